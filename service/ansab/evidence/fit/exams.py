"""Read public lists of names as exams to fit on: a gazetteer, queries taken out of it, and names without an entity."""

from __future__ import annotations

import csv
import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ansab.model import Alias, AliasKind, Entity, EntityId, EntityType, Gazetteer, Strength, parse_type

__all__ = [
    "CHECK_FOLD",
    "FOLDS",
    "Exam",
    "ListedName",
    "fold_of",
    "listed_names",
    "make_exam",
    "shipped_exam",
]

FOLDS = 3
"""Parts that the entities are divided into, by a hash of their id."""
CHECK_FOLD = 2
"""Entities of this fold are never fitted on: what is reported is measured on them."""
CROSSED_EVERY = 6
"""Listed names for each name that is made of two of them."""
ABBREVIATED_EVERY = 12
"""People for each name that is written with initials."""

_Query = tuple[str, EntityType | None, str]
"""Surface, type, expected id (empty without one)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedName:
    """One row of the lists: a name of a real-world entity (`component`)."""

    component: str
    type: EntityType
    text: str
    is_weak: bool
    script: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """A gazetteer and queries on it: (surface, type, expected id, empty without one)."""

    gazetteer: Gazetteer
    queries: tuple[_Query, ...]


def fold_of(component: str) -> int:
    """The fold of an entity, 0 to `FOLDS` - 1, the same for ever."""
    return hashlib.sha256(component.encode()).digest()[0] % FOLDS


def listed_names(folder: Path) -> Iterator[ListedName]:
    """Yield the names of people and organisations of the lists in a data folder."""
    with (folder / "lists_dev_components.tsv").open(encoding="utf-8", newline="") as file:
        component = {row["entity_id"]: row["component"] for row in csv.DictReader(file, delimiter="\t")}
    with (folder / "lists_dev.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["type"] in ("person", "org") and row["script"] != "None":
                type = parse_type(row["type"])
                assert type is not None
                yield ListedName(
                    component=component.get(row["entity_id"], row["entity_id"]), type=type, text=row["name"],
                    is_weak=row["kind"] == "weak-aka", script=row["script"],
                )  # fmt: skip


def make_exam(names: list[ListedName], *, seed: int, share_unlisted: float, folds: Sequence[int]) -> Exam:
    """Take names out of a list to ask for them; some entities are taken out whole.

    Entities of other folds stay in the gazetteer and are never asked for.

    Args:
        share_unlisted: Share of the entities that are not in the gazetteer; their names are negatives.
    """
    chance = random.Random(seed)
    by_entity: defaultdict[str, dict[str, ListedName]] = defaultdict(dict)
    for name in names:
        by_entity[name.component].setdefault(name.text, name)
    entities: list[Entity] = []
    queries: list[_Query] = []
    for component, listed in by_entity.items():
        rows = list(listed.values())
        if fold_of(component) not in folds:
            entities.append(_entity(component, rows))
            continue
        if chance.random() < share_unlisted:
            queries.append((rows[0].text, rows[0].type, ""))
            continue
        latin = [row for row in rows if row.script == "Latin"]
        native = [row for row in rows if row.script != "Latin"]
        held = [row for row in native if latin and chance.random() < 0.7]
        if len(latin) > 1:
            held += chance.sample(latin[1:], min(len(latin) - 1, 1 + (chance.random() < 0.3)))
        held_texts = {row.text for row in held}
        kept = [row for row in rows if row.text not in held_texts] or rows[:1]
        entities.append(_entity(component, kept))
        queries += [(row.text, row.type, component) for row in held if row.text not in {r.text for r in kept}]
    asked = {component for component in by_entity if fold_of(component) in folds}
    people = [name for name in names if name.type is EntityType.PERSON and name.component in asked]
    queries += [(text, EntityType.PERSON, "") for text in _crossed(people, chance)]
    queries += _abbreviated(entities, queries, asked, chance)
    chance.shuffle(queries)
    return Exam(gazetteer=Gazetteer(entities=tuple(entities)), queries=tuple(queries))


def _crossed(people: list[ListedName], chance: random.Random) -> list[str]:
    """Negatives: the beginning of one listed person's name and the end of another's, in one script."""
    known = {frozenset(name.text.casefold().split()) for name in people}
    by_script: defaultdict[str, list[list[str]]] = defaultdict(list)
    for name in people:
        words = name.text.split()
        if not name.is_weak and 2 <= len(words) <= 5:
            by_script[name.script].append(words)
    found = []
    for listed in by_script.values():
        for _ in range(len(listed) // CROSSED_EVERY):
            one, other = chance.choice(listed), chance.choice(listed)
            words = one[: (len(one) + 1) // 2] + other[(len(other) + 1) // 2 :]
            if frozenset(" ".join(words).casefold().split()) not in known:
                found.append(" ".join(words))
    return found


def _abbreviated(
    entities: list[Entity],
    queries: list[_Query],
    asked: set[str],
    chance: random.Random,
) -> list[_Query]:
    """Names with initials, of people who are listed and of people who are not: lists write names in full."""
    known = [(entity.name, str(entity.id)) for entity in entities if entity.type is EntityType.PERSON]
    known = [(text, component) for text, component in known if component in asked]
    nobody = [(text, "") for text, type, component in queries if type is EntityType.PERSON and not component]
    found: list[_Query] = []
    for text, component in (*known, *nobody):
        if chance.random() * ABBREVIATED_EVERY < 1:
            short = _with_initials(text, chance)
            if short:
                found.append((short, EntityType.PERSON, component))
    return found


def _with_initials(text: str, chance: random.Random) -> str:
    """A name with its first words, or the middle ones, as initials; empty where that is no way to write it.

    That is of one word or of more than four, with the family name first, or with small words (*bin*) in it.
    """
    words = text.split()
    if not 2 <= len(words) <= 4 or "," in text or not all(word[0].isupper() for word in words):
        return ""
    first = 1 if len(words) > 2 and chance.random() < 0.5 else 0
    last = len(words) - 1 if first or chance.random() < 0.5 else 1
    return " ".join(f"{word[0]}." if first <= at < last else word for at, word in enumerate(words))


def _entity(component: str, rows: list[ListedName]) -> Entity:
    return Entity(
        id=EntityId(component), type=rows[0].type, name=rows[0].text,
        aliases=tuple(
            Alias(text=row.text, kind=AliasKind.FULL, strength=Strength.WEAK if row.is_weak else Strength.STRONG)
            for row in rows
        ),
    )  # fmt: skip


def shipped_exam(folder: Path) -> Exam:
    """The screening exam of a data folder."""
    entities = []
    with (folder / "screen_dev_gazetteer.ftm.jsonl").open(encoding="utf-8") as file:
        for line in file:
            entities.append(_ftm_entity(json.loads(line)))
    with (folder / "screen_dev_queries.csv").open(encoding="utf-8", newline="") as file:
        queries = tuple(
            (row["query"], parse_type(row["type"]), row["expected"]) for row in csv.DictReader(file)
        )
    return Exam(gazetteer=Gazetteer(entities=tuple(entities)), queries=queries)


def _ftm_entity(row: dict[str, object]) -> Entity:
    properties = row["properties"]
    assert isinstance(properties, dict)
    strong = [*properties.get("name", ()), *properties.get("alias", ())]
    return Entity(
        id=EntityId(str(row["id"])), type=parse_type(str(row["schema"])), name=strong[0],
        aliases=tuple(
            [Alias(text=text) for text in strong]
            + [Alias(text=text, strength=Strength.WEAK) for text in properties.get("weakAlias", ())]
        ),
    )  # fmt: skip
