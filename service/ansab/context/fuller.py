"""Give a short form the fuller name of the same text: *al-Saidi* that of *Mushtaq Taleb al-Saidi*."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ansab.context import bits
from ansab.context.claims import Claim, Fuller, Referent, claim_of, order_of, telling
from ansab.context.kinsmen import name_kin
from ansab.context.occurrence import Occurrence
from ansab.model import Decision, EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.parts import (
    Fit,
    are_spellings,
    content,
    initials_of,
    is_given_of,
    length_of,
    part_keys,
    part_of,
)  # fmt: skip
from ansab.names.provisional import provisional_id
from ansab.names.tokens import ParsedName, TokenKind
from ansab.text.normalize import normalize

if TYPE_CHECKING:
    from ansab.context.document import Court

__all__ = ["give_fuller_names"]


_NOT_ASKED = 3
"""Rank of the other one where the text says whom *the elder* means: no company makes up for that."""


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
    names = _Names(court, occurrences)
    for occurrence, whole in name_kin(occurrences, court):
        names.add(occurrence, whole)
    is_open = {occurrence.place for occurrence in open_ones}
    by_length: defaultdict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        by_length[length_of(occurrence.parsed)].append(occurrence)
    for length in sorted(by_length, reverse=True):
        for occurrence in by_length[length]:
            if occurrence.place in is_open:
                claims = names.claims(occurrence)
                if claims:
                    _weigh(occurrence, claims, court)
                else:
                    names.recall(occurrence)
                    occurrence.decision = court.judge(occurrence)
        for occurrence in by_length[length]:
            names.add(occurrence)


class _Names:
    """The names of a document so far, found by the keys of their parts."""

    def __init__(self, court: Court, occurrences: Sequence[Occurrence]) -> None:
        self._court = court
        self._meant = [occurrence.entity for occurrence in occurrences]
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        for place, entity in enumerate(self._meant):
            if entity is not None:
                self._places[entity].append(place)
        self._kin = [occurrence for occurrence in occurrences if occurrence.kin.age]
        self._single = [occurrence for occurrence in occurrences if len(content(occurrence.parsed)) == 1]
        self._fuller: dict[tuple[str, Referent], Fuller] = {}
        self._by_key: defaultdict[int | str, list[Fuller]] = defaultdict(list)

    def add(self, occurrence: Occurrence, whole: ParsedName | None = None) -> None:
        """Take a name in as one that shorter ones may be parts of; `whole` where only its given name is written."""
        parsed = whole or occurrence.parsed
        if not parsed.tokens:
            return
        referent = Referent(occurrence.entity, "" if occurrence.entity is not None else _form(occurrence))
        named = (parsed.form, referent)
        fuller = self._fuller.get(named)
        if fuller is None:
            fuller = self._fuller[named] = Fuller(first=occurrence, parsed=parsed, referent=referent)
            keys: set[int | str] = {*part_keys(parsed), *initials_of(parsed)}
            for part in keys:
                self._by_key[part].append(fuller)
        insort(fuller.asides if occurrence.kin.is_aside else fuller.places, occurrence.place)
        fuller.age = fuller.age or occurrence.kin.age

    def claims(self, occurrence: Occurrence) -> list[Claim]:
        """The fuller names that may be meant, one for each bearer: the nearest before, else the nearest after."""
        parsed = occurrence.parsed
        if _is_bare_designator(parsed):
            return []
        keys: tuple[int | str, ...] = (*sorted(part_keys(parsed)), parsed.form.replace(" ", ""))
        best: dict[Referent, Claim] = {}
        for fuller in {id(found): found for key in keys for found in self._by_key.get(key, ())}.values():
            fit = part_of(parsed, fuller.parsed)
            if fit is Fit.NONE or not self._types_agree(occurrence, fuller):
                continue
            claim = claim_of(fuller, fit, occurrence.place)
            known = best.get(fuller.referent)
            if known is None or order_of(claim) < order_of(known):
                best[fuller.referent] = claim
        best = telling(best)
        if occurrence.kin.asked:
            self._ask_kin(occurrence, best)
        claims = self._in_order(list(best.values()), occurrence.kin.asked)
        self._even_out(claims, occurrence)
        return claims

    def _ask_kin(self, occurrence: Occurrence, best: dict[Referent, Claim]) -> None:
        """Add whom *the elder* means where the text names him otherwise: *his father, the Lion of the North*."""
        for said in self._kin:
            entity = said.entity
            if entity is None or said.kin.age != occurrence.kin.asked:
                continue
            referent = Referent(entity, "")
            names = (parse_name(alias.text, EntityType.PERSON) for alias in self._court.aliases(entity))
            if referent not in best and any(
                part_of(occurrence.parsed, name) is not Fit.NONE for name in names
            ):
                fuller = Fuller(
                    first=said, parsed=said.parsed, referent=referent, asides=[said.place], age=said.kin.age
                )
                best[referent] = claim_of(fuller, Fit.SOUNDS, occurrence.place)

    def _even_out(self, claims: Sequence[Claim], occurrence: Occurrence) -> None:
        """Let the namesake named last be no likelier than the next where the text calls him by his given name.

        *Zaid Rao … Karim Rao … “No,” Karim said. Rao …*: a text that tells two of a name apart so may keep the bare name for
        the other, or not.
        """
        if len(claims) < 2 or occurrence.kin.asked or len(content(occurrence.parsed)) > 1:
            return
        first, second = claims[:2]
        is_unlike = (first.is_after, first.is_aside) != (second.is_after, second.is_aside)
        if is_unlike or not self._is_called_given(first, occurrence):
            return
        if not self._is_called_given(second, occurrence):
            second.rank = first.rank
            first.fit = second.fit = min(first.fit, second.fit)

    def _is_called_given(self, claim: Claim, occurrence: Occurrence) -> bool:
        return any(
            single.place < occurrence.place
            and not single.kin.is_aside
            and is_given_of(single.parsed, claim.fuller.parsed)
            for single in self._single
        )

    def _in_order(self, claims: list[Claim], asked: int) -> list[Claim]:
        """The likeliest first: whom *the elder* means, then who is before; who is named in passing waits behind the others."""
        claims.sort(key=order_of)
        claims.sort(key=lambda claim: (claim.is_after, claim.is_aside))
        before = [claim for claim in claims if not claim.is_after]
        both = before if len(before) == 2 else claims
        if asked and len(both) == 2:
            ages = [claim.fuller.age for claim in both]
            if -asked in ages or asked in ages:
                both.sort(key=lambda claim: claim.fuller.age * asked, reverse=True)
                both[1].rank = _NOT_ASKED
            later = [claim for claim in claims if claim not in both]
            for claim in later:
                claim.rank = _NOT_ASKED
            return [*both, *later]  # where nobody says who is older, neither is likelier
        for one, two in pairwise(claims):
            two.rank = one.rank + (not self._side_by_side(one, two))
        return claims

    def _side_by_side(self, one: Claim, two: Claim) -> bool:
        """Whether two namesakes stand side by side, with nobody else named between them."""
        if one.is_after is not two.is_after or one.is_aside is not two.is_aside:
            return False
        first, last = sorted((one.place, two.place))
        both = {one.fuller.referent.entity, two.fuller.referent.entity} - {None}
        return all(self._meant[place] in both for place in range(first + 1, last))

    def recall(self, occurrence: Occurrence) -> None:
        """Where no name of the text is a fuller one: a part of another name of somebody whom the text names.

        *Almasri* is short for *Osama Elmasry Njeem*, also where the text has called him *Osama Njeem*.
        """
        parsed = occurrence.parsed
        if parsed.form in lexicon().given_classes or _is_bare_designator(parsed):
            return
        if self._is_of_two_groups(occurrence):
            return
        for candidate in list(occurrence.scored):
            first = self._places.get(candidate.entity, [])[:2]  # one of the two may be the mention itself
            places = [place for place in first if place != occurrence.place]
            if not places:
                continue
            type = self._court.entity_type(candidate.entity)
            if occurrence.mention.type not in (None, type):
                continue
            for alias in self._court.aliases(candidate.entity):
                name = parse_name(alias.text, type)
                is_part = part_of(parsed, name) is not Fit.NONE
                if is_part or are_spellings(parsed, name):
                    value = bits.FULLER if places[0] < occurrence.place else bits.FULLER_AFTER
                    how = "short for" if is_part else "a spelling of"
                    detail = f"{how} “{alias.text}”, whom the document names otherwise"
                    occurrence.support(candidate.entity, value, detail, right=alias.text)
                    break
        occurrence.rank()

    def _is_of_two_groups(self, occurrence: Occurrence) -> bool:
        """Whether two groups are listed by just this name: of two wings, that one is named by its own says nothing of it."""
        alike = [
            candidate.entity
            for candidate in occurrence.scored
            if self._court.entity_type(candidate.entity) is EntityType.ORGANIZATION
            and any(
                str(normalize(alias.text)) == occurrence.parsed.form
                for alias in self._court.aliases(candidate.entity)
            )
        ]
        return len(alike) > 1

    def _types_agree(self, short: Occurrence, fuller: Fuller) -> bool:
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


def _weigh(occurrence: Occurrence, claims: Sequence[Claim], court: Court) -> None:
    """Add what the fuller names of the text say, and decide."""
    worth = _worth(claims)
    plain = {candidate.entity: candidate.weight for candidate in occurrence.scored}
    _level(occurrence, claims, worth, plain)
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


def _worth(claims: Sequence[Claim]) -> list[float]:
    """Bits of each claim; two namesakes that stand side by side, with nothing between, weigh the same."""
    worth: list[float] = []
    for claim in claims:
        base = bits.FULLER_AFTER if claim.is_after else bits.FULLER
        alike = bits.SPELT_ALIKE if claim.fit is Fit.SPELT else 0.0
        worth.append(base + alike - bits.FARTHER * claim.rank)
    return worth


def _level(
    occurrence: Occurrence, claims: Sequence[Claim], worth: list[float], plain: Mapping[int, float]
) -> None:
    """Let namesakes whose claims are equal weigh the same: one word fits the names of both alike."""
    if len(content(occurrence.parsed)) > 1:
        return
    for rank in {claim.rank for claim in claims}:
        equal = [at for at, claim in enumerate(claims) if claim.rank == rank]
        entities = [claims[at].fuller.referent.entity for at in equal]
        own = [plain[entity] for entity in entities if entity is not None and entity in plain]
        if len(equal) < 2 or len(own) < len(equal) or len({worth[at] for at in equal}) > 1:
            continue
        for at, weight in zip(equal, own, strict=True):
            worth[at] += max(own) - weight


def _set_aside(
    occurrence: Occurrence, claims: Sequence[Claim], worth: Sequence[float], plain: Mapping[int, float]
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


def _detail(claim: Claim) -> str:
    full = claim.fuller.first.mention.name
    where = "later" if claim.is_after else "before"
    if claim.fit is Fit.INITIALS:
        return f"the initials of “{full}”, named {where} in the document"
    return f"short for “{full}”, named {where} in the document"
