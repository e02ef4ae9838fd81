"""The report and the summary of a bulk run."""

from __future__ import annotations

from pathlib import Path

from ansab.bulk import BulkSummary, Outcome
from ansab.bulk.answer import Asked
from ansab.bulk.report import report_html, write_report
from ansab.bulk.summary import tally_of
from ansab.rows import ROW_COLUMNS


def outcome(error_code: str = "", **cells: str) -> Outcome:
    return Outcome(tuple(cells.get(column, "") for column in ROW_COLUMNS), error_code)


def add(to: BulkSummary, name: str, told: Outcome, rows: int = 1) -> None:
    to.add(tally_of(Asked(name), told), rows)


def summary() -> BulkSummary:
    made = BulkSummary()
    add(made, "Abu Taqwa", outcome(decision="resolved"))
    add(made, "<script>alert(1)</script>", outcome(decision="unresolved"), 2)
    add(made, "<script>alert(1)</script>", outcome(decision="unresolved"))
    add(made, "al-Saidi", outcome(decision="ambiguous", candidate_id="x-1", runner_up_id="x-2"))
    add(made, "", outcome("invalid_name", decision="unresolved", explanation="name is empty"))
    return made


def test_summary_counts_decisions_and_errors() -> None:
    made = summary()

    assert made.decisions() == {"resolved": 1, "ambiguous": 1, "unresolved": 4}
    assert made.names == {"<script>alert(1)</script>": 3}
    assert str(made).startswith("6 rows: 1 resolved, 1 ambiguous, 4 unresolved (1 with an error)")
    assert sum(made.decisions().values()) == made.rows


def test_summary_forgets_rare_names_before_it_grows_without_bound() -> None:
    made = BulkSummary()
    add(made, "often", outcome(decision="unresolved"), 2)
    for number in range(100_050):
        add(made, f"once {number}", outcome(decision="unresolved"))

    assert len(made.names) <= 100_000
    assert made.names["often"] == 2
    assert made.unresolved == 100_052


def test_report_html_escapes_names_and_needs_nothing_else() -> None:
    page = report_html(summary(), title="a & b.csv")

    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "a &amp; b.csv" in page
    assert "x-1" in page
    assert "x-2" in page
    assert "name is empty" in page
    assert not any(outside in page for outside in ("http:", "https:", "src=", "@import"))


def test_report_html_of_nothing_is_a_page(tmp_path: Path) -> None:
    write_report(tmp_path / "report.html", BulkSummary(), title="none")

    assert "0 rows" in (tmp_path / "report.html").read_text(encoding="utf-8")
