"""Name-token pairs to learn from."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ansab.errors import TableError
from ansab.translit.alphabet import UNKNOWN_LATIN, UNKNOWN_NATIVE, encode_latin, encode_native

__all__ = ["Pair", "PairBuffers", "is_held_out", "read_pairs"]

_COLUMNS = ("script", "native", "latin", "count", "source", "split")
_ARABIC_ORIGIN_WEIGHT = 5.0
_ARABIC_ORIGIN_SOURCE = "google"
_MAX_COUNT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A native token and a Latin spelling of it, with its weight in the training."""

    native: str
    latin: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PairBuffers:
    """Pairs as flat arrays: codes one after another, the end of each token, the weights."""

    native: np.ndarray[Any, Any]
    native_ends: np.ndarray[Any, Any]
    latin: np.ndarray[Any, Any]
    latin_ends: np.ndarray[Any, Any]
    weights: np.ndarray[Any, Any]

    @classmethod
    def of(cls, pairs: Sequence[Pair], script: str) -> PairBuffers:
        """Encode pairs of one script."""
        natives = [encode_native(pair.native, script) for pair in pairs]
        latins = [encode_latin(pair.latin) for pair in pairs]
        return cls(
            native=np.array([code for codes in natives for code in codes], np.int64),
            native_ends=np.cumsum([len(codes) for codes in natives]),
            latin=np.array([code for codes in latins for code in codes], np.int64),
            latin_ends=np.cumsum([len(codes) for codes in latins]),
            weights=np.array([pair.weight for pair in pairs]),
        )


def read_pairs(path: Path, script: str, *, split: str = "train") -> list[Pair]:
    """Read the usable pairs of one script and split, in the order of the file.

    A row that occurred often weighs more (root of at most 4), one of the source of Arabic-origin names five
    times. Rows with letters outside the alphabets, or longer than 24 codes, are left out.

    Raises:
        TableError: A column is missing.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        missing = [column for column in _COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise TableError(f"no column {missing[0]!r}: expected {', '.join(_COLUMNS)}", path=path)
        rows = [row for row in reader if row["script"] == script and row["split"] == split]
    return [
        Pair(native=row["native"], latin=row["latin"], weight=_weight(row))
        for row in rows
        if _is_usable(row["native"], row["latin"], script)
    ]


def _weight(row: dict[str, str]) -> float:
    base = min(int(row["count"]), _MAX_COUNT) ** 0.5
    return base * _ARABIC_ORIGIN_WEIGHT if row["source"] == _ARABIC_ORIGIN_SOURCE else float(base)


def _is_usable(native: str, latin: str, script: str) -> bool:
    natives, latins = encode_native(native, script), encode_latin(latin)
    known = UNKNOWN_NATIVE not in natives and UNKNOWN_LATIN not in latins
    return known and 3 <= len(natives) <= 24 and 3 <= len(latins) <= 24


def is_held_out(native: str) -> bool:
    """Whether a native token belongs to the tenth of the training split that calibration is fitted on."""
    value = 0
    for char in native:
        value = (value * 31 + ord(char)) % 1_000_003
    return value % 10 == 0
