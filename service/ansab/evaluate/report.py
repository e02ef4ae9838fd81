"""The report of a run: one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path

from ansab.counted import counted
from ansab.evaluate.answered import Answered
from ansab.evaluate.charts import curve_chart, percent, reliability_chart
from ansab.evaluate.figures import HALF, Exam
from ansab.evaluate.metrics import Point, calibration_error, curve, reliability
from ansab.evaluate.mistakes import Explain, mistake_sections
from ansab.evaluate.tabular import decision_rows, figure_rows, shown
from ansab.tables import replacing

__all__ = ["report_html", "write_report"]

_FEW = 20
"""Groups with fewer answers, or of negatives alone, get no curve of their own."""


def write_report(path: Path, exam: Exam, *, title: str, about: str, explain: Explain) -> None:
    """Write the report of a run.

    Raises:
        TableError: The file cannot be written.
    """
    with replacing(path) as handle:
        handle.write(report_html(exam, title=title, about=about, explain=explain))


def report_html(exam: Exam, *, title: str, about: str, explain: Explain) -> str:
    """Make the page: figures, reliability, precision and recall, decisions, and every sort of mistake with its reasons.

    Args:
        about: One line on the tables and the model that gave the answers.
        explain: Weighs the expected entity of an answer, to show why it was not chosen.
    """
    style = files("ansab.evaluate").joinpath("report.css").read_text(encoding="utf-8")
    return "\n".join(
        (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}: evaluated</title><style>{style}</style></head><body><main>",
            f"<h1>{escape(title)}</h1><p class='soft'>{escape(about)}</p>",
            _unknown(exam),
            _tiles(exam),
            "<h2>Does confidence mean what it says?</h2>",
            "<p>Of the answers given with a confidence of about 0.8, eight in ten should be right: then the dots lie on "
            "the diagonal. The area of a dot is the number of answers.</p>",
            f"<div class='charts'>{_reliabilities(exam)}</div>",
            "<h2>Precision and recall</h2>",
            _curves(exam),
            "<h2>Decisions</h2>",
            "<p>A name that fits several, or that rests on a weak alias alone, is <em>ambiguous</em>, not guessed.</p>",
            _table(decision_rows(exam)),
            "<h2>Figures</h2>",
            f"<p>{_definitions(exam)}</p>",
            _table(figure_rows([*exam.by_kind, *exam.by_script, exam.everything])),
            *mistake_sections(exam.answers, explain),
            "</main></body></html>\n",
        )
    )


def _unknown(exam: Exam) -> str:
    if not exam.unknown:
        return ""
    some = ", ".join(exam.unknown[:10]) + (" …" if len(exam.unknown) > 10 else "")
    ids_are = counted(len(exam.unknown), "expected id is", "expected ids are")
    return f"<p class='problem'>{ids_are} in no table: {escape(some)}</p>"


def _tiles(exam: Exam) -> str:
    figures = exam.everything
    tiles = [
        ("names", f"{figures.n:,}", f"and {counted(figures.negatives, 'negative')}: no entity is right"),
        ("top-1", percent(figures.top1), "best candidate is right"),
        ("recall", percent(figures.recall_at_1pct), "at 1 % false positives"),
        ("precision", percent(figures.precision_at_half), "of answers from 0.5 up"),
        ("false positives", percent(figures.false_positive_rate), "of the negatives, from 0.5 up"),
        ("calibration error", shown(figures.ece), f"Brier {shown(figures.brier)}"),
    ]
    cells = "".join(
        f"<div><dt>{name}</dt><dd>{value}</dd><dd class='soft'>{note}</dd></div>"
        for name, value, note in tiles
    )
    return f"<dl class='tiles'>{cells}</dl>"


def _reliabilities(exam: Exam) -> str:
    groups: list[tuple[str, Callable[[Answered], bool]]] = [("All answers", lambda _: True)]
    groups += [(f"Type: {kind}", lambda a, kind=kind: a.type == kind) for kind in _values(exam, "type")]  # type: ignore[misc]
    groups += [(f"Script: {code}", lambda a, code=code: a.script == code) for code in _values(exam, "script")]  # type: ignore[misc]
    figures = []
    for label, belongs in groups:
        given = [answer for answer in exam.answers if answer.found and belongs(answer)]
        if label != "All answers" and (len(given) < _FEW or all(answer.is_negative for answer in given)):
            continue
        promises, kept = [answer.confidence for answer in given], [answer.is_right for answer in given]
        chart = reliability_chart(reliability(promises, kept), label)
        note = f"{counted(len(given), 'answer')}, ECE {calibration_error(promises, kept):.3f}"
        figures.append(f"<figure>{chart}<figcaption><b>{escape(label)}</b><br>{note}</figcaption></figure>")
    return "".join(figures)


def _values(exam: Exam, attribute: str) -> list[str]:
    """The types or scripts of a run, if there are several."""
    found = sorted({str(getattr(answer, attribute)) for answer in exam.answers})
    return found if len(found) > 1 else []


def _curves(exam: Exam) -> str:
    curves = {"all": _curve(exam.answers)}
    for kind in _values(exam, "type"):
        of_kind = [answer for answer in exam.answers if answer.type == kind]
        if sum(not answer.is_negative for answer in of_kind) >= _FEW:
            curves[kind] = _curve(of_kind)
    marks = {}
    for name, limit in (("from 0.5", HALF), ("1 % false positives", exam.threshold_1pct)):
        above = [point for point in curves["all"] if point.threshold >= limit]
        if above:
            marks[name] = above[-1]
    legend = " ".join(f"<span class='key s{at % 4}'>{escape(name)}</span>" for at, name in enumerate(curves))
    chart = curve_chart(curves, marks, "Precision over recall")
    return (
        "<p>Precision counts every answer to a negative as wrong; recall counts the names that have an entity. "
        "Both at every threshold, from the highest at the left.</p>"
        f"<figure class='wide'>{chart}<figcaption>{legend}</figcaption></figure>"
    )


def _curve(answers: Sequence[Answered]) -> list[Point]:
    given = [answer for answer in answers if answer.found]
    wanted = sum(not answer.is_negative for answer in answers)
    return curve(
        [answer.confidence for answer in given], [answer.is_right for answer in given], wanted=wanted
    )


def _definitions(exam: Exam) -> str:
    return (
        "<b>top-1</b>: the best candidate is the right one. <b>recall 1 %</b>, <b>0.1 %</b>: and its confidence is above "
        f"that of all but 1 % ({exam.threshold_1pct:.4f}) or 0.1 % ({exam.threshold_01pct:.4f}) of the "
        "negatives. <b>.5</b>: with a confidence of at least 0.5. <b>ECE</b>, <b>Brier</b>: error of the confidence, on "
        "groups that hold both sorts of names."
    )


def _table(rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th{' class=n' if at else ''}>{escape(cell)}</th>" for at, cell in enumerate(rows[0]))
    body = "".join(
        f"<tr{' class=total' if row[0] == 'ALL' else ''}>"
        + "".join(f"<td{' class=n' if at else ''}>{escape(cell)}</td>" for at, cell in enumerate(row))
        + "</tr>"
        for row in rows[1:]
    )
    return f"<div class='scroll'><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
