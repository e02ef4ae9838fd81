"""Back-off n-grams as they lie on disk: a line a context, read when it is asked for."""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

from ansab.translit.tables import read_lines

__all__ = ["DISCOUNT", "END", "START", "NGram", "Unit", "letters_model", "units_model"]

Unit: TypeAlias = str
"""What an n-gram counts: a Latin letter, or `native=latin`."""

DISCOUNT = 0.6
_DIGITS = "0123456789."
START, END = "<", ">"


class NGram:
    """Interpolated absolute discounting over kept n-grams; what a context lost to pruning goes to the shorter one.

    P(w | h) = (c(hw) - D) / c(h) + β(h) · P(w | h minus its first), with β(h) what is left of 1.
    """

    def __init__(self, lines: dict[str, str], *, separator: str) -> None:
        self._lines = lines
        self._separator = separator
        self._read: dict[str, tuple[dict[str, float], float]] = {}
        self._floor = 1e-7

    def kept(self, context: str) -> tuple[dict[str, float], float] | None:
        """What a context says itself: the shares of the words kept, and β; `None` when it was never seen."""
        entry = self._read.get(context)
        if entry is None:
            line = self._lines.get(context)
            if line is None:
                return None
            entry = self._read[context] = _parse(line)
        return entry

    def probability(self, context: str, word: str) -> float:
        """P(word | context), never 0."""
        share, rest = 0.0, 1.0
        while True:
            entry = self.kept(context)
            if entry is not None:
                share += rest * entry[0].get(word, 0.0)
                rest *= entry[1]
            if not context:
                return share + rest * self._floor
            context = context.partition(self._separator)[2] if self._separator else context[1:]


def _parse(line: str) -> tuple[dict[str, float], float]:
    total_text, _, cells = line.partition("\t")
    total = float(total_text)
    shares: dict[str, float] = {}
    for cell in cells.split(" "):
        native, sign, latins = cell.rpartition("=")
        for latin in latins.split(","):
            word = latin.rstrip(_DIGITS)
            shares[f"{native}{sign}{word}"] = (float(latin[len(word) :]) - DISCOUNT) / total
    return shares, max(1.0 - sum(shares.values()), 1e-9)


def _lines(name: str) -> dict[str, str]:
    return {context: f"{total}\t{cells}" for context, total, cells in read_lines(name)}


@cache
def units_model(script: str) -> NGram:
    """Units (`native=latin`) after the two units before them, separated by blanks."""
    return NGram(_lines(f"{script}.units.tsv"), separator=" ")


@cache
def letters_model() -> NGram:
    """Letters of Latin names after the four before them."""
    return NGram(_lines("Latn.letters.tsv"), separator="")
