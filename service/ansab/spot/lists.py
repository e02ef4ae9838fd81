"""Read `data/words.tsv`: words with a capital that are no names, and names without one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ansab.names.tables import read_rows
from ansab.text.normalize import normalize

__all__ = ["listed_words"]

_TABLE = Path(__file__).with_name("data") / "words.tsv"


@cache
def listed_words(kind: str) -> frozenset[str]:
    """The words and phrases of a kind, normalized.

    >>> "nabatieh" in listed_words("place"), "peshmerga" in listed_words("small")
    (True, True)
    """
    rows = [words for of_kind, words in _rows() if of_kind == kind]
    return frozenset(str(normalize(word)) for words in rows for word in words.split(" | "))


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    """Kind and words of each row."""
    return tuple((kind, words) for kind, _, words in read_rows(_TABLE, ("kind", "note", "words")))
