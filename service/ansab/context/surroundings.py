"""What stands around a mention."""

from __future__ import annotations

from dataclasses import dataclass

from ansab.model import Mention

__all__ = ["Surroundings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the text around a mention holds.

    Attributes:
        before: Names that stand before the mention, in order; `after` those behind it.
        beside: Those of `before` + `after` that the text gives as other names of the mention, by position.
        places: Countries, peoples, regions and cities that the text names, as classes of the place table.
    """

    before: tuple[Mention, ...] = ()
    after: tuple[Mention, ...] = ()
    beside: tuple[int, ...] = ()
    places: frozenset[str] = frozenset()
