"""One of a thing is not told in the plural, wherever numbers are printed."""

from __future__ import annotations

from ansab.bulk import BulkSummary
from ansab.cluster.group import Group, Unit, explain
from ansab.counted import counted
from ansab.evaluate.charts import reliability_chart
from ansab.evaluate.metrics import Band


def test_counted_puts_the_word_in_the_number_of_the_number() -> None:
    assert [counted(number, "row") for number in (0, 1, 2, 1_000)] == [
        "0 rows",
        "1 row",
        "2 rows",
        "1,000 rows",
    ]
    assert [counted(number, "entity", "entities") for number in (0, 1, 2)] == [
        "0 entities",
        "1 entity",
        "2 entities",
    ]


def test_summary_of_one_row() -> None:
    assert str(BulkSummary(rows=1, resolved=1)).startswith("1 row: 1 resolved")


def test_explanation_of_one_merge() -> None:
    units = [
        Unit(root=place, mentions=(place,), names=(name,), parsed=(), kind=None)
        for place, name in enumerate(("Karim al-Rawi", "Kareem al-Rawi"))
    ]
    merge = ("Karim al-Rawi", "Kareem al-Rawi", 3.0)

    assert "; one merge: “Karim al-Rawi” with" in explain(Group(units=units, merges=[merge]))
    assert "; the loosest of 2 merges: “Karim" in explain(Group(units=units, merges=[merge, merge]))


def test_chart_of_one_answer() -> None:
    assert "<title>1 answer: promised 90.0 %, right 100.0 %</title>" in reliability_chart(
        [Band(count=1, promised=0.9, kept=1.0)], "all"
    )
