"""Names that a text puts side by side as those of one bearer: *X, also known as Y*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ansab.context import bits
from ansab.context.occurrence import Occurrence
from ansab.model import AliasKind, Decision
from ansab.names.parse import parse_name
from ansab.names.parts import content, part_keys
from ansab.names.provisional import provisional_id
from ansab.names.tokens import ParsedName

if TYPE_CHECKING:
    from ansab.context.document import Court

__all__ = ["join_beside"]


def join_beside(pairs: Sequence[tuple[Occurrence, Occurrence]], court: Court) -> None:
    """Let each name of a pair speak for the other.

    A resolved name hands its entity on, to a fuller name only where that shares a word with a name of the entity: a
    kunya that two men bear must not carry one's entity to the other.  Where neither is anybody in the tables they
    are one provisional cluster.

    Args:
        pairs: Judged so far; those that were joined already gain nothing.
        court: Judges and weighs.
    """
    for one, two in pairs:
        full, other = (two, one) if _size(two) > _size(one) else (one, two)
        if full.entity is not None and other.entity is None:
            _hand_on(full, other, court)
        elif other.entity is not None and full.entity is None:
            _hand_back(other, full, court)
        elif full.is_curated and not other.is_curated and full.entity != other.entity:
            _hand_on(full, other, court)
        elif full.entity is None and other.entity is None:
            _share_cluster(full, other)
        elif full.entity == other.entity:
            _hand_on(full, other, court)
            _hand_on(other, full, court)
        elif not full.is_curated and not other.is_curated:
            _settle(full, other, court)


def _size(occurrence: Occurrence) -> int:
    return len(content(occurrence.parsed))


def _hand_on(giver: Occurrence, taker: Occurrence, court: Court) -> None:
    entity = giver.entity
    if entity is None or taker.is_curated or giver.mention.name in taker.joined:
        return
    taker.joined.add(giver.mention.name)
    if all(candidate.entity != entity for candidate in taker.scored):
        taker.scored.append(court.weigh(taker.mention.name, taker.mention.type, entity))
    detail = f"the text gives it as another name of “{giver.mention.name}”"
    taker.support(entity, bits.KNOWN_AS, detail, right=giver.mention.name)
    taker.rank()
    taker.decision = court.judge(taker)


def _hand_back(giver: Occurrence, full: Occurrence, court: Court) -> None:
    """From a kunya or an acronym to the fuller name beside it, as far as that does not contradict the entity."""
    entity = giver.entity
    if entity is None or full.is_curated:
        return
    if _shares_word(full.parsed, entity, court):
        _hand_on(giver, full, court)
    elif not giver.is_curated and full.mention.name not in giver.joined:
        giver.joined.add(full.mention.name)
        detail = f"the text gives its bearer the full name “{full.mention.name}”"
        giver.support(entity, bits.OTHERWISE_NAMED, detail, right=full.mention.name)
        giver.rank()
        giver.decision = court.judge(giver)
        if giver.entity is None:
            _share_cluster(full, giver)


def _settle(full: Occurrence, other: Occurrence, court: Court) -> None:
    """Two names of one bearer that were taken for two: the entity that fits both, if only one does, is meant.

    *Baghdadi, born Ibrahim Awwad al-Badri*: he has a name like the second, and no other al-Badri is called Baghdadi.
    """
    for giver, taker in ((other, full), (full, other)):
        fits = giver.entity is not None and _shares_word(taker.parsed, giver.entity, court)
        if fits and taker.entity is not None and not _shares_word(giver.parsed, taker.entity, court):
            detail = f"the text calls its bearer “{giver.mention.name}” too"
            taker.support(taker.entity, bits.OTHERWISE_NAMED, detail, right=giver.mention.name)
            _hand_on(giver, taker, court)
            return


def _shares_word(parsed: ParsedName, entity: int, court: Court) -> bool:
    keys = part_keys(parsed) - {0}
    words = (alias.text for alias in court.aliases(entity) if alias.kind is not AliasKind.ACRONYM)
    names = (parse_name(text, court.entity_type(entity)) for text in words)
    return any(keys & part_keys(name) for name in names)


def _share_cluster(full: Occurrence, other: Occurrence) -> None:
    form = full.provisional or full.parsed.form
    if full.decision is Decision.UNRESOLVED or other.decision is Decision.UNRESOLVED:
        cluster = full.cluster or provisional_id(form, full.mention.type)
        for occurrence in (full, other):
            occurrence.provisional, occurrence.cluster = form, cluster
