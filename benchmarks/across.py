"""Clusters over several articles: `python benchmarks/across.py [FOLDER]`.

FOLDER holds articles (`DOC.txt`) and `mentions.csv` (set, doc, offset, mention, bearer), `benchmarks/articles` by default.  Names are
found by `ansab annotate`; then clustered as a list of mentions with their documents, as `ansab cluster --column` sees them,
and with what their texts say, as `ansab cluster` without it.  A name that was not found is a cluster of its own.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from ansab.annotate import Annotation, Annotator, cluster_across
from ansab.bootstrap import open_resolver
from ansab.cli.show import table_lines
from ansab.cluster import cluster_resolutions
from ansab.evaluate.clusters import score_clusters


class Gold(NamedTuple):
    """A mention, and whom it means."""

    doc: str
    start: int
    end: int
    bearer: str


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    arguments.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent / "articles")
    folder = arguments.parse_args().folder
    sets: dict[str, list[Gold]] = defaultdict(list)
    with (folder / "mentions.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            start = int(row["offset"])
            sets[row["set"]].append(Gold(row["doc"], start, start + len(row["mention"]), row["bearer"]))
    rows = [["set", "clustered", "mentions", "found", "B³ P", "R", "F1", "pairwise P", "R", "F1"]]
    for name, gold in sets.items():
        rows += _rows(name, gold, folder)
    print("\n".join(table_lines(rows)))


def _rows(name: str, gold: Sequence[Gold], folder: Path) -> list[list[str]]:
    resolver = open_resolver()
    annotator = Annotator(resolver)
    found = [
        annotation
        for doc in dict.fromkeys(mention.doc for mention in gold)
        for annotation in annotator.annotate((folder / f"{doc}.txt").read_text("utf-8"), doc).annotations
    ]
    answers = [annotation.resolution for annotation in found]
    mentions = [replace(answer.mention, offset=None) for answer in answers]
    alone = cluster_resolutions(resolver.resolve_mentions(mentions))
    places = [_place(mention, found) for mention in gold]
    count = str(sum(place is not None for place in places))
    rows = []
    for label, clustering in (("as a list", alone), ("with what their texts say", cluster_across(answers))):
        clusters = [
            f"missed {at}" if place is None else clustering.cluster_of[place]
            for at, place in enumerate(places)
        ]
        scores = score_clusters([mention.bearer for mention in gold], clusters)
        told = [
            f"{share:.3f}"
            for one in (scores.b_cubed, scores.pairwise)
            for share in (one.precision, one.recall, one.f1)
        ]
        rows.append([name, label, str(len(gold)), count, *told])
    return rows


def _place(mention: Gold, found: Sequence[Annotation]) -> int | None:
    """The name that shares most with a mention."""
    shared = {
        at: min(mention.end, one.end) - max(mention.start, one.start)
        for at, one in enumerate(found)
        if one.resolution.mention.document == mention.doc
    }
    best = max(shared, key=lambda at: shared[at], default=None)
    return best if best is not None and shared[best] > 0 else None


if __name__ == "__main__":
    main()
