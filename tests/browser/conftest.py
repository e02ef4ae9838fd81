"""A served page and a browser that runs without a screen."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import ansab

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--hide-scrollbars", "--disable-dev-shm-usage", "--virtual-time-budget=5000",
    "--enable-logging=stderr", "--v=0",
)  # fmt: skip

Browse = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of a service over the project's own tables."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(Path(ansab.__file__).parents[1]), "ANSAB_INTERPRETED": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "ansab", "serve", "--port", str(port)],
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5).close()
                break
            except urllib.error.URLError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        assert process.wait(20) == 0, "the service did not shut down gracefully"


@pytest.fixture(scope="session")
def browse(tmp_path_factory: pytest.TempPathFactory) -> Browse:
    """Run the browser once with some flags and an address."""
    if BROWSER is None:
        pytest.skip("no Chromium is installed (apt package chromium)")
    profile = tmp_path_factory.mktemp("profile")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [BROWSER, *FLAGS, f"--user-data-dir={profile}", *arguments],
            capture_output=True, text=True, encoding="utf-8", timeout=90, check=True,
        )  # fmt: skip

    return run


def complaints(ran: subprocess.CompletedProcess[str]) -> list[str]:
    """What the console of the page said: refusals of the policy, files that did not load."""
    return re.findall(r"CONSOLE.*", ran.stderr)
