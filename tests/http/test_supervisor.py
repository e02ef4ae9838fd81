"""`ansab serve` with several processes: they are replaced when they die, and renewed without a failed request."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

import ansab
from ansab.http.processes import hold_hangup, woken_by

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(ansab.__file__).parents[1]), "ANSAB_INTERPRETED": "1"}
ENTITY = '{"id": "%s", "schema": "Person", "properties": {"name": ["Mushtaq Talib al-Saeedi"]}}\n'
PATIENCE_S = 90
"""Until something is taken to hang: far more than a machine with other work needs."""

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")


class Serving:
    """A service with two workers over one entity, and what it has written to its log."""

    def __init__(self, folder: Path, index: Path | None = None) -> None:
        self.tables = index or folder / "g.jsonl"
        if index is None:
            self.tables.write_text(ENTITY % "old")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ansab", "serve", "--port", "0", "--workers", "2", "--aliases", str(self.tables)],
            env=ENVIRONMENT, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self.process.stderr is not None
        try:
            self.port = int(self.process.stderr.readline().split("/ ")[0].rpartition(":")[2])
            self.workers(2)
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        """Leave nothing behind; the workers go when the supervisor is gone."""
        self.process.kill()
        self.process.communicate()

    def workers(self, count: int, without: frozenset[int] = frozenset()) -> frozenset[int]:
        """Wait until so many workers are there, none of them among `without`."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        found: frozenset[int] = frozenset()

        def is_so() -> bool:
            nonlocal found
            found = frozenset(map(int, listed.read_text().split()))
            return len(found) == count and not found & without

        wait_until(is_so)
        return found

    def answer(self) -> str:
        """The id of the one candidate, over a connection of its own."""
        with connected(self.port) as connection:
            return answer_on(connection)


def wait_until(is_so: Callable[[], bool]) -> None:
    patience = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < patience, "waited in vain"
        time.sleep(0.05)


@contextmanager
def connected(port: int) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        yield connection
    finally:
        connection.close()


def answer_on(connection: http.client.HTTPConnection) -> str:
    connection.request("GET", f"/v1/resolve?name={quote('Mushtaq Talib al-Saeedi')}")
    reply = connection.getresponse()
    body = reply.read()
    assert reply.status == 200, body
    found: str = json.loads(body)["results"][0]["candidates"][0]["id"]
    return found


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    made = Serving(tmp_path)
    try:
        yield made
    finally:
        made.end()


def test_workers_share_the_connections(serving: Serving) -> None:
    def sockets(number: int) -> int:
        return sum(
            str(file.readlink()).startswith("socket:") for file in Path(f"/proc/{number}/fd").iterdir()
        )

    def is_shared() -> bool:
        with ExitStack() as stack:
            for _ in range(8):
                answer_on(stack.enter_context(connected(serving.port)))
            fewest, most = sorted(sockets(number) for number in serving.workers(2))
            return most - fewest <= 4

    wait_until(is_shared)  # at first one of them may not answer yet


def test_stop_refuses_new_connections_and_ends_running_requests(serving: Serving) -> None:
    body = b"name\n" + b"Mushtaq Talib al-Saeedi\n" * 3

    def is_refused() -> bool:
        try:
            with connected(serving.port) as other:
                other.connect()
        except (ConnectionRefusedError, ConnectionResetError):
            return True
        return False

    with connected(serving.port) as connection:
        answer_on(connection)
        connection.putrequest("POST", "/v1/resolve/csv?column=name")
        connection.putheader("content-length", str(len(body)))
        connection.putheader("expect", "100-continue")
        connection.endheaders()
        assert b" 100 " in connection.sock.recv(1_000)  # the request has begun
        serving.process.send_signal(signal.SIGTERM)
        wait_until(is_refused)
        is_serving = serving.process.poll() is None
        connection.send(body)
        reply = connection.getresponse()
        rows = reply.read().decode().splitlines()
    _, log = serving.process.communicate(timeout=PATIENCE_S)

    assert is_serving
    assert (reply.status, len(rows)) == (200, 4)
    assert (serving.process.returncode, log) == (0, "")


def test_run_replaces_a_worker_that_died(serving: Serving) -> None:
    before = serving.workers(2)
    dead = min(before)

    os.kill(dead, signal.SIGKILL)
    after = serving.workers(2, without=frozenset({dead}))
    answers = {serving.answer() for _ in range(10)}
    serving.process.send_signal(signal.SIGTERM)
    _, log = serving.process.communicate(timeout=PATIENCE_S)

    assert len(before & after) == 1
    assert answers == {"old"}
    assert log == f"worker {dead} died (signal SIGKILL); another takes its place\n"
    assert serving.process.returncode == 0


def test_run_renews_the_workers_on_hangup_and_no_request_fails(serving: Serving) -> None:
    before, seen, failures = serving.workers(2), [set[str]() for _ in range(4)], list[BaseException]()

    def ask(answers: set[str]) -> None:
        try:
            with connected(serving.port) as connection:
                while "new" not in answers:
                    answers.add(answer_on(connection))
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=ask, args=(answers,)) for answers in seen]
    for thread in threads:
        thread.start()
    wait_until(lambda: all(seen))
    serving.tables.write_text(ENTITY % "new")
    serving.process.send_signal(signal.SIGHUP)
    for thread in threads:
        thread.join(PATIENCE_S)

    assert failures == []
    assert seen == [{"old", "new"}] * 4
    serving.workers(2, without=before)


def test_run_goes_on_with_the_old_tables_when_the_new_do_not_load(serving: Serving) -> None:
    before = serving.workers(2)
    assert serving.process.stderr is not None

    serving.tables.write_text("{")
    serving.process.send_signal(signal.SIGHUP)
    line = serving.process.stderr.readline()
    serving.workers(2)

    assert line.startswith("reload refused, the old tables go on: ")
    assert serving.answer() == "old"
    assert serving.workers(2) == before


def test_workers_leave_when_the_supervisor_is_gone(serving: Serving) -> None:
    before = serving.workers(2)

    serving.process.kill()

    wait_until(lambda: not any(Path(f"/proc/{number}/cmdline").exists() for number in before))


def test_what_is_no_http_gets_the_shape_of_every_error(serving: Serving) -> None:
    asked = [b"rubbish\r\n\r\n", b"GET /?name=" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n"]
    upgrade = b"GET /healthz HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n"

    answers = []
    for request in (*asked, upgrade):
        with socket.create_connection(("127.0.0.1", serving.port), timeout=PATIENCE_S) as connection:
            connection.sendall(request)
            answers.append(connection.makefile("rb").read())
    serving.process.send_signal(signal.SIGTERM)
    _, log = serving.process.communicate(timeout=PATIENCE_S)

    assert [answer.split()[1] for answer in answers] == [b"400", b"400", b"200"]
    assert all(b'{"error": {"code": "bad_request"' in answer for answer in answers[:2])
    assert "Traceback" not in log
    assert "pip install" not in log


def test_run_opens_the_tables_again_when_the_index_is_cut_off(tmp_path: Path) -> None:
    index, whole = tmp_path / "g.ansab", tmp_path / "whole.ansab"
    tables = tmp_path / "g.jsonl"
    tables.write_text("".join(ENTITY % f"e{number}" for number in range(300)))
    subprocess.run([sys.executable, "-m", "ansab", "build", str(tables), "-o", str(index)], env=ENVIRONMENT, check=True)  # fmt: skip
    whole.write_bytes(index.read_bytes())
    serving = Serving(tmp_path, index)

    def is_answered() -> bool:
        try:
            return serving.answer().startswith("e")
        except (OSError, http.client.HTTPException):
            return False

    try:
        assert serving.process.stderr is not None
        os.truncate(index, 1_000)
        assert not is_answered()
        lines = [serving.process.stderr.readline() for _ in range(3)]
        whole.replace(index)
        serving.process.send_signal(signal.SIGHUP)
        reloaded = serving.process.stderr.readline()

        assert "(signal SIGBUS); another takes its place" in lines[0]
        assert "cut off in its place" in lines[1]
        assert lines[2].startswith("reload refused, the old tables go on: ")
        assert reloaded.startswith("reloaded: 300 entities")
        wait_until(is_answered)
    finally:
        serving.end()


def test_hangup_during_the_start_is_heeded_afterwards() -> None:
    caught: set[int] = set()

    hold_hangup(is_held=True)
    signal.raise_signal(signal.SIGHUP)
    with woken_by((signal.SIGHUP,), caught):
        hold_hangup(is_held=False)
        wait_until(lambda: bool(caught))

    assert caught == {signal.SIGHUP}
