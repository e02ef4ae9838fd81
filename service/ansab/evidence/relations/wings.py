"""A wing of a group is not the group: *Lamp Front – General Command*, *Lamp Front*."""

from __future__ import annotations

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.organisations.wings import wing_of
from ansab.names.tokens import ParsedName

__all__ = ["tells_wing", "wing_line"]

_WING_BITS = -8.0
"""However many words the two share."""


def wing_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for a group and a wing of it; `None` for all other pairs."""
    if own := wing_of(left, right):
        return structure_line(_WING_BITS, "", own, "a wing of the other")
    if own := wing_of(right, left):
        return structure_line(_WING_BITS, own, "", "a wing of the other")
    return None


def tells_wing(name: ParsedName) -> bool:
    """Whether a name is a group's, which may be or have a wing."""
    return name.is_organization
