"""Read `data/sister_bodies.tsv`: what two sister bodies may differ in, by the classes of their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from ansab.names.tables import TABLES, read_rows

__all__ = ["sister_kinds"]


@cache
def sister_kinds(sort: str) -> Mapping[str, tuple[str, ...]]:
    """The kinds of a sort that each class of words tells.

    >>> sister_kinds("trade")["hotel"], sister_kinds("colour").get("hotel")
    (('hospitality',), None)
    """
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for of_sort, kind, classes in read_rows(TABLES / "sister_bodies.tsv", ("sort", "kind", "classes")):
        for known in classes.split(" | ") if of_sort == sort else ():
            found[known] += (kind,)
    return dict(found)
