"""What a raw score is worth: bits, from held-out pairs against random and similar other tokens."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from math import log2

from rapidfuzz import fuzz, process

from ansab.translit.alphabet import latin_letters
from ansab.translit.kernel import STEPS
from ansab.translit.score import ChunkTable, Scorer
from ansab.translit.train.pairs import Pair

__all__ = ["CLASSES", "calibrate"]

CLASSES = ("to 4 letters", "to 6 letters", "longer")
"""Length classes, in the order that the kernel numbers them."""
_SAMPLE = 3000
_RANDOM_EACH = 40
_SIMILAR_EACH = 8
_SIMILAR_SHARE = 0.05
"""Share of similar tokens among the others that a token is compared with; the rest is random."""
_SMOOTHING = 0.5


def calibrate(table: ChunkTable, script: str, held_out: Sequence[Pair]) -> dict[str, list[float]]:
    """Fit bits for every step of the raw score per letter, by length class; monotone, deterministic.

    Args:
        table: Chunks that were learned without the held-out pairs; its steps are not read.
        script: Of the native tokens.
        held_out: Pairs; the Latin tokens of the others serve as the other tokens.
    """
    draw = random.Random(7)
    spellings: defaultdict[str, set[str]] = defaultdict(set)
    for pair in held_out:
        spellings[pair.native].add(latin_letters(pair.latin))
    vocabulary = sorted(set[str]().union(*spellings.values()))
    ramp = [float(place) for place in range(STEPS * len(CLASSES))]
    scorer = Scorer(script, ChunkTable(keys=table.keys, values=table.values, steps=ramp))
    same, other = [0.0] * len(ramp), [0.0] * len(ramp)
    for pair in draw.sample(list(held_out), min(_SAMPLE, len(held_out))):
        gold = latin_letters(pair.latin)
        others = _others(gold, spellings[pair.native], vocabulary, draw)
        tokens = [gold, *(token for token, _ in others)]
        gold_place, *places = scorer.score_many(pair.native, tokens)
        same[round(gold_place)] += 1.0
        for place, (_, weight) in zip(places, others, strict=True):
            other[round(place)] += weight
    rows = [slice(row * STEPS, (row + 1) * STEPS) for row in range(len(CLASSES))]
    return {name: _bits(same[row], other[row]) for name, row in zip(CLASSES, rows, strict=True)}


def _others(
    gold: str, spellings: set[str], vocabulary: Sequence[str], draw: random.Random
) -> list[tuple[str, float]]:
    """Similar and random tokens that do not spell the same native one, with weights that sum to 1."""
    found = process.extract(gold, vocabulary, scorer=fuzz.ratio, limit=_SIMILAR_EACH + len(spellings))
    near = [token for token, _, _ in found if token not in spellings]
    far = [
        token
        for token in draw.sample(vocabulary, min(_RANDOM_EACH, len(vocabulary)))
        if token not in spellings
    ]
    shares = [(token, _SIMILAR_SHARE / len(near)) for token in near]
    return shares + [(token, (1 - _SIMILAR_SHARE) / len(far)) for token in far]


def _bits(same: Sequence[float], other: Sequence[float]) -> list[float]:
    """log2 of the ratio of two histograms, smoothed, made monotone by pooling adjacent violators."""
    total_same, total_other = sum(same) + _SMOOTHING * STEPS, sum(other) + _SMOOTHING * STEPS
    pools: list[tuple[float, float, int]] = []
    for left, right in zip(same, other, strict=True):
        pools.append((left + _SMOOTHING, right + _SMOOTHING, 1))
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] > pools[-1][0] * pools[-2][1]:
            last, before = pools.pop(), pools.pop()
            pools.append((before[0] + last[0], before[1] + last[1], before[2] + last[2]))
    return [log2(a / total_same / (b / total_other)) for a, b, steps in pools for _ in range(steps)]
