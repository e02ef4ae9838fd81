"""Read a name into tokens that know their role: what is a kunya, a father, an article, a rank, a legal form.

The tables are data (`names/data/`, read by `names.lexicon`); this module is the grammar.  Nothing is thrown away
that could tell two names apart: particles become marks on the token they belong to, ranks and legal forms stay
as tokens of their own kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, IntFlag
from functools import lru_cache

from ansab.model import EntityType
from ansab.names.lexicon import Lexicon, lexicon
from ansab.text.normalize import NormalizedForm, normalize

__all__ = ["Mark", "NameToken", "ParsedName", "TokenKind", "looks_like_organization", "parse_name"]


class TokenKind(IntEnum):
    """What a token is in its name."""

    NAME = 0
    HONORIFIC = 1
    LEGAL = 2
    DESIGNATOR = 3
    GENERIC = 4
    NUMBER = 5
    INITIAL = 6
    PLACE = 7


class Mark(IntFlag):
    """What stood before a token: `al-`, `Abu`, `bin`; or that an honorific is a common name too."""

    NONE = 0
    ARTICLE = 1
    KUNYA = 2
    CHILD = 4
    SOFT = 8


@dataclass(frozen=True, slots=True)
class NameToken:
    """One content word of a name: its folded form, what it is, and what stood before it."""

    form: str
    kind: TokenKind = TokenKind.NAME
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedName:
    """A surface form taken apart; `tokens` in the order written (family name moved last where a comma shows it)."""

    surface: str
    form: NormalizedForm
    is_organization: bool
    tokens: tuple[NameToken, ...]


_SURNAME_FIRST = re.compile(r"^\s*([^,،]{2,60})[,،]\s*([^,،]{1,80})$")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})
_CLITIC_EXCEPTIONS = frozenset({"الله", "الياس", "الهام", "الكساندر", "الكسندر", "البرت", "الفت", "الين", "الكسي"})
_ABD = re.compile(r"^abd(?:[aeou][lrsntdzh]{0,2})?$")
_DIN = frozenset({"din", "dine", "deen", "ddin", "eddin", "eddine", "uddin", "oddin", "addin", "aldin", "دين"})
_ALLAH = frozenset({"allah", "ullah", "ollah", "ellah", "lah", "الله", "اله"})
_STOP_WORDS = frozenset(
    "the of and for in on to at de del la las los el le les des du et y e i und der die das fur von di da do dos a "
    "al ve o po na v s per pour van".split()
)


@lru_cache(maxsize=65_536)
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
    form = normalize(surface)
    words = form.split()
    table = lexicon()
    if type is None:
        is_organization = looks_like_organization(words, table)
    else:
        is_organization = type is not EntityType.PERSON
    if is_organization:
        tokens = _organization_tokens(words, table)
    else:
        tokens = _person_tokens(_given_name_first(surface, words), table)
    return ParsedName(surface=surface, form=form, is_organization=is_organization, tokens=tuple(tokens))


def looks_like_organization(words: list[str], table: Lexicon) -> bool:
    """Whether a legal form, a designator or a generic word of organisations stands among the words."""
    return any(
        word in table.org_classes and len(word) > 2 and word not in table.given_classes for word in words
    )


def _given_name_first(surface: str, words: list[str]) -> list[str]:
    """Turn `SURNAME, Given` round; dotted initials come apart again."""
    found = _SURNAME_FIRST.match(surface)
    if found:
        family, given = normalize(found[1]).split(), normalize(found[2]).split()
        if family and given and given[0] not in _SUFFIXES and family[0] not in _SUFFIXES:
            words = given + family
    if "." not in surface:
        return words
    dotted = {
        normalize(part): part.split(".") for part in surface.split() if part.count(".") > 1 or len(part) < 5
    }
    apart: list[str] = []
    for word in words:
        pieces = dotted.get(NormalizedForm(word))
        if pieces and 1 < len(word) < 4 and all(len(piece) <= 1 for piece in pieces):
            apart.extend(word)
        else:
            apart.append(word)
    return apart


def _person_tokens(words: list[str], table: Lexicon) -> list[NameToken]:
    tokens: list[NameToken] = []
    mark = Mark.NONE
    at, end = 0, len(words)
    while at < end:
        word = words[at]
        role = table.particles.get(word)
        is_last = at + 1 == end
        if role is not None and not is_last:
            taken = _particle_mark(role, is_first=not tokens and mark is Mark.NONE)
            if taken is not None:
                mark |= taken
                at += 1
                continue
        joined, used = _compound(words, at, table)
        if used:
            tokens.append(NameToken(joined, TokenKind.NAME, mark))
        else:
            used = 1
            tokens.append(_person_token(word, mark, has_name=bool(tokens), is_last=is_last, table=table))
        mark = Mark.NONE
        at += used
    if tokens and all(token.kind is TokenKind.HONORIFIC for token in tokens):
        return [NameToken(token.form, TokenKind.NAME, token.mark | Mark.SOFT) for token in tokens]
    return tokens


def _particle_mark(role: str, *, is_first: bool) -> Mark | None:
    """The mark that a particle puts on the next word; `None` when it is a name here."""
    if role == "article":
        return Mark.ARTICLE
    if role == "kunya":
        return Mark.KUNYA
    if role == "nasab":
        return None if is_first else Mark.CHILD
    return None if is_first else Mark.NONE


def _person_token(word: str, mark: Mark, *, has_name: bool, is_last: bool, table: Lexicon) -> NameToken:
    stripped, article = _without_clitic(word)
    if len(word) == 1 and word.isalpha():
        return NameToken(word, TokenKind.INITIAL, mark)
    if word.isdigit():
        return NameToken(word, TokenKind.NUMBER, mark)
    honorific = table.honorifics.get(word) or table.honorifics.get(stripped)
    if honorific is not None and not is_last and Mark.KUNYA not in mark:
        is_soft = honorific == "soft"
        if not (is_soft and has_name):
            return NameToken(stripped, TokenKind.HONORIFIC, mark | (Mark.SOFT if is_soft else Mark.NONE))
    return NameToken(table.compounds.get(stripped, stripped), TokenKind.NAME, mark | article)


def _without_clitic(word: str) -> tuple[str, Mark]:
    """Take the Arabic article off a word in Arabic script."""
    if len(word) > 4 and word.startswith("ال") and word not in _CLITIC_EXCEPTIONS:
        return word[2:], Mark.ARTICLE
    return word, Mark.NONE


def _compound(words: list[str], at: int, table: Lexicon) -> tuple[str, int]:
    """Join *Abd al-X*, *X al-Din*, *X Allah* that begin at a word; how many words were used, 0 for none."""
    word, left = words[at], len(words) - at
    if left < 2:
        return "", 0
    following = words[at + 1]
    is_article = table.particles.get(following) == "article"
    if word == "عبد" or _ABD.match(word):
        if is_article and left > 2:
            return _joined("abd" if word != "عبد" else "عبد", words[at + 2], table), 3
        return _joined("abd" if word != "عبد" else "عبد", following, table), 2
    if following in _ALLAH and len(word) > 2:
        return _joined(word, "allah" if following.isascii() else "الله", table), 2
    tail, used = (words[at + 2], 3) if is_article and left > 2 else (following, 2)
    if _without_clitic(tail)[0] in _DIN and len(word) > 1 and word not in table.honorifics:
        return _joined(word, "din" if tail.isascii() else "دين", table), used
    return "", 0


def _joined(first: str, second: str, table: Lexicon) -> str:
    second = _without_clitic(second)[0]
    whole = first + second
    return table.compounds.get(whole, whole)


def _organization_tokens(words: list[str], table: Lexicon) -> list[NameToken]:
    tokens: list[NameToken] = []
    mark = Mark.NONE
    at, end = 0, len(words)
    while at < end:
        word = words[at]
        phrase = _phrase(words, at, table)
        if phrase:
            kind = _ORG_KINDS.get(table.org_classes[" ".join(phrase)][1], TokenKind.GENERIC)
            tokens.append(NameToken(" ".join(phrase), kind, mark))
            at += len(phrase)
            mark = Mark.NONE
            continue
        at += 1
        if at < end and table.particles.get(word) == "article" and len(word) <= 3:
            mark |= Mark.ARTICLE
            continue
        if word in _STOP_WORDS and end > 1 and word not in table.org_classes:
            continue
        tokens.append(_organization_token(word, mark, table))
        mark = Mark.NONE
    return tokens or [NameToken(word) for word in words]


_ORG_KINDS = {
    "legal": TokenKind.LEGAL,
    "designator": TokenKind.DESIGNATOR,
    "generic": TokenKind.GENERIC,
}


def _organization_token(word: str, mark: Mark, table: Lexicon) -> NameToken:
    if word.isdigit() or word in table.numbers:
        return NameToken(table.numbers.get(word, word), TokenKind.NUMBER, mark)
    stripped, article = _without_clitic(word)
    for form in (word, stripped):
        known = table.org_classes.get(form)
        if known is not None:
            return NameToken(form, _ORG_KINDS.get(known[1], TokenKind.GENERIC), mark | article)
        if form in table.places:
            return NameToken(form, TokenKind.PLACE, mark | article)
    return NameToken(table.compounds.get(stripped, stripped), TokenKind.NAME, mark | article)


def _phrase(words: list[str], at: int, table: Lexicon) -> tuple[str, ...]:
    """The longest phrase of the tables that begins at a word."""
    best: tuple[str, ...] = ()
    for phrase in table.phrases.get(words[at], ()):
        if len(phrase) > len(best) and tuple(words[at : at + len(phrase)]) == phrase:
            best = phrase
    return best
