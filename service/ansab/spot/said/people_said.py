"""The people whom a text has named in full, and the words that are short for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.parts import Fit, content, part_keys, part_of
from ansab.names.tokens import Mark, ParsedName
from ansab.spot.inflection import forms_of
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.words import Word, words_of
from ansab.text.scripts import has_no_case, is_hebrew

__all__ = ["PeopleSaid"]

_LEAST_LETTERS = 4
_LEAST_GIVEN = 3
_ARTICLE = "ال"
_MAGHREBI_ARTICLE = "ل"
"""As Maghrebis say and write it: علي لعريض, later العريض."""
_FAITH = "الدين"
_SERVANT = "عبد"
_LEAST_HEBREW = 3
"""Letters of a last name in Hebrew, which writes few vowels."""
_LEAST_SURE = 5
"""Letters of a given name that is somebody wherever it stands, once the text has named him in full."""
_WHO = frozenset(["الذي", "التي"])
_BEFORE_PEOPLE = frozenset(
    ["كان", "وكان", "ان", "وان", "بان", "لان", "لكن", "ولكن", "بين", "قال", "وقال", "اضاف", "واضاف", "تابع", "وتابع", "اكد",
     "واكد", "رد", "ورد", "ذكر", "وذكر", "نفي", "ونفي", "اوضح", "واوضح", "اعلن", "واعلن", "كشف", "وكشف", "اشار", "واشار",
     "والد", "والده", "نجل", "ابنه", "شقيق", "شقيقه", "زوجه", "عائله", "اسره", "جثمان", "مقتل", "اغتيال", "استشهاد"]
)  # fmt: skip
"""Words behind which a given name alone is somebody, and no plain word: *was*, *that*, *between*, *said*, *father of*."""
_KIN = re.compile("[وف]?(?:شقيق|شقيقت|نجل|ابن|والد|زوجت|زوج|عم)(?:ه|ها|هما|هم)")
"""*His brother* and the like: a given name follows, alone where the family name has been said."""


class PeopleSaid:
    """Finds the words that are short for somebody whom the text names in full.

    The last word of a name (والخزعلي after قيس الخزعلي; *Kobani* after *Mazlum Kobani*, although a town is called so),
    also in the other script of the text (*Berri* after نبيه بري); the given name behind a title or *his brother* (الشيخ نعيم).

    Args:
        spans: The names of the text so far.
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        self._last: set[str] = set()
        self._given: dict[str, set[str]] = {}
        self._people: tuple[list[Span], list[Span]] = ([], [])
        self._by_key: dict[bool, dict[int, list[ParsedName]]] | None = None
        for span in spans:
            parts = words_of(span.name)
            if len(parts) < 2 or not _is_person(span, parts):
                continue
            self._people[has_no_case(span.name)].append(span)
            if has_no_case(span.name):
                self._given.setdefault(_given_name(parts), set()).add(parts[-1].form)
            last = _last_name(parts)
            if len(last) >= (_LEAST_HEBREW if is_hebrew(last) else _LEAST_LETTERS):
                self._last.add(last)
                if last.startswith(_MAGHREBI_ARTICLE):
                    self._last.add(f"ا{last}")

    def at(self, text: str, words: Sequence[Word], at: int) -> Span | None:
        """The short form of somebody's name that stands at a word, if one does."""
        word = words[at]
        is_bare = has_no_case(word.text)
        if is_bare:
            return self._without_capitals(text, words, at)
        if not word.is_capitalised or len(word.stem) < _LEAST_LETTERS or _is_of_language(word):
            return None
        if (
            word.stem not in self._last
            and word.form.endswith("s")
            and word.form[:-1] in self._last
            and word.stem_end == word.end
        ):
            return _span(text, word.start, word.end - 1)  # *Raos Sprecher*, in German
        is_last = word.stem in self._last and not _is_beside_capital(words, at)
        is_other = not is_last and self._people[True] and not _is_place(word.stem)
        if not is_last and not (is_other and self._is_short(word.stem, is_bare=True)):
            return None
        return _span(text, word.start, word.stem_end)

    def _without_capitals(self, text: str, words: Sequence[Word], at: int) -> Span | None:
        word = words[at]
        before = words[at - 1] if at and words[at].gap == " " else None
        is_kin = before is not None and _KIN.fullmatch(before.text) is not None
        is_titled = before is not None and any(
            form in lexicon().honorifics for form, _, _ in forms_of(before, is_first=True)
        )
        for form, skipped, end in forms_of(word, is_first=True):
            if self._is_two_words(form, words, at):
                return _span(text, word.start + skipped, words[at + 1].end)
            is_given = not skipped and _is_given(form) and not _goes_on(words, at)
            if (
                form in self._last
                or (is_given and is_kin)
                or (is_given and is_titled and self._is_short_in_any_script(form))
                or self._is_given_alone(words, at, form, skipped)
                or (self._people[False] and _is_nisba(form) and self._is_last(form))
            ):
                return _span(text, word.start + skipped, end)
        return None

    def _is_short_in_any_script(self, form: str) -> bool:
        return self._is_short(form, is_bare=True) or self._is_short(form, is_bare=False)

    def _is_two_words(self, form: str, words: Sequence[Word], at: int) -> bool:
        """Whether a last name stands here in two words: خير الدين after مروان خيرالدين."""
        behind = words[at + 1 : at + 2]
        is_cut = bool(behind) and behind[0].gap == " " and behind[0].form == _FAITH
        return is_cut and f"{form}{_FAITH}" in self._last

    def _is_given_alone(self, words: Sequence[Word], at: int, form: str, skipped: int) -> bool:
        """Whether the given name of one man of the text stands where people do: وكان رجا, بين رياض وكريم."""
        if len(self._given.get(form, ())) != 1 or not _is_given(form) or not at or words[at].gap != " ":
            return False
        before = words[at - 1]
        if not skipped:
            is_sure = len(form) >= _LEAST_SURE - is_hebrew(form) and form not in listed_words("noun")
            return (is_sure or before.form in _BEFORE_PEOPLE) and not self._goes_on(words, at)
        return words[at].text[:skipped] == "و" and self._is_given_alone(words, at - 1, before.form, 0)

    def _goes_on(self, words: Sequence[Word], at: int) -> bool:
        """Whether a given name or the last name of somebody follows, or whose it is: رياض الأطفال, *kindergartens*."""
        behind = words[at + 1 : at + 2]
        if not behind or behind[0].gap != " ":
            return False
        is_thing = behind[0].form.startswith(_ARTICLE) and behind[0].form not in _WHO
        return _goes_on(words, at) or is_thing or behind[0].form in self._last

    def _is_short(self, form: str, *, is_bare: bool) -> bool:
        """Whether a word is a part of a name that the text has in a script without capitals, or with them."""
        return bool(self._fuller(form, is_bare=is_bare))

    def _is_last(self, form: str) -> bool:
        """Whether a word with the article is the last name of somebody in Latin letters, where that has one too or is in -ي: الكريم is
        *the noble one*, and no *Karim*.
        """
        return any(
            content(full)[-1].mark & Mark.ARTICLE or form.endswith("ي")
            for full in self._fuller(form, is_bare=False)
        )

    def _fuller(self, form: str, *, is_bare: bool) -> list[ParsedName]:
        if self._by_key is None:
            self._by_key = {script: _by_key(self._people[script]) for script in (True, False)}
        names = self._by_key[is_bare]
        if not names:
            return []
        short = parse_name(form, EntityType.PERSON)
        near = {id(full): full for key in part_keys(short) for full in names.get(key, ())}
        return [full for full in near.values() if part_of(short, full) is not Fit.NONE]


def _given_name(parts: Sequence[Word]) -> str:
    """The first word, with the one behind it in *Abd al-X*, which the text may later write in one word."""
    is_servant = parts[0].form == _SERVANT and parts[1].form.startswith(_ARTICLE)
    return parts[0].form + (parts[1].form if is_servant else "")


def _last_name(parts: Sequence[Word]) -> str:
    """The last word, with the one before it where it is *al-Din*, which is no name alone."""
    if parts[-1].form == _FAITH and len(parts) > 2:
        return f"{parts[-2].form}{_FAITH}"
    return parts[-1].stem


def _by_key(spans: Sequence[Span]) -> dict[int, list[ParsedName]]:
    found: defaultdict[int, list[ParsedName]] = defaultdict(list)
    for name in {span.form or span.name for span in spans}:
        parsed = parse_name(name, EntityType.PERSON)
        for key in part_keys(parsed):
            found[key].append(parsed)
    return found


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, name=text[start:end], type=EntityType.PERSON)


def _is_person(span: Span, parts: Sequence[Word]) -> bool:
    """Whether a name is a person's; one without a type where it is written as people's are."""
    if span.type is not None:
        return span.type is EntityType.PERSON
    return parts[-1].is_capitalised and not any(word.form in lexicon().org_classes for word in parts)


def _is_of_language(word: Word) -> bool:
    return (
        word.stem in listed_words("stop")
        or word.stem in listed_words("calendar")
        or word.stem in listed_words("opener")
    )


def _is_beside_capital(words: Sequence[Word], at: int) -> bool:
    """Whether a capital beside a word, or a preposition of places, speaks against its being a last name.

    A title may be somebody's name too (*Sheikh Karim*, where *Hussein al-Sheikh* is named), and so may a town.
    """
    before, behind = words[max(0, at - 1) : at], words[at + 1 : at + 2]
    is_place = _is_place(words[at].stem)
    if behind and behind[0].is_capitalised and behind[0].gap in (" ", "-"):
        return True
    if not before or words[at].gap not in (" ", "-"):
        return False
    return (
        words[at].gap == "-"
        or (before[0].is_capitalised and not before[0].begins_sentence)
        or (is_place and before[0].form in listed_words("before-place"))
    )


def _is_place(stem: str) -> bool:
    return stem in lexicon().places or stem in listed_words("place") or stem in listed_words("people")


def _is_given(form: str) -> bool:
    table = lexicon()
    return (
        (form in table.given_classes or form.startswith(_SERVANT + _ARTICLE) or form.endswith(_FAITH))
        and len(form) >= _LEAST_GIVEN
        and form not in table.org_classes
        and form not in table.honorifics
        and form not in listed_words("verb")
    )


def _goes_on(words: Sequence[Word], at: int) -> bool:
    behind = words[at + 1 : at + 2]
    return bool(behind) and behind[0].gap == " " and behind[0].form in lexicon().given_classes


def _is_nisba(form: str) -> bool:
    """Whether a word may be a last name with the article: الشرع, a listed name, or one in -ي that is no adjective."""
    table = lexicon()
    if (
        not form.startswith(_ARTICLE)
        or len(form) <= _LEAST_LETTERS
        or table.listed(form)
        or form in table.honorifics
    ):
        return False
    return table.is_name(form.removeprefix(_ARTICLE)) or (
        form.endswith("ي") and form not in listed_words("adjective")
    )
