"""Numbers behind people's names: a father and his son (*Sr.*, *Jr.*, *III*), two rulers of one name."""

from __future__ import annotations

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["ordinal_line", "tells_ordinal"]

_OTHER_NUMBER_BITS = -7.0
"""More than all other names say for one person: those of a father and the son called after him are the same."""


def ordinal_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """What it says that two people have different numbers.

    Returns:
        Nothing, or the line.
    """
    one, two = _number(left), _number(right)
    if not one or not two or one == two:
        return None
    return structure_line(
        _OTHER_NUMBER_BITS,
        one,
        two,
        "father and son of one name, or two rulers",
    )


def tells_ordinal(name: ParsedName) -> bool:
    """Whether a person's name has a number, so that `ordinal_line` may have something to say of it."""
    return not name.is_organization and bool(_number(name))


def _number(name: ParsedName) -> str:
    """The one number behind a person's name; empty for none or several."""
    numbers = [token.form for token in name.tokens[1:] if token.kind is TokenKind.NUMBER]
    return numbers[0] if len(numbers) == 1 else ""
