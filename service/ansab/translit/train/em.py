"""Expectation-maximisation over chunks: which Latin letters stand on which native ones, and how often.

Source: the graphone model of Bisani & Ney, Speech Communication 50 (2008), unigram, with boundary symbols that
meet only boundaries and an absolute discount in the M step, which keeps long chunks from eating short ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ansab.kernels import compiled
from ansab.translit.alphabet import MAX_NATIVE_CHUNK, unpack
from ansab.translit.kernel import find_slot
from ansab.translit.train.count_kernel import count_chunks
from ansab.translit.train.pairs import PairBuffers

__all__ = ["ChunkCounts", "learn_chunks"]

_ROUNDS = 8
_DISCOUNT = 0.05
_START = 0.1
_LEAST = (1.0, 0.5, 0.5, 0.5, 0.5, 0.7, 0.7, 1.0)
"""Expected count below which a chunk is dropped after each round."""
_MOST_SLOTS = 1 << 24
"""Slots of the first table, which holds every chunk that any alignment has; enough for 200,000 pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkCounts:
    """Expected counts of chunks, by packed key."""

    keys: np.ndarray[Any, Any]
    counts: np.ndarray[Any, Any]

    def readable(self, script: str) -> dict[tuple[str, str], float]:
        """Counts by (latin, native) letters."""
        pairs = zip(self.keys.tolist(), self.counts.tolist(), strict=True)
        return {unpack(key, script): count for key, count in pairs}

    def hashed(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Open-addressed keys and joint probabilities."""
        size = 1 << int(np.ceil(np.log2(2.5 * len(self.keys))))
        keys, values = np.full(size, -1, np.int64), np.zeros(size)
        slot_of = compiled(find_slot)
        for key, share in zip(self.keys.tolist(), (self.counts / self.counts.sum()).tolist(), strict=True):
            slot = slot_of(key, keys)
            keys[slot], values[slot] = key, share
        return keys, values


def learn_chunks(
    pairs: PairBuffers, *, most_native: int = MAX_NATIVE_CHUNK, report: bool = False
) -> ChunkCounts:
    """Learn expected chunk counts from pairs; deterministic.

    Args:
        pairs: Encoded pairs with weights.
        most_native: Native letters that a chunk holds at most.
        report: Print the mean log-likelihood of every round.
    """
    slots = min(_MOST_SLOTS, 1 << (64 * (len(pairs.native) + len(pairs.latin))).bit_length())
    keys, values = np.full(slots, -1, np.int64), np.zeros(1)
    table = ChunkCounts(keys=keys[:0], counts=values[:0])
    work = (np.zeros(40 * 40), np.zeros(40 * 40))
    for round_number in range(_ROUNDS):
        counts = np.zeros(len(keys))
        start = 0.0 if round_number else _START
        buffers = (pairs.native, pairs.native_ends, pairs.latin, pairs.latin_ends, pairs.weights)
        likelihood = compiled(count_chunks)(*buffers, keys, values, counts, *work, start, most_native)
        table = _pruned(keys, counts, _LEAST[round_number])
        keys, values = table.hashed()
        if report:
            mean = likelihood / pairs.weights.sum()
            print(
                f"  round {round_number + 1}: {mean:.3f} nats a pair, {len(table.keys):,} chunks", flush=True
            )
    return table


def _pruned(keys: np.ndarray[Any, Any], counts: np.ndarray[Any, Any], least: float) -> ChunkCounts:
    kept = counts > least
    order = np.argsort(keys[kept])
    return ChunkCounts(keys=keys[kept][order], counts=counts[kept][order] - _DISCOUNT)
