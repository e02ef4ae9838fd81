"""What holds for every test: in CI nothing is skipped, so that a missing program cannot pass for a green test.

And Ctrl+C is heard: what a shell starts in the background ignores it, and so would every process that a test starts.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Generator, Mapping, Sequence

import pytest

from ansab.gazetteer import load
from ansab.index import Index
from ansab.resolve import Resolver

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


@pytest.fixture(scope="session")
def resolver_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Resolver]:
    """Makes a resolver over a list: for each schema the names by id, a name or the name and its aliases."""

    def made(**names_of: Mapping[str, str | Sequence[str]]) -> Resolver:
        path = tmp_path_factory.mktemp("list") / "list.ftm.jsonl"
        rows = [
            {
                "id": id,
                "schema": schema,
                "properties": _properties([names] if isinstance(names, str) else names),
            }
            for schema, listed in names_of.items()
            for id, names in listed.items()
        ]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return Resolver(Index.of(load([path])))

    return made


def _properties(names: Sequence[str]) -> dict[str, list[str]]:
    return {"name": list(names[:1]), "alias": list(names[1:])}
