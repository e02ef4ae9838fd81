"""The tokens of queries, numbered as they come, in buffers that grow."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

import numpy as np

from ansab.names.reading import Reading, read_token
from ansab.names.vocabulary import letters_of, russian_of

__all__ = ["Buffer", "QueryTokens"]


class Buffer:
    """A flat buffer that grows: an array for machine code, a list for the interpreter."""

    __slots__ = ("_size", "data")

    def __init__(self, dtype: type, *, is_compiled: bool) -> None:
        self.data: Any = np.zeros(1024, dtype) if is_compiled else []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def grow(self, size: int) -> None:
        """Append zeros up to a size; `data` may be another buffer afterwards."""
        if isinstance(self.data, list):
            self.data.extend([0] * (size - self._size))
        elif size > len(self.data):
            grown = np.zeros(max(size, 2 * len(self.data)), self.data.dtype)
            grown[: self._size] = self.data[: self._size]
            self.data = grown
        self._size = size

    def extend(self, values: Any) -> None:
        """Append values; `data` may be another buffer afterwards."""
        first = self._size
        if isinstance(self.data, list):
            self.data.extend(values)
            self._size = len(self.data)
        else:
            self.grow(first + len(values))
            self.data[first : self._size] = values


def _rounded(values: list[float]) -> list[float]:
    """As they stand in the index and in machine code's buffers: a sum of them must fall into the same bin everywhere."""
    rounded: list[float] = np.array(values, np.float32).tolist()
    return rounded


class QueryTokens:
    """What matching knows of the tokens of queries, in the form that the kernels read.

    A token keeps its number; the same token is laid out once however often it comes.
    """

    def __init__(self, *, is_compiled: bool) -> None:
        self._numbers: dict[str, int] = {}
        self.readings: list[Reading] = []
        kinds: tuple[type, ...] = (
            np.uint8, np.uint32, np.uint8, np.uint32, np.int64, np.float32, np.float32, np.int32, np.int32, np.uint8,
            np.int64, np.int64,
        )  # fmt: skip
        self._buffers = tuple(Buffer(kind, is_compiled=is_compiled) for kind in kinds)
        self._new: list[Reading] = []
        self._buffers[1].extend([0])
        self._buffers[3].extend([0])

    def __len__(self) -> int:
        return len(self.readings)

    def __contains__(self, form: str) -> bool:
        return form in self._numbers

    def number(self, form: str) -> int:
        """The number of a folded token; a new one is read, and laid out when the buffers are asked for."""
        number = self._numbers.get(form)
        if number is None:
            number = self._numbers[form] = len(self.readings)
            reading = read_token(form)
            self.readings.append(reading)
            self._new.append(reading)
        return number

    def _lay_out(self) -> None:
        new, self._new = self._new, []
        raw, raw_at, sound, sound_at, skeleton, bits, org_bits, name_class, org_class, script, *initials = (
            self._buffers
        )
        for text, at, pieces in (
            (raw, raw_at, [token.raw.encode() for token in new]),
            (sound, sound_at, [token.sound.encode() for token in new]),
        ):
            at.extend(list(accumulate(map(len, pieces), initial=len(text)))[1:])
            text.extend(list(b"".join(pieces)))
        skeleton.extend([token.skeletons[0] if token.skeletons else 0 for token in new])
        bits.extend(_rounded([token.bits for token in new]))
        org_bits.extend(_rounded([token.org_bits for token in new]))
        names, words = ([token.name_class for token in new], [token.org_class for token in new])
        name_class.extend(names)
        org_class.extend(words)
        script.extend([token.script for token in new])
        initials[0].extend(letters_of(np.array(names)).tolist())
        initials[1].extend(russian_of(np.array(words)).tolist())

    def vocabularies(self) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        """The buffers as kernels index them (`align_kernel.RAW` and so on): for people, for organisations."""
        if self._new:
            self._lay_out()
        raw, raw_at, sound, sound_at, skeleton, bits, org_bits, *rest = (part.data for part in self._buffers)
        *classes, letters, russian = rest
        return (
            (raw, raw_at, sound, sound_at, skeleton, bits, *classes, letters),
            (raw, raw_at, sound, sound_at, skeleton, org_bits, *classes, russian),
        )
