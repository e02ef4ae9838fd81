"""A worker by itself."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator

import pytest
from fastapi import FastAPI

from ansab.http.turns import Turns
from ansab.http.worker import RETIRE, Worker, server_config


class Told(Worker):
    """Is told to stop as soon as it takes signals, which is before uvicorn does; serves for one tick at most."""

    ticks = 0

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        signal.raise_signal(signal.SIGTERM)
        super().run(sockets)

    async def on_tick(self, counter: int) -> bool:  # noqa: ARG002
        self.ticks += 1
        return True


@pytest.fixture
def told() -> Iterator[Told]:
    numbers = (signal.SIGINT, signal.SIGTERM, RETIRE)
    before = {number: signal.getsignal(number) for number in numbers}
    told, ready = os.pipe()
    with socket.create_server(("127.0.0.1", 0)) as sock:
        yield Told(server_config(FastAPI()), sock, Turns(1), 0, parent=os.getppid(), ready=ready)
    os.close(told)
    for number, handler in before.items():
        signal.signal(number, handler)


def test_work_heeds_a_signal_that_comes_before_it_serves(told: Told) -> None:
    told.work()

    assert told.ticks == 0


class Retired(Worker):
    """Retired long ago."""

    def retire_for(self, seconds: float) -> None:
        self._retired_at = time.monotonic() - seconds

    def is_free(self) -> bool:
        return self._is_free()


def test_retired_worker_waits_for_a_running_request_and_not_for_an_idle_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        worker = Retired(server_config(FastAPI()), sock, Turns(1), 0, parent=os.getppid(), ready=-1)
    connection, running = object(), object()
    worker.server_state.connections.add(connection)  # type: ignore[arg-type]
    worker.server_state.tasks.add(running)  # type: ignore[arg-type]

    answers = []
    for seconds in (5, 60, 3_700):
        worker.retire_for(seconds)
        answers.append(worker.is_free())
    worker.server_state.tasks.clear()
    for seconds in (5, 60):
        worker.retire_for(seconds)
        answers.append(worker.is_free())

    assert answers == [False, False, True, False, True]
