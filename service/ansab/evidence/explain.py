"""Say in lines of bits why two names match: the terms of the weight, grouped, none left out."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.evidence.features import FEATURES, PAIRS, feature_number
from ansab.evidence.weights import Table
from ansab.model import Evidence
from ansab.names.parse import Mark, NameToken, ParsedName

__all__ = ["lines_of"]

_SMALLEST_SHOWN = 0.05
_AGREEMENT = (
    "neither has one", "they agree", "some agree", "only the mention has one", "only the alias has one", "they differ",
    "one more, on a name that has its own",
)  # fmt: skip
_BY_BIN: dict[str, tuple[str, tuple[str, ...]]] = {
    "spelling": ("lost", ("what is matched is spelt the same", "what is matched is spelt differently")),
    "extra": ("left_over", ("the mention has no further words", "the mention has further words")),
    "missing": ("right_over", ("the alias has no further words", "the alias has further words")),
    "contradiction": (
        "leftovers",
        ("no word is left over", *["further words on one side only"] * 6, "each has words that the other has not"),
    ),
    "order": (
        "order",
        ("the same order", "one end moved", "another order", "father and son change places", "too few words for an order"),
    ),
    "initials": ("initials", ("no initials", *["initials left over"] * 2, "initials matched")),
    "script": (
        "scripts",
        ("both in Latin script", "both in one other script", "Arabic and Latin script", "Cyrillic and Latin script",
         "Hebrew and Latin script", "two scripts"),
    ),
    "designator": ("designators", _AGREEMENT),
    "numbers": ("numbers", _AGREEMENT),
    "legal form": ("legal", _AGREEMENT),
    "titles": ("honorifics", _AGREEMENT),
    "places": ("places", _AGREEMENT),
    "acronym": ("acronym", ("no initials of the other name", "initials of the other name")),
    "exact": ("exact", ("not word for word the same", "word for word the same", "the same words in another order")),
    "alias strength": ("strength", ("a strong alias", "a weak alias")),
}  # fmt: skip
"""What a group of terms found, by the bin of its first feature; the last words serve all higher bins."""
_PLAIN = {
    "coverage": "share of either name that is matched",
    "structure": "kunya and patronymic",
    "rarity": "how common the names are",
}


_FOUND = {group: (feature_number(name), words) for group, (name, words) in _BY_BIN.items()}
_PAIR_PLACES = tuple(
    (
        feature_number(a),
        feature_number(b),
        FEATURES[feature_number(b)].bins,
        FEATURES[feature_number(a)].shown,
    )
    for a, b in PAIRS
)


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
    for (first, second, width, shown), cells in zip(_PAIR_PLACES, table.pairs_bits, strict=True):
        groups[shown] += cells[bins[first] * width + bins[second]]
    alone, other = _left_alone(left.tokens, right.tokens, alignment)
    lines = _token_lines(left.tokens, right.tokens, alignment, groups.pop("names"))
    small = 0.0
    for group, bits in sorted(groups.items(), key=lambda item: -abs(item[1])):
        if abs(bits) < _SMALLEST_SHOWN:
            small += bits
        else:
            lines.append(_group_line(group, bits, bins, alone, other))
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
    mark = token.mark
    if not mark:
        return token.form
    before = "abu " if mark & Mark.KUNYA else "bin " if mark & Mark.CHILD else ""
    return f"{before}{'al-' if mark & Mark.ARTICLE and token.form.isascii() else ''}{token.form}"


def _left_alone(
    left: tuple[NameToken, ...], right: tuple[NameToken, ...], alignment: Sequence[tuple[int, float]]
) -> tuple[str, str]:
    """The words of either name that are not matched."""
    taken = {j for j, _ in alignment if j >= 0}
    alone = " ".join(_written(token) for token, (j, _) in zip(left, alignment, strict=False) if j < 0)
    return alone, " ".join(_written(token) for j, token in enumerate(right) if j not in taken)


def _group_line(group: str, bits: float, bins: Sequence[int], alone: str, other: str) -> Evidence:
    shows_left = group in ("extra", "contradiction", "coverage")
    shows_right = group in ("missing", "contradiction", "coverage")
    return Evidence(
        feature=group, bits=bits, left=alone if shows_left else "", right=other if shows_right else "",
        detail=_found(group, bins),
    )  # fmt: skip


def _found(group: str, bins: Sequence[int]) -> str:
    """What a group of terms found, in words."""
    known = _FOUND.get(group)
    if known is None:
        return _PLAIN.get(group, "")
    feature, words = known
    return words[min(bins[feature], len(words) - 1)]
