"""Make gazetteers of any size, and queries on them: Arabic-style and mixed names, the same for the same seed.

Given names and their spellings come from the shipped tables, weighted by how common the shipped statistics say they
are; family names are nisbas and rare tokens that a letter model of the listed tokens makes up, with the long tail
that real lists have.  One entity in ten is an organisation.

    python benchmarks/synthetic.py 100000 -o build/bench-100k.ftm.json
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path

from ansab.names.frequency import background_bits
from ansab.names.sound import sound

__all__ = ["Query", "entities", "queries_on", "write_gazetteer"]

_FAMILIES = 60_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SPELT = str.maketrans({"S": "sh", "x": "kh"})


@dataclass(frozen=True, slots=True)
class Query:
    """A name with slips, and the entity that it was made from."""

    name: str
    type: str
    entity_id: str


class _Weighted:
    """Draws items by weight."""

    def __init__(self, items: list[tuple[str, ...]], weights: list[float]) -> None:
        self._items, self._sums = items, list(accumulate(weights))

    def draw(self, chance: random.Random) -> tuple[str, ...]:
        return chance.choices(self._items, cum_weights=self._sums)[0]


def _rows(table: str) -> Iterator[list[str]]:
    text = files("ansab.names").joinpath(f"data/{table}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])


@cache
def _given_names() -> _Weighted:
    classes, weights = [], []
    for row in _rows("given_names"):
        spellings = tuple(form.strip() for form in row[-1].split("|") if form.strip().isascii())
        if spellings:
            classes.append(spellings)
            weights.append(2.0 ** -background_bits(sound(spellings[0]))[0])
    return _Weighted(classes, weights)


@cache
def _families() -> _Weighted:
    """Made-up family names, the rank-th as common as 1 / (rank + 30)."""
    chance = random.Random(5)
    after: defaultdict[str, list[str]] = defaultdict(list)
    for row in _rows("frequency"):
        token = row[0].translate(_SPELT)
        if token.isalpha() and 4 <= len(token) <= 12:
            padded = f"^^{token}$"
            for at in range(2, len(padded)):
                after[padded[at - 2 : at]].append(padded[at])
    made: dict[tuple[str, ...], None] = {}
    while len(made) < _FAMILIES:
        token = "^^"
        while not token.endswith("$") and len(token) < 16:
            token += chance.choice(after[token[-2:]])
        word = token[2:].rstrip("$")
        if 5 <= len(word) <= 12:
            made.setdefault((f"al-{word}i" if chance.random() < 0.4 else word,))
    return _Weighted(list(made), [1.0 / (rank + 30) for rank in range(_FAMILIES)])


@cache
def _organisation_words() -> list[str]:
    return sorted(
        {
            form.strip()
            for row in _rows("organisations")
            for form in row[-1].split("|")
            if form.strip().isascii()
        }
    )


def entities(names: int, seed: int = 1) -> Iterator[dict[str, object]]:
    """Give FollowTheMoney entities that have so many names in all."""
    chance = random.Random(seed)
    made = number = 0
    while made < names:
        count = min(names - made, chance.choice((1, 1, 1, 1, 1, 1, 2, 2, 3)))
        is_organization = chance.random() < 0.1
        first = _organization(chance) if is_organization else _person(chance)
        listed = list(
            dict.fromkeys(" ".join(chance.choice(part) for part in first).title() for _ in range(count))
        )
        number += 1
        made += len(listed)
        properties = {"name": listed[:1], **({"alias": listed[1:]} if len(listed) > 1 else {})}
        yield {
            "id": f"E{number}", "schema": "Organization" if is_organization else "Person", "properties": properties
        }  # fmt: skip


def _person(chance: random.Random) -> list[tuple[str, ...]]:
    given, family = _given_names(), _families()
    parts = [given.draw(chance)]
    if chance.random() < 0.75:
        parts += [("bin", "ibn")] * (chance.random() < 0.1) + [given.draw(chance)]
        if chance.random() < 0.5:
            parts.append(given.draw(chance))
    parts.append(family.draw(chance))
    return parts


def _organization(chance: random.Random) -> list[tuple[str, ...]]:
    words = [(chance.choice(_organisation_words()),) for _ in range(chance.choice((1, 1, 2)))]
    return [*words, _families().draw(chance)] if chance.random() < 0.5 else [_families().draw(chance), *words]


def queries_on(
    gazetteer: list[dict[str, object]], count: int, *, edits: int = 2, seed: int = 2
) -> list[Query]:
    """Take names of people out of a gazetteer and put slips into their letters."""
    chance = random.Random(seed)
    made: list[Query] = []
    while len(made) < count:
        entity = chance.choice(gazetteer)
        if entity["schema"] == "Person":
            properties = entity["properties"]
            assert isinstance(properties, dict)
            name = chance.choice([*properties["name"], *properties.get("alias", ())])
            for _ in range(edits):
                name = _slip(name, chance)
            made.append(Query(name, "person", str(entity["id"])))
    return made


def _slip(name: str, chance: random.Random) -> str:
    """Drop, add, change or swap a letter."""
    places = [at for at, char in enumerate(name) if char.isalpha()]
    at = chance.choice(places)
    kind = chance.randrange(4)
    if kind == 0:
        return name[:at] + name[at + 1 :]
    if kind == 1:
        return name[:at] + chance.choice(_LETTERS) + name[at:]
    if kind == 2 or at + 1 == len(name):
        return name[:at] + chance.choice(_LETTERS) + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def write_gazetteer(path: Path, names: int, seed: int = 1) -> None:
    """Write a gazetteer as FollowTheMoney JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for entity in entities(names, seed):
            file.write(json.dumps(entity, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", type=int)
    parser.add_argument("-o", "--output", type=Path, required=True)
    given = parser.parse_args()
    write_gazetteer(given.output, given.names)
