"""How common a token is among names at large: shipped statistics, so that two bare names can be weighed.

`data/frequency.tsv` holds, for the commonest sounds of name tokens, -log2 of their share among tokens of people's
and of organisations' names.  `python -m ansab.names.frequency DATA > frequency.tsv` counts them again.
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

RAREST_BITS = 15.0
"""Rarity of a token that the statistics do not list."""
_LEAST_LISTED_BITS = 0.7


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


def _listed(path: Path) -> dict[str, Counter[str]]:
    """Count the sounds of Latin name tokens by type; each entity counts a sound once."""
    heard: dict[str, set[tuple[str, str]]] = {"person": set(), "org": set()}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["script"] == "Latin" and row["type"] in heard:
                for word in normalize(row["name"]).split():
                    if word.isascii():
                        heard[row["type"]].add((row["entity_id"], sound(word)))
    return {type: Counter(token for _, token in pairs) for type, pairs in heard.items()}


def _borne(path: Path) -> Counter[str]:
    """Count how often the Latin tokens of a transliteration table are borne in the world at large."""
    counts: Counter[str] = Counter()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            word = normalize(row["latin"])
            if row["count"].isdigit() and word.isascii() and " " not in word:
                counts[sound(word)] += int(row["count"])
    return counts


def main(folder: Path) -> None:
    """Write the statistics of a data folder to standard output.

    A person's token weighs half by its share in the lists, half by its share in the world: the lists know few
    Johnsons, the world many.
    """
    lists = _listed(folder / "lists_dev.tsv")
    person = _shares(lists["person"]), _shares(_borne(folder / "translit_dev.csv"))
    organization = _shares(lists["org"])
    print(
        "# -log2 of a token's share among people's and organisations' names, by sound; fitted: names/frequency.py"
    )
    for token in sorted({*person[0], *person[1], *organization}):
        share = (person[0].get(token, 0.0) + person[1].get(token, 0.0)) / 2
        bits, org_bits = (
            min(RAREST_BITS, -math.log2(max(value, 1e-9))) for value in (share, organization.get(token, 0.0))
        )
        if min(bits, org_bits) < RAREST_BITS - _LEAST_LISTED_BITS:
            print(f"{token}\t{bits:.1f}\t{org_bits:.1f}")


def _shares(counts: Counter[str]) -> dict[str, float]:
    total = sum(counts.values())
    return {token: count / total for token, count in counts.items() if count > 2}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
