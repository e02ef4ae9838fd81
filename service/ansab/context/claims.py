"""A fuller name of a document, and its claim on a short form that may stand for it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from ansab.context.occurrence import Occurrence
from ansab.names.parts import Fit
from ansab.names.tokens import ParsedName

__all__ = ["Claim", "Fuller", "Referent", "claim_of", "order_of", "telling"]


class Referent(NamedTuple):
    """Whom a fuller name stands for: an entity of the tables, or somebody known by that name alone."""

    entity: int | None
    form: str


@dataclass(slots=True, kw_only=True)
class Fuller:
    """A fuller name of the document.

    Attributes:
        first: Where it was found first; `parsed` is its name, or the whole of a given name that stands there alone.
        referent: Whom it stands for.
        places: Where it stands, in order; in `asides` where it is brought in only beside somebody else.
        age: What the text says of its bearer as kin, see `Kin`.
    """

    first: Occurrence
    parsed: ParsedName
    referent: Referent
    places: list[int] = field(default_factory=list)
    asides: list[int] = field(default_factory=list)
    age: int = 0


@dataclass(slots=True, kw_only=True)
class Claim:
    """A fuller name that a short form may stand for, as seen from one place.

    Attributes:
        is_after: It only follows.
        is_aside: It is brought in there only beside somebody else.
        rank: How many namesakes are likelier; those side by side have the same.
    """

    fuller: Fuller
    fit: Fit
    place: int
    is_after: bool
    is_aside: bool = False
    rank: int = 0


def claim_of(fuller: Fuller, fit: Fit, place: int) -> Claim:
    """The claim of the nearest place: where somebody is spoken of comes before where he is only brought in."""
    for places, is_aside in ((fuller.places, False), (fuller.asides, True)):
        at = bisect_left(places, place)
        if at:
            return Claim(fuller=fuller, fit=fit, place=places[at - 1], is_after=False, is_aside=is_aside)
    is_aside = not fuller.places
    places = fuller.asides if is_aside else fuller.places
    return Claim(fuller=fuller, fit=fit, place=places[0], is_after=True, is_aside=is_aside)


def order_of(claim: Claim) -> tuple[bool, int, str]:
    """What stands before comes before what follows; the nearest first."""
    return claim.is_after, claim.place if claim.is_after else -claim.place, claim.fuller.first.parsed.form


def telling(claims: dict[Referent, Claim]) -> dict[Referent, Claim]:
    """Those that count: a word in the middle to the letter outdoes what only sounds alike, and yields to what is spelt alike.

    Args:
        claims: One for each bearer.
    """
    most = max((claim.fit for claim in claims.values()), default=Fit.NONE)
    if most < Fit.INNER:
        return claims
    return {who: claim for who, claim in claims.items() if (claim.fit is Fit.INNER) == (most is Fit.INNER)}
