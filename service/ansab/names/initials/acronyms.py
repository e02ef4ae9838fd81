"""The letters that an organisation is called by for short: *NIOC*, *PFLP*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from ansab.names.initials.russian_initials import initials_in
from ansab.names.lexicon import lexicon
from ansab.names.reading import SCRIPT_CODES, read_token
from ansab.names.tokens import NameToken, ParsedName, TokenKind

__all__ = ["SHORT_LEGAL", "acronyms_of", "short_forms_of", "short_word"]

_FEWEST, _MOST = 3, 8
SHORT_LEGAL = 4
"""Letters of a legal form that is short for one itself (*PJSC*)."""
_BESIDE = frozenset({TokenKind.NAME, TokenKind.LEGAL, TokenKind.PLACE})
_MOST_RUSSIAN = 6
"""Russian acronyms of a name at the most."""
_SKIPPED = (0, SHORT_LEGAL, 64)
"""Letters of the longest legal form that is left out: none, the short ones, all."""


def acronyms_of(name: ParsedName) -> tuple[str, ...]:
    """The initials of the words of an organisation's name: all, without *PJSC* and the like, without any legal form.

    Small words do not count. Nothing for people, where there would be fewer than three letters or more than eight, and
    in scripts other than Latin and Cyrillic: their first letters say too little of the sound.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> acronyms_of(parse_name("National Iranian Oil Company", EntityType.ORGANIZATION))
    ('nioc', 'nio')
    >>> acronyms_of(parse_name("Islamic Republic of Iran Shipping Lines", EntityType.ORGANIZATION))
    ('irisl',)
    """
    if not _may_have_acronym(name):
        return ()
    letters = [
        (_initials(token.form), len(token.form) if token.kind is TokenKind.LEGAL else 0)
        for token in name.tokens
    ]
    words = ("".join(part for part, size in letters if size == 0 or size > skipped) for skipped in _SKIPPED)
    return tuple(word for word in dict.fromkeys(words) if _FEWEST <= len(word) <= _MOST)


def short_forms_of(name: ParsedName) -> tuple[str, ...]:
    """What an organisation may be called for short: `acronyms_of`, and those of its Russian name.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> short_forms_of(parse_name("Klimovsk Special Cartridge Plant", EntityType.ORGANIZATION))
    ('kscp', 'kspz')
    """
    russian = _russian_acronyms_of(name) if _may_have_acronym(name) else ()
    return tuple(dict.fromkeys((*acronyms_of(name), *russian)))


def _russian_acronyms_of(name: ParsedName) -> tuple[str, ...]:
    """The same in Russian, where the words that the tables know have their Russian initials.

    Some of many: the commonest initials, and those with one word's next ones; ц is spelled in both ways.
    """
    kept = (
        [token for token in name.tokens if token.kind is not TokenKind.LEGAL or len(token.form) > longest]
        for longest in _SKIPPED[1:]
    )
    found = dict.fromkeys(chain.from_iterable(zip_longest(*map(_in_russian, kept), fillvalue="")))
    words = [word for word in found if _FEWEST < len(word) <= _MOST][:_MOST_RUSSIAN]
    return (*words, *(word.replace("ts", "c") for word in words if "ts" in word))


def _in_russian(tokens: Sequence[NameToken]) -> Iterator[str]:
    """The initials of some words in Russian, the commonest first, then with those of one word after the other exchanged."""
    known = lexicon().russian_initials
    packed = [known.get(read_token(token.form).word, 0) for token in tokens]
    if not any(packed):
        return
    letters = [
        initials_in(one) or (_initials(token.form),) for one, token in zip(packed, tokens, strict=True)
    ]
    first = [part[0] for part in letters]
    yield "".join(first)
    for others in zip_longest(*(part[1:] for part in letters)):
        for at, other in enumerate(others):
            if other:
                yield "".join([*first[:at], other, *first[at + 1 :]])


def short_word(name: ParsedName) -> str:
    """The one word of an organisation's name, besides its legal form and places, that may be an acronym; else empty.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> short_word(parse_name("PJSC UAC", EntityType.ORGANIZATION)), short_word(parse_name("Bank Melli", EntityType.ORGANIZATION))
    ('uac', '')
    >>> short_word(parse_name("PSO Pakistan", EntityType.ORGANIZATION))
    'pso'
    """
    words = [token.form for token in name.tokens if token.kind is not TokenKind.LEGAL]
    if len(words) > 1:  # a place is left out beside a name alone: *Bank Pakistan* is no acronym
        words = [token.form for token in name.tokens if token.kind not in (TokenKind.LEGAL, TokenKind.PLACE)]
        words = words if all(token.kind in _BESIDE for token in name.tokens) else []
    if not name.is_organization or len(words) != 1 or not _is_alphabetic(words[0]):
        return ""
    word = read_token(words[0]).raw
    return word if _FEWEST <= len(word) <= _MOST and word.islower() else ""


def _may_have_acronym(name: ParsedName) -> bool:
    is_of_words = name.is_organization and 1 < len(name.tokens) <= _MOST
    return is_of_words and _is_alphabetic(name.tokens[0].form)


def _is_alphabetic(form: str) -> bool:
    return read_token(form).script in (SCRIPT_CODES["Latn"], SCRIPT_CODES["Cyrl"])


def _initials(form: str) -> str:
    raw = read_token(form).raw
    return raw[0] + "".join(letter.lower() for letter in raw[1:] if letter.isupper())
