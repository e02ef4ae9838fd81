"""Put load on `ansab serve`: single names a second, latency at half of it, and batches of a hundred.

    python benchmarks/load.py build/bench/100000.ansab build/bench/distinct.csv --workers 2

The load comes from this machine too, so it takes part of the cores that it measures.
"""

from __future__ import annotations

import argparse
import csv
import http.client
import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np

PORT = 8765


def worker(jobs: list[bytes], until: float, pause_s: float, times: list[float]) -> None:
    """Send requests over one connection until the time is up."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT)
    at = 0
    while time.perf_counter() < until:
        started = time.perf_counter()
        connection.request("POST", "/v1/resolve", jobs[at % len(jobs)], {"content-type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
        times.append(1000 * (time.perf_counter() - started))
        at += 1
        time.sleep(max(0.0, pause_s - (time.perf_counter() - started)))


def run(jobs: list[bytes], seconds: float, connections: int, rate: float = 0.0) -> tuple[float, float, float]:
    """Requests a second, median and 99th percentile of their time in ms; `rate` 0 is as fast as it goes."""
    times: list[float] = []
    until = time.perf_counter() + seconds
    share = len(jobs) // connections
    threads = [
        threading.Thread(
            target=worker,
            args=(jobs[n * share : (n + 1) * share], until, connections / rate if rate else 0.0, times),
        )
        for n in range(connections)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(times) / seconds, float(np.percentile(times, 50)), float(np.percentile(times, 99))


def body(names: list[tuple[str, str]]) -> bytes:
    """One request."""
    return json.dumps({"queries": [{"name": name, "type": kind} for name, kind in names]}).encode()


def wait_until_ready() -> None:
    """Wait for the service."""
    for _ in range(600):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the service does not answer")


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
        names = [(row["name"], row["type"]) for row in csv.DictReader(file)]
    command = ["serve", "--port", str(PORT), "--workers", str(given.workers), "--aliases", str(given.index)]
    service = subprocess.Popen([sys.executable, "-m", "ansab", *command], stderr=subprocess.DEVNULL)
    try:
        wait_until_ready()
        singles = [body([name]) for name in names]
        run(singles, 5.0, 8)
        rate, p50, p99 = run(singles, given.seconds, 8)
        print(f"singles: {rate:,.0f}/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms")
        half, p50, p99 = run(singles, given.seconds, 8, rate / 2)
        print(f"at half that: {half:,.0f}/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms")
        batches = [body(names[at : at + 100]) for at in range(0, len(names) - 99, 100)]
        rate, p50, p99 = run(batches, given.seconds, 4)
        print(f"batches of 100: {100 * rate:,.0f} names/s, p50 {p50:.0f} ms, p99 {p99:.0f} ms")
    finally:
        service.terminate()
        service.wait(20)


if __name__ == "__main__":
    main()
