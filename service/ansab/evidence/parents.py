"""Father or mother: what a kunya says besides the name of the child."""

from __future__ import annotations

from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.parse import ParsedName

__all__ = ["parent_lines"]

_OTHER_PARENT_BITS = -18.0
"""A father is no mother: more than all that the name of the child may say."""


def parent_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """What it says that one name begins with *Abu* and the other with *Umm*: nothing, or a line."""
    one, two = (lexicon().kunya_parent(name.form) for name in (left, right))
    if left.is_organization or not one or not two or one == two:
        return ()
    return (
        Evidence(
            feature="structure", bits=_OTHER_PARENT_BITS, left=one, right=two,
            detail="the kunya of a father and that of a mother",
        ),
    )  # fmt: skip
