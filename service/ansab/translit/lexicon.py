"""Names whose usual spelling is settled, and the particles: a curated table that outranks the model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ansab.text.fold import fold_orthography
from ansab.translit.alphabet import latin_letters
from ansab.translit.tables import read_lines

__all__ = ["FOREIGN", "MOST_WORDS", "is_listed", "known_natives", "known_spellings"]

MOST_WORDS = 2
"""Words of the longest entry."""
_ANY = "*"
FOREIGN = "x"
"""Language of rows for foreign names: they are spelt so, but tell nothing of the names beside them."""


@cache
def _entries() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Spellings by (language or `*`, folded native words)."""
    entries: dict[tuple[str, str], tuple[str, ...]] = {}
    for language, native, spellings in read_lines("lexicon.tsv"):
        key = language, fold_orthography(native)
        entries[key] = tuple(spelling.replace("_", " ") for spelling in spellings.split(" "))
    return entries


@cache
def _natives() -> Mapping[str, tuple[str, ...]]:
    """Native words by the letters of a spelling, in the order of the table."""
    found: dict[str, list[str]] = {}
    for _, native, spellings in read_lines("lexicon.tsv"):
        for spelling in spellings.split(" "):
            known = found.setdefault(latin_letters(spelling.replace("_", "")), [])
            if native not in known:
                known.append(native)
    return {letters: tuple(natives) for letters, natives in found.items()}


def known_spellings(native: str, language: str = "") -> tuple[str, ...]:
    """Settled spellings, usual first, as the press capitalises them; empty where the table has none.

    Args:
        native: One word, or up to `MOST_WORDS` with one blank between.
        language: BCP 47; its own row outranks the row for all languages.

    >>> known_spellings("حسين")[0], known_spellings("حسین", "fa")[0]
    ('Hussein', 'Hossein')
    """
    key = fold_orthography(native.lower())
    entries = _entries()
    return entries.get((language, key)) or entries.get((_ANY, key)) or entries.get((FOREIGN, key), ())


def is_listed(native: str, language: str) -> bool:
    """Whether the table has a row of just this language for the word: a name that tells the language.

    >>> is_listed("Михаил", "ru"), is_listed("Рахман", "ru")
    (True, False)
    """
    return (language, fold_orthography(native.lower())) in _entries()


def known_natives(latin: str) -> tuple[str, ...]:
    """Native words that the table spells so, in any script.

    >>> "محمد" in known_natives("Muhammad")
    True
    """
    return _natives().get(latin_letters(latin).replace(" ", ""), ())
