"""A word that is the initials of the words it stands for, while both names share the rest: *Borno SEMA*, *Borno State
Emergency Management Agency*.

The kernels know initials of a whole name only (*PSO*, *Pakistan State Oil*).
"""

from __future__ import annotations

from functools import lru_cache

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.parts import acronym_of
from ansab.names.reading import read_token
from ansab.names.tokens import NameToken, ParsedName, TokenKind

__all__ = ["initial_line", "tells_initials"]

_BITS = {2: 6.0, 3: 12.0, 4: 13.0}
"""What initials of so many letters say; more letters say no more."""
_WHOLE_BITS = 16.0
"""The same where the initials are those of the whole name and written in two words: the kernels see no likeness at all."""
_MOST_LETTERS = 8
_TERRITORIES = frozenset({"city", "district", "province", "regional", "state"})
"""Classes of words that say what kind of place a place is."""
_LEAST_WORD = 3
_MOST_WORDS = 2
"""Words of the short side that may be written apart: *SLM-SR*."""


def initial_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """What it says that all in which two names of bodies differ is a word on one side and, on the other, the words of which
    it is the initials.  Two letters say something beside a number that both have (*4 ID*, *4th Infantry Division*).

    Returns:
        Nothing, or the line.
    """
    if not left.is_organization or not (_may_spell(left, right) or _may_spell(right, left)):
        return None
    less, more, shared = _left_over(left, right)
    short, long, whole = (less, more, right) if _length(less) < _length(more) else (more, less, left)
    word = "".join(token.form for token in short)
    if not 1 < len(word) <= _MOST_LETTERS or not (word.isascii() and word.isalpha()):
        return None
    words = [word for token in long for word in token.form.split() if word not in lexicon().stop_words]
    if any(word.isalpha() and len(word) < _LEAST_WORD for word in words):
        return None  # initials themselves: *Institute of Catalysis SB RAS* is no *ICS RAS*
    if len(short) > _MOST_WORDS or _length(long) < 2 or (not shared and len(short) < 2):
        return None
    has_number = any(token.kind is TokenKind.NUMBER for token in shared)
    if word not in (_initials(long, whole, is_unit=has_number) if shared else acronym_of(whole.form)):
        return None
    return structure_line(
        _BITS[min(len(word), max(_BITS))] if shared else _WHOLE_BITS,
        " ".join(token.form for token in less),
        " ".join(token.form for token in more),
        "one is the initials of the other, and the rest is the same",
    )


def tells_initials(name: ParsedName) -> bool:
    """Whether a name may hold initials and something else, or words that have initials."""
    return name.is_organization and len(name.tokens) > 1


def _may_spell(short: ParsedName, long: ParsedName) -> bool:
    """Whether a name has a word all of whose letters begin words of the other: cheap, and false for nearly all pairs."""
    return any(letters <= _first_letters(long.form) for letters in _letters_of_words(short.form))


@lru_cache(maxsize=16_384)
def _letters_of_words(form: str) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(word) for word in form.split() if 1 < len(word) <= _MOST_LETTERS and word.isalpha()
    )


@lru_cache(maxsize=16_384)
def _first_letters(form: str) -> frozenset[str]:
    return frozenset(word[0] for word in form.split())


def _length(tokens: list[NameToken]) -> int:
    """How many words tokens have; the tables take some phrases for one."""
    return sum(len(token.form.split()) for token in tokens)


def _left_over(
    left: ParsedName, right: ParsedName
) -> tuple[list[NameToken], list[NameToken], list[NameToken]]:
    """The words of two names that the other lacks, and those of the left that the right has."""
    rest, own, shared = list(right.tokens), [], []
    for token in left.tokens:
        same = next((other for other in rest if _are_one(token, other)), None)
        if same is None:
            own.append(token)
        else:
            rest.remove(same)
            shared.append(token)
    return own, rest, shared


def _are_one(one: NameToken, two: NameToken) -> bool:
    if one.form == two.form:
        return True
    table = lexicon()
    known, other = ({*_classes(token.form)} for token in (one, two))
    if known and other:
        return not known.isdisjoint(other)
    if TokenKind.NUMBER in (one.kind, two.kind) or table.org_class(one.form):
        return False
    heard = read_token(one.form).sound
    return len(heard) > 1 and heard == read_token(two.form).sound


def _classes(form: str) -> set[tuple[str, str]]:
    table = lexicon()
    place = table.places.get(table.listed(form), "")
    word = table.org_class(form)
    return {pair for pair in (("place", place), ("word", word)) if pair[1]}


def _initials(tokens: list[NameToken], whole: ParsedName, *, is_unit: bool) -> frozenset[str]:
    """The initials of words of a name, with and without the small ones between them and what kind of place stands among
    them (*Odesa Oblast*); two are enough for a unit.
    """
    table = lexicon()
    without = [token for token in tokens if table.org_class(token.form) not in _TERRITORIES]
    form, bare = (" ".join(token.form for token in some) for some in (tokens, without))
    words = form.split()
    left_out = {word for token in whole.tokens if token not in tokens for word in token.form.split()}
    written = " ".join(word for word in whole.form.split() if word not in left_out)
    found = acronym_of(form) | acronym_of(bare) | acronym_of(written)
    return found | {"".join(word[0] for word in words)} if is_unit and len(words) == 2 else found
