"""The tokens of queries, numbered as they come, in buffers that grow."""

from __future__ import annotations

from typing import Any

import numpy as np

from ansab.names.reading import Reading, read_token

__all__ = ["Buffer", "QueryTokens"]


class Buffer:
    """A flat buffer that grows: an array for machine code, a list for the interpreter."""

    __slots__ = ("_size", "data")

    def __init__(self, dtype: type, *, is_compiled: bool) -> None:
        self.data: Any = np.zeros(1024, dtype) if is_compiled else []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def extend(self, values: Any) -> None:
        """Append values; `data` may be another buffer afterwards."""
        size = self._size + len(values)
        if isinstance(self.data, list):
            self.data.extend(values)
        else:
            if size > len(self.data):
                grown = np.zeros(max(size, 2 * len(self.data)), self.data.dtype)
                grown[: self._size] = self.data[: self._size]
                self.data = grown
            self.data[self._size : size] = values
        self._size = size


class QueryTokens:
    """What matching knows of the tokens of queries, in the form that the kernels read.

    A token keeps its number; the same token is laid out once however often it comes.
    """

    def __init__(self, *, is_compiled: bool) -> None:
        self._numbers: dict[str, int] = {}
        self.readings: list[Reading] = []
        kinds: tuple[type, ...] = (
            np.uint8, np.uint32, np.uint8, np.uint32, np.int64, np.float32, np.float32, np.int32, np.int32, np.uint8,
        )  # fmt: skip
        self._buffers = tuple(Buffer(kind, is_compiled=is_compiled) for kind in kinds)
        self._buffers[1].extend([0])
        self._buffers[3].extend([0])

    def __len__(self) -> int:
        return len(self.readings)

    def number(self, form: str) -> int:
        """The number of a folded token; a new one is read and laid out."""
        number = self._numbers.get(form)
        if number is None:
            number = self._numbers[form] = len(self.readings)
            self._add(read_token(form))
        return number

    def _add(self, token: Reading) -> None:
        self.readings.append(token)
        raw, raw_at, sound, sound_at, skeleton, bits, org_bits, name_class, org_class, script = self._buffers
        raw.extend(list(token.latin.encode()))
        raw_at.extend([len(raw)])
        sound.extend(list(token.sound.encode()))
        sound_at.extend([len(sound)])
        skeleton.extend([token.skeletons[0] if token.skeletons else 0])
        bits.extend([token.bits])
        org_bits.extend([token.org_bits])
        name_class.extend([token.name_class])
        org_class.extend([token.org_class])
        script.extend([token.script])

    def vocabularies(self) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        """The buffers as kernels index them (`align_kernel.RAW` and so on): for people, for organisations."""
        raw, raw_at, sound, sound_at, skeleton, bits, org_bits, *rest = (part.data for part in self._buffers)
        return (
            (raw, raw_at, sound, sound_at, skeleton, bits, *rest),
            (raw, raw_at, sound, sound_at, skeleton, org_bits, *rest),
        )
