"""Counting and pruning of the n-grams that spellings are generated with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import log
from pathlib import Path

from ansab.translit.ngram import DISCOUNT, END, START

__all__ = ["count_ngrams", "prune_ngrams", "write_ngrams"]

Gram = tuple[str, ...]
Counts = list[dict[Gram, float]]


def count_ngrams(sequences: Iterable[tuple[Sequence[str], float]], order: int) -> Counts:
    """Count the n-grams of weighted sequences, up to `order`; `[k - 1]` holds those of k words."""
    counts: list[defaultdict[Gram, float]] = [defaultdict(float) for _ in range(order)]
    for words, weight in sequences:
        padded = (*[START] * (order - 1), *words, END)
        for end in range(order, len(padded) + 1):
            for length in range(1, order + 1):
                counts[length - 1][padded[end - length : end]] += weight
    return [dict(level) for level in counts]


class _Probabilities:
    """Interpolated probabilities over all counts, with memory."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._totals = [_totals(level) for level in counts]
        self._lost = [_lost(level) for level in counts]
        self._known: dict[Gram, float] = {(): 1e-7}

    def of(self, gram: Gram) -> float:
        known = self._known.get(gram)
        if known is None:
            level, context = len(gram) - 1, gram[:-1]
            total = self._totals[level].get(context, 0.0)
            lower = self.of(gram[1:])
            known = lower
            if total:
                kept = max(self._counts[level].get(gram, 0.0) - DISCOUNT, 0.0)
                known = (kept + self._lost[level][context] * lower) / total
            self._known[gram] = known
        return known


def _totals(level: dict[Gram, float]) -> dict[Gram, float]:
    totals: defaultdict[Gram, float] = defaultdict(float)
    for gram, count in level.items():
        totals[gram[:-1]] += count
    return dict(totals)


def _lost(level: dict[Gram, float]) -> dict[Gram, float]:
    lost: defaultdict[Gram, float] = defaultdict(float)
    for gram, count in level.items():
        lost[gram[:-1]] += min(count, DISCOUNT)
    return dict(lost)


def prune_ngrams(counts: Counts, threshold: float) -> tuple[Counts, list[dict[Gram, float]]]:
    """Keep the n-grams that change the log-likelihood of the data by more than `threshold` nats.

    Contexts of longer n-grams that are kept stay. The totals are of all counts: what is pruned goes to β.
    """
    probability = _Probabilities(counts)
    kept: Counts = [{} for _ in counts]
    needed: set[Gram] = set()
    for level in range(len(counts) - 1, -1, -1):
        for gram, count in counts[level].items():
            gain = abs(count * (log(probability.of(gram)) - log(probability.of(gram[1:]))))
            if level == 0 or (count > 1.0 and gain > threshold) or gram in needed:
                kept[level][gram] = count
        needed = {gram[:-1] for gram in kept[level]}
    return kept, [_totals(level) for level in counts]


def write_ngrams(path: Path, counts: Counts, *, threshold: float, separator: str, head: Iterable[str]) -> int:
    """Prune and write: context, its total count, cells of words with counts. Returns the size in bytes."""
    kept, totals = prune_ngrams(counts, threshold)
    lines = [f"# {line}" for line in head]
    for level, its_totals in zip(kept, totals, strict=True):
        by_context: defaultdict[Gram, list[tuple[float, str]]] = defaultdict(list)
        for gram, count in level.items():
            by_context[gram[:-1]].append((-round(count, 1), gram[-1]))
        for context in sorted(by_context):
            seen = [(word, -count) for count, word in sorted(by_context[context]) if -count > DISCOUNT]
            cells = " ".join(_cells(seen))
            if cells:
                lines.append(f"{separator.join(context)}\t{_shown(its_totals[context])}\t{cells}")
    text = "\n".join(lines) + "\n"
    path.write_text(text, "utf-8")
    return len(text.encode())


def _cells(words: Sequence[tuple[str, float]]) -> list[str]:
    """Letters with their counts; units that share a native letter in one cell, `native=latin·count,latin·count`."""
    by_native: defaultdict[str, list[str]] = defaultdict(list)
    for word, count in words:
        native, sign, latin = word.partition("=")
        by_native[native + sign].append(f"{latin}{_shown(count)}")
    return [native + ",".join(latins) for native, latins in by_native.items()]


def _shown(count: float) -> str:
    """A count in as few digits as it needs: one decimal under 10, none above."""
    return f"{count:.1f}".removesuffix(".0") if count < 10 else f"{count:.0f}"
