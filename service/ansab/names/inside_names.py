"""Words inside the names of people that tell what stands beside them: *Kim*, *Maung*, الهام."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ansab.names.tables import TABLES, read_rows

__all__ = ["InsideNames", "inside_names"]


class InsideNames(NamedTuple):
    """The words of `data/inside_names.tsv`, folded.

    Attributes:
        burmese: Words of which most names of Burmese men have one.
        doubled: Given names that make one name with a second, even at the head of a chain (*Ali Akbar*).
        families_first: Chinese and Korean family names, which stand first.
        left_out: Given names that stand before the name by which a man is called, those that are doubled among them.
        without_article: Names that only look as though they began with the Arabic article.
    """

    burmese: frozenset[str]
    doubled: frozenset[str]
    families_first: frozenset[str]
    left_out: frozenset[str]
    without_article: frozenset[str]


@cache
def inside_names() -> InsideNames:
    """The table.

    >>> "kim" in inside_names().families_first, "ali" in inside_names().doubled & inside_names().left_out
    (True, True)
    """
    rows = read_rows(TABLES / "inside_names.tsv", ("what", "forms"))
    forms = {what: frozenset(words) for (what, _), words in zip(rows, rows.forms(), strict=True)}
    return InsideNames(
        burmese=forms["burmese"],
        doubled=forms["double"],
        families_first=forms["family_first"],
        left_out=forms["double"] | forms["left_out"],
        without_article=forms["no_article"],
    )
