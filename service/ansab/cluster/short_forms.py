"""Give a bare name the one cluster that holds a fuller name of it: *Rasool* that of *Yehia Rasool*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ansab.names.parts import Fit, content, initials_of, part_keys, part_of
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["Owner", "is_short_form", "only_owner"]

_LONGEST_ACRONYM = 8
"""Letters up to which capitals are read as initials."""


def is_short_form(name: ParsedName) -> bool:
    """Whether a name is one that a text uses for a fuller one: one word of a person, an acronym, a bare name of a group."""
    names = content(name)
    if not name.is_organization:
        return len(names) == 1
    return len([word for word in name.form.split() if word not in ("al", "the")]) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose short form a name is.

    Attributes:
        place: Place of the group; `None` when it is of none, or may be of several.
        fit: How it fits a fuller name of a group; `NONE` when it fits no name of any.
    """

    place: int | None
    fit: Fit


def only_owner(short: Sequence[ParsedName], groups: Sequence[Sequence[ParsedName]]) -> list[Owner]:
    """Find for each short form the one group that a fuller name of it is in.

    A name spelt alike to the letter outweighs one that only sounds alike.  Where two groups claim a short form
    alike it stays alone: *al-Saidi* says nothing where two men are called so.

    Args:
        short: Bare names and acronyms.
        groups: The full names of each group.
    """
    by_key: defaultdict[int | str, list[tuple[int, ParsedName]]] = defaultdict(list)
    for place, names in enumerate(groups):
        for name in names:
            keys: set[int | str] = {*part_keys(name), *initials_of(name)}
            for key in keys:
                by_key[key].append((place, name))
    return [_owner(name, by_key) for name in short]


def _owner(name: ParsedName, by_key: dict[int | str, list[tuple[int, ParsedName]]]) -> Owner:
    is_acronym = name.surface.isupper() and len(name.form) <= _LONGEST_ACRONYM
    if (
        name.is_organization
        and not is_acronym
        and all(token.kind is not TokenKind.NAME for token in name.tokens)
    ):
        return Owner(place=None, fit=Fit.SPELT)  # "Coalition", "Movement": a common noun may be anybody's
    keys: set[int | str] = {*part_keys(name), name.form.replace(" ", "")}
    best: defaultdict[Fit, set[int]] = defaultdict(set)
    for key in keys:
        for place, full in by_key.get(key, ()):
            best[part_of(name, full)].add(place)
    for fit in (Fit.INITIALS, Fit.SPELT, Fit.INNER, Fit.SOUNDS):
        if best[fit]:
            return Owner(place=min(best[fit]) if len(best[fit]) == 1 else None, fit=fit)
    return Owner(place=None, fit=Fit.NONE)
