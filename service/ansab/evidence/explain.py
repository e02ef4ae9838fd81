"""Say in lines of bits why two names match: the terms of the weight, grouped, none left out."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.evidence.features import FEATURES, PAIRS, feature_number
from ansab.evidence.weights import Table
from ansab.model import Evidence
from ansab.names.parse import Mark, NameToken, ParsedName

__all__ = ["lines_of"]

_SMALLEST_SHOWN = 0.05
_WORDS = {
    "spelling": ("what is matched is spelt alike", "what is matched is spelt unlike"),
    "extra": ("little that only the mention has", "words that only the mention has"),
    "missing": ("little that only the alias has", "words that only the alias has"),
    "coverage": ("much of both names is matched", "little of the names is matched"),
    "contradiction": ("no unmatched words that contradict", "unmatched words on both sides"),
    "order": ("order and ends agree", "another order, or other ends"),
    "structure": ("kunya and patronymic agree", "kunya or patronymic differ"),
    "initials": ("initials agree", "initials do not agree"),
    "script": ("what these scripts make likely", "what these scripts make unlikely"),
    "designator": ("kinds of group agree", "kinds of group differ"),
    "numbers": ("numbers agree", "numbers differ"),
    "legal form": ("legal forms agree", "legal forms differ"),
    "acronym": ("initials of the other name", "no initials of the other name"),
    "rarity": ("rare names", "common names"),
    "titles": ("titles agree", "titles differ"),
    "places": ("places agree", "places differ"),
    "exact": ("word for word the same", "not word for word the same"),
    "alias strength": ("a strong alias", "a weak alias"),
}
"""What a group of terms says when its bits speak for the candidate, and when against."""


def lines_of(
    left: ParsedName,
    right: ParsedName,
    bins: Sequence[int],
    table: Table,
    alignment: Sequence[tuple[int, float]],
) -> tuple[Evidence, ...]:
    """Turn a row of feature bins into lines whose bits sum to the weight without the prior.

    Args:
        left: The mention; `right` the name it was compared with.
        alignment: For each left token the right one (-1 none) and their similarity.
    """
    groups: dict[str, float] = {}
    for number, feature in enumerate(FEATURES):
        groups[feature.shown] = groups.get(feature.shown, 0.0) + table.singles[number][bins[number]]
    for (first, second), cells in zip(PAIRS, table.pairs_bits, strict=True):
        a, b = feature_number(first), feature_number(second)
        shown = FEATURES[a].shown
        groups[shown] += cells[bins[a] * FEATURES[b].bins + bins[b]]
    lines = _token_lines(left.tokens, right.tokens, alignment, groups.pop("names"))
    small = 0.0
    for group, bits in sorted(groups.items(), key=lambda item: -abs(item[1])):
        if abs(bits) < _SMALLEST_SHOWN:
            small += bits
        else:
            lines.append(_group_line(group, bits, left.tokens, right.tokens, alignment))
    if small:
        lines.append(Evidence(feature="other", bits=small, detail="terms too small to list"))
    return tuple(lines)


def _token_lines(
    left: tuple[NameToken, ...],
    right: tuple[NameToken, ...],
    alignment: Sequence[tuple[int, float]],
    bits: float,
) -> list[Evidence]:
    """Share the bits of what is matched out among the matched tokens, by likeness."""
    matched = [(i, j, alike) for i, (j, alike) in enumerate(alignment) if j >= 0]
    total = sum(alike for _, _, alike in matched)
    if not matched or total <= 0:
        return [Evidence(feature="names", bits=bits, detail="no word is matched")]
    return [
        Evidence(
            feature="names", bits=bits * alike / total, left=_written(left[i]), right=_written(right[j]),
            detail=_likeness(left[i], right[j], alike),
        )
        for i, j, alike in matched
    ]  # fmt: skip


def _likeness(left: NameToken, right: NameToken, alike: float) -> str:
    if left.form == right.form:
        return "the same"
    how = "across scripts" if left.form.isascii() != right.form.isascii() else "spelt differently"
    return f"{how}, {alike:.0%} alike"


def _written(token: NameToken) -> str:
    mark = "abu " if Mark.KUNYA in token.mark else "bin " if Mark.CHILD in token.mark else ""
    return f"{mark}{'al-' if Mark.ARTICLE in token.mark and token.form.isascii() else ''}{token.form}"


def _group_line(
    group: str, bits: float, left: tuple[NameToken, ...], right: tuple[NameToken, ...],
    alignment: Sequence[tuple[int, float]],
) -> Evidence:  # fmt: skip
    taken = {j for j, _ in alignment if j >= 0}
    alone = " ".join(_written(token) for token, (j, _) in zip(left, alignment, strict=False) if j < 0)
    other = " ".join(_written(token) for j, token in enumerate(right) if j not in taken)
    shows_left = group in ("extra", "contradiction", "coverage")
    shows_right = group in ("missing", "contradiction", "coverage")
    return Evidence(
        feature=group, bits=bits, left=alone if shows_left else "", right=other if shows_right else "",
        detail=_WORDS[group][0 if bits > 0 else 1],
    )  # fmt: skip
