"""Fit the table of token similarity from names that differ in one token.

Two names of one listed entity that share all tokens but one show how a token varies; two names of different
entities that share all but one show how often such a pair arises by chance.  Votes on pairs of given names add
the bare tokens.  The ratio of the two histograms, smoothed, is the likelihood ratio of a cell.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ansab.evidence.token_kernel import LENGTH_BINS, SKELETON_BINS, STEPS, similarity_bin
from ansab.kernels import compiled
from ansab.names.sound import skeleton, sound

__all__ = ["CELLS", "fit_token_table", "pair_cell"]

CELLS = LENGTH_BINS * SKELETON_BINS * STEPS * STEPS
_CHANCE_ODDS = 16.0
"""Wrong tokens a right one competes with once retrieval has brought the alike together."""
_MOST_PER_KEY = 60
_SMOOTHING = 4.0

TokenPair = tuple[str, str]


def pair_cell(left: str, right: str) -> int:
    """The cell of the similarity table for two normalized Latin tokens; -1 when too unlike."""
    sounds = sound(left).encode(), sound(right).encode()
    raws = left.encode(), right.encode()
    rows = np.zeros(400, np.int32)
    return int(
        compiled(similarity_bin)(
            np.frombuffer(raws[0], np.uint8), 0, len(raws[0]), np.frombuffer(raws[1], np.uint8), 0, len(raws[1]),
            np.frombuffer(sounds[0], np.uint8), 0, len(sounds[0]),
            np.frombuffer(sounds[1], np.uint8), 0, len(sounds[1]),
            skeleton(sounds[0].decode()), skeleton(sounds[1].decode()), rows,
        )
    )  # fmt: skip


def one_token_apart(names: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[bool, TokenPair]]:
    """Yield (same entity?, token pair) for names that share all tokens but one.

    Args:
        names: (entity, tokens) of every name.
    """
    groups: defaultdict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for entity, tokens in names:
        for at, token in enumerate(tokens):
            rest = (*tokens[:at], "*", *tokens[at + 1 :])
            if len(rest) > 1:
                groups[rest].append((entity, token))
    for members in groups.values():
        for (entity, token), (other, other_token) in combinations(members[:_MOST_PER_KEY], 2):
            if token != other_token:
                yield entity == other, (token, other_token)


def given_name_votes(path: Path) -> Iterator[tuple[bool, TokenPair]]:
    """Yield (match?, pair) from a file of voted given-name pairs."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["is_match"] == "1", (row["name1"], row["name2"])


def fit_token_table(pairs: Iterable[tuple[bool, TokenPair]]) -> npt.NDArray[np.float64]:
    """Fit the probability, at the odds of retrieval, that the two tokens of a cell are one name.

    Args:
        pairs: (same?, normalized Latin tokens).

    Returns:
        `CELLS` probabilities; never rising with either distance.
    """
    seen: tuple[set[TokenPair], set[TokenPair]] = (set(), set())
    counts = np.zeros((2, CELLS))
    totals = np.zeros(2)
    for same, (left, right) in pairs:
        key = (left, right) if left < right else (right, left)
        if key in seen[same] or not (left.isascii() and right.isascii()):
            continue
        seen[same].add(key)
        totals[int(same)] += 1
        cell = pair_cell(*key)
        if cell >= 0:
            counts[int(same), cell] += 1
    shape = (LENGTH_BINS, SKELETON_BINS, STEPS, STEPS)
    right, wrong = (_smooth(counts[side].reshape(shape)) / totals[side] for side in (1, 0))
    ratio = (right + 1e-9) / (wrong + 1e-9)
    for axis in (2, 3):
        ratio = np.flip(np.maximum.accumulate(np.flip(ratio, axis), axis), axis)
    return np.asarray((ratio / (ratio + _CHANCE_ODDS)).reshape(-1))


def _smooth(counts: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Shrink each cell to the mean of its neighbours in both distances and in length."""
    padded = np.pad(counts, ((1, 1), (0, 0), (1, 1), (1, 1)), mode="edge")
    size, _, heard, seen = counts.shape
    around = np.zeros_like(counts)
    for a in range(3):
        for b in range(3):
            for c in range(3):
                around += padded[a : a + size, :, b : b + heard, c : c + seen]
    around /= 27
    weight = counts / (counts + _SMOOTHING)
    return weight * counts + (1 - weight) * around + 0.02
