"""Rulers whom a mention calls by their style and one name, found by their full names: *King Hamad of Bahrain*."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from ansab.candidates.listed_names import listed_name
from ansab.candidates.ranking import Scored
from ansab.evidence.relation_kernel import OTHER_NAME, relation
from ansab.evidence.relations import Relations
from ansab.index import Index, Searcher
from ansab.model import KNOWN_RULER, EntityType, Evidence
from ansab.names.parse import parse_name
from ansab.names.reading import read_token
from ansab.names.tokens import ParsedName

__all__ = ["RULER_BITS", "Meant", "ruler_line", "rulers_found"]

RULER_BITS = -2.0
"""What it is worth that the full name is not the mention's: another king may have been listed, and the table not know him."""
_NAMES_FOUND, _ENTITIES_FOUND = 64, 8
_WITH_FATHER = 3
"""Names of which the second is the father's; of two it is the house's."""
_PEOPLE = EntityType.PERSON


class Meant(NamedTuple):
    """An entity that is like a ruler: its number, that of its name, its weight by the ruler's full name, and that name."""

    entity: int
    name: int
    weight: float
    ruler: str


def rulers_found(names: Sequence[str], searcher: Searcher, index: Index, prior_bits: float) -> list[Meant]:
    """The people of an index who are likely to be one of some rulers, each by the name that fits best.

    Args:
        names: Full names of rulers.
        prior_bits: Log odds before any evidence.
    """
    best: dict[int, Meant] = {}
    parsed = [parse_name(name, _PEOPLE) for name in names]
    for ruler, one in zip(
        parsed, searcher.search_entities(parsed, _NAMES_FOUND, _ENTITIES_FOUND), strict=True
    ):
        relations = Relations(ruler)
        for name, entity, bits in zip(one.names, one.entities, one.weights, strict=True):
            if index.entity_type(entity) is not _PEOPLE:
                continue
            listed = listed_name(index, name, entity, _PEOPLE)
            if not _may_be(ruler, listed):
                continue
            told = relations.lines(listed)
            weight = prior_bits + bits + sum(line.bits for line in told)
            weight += RULER_BITS if len(ruler.words) >= _WITH_FATHER else 0.0
            weight -= log2(len(names))  # the others may be meant, listed or not
            if weight > 0 and (entity not in best or weight > best[entity].weight):
                best[entity] = Meant(entity, name, weight, ruler.form)
    return _level(list(best.values()))


def _level(meant: list[Meant]) -> list[Meant]:
    """The same, those who are like several rulers weighed alike: how a list spells them does not tell which of them is meant."""
    heaviest: dict[str, float] = {}
    for one in meant:
        heaviest[one.ruler] = max(one.weight, heaviest.get(one.ruler, one.weight))
    most = min(heaviest.values(), default=0.0)
    return [one._replace(weight=min(one.weight, most)) for one in meant]


def _may_be(ruler: ParsedName, listed: ParsedName) -> bool:
    """Whether somebody has the ruler's own name first, and no other man's for his father's."""
    own, other = ruler.words, listed.words
    if not own or not other or _are_two(own[0], other[0]):
        return False
    return len(own) < _WITH_FATHER or len(other) < _WITH_FATHER or not _are_two(own[1], other[1])


def _are_two(one: str, other: str) -> bool:
    """Whether the tables know two words for two names, or neither is known and they are written otherwise."""
    left, right = read_token(one), read_token(other)
    if left.given and right.given:
        return relation(left.name_class, right.name_class, False) == OTHER_NAME
    return set(left.skeletons).isdisjoint(right.skeletons)


def ruler_line(candidate: Scored, meant: Meant | None) -> Evidence | None:
    """The line that gives a candidate the weight of the ruler's full name; `None` where it is no ruler, or weighs more."""
    gain = meant.weight - candidate.weight if meant else 0.0
    if meant is None or gain <= 0:
        return None
    return Evidence(
        feature=KNOWN_RULER, bits=gain, left=meant.ruler, right=candidate.alias.text,
        detail="the style and one name of a ruler, weighed by his full name",
    )  # fmt: skip
