"""How common a token is among names at large: shipped statistics, so that two bare names can be weighed.

`data/frequency.tsv` holds, for the commonest sounds of name tokens, -log2 of their share among tokens of people's
and of organisations' names.  `python -m ansab.names.frequency LISTS.tsv > frequency.tsv` counts them again.
"""

from __future__ import annotations

import csv
import math
import sys
from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path

from ansab.names.sound import sound
from ansab.text.normalize import normalize

__all__ = ["RAREST_BITS", "background_bits"]

RAREST_BITS = 14.0
"""Rarity of a token that the statistics do not list."""
_LISTED_FROM = 4


@cache
def _table() -> dict[str, tuple[float, float]]:
    text = files("ansab.names").joinpath("data/frequency.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {heard: (float(person), float(organization)) for heard, person, organization in rows}


def background_bits(heard: str) -> tuple[float, float]:
    """Rarity in bits of a token's sound among people's names and among organisations' names.

    >>> background_bits("muhamad")[0] < background_bits("muhandis")[0] <= RAREST_BITS
    True
    """
    return _table().get(heard, (RAREST_BITS, RAREST_BITS))


def _count(path: Path) -> dict[str, Counter[str]]:
    """Count the sounds of Latin name tokens by type; each entity counts a sound once."""
    heard: dict[str, set[tuple[str, str]]] = {"person": set(), "org": set()}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["script"] == "Latin" and row["type"] in heard:
                for word in normalize(row["name"]).split():
                    if word.isascii():
                        heard[row["type"]].add((row["entity_id"], sound(word)))
    return {type: Counter(token for _, token in pairs) for type, pairs in heard.items()}


def main(path: Path) -> None:
    """Write the statistics of a list of names to standard output."""
    counts = _count(path)
    totals = {type: sum(counter.values()) for type, counter in counts.items()}
    print("# -log2 of a token's share among people's and organisations' names, by sound; fitted: names/frequency.py")
    listed = {token for counter in counts.values() for token, count in counter.items() if count >= _LISTED_FROM}
    for token in sorted(listed):
        bits = [
            min(RAREST_BITS, -math.log2((counts[type][token] + 0.5) / (totals[type] + 1))) for type in ("person", "org")
        ]
        print(f"{token}\t{bits[0]:.1f}\t{bits[1]:.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
