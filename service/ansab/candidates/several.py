"""The people of one cell, where each is written otherwise than a list has him: *Ali Karim & Hasan Rawi*, علي كريم وحسن راوي."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.candidates.ranking import Scored
from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.tokens import TokenKind
from ansab.text.normalize import normalize

__all__ = ["people_in", "surely_meant"]

_BETWEEN = re.compile(
    r"\s*[;&|/\n+]\s*|\s+(?:and|or|und|oder|et|ou|y|ve|veya|и|или)\s+|\s+و\s+(?=\w)", re.IGNORECASE
)
_AND_JOINED = re.compile(r"\s+(?=و\w{3})")
_AND = "و"
_MOST = 6
"""Names of one cell."""
_FEWEST_NAMES = 2
"""Names by which each of them is known: of one only a relative is told (*Ali and Hasan Rawi*), or a partner (*Rawi & Sons*)."""
_SURE, _LEAD = 3.0, 3.0
"""Weight of an entity that a part surely means, and how far it must be ahead of the next."""


def people_in(surface: str, type: EntityType | None) -> tuple[str, ...]:
    """The names of several people of which a form is made by its look; nothing for any other form.

    >>> people_in("Ali Karim & Hasan Rawi", None), people_in("علي كريم وحسن راوي", None)
    (('Ali Karim', 'Hasan Rawi'), ('علي كريم', 'حسن راوي'))
    >>> people_in("Ahmad & Sons", None), people_in("علي كريم وليد حسن", None)
    ((), ())
    """
    if type is not None and type is not EntityType.PERSON:
        return ()
    parts = [part for cut in _BETWEEN.split(surface) for part in _apart(cut) if part]
    if not 1 < len(parts) <= _MOST or not all(map(_is_person, parts)):
        return ()
    return tuple(parts)


def surely_meant(scored: Sequence[Scored]) -> Scored | None:
    """The one candidate that is far ahead of all others; `None` where there is none."""
    if not scored or scored[0].weight < _SURE:
        return None
    return scored[0] if len(scored) < 2 or scored[0].weight - scored[1].weight >= _LEAD else None


def _apart(part: str) -> list[str]:
    """The parts between which Arabic has *and* in one word with what follows; a name that begins with that letter is one."""
    cuts = [""]
    for piece in _AND_JOINED.split(part) if _AND in part else (part,):
        first = piece.partition(" ")[0]
        is_name = lexicon().is_name(str(normalize(first))) and not first.startswith(_AND * 2)
        is_and = piece.startswith(_AND) and not is_name
        if is_and and cuts[-1]:
            cuts.append(piece.removeprefix(_AND))
        else:
            cuts[-1] = f"{cuts[-1]} {piece}".strip()
    return cuts


def _is_person(part: str) -> bool:
    """Whether a part has the look of a person's name in full."""
    if parse_name(part).is_organization:
        return False
    name = parse_name(part, EntityType.PERSON)
    return sum(token.kind in (TokenKind.NAME, TokenKind.INITIAL) for token in name.tokens) >= _FEWEST_NAMES
