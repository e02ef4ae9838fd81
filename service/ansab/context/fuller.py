"""Give a short form the fuller name of the same text: *al-Saidi* that of *Mushtaq Taleb al-Saidi*."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ansab.context import bits
from ansab.context.occurrence import Occurrence
from ansab.model import Decision
from ansab.names.parts import Fit, acronym_of, content, part_keys, part_of
from ansab.names.provisional import provisional_id
from ansab.names.tokens import ParsedName, TokenKind

if TYPE_CHECKING:
    from ansab.context.document import Court

__all__ = ["give_fuller_names"]


class _Referent(NamedTuple):
    """Whom a fuller name stands for: an entity of the tables, or somebody known by that name alone."""

    entity: int | None
    form: str


@dataclass(slots=True, kw_only=True)
class _Fuller:
    """A fuller name of the document, with the places where it stands."""

    first: Occurrence
    referent: _Referent
    places: list[int] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class _Claim:
    """A fuller name that a short form may stand for, as seen from one place; `after` when it only follows."""

    fuller: _Fuller
    fit: Fit
    place: int
    is_after: bool


def give_fuller_names(
    occurrences: Sequence[Occurrence], open_ones: Sequence[Occurrence], court: Court
) -> None:
    """Weigh, for every short form that is open, the fuller names of the document; decide.

    Longer forms come first, so that *al-Saidi* can follow *Taleb al-Saidi*, which followed the whole name.

    Args:
        occurrences: In the order of the document, judged so far.
        open_ones: Those of them that were not decided by themselves.
        court: Judges and weighs.
    """
    names = _Names(court)
    is_open = {occurrence.place for occurrence in open_ones}
    by_length: defaultdict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        by_length[len(content(occurrence.parsed))].append(occurrence)
    for length in sorted(by_length, reverse=True):
        for occurrence in by_length[length]:
            if occurrence.place in is_open:
                _weigh(occurrence, names.claims(occurrence), court)
        for occurrence in by_length[length]:
            names.add(occurrence)


class _Names:
    """The names of a document so far, found by the keys of their parts."""

    def __init__(self, court: Court) -> None:
        self._court = court
        self._fuller: dict[tuple[str, _Referent], _Fuller] = {}
        self._by_key: defaultdict[int | str, list[_Fuller]] = defaultdict(list)

    def add(self, occurrence: Occurrence) -> None:
        """Take a name in as one that shorter ones may be parts of."""
        parsed = occurrence.parsed
        if not parsed.tokens:
            return
        referent = _Referent(occurrence.entity, "" if occurrence.entity is not None else _form(occurrence))
        named = (parsed.form, referent)
        fuller = self._fuller.get(named)
        if fuller is None:
            fuller = self._fuller[named] = _Fuller(first=occurrence, referent=referent)
            keys: set[int | str] = {*part_keys(parsed), *acronym_of(parsed.form)}
            for part in keys:
                self._by_key[part].append(fuller)
        fuller.places.append(occurrence.place)

    def claims(self, occurrence: Occurrence) -> list[_Claim]:
        """The fuller names that may be meant, one for each bearer: the nearest before, else the nearest after."""
        parsed = occurrence.parsed
        if _is_bare_designator(parsed):
            return []
        keys: tuple[int | str, ...] = (*sorted(part_keys(parsed)), parsed.form.replace(" ", ""))
        best: dict[_Referent, _Claim] = {}
        for fuller in {id(found): found for key in keys for found in self._by_key.get(key, ())}.values():
            fit = part_of(parsed, fuller.first.parsed)
            if fit is Fit.NONE or not self._types_agree(occurrence, fuller):
                continue
            claim = _claim(fuller, fit, occurrence.place)
            known = best.get(fuller.referent)
            if known is None or _order(claim) < _order(known):
                best[fuller.referent] = claim
        return sorted(best.values(), key=_order)

    def _types_agree(self, short: Occurrence, fuller: _Fuller) -> bool:
        """A name without a type has that of the entity that it means: *Houthi*, the group, is no part of a man's."""
        entity = fuller.referent.entity
        one, two = short.mention.type, fuller.first.mention.type
        if two is None and entity is not None:
            two = self._court.entity_type(entity)
        return one is None or two is None or one is two


def _is_bare_designator(parsed: ParsedName) -> bool:
    """Whether all that is left of a name is *party* or the like: *DEM Party*, of which *DEM* reads as a small word."""
    left = content(parsed)
    return len(left) < len(parsed.form.split()) and all(token.kind is TokenKind.DESIGNATOR for token in left)


def _form(occurrence: Occurrence) -> str:
    return occurrence.provisional or occurrence.parsed.form


def _claim(fuller: _Fuller, fit: Fit, place: int) -> _Claim:
    at = bisect_left(fuller.places, place)
    is_after = at == 0
    return _Claim(fuller=fuller, fit=fit, place=fuller.places[at if is_after else at - 1], is_after=is_after)


def _order(claim: _Claim) -> tuple[bool, int, str]:
    """What stands before comes before what follows; the nearest first."""
    return claim.is_after, claim.place if claim.is_after else -claim.place, claim.fuller.first.parsed.form


def _weigh(occurrence: Occurrence, claims: Sequence[_Claim], court: Court) -> None:
    """Add what the fuller names of the text say, and decide."""
    if not claims:
        occurrence.decision = court.judge(occurrence)
        return
    worth = _worth(claims)
    plain = {candidate.entity: candidate.weight for candidate in occurrence.scored}
    strangers = [
        value for claim, value in zip(claims, worth, strict=True) if claim.fuller.referent.entity is None
    ]
    for claim, value in zip(claims, worth, strict=True):
        entity = claim.fuller.referent.entity
        if entity is not None:
            _present(occurrence, entity, court)
            occurrence.support(entity, value, _detail(claim), right=claim.fuller.first.mention.name)
    if strangers:
        _set_aside(occurrence, claims, worth, plain)
    occurrence.rank()
    occurrence.decision = court.judge(occurrence)


def _worth(claims: Sequence[_Claim]) -> list[float]:
    """Bits of each claim; two namesakes that stand side by side, with nothing between, weigh the same."""
    worth: list[float] = []
    step = 0
    for at, claim in enumerate(claims):
        if at and not _side_by_side(claims[at - 1], claim):
            step += 1
        base = bits.FULLER_AFTER if claim.is_after else bits.FULLER
        alike = bits.SPELT_ALIKE if claim.fit is Fit.SPELT else 0.0
        worth.append(base + alike - bits.FARTHER * step)
    return worth


def _side_by_side(one: _Claim, two: _Claim) -> bool:
    return one.is_after is two.is_after and abs(one.place - two.place) == 1


def _set_aside(
    occurrence: Occurrence, claims: Sequence[_Claim], worth: Sequence[float], plain: Mapping[int, float]
) -> None:
    """Count it against all others that the text gives the fuller name of somebody whom the tables do not know.

    A candidate that the text gives a fuller name too keeps only what that name is worth beyond the stranger's: the
    bare name fits both alike, so `plain`, what it weighed by itself, counts for neither.
    """
    nearest, value = max(
        (
            (claim, value)
            for claim, value in zip(claims, worth, strict=True)
            if claim.fuller.referent.entity is None
        ),
        key=lambda pair: pair[1],
    )
    known = max(
        (
            value
            for claim, value in zip(claims, worth, strict=True)
            if claim.fuller.referent.entity is not None
        ),
        default=0.0,
    )
    if known >= value + bits.FARTHER:
        return
    full = nearest.fuller.first
    named = {claim.fuller.referent.entity for claim in claims}
    if value > known:
        occurrence.provisional = _form(full)
        occurrence.cluster = full.cluster or provisional_id(_form(full), full.mention.type)
    if full.decision is Decision.AMBIGUOUS:
        return
    detail = f"the document names {full.mention.name}, who is nobody in the tables"
    for candidate in occurrence.scored:
        fits_both = -value - max(0.0, plain.get(candidate.entity, 0.0))
        against = fits_both if candidate.entity in named else bits.NOT_THIS_ONE
        occurrence.support(candidate.entity, against, detail, right=full.mention.name)


def _present(occurrence: Occurrence, entity: int, court: Court) -> None:
    """Make an entity a candidate where retrieval left it out."""
    if all(candidate.entity != entity for candidate in occurrence.scored):
        occurrence.scored.append(court.weigh(occurrence.mention.name, occurrence.mention.type, entity))


def _detail(claim: _Claim) -> str:
    full = claim.fuller.first.mention.name
    where = "later" if claim.is_after else "before"
    if claim.fit is Fit.INITIALS:
        return f"the initials of “{full}”, named {where} in the document"
    return f"short for “{full}”, named {where} in the document"
