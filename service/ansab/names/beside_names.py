"""Words beside a name that say something of its bearer: *born*, *Ruler of*, *bin*, *General Command*."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ansab.names.tables import TABLES, read_rows

__all__ = ["BesideNames", "beside_names"]


class BesideNames(NamedTuple):
    """The words of `data/beside_names.tsv`, folded.

    Attributes:
        labels: What the press calls a group beside its name.
        labels_of_word: The same beside a name of one word (*Fatah movement*); beside more words it is part of the name.
        lands: Codes of states, which stand behind a town.
        notes: What begins a note in brackets on birth, mother or number.
        rolls: What begins such a note in Arabic letters, in brackets or without: *martyred*, *born*, *his mother*.
        short: Short forms in an office or address, and the small words.
        small: Words between those of a place or an office.
        sons: What stands before a father's name for a son alone.
        styles: What the head of a land is, and his heir, before the land.
        titles: Titles behind whose bearer French binds a land.
        wings: What the wings of a group are called.
    """

    labels: frozenset[str]
    labels_of_word: frozenset[str]
    lands: frozenset[str]
    notes: frozenset[str]
    rolls: frozenset[str]
    short: frozenset[str]
    small: frozenset[str]
    sons: frozenset[str]
    styles: frozenset[str]
    titles: frozenset[str]
    wings: frozenset[str]


@cache
def beside_names() -> BesideNames:
    """The table.

    >>> "ould" in beside_names().sons, "sultan" in beside_names().styles & beside_names().titles
    (True, True)
    """
    rows = read_rows(TABLES / "beside_names.tsv", ("what", "forms"))
    forms = {what: frozenset(words) for (what, _), words in zip(rows, rows.forms(), strict=True)}
    return BesideNames(
        labels=forms["label"],
        labels_of_word=forms["label_of_word"],
        lands=forms["land"],
        notes=forms["birth"] | forms["number"] | forms["roll"],
        rolls=forms["roll"],
        short=forms["birth"] | forms["short"] | forms["small"],
        small=forms["small"],
        sons=forms["son"],
        styles=forms["style"] | forms["style_or_title"],
        titles=forms["title"] | forms["style_or_title"],
        wings=forms["wing"],
    )
