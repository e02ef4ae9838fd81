"""What general knowledge says of two names of groups, whatever their spelling says."""

from __future__ import annotations

from collections.abc import Iterable

from ansab.model import KNOWN_BODIES, Evidence
from ansab.names.organisations.bodies import are_branch_and_whole, body_of
from ansab.names.tokens import ParsedName

__all__ = ["body_line"]


def body_line(
    name: ParsedName, others: Iterable[ParsedName], weight: float, least: float, most: float
) -> Evidence | None:
    """The line of a name against the names of another bearer, to be added to a weight in bits.

    It lifts the weight to `least` where one of the others is a name of the same well-known body (*UN*, *United
    Nations*), and lowers it to `most` where all that are known are of other bodies.  `None` where nothing is known, or
    one body is a branch of the other.
    """
    mine = body_of(name) if name.is_organization else ""
    if not mine:
        return None
    known: dict[str, str] = {}
    for other in others:
        body = body_of(other)
        if body:
            known.setdefault(body, other.surface)
    if mine in known:
        text, bits, detail = known[mine], max(0.0, least - weight), "names of one well-known body"
    elif known and not any(are_branch_and_whole(mine, body) for body in known):
        text, bits, detail = next(iter(known.values())), min(0.0, most - weight), "two well-known bodies"
    else:
        return None
    return Evidence(feature=KNOWN_BODIES, bits=bits, left=name.surface, right=text, detail=detail)
