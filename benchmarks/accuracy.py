"""The same exam through ansab and its peers: `python benchmarks/accuracy.py [DATA] [--check] [--weights FILE] [--sample N]`.

DATA is a folder with `*_queries.csv` (query, type, expected, kind), `*_gazetteer.ftm.jsonl` and, if there is one,
`*name_pairs*.csv` (name1, name2, is_match).  Without it the project's own tables and `seeds/mentions.csv` serve.
With `--check` only the queries of the check fold count, on which nothing is fitted by `python -m ansab.evidence.fit DATA`,
which makes the shipped weights.  `--weights FILE` uses others.

Peers: nomenklatura's logic-v2 (left out where it is not installed), and rapidfuzz's ratio, token_set_ratio and WRatio
over unidecode.  They do not retrieve, they re-rank, so that only their judgement is measured.  Their candidates are
generous: for each query the entities (of its type, where that is known) of the 50 names with the highest ratio over
sorted tokens, of the 50 with the highest ratio over consonants alone, and all that ansab itself finds.  An entity
scores what its best name scores; a score from 0 to 1 is taken for the confidence.  "ansab" is `Resolver` as it is.

"µs/pair" is the time of one thread for two names: a peer's function over names made ready for it; for ansab first
the comparison of parsed names alone, then `Resolver.match_pairs` with parsing and the whole explanation.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process
from unidecode import unidecode

import ansab.resolve
from ansab.bootstrap import open_resolver
from ansab.candidates import CandidateScorer
from ansab.cli.show import table_lines
from ansab.evaluate.answered import Answered
from ansab.evaluate.figures import Exam, exam_of
from ansab.evaluate.metrics import auc, best_f1, calibration_error
from ansab.evidence.fit.exams import CHECK_FOLD, fold_of
from ansab.evidence.weights import load_weights, weights_of
from ansab.model import Decision, Entity, EntityType, Mention, parse_type
from ansab.names.parse import parse_name
from ansab.resolve import Resolver
from ansab.text.scripts import script_of

ROOT = Path(__file__).resolve().parent.parent
PREFILTER = 50
TIMED_PAIRS = 2_000
MOST_CANDIDATES = 16
"""Candidates that are asked of ansab for a name: as many as are found in the way of `ansab bulk`; more are searched for longer."""
GROUPS = (
    ("Latn person", "recall_at_1pct"), ("Latn organization", "recall_at_1pct"), ("Cyrl person", "recall_at_1pct"),
    ("Arab person", "top1"), ("Arab person", "recall_at_1pct"),
)  # fmt: skip
Score = Callable[[str, str, EntityType | None], float]
"""What a peer says of two names, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A query of the exam."""

    row: int
    name: str
    type: EntityType | None
    expected: str
    kind: str


@cache
def plain(text: str) -> str:
    return " ".join(unidecode(text).casefold().split())


@cache
def consonants(text: str) -> str:
    return " ".join(
        sorted("".join(c for c in word if c not in "aeiouywh'`-") for word in plain(text).split())
    )


def fuzzy(scorer: Callable[[str, str], float]) -> Score:
    return lambda left, right, _: scorer(plain(left), plain(right)) / 100


def logic_v2() -> Score:
    """Names become entities of the type of the query, once each."""
    from followthemoney import model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    @cache
    def entity(name: str, kind: EntityType | None) -> object:
        schemas = {EntityType.PERSON: "Person", EntityType.ORGANIZATION: "Organization"}
        proxy = model.make_entity(schemas.get(kind, "LegalEntity"))  # type: ignore[arg-type]
        proxy.id = f"{kind} {name}"  # it remembers its analysis of a name by this
        proxy.add("name", name)
        return proxy

    return lambda left, right, kind: float(
        LogicV2.compare(entity(left, kind), entity(right, kind), config).score
    )


def peers() -> dict[str, Score]:
    found: dict[str, Score] = {}
    try:
        from importlib.metadata import version

        found[f"logic-v2 (nomenklatura {version('nomenklatura')})"] = logic_v2()
    except ImportError:
        print("nomenklatura is not installed: logic-v2 is left out\n")
    for name, scorer in (("ratio", fuzz.ratio), ("token_set", fuzz.token_set_ratio), ("WRatio", fuzz.WRatio)):
        found[f"rapidfuzz {name}"] = fuzzy(scorer)
    return found


def use_weights(path: Path) -> None:
    """Let resolvers opened from now on use the weights of a file instead of the shipped ones."""
    found = weights_of(json.loads(path.read_text(encoding="utf-8")))
    ansab.resolve.load_weights = lambda: found


def read_exam(data: Path | None) -> tuple[list[Gold], Resolver]:
    if data is None:
        path, columns = ROOT / "seeds" / "mentions.csv", ("mention", "entity", "kind")
        resolver = open_resolver()
    else:
        path, columns = one(data, "*_queries.csv"), ("query", "expected", "kind")
        resolver = open_resolver([one(data, "*_gazetteer.ftm.jsonl")])
    name, expected, kind = columns
    with path.open(encoding="utf-8-sig", newline="") as lines:
        golds = [
            Gold(
                row=at,
                name=row[name],
                type=parse_type(row["type"]),
                expected=row[expected],
                kind=row.get(kind, ""),
            )
            for at, row in enumerate(csv.DictReader(lines), start=2)
        ]
    return golds, resolver


def one(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise SystemExit(f"{folder}: no {pattern}")
    return found[0]


def answer(gold: Gold, found: str, confidence: float) -> Answered:
    return Answered(
        row=gold.row, name=gold.name, type=gold.type.value if gold.type else "any", script=script_of(gold.name),
        kind=gold.kind, document="", expected=gold.expected, expected_name=gold.expected, found=found,
        found_name=found, confidence=confidence, decision=Decision.UNRESOLVED, place=0, explanation="",
    )  # fmt: skip


def our_answers(golds: Sequence[Gold], resolver: Resolver) -> tuple[list[Answered], list[set[str]]]:
    """ansab's answers, and the ids of all its candidates."""
    mentions = [Mention(name=gold.name, type=gold.type) for gold in golds]
    answers, found = [], []
    for gold, resolution in zip(
        golds, resolver.resolve_mentions(mentions, limit=MOST_CANDIDATES), strict=True
    ):
        ids = [str(candidate.id) for candidate in resolution.candidates]
        answers.append(answer(gold, ids[0] if ids else "", round(resolution.confidence, 6)))
        found.append(set(ids))
    return answers, found


def candidates(
    golds: Sequence[Gold], entities: Sequence[Entity], ours: Sequence[set[str]]
) -> Iterator[list[Entity]]:
    """The generous candidates of each query."""
    owners, names = zip(
        *((at, alias.text) for at, entity in enumerate(entities) for alias in entity.names()), strict=True
    )
    number = {str(entity.id): at for at, entity in enumerate(entities)}
    keys = [(lambda text: " ".join(sorted(plain(text).split()))), consonants]
    galleries = [[key(name) for name in names] for key in keys]
    for start in range(0, len(golds), 200):
        part = golds[start : start + 200]
        nearest = [
            np.argpartition(
                -process.cdist([key(gold.name) for gold in part], gallery, scorer=fuzz.ratio, dtype=np.uint8).astype(np.int16),
                min(PREFILTER, len(names) - 1), axis=1,
            )[:, :PREFILTER]
            for key, gallery in zip(keys, galleries, strict=True)
        ]  # fmt: skip
        for at, gold in enumerate(part):
            chosen = {owners[int(name)] for rows in nearest for name in rows[at]} | {
                number[id] for id in ours[start + at]
            }
            yield [
                entities[i]
                for i in sorted(chosen)
                if gold.type in (None, entities[i].type) or entities[i].type is None
            ]


def peer_answers(golds: Sequence[Gold], lists: Sequence[Sequence[Entity]], score: Score) -> list[Answered]:
    answers = []
    for gold, entities in zip(golds, lists, strict=True):
        best, found = 0.0, ""
        for entity in entities:
            value = max(score(gold.name, alias.text, gold.type) for alias in entity.names())
            if value > best:
                best, found = value, str(entity.id)
        answers.append(answer(gold, found, min(1.0, best)))
    return answers


def timed(score: Score, pairs: Sequence[tuple[str, str, EntityType | None]]) -> float:
    """Microseconds a pair, everything that is kept between calls being warm."""
    for pair in pairs:
        score(*pair)
    started = time.perf_counter()
    for pair in pairs:
        score(*pair)
    return (time.perf_counter() - started) / len(pairs) * 1e6


def our_times(resolver: Resolver, pairs: Sequence[tuple[str, str, EntityType | None]]) -> str:
    names, kinds = [(left, right) for left, right, _ in pairs], [kind for _, _, kind in pairs]
    resolver.match_pairs(names, types=kinds)
    started = time.perf_counter()
    resolver.match_pairs(names, types=kinds)
    explained = (time.perf_counter() - started) / len(pairs) * 1e6
    spent, compared = 0.0, 0
    scorer = CandidateScorer(resolver.index, load_weights(), is_compiled=True)
    with scorer.retriever.searcher() as searcher:
        for left, _, kind in pairs[:300]:
            parsed = [parse_name(left, kind)]
            chosen = [(0, name) for name in searcher.search(parsed, 64)[0].names] if parsed[0].tokens else []
            if chosen:
                searcher.compare(parsed, chosen)  # now warm
                started = time.perf_counter()
                searcher.compare(parsed, chosen)
                spent, compared = spent + time.perf_counter() - started, compared + len(chosen)
    return f"{spent / max(compared, 1) * 1e6:.1f} / {explained:.0f}"


def exam_row(name: str, exam: Exam, microseconds: str) -> list[str]:
    everything, groups = exam.everything, {figures.name: figures for figures in exam.by_script}
    shares = (
        everything.top1, everything.recall_at_1pct, everything.recall_at_01pct, everything.recall_at_half,
        everything.precision_at_half, everything.false_positive_rate, everything.ece, everything.brier,
        *(getattr(groups.get(group), figure, None) for group, figure in GROUPS),
    )  # fmt: skip
    return [name, *("–" if share is None else f"{share:.3f}" for share in shares), microseconds]


def print_exam(golds: Sequence[Gold], resolver: Resolver) -> None:
    entities = list(resolver.entities())
    answers, ours = our_answers(golds, resolver)
    lists = list(candidates(golds, entities, ours))
    wanted = [at for at, gold in enumerate(golds) if gold.expected]
    there = sum(any(entity.id == golds[at].expected for entity in lists[at]) for at in wanted)
    print(
        f"{len(golds):,} queries, {len(golds) - len(wanted):,} of them negatives; {len(entities):,} entities. Peers re-rank "
        f"{sum(map(len, lists)) / len(lists):.0f} candidates a query; {there / max(1, len(wanted)):.1%} of the lists hold "
        f"the right one.\n"
    )
    draw = random.Random(7)
    pairs = [
        (gold.name, draw.choice(found).names()[0].text, gold.type)
        for gold, found in draw.sample(list(zip(golds, lists, strict=True)), min(TIMED_PAIRS, len(golds)))
        if found
    ]
    rows = [[
        "", "top-1", "r 1 %", "r 0.1 %", "r .5", "prec .5", "fpr .5", "ECE", "Brier", "Latn pers 1 %", "Latn org 1 %",
        "Cyrl pers 1 %", "Arab pers top-1", "Arab pers 1 %", "µs/pair",
    ]]  # fmt: skip
    rows.append(exam_row("ansab", exam_of(answers), our_times(resolver, pairs)))
    for name, score in peers().items():
        rows.append(exam_row(name, exam_of(peer_answers(golds, lists, score)), f"{timed(score, pairs):.1f}"))
    print("\n".join(table_lines(rows, numeric=range(1, len(rows[0])))))


def print_pairs(path: Path, resolver: Resolver, arguments: argparse.Namespace) -> None:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        judged = [(row["name1"], row["name2"], row["is_match"] == "1") for row in csv.DictReader(lines)]
    if arguments.check:
        judged = [pair for pair in judged if fold_of(min(pair[:2])) == CHECK_FOLD]
    random.Random(7).shuffle(judged)
    judged = judged[: arguments.sample or len(judged)]
    truths, names = [truth for _, _, truth in judged], [(left, right) for left, right, _ in judged]
    compared = resolver.match_pairs(names, types=[EntityType.PERSON] * len(names))
    scores = {"ansab": [comparison.confidence for comparison in compared]}
    for name, score in peers().items():
        scores[name] = [score(left, right, EntityType.PERSON) for left, right in names]
    rows = [["", "AUC", "best F1", "at", "ECE"]]
    for name, values in scores.items():
        best = best_f1(values, truths)
        cells = (
            auc(values, truths),
            best.f1,
            best.threshold,
            calibration_error([min(1.0, v) for v in values], truths),
        )
        rows.append([name, *(f"{cell:.3f}" for cell in cells)])
    print(f"\n{len(judged):,} pairs of given names, {sum(truths):,} of them one name\n")
    print("\n".join(table_lines(rows, numeric=range(1, 5))))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument(
        "--sample", type=int, default=0, help="queries, and pairs, drawn at random (default: all)"
    )
    parser.add_argument("--check", action="store_true", help="only queries on which nothing is fitted")
    parser.add_argument("--weights", type=Path, help="fitted weights to use instead of the shipped ones")
    arguments = parser.parse_args()
    if arguments.weights:
        use_weights(arguments.weights)
    golds, resolver = read_exam(arguments.data)
    if arguments.check:
        golds = [gold for gold in golds if fold_of(gold.expected or gold.name) == CHECK_FOLD]
    random.Random(7).shuffle(golds)
    print_exam(golds[: arguments.sample or len(golds)], resolver)
    for path in sorted(arguments.data.glob("*name_pairs*.csv")) if arguments.data else []:
        print_pairs(path, resolver, arguments)


if __name__ == "__main__":
    main()
