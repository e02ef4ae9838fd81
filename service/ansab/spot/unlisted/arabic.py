"""Find names of people in Arabic script, which has no capitals: a listed given name or a kunya, and the names behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.spot.inflection import forms_of
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.unlisted.bare import is_unarabic
from ansab.spot.words import Word
from ansab.text.normalize import normalize
from ansab.text.scripts import is_arabic

__all__ = ["arabic_groups", "arabic_nicknames", "arabic_people"]

_SERVANT = "عبد"
_ARTICLE = "ال"
_FAITH = "الدين"
_GOD = "الله"
_SONS = frozenset(["بن", "ابن", "بنت", "ولد", "اغ"])
_KUNYA = frozenset(["ابو", "ابي", "ام", "ابا"])
_HOUSE = "ال"
_NICKNAME = re.compile(
    r"(?:الملقب|الملقبة|المعروف|المعروفة|المكنى|الشهير|المدعو)(?: باسم| بلقب| حركيا| أيضا)?\s*ب?ـ?\s*[«“\"]\s*([\u0621-\u064a]+(?: [\u0621-\u064a]+){0,2})\s*[»”\"]"
)
_BARE_NICKNAME = re.compile(r"(?:الملقب|الملقبة|المكنى|الشهير|الشهيرة) بـ? ?(ال[\u0621-\u064a]{3,})\b")
_NEVER_NAMES = frozenset(
    [
        "على",
        "وعلى",
        "فعلى",
        "الى",
        "فيما",
        "كما",
        "وكما",
        "دعا",
        "ودعا",
        "فدعا",
        "أمّ",
        "وأمّ",
        "أمام",
        "وكيل",
        "ووكيل",
        "صاحب",
        "وصاحب",
        "ملكة",
        "وملكة",
        "وأمام",
        "يدير",
        "أحد",
        "وأحد",
    ]
)
"""Words that fold to a name without being one: على, *on*; دعا, *called* (the name is دعاء); أمّ, *led the prayer*; أمام, *before*; يدير, *runs*; أحد, *one of*; وكيل, صاحب and
ملكة, *attorney*, *owner* and *queen of*."""
_IN_THE_NAME = "باسم"
_TOLD = re.compile(
    "(?:ال)?(?:معروف|معروفه|متحدث|متحدثه|ناطق|ناطقه|يعرف|تعرف|ملقب|شهير|مشهور|مسجل|مسجله|ايضا|حديث)"
)
"""Before باسم, which is no *Basim* then, but *by the name of* or *on behalf of*."""
_LEAST_LAST = 5
_MOST_WORDS = 6
_LEAST_NISBA = 6
_LEAST_GIVEN = 3
_JOINS = re.compile(r"[ \u00a0\u200e\u200f]+|\r?\n")


def arabic_people(text: str, words: Sequence[Word]) -> list[Span]:
    """Find kunyas, and runs of two words and more that begin with a listed given name; both go on with names.

    A given name that is a word of daily language too (سلام, *peace*) begins one only before another listed given name.

    Args:
        text: The text.
        words: Its words.

    >>> from ansab.spot.words import words_of
    >>> text = "وقال حيدر جاسم المالكي إن القصف"
    >>> [span.name for span in arabic_people(text, words_of(text))]
    ['حيدر جاسم المالكي']
    """
    found = []
    plain = listed_words("plain") if is_unarabic(text) else frozenset()
    at = 0
    while at < len(words):
        size, skipped = _run(words, at) if words[at].form not in plain else (0, 0)
        if size:
            start, end = words[at].start + skipped, words[at + size - 1].end
            found.append(Span(start=start, end=end, name=text[start:end], type=EntityType.PERSON))
        at += max(1, size)
    return _without_offices(found)


def _without_offices(spans: Sequence[Span]) -> list[Span]:
    """Drop an office that is a given name too with the last name of somebody else: وكيل سلامة, *Salama's lawyer*."""
    last: defaultdict[str, set[str]] = defaultdict(set)
    for span in spans:
        words = str(normalize(span.name)).split()
        last[words[-1]].add(words[0])
    kept = []
    for span in spans:
        first, *rest = str(normalize(span.name)).split()
        is_office = len(rest) == 1 and lexicon().honorifics.get(first, "soft") != "soft"
        if not is_office or not last[rest[0]] - {first}:
            kept.append(span)
    return kept


def arabic_nicknames(text: str) -> list[Span]:
    """Find what stands in quotation marks behind *nicknamed*: الملقب بـ«غنيوة».

    >>> [span.name for span in arabic_nicknames("سالم الزاوي الملقب بـ«غنيوة» قال")]
    ['غنيوة']
    """
    return [
        Span(start=found.start(1), end=found.end(1), name=found.group(1), type=EntityType.PERSON)
        for pattern in (_NICKNAME, _BARE_NICKNAME)
        for found in pattern.finditer(text)
    ]


def arabic_groups(text: str, words: Sequence[Word]) -> list[Span]:
    """Find a word for a kind of body with the words behind it that only a body's name has: القيادة المركزية الأميركية.

    What follows must have the article and be a listed word of organisations or a place; one such word says too little
    (القوات المسلحة), unless it is a place.

    >>> from ansab.spot.words import words_of
    >>> text = "نفت القيادة المركزية الأميركية الخبر"
    >>> [span.name for span in arabic_groups(text, words_of(text))]
    ['القيادة المركزية الأميركية']
    """
    table = lexicon()
    found = []
    at = 0
    while at < len(words):
        head = next(((form, skipped) for form, skipped, _ in _forms(words[at]) if _is_head(form)), None)
        size = 1
        while head and at + size < len(words) and size < _MOST_WORDS and _joins(words[at + size]):
            form = words[at + size].form
            if not form.startswith(_ARTICLE) or not table.listed(form):
                break
            size += 1
        is_told = size > 2 or any(
            table.listed(word.form) in table.places for word in words[at + 1 : at + size]
        )
        if head and is_told:
            start, end = words[at].start + head[1], words[at + size - 1].end
            form = (
                "" if not head[1] else " ".join([head[0], *(word.form for word in words[at + 1 : at + size])])
            )
            found.append(
                Span(start=start, end=end, name=text[start:end], type=EntityType.ORGANIZATION, form=form)
            )
        at += size
    return found


def _run(words: Sequence[Word], at: int) -> tuple[int, int]:
    """How many words a name has that begins here, and the code points of clitics before it; no words for none."""
    if not is_arabic(words[at].text) or words[at].text in _NEVER_NAMES:
        return 0, 0
    if at and _joins(words[at]) and f"{words[at - 1].form} {words[at].form}" in lexicon().places:
        return 0, 0  # خان يونس
    for form, skipped, _ in forms_of(words[at], is_first=True):
        is_kunya = form in _KUNYA and at + 1 < len(words) and _joins(words[at + 1])
        first = 1 + (_given(words, at + 1, words[at + 1].form) or 1) if is_kunya else _given(words, at, form)
        if not first or (
            _has_article(words[at], form, skipped) and not is_kunya and not _has_own_article(words, at, form)
        ):
            continue
        if words[at].form == _IN_THE_NAME and at and _TOLD.fullmatch(words[at - 1].form):
            return 0, 0
        size, is_sure = (
            first,
            is_kunya or first > 1 or form not in lexicon().org_classes or _is_titled(words, at),
        )
        is_thing = not is_sure
        while size < _MOST_WORDS and (step := _step(words, at + size)):
            is_sure |= _is_given(words, at + size)
            size += step
        if size == first and not is_thing and not is_kunya and _is_middle_name(words, at + size):
            size += 2
        if size < _MOST_WORDS and not is_thing and not (is_kunya and size > first):
            size += _last_name(words, at, size, form)
        if size > 1 and _is_of_country(words, at + size):
            size += 1
        if size == 2 and not is_kunya and words[at].begins_sentence and form in listed_words("verb"):
            return 0, 0
        if is_thing and size == 2 and not words[at + 1].form.startswith(_ARTICLE):
            return 0, 0
        if (size > first or is_kunya) and is_sure:
            return size, skipped
        return 0, 0
    return 0, 0


def _has_article(word: Word, form: str, skipped: int) -> bool:
    """Whether a word has the article, and does not only begin alike: not إلهام, which is folded to الهام."""
    return form.startswith(_ARTICLE) and word.text[skipped : skipped + 1] not in ("إ", "أ", "آ")


def _is_middle_name(words: Sequence[Word], at: int) -> bool:
    """Whether a word that is listed as nothing stands between a given name and a listed last name: عماد غدور الطرابلسي."""
    if at + 1 >= len(words) or not (_joins(words[at]) and _joins(words[at + 1])):
        return False
    form, table = words[at].form, lexicon()
    is_unknown = not (form.startswith(_ARTICLE) or table.listed(form) or form in table.honorifics)
    is_unknown &= len(form) > _LEAST_GIVEN and words[at].text not in _NEVER_NAMES
    return is_unknown and words[at + 1].form.startswith(_ARTICLE) and _is_a_name(words, at + 1)


def _last_name(words: Sequence[Word], at: int, size: int, form: str) -> int:
    """How many words more are the last name of a man, though no table has it or it is another word too.

    One with the article that is listed as nothing (إبراهيم الهفل), unless the given name is a word of daily language (حسن
    النية); a nisba that is a group's too (محمد علي الحوثي); an office, before a comma or the like (نبيل ناجي القاضي).
    """
    if at + size >= len(words) or not _joins(words[at + size]):
        return 0
    last, table = words[at + size].form, lexicon()
    if not last.startswith(_ARTICLE) or len(last) < _LEAST_LAST or last in listed_words("adjective"):
        return 0
    is_ended = at + size + 1 >= len(words) or not _joins(words[at + size + 1])
    if last in table.honorifics:
        return int(size > 1 and is_ended)
    listed = table.listed(last)
    if listed:
        is_group = table.org_classes.get(listed, ("", "word"))[1] == "word" and listed not in table.places
        return int(is_group and last.endswith("ي") and size > 1)
    return int(form not in listed_words("noun") and form not in listed_words("verb"))


def _has_own_article(words: Sequence[Word], at: int, form: str) -> bool:
    """Whether a given name with the article begins a name, as in Sudan and the Maghreb: الفاتح قرشي, not الأمين العام."""
    behind = words[at + 1 : at + 2]
    return (
        form in listed_words("given")
        and bool(behind)
        and _joins(behind[0])
        and not behind[0].form.startswith(_ARTICLE)
    )


def _is_titled(words: Sequence[Word], at: int) -> bool:
    """Whether an office with the article stands before a word: الباحث إحسان."""
    before = words[at - 1].form if at and _joins(words[at]) else ""
    return before.startswith(_ARTICLE) and lexicon().honorifics.get(before, "soft") != "soft"


def _is_of_country(words: Sequence[Word], at: int) -> bool:
    """Whether a nisba of a country ends a name of two words and more, and a comma or the like follows: صالح محمد العراقي."""
    if at >= len(words) or not _joins(words[at]):
        return False
    form, table = words[at].form, lexicon()
    is_ended = at + 1 >= len(words) or not _joins(words[at + 1])
    return (
        is_ended and form.startswith(_ARTICLE) and form.endswith("ي") and table.listed(form) in table.places
    )


def _given(words: Sequence[Word], at: int, form: str) -> int:
    """How many words a given name has that stands here: two in *Abd al-X*; 0 for none."""
    if form == _SERVANT:
        behind = words[at + 1 : at + 2]
        return 2 if behind and _joins(behind[0]) and behind[0].form.startswith(_ARTICLE) else 0
    if form.startswith(_SERVANT + _ARTICLE) and len(form) > len(_SERVANT + _ARTICLE) + 1:
        return 1
    if form in listed_words("given"):
        return 1
    if form not in lexicon().given_classes or len(form) < _LEAST_GIVEN:
        return 0
    behind = words[at + 1 : at + 2]
    return 2 if behind and _joins(behind[0]) and behind[0].form in (_FAITH, _GOD) else 1


def _is_given(words: Sequence[Word], at: int) -> bool:
    form = words[at].form
    return _given(words, at, form) > 0 and form not in lexicon().org_classes


def _step(words: Sequence[Word], at: int) -> int:
    """How many more words a name takes from here: a name, *bin* or *Abu* with the name behind it."""
    if at >= len(words) or not _joins(words[at]):
        return 0
    form = words[at].form
    if words[at].text in _NEVER_NAMES:
        return 0
    if form in _SONS or form == _HOUSE or form in _KUNYA:
        if at + 1 >= len(words) or not _joins(words[at + 1]):
            return 0
        return (
            2
            if _is_a_name(words, at + 1) or (form in _KUNYA and not lexicon().listed(words[at + 1].form))
            else 0
        )
    return _given(words, at, form) or int(_is_a_name(words, at))


def _is_a_name(words: Sequence[Word], at: int) -> bool:
    form = words[at].form
    table = lexicon()
    bare = form.removeprefix(_ARTICLE)
    if form in table.given_classes and len(bare) > 2:
        return True
    if form.endswith(_FAITH) and len(form) > len(_FAITH) + 1:
        return True  # خيرالدين, in one word
    if form in table.honorifics or table.listed(form) or form in listed_words("adjective"):
        return False
    if form in table.family_classes or (bare != form and table.is_name(bare)):
        return len(bare) > 2
    return bare != form and form.endswith("ي") and len(form) >= _LEAST_NISBA and _looks_like_nisba(form)


def _looks_like_nisba(form: str) -> bool:
    return not form.endswith(("ائي", "اني")) or len(form) > _LEAST_NISBA


def _forms(word: Word) -> list[tuple[str, int, int]]:
    return forms_of(word, is_first=True) if is_arabic(word.text) else []


def _is_head(form: str) -> bool:
    """Whether a word says what kind of body a name means: مجلس, القيادة, حركة."""
    return lexicon().org_kind(form) == "designator"


def _joins(word: Word) -> bool:
    return _JOINS.fullmatch(word.gap) is not None
