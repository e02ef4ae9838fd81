"""Numbers that tell bodies of one sort apart: *Arctic LNG 1* is not *Arctic LNG 2*, nor *4th Research Institute* the *4th Division*."""

from __future__ import annotations

from ansab.evidence.relations.classes import token_classes
from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["serial_line", "tells_serial"]

_OTHER_BODY_BITS = -8.0
"""However alike the words around the numbers are."""
_UNITS = frozenset({"army", "battalion", "brigade", "corps", "division", "regiment", "squadron"})
"""Classes of `organisations.tsv` of what an army numbers."""
_SCHOOLS = frozenset(
    {"academy", "aircraft_repair", "arsenal", "bureau", "college", "court", "design_bureau", "factory", "high_school",
     "hospital", "institute", "laboratory", "museum", "polyclinic", "research_institute", "school", "university"}
)  # fmt: skip
"""Those of what a ministry, a town or an industry numbers."""


def serial_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for two bodies of the same words and other numbers, or of one number of which one is a unit and the other an
    institution; `None` for all other pairs.
    """
    one, two = _numbers(left), _numbers(right)
    if not one or not two:
        return None
    if one.isdisjoint(two):
        same = _words(left) == _words(right)
        detail = "two numbers of one series"
    else:
        same = {_sort(left), _sort(right)} == {"a unit", "an institution"}
        detail = "one number, of a unit and of an institution"
    return structure_line(_OTHER_BODY_BITS, _shown(one), _shown(two), detail) if same else None


def tells_serial(name: ParsedName) -> bool:
    """Whether a body's name has a number, so that `serial_line` may have something to say of it."""
    return name.is_organization and bool(_numbers(name))


def _numbers(name: ParsedName) -> frozenset[str]:
    return frozenset(token.form for token in name.tokens if token.kind is TokenKind.NUMBER)


def _shown(numbers: frozenset[str]) -> str:
    return " ".join(sorted(numbers))


def _words(name: ParsedName) -> frozenset[str]:
    """The words of a name beside its numbers and legal forms, translations of one class being one."""
    words = token_classes(name)
    aside = (TokenKind.NUMBER, TokenKind.LEGAL)
    return frozenset(known or token.form for token, known in words if token.kind not in aside)


def _sort(name: ParsedName) -> str:
    """What has the number; empty where no word says so."""
    classes = {known for _, known in token_classes(name)}
    if classes & _SCHOOLS:
        return "an institution"
    return "a unit" if classes & _UNITS else ""
