"""Find names that the tables list in Latin letters, in texts of scripts without capitals: by consonants, and word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.spot.inflection import forms_of
from ansab.spot.listed.consonants import LEAST_HEARD, consonants_of, readings_of
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.words import Word, gap_joins
from ansab.text.normalize import normalize
from ansab.text.scripts import is_abjad

if TYPE_CHECKING:
    from ansab.index import Index

__all__ = ["HeardNames"]

_MOST_WORDS = 8
_MOST_KEPT = 20_000
"""Words whose keys are remembered."""
_MOST_OPEN = 16
"""Readings of one window that are followed."""
_JOINER = "\u200c"
_SORANI_E = "ە"


class HeardNames:
    """The names of an index, as the Arabic, Persian or Hebrew press may write them.

    An analyst lists *Haider al-Abadi* and *State of Law Coalition*; the text has حيدر العبادي and ائتلاف دولة القانون.  A
    person's name is found by its consonants in their order, wherever the words part; a group's by the meaning of its words
    (or the consonants of those that translate nothing), in any order.  What is found so only may be the listed name: the
    resolver has to say so.

    Args:
        index: Its names of two words and more count, in whatever script.
    """

    def __init__(self, index: Index) -> None:
        self._people: set[str] = set()
        self._beginnings: set[str] = set()
        self._groups: set[frozenset[str]] = set()
        self._words: set[str] = set()
        self._keys_of: dict[str, list[str]] = {}
        for entity in index.entities():
            for alias in entity.names():
                words = str(normalize(alias.text)).split()
                if len(words) < 2 or not alias.text.isprintable():
                    continue
                if entity.type is not EntityType.ORGANIZATION:
                    self._add_person(words)
                if entity.type is not EntityType.PERSON:
                    self._add_group(words)

    def _add_person(self, words: Sequence[str]) -> None:
        heard = [""]
        for word in words:
            heard = [one + more for one in heard for more in _consonants(word)][:_MOST_OPEN]
        for one in heard:
            if len(one) >= LEAST_HEARD:
                self._people.add(one)
                self._beginnings.update(one[:size] for size in range(1, len(one)))

    def _add_group(self, words: Sequence[str]) -> None:
        table = lexicon()
        keys, places = set(), set()
        for word in words:
            if word in table.stop_words or table.org_kind(word) == "legal":
                continue
            key = _meaning(word) or f"~{_consonants(word)[0]}"
            if key != "~":
                keys.add(key)
                places |= {key} if table.listed(word) in table.places else set()
        for bag in (frozenset(keys), frozenset(keys - places)):
            if len(bag) > 1:
                self._groups.add(bag)
                self._words |= bag

    def spans(self, text: str, words: Sequence[Word]) -> list[Span]:
        """Find what may be listed names, of every kind and overlapping.

        Args:
            text: The text.
            words: Its words.
        """
        found: list[Span] = []
        plain, joins = listed_words("plain"), [_goes_on(word) for word in words]
        for at, word in enumerate(words):
            if is_abjad(word.text) and word.form not in plain:
                forms = [(form, skipped) for form, skipped, _ in forms_of(word, is_first=True)]
                found += self._people_at(text, words, at, forms, joins)
                if keys := [(key, pair) for pair in forms for key in self._keys(pair[0])]:
                    found += self._groups_at(text, words, at, keys, joins)
        return found

    def _people_at(
        self,
        text: str,
        words: Sequence[Word],
        at: int,
        forms: Sequence[tuple[str, int]],
        joins: Sequence[bool],
    ) -> Iterator[Span]:
        beginnings, people = self._beginnings, self._people
        open_ones: dict[str, tuple[int, str]] = {}
        if _SORANI_E in words[at].text:
            forms = [(_form(words[at]), 0), *forms]
        for form, skipped in forms:
            for heard in _readings(form):
                if heard and (heard in beginnings or heard in people):
                    open_ones.setdefault(heard, (skipped, form))
        if _JOINER in words[at].text:
            yield from self._matches(text, words, at, at, open_ones)
        for last in range(at + 1, min(at + _MOST_WORDS, len(words))):
            if not open_ones or not joins[last]:
                return
            more = _readings(_form(words[last]) if _SORANI_E in words[last].text else words[last].form)
            going: dict[str, tuple[int, str]] = {}
            for before, (skipped, form) in open_ones.items():
                for heard in more:
                    joined = before + heard
                    if joined in beginnings or joined in people:
                        going.setdefault(joined, (skipped, form))
            open_ones = dict(list(going.items())[:_MOST_OPEN])
            if any(more) and words[last].form not in listed_words("plain"):
                yield from self._matches(text, words, at, last, open_ones)

    def _matches(
        self, text: str, words: Sequence[Word], at: int, last: int, heard: dict[str, tuple[int, str]]
    ) -> Iterator[Span]:
        for one, (skipped, form) in heard.items():
            if one in self._people:
                yield _span(text, words[at : last + 1], skipped, form, EntityType.PERSON)
                return

    def _groups_at(
        self,
        text: str,
        words: Sequence[Word],
        at: int,
        keys: Sequence[tuple[str, tuple[str, int]]],
        joins: Sequence[bool],
    ) -> Iterator[Span]:
        """Groups whose name begins at a word that has one of some keys, each with the form it is of and what is skipped of it."""
        table = lexicon()
        for pair in dict.fromkeys(pair for _, pair in keys):
            bags = [frozenset((key,)) for key, of in keys if of == pair]
            for last in range(at + 1, min(at + _MOST_WORDS, len(words))):
                if not bags or not joins[last]:
                    break
                here = words[last].form
                if here in table.stop_words:
                    continue
                if table.org_kind(table.listed(here)) != "legal":
                    more = self._keys(here)
                    bags = [bag | {key} for bag in bags for key in more if key not in bag][:_MOST_OPEN]
                if not self._groups.isdisjoint(bags):
                    yield from _with_firm(text, words, at, last, pair)

    def _keys(self, form: str) -> list[str]:
        if form not in self._keys_of:
            if len(self._keys_of) >= _MOST_KEPT:
                self._keys_of.clear()
            keys = [_meaning(form), *(f"~{heard}" for heard in _readings(form))]
            self._keys_of[form] = [key for key in keys if key in self._words]
        return self._keys_of[form]


def _form(word: Word) -> str:
    """The word, without the letter for *e* of Sorani, which is folded to an *h*."""
    return str(normalize(word.text.replace(_SORANI_E, ""))) if _SORANI_E in word.text else word.form


def _meaning(word: str) -> str:
    """The class of an organisation's word or of a place; empty for another word."""
    table = lexicon()
    listed = table.listed(word)
    return table.org_class(listed) or table.places.get(listed, "")


def _consonants(word: str) -> tuple[str, ...]:
    return readings_of(word) if is_abjad(word) else consonants_of(word)


def _readings(form: str) -> tuple[str, ...]:
    return readings_of(form) if " " not in form else ("".join(readings_of(part)[0] for part in form.split()),)


def _with_firm(
    text: str, words: Sequence[Word], at: int, last: int, first: tuple[str, int]
) -> Iterator[Span]:
    """A group's name, and the same with the legal form before it, if one is there."""
    form, skipped = first
    if at and not skipped and _is_firm(words[at - 1]) and _goes_on(words[at]):
        yield _span(text, words[at - 1 : last + 1], 0, words[at - 1].form, EntityType.ORGANIZATION)
    yield _span(text, words[at : last + 1], skipped, form, EntityType.ORGANIZATION)


def _is_firm(word: Word) -> bool:
    """Whether a word is a legal form, which stands before the name in these languages: شركة."""
    return lexicon().org_kind(word.form) == "legal"


def _goes_on(word: Word) -> bool:
    return is_abjad(word.text) and gap_joins(word) and not word.gap.startswith(".")


def _span(text: str, words: Sequence[Word], skipped: int, form: str, type: EntityType) -> Span:
    start, end = words[0].start + skipped, words[-1].end
    name = text[start:end]
    whole = " ".join([form, *(word.form for word in words[1:])]) if skipped else ""
    return Span(start=start, end=end, name=name, type=type, form="" if normalize(name) == whole else whole)
