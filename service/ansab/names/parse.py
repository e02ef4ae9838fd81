"""Read a name into tokens that know their role: what is a kunya, a father, an article, a rank, a legal form.

The tables are data (`names/data/`, read by `names.lexicon`); the grammar is in `person_grammar` and
`organization_grammar`.  Nothing is thrown away that could tell two names apart: particles become marks on the token they
belong to, ranks and legal forms stay as tokens of their own kind.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ansab.model import EntityType
from ansab.names.abroad.chat_digits import without_chat_digits
from ansab.names.abroad.marked_letters import without_marks
from ansab.names.coded import without_code
from ansab.names.east_asian.transcribed import transcribed
from ansab.names.east_asian.unspaced import organization_words
from ansab.names.east_asian.wade_giles import pinyin_given
from ansab.names.elision import without_elision
from ansab.names.fathers_behind import fathers_apart
from ansab.names.initials.indic_letters import with_letters
from ansab.names.initials.letters_apart import legal_letters_apart
from ansab.names.initials.own_initials import without_own_initials
from ansab.names.joined import without_article
from ansab.names.lexicon import Lexicon, lexicon
from ansab.names.native_clitics import without_native_clitic
from ansab.names.numbers import unit_letters_apart
from ansab.names.order import SUFFIXES, given_name_first
from ansab.names.organization_grammar import WORKING_KINDS, organization_tokens
from ansab.names.person_grammar import person_tokens
from ansab.names.ranks_before import begins_with_rank
from ansab.names.registers.notes_behind import without_state_code, words_of_note
from ansab.names.registers.plainly import plainly_written
from ansab.names.registers.styles_behind import words_of_style
from ansab.names.short_particles import particles_in_full
from ansab.names.tokens import NameToken, ParsedName, TokenKind
from ansab.text.normalize import normalize

__all__ = ["looks_like_organization", "parse_name"]

_SHORT_WORD = 2
_JOINED_INITIALS = re.compile(r"(?<![\w.'’-])(?!NG\b)[BCDFGHJKLMNPQRSTVWXZ]{2,3}(?![\w.'’-])")


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
    is_organization = looks_like_organization(words, table) if type is None else type != EntityType.PERSON
    spelled = with_letters(surface, is_organization=is_organization)
    if spelled != surface:
        surface = spelled
        form = normalize(surface)
        words = form.split()
    spelled = without_chat_digits(surface, EntityType.ORGANIZATION if is_organization else type)
    if is_organization:
        named = without_state_code(without_code(without_marks(spelled, is_organization=True)), table)
        named = without_own_initials(unit_letters_apart(legal_letters_apart(named)), table.stop_words)
        if named != surface:
            form = normalize(named)
            words = form.split()
        tokens = organization_tokens(without_elision(named, words, table), table, _shouted(named))
    else:
        written = pinyin_given(particles_in_full(transcribed(without_marks(fathers_apart(spelled, table)))))
        written = _initials_apart(written, table) if type == EntityType.PERSON else written
        words = words if written == surface else normalize(written).split()
        noted = words_of_note(written, words, table) or words_of_style(words, table)
        named = written if not noted else " ".join(words[:-noted])
        tokens = person_tokens(given_name_first(named, words[: len(words) - noted], table), table)
        if noted:
            tokens.append(NameToken(" ".join(words[-noted:]), TokenKind.HONORIFIC))
    return ParsedName(surface=given, form=form, is_organization=is_organization, tokens=tuple(tokens))


def looks_like_organization(words: list[str], table: Lexicon) -> bool:
    """Whether a legal form, a designator or a generic word of organisations stands among the words."""
    if begins_with_rank(words, table):
        words = words[1:]
    for word in organization_words(words, table):
        known = table.org_classes.get(word)
        is_work_word = known is not None and known[1] in WORKING_KINDS and len(word) > 2
        if is_work_word and word not in table.org_name_like and not table.is_name(without_article(word)[0]):
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


def _shouted(surface: str) -> frozenset[str]:
    """The words in capitals of a name that has other words: initials, though they be a small word elsewhere (*DEM Party*)."""
    if surface.isupper() or not surface.isascii():
        return frozenset()
    return frozenset(word.lower() for word in surface.split() if word.isupper() and len(word) > _SHORT_WORD)
