"""Group units of one type: full names by their scores, then each short form with the one group that it is short for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ansab.cluster.contract import Contracted, Unit
from ansab.cluster.group import Group
from ansab.cluster.names import SHORT_FORM_BITS, NameScorer
from ansab.cluster.partition import partition
from ansab.cluster.short_forms import is_short_form, only_owner
from ansab.evidence.weights import Weights
from ansab.model import EntityType
from ansab.names.parts import Fit, part_of

__all__ = ["group_units"]

_Apart = dict[int, set[int]]
"""For each root of a unit those that a cannot-link keeps it from."""


def group_units(found: Contracted, weights: Weights) -> list[Group]:
    """Group units: entities and names that stand alone stay as they are, the others come together by their names."""
    groups = [Group(units=[unit]) for unit in found.units if unit.kind is None]
    apart: _Apart = defaultdict(set)
    for one, two in found.apart:
        apart[one].add(two)
        apart[two].add(one)
    for kind in EntityType:
        chosen = [unit for unit in found.units if unit.kind is kind]
        if chosen:
            groups += _clustered(chosen, apart, _NameBook(chosen, kind, weights))
    return groups


class _NameBook:
    """The names of units of one type, numbered and scored."""

    def __init__(self, units: Sequence[Unit], kind: EntityType, weights: Weights) -> None:
        names = sorted({name for unit in units for name in unit.names})
        self._number = {name: at for at, name in enumerate(names)}
        self.scorer = NameScorer(names, weights, is_organization=kind is not EntityType.PERSON)

    def numbers(self, unit: Unit) -> list[int]:
        """The numbers of the names that a unit is compared by, rising.

        Where a document has given a full name, the bare ones beside it say nothing to other documents: a person's last name,
        *council*, initials of the full name.
        """
        whole = [name for name in unit.parsed if not is_short_form(name)]
        full = [
            name.surface
            for name in unit.parsed
            if not is_short_form(name)
            or (name.is_organization and all(part_of(name, other) is Fit.NONE for other in whole))
        ]
        return sorted(self._number[name] for name in full or unit.names)

    def bodies(self, unit: Unit) -> set[str]:
        """The bodies that general knowledge lists the names of a unit as."""
        return {self.scorer.body(self._number[name]) for name in unit.names} - {""}

    def shared_bodies(self, units: Sequence[Unit]) -> list[str]:
        """The bodies that several of some units mean, in order."""
        claims = Counter(body for unit in units for body in self.bodies(unit))
        return sorted(body for body, count in claims.items() if count > 1)


def _clustered(units: Sequence[Unit], apart: _Apart, book: _NameBook) -> list[Group]:
    known = set(book.shared_bodies(units))
    full: list[Unit] = []
    short: list[Unit] = []
    for unit in units:
        is_short = known.isdisjoint(book.bodies(unit)) and all(map(is_short_form, unit.parsed))
        (short if is_short else full).append(unit)
    made, rest, unclaimed = _with_short_forms(_linked(full, apart, book), short, apart, book)
    return _followed(made, _linked(rest, apart, book), unclaimed, apart, book)


def _linked(units: Sequence[Unit], apart: _Apart, book: _NameBook) -> list[Group]:
    if not units:
        return []
    place = {unit.root: at for at, unit in enumerate(units)}
    links = [
        (at, place[other]) for root, at in place.items() for other in apart.get(root, ()) if other in place
    ]
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
    groups: Sequence[Group], short: Sequence[Unit], apart: _Apart, book: _NameBook
) -> tuple[list[Group], list[Unit], set[int]]:
    """Add each short form to the one group of its fuller name.

    Returns:
        The groups, the short forms left over, and the roots of those among them that are nobody's.
    """
    owners = only_owner(
        [unit.parsed[0] for unit in short],
        [[name for unit in group.units for name in unit.parsed] for group in groups],
    )
    grown, rest, unclaimed = list(groups), [], set()
    for unit, owner in zip(short, owners, strict=True):
        at = owner.place
        if (
            at is not None
            and _may_join(grown[at], [unit], apart)
            and _is_likely(unit, groups[at], owner.fit, book)
        ):
            grown[at] = _with(grown[at], [unit])
        else:
            rest.append(unit)
            if at is not None or owner.fit is Fit.NONE:
                unclaimed.add(unit.root)
    return grown, rest, unclaimed


def _followed(
    groups: Sequence[Group],
    rest: Sequence[Group],
    unclaimed: set[int],
    apart: _Apart,
    book: _NameBook,
) -> list[Group]:
    """Add bare names that are nobody's short form to the one group that has a name like them, if it is only one."""
    home = {
        name: at for at, group in enumerate(groups) for unit in group.units for name in book.numbers(unit)
    }
    loose = [group for group in rest if all(unit.root in unclaimed for unit in group.units)]
    near = {name: at for at, group in enumerate(loose) for unit in group.units for name in book.numbers(unit)}
    claims: defaultdict[int, set[int]] = defaultdict(set)
    for pair, bits in book.scorer.neighbours().items():
        for one, two in (pair, pair[::-1]):
            if bits >= book.scorer.merge_bits and one in near and two in home:
                claims[near[one]].add(home[two])
    grown, joined = list(groups), set()
    for at, places in sorted(claims.items()):
        place = min(places)
        if len(places) == 1 and _may_join(grown[place], loose[at].units, apart):
            grown[place] = _with(grown[place], loose[at].units)
            joined.add(loose[at].units[0].root)
    return [*grown, *(group for group in rest if group.units[0].root not in joined)]


def _with(group: Group, short: Sequence[Unit]) -> Group:
    return replace(group, units=[*group.units, *short], short=[*group.short, *(unit.name for unit in short)])


def _may_join(group: Group, units: Sequence[Unit], apart: _Apart) -> bool:
    roots = {unit.root for unit in group.units}
    return all(roots.isdisjoint(apart.get(unit.root, ())) for unit in units)


def _is_likely(short: Unit, group: Group, fit: Fit, book: _NameBook) -> bool:
    """Whether the score agrees: *Hezbollah* is a word of *Kataib Hezbollah*, and another group.

    Initials have no score worth asking for, nor has a bare name of a person that is spelt as in the fuller one.
    """
    if fit is Fit.INITIALS or (fit is Fit.SPELT and not short.parsed[0].is_organization):
        return True
    others = [number for unit in group.units for number in book.numbers(unit)]
    return book.scorer.best(book.numbers(short)[0], others) >= SHORT_FORM_BITS
