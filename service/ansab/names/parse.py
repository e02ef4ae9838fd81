"""Read a name into tokens that know their role: what is a kunya, a father, an article, a rank, a legal form.

The tables are data (`names/data/`, read by `names.lexicon`); this module is the grammar.  Nothing is thrown away
that could tell two names apart: particles become marks on the token they belong to, ranks and legal forms stay
as tokens of their own kind.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain

from ansab.model import EntityType
from ansab.names.abroad.chat_digits import without_chat_digits
from ansab.names.abroad.marked_letters import without_marks
from ansab.names.coded import without_code
from ansab.names.east_asian.transcribed import transcribed
from ansab.names.east_asian.unspaced import FIRST_SYLLABIC, organization_words, person_words
from ansab.names.east_asian.wade_giles import pinyin_given
from ansab.names.elision import without_elision
from ansab.names.initials.letters_apart import legal_letters_apart, letters_at
from ansab.names.initials.own_initials import without_own_initials
from ansab.names.joined import (
    arabic_kunya,
    family_apart,
    has_arabic_article,
    has_latin_article,
    is_suffix,
    joined_particle,
)
from ansab.names.lexicon import Lexicon, lexicon, phrase_at
from ansab.names.native_clitics import without_native_clitic
from ansab.names.numbers import number_at, unit_letters_apart
from ansab.names.order import SUFFIXES, given_name_first
from ansab.names.organisations.agencies import agency_together
from ansab.names.ranks_before import begins_with_rank
from ansab.names.registers.notes_behind import without_state_code, words_of_note
from ansab.names.registers.plainly import plainly_written
from ansab.names.registers.styles_behind import words_of_style
from ansab.names.short_particles import particles_in_full
from ansab.names.titles import (
    REGNAL,
    is_behind_father,
    is_of_land,
    is_title_a_name,
    regnal_number,
    title_of_father,
    title_phrase,
)
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind
from ansab.text.normalize import normalize

__all__ = ["KOREAN_FAMILIES", "looks_like_organization", "parse_name"]

_SHORT_WORD = 2
_JOINED_INITIALS = re.compile(r"(?<![\w.'’-])(?!NG\b)[BCDFGHJKLMNPQRSTVWXZ]{2,3}(?![\w.'’-])")
_ORG_KINDS = {"legal": TokenKind.LEGAL, "designator": TokenKind.DESIGNATOR, "generic": TokenKind.GENERIC}
_LONGEST_COMPOUND = 4
_SELDOM_SERVED = frozenset(
    {
        "abdabbas", "abdali", "abdamin", "abdamir", "abdhamza", "abdhassan", "abdhussein", "abdmohammad", "abdsalih",
    }
)  # fmt: skip
"""Behind *Abdo*, *Abdou*, *Abdi*, names of their own, these fathers are fathers: *Abdo Saleh* is no *Abd al-Salih*."""
_AL = "al"
"""The article as phrases of the tables have it (*qard el hassan*, *ahl ul haq*)."""
_TITLED_CLASSES = frozenset({"hezbollah"})
KOREAN_FAMILIES = frozenset({"kim", "pak", "park", "choe", "choi", "ri", "jang", "jong", "kang", "hwang"})
"""Families behind which *il* and *un* are syllables of a given name (*Kim Il Sung*), and no article."""


@lru_cache(maxsize=8_192)
def parse_name(surface: str, type: EntityType | None = None) -> ParsedName:
    """Parse a surface form as a person or as an organisation.

    Args:
        surface: As written, any script.
        type: The entity type; when unknown, the words decide (`looks_like_organization`).

    Returns:
        The parts; `tokens` is empty only when the form has no letter or digit.

    >>> [token.form for token in parse_name("Abd al-Rahman bin Salman al-Rawi").tokens]
    ['abdrahman', 'salman', 'rawi']
    """
    table = lexicon()
    given, surface = surface, without_native_clitic(plainly_written(surface, table))
    form = normalize(surface)
    words = form.split()
    is_organization = looks_like_organization(words, table) if type is None else type is not EntityType.PERSON
    spelled = without_chat_digits(surface, EntityType.ORGANIZATION if is_organization else type)
    if is_organization:
        named = without_state_code(without_code(without_marks(spelled, is_organization=True)), table)
        named = without_own_initials(unit_letters_apart(legal_letters_apart(named)), table.stop_words)
        if named != surface:
            form = normalize(named)
            words = form.split()
        tokens = _organization_tokens(without_elision(named, words, table), table, _shouted(named))
    else:
        written = pinyin_given(particles_in_full(transcribed(without_marks(spelled))))
        written = _initials_apart(written, table) if type is EntityType.PERSON else written
        words = words if written == surface else normalize(written).split()
        noted = words_of_note(written, words, table) or words_of_style(words, table)
        named = written if not noted else " ".join(words[:-noted])
        tokens = _person_tokens(given_name_first(named, words[: len(words) - noted], table), table)
        if noted:
            tokens.append(NameToken(" ".join(words[-noted:]), TokenKind.HONORIFIC))
    return ParsedName(surface=given, form=form, is_organization=is_organization, tokens=tuple(tokens))


def looks_like_organization(words: list[str], table: Lexicon) -> bool:
    """Whether a legal form, a designator or a generic word of organisations stands among the words."""
    if begins_with_rank(words, table):
        words = words[1:]
    for word in organization_words(words, table):
        known = table.org_classes.get(word)
        is_work_word = known is not None and known[1] in _ORG_KINDS and len(word) > 2
        if is_work_word and word not in table.org_name_like and not table.is_name(_without_clitic(word)[0]):
            return True
    return False


def _initials_apart(surface: str, table: Lexicon) -> str:
    """Part initials that are written in one word (*JP de Vries*, *Raghunathan KS*): capitals beside small letters,
    without a vowel, for *LI Jianguo* has his family name in capitals; *NG* is one, and *MD* a title.
    """
    if surface.isupper() or not (found := _JOINED_INITIALS.search(surface)):
        return surface
    word = found[0].lower()
    if word in SUFFIXES or word in table.honorifics or word in table.particles or table.is_name(word):
        return surface
    return surface[: found.start()] + " ".join(found[0]) + surface[found.end() :]


def _person_tokens(words: list[str], table: Lexicon) -> list[NameToken]:
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
        joined, used = _compound(words, at, table)
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
    return not _compound(words, at, table)[1]


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
    stripped, article = _without_clitic(word)
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
        bare, after = _without_clitic(kunya)
        return [NameToken(bare, TokenKind.NAME, mark | Mark.KUNYA | after)]
    particle, role = joined_particle(stripped, table) if not canonical else ("", "")
    if particle:
        mark |= Mark.KUNYA if role == "kunya" else Mark.CHILD
        return [NameToken(stripped[len(particle) :], TokenKind.NAME, mark)]
    double = table.compounds.parts(stripped) if canonical else None
    if double:
        return [NameToken(double[0], TokenKind.NAME, mark | article), NameToken(double[1])]
    return [NameToken(canonical or stripped, TokenKind.NAME, mark | article)]


def _without_clitic(word: str) -> tuple[str, int]:
    """Take the Arabic article off a word in Arabic script."""
    if has_arabic_article(word):
        return word[2:], Mark.ARTICLE
    return word, Mark.NONE


def _compound(words: list[str], at: int, table: Lexicon) -> tuple[str, int]:
    """Join *Abd al-X*, *X al-Din*, *X Allah* that begin at a word; how many words were used, 0 for none.

    A double name (*Ali Reza*) stays two: one of the two is often left out.
    """
    most = min(_LONGEST_COMPOUND, len(words) - at)
    if most < 2:
        return "", 0
    if most > 2 and not (
        _is_article(words[at + 1], table) or (most > 3 and _is_article(words[at + 2], table))
    ):
        most = 2
    for used in range(most, 1, -1):
        if used > 2 and not any(_is_article(word, table) for word in words[at + 1 : at + used - 1]):
            continue
        if used == _LONGEST_COMPOUND and _is_compound_alone(words[at + 1 : at + used], table):
            continue
        whole = "".join(words[at : at + used])
        canonical = table.compounds.get(whole)
        if not canonical or any(len(word) > 4 and word in table.compounds for word in words[at : at + used]):
            continue
        if used == 2 and canonical in _SELDOM_SERVED and words[at] in table.given_classes:
            continue
        if not table.compounds.parts(whole) and not table.compounds.is_kunya(whole):
            return canonical, used
    return "", 0


def _is_compound_alone(words: list[str], table: Lexicon) -> bool:
    """Whether words are a compound without the word before them: *Salah al-Din* in *Mustafa Salah al-Din*."""
    return not _is_article(words[0], table) and "".join(words) in table.compounds


def _is_article(word: str, table: Lexicon) -> bool:
    return table.particles.get(word) == "article" or word in table.linkers


def _shouted(surface: str) -> frozenset[str]:
    """The words in capitals of a name that has other words: initials, though they be a small word elsewhere (*DEM Party*)."""
    if surface.isupper() or not surface.isascii():
        return frozenset()
    return frozenset(word.lower() for word in surface.split() if word.isupper() and len(word) > _SHORT_WORD)


def _organization_tokens(words: list[str], table: Lexicon, initials: frozenset[str]) -> list[NameToken]:
    tokens: list[NameToken] = []
    mark = Mark.NONE
    words = agency_together(organization_words(words, table))
    with_al = [_AL if word.isascii() and table.particles.get(word) == "article" else word for word in words]
    at, end = 0, len(words)
    while at < end:
        phrase = phrase_at(words, at, table.phrases) or phrase_at(words, at, table.place_phrases)
        phrase = phrase or phrase_at(with_al, at, table.phrases)
        if phrase:
            whole = " ".join(phrase)
            tokens.append(NameToken(whole, _word_kind(whole, at, end, table), mark | _title(whole, table)))
            at += len(phrase)
            mark = Mark.NONE
            continue
        word, taken = letters_at(words, at)
        if taken:
            tokens.append(_organization_token(word, mark, at, end, table))
            at += taken
            mark = Mark.NONE
            continue
        word = words[at]
        at += 1
        if at < end and table.particles.get(word) == "article" and len(word) <= 3:
            mark |= Mark.ARTICLE
            continue
        if tokens and at < end and table.particles.get(word) == "nasab":
            continue  # a brigade of *Khalid ibn al-Walid*, *bin al-Walid* or *al-Walid* is one
        number, counted = number_at(words, at - 1, table)
        if not counted and word in table.stop_words and end > 1 and word not in initials:
            continue
        joined, used = ("", 0) if counted else _compound(words, at - 1, table)
        if used or counted:
            tokens.append(NameToken(joined or number, TokenKind.NAME if used else TokenKind.NUMBER, mark))
            at += used + counted - 1
        else:
            tokens.append(_organization_token(word, mark, at - 1, end, table))
        mark = Mark.NONE
    return tokens or [NameToken(word) for word in words]


def _organization_token(word: str, mark: int, at: int, end: int, table: Lexicon) -> NameToken:
    stripped, article = _without_clitic(word)
    form = table.listed(word)
    if form:
        return NameToken(form, _word_kind(form, at, end, table), mark | article | _title(form, table))
    if has_latin_article(word, table):
        return NameToken(word[2:], TokenKind.NAME, mark | Mark.ARTICLE)
    return NameToken(table.compounds.get(stripped, stripped), TokenKind.NAME, mark | article)


def _title(form: str, table: Lexicon) -> int:
    known = table.org_classes.get(form)
    return Mark.TITLED if known and known[0] in _TITLED_CLASSES else Mark.NONE


def _word_kind(form: str, at: int, end: int, table: Lexicon) -> TokenKind:
    known = table.org_classes.get(form)
    if known is None:
        return TokenKind.PLACE if form in table.places else TokenKind.NAME
    if form in table.edge_forms and 0 < at < end - 1:
        return TokenKind.NAME
    return _ORG_KINDS.get(known[1], TokenKind.NAME)
