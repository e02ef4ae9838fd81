"""The report: whole, escaped, self-contained, right-to-left names in their direction."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ansab.evaluate.answered import Answered
from ansab.evaluate.charts import curve_chart, reliability_chart
from ansab.evaluate.explaining import about, explainer
from ansab.evaluate.figures import exam_of
from ansab.evaluate.metrics import Band, Point
from ansab.evaluate.report import report_html, write_report
from ansab.resolve import Resolver

from .conftest import answered

_VOID = {"meta", "br"}


class _Balanced(HTMLParser):
    """Fails on a tag that is closed and was not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.seen.add(tag)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def page(resolver: Resolver, answers: list[Answered]) -> str:
    return report_html(exam_of(answers), title="gold <1>", about=about(resolver), explain=explainer(resolver))


def test_report_is_well_formed(page: str) -> None:
    parser = _Balanced()
    parser.feed(page)

    assert parser.open == []
    assert {"svg", "table", "details", "bdi"} <= parser.seen


def test_report_needs_nothing_else(page: str) -> None:
    assert "<script" not in page
    assert re.findall(r"(?:src|href)=|https?:|url\(|@import", page) == []


def test_report_escapes_names(page: str) -> None:
    assert "gold &lt;1&gt;" in page
    assert "Yahya &lt;b&gt;Rasool&lt;/b&gt; &amp; Sons" in page
    assert "<b>Rasool" not in page


def test_report_gives_names_their_direction(resolver: Resolver) -> None:
    arabic = answered("p-1", "p-2", 0.9, name="مشتاق السعيدي", script="Arab")
    page = report_html(exam_of([arabic]), title="t", about="", explain=explainer(resolver))

    assert "<bdi dir='rtl'>مشتاق السعيدي</bdi>" in page


def test_report_shows_reasons_for_the_answer_and_for_the_right_one(page: str) -> None:
    mistake = next(part for part in page.split("<details>") if "<code>o-1</code>" in part)

    assert "For <bdi dir='auto'>Kataib Hezbollah</bdi>" in mistake
    assert "Why not <bdi dir='auto'>Harakat al-Nujaba</bdi>" in mistake
    assert "before any evidence" in mistake


def test_report_says_which_ids_are_in_no_table(page: str) -> None:
    assert "1 expected id is in no table: p-9" in page


def test_write_report_of_nothing(tmp_path: Path) -> None:
    write_report(tmp_path / "r.html", exam_of([]), title="t", about="", explain=lambda _: None)

    assert (tmp_path / "r.html").read_text(encoding="utf-8").endswith("</html>\n")


def test_reliability_chart_puts_perfect_confidence_on_the_diagonal() -> None:
    chart = reliability_chart(
        [Band(count=5, promised=0.0, kept=0.0), Band(count=5, promised=1.0, kept=1.0)], "x"
    )
    ideal = re.search(r'class="ideal" x1="(\S+)" y1="(\S+)" x2="(\S+)" y2="(\S+)"', chart)
    dots = re.findall(r'cx="(\S+)" cy="(\S+)"', chart)

    assert ideal is not None
    assert dots == [ideal.groups()[:2], ideal.groups()[2:]]


def test_charts_escape_their_words() -> None:
    point = Point(threshold=0.5, precision=1.0, recall=1.0)

    assert "<evil>" not in curve_chart({"<evil>": [point]}, {"<evil>": point}, "<evil>")
    assert "<evil>" not in reliability_chart([], "<evil>")


def test_curve_chart_says_which_figure_is_which() -> None:
    chart = curve_chart({}, {"from 0.5": Point(threshold=0.5, precision=0.75, recall=0.5)}, "x")

    assert chart.count("from 0.5: precision 75.0 %, recall 50.0 %<") == 2
