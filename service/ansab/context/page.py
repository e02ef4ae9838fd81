"""Lay out the mentions of one document, with the names in the text around them, in the order of the document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ansab.context.surroundings import Surroundings
from ansab.model import Mention
from ansab.spot.kinship import Kin

__all__ = ["Page", "lay_out"]


@dataclass(slots=True, kw_only=True)
class Page:
    """What is resolved together.

    Attributes:
        mentions: Those of the document, their other names, the names that they are made of, and those read from the text
            around them, in order.
        own: For each mention of the document, as given, its place in `mentions`.
        beside: Pairs of places that the text gives as names of one bearer.
        places: For each place the countries and cities of the text around it.
        kin: For each place what the text says of kin.
    """

    mentions: list[Mention] = field(default_factory=list)
    own: list[int] = field(default_factory=list)
    beside: list[tuple[int, int]] = field(default_factory=list)
    places: dict[int, frozenset[str]] = field(default_factory=dict)
    kin: dict[int, Kin] = field(default_factory=dict)


def lay_out(
    mentions: Sequence[Mention],
    read: Callable[[Mention], Surroundings],
    beside: Sequence[tuple[int, int]] = (),
    others: Mapping[int, Sequence[Mention]] | None = None,
    parts: Mapping[int, Sequence[Mention]] | None = None,
) -> Page:
    """Lay out a document.

    Args:
        mentions: All mentions of the document, in any order where all have an offset.
        read: Reads the context of a mention.
        beside: Pairs of `mentions`, by position, that the text gives as names of one bearer.
        others: Other names that the surface of a mention gives its bearer, by its position.
        parts: Names of several bearers that a mention is made of, by its position.
    """
    page = Page(own=[0] * len(mentions))
    for at in _in_order(mentions):
        mention = mentions[at]
        around = read(mention) if mention.context else Surroundings()
        first = len(page.mentions)
        also = others.get(at, ()) if others else ()
        made_of = parts.get(at, ()) if parts else ()
        page.mentions += [*around.before, mention, *also, *made_of, *around.after]
        place = page.own[at] = first + len(around.before)
        behind = place + 1 + len(also)
        numbers = [*range(first, place), *range(behind + len(made_of), len(page.mentions))]
        page.beside += [(place, other) for other in range(place + 1, behind)]
        page.beside += [(place, numbers[other]) for other in around.beside]
        if around.places:
            page.places[place] = around.places
    page.beside += [(page.own[one], page.own[two]) for one, two in beside]
    return page


def _in_order(mentions: Sequence[Mention]) -> list[int]:
    """Positions by offset; as given where a mention has none."""
    places = range(len(mentions))
    if any(mention.offset is None for mention in mentions):
        return list(places)
    return sorted(places, key=lambda at: (mentions[at].offset or 0, at))
