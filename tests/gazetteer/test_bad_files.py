"""Bad alias files: each file in `bad/` says, on the offending line, which findings it must give.

`# ! CODE: PART OF THE MESSAGE` marks a line (several marks on one line are several findings); `{U+200F}` stands
for the character, so that the case files hide nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ansab.errors import Finding, GazetteerError
from ansab.gazetteer import check, fmt, load
from ansab.gazetteer.findings import CODES

CASES = sorted((Path(__file__).parent / "bad").glob("*.yaml"))
_MARK = re.compile(r"# ! ([a-z0-9-]+): (.*?)(?=\s*# !|$)")
_CHAR = re.compile(r"\{U\+([0-9A-F]{4,6})\}")


def _expected(case: str) -> list[tuple[int, str, str]]:
    lines = enumerate(case.split("\n"), 1)
    return [(number, mark[1], mark[2]) for number, line in lines for mark in _MARK.finditer(line)]


@pytest.fixture
def copy(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    source: Path = request.param
    path = tmp_path / source.name
    text = _CHAR.sub(lambda match: chr(int(match[1], 16)), source.read_text(encoding="utf-8"))
    path.write_bytes(text.encode())
    return path


def test_bad_files_are_many_and_marked() -> None:
    assert len(CASES) >= 35
    assert [case.name for case in CASES if not _expected(case.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("copy", "case"), [(path, path) for path in CASES], indirect=["copy"], ids=lambda p: p.stem
)
def test_check_gives_every_finding_at_its_line(copy: Path, case: Path) -> None:
    expected = _expected(case.read_text(encoding="utf-8"))
    findings = check([copy])
    assert sorted((f.line, f.code) for f in findings) == sorted((line, code) for line, code, _ in expected)
    for line, code, part in expected:
        assert any(f.line == line and f.code == code and part in f.message for f in findings), (
            line,
            code,
            part,
        )


@pytest.mark.parametrize(
    ("copy", "case"), [(path, path) for path in CASES], indirect=["copy"], ids=lambda p: p.stem
)
def test_findings_say_where_what_and_what_to_do(copy: Path, case: Path) -> None:
    for finding in check([copy]):
        assert finding.path == str(copy)
        assert finding.message
        assert finding.hint, finding
        assert finding.severity == CODES[finding.code]
        shown = str(finding)
        assert "\n" not in shown
        assert shown.isprintable(), ascii(shown)


@pytest.mark.parametrize(
    ("copy", "case"), [(path, path) for path in CASES], indirect=["copy"], ids=lambda p: p.stem
)
def test_load_refuses_with_all_errors_and_changes_nothing(copy: Path, case: Path) -> None:
    before = copy.read_bytes()
    errors = tuple(finding for finding in check([copy]) if finding.severity == "error")
    assert _load_errors(copy) == errors
    assert copy.read_bytes() == before


@pytest.mark.parametrize(
    ("copy", "case"), [(path, path) for path in CASES], indirect=["copy"], ids=lambda p: p.stem
)
def test_fmt_refuses_or_keeps_every_finding(copy: Path, case: Path) -> None:
    before, findings = copy.read_bytes(), check([copy])
    try:
        fmt([copy])
    except GazetteerError:
        assert copy.read_bytes() == before
        return
    assert sorted(f.code for f in check([copy])) == sorted(f.code for f in findings)


def _load_errors(path: Path) -> tuple[Finding, ...]:
    try:
        load([path])
    except GazetteerError as error:
        return error.findings
    return ()
