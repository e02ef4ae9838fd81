"""`ansab serve`: the API and the page over HTTP."""

from __future__ import annotations

import dataclasses
import ipaddress
import os
import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ansab.cli.options import aliases_option, existing, settings
from ansab.errors import InputError
from ansab.settings import Settings, misspelt_settings

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["serve"]


@click.command()
@click.option(
    "--host",
    metavar="H",
    help="Address to bind; only this machine reaches the default.  [default: $ANSAB_HOST, else 127.0.0.1]",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    metavar="P",
    help="Port; 0 takes a free one.  [default: $ANSAB_PORT, else 8000]",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes.  [default: $ANSAB_WORKERS, else 1]",
)
@aliases_option
def serve(host: str | None, port: int | None, workers: int | None, aliases: tuple[Path, ...]) -> None:
    """Serve the page at / and the API under /v1 until it is told to stop.

    SIGHUP opens the tables again; tables that do not load are refused and the old ones go on.

    There are no passwords: whoever reaches the port may ask. Bind another address than the loopback only
    behind something that decides who may.

    \b
    Examples:
      ansab serve
      ansab serve --port 8080 --workers 2 --aliases aliases.ansab
      ANSAB_HOST=0.0.0.0 ansab serve
    """
    given = settings()
    chosen = dataclasses.replace(
        given,
        aliases=aliases or given.aliases,
        host=host or given.host,
        port=given.port if port is None else port,
        workers=workers or given.workers,
    )
    existing(chosen.aliases)
    for name, meant in misspelt_settings(os.environ).items():
        click.echo(f"ansab: warning: {name} is no setting, did you mean {meant}?", err=True)
    sock = _bound(chosen.host, chosen.port)
    if not is_loopback(chosen.host):
        click.echo(
            f"ansab: warning: {chosen.host} is reached from other machines, and asks for no password",
            err=True,
        )
    _run(chosen, sock)


def _run(chosen: Settings, sock: socket.socket) -> None:
    # No linear algebra is done here, and a process that forks should have one thread.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from ansab.bootstrap import open_resolver
    from ansab.cli.compiling import tell_of_service
    from ansab.http.processes import can_fork, hold_hangup

    if can_fork():
        hold_hangup(is_held=True)
    resolver = open_resolver(chosen.aliases)
    shown = f"[{chosen.host}]" if ":" in chosen.host else chosen.host
    click.echo(f"ansab: serving on http://{shown}:{sock.getsockname()[1]}/ (Ctrl+C stops it)", err=True)
    tell_of_service()
    if can_fork():
        from ansab.http.supervisor import Supervisor

        Supervisor(sock, chosen, resolver, lambda: open_resolver(chosen.aliases)).run()
    else:
        _run_without_fork(chosen, sock, resolver)


def _run_without_fork(chosen: Settings, sock: socket.socket, resolver: Resolver) -> None:
    """Serve from this process, or from several that each open the tables."""
    import uvicorn

    from ansab.http import create_app
    from ansab.http.worker import OPTIONS, server_config

    for number in (signal.SIGINT, signal.SIGTERM):
        # uvicorn takes both to shut down gracefully, and raises them again at the end: by then all is well.
        signal.signal(number, lambda *_: None)
    if chosen.workers == 1:
        uvicorn.Server(server_config(create_app(resolver, chosen, is_warmed=True))).run(sockets=[sock])
        return
    host, port = sock.getsockname()[:2]
    sock.close()  # uvicorn binds it again for its processes
    os.environ["ANSAB_ALIASES"] = os.pathsep.join(str(path.resolve()) for path in chosen.aliases)
    uvicorn.run(
        "ansab.http.app:create_from_environment", factory=True, host=host, port=port, workers=chosen.workers,
        **OPTIONS,
    )  # fmt: skip


def _bound(host: str, port: int) -> socket.socket:
    """Bind the address, so that a port in use is a plain message and not a stack of log lines.

    Raises:
        InputError: The address cannot be bound.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(
        family, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # named so that asyncio sets TCP_NODELAY
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((host, port))
    except OSError as error:
        sock.close()
        raise InputError(f"cannot serve on {host} port {port}: {error.strerror or error}") from None
    return sock


def is_loopback(host: str) -> bool:
    """Say whether only this machine reaches an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
