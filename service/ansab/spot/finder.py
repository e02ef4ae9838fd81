"""Find stretches of a text that look like names: light rules on capitals, ranks, particles and kunyas."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.lexicon import Lexicon, lexicon
from ansab.names.parse import looks_like_organization
from ansab.spot.broken import mended, whole
from ansab.spot.german import is_german_office, without_nouns
from ansab.spot.lists import listed_words
from ansab.spot.quoted import nickname_size
from ansab.spot.span import Span
from ansab.spot.stopwords import CALENDAR, NATION_HEADS, STOP_WORDS
from ansab.spot.words import Word, gap_joins, words_of
from ansab.text.normalize import normalize

__all__ = ["NameFinder"]

_INSIDE = frozenset(
    [
        "al",
        "el",
        "ul",
        "as",
        "ash",
        "at",
        "ad",
        "an",
        "ar",
        "az",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "abou",
        "umm",
        "de",
        "da",
        "di",
        "del",
        "der",
        "den",
        "van",
        "von",
        "la",
        "le",
        "e",
        "y",
        *("аль", "эль", "ан", "ас", "ад", "аш", "ат", "ар", "аз", "ибн", "бин", "бен", "абу", "уль"),
    ]
)
_NEVER_FIRST = frozenset(["der"])
"""Small words inside names that no name goes on with alone: *van der*, but *Angriff der Armee*."""
_LINKS = frozenset(["of", "for", "the", "in"])
_PLACED = frozenset(["resistance", "jihad", "qaeda", "mission", "front", "army", "council"])
_HEADS = frozenset(["military", "army", "parliament", "ministry", "coalition", "movement", "police", "navy"])
_HYPHENS = ("-", "‐", "‑", "–")
_MOST_WORDS = 12
_TITLE_CASE = 0.8
_LEAST_TITLE_WORDS = 4
_MOST_TITLE_WORDS = 20
_BRIGADES = frozenset(["liwa", "liwaa"])
"""A general in Arabic script, a brigade where the Latin press keeps the word."""
_MINISTERS = frozenset(["minister", "ministers", "secretary"])
_ELIDED = frozenset(["l", "d", "qu"])
_KUNYA = frozenset(["ابو", "ابي", "ام", "ابا"])


class NameFinder:
    """Proposes names that no table lists.

    Recall before precision: what it proposes is to be resolved or reviewed, not believed.  Scripts without capitals
    give names only by kunyas (أبو …) and quotation is not looked at.
    """

    def spans(self, text: str, words: Sequence[Word] | None = None) -> list[Span]:
        """Find candidate names, none overlapping, in order."""
        words = mended(words_of(text) if words is None else words)
        table = lexicon()
        titles, shouted = _titles(text, words), _shouted(words)
        found: list[Span] = []
        at = 0
        while at < len(words):
            size, type = self._run(words, at, table, may_quote=at not in titles)
            is_word = at in shouted and not any(word.form in _INSIDE for word in words[at : at + size])
            if (
                size
                and not is_word
                and not _is_portfolio(words, at, size)
                and not _is_place_or_number(words, at, size, table)
            ):
                span = _trimmed(text, words[at : at + size], type, table, is_title=at in titles)
                found += [span] if span is not None else []
            at += max(1, size or _office_size(words, at, table))
        return without_nouns(_without_openers(found, words, titles), words)

    def _run(
        self, words: Sequence[Word], at: int, table: Lexicon, *, may_quote: bool
    ) -> tuple[int, EntityType | None]:
        """How many words a name has that begins here; 0 for none."""
        word = words[at]
        if word.form.split(" ")[0] in _KUNYA:
            return (2, EntityType.PERSON) if at + 1 < len(words) and gap_joins(words[at + 1]) else (0, None)
        if not (word.is_capitalised or _is_particle_before_name(words, at)):
            return 0, None
        if _begins_honorific(words, at, table):
            return 0, None
        size = 1
        while (
            at + size < len(words)
            and size < _MOST_WORDS
            and words[at + size - 1].stem_end == words[at + size - 1].end
        ):
            step = _step(words, at + size, table)
            nickname = nickname_size(words, at, at + size, table) if may_quote and not step else 0
            if not step and not nickname:
                break
            size += step or nickname + _step_behind(words, at + size + nickname)
        head = _head(words, at, at + size, table)
        return (size + head, EntityType.ORGANIZATION) if head else (size, None)


def _step(words: Sequence[Word], at: int, table: Lexicon) -> int:
    """How many more words a name takes from here: the next one, or a particle with the one behind it."""
    word = words[at]
    if not gap_joins(word) or (word.gap.startswith(".") and len(words[at - 1].text) > 3):
        return 0
    if word.gap in _HYPHENS and words[at - 1].form in table.places and word.is_capitalised:
        return 0
    if word.is_capitalised:
        return 0 if _begins_honorific(words, at, table) else 1
    if word.form in _NEVER_FIRST or (word.form not in _INSIDE and word.form not in _LINKS):
        return 0
    for reach in (1, 2):
        if at + reach >= len(words) or not gap_joins(words[at + reach]):
            return 0
        behind = words[at + reach]
        if behind.is_capitalised:
            may_join = word.form in _INSIDE or _links(words, at, table)
            return reach + 1 if may_join and not _begins_honorific(words, at + reach, table) else 0
        if behind.form not in _INSIDE and behind.form not in _LINKS:
            return 0
    return 0


def _step_behind(words: Sequence[Word], at: int) -> int:
    """How many words go on with a name behind a nickname: one, or an article and one."""
    return 1 if words[at].is_capitalised else 2


def _head(words: Sequence[Word], first: int, behind: int, table: Lexicon) -> int:
    """How many words in small letters belong to a state's body behind its name: *Iraqi defense ministry*, *US-led coalition*."""
    is_state = all(_is_place(word, table) for word in words[first:behind])
    for reach in (0, 1):
        if behind + reach >= len(words) or not gap_joins(words[behind + reach]):
            return 0
        if words[behind + reach].gap.startswith(".") and len(words[behind + reach - 1].text) > 3:
            return 0
        head = words[behind + reach]
        is_named = any(word.form not in STOP_WORDS for word in words[first:behind])
        if head.form in _HEADS and (is_state or (head.form == "movement" and is_named)):
            return reach + 1
        if head.is_capitalised:
            return 0
    return 0


def _is_place(word: Word, table: Lexicon) -> bool:
    return word.form in table.places or word.form.removesuffix("s") in table.places or word.form == "states"


def _links(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    """Whether *of* and the like join the words on both sides to one group: *Movement of …*, *Resistance in Iraq*."""
    before = words[at - 1].form
    if words[at].form == "in":
        return before in _PLACED
    return before in table.org_classes and before not in table.given_classes and words[at].form == "of"


def _begins_honorific(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    return _honorific_size(words, at, table) > 0


def _office_size(words: Sequence[Word], at: int, table: Lexicon) -> int:
    """How many words to pass over with an office: *Chief of Staff*, but not that of which it is one (*of the …*)."""
    size = _honorific_size(words, at, table)
    return 1 if words[at + size : at + size + 1] and words[at + size].form == "of" else size


def _honorific_size(words: Sequence[Word], at: int, table: Lexicon) -> int:
    """How many words a rank or office has that stands here, up to three: *Gen*, *Prime Minister*; 0 for none."""
    size = 1 if _is_honorific(words[at], table) else 0
    phrase = words[at].form
    for more, word in enumerate(words[at + 1 : at + 3], start=2):
        phrase = f"{phrase} {word.form}"
        if phrase in table.honorifics and gap_joins(word):
            size = more
    return size


def _is_particle_before_name(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    return (
        word.form
        in ("al", "el", "abu", "abou", "umm", "ibn", "bin", "ash", "as", "an", "ad", "ar", "az", "at")
        and at + 1 < len(words)
        and words[at + 1].is_capitalised
        and words[at + 1].gap in ("-", "‐", "‑", " ")
        and (words[at + 1].gap != " " or word.form in ("al", "abu", "abou", "umm"))
    )


def _is_abbreviated_title(before: Word, word: Word) -> bool:
    """Whether the full stop before a word ends a title and no sentence: *Gen.* Amiri."""
    return word.gap.startswith(".") and before.is_capitalised and _is_honorific(before, lexicon())


def _is_honorific(word: Word, table: Lexicon) -> bool:
    if word.form in _BRIGADES or (word.text.isupper() and len(word.text) > 1):
        return False
    kind = table.honorifics.get(word.form)
    return (
        (kind is not None and kind != "soft") or word.form in listed_words("title") or is_german_office(word)
    )


def _titles(text: str, words: Sequence[Word]) -> set[int]:
    """Numbers of the words that stand in headings written with capitals throughout; none ends with a full stop."""
    found: set[int] = set()
    line: list[int] = []
    for at, word in enumerate([*words, None]):
        if word is None or "\n" in word.gap or "\r" in word.gap:
            is_sentence = line and _ends_sentence(text, words[line[-1]])
            if _LEAST_TITLE_WORDS <= len(line) <= _MOST_TITLE_WORDS and not is_sentence:
                telling = [number for number in line if len(words[number].text) > 3]
                capital = sum(words[number].is_capitalised for number in telling)
                if telling and capital >= _TITLE_CASE * len(telling):
                    found.update(line)
            line = []
        if word is not None:
            line.append(at)
    return found


def _ends_sentence(text: str, word: Word) -> bool:
    """Whether a full stop follows that ends no abbreviation, inside a closing quotation mark or not."""
    return text[word.end : word.end + 3].lstrip("”\"’'»)").startswith(".") and len(word.text) > 3


def _shouted(words: Sequence[Word]) -> set[int]:
    """Numbers of the words in lines of capitals alone, where a capital says nothing."""
    found: set[int] = set()
    line: list[int] = []
    for at, word in enumerate([*words, None]):
        if word is None or "\n" in word.gap or "\r" in word.gap:
            if len(line) >= _LEAST_TITLE_WORDS and all(
                words[number].text.upper() == words[number].text for number in line
            ):
                found.update(line)
            line = []
        if word is not None:
            line.append(at)
    return found


def _trimmed(
    text: str, words: Sequence[Word], type: EntityType | None, table: Lexicon, *, is_title: bool
) -> Span | None:
    """Take stop words off the ends; `None` when nothing telling is left."""
    kept = list(words)
    while kept and _is_before_name(kept):
        kept.pop(0)
    while kept and (kept[-1].form in STOP_WORDS or kept[-1].form in _LINKS or kept[-1].form in _INSIDE):
        kept.pop()
    if not kept or all(_is_date(word) or word.text.isdigit() for word in kept):
        return None
    forms = [word.form for word in kept]
    if is_title and type is None and len(kept) > 4:
        return None
    if _is_nowhere_but_a_place([word.stem for word in kept], table):
        return None
    if type is None and looks_like_organization(forms, table):
        type = EntityType.ORGANIZATION
    start, end = kept[0].start, kept[-1].stem_end
    name = text[start:end]
    form = whole(name)
    return Span(start=start, end=end, name=name, type=type, form="" if form == name else form)


def _is_before_name(words: Sequence[Word]) -> bool:
    """Whether the first word is not of the name: *The*, *On*, *Selon* at the head of a sentence, *L’*."""
    first = words[0]
    if first.form in STOP_WORDS or first.form in _LINKS or _is_date(first):
        return True
    if first.form in _ELIDED and len(words) > 1 and words[1].gap in ("'", "’"):
        return first.form == "l" or first.begins_sentence or first.text.islower()
    return first.begins_sentence and first.form in listed_words("opener")


def _is_place_or_number(words: Sequence[Word], at: int, size: int, table: Lexicon) -> bool:
    """Whether an American state follows (*Waycross*, Georgia), or the number of a unit (*Brigade* 12)."""
    if at + size >= len(words):
        return False
    behind = words[at + size]
    is_unit = size == 1 and table.org_classes.get(words[at].form, ("", ""))[1] == "designator"
    return (behind.gap == ", " and behind.form in listed_words("state")) or (
        is_unit and behind.gap == " " and behind.text.isdigit()
    )


def _is_portfolio(words: Sequence[Word], at: int, size: int) -> bool:
    """Whether only an office is named: *Justice* Minister."""
    return (
        at + size < len(words)
        and words[at + size].form in _MINISTERS
        and all(word.form in listed_words("portfolio") for word in words[at : at + size])
    )


def _is_nowhere_but_a_place(stems: Sequence[str], table: Lexicon) -> bool:
    places, peoples = listed_words("place"), listed_words("people")
    whole = " ".join(stems)
    if whole in listed_words("state"):
        return True
    return (
        whole in table.places
        or whole in places
        or whole in peoples
        or all(
            stem in table.places or stem in NATION_HEADS or stem in places or stem in peoples
            for stem in stems
        )
        or all(len(stem) < 2 for stem in stems)
    )


def _is_date(word: Word) -> bool:
    return word.stem in CALENDAR or word.stem.removesuffix("s") in CALENDAR


def _without_openers(spans: Sequence[Span], words: Sequence[Word], titles: set[int]) -> list[Span]:
    """Drop a single word with a capital that only ever begins sentences, or is no name elsewhere in the text."""
    opening = {
        word.start: word
        for at, word in enumerate(words)
        if word.begins_sentence and not (at and _is_abbreviated_title(words[at - 1], word))
    }
    small = {word.form for word in words if word.text.islower()}
    small -= {str(normalize(span.name)) for span in spans if span.start not in opening}
    headed = {words[at].start for at in titles} if len(titles) < len(words) else set()
    inside = {
        word.stem
        for word in words
        if word.is_capitalised and word.start not in opening and word.start not in headed
    }
    spans = [
        span
        for span in spans
        if span.start not in headed or span.type or not inside.isdisjoint(str(normalize(span.name)).split())
    ]
    for span in spans:
        inside.update(str(normalize(span.name)).split() if " " in span.name.strip() else ())
    return [
        span
        for span in spans
        if span.start not in opening
        or opening[span.start].stem_end < span.end
        or (opening[span.start].stem in inside and opening[span.start].stem not in small)
        or (span.name.isupper() and len(span.name) > 1)
        or not span.name[0].isupper()
    ]
