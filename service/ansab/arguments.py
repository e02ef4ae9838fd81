"""What a caller of the Python interface hands over, read: whatever cannot be used is an `InputError` that says why."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from numbers import Integral
from pathlib import Path
from typing import Any, TypeVar

from ansab.errors import InputError
from ansab.model import Mention, as_mention

__all__ = ["asked_count", "asked_list", "asked_mentions", "asked_paths", "asked_places"]

_T = TypeVar("_T")
_MOST = 2**31 - 1
"""More than any index has entities, and what machine code can count."""


def asked_paths(given: Iterable[str | Path]) -> list[Path]:
    """Read the paths of gazetteers.

    Raises:
        InputError: One is no path, or has nothing in it, which would mean the folder of the moment.

    >>> asked_paths([None])
    Traceback (most recent call last):
    ansab.errors.InputError: a path is None: expected text or a Path, as in Resolver.open("aliases/")
    """
    paths = []
    for path in given:
        if not isinstance(path, str | os.PathLike) or not str(path):
            raise InputError(
                f'a path is {path!r:.50}: expected text or a Path, as in Resolver.open("aliases/")'
            )
        paths.append(Path(path))
    return paths


def asked_list(given: Iterable[_T], what: str, expected: str) -> list[_T]:
    """Read something that has others in it; a text is one thing, and not a list of letters.

    Raises:
        InputError: It is no such thing.

    >>> asked_list("person", "the types", "one for each pair")
    Traceback (most recent call last):
    ansab.errors.InputError: the types are 'person': expected one for each pair
    """
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise InputError(f"{what} are {given!r:.50}: expected {expected}")
    return list(given)


def asked_mentions(given: Sequence[Mention], limit: int, explained: int | None) -> list[Mention]:
    """Read mentions, each as `as_mention` does, and how many candidates to give and to explain for each.

    Raises:
        InputError: They are no list, or one of them is no mention, or has a part that cannot be used; or one of the
            numbers is none that can be counted to.
    """
    asked_count(limit, "limit")
    if explained is not None:
        asked_count(explained, "explained", 0)
    return list(map(as_mention, asked_list(given, "the mentions", "a list, as in [Mention(name=…)]")))


def asked_places(given: Sequence[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """Read pairs of positions in a list of so many.

    Raises:
        InputError: One is no pair, or has a position that the list does not have.

    >>> asked_places([(0, 5)], 2)
    Traceback (most recent call last):
    ansab.errors.InputError: a pair is (0, 5): expected two positions among the 2 mentions, from 0
    """
    return [_pair(pair, count) for pair in asked_list(given, "the pairs", "a list of pairs of positions")]


def _pair(pair: Any, count: int) -> tuple[int, int]:
    if isinstance(pair, tuple | list) and len(pair) == 2:
        left, right = pair
        is_place = isinstance(left, Integral) and isinstance(right, Integral)
        if is_place and 0 <= left < count and 0 <= right < count:
            return int(left), int(right)
    raise InputError(f"a pair is {pair!r:.50}: expected two positions among the {count:,} mentions, from 0")


def asked_count(given: int, what: str, least: int = 1) -> None:
    """Refuse a number of things to give that cannot be counted to.

    Raises:
        InputError: No whole number, or too small, or larger than machine code counts.

    >>> asked_count(0, "limit")
    Traceback (most recent call last):
    ansab.errors.InputError: limit is 0: expected a whole number from 1 to 2,147,483,647
    """
    if not isinstance(given, Integral) or not least <= given <= _MOST:
        raise InputError(f"{what} is {given!r:.50}: expected a whole number from {least} to {_MOST:,}")
