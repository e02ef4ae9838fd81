"""The mistakes of a run, sorted, each with the reasons for what was answered and for what was not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from ansab.evaluate.answered import Answered
from ansab.evaluate.figures import HALF
from ansab.model import Candidate, Decision, Evidence

__all__ = ["Explain", "Sort", "mistake_sections", "sorts_of_mistakes"]

Explain = Callable[[Answered], Candidate | None]
"""Weighs the expected entity of an answer; `None` when there is none to weigh."""

_SHOWN = 100
"""Mistakes of each sort that the report shows."""
_RIGHT_TO_LEFT = ("Arab", "Hebr", "Syrc", "Thaa", "Nkoo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """One sort of mistake: what it is called, what it is, and the answers, the gravest first."""

    title: str
    meaning: str
    answers: tuple[Answered, ...]


def sorts_of_mistakes(answers: Sequence[Answered]) -> list[Sort]:
    """Sort the mistakes; no answer is in two sorts, and what is right with a confidence of 0.5 is in none."""
    surest_first = sorted(answers, key=lambda answer: (-answer.confidence, answer.row))
    wrong, false_alarms, low, outranked, absent = [], [], [], [], []  # type: ignore[var-annotated]
    for answer in surest_first:
        is_sure = answer.confidence >= HALF or answer.decision is Decision.RESOLVED
        if answer.is_negative:
            false_alarms += [answer] if is_sure else []
        elif not answer.is_right and is_sure:
            wrong.append(answer)
        elif not answer.is_right:
            (outranked if answer.place else absent).append(answer)
        elif not is_sure:
            low.append(answer)
    return [
        Sort(
            title="Another entity, with a confidence of at least 0.5",
            meaning="The gravest mistakes.",
            answers=tuple(wrong),
        ),
        Sort(
            title="A negative, answered with at least 0.5",
            meaning="False alarms.",
            answers=tuple(false_alarms),
        ),
        Sort(title="Right, below 0.5", meaning="Found and not trusted.", answers=tuple(low)),
        Sort(
            title="Outranked",
            meaning="The right entity is among the candidates, behind another.",
            answers=tuple(outranked),
        ),
        Sort(
            title="Not found",
            meaning="The right entity is not among the first five candidates.",
            answers=tuple(absent),
        ),
    ]


def mistake_sections(answers: Sequence[Answered], explain: Explain) -> Iterator[str]:
    """Show each sort of mistake; of each the first hundred."""
    for sort in sorts_of_mistakes(answers):
        if not sort.answers:
            continue
        more = f"; the first {_SHOWN}" if len(sort.answers) > _SHOWN else ""
        yield f"<h2>{sort.title} <small>{len(sort.answers):,}{more}</small></h2><p>{sort.meaning}</p>"
        yield "\n".join(_mistake(answer, explain) for answer in sort.answers[:_SHOWN])


def _mistake(answer: Answered, explain: Explain) -> str:
    expected = _entity(answer.expected_name, answer.expected) if answer.expected else "nobody"
    found = _entity(answer.found_name, answer.found) if answer.found else "nobody"
    meant = explain(answer) if answer.expected_name and not answer.is_right else None
    other = ""
    if meant is not None:
        head = f"Why not {_name(meant.name)}: its nearest name is {_name(meant.matched_alias.text)}, {meant.weight_bits:+.1f} bits"
        other = f"<div><h3>{head}</h3>{_evidence(meant.evidence)}</div>"
    best = (
        f"<div><h3>For {_name(answer.found_name)}</h3>{_evidence(answer.evidence)}</div>"
        if answer.found
        else ""
    )
    return (
        f"<details><summary><b>{_name(answer.name, answer.script)}</b> <span class='soft'>{escape(answer.type)}, row "
        f"{answer.row:,}</span><br>expected {expected}; found {found} "
        f"<span class='chip {answer.decision.value}'>{answer.confidence:.3f} {answer.decision.value}</span></summary>"
        f"<p dir='auto'>{escape(answer.explanation)}</p><div class='reasons'>{best}{other}</div></details>"
    )


def _entity(name: str, entity_id: str) -> str:
    return f"{_name(name or '(in no table)')} <code>{escape(entity_id)}</code>"


def _name(text: str, script: str = "") -> str:
    """A name in its own direction, apart from what stands around it."""
    direction = "auto" if not script else "rtl" if script in _RIGHT_TO_LEFT else "ltr"
    return f"<bdi dir='{direction}'>{escape(text)}</bdi>"


def _evidence(lines: Sequence[Evidence]) -> str:
    rows = "".join(
        f"<tr><td>{escape(line.feature)}</td><td class='n {'for' if line.bits >= 0 else 'against'}'>{line.bits:+.2f}</td>"
        f"<td>{_both(line)}{escape(line.detail)}</td></tr>"
        for line in lines
    )
    total = f"<tr><td><b>weight</b></td><td class=n><b>{sum(line.bits for line in lines):+.2f}</b></td><td>bits</td></tr>"
    return f"<table>{rows}{total}</table>"


def _both(line: Evidence) -> str:
    parts = [_name(part) for part in (line.left, line.right) if part]
    return f"{' | '.join(parts)}: " if parts else ""
