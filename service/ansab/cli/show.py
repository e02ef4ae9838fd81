"""What a person reads on a terminal: aligned tables, and bits as a waterfall."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import click

from ansab.model import Candidate, Decision, Evidence, Resolution

__all__ = ["candidate_lines", "printable", "resolution_lines", "table_lines", "waterfall_lines", "width_of"]

_BAR_CELLS = 30
"""Width of a waterfall."""
_JOINERS = "\u200c\u200d"
_COLORS = {Decision.RESOLVED: "green", Decision.AMBIGUOUS: "yellow", Decision.UNRESOLVED: "red"}


def width_of(text: str) -> int:
    """Count the cells that a terminal gives to a text.

    >>> width_of("名"), width_of("أَب")
    (2, 2)
    """
    cells = 0
    for char in text:
        if unicodedata.category(char) in ("Mn", "Me", "Cf"):
            continue
        cells += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return cells


def printable(text: str) -> str:
    r"""Show control and bidi characters as code points, so that a name cannot steer the terminal.

    >>> printable("a\x1b[31m")
    'a\\u001b[31m'
    """
    return "".join(
        f"\\u{ord(char):04x}"
        if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char not in _JOINERS
        else char
        for char in text
    )


def table_lines(rows: Sequence[Sequence[str]], *, numeric: Sequence[int] = ()) -> list[str]:
    """Align the columns of a table; the first row is its header."""
    shown = [[printable(cell) for cell in row] for row in rows]
    widths = [max(width_of(row[column]) for row in shown) for column in range(len(shown[0]))] if shown else []
    lines = []
    for row in shown:
        cells = []
        for column, cell in enumerate(row):
            space = " " * (widths[column] - width_of(cell))
            cells.append(space + cell if column in numeric else cell + space)
        lines.append("  ".join(cells).rstrip())
    return lines


def resolution_lines(resolution: Resolution) -> list[str]:
    """Show one resolution: the decision, the candidates in a table, the evidence of the best."""
    decision = click.style(resolution.decision.value, fg=_COLORS[resolution.decision], bold=True)
    lines = [f"{click.style(printable(resolution.mention.name), bold=True)}  {decision}"]
    if resolution.canonical_id:
        lines[0] += printable(f"  {resolution.canonical_id}  {resolution.canonical_name}")
    if resolution.explanation:
        lines.append(f"  {printable(resolution.explanation)}")
    if resolution.candidates:
        rows = [["id", "name", "type", "confidence", "bits", "matched name"]]
        rows += [_candidate_row(candidate) for candidate in resolution.candidates]
        lines += ["", *("  " + line for line in table_lines(rows, numeric=(3, 4)))]
        lines += [
            "",
            *(
                "  " + line
                for line in waterfall_lines(
                    resolution.candidates[0].evidence, resolution.candidates[0].weight_bits
                )
            ),
        ]
    return lines


def candidate_lines(name: str, candidate: Candidate, sentences: Sequence[str] = ()) -> list[str]:
    """Show one candidate of a name with the whole of its evidence, and what is said of it in words."""
    alias = candidate.matched_alias
    about = ", ".join((alias.kind, alias.strength, *alias.sources))
    head = f"{click.style(printable(name), bold=True)}  as  {printable(f'{candidate.id}  {candidate.name}')}"
    return [
        head,
        *(f"  {printable(told)}" for told in sentences),
        f"  confidence {candidate.confidence:.3f}, weight {candidate.weight_bits:+.2f} bits",
        f"  nearest name: {printable(f'{alias.text} ({about})')}",
        "",
        *("  " + line for line in waterfall_lines(candidate.evidence, candidate.weight_bits)),
    ]


def waterfall_lines(evidence: Sequence[Evidence], weight_bits: float) -> list[str]:
    """Draw the evidence as a waterfall: each bar starts where the one before it ended; the last is the weight."""
    if not evidence:
        return []
    ends = [0.0]
    for line in evidence:
        ends.append(ends[-1] + line.bits)
    low, high = min(ends), max(ends)
    scale = _BAR_CELLS / (high - low) if high > low else 0.0
    rows = [["evidence", "bits", "", ""]]
    for line, start, end in zip(evidence, ends, ends[1:], strict=False):
        rows.append([line.feature, f"{line.bits:+.2f}", _bar(start - low, end - low, scale), _detail(line)])
    rows.append(["weight", f"{weight_bits:+.2f}", _bar(-low, weight_bits - low, scale), ""])
    return [_tint(text, row) for text, row in zip(table_lines(rows, numeric=(1,)), rows, strict=True)]


def _bar(start: float, end: float, scale: float) -> str:
    left, right = sorted((round(start * scale), round(end * scale)))
    block = "█" if end >= start else "░"
    return " " * left + (block * (right - left) or "│") + " " * (_BAR_CELLS - max(right, left + 1))


def _detail(line: Evidence) -> str:
    pair = " | ".join(part for part in (line.left, line.right) if part)
    return f"{pair}: {line.detail}" if pair and line.detail else pair or line.detail


def _tint(text: str, row: Sequence[str]) -> str:
    if row[0] == "evidence":
        return click.style(text, dim=True)
    return text.replace("█", click.style("█", fg="green")).replace("░", click.style("░", fg="red"))


def _candidate_row(candidate: Candidate) -> list[str]:
    alias = candidate.matched_alias
    return [
        candidate.id,
        candidate.name,
        candidate.type.value if candidate.type else "",
        f"{candidate.confidence:.3f}",
        f"{candidate.weight_bits:+.1f}",
        f"{alias.text} ({alias.kind}, {alias.strength})",
    ]
