"""A cluster in the making, and the sentence that says how it came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ansab.cluster.contract import Unit
from ansab.counted import counted

__all__ = ["Group", "explain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Units of one cluster, and what made it.

    Attributes:
        units: At least one.
        merges: A name of either side, and their score in bits.
        is_cut: Whether it comes from a component that was cut.
        short: Short forms that joined it.
        bodies: Well-known bodies that several of its names mean.
    """

    units: Sequence[Unit]
    merges: Sequence[tuple[str, str, float]] = ()
    is_cut: bool = False
    short: Sequence[str] = ()
    bodies: Sequence[str] = ()


def explain(group: Group) -> str:
    """Say in one sentence how a cluster came about.

    >>> unit = Unit(root=0, mentions=(0, 4), names=("Karim al-Rawi",), parsed=(), kind=None, must_links=1)
    >>> explain(Group(units=[unit]))
    '2 mentions of one name; 1 must-link'
    """
    mentions = sum(len(unit.mentions) for unit in group.units)
    names = len({name for unit in group.units for name in unit.names})
    parts = [f"{counted(mentions, 'mention')} of {'one name' if names == 1 else counted(names, 'name')}"]
    first = group.units[0]
    if first.entity is not None:
        parts[0] += f", resolved to {first.entity}"
    if group.merges:
        one, two, bits = min(group.merges, key=lambda merge: merge[2])
        merges = len(group.merges)
        which = "one merge" if merges == 1 else f"the loosest of {merges:,} merges"
        parts.append(f"{which}: “{one}” with “{two}”, {bits:+.1f} bits")
    if group.short:
        parts.append(
            f"short for its fuller names alone: {', '.join(f'“{name}”' for name in group.short[:3])}"
        )
    if group.bodies:
        parts.append(f"general knowledge holds names of it to be one: {', '.join(group.bodies)}")
    must = sum(unit.must_links for unit in group.units)
    told = sum(unit.told for unit in group.units)
    apart = sum(unit.apart for unit in group.units)
    if must:
        parts.append(counted(must, "must-link"))
    if told:
        parts.append(counted(told, "link that its texts give", "links that its texts give"))
    if apart:
        parts.append(f"kept apart by {counted(apart, 'cannot-link')}")
    if group.is_cut:
        parts.append("cut from a component too large to compare as a whole: review it")
    return "; ".join(parts)
