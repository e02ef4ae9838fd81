"""Lines that what people said adds to candidates: whose name a spelling is, which two are not one, that nobody is meant."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.candidates.ranking import Scored
from ansab.index import Index
from ansab.model import (
    CANNOT_LINK,
    CURATED_ALIAS,
    LISTED_ALIAS,
    NAMED_TOGETHER,
    NOBODY,
    EntityId,
    Evidence,
    Strength,
)

__all__ = ["apply_cannot_links", "apply_curation", "nobody_line", "not_among_line", "together_line"]

CURATED_BITS = 14.0
"""What a reviewed alias that only one entity claims is worth when a mention is written just so."""
LISTED_BITS = 5.0
"""What a reviewed alias that is weak, or that several entities share, is worth to each that bears it."""
LEAST_LISTED_WEIGHT = 2.0
"""Bits that an entity has at the least when a mention is written just as a strong name that it alone has; it is also level
with every other name, and as far ahead of a longer one, which fits no better, as `LISTED_LEAD` says."""
LISTED_LEAD = 3.0
CANNOT_LINK_BITS = -20.0
"""What a person's "these two are not one" is worth against the other, once one of them is meant by its own alias."""
NOBODY_BITS = -12.0
"""What it is worth against everybody that a mention says that nobody knows who is meant."""
TOGETHER_WEIGHT = 2.0
"""Bits that each of several entities has which a mention names together: as much as the others, and more than none."""


def apply_curation(index: Index, scored: Sequence[Scored]) -> None:
    """A strong alias that one entity alone claims decides; its cannot-links count against the others.

    A weak or shared alias of a reviewed table speaks for each that bears it, and decides nothing.  A strong
    name of a list that nobody reviews is believed as far as a spelling can be.
    """
    exact = [candidate for candidate in scored if candidate.is_exact and not candidate.extra]
    strong = [
        candidate
        for candidate in exact
        if candidate.alias.strength is Strength.STRONG and not candidate.alias.ambiguous
    ]
    chosen = strong[0] if len(strong) == 1 else None
    for candidate in exact:
        is_reviewed = index.entity(candidate.entity).is_reviewed
        if candidate is not chosen:
            if is_reviewed:
                detail = "listed for this entity, not for it alone"
                candidate.extra.append(_line(candidate, LISTED_ALIAS, LISTED_BITS, detail))
        elif is_reviewed:
            candidate.extra.append(_curated_line(candidate))
            apply_cannot_links(index, candidate, scored)
        else:
            _lift_listed(candidate, scored)


def _lift_listed(candidate: Scored, scored: Sequence[Scored]) -> None:
    """Believe a name that a list has just as it is written, and for one entity alone.

    Another spelling of it does not outweigh it: lists teach that it does, for they have most names of a man in one place,
    and what is found in another is mostly somebody else's.
    """
    words = len(candidate.alias.text.split())
    leads = [
        other.weight + (LISTED_LEAD if len(other.alias.text.split()) > words else 0.0)
        for other in scored
        if other is not candidate
    ]
    missing = max([LEAST_LISTED_WEIGHT, *leads]) - candidate.weight
    if missing > 0:
        detail = "written just so in a list, for it alone"
        candidate.extra.append(_line(candidate, LISTED_ALIAS, missing, detail))


def apply_cannot_links(index: Index, chosen: Scored, scored: Sequence[Scored]) -> None:
    """Say of each candidate that people said to be another than the chosen one that it is not meant."""
    links = index.entity(chosen.entity).not_same_as
    reasons: dict[EntityId, str] = {link.id: link.reason for link in links}
    for other in scored:
        reason = reasons.get(index.entity_id(other.entity))
        if reason is not None and other is not chosen:
            detail = reason or "said to be another"
            other.extra.append(Evidence(feature=CANNOT_LINK, bits=CANNOT_LINK_BITS, detail=detail))


def nobody_line() -> Evidence:
    """The line for every candidate of a mention that is nobody's name."""
    detail = "the mention says that nobody knows who is meant"
    return Evidence(feature=NOBODY, bits=NOBODY_BITS, detail=detail)


def together_line(candidate: Scored, named: str) -> Evidence:
    """The line that makes one of several entities that a mention names as likely as the others."""
    return _line(candidate, NAMED_TOGETHER, TOGETHER_WEIGHT - candidate.weight, named)


def not_among_line() -> Evidence:
    """The line against an entity that is none of those that a mention names together."""
    detail = "the mention is made of the names of others"
    return Evidence(feature=NAMED_TOGETHER, bits=CANNOT_LINK_BITS, detail=detail)


def _curated_line(candidate: Scored) -> Evidence:
    sources = ", ".join(candidate.alias.sources)
    detail = "listed for this entity alone" + (f" ({sources})" if sources else "")
    return _line(candidate, CURATED_ALIAS, CURATED_BITS, detail)


def _line(candidate: Scored, feature: str, bits: float, detail: str) -> Evidence:
    return Evidence(feature=feature, bits=bits, right=candidate.alias.text, detail=detail)
