"""Mentions that give several names of their bearer: *X, also known as Y* is looked up as X, and Y speaks for it.

The names are taken apart by their look (`names.held`); here the tables say whether the look is right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ansab.candidates import CandidateScorer
from ansab.context import Page, Surroundings, lay_out
from ansab.decide import confidences, decide
from ansab.index import Index
from ansab.model import Decision, EntityType, Mention
from ansab.names.held import Held, Link, is_more_than_place, names_held
from ansab.names.parse import parse_name
from ansab.surfaces import read_surface

__all__ = ["Called", "lay_out_called", "read_called"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A bearer's name, and what the surface gives as other names of the same bearer."""

    name: str
    others: tuple[str, ...]


def read_called(mention: Mention, scorer: CandidateScorer) -> Called | None:
    """The names that the surface of a mention gives its bearer; `None` where it is one name, or listed as it stands."""
    held = names_held(mention.name)
    if held is None or scorer.index.names_with_form(parse_name(mention.name, mention.type).form):
        return None
    name, *others = held.names
    return Called(name=name, others=tuple(others)) if _is_meant(held, mention.type, scorer) else None


def _is_meant(held: Held, type: EntityType | None, scorer: CandidateScorer) -> bool:
    """Whether the first name is the bearer's and the others are names: brackets may hold a rank or a town."""
    name, *others = held.names
    if held.link is Link.QUOTED:
        return not parse_name(name, type).is_organization
    if held.link is Link.BRACKET:
        return any(is_more_than_place(other) and _is_somebody(other, type, scorer) for other in others)
    return True


def _is_somebody(name: str, type: EntityType | None, scorer: CandidateScorer) -> bool:
    parsed, scored = scorer.score(name, type)
    return decide(parsed, scored, confidences(parsed, scored, scorer.weights)) is Decision.RESOLVED


def lay_out_called(
    document: Sequence[Mention],
    called: Sequence[Called | None],
    surroundings: Callable[[Mention], Surroundings],
    index: Index,
) -> Page:
    """Lay a document out whose mentions may give several names: each by the first, the others beside it.

    Args:
        document: The mentions of the document.
        called: The names that each of them gives its bearer.
        surroundings: Reads the context of a mention.
        index: Lists the names that a mention may be made of (*Hamas, Hezbollah*): each speaks for its own bearer.
    """
    named, others, parts = list(document), {}, {}
    for at, (mention, names) in enumerate(zip(document, called, strict=True)):
        if names is not None:
            named[at] = replace(mention, name=names.name)
            others[at] = [Mention(name=name, type=mention.type) for name in names.others]
        elif together := read_surface(mention.name, mention.type, index).together:
            parts[at] = [Mention(name=index.alias(name).text, type=mention.type) for name in together]
    return lay_out(named, surroundings, others=others, parts=parts)
