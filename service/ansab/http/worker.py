"""One process of the service: it answers on a socket that it shares, until it is told to stop or to retire."""

from __future__ import annotations

import os
import signal
import socket
import time
from typing import TYPE_CHECKING, Any

import uvicorn

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
"""How long a client may keep a connection to a worker that retires."""


def server_config(app: FastAPI) -> uvicorn.Config:
    """Say how an application is served, with all that is needed for it loaded."""
    config = uvicorn.Config(app, **OPTIONS)
    config.load()
    return config


class Worker(uvicorn.Server):
    """A server that can retire: every answer from then on asks the client to open a new connection.

    A connection that is idle is not cut, for a request may be under way on it; it is closed after the next answer, or
    by its time-out.

    Args:
        parent: The process without which there is no point in going on.
    """

    def __init__(self, config: uvicorn.Config, parent: int) -> None:
        super().__init__(config)
        self._parent = parent
        self._ready: int | None = None
        self._retired_at = 0.0

    def work(self, sock: socket.socket, ready: int) -> None:
        """Answer until told otherwise; writes a byte to the file `ready` once requests are answered."""
        self._ready = ready
        for number in (signal.SIGINT, signal.SIGTERM):
            # uvicorn takes both to shut down gracefully, and raises them again at the end: by then all is well.
            signal.signal(number, lambda *_: None)
        signal.signal(RETIRE, lambda *_: self._retire())
        self.run(sockets=[sock])

    def _retire(self) -> None:
        self._retired_at = self._retired_at or time.monotonic()

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second: see to it that requests are answered, or that it is time to go."""
        if self._ready is not None:
            os.write(self._ready, b"1")
            os.close(self._ready)
            self._ready = None
        if self._retired_at and self._is_free():
            return True
        is_over = await super().on_tick(counter)
        return is_over or os.getppid() != self._parent

    def _is_free(self) -> bool:
        """Take no new connection, and say whether the last one is closed."""
        for server in self.servers:
            server.close()
        close = (b"connection", b"close")
        if close not in self.config.encoded_headers:
            self.config.encoded_headers.append(close)
            self.server_state.default_headers = [*self.server_state.default_headers, close]
        return not self.server_state.connections or time.monotonic() > self._retired_at + _RETIRED_S
