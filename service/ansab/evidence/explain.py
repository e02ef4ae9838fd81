"""Say in lines of bits why two names match: the terms of the weight, grouped, none left out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ansab.evidence.features import FEATURES, PAIRS, feature_number
from ansab.evidence.relation_kernel import DENIED, OTHER_NAME, OWN_DIFFERS, SOLE, relation
from ansab.model import Evidence, Reason, evidence_line
from ansab.names.reading import read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = ["GROUP_OF", "N_GROUPS", "Wording", "likeness_reason", "lines_of"]


class Wording(NamedTuple):
    """What the two names that are compared are called in a line, and how a name is called that is not weak."""

    left: str = "the mention"
    right: str = "the alias"
    strong: str = "a strong alias"


_SMALLEST_SHOWN = 0.05
"""Bits below which terms are put together in one line, `other`."""
_AGREEMENT = (
    "neither has one", "they agree", "some agree", "only {left} has one", "only {right} has one", "they differ",
    "one more, on a name that has its own",
)  # fmt: skip
_BY_BIN: dict[str, tuple[str, tuple[str, ...]]] = {
    "spelling": ("lost", ("what is matched is spelt the same", "what is matched is spelt differently")),
    "extra": ("left_over", ("{left} has no further words", "{left} has further words")),
    "missing": ("right_over", ("{right} has no further words", "{right} has further words")),
    "contradiction": (
        "leftovers",
        ("no word is left over", *["further words on one side only"] * 6, "each has words that the other lacks"),
    ),
    "order": (
        "order",
        ("the same order", "one end moved", "another order", "father and son change places", "too few words for an order",
         "another order, and all are given names", "given names in another order"),
    ),
    "initials": ("initials", ("no initials", *["initials left over"] * 2, *["initials matched"] * 6, "each has an initial that the other lacks")),
    "script": (
        "scripts",
        ("both in Latin letters", "both in one other script", "Arabic and Latin script", "Cyrillic and Latin script",
         "Hebrew and Latin script", "two scripts"),
    ),
    "designator": ("designators", _AGREEMENT),
    "numbers": ("numbers", _AGREEMENT),
    "legal form": ("legal", _AGREEMENT),
    "titles": ("honorifics", _AGREEMENT),
    "places": ("places", _AGREEMENT),
    "acronym": ("acronym", ("not made of the other name's initials or syllables", "made of the other name's initials or syllables")),
    "exact": ("exact", ("not word for word the same", "word for word the same", "the same words in another order")),
    "alias strength": ("strength", ("{strong}", "a weak alias")),
    "known names": (
        "kin", ("unlisted or the same", "spellings of one name", "a short form of the name", "two names that are not one",
         "names left over that are not one", "all the same but for two names that are not one",
         "their own names differ, and the rest is shared by others"),
    ),
}  # fmt: skip
"""What a group of terms found, by the bin of its first feature; the last words serve all higher bins; see `Wording`."""
_PLAIN = {
    "coverage": "share of either name that is matched",
    "structure": "kunya and patronymic",
    "rarity": "how common the names are",
}
_AGREEMENTS = frozenset(
    {
        "they agree", "some agree", "neither has one", "no initials", "initials matched", "no word is left over",
        "what is matched is spelt the same", "spellings of one name", "a short form of the name",
    }
)  # fmt: skip
"""Findings that speak for a match only."""
_NO_REASONS = frozenset({"the same order", "too few words for an order"})
"""Findings that speak for nothing."""
_CLOSE = 90
"""Likeness in percent from which a word is no reason against a match."""


_ABU, _BIN = ("أبو ", "abu "), ("بن ", "bin ")
"""What stands before a token, in Arabic and in Latin letters."""
_GROUPS = tuple(dict.fromkeys(feature.shown for feature in FEATURES))
N_GROUPS = len(_GROUPS)
"""Groups of terms: each is a line of an explanation, or one for each matched word."""
_SHOWN = {feature.name: _GROUPS.index(feature.shown) for feature in FEATURES}
GROUP_OF = (*_SHOWN.values(), *(_SHOWN[first] for first, _ in PAIRS))
"""The group of each feature, then of each pair of features: that of the first one."""
_NAMES = _GROUPS.index("names")
_KIN, _KNOWN_NAMES = feature_number("kin"), _GROUPS.index("known names")
_SHOWS_LEFT = frozenset({"extra", "contradiction", "coverage", "known names"})
_SHOWS_RIGHT = frozenset({"missing", "contradiction", "coverage", "known names"})


_Finding = tuple[str, Reason]
_Told = tuple[str, int, tuple[_Finding, ...], bool, bool]


def _findings(group: str, wording: Wording) -> tuple[int, tuple[_Finding, ...]]:
    """The feature that says what a group of terms found, and what by its bin: in words, and for what it is a reason."""
    if group not in _BY_BIN:
        return 0, ((_PLAIN.get(group, ""), Reason.EITHER),) * FEATURES[0].bins
    feature, words = _BY_BIN[group]
    number = feature_number(feature)
    found = (words[min(at, len(words) - 1)] for at in range(FEATURES[number].bins))
    return number, tuple((told.format(**wording._asdict()), _reason_of(told)) for told in found)


def _reason_of(finding: str) -> Reason:
    if finding in _NO_REASONS:
        return Reason.NONE
    return Reason.AGREEMENT if finding in _AGREEMENTS else Reason.EITHER


@cache
def _told(wording: Wording) -> tuple[_Told, ...]:
    """Of each group its name, what `_findings` says, and whether a line shows the words of either name."""
    return tuple(
        (name, *_findings(name, wording), name in _SHOWS_LEFT, name in _SHOWS_RIGHT) for name in _GROUPS
    )


_MENTION_AND_ALIAS = Wording()


def lines_of(
    mention: ParsedName,
    right: Sequence[NameToken],
    bins: Sequence[int],
    groups: Sequence[float],
    alignment: Sequence[tuple[int, float]],
    wording: Wording = _MENTION_AND_ALIAS,
) -> tuple[Evidence, ...]:
    """Turn a row of feature bins into lines whose bits sum to the weight without the prior.

    Args:
        mention: What was asked for.
        right: Tokens of the name it was compared with.
        groups: Bits of each group of terms (`compare_kernel.add_up`, by `GROUP_OF`).
        alignment: For each left token the right one (-1 none) and their similarity.
        wording: What the lines call the two names.
    """
    left = mention.tokens
    unmatched = _left_alone(left, right, alignment)
    kin = bins[_KIN]
    unlike = _told_so(kin, mention, right, alignment) if kin else ("", "")
    if kin == DENIED or (kin in (SOLE, OWN_DIFFERS) and not unlike[0]):
        unlike = unmatched
    lines = _token_lines(left, right, alignment, groups[_NAMES])
    small, told = 0.0, _told(wording)
    for size, group in sorted([(-abs(bits), group) for group, bits in enumerate(groups) if bits]):
        bits = groups[group]
        if group == _NAMES:
            continue
        if size > -_SMALLEST_SHOWN:
            small += bits
            continue
        name, feature, findings, shows_left, shows_right = told[group]
        alone, other = unlike if group == _KNOWN_NAMES else unmatched
        if name == "contradiction" and not bins[feature]:
            alone = other = ""  # what is left over is a title or the like, and no further word
        alone, other = alone if shows_left else "", other if shows_right else ""
        lines.append(evidence_line(name, bits, alone, other, *findings[bins[feature]]))
    if small:
        lines.append(evidence_line("other", small, "", "", "terms too small to list"))
    return tuple(lines)


def _token_lines(
    left: Sequence[NameToken],
    right: Sequence[NameToken],
    alignment: Sequence[tuple[int, float]],
    bits: float,
) -> list[Evidence]:
    """Share the bits of what is matched out among the matched tokens, by likeness."""
    matched = [(i, j, alike) for i, (j, alike) in enumerate(alignment) if j >= 0]
    total = sum([alike for _, _, alike in matched])
    if not matched or total <= 0:
        return [evidence_line("names", bits, "", "", "no word is matched")]
    return [_token_line(left[i], right[j], alike, bits * alike / total) for i, j, alike in matched]


def _token_line(left: NameToken, right: NameToken, alike: float, bits: float) -> Evidence:
    one, other = _written(left), _written(right)
    if left.form == right.form:
        return evidence_line("names", bits, one, other, "the same", Reason.AGREEMENT)
    if (left.kind is TokenKind.INITIAL) != (right.kind is TokenKind.INITIAL):
        return evidence_line("names", bits, one, other, "an initial, and a name that it may stand for")
    how = "across scripts" if left.form.isascii() != right.form.isascii() else "spelt differently"
    detail = f"{how}, {100 * alike:.0f} % alike"
    return evidence_line("names", bits, one, other, detail, likeness_reason(alike))


def likeness_reason(alike: float) -> Reason:
    """For what it is a reason that two words are so much alike."""
    return Reason.AGREEMENT if round(100 * alike) >= _CLOSE else Reason.EITHER


def _written(token: NameToken) -> str:
    mark = token.mark
    if not mark:
        return token.form
    is_latin = token.form.isascii()
    before = _ABU[is_latin] if mark & Mark.KUNYA else _BIN[is_latin] if mark & Mark.CHILD else ""
    return f"{before}{'al-' if mark & Mark.ARTICLE and is_latin else ''}{token.form}"


def _left_alone(
    left: Sequence[NameToken], right: Sequence[NameToken], alignment: Sequence[tuple[int, float]]
) -> tuple[str, str]:
    """The words of either name that are not matched."""
    taken = {j for j, _ in alignment}
    alone = " ".join([_written(token) for token, (j, _) in zip(left, alignment, strict=False) if j < 0])
    return alone, " ".join([_written(token) for j, token in enumerate(right) if j not in taken])


def _told_so(
    kin: int, mention: ParsedName, right: Sequence[NameToken], alignment: Sequence[tuple[int, float]]
) -> tuple[str, str]:
    """The matched words of which the tables say so (`relation_kernel.relation`), of several the least alike."""
    left, is_organization = mention.tokens, mention.is_organization
    told = OTHER_NAME if kin in (SOLE, OWN_DIFFERS) else kin
    matched = [
        (alike, i, j)
        for i, (j, alike) in enumerate(alignment)
        if j >= 0 and alike < 1.0 and _relation(left[i], right[j], is_organization) == told
    ]
    if not matched:
        return "", ""
    _, i, j = min(matched)
    return _written(left[i]), _written(right[j])


def _relation(one: NameToken, other: NameToken, is_organization: bool) -> int:
    readings = read_token(one.form), read_token(other.form)
    left, right = (reading.org_class if is_organization else reading.name_class for reading in readings)
    return relation(left, right, is_organization)
