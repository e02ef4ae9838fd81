"""What a text may say of the bearer of a name beside others of the family."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Kin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """What a text says of a name's bearer beside others of the family.

    Attributes:
        is_aside: Brought in only beside somebody else: *his brother X*, *no relation to X*.
        age: 1 where that makes a father of the bearer, or the like; -1 for a child; else 0.
        asked: 1 for *the elder X*, -1 for *the younger X*; else 0.
        is_kin: Brought in as kin of whom the text has named before: *his brother X*.
    """

    is_aside: bool = False
    age: int = 0
    asked: int = 0
    is_kin: bool = False
