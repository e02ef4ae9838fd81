"""The grammar of a person's name: what each of its words is, and which of them are one name."""

from __future__ import annotations

from functools import cache
from itertools import chain

from ansab.names.apart import compound_at, family_apart, is_suffix
from ansab.names.east_asian.unspaced import FIRST_SYLLABIC, person_words
from ansab.names.joined import arabic_kunya, has_latin_article, joined_particle, without_article
from ansab.names.lexicon import Lexicon, lexicon
from ansab.names.titles import (
    REGNAL,
    is_behind_father,
    is_of_land,
    is_title_a_name,
    regnal_number,
    title_of_father,
    title_phrase,
)
from ansab.names.tokens import Mark, NameToken, TokenKind

__all__ = ["KOREAN_FAMILIES", "person_tokens"]

KOREAN_FAMILIES = frozenset({"kim", "pak", "park", "choe", "choi", "ri", "jang", "jong", "kang", "hwang"})
"""Families behind which *il* and *un* are syllables of a given name (*Kim Il Sung*), and no article."""


def person_tokens(words: list[str], table: Lexicon) -> list[NameToken]:
    """Read the folded words of a person's name into tokens; a name of titles alone is taken for names.

    >>> [token.form for token in person_tokens(["sheikh", "hamdan", "bin", "abd", "al", "rahman"], lexicon())]
    ['sheikh', 'hamdan', 'abdrahman']
    """
    tokens: list[NameToken] = []
    mark = Mark.NONE
    words = person_words(words, table)
    told = _told_words()
    at, end = 0, len(words)
    while at < end:
        if _is_bare_name(words, at, told, table):
            tokens.append(NameToken(words[at], TokenKind.NAME, mark))
            mark = Mark.NONE
            at += 1
            continue
        number = regnal_number(words, at, tokens, table) if words[at] in REGNAL and mark == Mark.NONE else ""
        if number:
            tokens.append(NameToken(number, TokenKind.NUMBER))
            at += 1
            continue
        if mark == Mark.NONE and is_behind_father(words, at, tokens, table):
            father = tokens.pop()
            tokens.append(NameToken(father.form, TokenKind.NAME, father.mark | Mark.CHILD))
            at += 1
            continue
        if is_of_land(words, at, table):
            return [*tokens, NameToken(" ".join(words[at + 1 :]), TokenKind.HONORIFIC)]
        phrase = title_phrase(words, at, tokens, table) if mark == Mark.NONE else ()
        phrase = phrase or (title_of_father(words, at, table) if mark == Mark.CHILD else ())
        if phrase:
            title = " ".join(phrase)
            tokens.append(NameToken(title, TokenKind.HONORIFIC, _softness(table.honorifics[title])))
            at += len(phrase)
            continue
        whole = family_apart(words, at, table) if tokens else ""
        if whole:
            tokens.append(NameToken(whole, TokenKind.NAME, mark))
            mark = Mark.NONE
            at += 2
            continue
        taken = _particle_mark(words, at, is_first=not tokens and mark == Mark.NONE, table=table)
        if taken is not None:
            mark |= taken
            at += 1
            continue
        joined, used = compound_at(words, at, table)
        if used:
            tokens.append(NameToken(joined, TokenKind.NAME, mark))
            at += used
        elif at + 1 == end and tokens and is_suffix(words[at], tokens[-1], table):
            before = tokens.pop()
            suffix = table.suffixes[words[at]] if words[at].isascii() else words[at]
            tokens.append(NameToken(before.form + suffix, TokenKind.NAME, before.mark))
            at += 1
        else:
            has_name = any(token.kind is not TokenKind.HONORIFIC for token in tokens)
            tokens += _person_word(words[at], mark, has_name=has_name, is_last=at + 1 == end, table=table)
            at += 1
        mark = Mark.NONE
    if tokens and all(token.kind is TokenKind.HONORIFIC for token in tokens):
        return [NameToken(token.form, TokenKind.NAME, token.mark | Mark.SOFT) for token in tokens]
    return tokens


@cache
def _told_words() -> frozenset[str]:
    """The words inside people's names of which the tables say something, but for those of compounds."""
    table = lexicon()
    known = (table.honorifics, table.title_phrases, table.particles, table.linkers, table.suffixes)
    return frozenset({*chain.from_iterable(known), *REGNAL, "of"})


def _is_bare_name(words: list[str], at: int, told: frozenset[str], table: Lexicon) -> bool:
    """Whether a word is a name as it stands: Latin letters, more than one, no article among them, and no part of a
    compound; of the words that are `told` of in tables only a title that is a name here.

    Most words are such; they need not go through the rules one after the other.
    """
    word = words[at]
    if word in told:
        return word in table.honorifics and is_title_a_name(words, at, table)
    if len(word) < 2 or not (word.isascii() and word.isalpha()) or word in table.compounds:
        return False
    if has_latin_article(word, table) or joined_particle(word, table)[0]:
        return False
    return not compound_at(words, at, table)[1]


def _softness(honorific: str) -> int:
    return Mark.SOFT if honorific == "soft" else Mark.NONE


def _particle_mark(words: list[str], at: int, *, is_first: bool, table: Lexicon) -> int | None:
    """The mark that a particle puts on the next word; `None` when the word is a name here."""
    word = words[at]
    role = table.particles.get(word)
    if role is None and word not in table.linkers:
        return None
    if at + 1 == len(words) or (len(word) == 1 and word.isascii()):
        return None
    is_korean = not KOREAN_FAMILIES.isdisjoint((words[0], words[-1]))
    is_linker = word in table.linkers and not is_first and not is_korean
    if role == "article" or is_linker:
        return Mark.ARTICLE
    if role == "kunya":
        return None if word == "bu" and is_korean else Mark.KUNYA
    if role == "nasab":
        return None if is_first else Mark.CHILD
    if role in ("family", "behind") or (role == "western" and words[0] not in table.vietnamese):
        return None if is_first else Mark.NONE
    return None


def _person_word(word: str, mark: int, *, has_name: bool, is_last: bool, table: Lexicon) -> list[NameToken]:
    """One written word: mostly one token, two when it is a double name (*Mohammadreza*)."""
    stripped, article = without_article(word)
    honorific = table.honorifics.get(word) or table.honorifics.get(stripped)
    is_letter = len(word) == 1 and word.isalpha() and word < FIRST_SYLLABIC
    if is_letter and (is_last or not honorific or word.isascii()):
        return [NameToken(word, TokenKind.INITIAL, mark)]
    if word.isdigit():
        return [NameToken(word, TokenKind.NUMBER, mark)]
    is_title_here = not is_last or (has_name and word in table.titles_after)
    if honorific is not None and is_title_here and not mark & Mark.KUNYA:
        is_soft = honorific == "soft"
        if not (is_soft and has_name):
            return [NameToken(stripped, TokenKind.HONORIFIC, mark | _softness(honorific))]
    if has_name and has_latin_article(word, table):
        return [NameToken(word[2:], TokenKind.NAME, mark | Mark.ARTICLE)]
    canonical = table.compounds.get(stripped)
    kunya = arabic_kunya(stripped, table) if canonical else ""
    if kunya:
        bare, after = without_article(kunya)
        return [NameToken(bare, TokenKind.NAME, mark | Mark.KUNYA | after)]
    particle, role = joined_particle(stripped, table) if not canonical else ("", "")
    if particle:
        mark |= Mark.KUNYA if role == "kunya" else Mark.CHILD
        return [NameToken(stripped[len(particle) :], TokenKind.NAME, mark)]
    double = table.compounds.parts(stripped) if canonical else None
    if double:
        return [NameToken(double[0], TokenKind.NAME, mark | article), NameToken(double[1])]
    return [NameToken(canonical or stripped, TokenKind.NAME, mark | article)]
