"""`ansab serve` as a process: it answers, and leaves when it is told to."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import ansab

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(ansab.__file__).parents[1]), "ANSAB_INTERPRETED": "1"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serving(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "ansab", "serve", "--port", str(port), *arguments],
        env=ENVIRONMENT, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{address}/readyz", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        yield process, address
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    ("workers", "number"),
    [(1, signal.SIGTERM), (1, signal.SIGINT), (2, signal.SIGTERM)],
    ids=["TERM", "INT", "two"],
)
def test_serve_answers_and_leaves_quietly(gazetteer: Path, workers: int, number: signal.Signals) -> None:
    with serving("--aliases", str(gazetteer), "--workers", str(workers)) as (process, address):
        with urllib.request.urlopen(f"{address}/v1/resolve?name=Harakat+al-Nujaba", timeout=10) as reply:
            answer = json.load(reply)
        process.send_signal(number)
        _, errors = process.communicate(timeout=30)

    assert answer["results"][0]["canonical_id"] == "x-2"
    assert process.returncode == 0
    assert errors.splitlines() == [f"ansab: serving on {address}/ (Ctrl+C stops it)"]


def test_serve_refuses_a_port_in_use() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = subprocess.run(
            [sys.executable, "-m", "ansab", "serve", "--port", str(port)],
            env=ENVIRONMENT, capture_output=True, text=True, timeout=60,
        )  # fmt: skip

    assert ran.returncode == 2
    assert ran.stderr.startswith(f"ansab: error: cannot serve on 127.0.0.1 port {port}")
    assert len(ran.stderr.splitlines()) == 1


def test_serve_warns_of_a_setting_with_a_slip() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "ansab", "serve", "--host", "no.such.host.invalid"],
        env={**ENVIRONMENT, "ANSAB_MAX_NAMES_CHARS": "50"}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert ran.returncode == 2
    warning, error = ran.stderr.splitlines()
    assert warning == (
        "ansab: warning: ANSAB_MAX_NAMES_CHARS is no setting, did you mean ANSAB_MAX_NAME_CHARS?"
    )
    assert error.startswith("ansab: error: cannot serve on no.such.host.invalid")


def test_serve_refuses_tables_that_do_not_load(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("version: 1\nentities: [1]\n")

    ran = subprocess.run(
        [sys.executable, "-m", "ansab", "serve", "--port", "0", "--aliases", str(bad)],
        env=ENVIRONMENT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert ran.returncode == 2
    assert "bad.yaml:2" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_serve_binds_the_loopback_and_warns_of_more() -> None:
    from ansab.cli.serve import is_loopback
    from ansab.settings import Settings

    assert is_loopback(Settings().host)
    assert is_loopback("localhost")
    assert is_loopback("::1")
    assert not is_loopback("0.0.0.0")
    assert not is_loopback("example.org")


def test_serve_reloads_on_hangup_and_no_request_fails(tmp_path: Path) -> None:
    tables = tmp_path / "g.jsonl"
    entity = '{"id": "%s", "schema": "Person", "properties": {"name": ["Mushtaq Talib al-Saeedi"]}}\n'
    tables.write_text(entity % "old")
    seen = []
    with serving("--aliases", str(tables)) as (process, address):
        for _ in range(300):
            with urllib.request.urlopen(
                f"{address}/v1/resolve?name=Mushtaq+Talib+al-Saeedi", timeout=10
            ) as reply:
                seen.append(json.load(reply)["results"][0]["candidates"][0]["id"])
            if len(seen) == 3:
                tables.write_text(entity % "new")
                process.send_signal(signal.SIGHUP)
            if seen[-1] == "new":
                break
            time.sleep(0.1)

    assert seen[0] == "old"
    assert seen[-1] == "new"
