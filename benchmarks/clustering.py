"""Cluster names that no table lists, beside connected components: `python benchmarks/clustering.py DATA [--type T] [--fold N]`.

DATA is a folder with `lists_*.tsv` (entity_id, type, name, kind, script, list) and `lists_*_components.tsv` (entity_id,
component).  The Latin names of people (or of organisations) of whole components, taken in a random order until there
are `--sample`, are clustered; the truth is the component.  `--fold` takes the components of one fold of the fitting alone.  "Connected components" joins every pair above a threshold; each peer is shown at the
threshold that is best for it.  Its pairs are all those that rapidfuzz's token_sort_ratio gives 72 and more and all
that ansab's index finds; token_set_ratio looks at all pairs.  logic-v2 is left out where nomenklatura is not installed.

"Told the truth" is a bound, not a clustering: names of one person are joined wherever they share the words that the row
asks for (or look alike in one word), two persons only where they bear the same name.  What is missing there has no
such name in common.

Then 500 cannot-links are planted on pairs that ansab had joined, and the broken ones counted.  `--scale N` clusters N
names made of the given names and the family names of the lists, one letter changed in some, and gives the time.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler, Levenshtein
from rapidfuzz.utils import default_process

from ansab.cli.show import table_lines
from ansab.cluster import Links, cluster_resolutions
from ansab.cluster.components import Sets
from ansab.cluster.names import NameScorer
from ansab.evaluate.clusters import ClusterScores, score_clusters
from ansab.evidence.fit.exams import FOLDS, fold_of
from ansab.evidence.weights import load_weights
from ansab.model import Decision, EntityType, Mention, Resolution
from ansab.names.parse import parse_name
from ansab.names.parts import content
from ansab.names.reading import read_token
from ansab.text.normalize import normalize

Pairs = dict[tuple[int, int], float]
_PLANTED = 500
_WORDS = {EntityType.PERSON: "people", EntityType.ORGANIZATION: "organisations"}
_TYPES = {
    EntityType.PERSON: ("person", "per", "individual"),
    EntityType.ORGANIZATION: ("org", "organization", "organisation"),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--sample", type=int, default=5_000)
    arguments.add_argument(
        "--type", type=EntityType, default=EntityType.PERSON, help="person or organization"
    )
    arguments.add_argument("--fold", type=int, choices=range(FOLDS))
    arguments.add_argument("--scale", type=int, default=0)
    given = arguments.parse_args()
    people = _people(given.data, given.type)
    if given.fold is not None:
        people = {key: names for key, names in people.items() if fold_of(key) == given.fold}
    names, truth = _sample(people, given.sample)
    rows = [["", "B³ P", "B³ R", "B³ F1", "pairwise F1", "splits", "merges", "s"]]
    rows += [_row(label, *_best(names, truth, pairs)) for label, pairs in _peers(names, given.type)]
    started = time.perf_counter()
    found = cluster_resolutions(_unlisted(names, given.type)).cluster_of
    rows.append(_row("ansab", score_clusters(truth, found), time.perf_counter() - started))
    rows += [_row(f"knowing the truth, {label}", score_clusters(truth, _told(names, truth, least, given.type)), 0.0)
             for label, least in (("one word in common", 1), ("two words or all of one name", 2))]  # fmt: skip
    print(f"{len(names):,} names of {len(set(truth)):,} {_WORDS[given.type]}")
    print("\n".join(table_lines(rows)))
    _plant(names, truth, found, given.type)
    if given.scale:
        _scale(people, given.scale, given.type)


def _people(data: Path, kind: EntityType) -> dict[str, list[str]]:
    """Names of the people, or of the organisations, of every component."""
    component: dict[str, str] = {}
    for path in sorted(data.glob("lists_*_components.tsv")):
        with path.open(encoding="utf-8", newline="") as handle:
            component.update((r["entity_id"], r["component"]) for r in csv.DictReader(handle, delimiter="\t"))
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for path in sorted(set(data.glob("lists_*.tsv")) - set(data.glob("*_components.tsv"))):
        with path.open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle, delimiter="\t"):
                if row["script"] == "Latin" and row["type"] in _TYPES[kind]:
                    found[component.get(row["entity_id"], row["entity_id"])].setdefault(row["name"])
    return {key: list(names) for key, names in found.items()}


def _sample(people: dict[str, list[str]], size: int) -> tuple[list[str], list[str]]:
    keys = sorted(people)
    random.Random(1).shuffle(keys)
    names: list[str] = []
    truth: list[str] = []
    for key in keys:
        if len(names) >= size:
            break
        names += people[key]
        truth += [key] * len(people[key])
    return names, truth


def _unlisted(names: Sequence[str], kind: EntityType) -> list[Resolution]:
    return [Resolution(mention=Mention(name=name, type=kind), decision=Decision.UNRESOLVED) for name in names]


def _peers(names: Sequence[str], kind: EntityType) -> Iterable[tuple[str, Pairs]]:
    near = _alike(names, fuzz.token_sort_ratio, 72)
    order = sorted(range(len(names)), key=names.__getitem__)
    is_organization = kind is EntityType.ORGANIZATION
    scorer = NameScorer([names[at] for at in order], load_weights(), is_organization=is_organization)
    own = {(min(pair), max(pair)): bits for pair, bits in _moved(scorer.neighbours(), order).items()}
    yield "components, rapidfuzz token_set_ratio", _alike(names, fuzz.token_set_ratio, 80)
    yield "components, rapidfuzz token_sort_ratio", near
    logic = _logic_v2(names, sorted({*near, *own}), kind)
    if logic is not None:
        yield "components, nomenklatura logic-v2", logic
    yield "components, ansab's own pair scores", own


def _moved(pairs: Mapping[tuple[int, int], float], order: Sequence[int]) -> Pairs:
    return {(order[one], order[two]): score for (one, two), score in pairs.items()}


def _alike(names: Sequence[str], scorer: object, least: int) -> Pairs:
    ready = [default_process(name) for name in names]
    found: Pairs = {}
    for start in range(0, len(ready), 500):
        block = process.cdist(
            ready[start : start + 500], ready, scorer=scorer, score_cutoff=least, dtype=np.uint8, workers=1
        )  # type: ignore[call-overload]
        for row, column in zip(*np.nonzero(block), strict=True):
            if row + start < column:
                found[int(row) + start, int(column)] = float(block[row, column])
    return found


def _logic_v2(names: Sequence[str], pairs: Sequence[tuple[int, int]], kind: EntityType) -> Pairs | None:
    try:
        from followthemoney.proxy import EntityProxy
        from nomenklatura.matching import get_algorithm
        from nomenklatura.matching.types import ScoringConfig
    except ImportError:
        return None
    algorithm, config = get_algorithm("logic-v2"), ScoringConfig.defaults()
    entities = [
        EntityProxy.from_dict({"id": str(at), "schema": kind.value.title(), "properties": {"name": [name]}})
        for at, name in enumerate(names)
    ]
    return {(one, two): algorithm.compare(entities[one], entities[two], config).score for one, two in pairs}


def _best(names: Sequence[str], truth: Sequence[str], pairs: Pairs) -> tuple[ClusterScores, float]:
    """Scores at the best of about sixty thresholds; the time of joining is not shown."""
    levels = sorted({round(score, 2) for score in pairs.values()})
    levels = levels[:: max(1, len(levels) // 60)]
    scores = [score_clusters(truth, _components(len(names), pairs, level)) for level in levels]
    return max(scores, key=lambda found: found.b_cubed.f1), 0.0


def _components(size: int, pairs: Pairs, least: float) -> list[int]:
    sets = Sets(size)
    for (one, two), score in pairs.items():
        if score >= least:
            sets.join(one, two)
    return [sets.find(at) for at in range(size)]


def _told(names: Sequence[str], truth: Sequence[str], least: int, kind: EntityType) -> list[int]:
    """Join names of one person that have enough words in common, then those that are the same to the letter."""
    words = [[token.form for token in content(parse_name(name, kind))] for name in names]
    people: defaultdict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(truth):
        people[person].append(at)
    sets = Sets(len(names))
    for one, two in (pair for numbers in people.values() for pair in combinations(numbers, 2)):
        shared = _shared(words[one], words[two])
        fewest = min(len(words[one]), len(words[two]))
        if shared >= least or shared == fewest > 0 or _is_alike_in_one_word(words[one], words[two]):
            sets.join(one, two)
    found = [sets.find(at) for at in range(len(names))]
    size: Counter[int] = Counter(found)
    home: dict[str, int] = {}
    for at in sorted(range(len(names)), key=lambda at: (-size[found[at]], found[at])):
        home.setdefault(normalize(names[at]), found[at])
    return [home[normalize(name)] for name in names]


def _shared(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words of two names are alike, one to one."""
    waiting, count = list(right), 0
    for word in left:
        like = next((other for other in waiting if _is_like(word, other)), None)
        if like is not None:
            waiting.remove(like)
            count += 1
    return count


def _is_like(one: str, two: str) -> bool:
    if min(len(one), len(two)) == 1:
        return one[0] == two[0]
    return read_token(one).sound == read_token(two).sound or JaroWinkler.similarity(one, two) >= 0.85


def _is_alike_in_one_word(left: Sequence[str], right: Sequence[str]) -> bool:
    return Levenshtein.normalized_similarity("".join(left), "".join(right)) >= 0.75


def _row(label: str, scores: ClusterScores, seconds: float) -> list[str]:
    b_cubed = scores.b_cubed
    figures = [
        f"{value:.3f}" for value in (b_cubed.precision, b_cubed.recall, b_cubed.f1, scores.pairwise.f1)
    ]
    return [label, *figures, f"{scores.splits:,}", f"{scores.merges:,}", f"{seconds:.1f}" if seconds else ""]


def _plant(names: Sequence[str], truth: Sequence[str], found: Sequence[str | None], kind: EntityType) -> None:
    inside: defaultdict[str | None, list[int]] = defaultdict(list)
    for at, cluster in enumerate(found):
        inside[cluster].append(at)
    joined = [(group[at], group[at + 1]) for group in inside.values() for at in range(len(group) - 1)]
    planted = tuple(random.Random(2).sample(joined, min(_PLANTED, len(joined))))
    again = cluster_resolutions(_unlisted(names, kind), links=Links(cannot=planted)).cluster_of
    broken = score_clusters(truth, again, cannot_links=planted).violations
    print(f"{len(planted)} cannot-links planted on pairs that had been joined: {broken} broken")


def _scale(people: dict[str, list[str]], size: int, kind: EntityType) -> None:
    chance = random.Random(9)
    parts = [name.split() for names in people.values() for name in names if 2 <= len(name.split()) <= 4]
    made = {name for names in people.values() for name in names}
    while len(made) < size:
        one, two = chance.choice(parts), chance.choice(parts)
        name = " ".join([*one[:-1], two[-1]])
        made.add(name)
        if chance.random() < 0.4:
            at = chance.randrange(len(name))
            made.add(name[:at] + chance.choice("aeioulnr") + name[at + 1 :])
    names = sorted(made)[:size]
    started = time.process_time()
    found = cluster_resolutions(_unlisted(names, kind))
    seconds = time.process_time() - started
    print(f"{len(names):,} names: {seconds:.0f} s of one core, {len(found.clusters):,} clusters")


if __name__ == "__main__":
    main()
