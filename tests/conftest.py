"""What holds for every test: in CI nothing is skipped, so that a missing program cannot pass for a green test.

And Ctrl+C is heard: what a shell starts in the background ignores it, and so would every process that a test starts.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Generator

import pytest

IN_CI = os.environ.get("CI", "").casefold() in ("1", "true", "yes")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse_skip(report)
    return report
