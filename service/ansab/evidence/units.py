"""Numbers and sizes of units, points of the compass, places: what two sister bodies differ in, all other words being the same."""

from __future__ import annotations

from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["tells_unit", "unit_lines"]

_OTHER_UNIT_BITS = -8.0
"""The Third Division is not the Fourth, however many other words the two share."""
_UNITS = frozenset({"army", "brigade", "corps", "division", "regiment", "squadron", "unit"})
"""Classes of `organisations.tsv` that are counted."""
_POINTS = frozenset({"north", "south", "east", "west"})
"""Classes of `organisations.tsv`; a body of the north is not that of the south."""


def unit_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """What it says that two units have other numbers or sizes, or two bodies lie at other places or points of the compass.

    Returns:
        Nothing, or a line.
    """
    for tell, detail in (
        (_numbers, "units of two numbers"),
        (_sizes, "units of two sizes that have a number each"),
        (_points, "two points of the compass"),
        (_places, "two places"),
    ):
        one, two = tell(left), tell(right)
        if one and two and one.keys().isdisjoint(two):
            return (
                Evidence(
                    feature="structure",
                    bits=_OTHER_UNIT_BITS,
                    left=" ".join(sorted(one.values())),
                    right=" ".join(sorted(two.values())),
                    detail=detail,
                ),
            )
    return ()


def tells_unit(name: ParsedName) -> bool:
    """Whether a name has the number of a unit, a point of the compass or a place, so that `unit_lines` may have something to say."""
    return bool(_numbers(name) or _points(name) or _places(name))


def _numbers(name: ParsedName) -> dict[str, str]:
    """The numbers in the name of a unit, as written; none in any other name."""
    if not name.is_organization or _UNITS.isdisjoint(_classes(name)):
        return {}
    return {token.form: token.form for token in name.tokens if token.kind is TokenKind.NUMBER}


def _sizes(name: ParsedName) -> dict[int, str]:
    """What a unit with a number is, a brigade or a battalion; the press does not part those that have a name instead."""
    table = lexicon()
    sizes = {table.word_sense(token.form): token.form for token in name.tokens} if _numbers(name) else {}
    return {sense: form for sense, form in sizes.items() if sense}


def _points(name: ParsedName) -> dict[str, str]:
    return {point: point for point in _POINTS & _classes(name)} if name.is_organization else {}


def _places(name: ParsedName) -> dict[str, str]:
    """The places in the name of a body, by class; none in a person's."""
    if not name.is_organization:
        return {}
    table = lexicon()
    tokens = (token for token in name.tokens if token.kind is TokenKind.PLACE)
    return {
        place: token.form for token in tokens if (place := table.places.get(table.listed(token.form), ""))
    }


def _classes(name: ParsedName) -> frozenset[str]:
    known = lexicon().org_classes
    return frozenset(known[token.form][0] for token in name.tokens if token.form in known)
