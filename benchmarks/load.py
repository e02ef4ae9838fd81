"""Put load on `ansab serve`: single names a second, latency at half of it, batches of a hundred, memory a worker.

    python benchmarks/load.py build/bench/100000.ansab NAMES.csv --workers 2

The load comes from this machine too, so it takes part of the cores that it measures: one thread, which reads of an
answer no more than its status and length.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import selectors
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

PORT = 8765
_MOST_NAMES = 20_000
"""Names of the file that are asked for: with a million of them the client itself was the limit."""
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


@dataclass
class Connection:
    """One connection and the request that it waits for."""

    jobs: list[bytes]
    socket: socket.socket
    sent: int = 0
    started: float = 0.0
    due: float = 0.0
    missing: int = -1
    head: bytes = b""

    def send(self, now: float) -> None:
        """Send the next request."""
        self.socket.sendall(self.jobs[self.sent % len(self.jobs)])
        self.sent, self.started, self.missing, self.head = self.sent + 1, now, -1, b""

    def has_answer(self) -> bool:
        """Read what has come, and say whether it was the end of the answer."""
        data = self.socket.recv(1 << 20)
        assert data, "the service closed the connection"
        if self.missing >= 0:
            self.missing -= len(data)
            return self.missing == 0
        self.head += data
        head, end, rest = self.head.partition(b"\r\n\r\n")
        if end:
            assert head.startswith(b"HTTP/1.1 200"), head
            length = _LENGTH.search(head)
            assert length is not None, head
            self.missing = int(length[1]) - len(rest)
        return self.missing == 0


def run(jobs: list[bytes], seconds: float, connections: int, rate: float = 0.0) -> tuple[float, float, float]:
    """Requests a second, median and 99th percentile of their time in ms; `rate` 0 is as fast as it goes."""
    times: list[float] = []
    share = len(jobs) // connections
    pause_s = connections / rate if rate else 0.0
    begun = time.perf_counter()
    with selectors.DefaultSelector() as ready:
        for n in range(connections):
            made = Connection(
                jobs[n * share : (n + 1) * share], socket.create_connection(("127.0.0.1", PORT))
            )
            made.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            made.due = begun + n * pause_s / connections
            ready.register(made.socket, selectors.EVENT_READ, made)
        all_of = [key.data for key in ready.get_map().values()]
        idle = set(range(connections))
        while (now := time.perf_counter()) < begun + seconds:
            for n in [n for n in idle if all_of[n].due <= now]:
                all_of[n].send(time.perf_counter())
                idle.discard(n)
            wait = min((all_of[n].due for n in idle), default=now + 1.0) - now
            for key, _ in ready.select(max(0.0, min(wait, begun + seconds - now))):
                connection = key.data
                if connection.has_answer():
                    times.append(1000 * (time.perf_counter() - connection.started))
                    connection.due = max(connection.due + pause_s, connection.started)
                    idle.add(all_of.index(connection))
        for connection in all_of:
            connection.socket.close()
    return len(times) / seconds, float(np.percentile(times, 50)), float(np.percentile(times, 99))


def body(names: list[tuple[str, str]]) -> bytes:
    """One request, head and all."""
    sent = json.dumps({"queries": [{"name": name, "type": kind} for name, kind in names]}).encode()
    head = f"POST /v1/resolve HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {len(sent)}"
    return head.encode() + b"\r\n\r\n" + sent


def wait_until_ready() -> None:
    """Wait for the service."""
    for _ in range(600):
        try:
            with socket.create_connection(("127.0.0.1", PORT), 5) as probe:
                probe.sendall(b"GET /readyz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
                if probe.recv(100).startswith(b"HTTP/1.1 200"):
                    return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the service does not answer")


def private_mb(process: int) -> dict[int, float]:
    """Private memory in MB of a process and of those that it has started (Linux)."""
    found = {}
    for number in [process, *_children(process)]:
        kept = Path(f"/proc/{number}/smaps_rollup").read_text()
        found[number] = sum(int(part) for part in re.findall(r"Private_\w+: *(\d+)", kept)) / 1024
    return found


def _children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [int(number) for number in listed.read_text().split()] if listed.exists() else []


def cpu_s(process: int) -> float:
    """Seconds of processor time that a process and those it has started have taken (Linux)."""
    ticks = 0
    for number in [process, *_children(process)]:
        ticks += sum(map(int, Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[11:13]))
    return ticks / os.sysconf("SC_CLK_TCK")


def show_memory(process: int) -> None:
    """Print the private memory of the service."""
    parent, *workers = private_mb(process).values()
    print(f"private: workers {', '.join(f'{mb:.0f}' for mb in workers) or 'none'} MB; parent {parent:.0f} MB")


def main() -> None:
    """Read the arguments, and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("index", type=Path)
    parser.add_argument("names", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=10.0)
    given = parser.parse_args()
    with given.names.open(encoding="utf-8", newline="") as file:
        names = [(row["name"], row["type"]) for row in islice(csv.DictReader(file), _MOST_NAMES)]
    command = ["serve", "--port", str(PORT), "--workers", str(given.workers), "--aliases", str(given.index)]
    service = subprocess.Popen([sys.executable, "-m", "ansab", *command])
    try:
        wait_until_ready()
        singles = [body([name]) for name in names]
        run(singles, 5.0, 8)
        before = cpu_s(service.pid)
        rate, p50, p99 = run(singles, given.seconds, 8)
        cost = 1000 * (cpu_s(service.pid) - before) / (rate * given.seconds)
        print(f"singles: {rate:,.0f}/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms, {cost:.2f} ms of processor each")
        half, p50, p99 = run(singles, given.seconds, 8, rate / 2)
        print(f"at half that: {half:,.0f}/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms")
        show_memory(service.pid)
        batches = [body(names[at : at + 100]) for at in range(0, len(names) - 99, 100)]
        before = cpu_s(service.pid)
        rate, p50, p99 = run(batches, given.seconds, 4)
        cost = 10 * (cpu_s(service.pid) - before) / (rate * given.seconds)
        print(
            f"batches of 100: {100 * rate:,.0f} names/s, p50 {p50:.0f} ms, p99 {p99:.0f} ms, {cost:.2f} ms a name"
        )
        show_memory(service.pid)
    finally:
        service.terminate()
        service.wait(20)


if __name__ == "__main__":
    main()
