"""Numbers, points of the compass, colours, places, trades: what two sister bodies differ in, all other words being the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ansab.evidence.relations.classes import ClassedTokens, token_classes
from ansab.evidence.relations.line import structure_line
from ansab.evidence.relations.placed import banks, universities
from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.organisations.sister_bodies import sister_kinds
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["tells_unit", "unit_line"]

_Tell = Callable[[ClassedTokens], Mapping[Any, str]]
"""What two names may differ in, with the words for it."""
_OTHER_UNIT_BITS = -8.0
"""The Third Division is not the Fourth, however many other words the two share."""
_UNITS = frozenset({"army", "brigade", "corps", "division", "regiment", "squadron", "unit"})
"""Classes of `organisations.tsv` that are counted."""


def unit_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for two units of other numbers or sizes, or for two bodies of other places, points of the compass, colours,
    creeds, causes, trades, subjects or kinds of bank, none in common; `None` for all other pairs.
    """
    words, others = token_classes(left), token_classes(right)
    for tell, detail in _TELLS:
        one, two = tell(words), tell(others)
        if one and two and one.keys().isdisjoint(two):
            return structure_line(
                _OTHER_UNIT_BITS, " ".join(sorted(one.values())), " ".join(sorted(two.values())), detail
            )
    return None


def tells_unit(name: ParsedName) -> bool:
    """Whether a name tells any of that, so that `unit_line` may have something to say."""
    words = token_classes(name)
    return any(tell(words) for tell, _ in _TELLS)


def _numbers(words: ClassedTokens) -> dict[str, str]:
    """The numbers in the name of a unit, as written; none in any other name."""
    if not any(known in _UNITS for _, known in words):
        return {}
    return {token.form: token.form for token, _ in words if token.kind is TokenKind.NUMBER}


def _sizes(words: ClassedTokens) -> dict[int, str]:
    """What a unit with a number is, a brigade or a battalion; the press does not part those that have a name instead."""
    table = lexicon()
    sizes = {table.word_sense(token.form): token.form for token, _ in words} if _numbers(words) else {}
    return {sense: form for sense, form in sizes.items() if sense}


def _of(sort: str) -> _Tell:
    """What tells the kinds of one sort in the name of a body, with the word of each."""

    def tell(words: ClassedTokens) -> Mapping[str, str]:
        kinds = sister_kinds(sort)
        return {kind: token.form for token, known in words if known in kinds for kind in kinds[known]}

    return tell


def _places(words: ClassedTokens) -> dict[str, str]:
    """The places in the name of a body, by class."""
    table = lexicon()
    tokens = (token for token, _ in words if token.kind is TokenKind.PLACE)
    return {
        place: token.form for token in tokens if (place := table.places.get(table.listed(token.form), ""))
    }


_TELLS: tuple[tuple[_Tell, str], ...] = (
    (_numbers, "units of two numbers"),
    (_sizes, "units of two sizes that have a number each"),
    (_of("point"), "two points of the compass"),
    (_of("colour"), "two colours"),
    (_of("creed"), "two creeds"),
    (_of("cause"), "two causes"),
    (_of("intelligence"), "intelligence, and what is done against it"),
    (_places, "two places"),
    (_of("trade"), "two trades"),
    (universities, "universities of two subjects"),
    (banks, "banks of two kinds"),
)
