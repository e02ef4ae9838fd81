"""Find the names that tables list, in running text of any script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ansab.model import Alias, EntityType, Strength
from ansab.names.lexicon import lexicon
from ansab.spot.broken import is_broken
from ansab.spot.inflection import forms_of
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.words import Word, gap_is_ayn, gap_joins, words_of
from ansab.text.normalize import normalize
from ansab.text.scripts import has_no_case

if TYPE_CHECKING:
    from ansab.index import Index

__all__ = ["KnownNames"]

_MOST_WORDS = 12
_LONGEST_ACRONYM = 6
_LEAST_PLAIN = 5
_LONGEST_ABBREVIATION = 4
_REACH_OF_A_PLACE_NOUN = 4
_SERVANT = re.compile(r"\b(عبد)(ال\w)")
"""*Abd al-X* in one word; forms are kept in two, and a word of a text is read both ways (`inflection`)."""


@dataclass(slots=True)
class _Form:
    """What the tables say of a form.

    Attributes:
        type: Its type where all entities agree; `is_mixed` where they do not.
        is_acronym: It is only ever in capitals.
        is_lower: It is listed in small letters.
        is_strong: It is a strong name of somebody.
        is_phrase: Words of an organisation's name that may be plain words too, written small: *change movement*.
    """

    type: EntityType | None
    is_mixed: bool = False
    is_acronym: bool = False
    is_lower: bool = False
    is_strong: bool = False
    is_phrase: bool = False


class _Match(NamedTuple):
    """A listed form in a text: numbers of its first and last word, offsets, the form."""

    first: int
    last: int
    start: int
    end: int
    form: str


class KnownNames:
    """The forms of an index, ready to be found; made once, in about a second for 100,000 names."""

    def __init__(self, index: Index) -> None:
        self._forms: dict[str, _Form] = {}
        self._beginnings: set[str] = set()
        self._bearers: dict[str, set[str]] = {}
        self._shy: set[str] = set()
        bold: set[str] = set()
        for entity in index.entities():
            forms = [(self._add(alias, entity.type), alias.strength) for alias in entity.names()]
            bold |= self._note_shy(str(entity.id), forms)
        self._shy -= bold

    def _note_shy(self, bearer: str, forms: Sequence[tuple[str, Strength]]) -> set[str]:
        """Note the weak single words of an entity that no capital tells from a common noun; give its strong ones.

        بري is *Berri* and *on land*: such a word is a name only where the text gives another name of its bearer.
        """
        single = [
            (form, strength) for form, strength in forms if form and " " not in form and has_no_case(form)
        ]
        shy = {form for form, strength in single if strength is Strength.WEAK}
        self._shy |= shy
        has_phrase = any(form and self._forms[form].is_phrase for form, _ in forms)
        for form, _ in forms if shy or has_phrase else ():
            self._bearers.setdefault(form, set()).add(bearer)
        return {form for form, strength in single if strength is Strength.STRONG}

    def _add(self, alias: Alias, type: EntityType | None) -> str:
        text = alias.text
        words = words_of(text)
        form = _joined(words)
        if not form or len(words) > _MOST_WORDS:
            return ""
        known = self._forms.get(form)
        is_acronym = text.isupper() and len(words) == 1 and len(form) <= _LONGEST_ACRONYM
        if known is None:
            known = self._forms[form] = _Form(type, is_acronym=is_acronym, is_lower=text.islower())
            is_english = (alias.lang or "en") == "en"
            known.is_phrase = is_english and type is not EntityType.PERSON and _is_phrase(words)
        else:
            known.is_mixed |= known.type is not type
            known.is_acronym &= is_acronym
            known.is_lower |= text.islower()
        known.is_strong |= alias.strength is Strength.STRONG
        for size in range(1, len(words)):
            self._beginnings.add(_joined(words[:size]))
        if type is EntityType.ORGANIZATION and (bare := _without_legal_form(words)):
            self._forms.setdefault(bare, _Form(type))
        return form

    def spans(self, text: str, words: Sequence[Word] | None = None) -> list[Span]:
        """Find all known names, the longest at every place, none overlapping.

        Arabic clitics, possessives, Russian endings and hyphens do not hide a name; a name may run over one line
        break, which may cut a word of it in two.  A single word must be written with a capital where its script has them, an acronym in capitals; where
        it has none, a weak one counts only beside another name of its bearer, and so do plain words in small letters
        (*change movement*).  In a text without any capitals strong names are found as they are.
        """
        words = words_of(text) if words is None else words
        is_plain = not any(word.is_capitalised for word in words)
        found: list[tuple[Span, str]] = []
        opening = {word.start for word in words if word.begins_sentence}
        at = 0
        while at < len(words):
            span, form, size = self._longest(text, words, at, is_plain=is_plain)
            if size > 1 and self._is_overtaken(text, words, at, size):
                span, size = None, 0
            if span is not None:
                found.append((span, form))
            at += max(1, size)
        timid = {
            at
            for at, (span, form) in enumerate(found)
            if self._is_timid(span, form, opening, is_plain=is_plain)
        }
        named = {
            bearer
            for at, (_, form) in enumerate(found)
            if at not in timid
            for bearer in self._bearers.get(form, ())
        }
        return [
            span for at, (span, form) in enumerate(found) if at not in timid or self._bearers[form] & named
        ]

    def _is_timid(self, span: Span, form: str, opening: set[int], *, is_plain: bool) -> bool:
        """Whether a name counts only where the text gives another name of its bearer."""
        known = self._forms[form]
        return form in self._shy or (
            known.is_phrase
            and not known.is_lower
            and not is_plain
            and (span.name[1:] if span.start in opening else span.name).islower()
            and form not in listed_words("small")
        )

    def _is_overtaken(self, text: str, words: Sequence[Word], at: int, size: int) -> bool:
        """Whether a longer name begins inside a match and runs on behind it: *the National* News Agency.

        One as long will do where the match begins with *the* or a title: Sayyed *Hassan Nasrallah*.
        """
        is_opened = words[at].form == "the" or words[at].form in lexicon().honorifics
        return any(
            reach > size - is_opened and first + reach > at + size
            for first in range(at + 1, at + size)
            for reach in (self._longest(text, words, first)[2],)
        )

    def _longest(
        self, text: str, words: Sequence[Word], at: int, *, is_plain: bool = False
    ) -> tuple[Span | None, str, int]:
        best: Span | None = None
        form = ""
        size = 0
        for match in self._matches(words, at):
            if match.last - at + 1 <= size:
                continue
            core = self._core(words, match)
            inside, surface = words[core.first : core.last + 1], text[core.start : core.end]
            known = self._forms[core.form]
            is_shouted = known.is_acronym and _is_shouted(words, core)
            is_name = self._is_written_as_name(
                inside, known, surface, core.form, is_plain=is_plain, is_shouted=is_shouted
            )
            if (
                is_name
                and not _is_part_of_place(words, core, known)
                and not _is_called_place(words, core, known)
            ):
                type = None if known.is_mixed else known.type
                listed = core.form if normalize(surface) != core.form else ""
                best = Span(
                    start=core.start, end=core.end, name=surface, type=type, is_known=True, form=listed
                )
                form, size = core.form, match.last - at + 1
        return best, form, size

    def _core(self, words: Sequence[Word], match: _Match) -> _Match:
        """Leave *the* and *Lebanon's* before a name, and *rebels* behind it, where the rest is listed too."""
        first, last, form = match.first, match.last, match.form
        opening = words[first]
        if first < last and (opening.form == "the" or opening.stem_end != opening.end):
            rest = form.partition(" ")[2]
            if rest in self._forms:
                first, form = first + 1, rest
        while (
            first < last
            and words[last].text in listed_words("men")
            and form.rpartition(" ")[0] in self._forms
        ):
            last, form = last - 1, form.rpartition(" ")[0]
        start = match.start if first == match.first else words[first].start
        return _Match(first, last, start, match.end if last == match.last else words[last].stem_end, form)

    def _matches(self, words: Sequence[Word], at: int) -> Iterator[_Match]:
        """Every listed form that begins at a word."""
        open_ones: dict[str, int] = {"": words[at].start}
        for last in range(at, min(at + _MOST_WORDS, len(words))):
            word = words[last]
            joins = gap_joins(word) or gap_is_ayn(word) or is_broken(word)
            if last > at and (not joins or _ends_sentence(words[last - 1], word)):
                return
            going_on: dict[str, int] = {}
            is_cut = last + 1 < len(words) and is_broken(words[last + 1])
            for before, start in open_ones.items():
                for form, skipped, cut in forms_of(word, is_first=last == at):
                    for glue in _glues(before, word):
                        joined = f"{before}{glue}{form}"
                        if joined in self._forms:
                            yield _Match(at, last, start + skipped, cut, joined)
                        if is_cut or joined in self._beginnings:
                            going_on.setdefault(joined, start + skipped)
            if not going_on:
                return
            open_ones = going_on

    @staticmethod
    def _is_written_as_name(
        words: Sequence[Word], known: _Form, surface: str, form: str, *, is_plain: bool, is_shouted: bool
    ) -> bool:
        if has_no_case(surface) or form in listed_words("small"):
            return True
        if known.is_acronym:
            return (surface.isupper() and not (is_shouted and form in listed_words("stop"))) or (
                len(surface) > 3 and surface[0].isupper()
            )
        if known.is_lower:
            return True
        telling = [word for word in words if word.form != "the"]
        if is_plain:
            return known.is_strong and (len(telling) > 1 or len(form) >= _LEAST_PLAIN)
        if len(telling) > 1 and known.type is not EntityType.PERSON:
            return True
        return any(word.is_capitalised for word in telling)


def _without_legal_form(words: Sequence[Word]) -> str:
    """The one word of a firm's name that has a legal form behind it, if it is no other word: *Wirecard* of *Wirecard AG*."""
    table = lexicon()
    if len(words) != 2 or table.org_kind(words[1].form) != "legal":
        return ""
    form = words[0].form
    is_other = (
        form in table.org_classes
        or form in table.places
        or table.is_name(form)
        or form in listed_words("stop")
    )
    return "" if is_other or len(form) <= _LEAST_PLAIN or not words[0].is_capitalised else form


def _glues(before: str, word: Word) -> tuple[str, ...]:
    """What may stand between the words so far and this one: the tables decide whether a line break has cut a word in two."""
    if not before or (word.is_unspaced and not word.gap):
        return ("",)
    return (" ", "") if is_broken(word) else (" ",)


def _ends_sentence(before: Word, word: Word) -> bool:
    """Whether the full stop between two words is no mark of an abbreviation: *the National. News Agency*."""
    return word.gap.startswith(".") and len(before.text) > _LONGEST_ABBREVIATION


def _joined(words: Sequence[Word]) -> str:
    form = ""
    for word in words:
        form += word.form if not form or (word.is_unspaced and not word.gap) else f" {word.form}"
    form = str(normalize(form)) if form else ""
    return _SERVANT.sub(r"\1 \2", form) if "عبدال" in form else form


def _is_shouted(words: Sequence[Word], match: _Match) -> bool:
    """Whether the words on both sides are in capitals too, so that *IS* and *US* may be the words."""
    around = [*words[max(0, match.first - 1) : match.first], *words[match.last + 1 : match.last + 2]]
    return all(word.text.isupper() for word in around)


def _is_phrase(words: Sequence[Word]) -> bool:
    """Whether a name in small letters may be plain words: several, in a script with capitals, no country among them."""
    places = lexicon().places
    telling = [word for word in words if word.form != "the"]
    return len(telling) > 1 and not any(has_no_case(word.text) or word.stem in places for word in telling)


def _is_called_place(words: Sequence[Word], match: _Match, known: _Form) -> bool:
    """Whether the text says that a name is a place: *Badr, a village in Wasit*; *in Abu Salim*, where that is a place too."""
    if known.type is EntityType.PERSON and _is_in_place(words, match):
        return True
    behind = words[match.last + 1 : match.last + 1 + _REACH_OF_A_PLACE_NOUN]
    if match.first != match.last or len(behind) < 2 or behind[0].gap != ", ":
        return False
    if behind[0].form in listed_words("state") and behind[0].is_capitalised:
        return behind[1].gap[:1] in (",", ".", ")", "\n")
    if behind[0].form not in ("a", "an", "the"):
        return False
    for word in behind[1:]:
        if word.gap not in (" ", "-", "\n"):
            return False
        if word.form in listed_words("place-noun"):
            return True
    return False


def _is_in_place(words: Sequence[Word], match: _Match) -> bool:
    """Whether a person's name is a listed place's too, and stands behind *in* or before *district*."""
    if match.form not in listed_words("place") and match.form not in lexicon().places:
        return False
    before, behind = words[max(0, match.first - 1) : match.first], words[match.last + 1 : match.last + 2]
    is_in = bool(before) and before[0].form in listed_words("before-place") and words[match.first].gap == " "
    return is_in or (bool(behind) and behind[0].gap == " " and behind[0].form in listed_words("place-noun"))


def _is_part_of_place(words: Sequence[Word], match: _Match, known: _Form) -> bool:
    """Whether one name of a person stands in a longer name of something else: *al-Asad* in *al-Asad Air Base*."""
    behind = words[match.last + 1 : match.last + 2]
    if (
        known.type is not EntityType.PERSON
        or len(match.form.split()) > 2
        or not behind
        or match.end != words[match.last].end
    ):
        return False
    word = behind[0]
    return word.is_capitalised and word.gap == " " and word.form in lexicon().org_classes
