"""The distinct tokens of a set of names as flat buffers, in the order that the kernels expect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np

from ansab.arrays import Array
from ansab.names.lexicon import MOST_WORDS, lexicon
from ansab.names.reading import FAMILY, NAME_OF_ORG, Reading
from ansab.translit.alphabet import encode_native

__all__ = ["NATIVE_SCRIPTS", "Vocabulary", "letters_of", "russian_of", "vocabulary_of"]

NATIVE_SCRIPTS = {1: "Arab", 2: "Hebr", 3: "Cyrl"}
"""Scripts with a transliteration model, by their number in a reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Facts of tokens, one row each; strings are slices of a byte buffer.

    Attributes:
        raw: ASCII letters; token `i` is `raw[raw_at[i]:raw_at[i + 1]]`; `sound` and `native` likewise.
        skeleton: Packed consonants, int64.
        bits: Rarity among people's names, float32; `org_bits` among organisations'.
        name_class: Number of a given name, int32, 0 for none; `org_class` of a word of organisations.
        script: See `names.reading.SCRIPT_CODES`.
        native: Codes of the token for the transliteration model of its script, anchors included, where there is
            such a model (`translit.alphabet`), else nothing; where no token has any, `native_at` is a single 0.
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
        initials = russian_of(self.org_class) if is_organization else letters_of(self.name_class)
        return (
            self.raw, self.raw_at, self.sound, self.sound_at, self.skeleton, bits,
            self.name_class, self.org_class, self.script, initials,
        )  # fmt: skip


def vocabulary_of(readings: Iterable[Reading]) -> Vocabulary:
    """Lay the readings of tokens out in buffers, in the order given."""
    tokens = list(readings)
    raw, raw_at = _joined(token.raw.encode() for token in tokens)
    heard, sound_at = _joined(token.sound.encode() for token in tokens)
    native, native_at = _joined(_codes(token) for token in tokens)
    if not len(native):
        native_at = native_at[:1]  # nothing asks where the codes of a token are that has none
    return Vocabulary(
        raw=raw, raw_at=raw_at, sound=heard, sound_at=sound_at, native=native, native_at=native_at,
        skeleton=np.array([token.skeletons[0] if token.skeletons else 0 for token in tokens], np.int64),
        bits=np.array([token.bits for token in tokens], np.float32),
        org_bits=np.array([token.org_bits for token in tokens], np.float32),
        name_class=np.array([token.name_class for token in tokens], np.int32),
        org_class=np.array([token.org_class for token in tokens], np.int32),
        script=np.array([token.script for token in tokens], np.uint8),
    )  # fmt: skip


def letters_of(name_class: Array) -> Array:
    """For each class of a name the letters that its spellings begin with (`names.initials.first_letters`), int64."""
    taken: Array = _letters_by_class()[name_class & FAMILY]
    return taken


def russian_of(org_class: Array) -> Array:
    """For each class of a word of organisations its initials in Russian (`names.initials.russian_initials`), int64."""
    taken: Array = _russian_by_class()[np.where(org_class < NAME_OF_ORG, org_class % MOST_WORDS, 0)]
    return taken


@cache
def _letters_by_class() -> Array:
    known = lexicon().first_letters
    table = np.zeros(FAMILY + 1, np.int64)
    table[: len(known)] = known
    return table


@cache
def _russian_by_class() -> Array:
    table = np.zeros(MOST_WORDS, np.int64)
    for number, initials in lexicon().russian_initials.items():
        table[number] = initials
    return table


def _codes(token: Reading) -> bytes:
    script = NATIVE_SCRIPTS.get(token.script)
    return bytes(encode_native(token.form, script)) if script is not None else b""


def _joined(parts: Iterable[bytes]) -> tuple[Array, Array]:
    pieces = list(parts)
    offsets = np.zeros(len(pieces) + 1, np.uint32)
    np.cumsum([len(piece) for piece in pieces], out=offsets[1:])
    return np.frombuffer(b"".join(pieces), np.uint8), offsets
