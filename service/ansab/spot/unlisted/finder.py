"""Find stretches of a text that look like names: light rules on capitals, ranks, particles and kunyas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ansab.model import EntityType
from ansab.names.lexicon import Lexicon, lexicon
from ansab.spot.broken import mended
from ansab.spot.lists import listed_words
from ansab.spot.span import Span, without_overlaps
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
    shouted_words,
    title_words,
    told_parts,
    told_words,
)
from ansab.spot.unlisted.inverted import inverted_names
from ansab.spot.unlisted.offices import begins_office, office_size
from ansab.spot.unlisted.openers import without_openers
from ansab.spot.unlisted.portfolios import is_portfolio, is_portfolio_of_man
from ansab.spot.unlisted.quoted import nickname_size
from ansab.spot.unlisted.steps import INSIDE, LINKS, is_sum, step, step_behind, tail_size
from ansab.spot.unlisted.trimmed import trimmed
from ansab.spot.unlisted.well_known import spelt_out, well_known
from ansab.spot.words import Word, words_of
from ansab.text.normalize import normalize

__all__ = ["NameFinder"]

_MOST_WORDS = 12


class NameFinder:
    """Proposes names that no table lists.

    Recall before precision: what it proposes is to be resolved or reviewed, not believed.  Arabic script, which has
    no capitals, gives people by their given names and kunyas (`arabic`).
    """

    def spans(self, text: str, words: Sequence[Word] | None = None) -> list[Span]:
        """Find candidate names, none overlapping, in order."""
        words = behind_datelines(mended(words_of(text) if words is None else words))
        titles = title_words(text, words)
        found = without_openers(_runs(text, words, titles), words, titles)
        found = without_opening_nouns(text, without_nouns(found, words), words)
        found = _with_particles(text, found, words)
        people = [*arabic_people(text, words), *bare_people(text, words), *arabic_nicknames(text)]
        groups = [*arabic_groups(text, words), *well_known(text, words), *groups_alone(text, words)]
        sure = [*spelt_out(text, words), *inverted_names(text, words)]
        free = [span for span in [*found, *people, *groups] if not _is_within(span, sure)]
        spans = without_overlaps([*sure, *free])
        return without_overlaps([*spans, *defined_terms(text, words, spans)])


def _runs(text: str, words: Sequence[Word], titles: set[int]) -> list[Span]:
    """The runs of capitals that may be names, without what is no part of one at their ends."""
    table = lexicon()
    shouted = shouted_words(words)
    told = told_words(words, titles) if titles else set()
    found: list[Span] = []
    at = 0
    while at < len(words):
        if is_portfolio_of_man(words, at, table):
            at += 1
            continue
        size, type = _run(words, at, table, may_quote=at not in titles)
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
            span = trimmed(text, words[first : at + size], type, table, is_title=at in titles)
            if span is not None:
                found.append(span)
            elif at in titles:
                parts = told_parts(words[at : at + size], told)
                spans = (trimmed(text, part, None, table, is_title=False) for part in parts)
                found += [span for span in spans if span is not None]
        at += max(1, size or office_size(words, at, table))
    return found


def _run(words: Sequence[Word], at: int, table: Lexicon, *, may_quote: bool) -> tuple[int, EntityType | None]:
    """How many words a name has that begins here, 0 for none; and its type, if that is told."""
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
        if before and before.is_capitalised and before.form in (INSIDE | LINKS | listed_words("of")):
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


def _is_place_or_number(words: Sequence[Word], at: int, size: int, table: Lexicon) -> bool:
    """Whether an American state follows (*Waycross*, Georgia), or the number of a unit (*Brigade* 12)."""
    if at + size >= len(words):
        return False
    behind = words[at + size]
    is_unit = size == 1 and table.org_kind(words[at].form) == "designator"
    return (behind.gap == ", " and behind.form in listed_words("state")) or (
        is_unit and behind.gap == " " and behind.text.isdigit()
    )
