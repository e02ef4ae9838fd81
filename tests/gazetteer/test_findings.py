"""Every finding is documented, and some case produces it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ansab.gazetteer import documents, format_text, ftm, name_check, textfile
from ansab.gazetteer.exporting import CSV_COLUMNS
from ansab.gazetteer.findings import CODES, FindingLog

ROOT = Path(__file__).resolve().parents[2]
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def test_every_code_is_documented_with_its_severity() -> None:
    rows = re.findall(r"^\| `([a-z0-9-]+)` \| (error|warning) \| .+ \|$", FORMATS, re.M)
    assert rows == [*CODES.items()]


def test_every_code_is_tested() -> None:
    here = Path(__file__).parent
    tested = "\n".join(
        path.read_text(encoding="utf-8") for path in (*here.glob("test_*.py"), *here.glob("bad/*.yaml"))
    )
    assert [code for code in CODES if not re.search(rf'"{code}"|# ! {code}:', tested)] == []


@pytest.mark.parametrize(
    "limit",
    [
        textfile.MAX_FILE_BYTES, documents.MAX_NODES, documents.MAX_LINE_CHARS, documents.MAX_NESTING,
        name_check.MAX_NAME_CHARS, ftm.MAX_RECORD_BYTES, ftm.MAX_BAD_RECORDS,
    ],
)  # fmt: skip
def test_every_limit_is_documented(limit: int) -> None:
    assert f"{limit:,} " in FORMATS


def test_the_documented_table_is_in_canonical_layout() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", FORMATS, re.S)
    assert format_text(example) == example


def test_every_export_column_is_documented() -> None:
    assert [column for column in CSV_COLUMNS if f"`{column}`" not in FORMATS] == []


def test_log_sorts_by_file_and_line_and_drops_repeats() -> None:
    log = FindingLog()
    for where in (("b", 1), ("a", 10), ("a", 9), ("b", 1)):
        log.add("no-names", where, "m", "h")
    log.add("empty-label", ("a", 1), "m")
    assert [(f.path, f.line) for f in log.sorted()] == [("a", 1), ("a", 9), ("a", 10), ("b", 1)]
    assert [(f.path, f.line) for f in log.errors()] == [("a", 9), ("a", 10), ("b", 1)]
