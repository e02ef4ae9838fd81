"""Group units of one type: full names by their scores, then each short form with the one group that it is short for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ansab.cluster.contract import Contracted, Unit
from ansab.cluster.group import Group
from ansab.cluster.names import SHORT_FORM_BITS, NameScorer
from ansab.cluster.partition import partition
from ansab.cluster.short_forms import is_short_form, only_owner
from ansab.evidence.weights import Weights
from ansab.model import EntityType
from ansab.names.parts import Fit

__all__ = ["group_units"]


def group_units(found: Contracted, weights: Weights) -> list[Group]:
    """Group units: entities and names that stand alone stay as they are, the others come together by their names."""
    groups = [Group(units=[unit]) for unit in found.units if unit.kind is None]
    for kind in EntityType:
        chosen = [unit for unit in found.units if unit.kind is kind]
        if chosen:
            groups += _clustered(chosen, found.apart, _NameBook(chosen, kind, weights))
    return groups


class _NameBook:
    """The names of units of one type, numbered and scored."""

    def __init__(self, units: Sequence[Unit], kind: EntityType, weights: Weights) -> None:
        names = sorted({name for unit in units for name in unit.names})
        self._number = {name: at for at, name in enumerate(names)}
        self.scorer = NameScorer(names, weights, is_organization=kind is not EntityType.PERSON)

    def numbers(self, unit: Unit) -> list[int]:
        """The numbers of the names that a unit is compared by, rising.

        Where a document has given a person's full name, the bare ones beside it say nothing to other documents.
        """
        full = [name.surface for name in unit.parsed if name.is_organization or not is_short_form(name)]
        return sorted(self._number[name] for name in full or unit.names)

    def bodies(self, unit: Unit) -> set[str]:
        """The bodies that general knowledge lists the names of a unit as."""
        return {self.scorer.body(self._number[name]) for name in unit.names} - {""}

    def shared_bodies(self, units: Sequence[Unit]) -> list[str]:
        """The bodies that several of some units mean, in order."""
        claims = Counter(body for unit in units for body in self.bodies(unit))
        return sorted(body for body, count in claims.items() if count > 1)


def _clustered(units: Sequence[Unit], apart: Sequence[tuple[int, int]], book: _NameBook) -> list[Group]:
    known = set(book.shared_bodies(units))
    full: list[Unit] = []
    short: list[Unit] = []
    for unit in units:
        is_short = known.isdisjoint(book.bodies(unit)) and all(map(is_short_form, unit.parsed))
        (short if is_short else full).append(unit)
    made, rest = _with_short_forms(_linked(full, apart, book), short, apart, book)
    return [*made, *_linked(rest, apart, book)]


def _linked(units: Sequence[Unit], apart: Sequence[tuple[int, int]], book: _NameBook) -> list[Group]:
    if not units:
        return []
    place = {unit.root: at for at, unit in enumerate(units)}
    links = [(place[one], place[two]) for one, two in apart if one in place and two in place]
    return [
        Group(
            units=[units[at] for at in part.units],
            merges=[(units[merge.one].name, units[merge.two].name, merge.bits) for merge in part.merges],
            is_cut=part.is_cut,
            bodies=book.shared_bodies([units[at] for at in part.units]),
        )
        for part in partition([book.numbers(unit) for unit in units], book.scorer, links)
    ]


def _with_short_forms(
    groups: Sequence[Group], short: Sequence[Unit], apart: Sequence[tuple[int, int]], book: _NameBook
) -> tuple[list[Group], list[Unit]]:
    """Add each short form to the one group of its fuller name; also those that are left over."""
    forbidden = {*apart, *((two, one) for one, two in apart)}
    owners = only_owner(
        [unit.parsed[0] for unit in short],
        [[name for unit in group.units for name in unit.parsed] for group in groups],
    )
    grown, rest = list(groups), []
    for unit, owner in zip(short, owners, strict=True):
        at = None if owner is None else owner[0]
        if (
            owner is None
            or at is None
            or any((unit.root, other.root) in forbidden for other in grown[at].units)
            or not _is_likely(unit, groups[at], owner[1], book)
        ):
            rest.append(unit)
        else:
            grown[at] = replace(
                grown[at], units=[*grown[at].units, unit], short=[*grown[at].short, unit.name]
            )
    return grown, rest


def _is_likely(short: Unit, group: Group, fit: Fit, book: _NameBook) -> bool:
    """Whether the score agrees: *Hezbollah* is a word of *Kataib Hezbollah*, and another group.

    Initials have no score worth asking for, nor has a bare name of a person that is spelt as in the fuller one.
    """
    if fit is Fit.INITIALS or (fit is Fit.SPELT and not short.parsed[0].is_organization):
        return True
    others = [number for unit in group.units for number in book.numbers(unit)]
    return book.scorer.best(book.numbers(short)[0], others) >= SHORT_FORM_BITS
