"""Find the names that tables list, in running text of any script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ansab.model import EntityType, Strength
from ansab.names.lexicon import lexicon
from ansab.spot.inflection import forms_of
from ansab.spot.span import Span
from ansab.spot.words import Word, gap_joins, words_of
from ansab.text.normalize import normalize

if TYPE_CHECKING:
    from ansab.index import Index

__all__ = ["KnownNames"]

_MOST_WORDS = 12
_LONGEST_ACRONYM = 6
_FOLLOWERS = frozenset(
    ["force", "forces", "rebels", "militia", "militias", "militants", "fighters", "troops", "group"]
)


@dataclass(slots=True)
class _Form:
    """What the tables say of a form: its type where all entities agree, whether it is only ever in capitals."""

    type: EntityType | None
    is_mixed: bool = False
    is_acronym: bool = False
    is_lower: bool = False


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
            forms = [(self._add(alias.text, entity.type), alias.strength) for alias in entity.names()]
            bold |= self._note_shy(str(entity.id), forms)
        self._shy -= bold

    def _note_shy(self, bearer: str, forms: Sequence[tuple[str, Strength]]) -> set[str]:
        """Note the weak single words of an entity that no capital tells from a common noun; give its strong ones.

        بري is *Berri* and *on land*: such a word is a name only where the text gives another name of its bearer.
        """
        single = [
            (form, strength) for form, strength in forms if form and " " not in form and _has_no_case(form)
        ]
        shy = {form for form, strength in single if strength is Strength.WEAK}
        self._shy |= shy
        for form, _ in forms if shy else ():
            self._bearers.setdefault(form, set()).add(bearer)
        return {form for form, strength in single if strength is Strength.STRONG}

    def _add(self, text: str, type: EntityType | None) -> str:
        words = words_of(text)
        form = _joined(words)
        if not form or len(words) > _MOST_WORDS:
            return ""
        known = self._forms.get(form)
        is_acronym = text.isupper() and len(words) == 1 and len(form) <= _LONGEST_ACRONYM
        if known is None:
            self._forms[form] = _Form(type, is_acronym=is_acronym, is_lower=text.islower())
        else:
            known.is_mixed |= known.type is not type
            known.is_acronym &= is_acronym
            known.is_lower |= text.islower()
        for size in range(1, len(words)):
            self._beginnings.add(_joined(words[:size]))
        return form

    def spans(self, text: str, words: Sequence[Word] | None = None) -> list[Span]:
        """Find all known names, the longest at every place, none overlapping.

        Arabic clitics, possessives, Russian endings and hyphens do not hide a name; a name may run over one line
        break.  A single word must be written with a capital where its script has them, an acronym in capitals; where
        it has none, a weak one counts only beside another name of its bearer.
        """
        words = words_of(text) if words is None else words
        found: list[tuple[Span, str]] = []
        at = 0
        while at < len(words):
            span, form, size = self._longest(text, words, at)
            if span is not None:
                found.append((span, form))
            at += max(1, size)
        named = {
            bearer for _, form in found if form not in self._shy for bearer in self._bearers.get(form, ())
        }
        return [span for span, form in found if form not in self._shy or self._bearers[form] & named]

    def _longest(self, text: str, words: Sequence[Word], at: int) -> tuple[Span | None, str, int]:
        best: Span | None = None
        form = ""
        size = 0
        for match in self._matches(words, at):
            if match.last - at + 1 < size:
                continue
            core = self._core(words, match)
            inside, surface = words[core.first : core.last + 1], text[core.start : core.end]
            known = self._forms[core.form]
            if self._is_written_as_name(inside, known, surface) and not _is_part_of_place(words, core, known):
                type = None if known.is_mixed else known.type
                best = Span(start=core.start, end=core.end, name=surface, type=type, is_known=True)
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
        while first < last and words[last].text in _FOLLOWERS and form.rpartition(" ")[0] in self._forms:
            last, form = last - 1, form.rpartition(" ")[0]
        start = match.start if first == match.first else words[first].start
        return _Match(first, last, start, match.end if last == match.last else words[last].stem_end, form)

    def _matches(self, words: Sequence[Word], at: int) -> Iterator[_Match]:
        """Every listed form that begins at a word."""
        open_ones: dict[str, int] = {"": words[at].start}
        for last in range(at, min(at + _MOST_WORDS, len(words))):
            word = words[last]
            if last > at and not gap_joins(word):
                return
            going_on: dict[str, int] = {}
            for before, start in open_ones.items():
                glue = " " if before and not (word.is_unspaced and not word.gap) else ""
                for form, skipped, cut in forms_of(word, is_first=last == at):
                    joined = f"{before}{glue}{form}"
                    if joined in self._forms:
                        yield _Match(at, last, start + skipped, cut, joined)
                    if joined in self._beginnings:
                        going_on.setdefault(joined, start + skipped)
            if not going_on:
                return
            open_ones = going_on

    @staticmethod
    def _is_written_as_name(words: Sequence[Word], known: _Form, surface: str) -> bool:
        if _has_no_case(surface):
            return True
        if known.is_acronym:
            return surface.isupper() or (len(surface) > 3 and surface[0].isupper())
        if known.is_lower:
            return True
        telling = [word for word in words if word.form != "the"]
        if len(telling) > 1 and known.type is not EntityType.PERSON:
            return True
        return any(word.is_capitalised for word in telling)


def _has_no_case(text: str) -> bool:
    return text.lower() == text.upper()


def _joined(words: Sequence[Word]) -> str:
    form = ""
    for word in words:
        form += word.form if not form or (word.is_unspaced and not word.gap) else f" {word.form}"
    return str(normalize(form)) if form else ""


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
