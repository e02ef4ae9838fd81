"""Find stretches of a text that look like names: light rules on capitals, ranks, particles and kunyas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import JaroWinkler

from ansab.model import EntityType
from ansab.names.lexicon import Lexicon, lexicon
from ansab.names.organisations.bodies import listed_forms
from ansab.names.parse import looks_like_organization
from ansab.spot.broken import mended, whole
from ansab.spot.inflection import forms_of
from ansab.spot.lists import listed_words
from ansab.spot.span import Span, without_overlaps
from ansab.spot.stopwords import CALENDAR, NATION_HEADS, STOP_WORDS
from ansab.spot.unlisted.alone import groups_alone
from ansab.spot.unlisted.arabic import arabic_groups, arabic_nicknames, arabic_people
from ansab.spot.unlisted.bare import bare_people
from ansab.spot.unlisted.borders import bracket_size, cut_size, is_place, number_before, number_behind
from ansab.spot.unlisted.cyrillic import without_opening_nouns
from ansab.spot.unlisted.dateline import behind_datelines
from ansab.spot.unlisted.defined import defined_terms
from ansab.spot.unlisted.german import without_nouns
from ansab.spot.unlisted.headings import (
    fills_line,
    is_numeral,
    is_whole_name,
    shouted_words,
    title_words,
    told_parts,
    told_words,
)
from ansab.spot.unlisted.inverted import inverted_names
from ansab.spot.unlisted.offices import begins_office, is_abbreviated_office, office_size
from ansab.spot.unlisted.portfolios import is_portfolio, is_portfolio_of_man
from ansab.spot.unlisted.quoted import nickname_size
from ansab.spot.unlisted.steps import INSIDE, LINKS, is_sum, step, step_behind, tail_size
from ansab.spot.unlisted.well_known import spelt_out, well_known
from ansab.spot.words import Word, words_of
from ansab.text.glued import glued_words
from ansab.text.normalize import normalize

__all__ = ["NameFinder"]

_MOST_WORDS = 12
_LONGEST_INITIALS = 8
_LEAST_SPELT = 5
_LEAST_BODY = 6
"""Letters of a well-known body's name that may be no plain word at the head of a sentence."""
_WORDS_CUT = 2
_SPELT_LIKE = 0.9
_SMALL_LINKS = frozenset(["de", "d", "l", "la", "des", "du", "le", "les", "of"])
_POST_NOMINALS = frozenset(["KC", "QC", "SC", "JSC", "CBE", "OBE", "MBE", "KBE", "MP", "MD", "PhD"])
"""What stands behind the name of a person of courts and honours."""
_ALIASES = frozenset(
    ["alias", "dit", "dite", "surnomme", "surnommee", "aka", "nicknamed", "genannt", "apodado", "detto"]
)
_ELIDED = frozenset(["l", "d", "qu"])
_LEAST_PLURAL = 5
"""Letters of a day or month that may have a plural: *Sundays*, but *Mays* is a woman."""


class NameFinder:
    """Proposes names that no table lists.

    Recall before precision: what it proposes is to be resolved or reviewed, not believed.  Arabic script, which has
    no capitals, gives people by their given names and kunyas (`arabic`).
    """

    def spans(self, text: str, words: Sequence[Word] | None = None) -> list[Span]:
        """Find candidate names, none overlapping, in order."""
        words = behind_datelines(mended(words_of(text) if words is None else words))
        table = lexicon()
        titles, shouted = title_words(text, words), shouted_words(words)
        told = told_words(words, titles) if titles else set()
        found: list[Span] = []
        at = 0
        while at < len(words):
            if is_portfolio_of_man(words, at, table):
                at += 1
                continue
            size, type = self._run(words, at, table, may_quote=at not in titles)
            size = cut_size(words, at, size, table) if type is None else size
            size += number_behind(words, at, size, table)
            is_word = at in shouted and not any(word.form in INSIDE for word in words[at : at + size])
            if (
                size
                and not is_word
                and not is_portfolio(words, at, size)
                and not _is_place_or_number(words, at, size, table)
            ):
                first = at - number_before(words, at, size, table)
                span = _trimmed(text, words[first : at + size], type, table, is_title=at in titles)
                is_lost = span is None and at in titles
                found += [span] if span is not None else []
                for part in told_parts(words[at : at + size], told) if is_lost else []:
                    span = _trimmed(text, part, None, table, is_title=False)
                    found += [span] if span is not None else []
            at += max(1, size or office_size(words, at, table))
        found = without_opening_nouns(
            text, without_nouns(_without_openers(found, words, titles), words), words
        )
        found = _with_particles(text, found, words)
        people = [*arabic_people(text, words), *bare_people(text, words), *arabic_nicknames(text)]
        groups = [*arabic_groups(text, words), *well_known(text, words), *groups_alone(text, words)]
        sure = [*spelt_out(text, words), *inverted_names(text, words)]
        free = [span for span in [*found, *people, *groups] if not _is_within(span, sure)]
        spans = without_overlaps([*sure, *free])
        return without_overlaps([*spans, *defined_terms(text, words, spans)])

    def _run(
        self, words: Sequence[Word], at: int, table: Lexicon, *, may_quote: bool
    ) -> tuple[int, EntityType | None]:
        """How many words a name has that begins here; 0 for none."""
        word = words[at]
        if not (word.is_capitalised or _is_particle_before_name(words, at)):
            return 0, None
        if is_sum(words, at) or is_numeral(words, at):
            return 0, None
        if begins_office(words, at, table) or _is_of_whom(words, at, table):
            return 0, None
        size = 1
        while (
            at + size < len(words)
            and size < _MOST_WORDS
            and words[at + size - 1].stem_end == words[at + size - 1].end
        ):
            if fills_line(words, at, at + size):
                break
            more = step(words, at, at + size, table)
            more = more or bracket_size(words, at + size, table)
            nickname = nickname_size(words, at, at + size, table) if may_quote and not more else 0
            if not more and not nickname:
                break
            size += more or nickname + step_behind(words, at + size + nickname)
        tail = tail_size(words, at, at + size, table)
        return (size + tail, EntityType.ORGANIZATION) if tail else (size, None)


def _with_particles(text: str, spans: Sequence[Span], words: Sequence[Word]) -> list[Span]:
    """Give a last name the particle before it that a longer name of the text has too: *Le Drian*, *Jean-Yves Le Drian*."""
    longer = [str(normalize(span.name)) for span in spans if len(span.name.split()) > 2 and span.type is None]
    at = {word.start: number for number, word in enumerate(words)}
    found = []
    for span in spans:
        place = at.get(span.start, 0)
        before = words[place - 1] if place and span.type is None and words[place].gap == " " else None
        if before and before.is_capitalised and before.form in (INSIDE | LINKS | _SMALL_LINKS):
            whole = f" {before.form} {normalize(span.name)}"
            if any(name.endswith(whole) for name in longer):
                span = replace(span, start=before.start, name=text[before.start : span.end], form="")
        found.append(span)
    return found


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span overlaps one of a few others that are sure."""
    return any(span.start < other.end and other.start < span.end for other in others)


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


def _is_of_whom(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    """Whether a people or country stands behind *pro-* and the like: *Turkey's pro-Kurdish Lamp Party*."""
    word = words[at]
    return at > 0 and word.is_hyphened and words[at - 1].text.islower() and is_place(word, table)


def _trimmed(
    text: str, words: Sequence[Word], type: EntityType | None, table: Lexicon, *, is_title: bool
) -> Span | None:
    """Take stop words off the ends; `None` when nothing telling is left."""
    kept = list(words)
    while kept and _is_before_name(kept):
        kept.pop(0)
    if (
        len(kept) > 1
        and kept[-1].stem in listed_words("title-behind")
        and kept[0].form in table.given_classes
    ):
        kept.pop()
    while len(kept) > 2 and kept[-1].text in _POST_NOMINALS:
        kept.pop()
    while kept and (kept[-1].form in STOP_WORDS or kept[-1].form in LINKS or kept[-1].form in INSIDE):
        if not is_title and len(kept) > 1 and kept[-1].text == "Said" and kept[-1].gap == " ":
            break  # *Hisham Said*
        kept.pop()
    if not kept or all(_is_date(word) or word.text.isdigit() for word in kept):
        return None
    forms = [word.form for word in kept]
    if " ".join([*forms[:-1], kept[-1].stem]) in listed_words("thing"):
        return None
    if len(kept) > 1 and _is_title(kept) and type is None and not looks_like_organization(forms, table):
        kept, forms = kept[1:], forms[1:]
    if is_title and type is None and len(kept) > 4:
        return None
    if _is_nowhere_but_a_place([word.stem for word in kept], table) or all(
        word.is_cyrillic and is_place(word, table) for word in kept
    ):
        return None
    is_linked = any(word.form in LINKS or word.form == "and" for word in kept[1:-1])
    if type is None and (is_linked or _is_initials(text[kept[0].start : kept[-1].stem_end])):
        type = EntityType.ORGANIZATION
    if type is None and (
        looks_like_organization(forms, table) or (len(kept) == 1 and forms[0].endswith("ists"))
    ):
        type = EntityType.ORGANIZATION
    if type is None and len(kept) > 1 and " ".join(word.stem for word in kept) in listed_forms():
        type = EntityType.ORGANIZATION
    start, end = kept[0].start, kept[-1].stem_end
    if len(kept) == _WORDS_CUT and type is None and _is_cut_short(kept, text):
        end += 1
    name = text[start:end]
    is_handle = len(kept) == 1 and kept[0].gap.endswith(("@", "#"))
    form = (" ".join(glued_words(name)) or name) if is_handle else whole(name)
    return Span(start=start, end=end, name=name, type=type, form="" if form == name else form)


def _is_cut_short(words: Sequence[Word], text: str) -> bool:
    """Whether a name ends with an initial for the last name, whose full stop is part of it: *Karim Z.*, as courts have it."""
    first, last = words
    return (
        len(last.text) == 1
        and text[last.end : last.end + 1] == "."
        and last.gap == " "
        and first.form in lexicon().given_classes
    )


def _is_title(words: Sequence[Word]) -> bool:
    """Whether a name begins with a title, which is no part of it, as tables leave it out too: *Mullah Karim Rao*."""
    first, second = words[:2]
    is_name = second.is_capitalised or (
        second.form in INSIDE and len(words) > _WORDS_CUT and words[2].is_hyphened
    )
    is_style = first.form in listed_words("style") or (
        first.form in listed_words("pilgrim") and len(words) > _WORDS_CUT
    )
    return is_style and is_name


def _is_before_name(words: Sequence[Word]) -> bool:
    """Whether the first word is not of the name: *The*, *On*, *Selon* at the head of a sentence, *L’*."""
    first = words[0]
    if len(words) > 1 and _is_word_of_name(words):
        return False
    if first.form in STOP_WORDS or first.form in LINKS or _is_date(first):
        return True
    if first.form in listed_words("label") and (len(words) == 1 or first.text.isupper()):
        return True
    if first.form in ("la", "le", "les") and len(words) > 2 and first.begins_sentence:
        return words[1].form in lexicon().org_classes
    if first.form in _ELIDED and len(words) > 1 and words[1].gap in ("'", "’"):
        return first.form == "l" or first.begins_sentence or first.text.islower()
    return first.begins_sentence and first.form in listed_words("opener")


def _is_word_of_name(words: Sequence[Word]) -> bool:
    """Whether a small word inside a sentence has its capital from a name: *Said Ahmad*, *Free Patriotic Movement*."""
    first, table = words[0], lexicon()
    if first.text == "Said" and words[1].form in INSIDE:
        return True  # also at the head of a line: *Said al-Rawi*
    if first.begins_sentence or not first.is_capitalised:
        return False
    is_group = table.org_kind(words[-1].form) == "designator"
    is_number = first.form in lexicon().numbers and words[1].is_capitalised and not first.text.isdigit()
    if first.form in CALENDAR:
        return words[1].text.isdigit() and is_group
    return first.form == "said" or is_number or (first.form == "free" and is_group)


def _is_place_or_number(words: Sequence[Word], at: int, size: int, table: Lexicon) -> bool:
    """Whether an American state follows (*Waycross*, Georgia), or the number of a unit (*Brigade* 12)."""
    if at + size >= len(words):
        return False
    behind = words[at + size]
    is_unit = size == 1 and table.org_kind(words[at].form) == "designator"
    return (behind.gap == ", " and behind.form in listed_words("state")) or (
        is_unit and behind.gap == " " and behind.text.isdigit()
    )


def _is_nowhere_but_a_place(stems: Sequence[str], table: Lexicon) -> bool:
    places, peoples = listed_words("place"), listed_words("people")
    if len(stems) > 1 and stems[0] in _SMALL_LINKS:
        stems = stems[1:]  # *La Kabylie*
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
    return word.stem in CALENDAR or (
        len(word.stem) > _LEAST_PLURAL and word.stem.removesuffix("s") in CALENDAR
    )


def _is_body(stem: str) -> bool:
    return len(stem) >= _LEAST_BODY and stem in listed_forms() and not lexicon().is_name(stem)


def _is_said_behind(before: Word, word: Word) -> bool:
    """Whether a quotation is what somebody is called, and begins no sentence: *alias « Doux »*."""
    return before.form in _ALIASES and word.gap.strip() in ("«", "“", '"', "„")


def _called(words: Sequence[Word]) -> set[int]:
    """Where words stand in angle quotation marks behind what kind of body they name: *компания «Ламполит»*."""
    table = lexicon()
    quoted = {before.start for before, word in pairwise(words) if word.gap.startswith("»")}
    return {
        word.start
        for before, word in pairwise(words)
        if word.gap in (" «", " „", "\u00a0«")
        and (
            (word.start in quoted and "\u0400" <= word.text[0] <= "\u04ff")
            or any(form in table.org_classes for form, _, _ in forms_of(before, is_first=True))
        )
    }


def _is_initials(name: str) -> bool:
    """Whether a name is made of capitals alone, as groups' are and people's hardly: *IRGC-QF*."""
    return name.isupper() and 2 < len(name) <= _LONGEST_INITIALS and " " not in name


def _is_spelt_like(stem: str, last: set[str]) -> bool:
    """Whether a word is another spelling of the last word of a longer name: *Salameh*, *Riad Salame*."""
    stem = stem.replace("gh", "q")
    return len(stem) >= _LEAST_SPELT and any(
        stem[0] == word[0] and JaroWinkler.similarity(stem, word.replace("gh", "q")) >= _SPELT_LIKE
        for word in last
    )


def _without_openers(spans: Sequence[Span], words: Sequence[Word], titles: set[int]) -> list[Span]:
    """Drop a single word with a capital that only ever begins sentences, or is no name elsewhere in the text."""
    opening = {
        word.start: word
        for at, word in enumerate(words)
        if word.begins_sentence
        and not (at and (is_abbreviated_office(words[at - 1], word) or _is_said_behind(words[at - 1], word)))
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
        if span.start not in headed
        or span.type
        or not inside.isdisjoint(str(normalize(span.name)).split())
        or is_whole_name(span.name)
    ]
    for span in spans:
        inside.update(str(normalize(span.name)).split() if " " in span.name.strip() else ())
    called = _called(words)
    last = {str(normalize(span.name)).split()[-1] for span in spans if " " in span.name.strip()}
    return [
        span
        for span in spans
        if span.start not in opening
        or opening[span.start].stem_end < span.end
        or (opening[span.start].stem in inside and opening[span.start].stem not in small)
        or (_is_spelt_like(opening[span.start].stem, last) and opening[span.start].stem not in small)
        or (span.name.isupper() and len(span.name) > 1)
        or _is_body(opening[span.start].stem)
        or span.start in called
        or not span.name[0].isupper()
    ]
