"""The distinct tokens of a set of names as flat buffers, in the order that the kernels expect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ansab.names.reading import Reading

__all__ = ["Vocabulary", "vocabulary_of"]

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Facts of tokens, one row each; strings are slices of a byte buffer.

    Attributes:
        raw: ASCII letters; token `i` is `raw[raw_at[i]:raw_at[i + 1]]`; `sound` and `native` likewise.
        skeleton: Packed consonants, int64.
        bits: Rarity among people's names, float32; `org_bits` among organisations'.
        name_class: Number of a given name, int32, 0 for none; `org_class` of a word of organisations.
        script: See `names.reading.SCRIPT_CODES`.
        native: UTF-8 of the folded form where the script is not Latin, else nothing.
    """

    raw: Array
    raw_at: Array
    sound: Array
    sound_at: Array
    skeleton: Array
    bits: Array
    org_bits: Array
    name_class: Array
    org_class: Array
    script: Array
    native: Array
    native_at: Array

    def __len__(self) -> int:
        return len(self.skeleton)

    def buffers(self, *, is_organization: bool) -> tuple[Array, ...]:
        """The tuple that the kernels index (`align_kernel.RAW` and so on)."""
        bits = self.org_bits if is_organization else self.bits
        return (
            self.raw, self.raw_at, self.sound, self.sound_at, self.skeleton, bits,
            self.name_class, self.org_class, self.script,
        )  # fmt: skip

    def native_text(self, token: int) -> str:
        """The folded form of a token in a script that is not Latin; empty for a Latin one."""
        return bytes(self.native[self.native_at[token] : self.native_at[token + 1]]).decode()

    def latin_text(self, token: int) -> str:
        """The Latin letters of a token."""
        return bytes(self.raw[self.raw_at[token] : self.raw_at[token + 1]]).decode()


def vocabulary_of(readings: Iterable[Reading]) -> Vocabulary:
    """Lay the readings of tokens out in buffers, in the order given."""
    tokens = list(readings)
    raw, raw_at = _joined(token.latin.encode() for token in tokens)
    heard, sound_at = _joined(token.sound.encode() for token in tokens)
    native, native_at = _joined(token.form.encode() if token.script else b"" for token in tokens)
    return Vocabulary(
        raw=raw, raw_at=raw_at, sound=heard, sound_at=sound_at, native=native, native_at=native_at,
        skeleton=np.array([token.skeletons[0] if token.skeletons else 0 for token in tokens], np.int64),
        bits=np.array([token.bits for token in tokens], np.float32),
        org_bits=np.array([token.org_bits for token in tokens], np.float32),
        name_class=np.array([token.name_class for token in tokens], np.int32),
        org_class=np.array([token.org_class for token in tokens], np.int32),
        script=np.array([token.script for token in tokens], np.uint8),
    )  # fmt: skip


def _joined(parts: Iterable[bytes]) -> tuple[Array, Array]:
    pieces = list(parts)
    offsets = np.zeros(len(pieces) + 1, np.uint32)
    np.cumsum([len(piece) for piece in pieces], out=offsets[1:])
    return np.frombuffer(b"".join(pieces), np.uint8), offsets
