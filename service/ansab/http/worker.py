"""One process of the service: it answers on a socket that it shares, until it is told to stop or to retire."""

from __future__ import annotations

import asyncio
import errno
import json
import logging
import os
import signal
import socket
import time
from functools import cached_property
from typing import TYPE_CHECKING, Any

import uvicorn

from ansab.http.turns import Turns

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["OPTIONS", "RETIRE", "SHUTDOWN_S", "Worker", "server_config"]

SHUTDOWN_S = 10
"""How long running requests may take once the service is told to stop."""
OPTIONS: dict[str, Any] = {
    "log_level": "warning", "access_log": False, "server_header": False, "timeout_graceful_shutdown": SHUTDOWN_S
}  # fmt: skip
RETIRE = getattr(signal, "SIGUSR1", signal.SIGTERM)
"""Tells a worker to take no new connection and to go once the last of its own is closed."""
_RETIRED_S = 30
"""How long a client may keep an idle connection to a worker that retires."""
_LONGEST_S = 3_600
"""How long a request may still run there, such as a large table."""
_DEFERRED_S = 0.002
_MOST_DEFERRED = 5
"""How often a worker leaves a new connection to one that has fewer, before it takes it nevertheless."""
_OUT_OF_FILES_S = 1.0
_NOT_HTTP_BODY = json.dumps({"error": {"code": "bad_request", "message": (
    "this is not HTTP/1.1 as it is understood here: the first line or a header is broken, or the address is over 64 KiB "
    "(send a long text in the body of a POST)"
)}}).encode()  # fmt: skip
_NOT_HTTP = (
    b"HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: %d\r\n\r\n%b"
    % (len(_NOT_HTTP_BODY), _NOT_HTTP_BODY)
)
"""What answers bytes of which no request can be read, in the shape of every error."""
_log = logging.getLogger("ansab.http")


def server_config(app: FastAPI) -> uvicorn.Config:
    """Say how an application is served, with all that is needed for it loaded."""
    logging.getLogger("python_multipart").setLevel(
        logging.CRITICAL
    )  # the answer says what is wrong with a form
    config = uvicorn.Config(app, **OPTIONS)
    config.load()
    return config


class Worker(uvicorn.Server):
    """A server that takes its share of the connections, and that can retire.

    Every answer of a retired one asks the client to open a new connection.  A connection that is idle is not cut, for a
    request may be under way on it; it is closed after the next answer, or by its time-out.

    Args:
        sock: Listens; shared with other workers.
        parent: The process without which there is no point in going on.
        ready: A file to write a byte to once requests are answered.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        sock: socket.socket,
        turns: Turns,
        place: int,
        *,
        parent: int,
        ready: int,
    ) -> None:
        super().__init__(config)
        self._sock = sock
        self._turns = turns
        self._place = place
        self._parent = parent
        self._ready = ready
        self._deferred = 0
        self._is_accepting = False
        self._retired_at = 0.0

    def work(self) -> None:
        """Answer until told otherwise."""
        for number in (signal.SIGINT, signal.SIGTERM):
            # uvicorn takes both to shut down gracefully, and raises them again at the end: by then all is well.
            # One that comes before uvicorn takes them must not be lost either.
            signal.signal(number, lambda *_: self._end())
        signal.signal(RETIRE, lambda *_: self._retire())
        self.run(sockets=[])

    def _end(self) -> None:
        self.should_exit = True

    def _retire(self) -> None:
        self._retired_at = self._retired_at or time.monotonic()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to take connections."""
        await super().startup(sockets)
        self._sock.setblocking(False)
        self._is_accepting = True
        self._note()
        self._listen()
        os.write(self._ready, b"1")
        os.close(self._ready)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no new connection, and let running requests end."""
        self._stop_accepting()
        await super().shutdown(sockets)

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second: see whether it is time to go."""
        self._note()
        if self._retired_at and self._is_free():
            return True
        is_over = await super().on_tick(counter)
        return is_over or os.getppid() != self._parent

    def _is_free(self) -> bool:
        """Take no new connection, and say whether the last one is closed."""
        if self._is_accepting:
            self._stop_accepting()
            self.config.encoded_headers.append((b"connection", b"close"))
            self.server_state.default_headers = [
                *self.server_state.default_headers,
                (b"connection", b"close"),
            ]
        waited = time.monotonic() - self._retired_at
        is_idle = not self.server_state.connections or (waited > _RETIRED_S and not self.server_state.tasks)
        return is_idle or waited > _LONGEST_S

    def _listen(self) -> None:
        if self._is_accepting:
            asyncio.get_running_loop().add_reader(self._sock, self._accept)

    def _stop_accepting(self) -> None:
        if self._is_accepting:
            self._is_accepting = False
            self._turns.leave(self._place)
            asyncio.get_running_loop().remove_reader(self._sock)

    def _accept(self) -> None:
        """Take one connection, or leave it to a worker that has fewer."""
        if self._deferred < _MOST_DEFERRED and not self._turns.is_turn_of(self._place):
            self._deferred += 1
            self._pause(_DEFERRED_S)
            return
        self._deferred = 0
        try:
            connection, _ = self._sock.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):  # another has it
            return
        except OSError as error:
            if error.errno == errno.EINVAL:  # the service stops: nobody listens any more
                self._stop_accepting()
                return
            _log.error("no connection can be taken: %s", error)
            self._pause(_OUT_OF_FILES_S)
            return
        self._note(1)
        self._attach(connection)

    def _pause(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        loop.remove_reader(self._sock)
        loop.call_later(seconds, self._listen)

    def _attach(self, connection: socket.socket) -> None:
        """Hand a connection to uvicorn."""

        def protocol() -> asyncio.Protocol:
            made: asyncio.Protocol = self._protocol(
                config=self.config, server_state=self.server_state, app_state=self.lifespan.state
            )
            return made

        connection.setblocking(False)
        connecting = asyncio.ensure_future(
            asyncio.get_running_loop().connect_accepted_socket(protocol, connection)
        )
        self.server_state.tasks.add(connecting)  # type: ignore[arg-type]
        connecting.add_done_callback(self.server_state.tasks.discard)

    @cached_property
    def _protocol(self) -> Any:
        """The protocol of uvicorn that tells the other workers when a connection is closed."""
        kind: Any = self.config.http_protocol_class
        worker = self

        class Counted(kind):  # type: ignore[misc]
            def send_400_response(self, msg: str) -> None:  # noqa: ARG002
                self.transport.write(_NOT_HTTP)
                self.transport.close()

            def _unsupported_upgrade_warning(self) -> None:
                """Answer over HTTP, and say nothing: its advice is to install what would be of no use here."""

            def connection_lost(self, error: Exception | None) -> None:
                super().connection_lost(error)
                worker._note()

        return Counted

    def _note(self, more: int = 0) -> None:
        if self._is_accepting:
            self._turns.note(self._place, len(self.server_state.connections) + more)
