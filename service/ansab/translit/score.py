"""Cross-script evidence: is this Latin token a spelling of that native one?"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, TypeAlias

from ansab.kernels import compiled, is_available
from ansab.translit import alphabet, kernel
from ansab.translit.tables import read_calibration, read_chunks, read_rare

__all__ = ["ChunkTable", "Scorer", "hash_chunks", "scorer_for", "weigh_chunks"]

Chunk: TypeAlias = tuple[str, str]
"""Latin and native letters that stand on one another."""

_INTERPRETED_PAIRS = 3000
"""Pairs that a process scores interpreted (a third of a millisecond each) before it pays for loading numba."""
_REMEMBERED = 100_000
"""Scores of single pairs that are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkTable:
    """The flat buffers that the kernels read: hashed chunk keys, their weights, the calibration steps."""

    keys: Sequence[int]
    values: Sequence[float]
    steps: Sequence[float]

    def arrays(self) -> ChunkTable:
        """The same as numpy arrays, for compiled kernels."""
        import numpy as np

        return ChunkTable(
            keys=np.array(self.keys, np.int64),  # type: ignore[arg-type]
            values=np.array(self.values),  # type: ignore[arg-type]
            steps=np.array(self.steps),  # type: ignore[arg-type]
        )


def weigh_chunks(counts: Mapping[Chunk, float], rare: Mapping[Chunk, float]) -> dict[Chunk, float]:
    """Weigh each chunk by the root of P(native | latin) · P(latin | native), by (latin, native) letters.

    The root of both directions does not favour short strings, as either direction alone does. A letter that
    the training hardly meets weighs what `rare` says, also at the ends of a token, where that is more.
    """
    of_latin: defaultdict[str, float] = defaultdict(float)
    of_native: defaultdict[str, float] = defaultdict(float)
    for (latin, native), count in counts.items():
        of_latin[latin] += count
        of_native[native] += count
    weights = {
        (latin, native): count / (of_latin[latin] * of_native[native]) ** 0.5
        for (latin, native), count in counts.items()
    }
    for (latin, native), weight in rare.items():
        for before, after in (("", ""), ("^", ""), ("", "$")):
            chunk = before + latin + after, before + native + after
            if len(chunk[0]) <= alphabet.MAX_LATIN_CHUNK and len(chunk[1]) <= alphabet.MAX_NATIVE_CHUNK:
                weights[chunk] = max(weight, weights.get(chunk, 0.0))
    return weights


def hash_chunks(weights: Mapping[Chunk, float], script: str) -> tuple[list[int], list[float]]:
    """Hash weights by packed chunk, as `kernel.chunk_score` looks them up."""
    size = 1 << (2 * len(weights)).bit_length()
    keys, values = [-1] * size, [0.0] * size
    for (latin, native), weight in weights.items():
        key = alphabet.pack(latin, native, script)
        slot = kernel.find_slot(key, keys)
        keys[slot], values[slot] = key, weight
    return keys, values


class Scorer:
    """Scores pairs of a native token and a Latin one by the learned chunk table of a script."""

    def __init__(self, script: str, table: ChunkTable) -> None:
        self.script = script
        self.table = table
        self._interpreted_left = _INTERPRETED_PAIRS
        self._known: dict[tuple[str, str], float] = {}
        self._scratch = [0.0] * kernel.scratch_size()

    @cached_property
    def arrays(self) -> ChunkTable:
        """The table as numpy arrays, for compiled kernels."""
        return self.table.arrays()

    def encode_native(self, text: str) -> tuple[int, ...]:
        """Codes of a native token, 1 to 63, anchors at both ends; 63 is a letter outside the alphabet."""
        return _native_codes(text, self.script)

    def encode_latin(self, text: str) -> tuple[int, ...]:
        """Codes of a Latin token, 1 to 31, anchors at both ends; case, diacritics, apostrophes dropped; 31 is no letter."""
        return _latin_codes(text)

    def raw(self, native: str, latin: str) -> float:
        """Uncalibrated score in bits, negative; grows with the length of the tokens."""
        codes, others = self.encode_native(native), self.encode_latin(latin)
        table = self.table
        return kernel.chunk_score(
            codes, 0, len(codes), others, 0, len(others), table.keys, table.values, self._scratch[:]
        )

    def score(self, native: str, latin: str) -> float:
        """Likelihood ratio in bits (log2) that `latin` spells `native` rather than being another token.

        Calibrated on held-out pairs against random and similar other tokens (`<script>.bits.tsv`); about -8 to 8.
        """
        known = self._known.get((native, latin))
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[native, latin] = self.score_many(native, [latin])[0]
        return known

    def score_many(self, native: str, latins: Sequence[str]) -> list[float]:
        """Score one native token with many Latin ones, in their order; see `score`."""
        return self._many(native, latins, self.table.steps)

    def raw_many(self, native: str, latins: Sequence[str]) -> list[float]:
        """Uncalibrated scores of one native token with many Latin ones, in their order; ranks what bits tie."""
        return self._many(native, latins, ())

    def _many(self, native: str, latins: Sequence[str], steps: Sequence[float]) -> list[float]:
        if not latins:
            return []
        codes = self.encode_native(native)
        buffer: list[int] = []
        ends: list[int] = []
        for latin in latins:
            buffer.extend(_latin_codes(latin))
            ends.append(len(buffer))
        if is_available() and (self._interpreted_left < len(latins) or "numba" in sys.modules):
            return self._score_compiled(codes, buffer, ends, calibrated=bool(steps))
        self._interpreted_left -= len(latins)
        bits = [0.0] * len(ends)
        kernel.score_batch(
            codes, buffer, ends, self.table.keys, self.table.values, steps, self._scratch[:], bits
        )
        return bits

    def _score_compiled(
        self, codes: Sequence[int], buffer: list[int], ends: list[int], *, calibrated: bool
    ) -> list[float]:
        import numpy as np

        bits, scratch = np.empty(len(ends)), np.empty(kernel.scratch_size())
        table = self.arrays
        steps = np.asarray(table.steps)[: None if calibrated else 0]
        buffers: tuple[Any, ...] = (
            np.array(codes, np.int64),
            np.array(buffer, np.int64),
            np.array(ends, np.int64),
        )
        compiled(kernel.score_batch)(*buffers, table.keys, table.values, steps, scratch, bits)
        return [float(value) for value in bits]


@cache
def scorer_for(script: str) -> Scorer | None:
    """The scorer of a script (`Arab`, `Hebr`, `Cyrl`); `None` for a script without a learned table."""
    if script not in alphabet.SCRIPTS:
        return None
    keys, values = hash_chunks(weigh_chunks(read_chunks(script), read_rare(script)), script)
    return Scorer(script, ChunkTable(keys=keys, values=values, steps=read_calibration(script)))


@lru_cache(maxsize=8_192)
def _latin_codes(text: str) -> tuple[int, ...]:
    return tuple(alphabet.encode_latin(text))


@lru_cache(maxsize=8_192)
def _native_codes(text: str, script: str) -> tuple[int, ...]:
    return tuple(alphabet.encode_native(text, script))
