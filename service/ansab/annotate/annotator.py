"""Find the names of a text and resolve them together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from ansab.errors import AnsabError
from ansab.model import EntityType, Mention, Resolution
from ansab.names.held import Link, names_held
from ansab.names.lexicon import lexicon
from ansab.names.organisations.bodies import body_of
from ansab.names.parse import parse_name
from ansab.spot.listed.declined import men_meant
from ansab.spot.listed.designated import with_designators
from ansab.spot.listed.heard import HeardNames
from ansab.spot.listed.known import KnownNames
from ansab.spot.said.apposition import appositions
from ansab.spot.said.echoes import echoes
from ansab.spot.said.kin import kin_of
from ansab.spot.said.typed import with_types
from ansab.spot.span import Span, without_overlaps
from ansab.spot.unlisted.finder import NameFinder
from ansab.spot.unlisted.well_known import spelt_out
from ansab.spot.words import Word, words_of
from ansab.text.normalize import normalize
from ansab.text.scripts import is_abjad

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["Annotated", "Annotation", "Annotator", "Tagger"]

_LONGEST_SMALL = 2
"""Letters of a word that says nothing of a name: *al*, *of*."""


class Tagger(Protocol):
    """Finds stretches that look like names: plug in a heavier one, such as a neural tagger.

    Its spans stand beside those of the tables; where two overlap, the tables' one is kept.
    """

    def spans(self, text: str) -> Sequence[Span]:
        """The spans of a text, offsets in code points, in any order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A name in a text.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last code point.
        is_listed: Whether the tables list the form, rather than it only looking like a name.
        resolution: Whom it means; `resolution.mention.name` is the text of it.
    """

    start: int
    end: int
    is_listed: bool
    resolution: Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with its names, in order, none overlapping."""

    text: str
    annotations: tuple[Annotation, ...]


class Annotator:
    """Finds names in texts.

    Args:
        resolver: Says whom they mean.
        taggers: Find names that no table lists; the light finder of capitals by default, none for known names only.
    """

    def __init__(self, resolver: Resolver, taggers: Sequence[Tagger] | None = None) -> None:
        self._resolver = resolver
        self._known = resolver.known_names or KnownNames(resolver.index)
        self._in_other_letters: HeardNames | None = None
        self._taggers: Sequence[Tagger] = (NameFinder(),) if taggers is None else taggers

    def annotate(self, text: str, document: str = "") -> Annotated:
        """Find and resolve the names of one text, as one document.

        Args:
            text: The text.
            document: What to call it in the mentions; `cluster_across` tells texts apart by it.

        Raises:
            AnsabError: A tagger gave a span outside the text, or one whose name is not what stands there.
        """
        spans = self.spans(text)
        mentions = [
            Mention(name=span.form or span.name, type=span.type, document=document, offset=span.start)
            for span in spans
        ]
        resolutions = self._resolver.resolve_text(
            mentions, appositions(text, spans), kin_of(text, spans), limit=3, explained=1
        )
        resolutions = [_as_written(*pair) for pair in zip(spans, resolutions, strict=True)]
        return Annotated(
            text=text,
            annotations=tuple(
                Annotation(start=span.start, end=span.end, is_listed=span.is_known, resolution=resolution)
                for span, resolution in zip(spans, resolutions, strict=True)
                if not resolution.error
            ),
        )

    def spans(self, text: str) -> list[Span]:
        """Find the names of a text: those of the tables, and what the taggers add beside them."""
        words = words_of(text)
        known = with_designators(text, self._known.spans(text, words))
        others: list[Span] = []
        for tagger in self._taggers:
            given = tagger.spans(text, words) if isinstance(tagger, NameFinder) else tagger.spans(text)
            others += [_checked(span, text) for span in given]
        others = self._in_nominative(others, words)
        others += self._heard(text, words, known)
        others += echoes(text, words, [*known, *others])
        others = without_overlaps(others)
        whole = {span.start: span.end for span in spelt_out(text, words)}
        told: dict[tuple[str, str], bool] = {}
        kept = [
            span
            for span in known
            if not _is_part_of_longer(span, longer := _around(span, others), words)
            and not (longer and whole.get(longer.start) == longer.end)
            and not (longer and _is_alone(span, longer, known) and self._is_cut(span, longer, told))
        ]
        taken = {place for span in kept for place in range(span.start, span.end)}
        free = [span for span in others if taken.isdisjoint(range(span.start, span.end))]
        return with_types(text, sorted([*kept, *free], key=lambda span: span.start))

    def _in_nominative(self, spans: Sequence[Span], words: Sequence[Word]) -> list[Span]:
        """The same spans; those that may be a man's name in the genitive, with his name, if the tables have him."""
        men = men_meant(spans, words)
        if not men:
            return list(spans)
        answers = self._resolver.resolve_mentions(
            [Mention(name=man, type=EntityType.PERSON) for man in men.values()], limit=2, explained=0
        )
        listed = {man for man, answer in zip(men.values(), answers, strict=True) if answer.canonical_id}
        return [replace(span, form=man) if (man := men.get(span, "")) in listed else span for span in spans]

    def _heard(self, text: str, words: Sequence[Word], known: Sequence[Span]) -> list[Span]:
        """Find names that the tables have in other letters than the text, as far as the resolver takes them for those."""
        if not any(is_abjad(word.text) for word in words):
            return []
        if self._in_other_letters is None:
            self._in_other_letters = HeardNames(self._resolver.index)
        taken = {(span.start, span.end) for span in known}
        found = [
            span for span in self._in_other_letters.spans(text, words) if (span.start, span.end) not in taken
        ]
        asked = list(dict.fromkeys((span.form or span.name, span.type) for span in found))
        answers = self._resolver.resolve_mentions(
            [Mention(name=name, type=type) for name, type in asked], limit=2, explained=0
        )
        meant = {pair for pair, answer in zip(asked, answers, strict=True) if answer.canonical_id}
        return [span for span in found if (span.form or span.name, span.type) in meant]

    def _is_cut(self, span: Span, longer: Span, told: dict[tuple[str, str], bool]) -> bool:
        """Whether a listed name is part of a longer one in a spelling that is not listed.

        Of another group's (*Taliban*, *Tehreek-e-Taliban*), or of its bearer's own (*al-Qassam Brigades*, *Izz el-Deen al-Qassam
        Brigades*) where more than a title or a place is added.
        """
        if "\n" in longer.name:
            return False
        pair = (longer.name, span.name)
        if pair not in told:
            told[pair] = self._is_longer_meant(longer, span)
        return told[pair]

    def _is_longer_meant(self, longer: Span, shorter: Span) -> bool:
        is_person = EntityType.PERSON in (shorter.type, longer.type)
        adds = _adds_name(longer, shorter)
        if is_person and (not adds or longer.type is EntityType.ORGANIZATION):
            return False
        type = EntityType.PERSON if is_person else EntityType.ORGANIZATION
        whole, part = (
            self._resolver.resolve(name, type=type, limit=2).canonical_id
            for name in (longer.name, shorter.form or shorter.name)
        )
        if whole is None:  # *AK* in *AK Party*, a body that no table in use has
            return not is_person and bool(body_of(parse_name(longer.name, type)))
        return whole != part or adds


def _as_written(span: Span, resolution: Resolution) -> Resolution:
    """The resolution with the name as the text writes it, where it was resolved by its listed form."""
    return (
        replace(resolution, mention=replace(resolution.mention, name=span.name)) if span.form else resolution
    )


def _around(span: Span, others: Sequence[Span]) -> Span | None:
    """The one of `others`, in order and none overlapping, that holds a span and more."""
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    if at < 0 or others[at].end < span.end:
        return None
    return others[at] if others[at].end - others[at].start > span.end - span.start else None


def _is_part_of_longer(span: Span, longer: Span | None, words: Sequence[Word]) -> bool:
    """Whether a listed name is only part of a longer unlisted name of a person: *Nasrallah* of *Ali Nasrallah*.

    A group's name is so where it is a given name too and opens the longer one: *Amal* of *Amal Haddad*.  Of a name with
    a nickname in quotation marks every name of a person is a part: *Bibi* and *Netanyahu* of *Benjamin “Bibi” Netanyahu*.
    """
    if longer is None:
        return False
    if span.type is EntityType.PERSON and _has_nickname(longer):
        return True
    if "\n" in longer.name:
        return False
    if span.type is not EntityType.PERSON and not _is_given_name_of(span, longer):
        return False
    if "&" in longer.name:
        return False
    at = bisect_right(words, span.start, key=lambda word: word.start) - 1
    telling = 0
    while at < len(words) and words[at].stem_end <= span.end:
        telling += len(words[at].form) > 2 and lexicon().particles.get(words[at].form) != "kunya"
        at += 1
    return telling == 1


def _is_alone(span: Span, longer: Span, known: Sequence[Span]) -> bool:
    """Whether a longer name holds no other listed one."""
    return not any(other is not span and longer.start <= other.start < longer.end for other in known)


def _adds_name(longer: Span, shorter: Span) -> bool:
    """Whether a longer name has a word more than a listed one that is no title, no place and no word for a kind of body."""
    table = lexicon()
    added = f"{longer.name[: shorter.start - longer.start]} {longer.name[shorter.end - longer.start :]}"
    return any(
        len(word) > _LONGEST_SMALL
        and word not in table.honorifics
        and word not in table.places
        and word not in table.org_classes
        and word not in table.stop_words
        for word in str(normalize(added)).split()
    )


def _has_nickname(span: Span) -> bool:
    held = names_held(span.name, span.type)
    return held is not None and held.link is Link.QUOTED


def _is_given_name_of(span: Span, longer: Span) -> bool:
    rest = longer.name[span.end - longer.start :].split()
    return (
        span.start == longer.start
        and longer.type is None
        and str(normalize(span.name)) in lexicon().given_classes
        and 0 < len(rest) < 3
        and not any(word.isupper() for word in rest)
    )


def _checked(span: Span, text: str) -> Span:
    if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.name:
        raise AnsabError(
            f"a tagger gave the span {span.start}–{span.end} {span.name[:80]!r}, which is not the text there"
        )
    return span
