"""Numbers of units and points of the compass: what two sister bodies differ in, all other words being the same."""

from __future__ import annotations

from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["tells_unit", "unit_lines"]

_OTHER_UNIT_BITS = -6.0
"""The Third Division is not the Fourth, however many other words the two share."""
_UNITS = frozenset({"army", "battalion", "brigade", "corps", "division", "regiment", "squadron", "unit"})
"""Classes of `organisations.tsv` that are counted."""
_POINTS = frozenset({"north", "south", "east", "west"})
"""Classes of `organisations.tsv`; a body of the north is not that of the south."""


def unit_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """What it says that two units have other numbers, or two bodies lie at other points of the compass.

    Returns:
        Nothing, or a line.
    """
    for tell, detail in ((_numbers, "units of two numbers"), (_points, "two points of the compass")):
        one, two = tell(left), tell(right)
        if one and two and one.isdisjoint(two):
            return (
                Evidence(
                    feature="structure",
                    bits=_OTHER_UNIT_BITS,
                    left=" ".join(sorted(one)),
                    right=" ".join(sorted(two)),
                    detail=detail,
                ),
            )
    return ()


def tells_unit(name: ParsedName) -> bool:
    """Whether a name has the number of a unit or a point of the compass, so that `unit_lines` may have something to say."""
    return bool(_numbers(name) or _points(name))


def _numbers(name: ParsedName) -> frozenset[str]:
    """The numbers in the name of a unit; none in any other name."""
    if not name.is_organization or _UNITS.isdisjoint(_classes(name)):
        return frozenset()
    return frozenset(token.form for token in name.tokens if token.kind is TokenKind.NUMBER)


def _points(name: ParsedName) -> frozenset[str]:
    return _POINTS & _classes(name) if name.is_organization else frozenset()


def _classes(name: ParsedName) -> frozenset[str]:
    known = lexicon().org_classes
    return frozenset(known[token.form][0] for token in name.tokens if token.form in known)
