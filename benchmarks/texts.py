"""Names found in running texts: `python benchmarks/texts.py TEXTS [MENTIONS.csv] [--characters N]`.

TEXTS is a folder with `DOC.txt` for every `doc` of MENTIONS.csv (doc, offset, mention, entity; `seeds/mentions.csv`
by default).  Prints, with the project's tables and with none at all, how many mentions are found, how many with the right entity
(with none: found at all) and how many of these with exactly the same borders, and how many names were found besides; then how long
a text of so many characters takes, made of those texts one after the other, when machine code is ready.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ansab.annotate import Annotation, Annotator
from ansab.bootstrap import open_resolver
from ansab.cli.show import table_lines
from ansab.index import Index
from ansab.model import Gazetteer
from ansab.resolve import Resolver

_REPEATED = 3


class Gold(NamedTuple):
    """A mention: where it begins and ends, and whom it means."""

    start: int
    end: int
    entity: str


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    arguments.add_argument("texts", type=Path)
    arguments.add_argument("mentions", type=Path, nargs="?", default=Path("seeds/mentions.csv"))
    arguments.add_argument("--characters", type=int, default=100_000)
    given = arguments.parse_args()
    texts = {path.stem: path.read_text("utf-8") for path in sorted(given.texts.glob("*.txt"))}
    gold = _gold(given.mentions, texts)
    listed, unlisted = Annotator(open_resolver()), Annotator(Resolver(Index.of(Gazetteer(entities=()))))
    rows = [
        [
            "",
            "mentions",
            "found",
            "same borders",
            "besides",
            "recall",
            "same borders",
            "precision",
            "same borders",
        ]
    ]
    rows.append(_row("with the tables", listed, texts, gold, is_listed=True))
    rows.append(_row("with none", unlisted, texts, gold, is_listed=False))
    print("\n".join(table_lines(rows)))
    _speed(listed, "\n".join(texts.values()), given.characters)


def _gold(path: Path, texts: dict[str, str]) -> dict[str, list[Gold]]:
    found: dict[str, list[Gold]] = defaultdict(list)
    for row in csv.DictReader(path.read_text("utf-8").splitlines()):
        start = int(row["offset"])
        start = texts[row["doc"]].find(row["mention"]) if start < 0 else start
        found[row["doc"]].append(Gold(start, start + len(row["mention"]), row["entity"]))
    return found


def _row(
    label: str, annotator: Annotator, texts: dict[str, str], gold: dict[str, list[Gold]], *, is_listed: bool
) -> list[str]:
    wanted = right = exact = besides = 0
    for doc, mentions in gold.items():
        names = annotator.annotate(texts[doc]).annotations
        names = tuple(name for name in names if not is_listed or name.resolution.canonical_id)
        touched: set[int] = set()
        for mention in mentions:
            at = [
                at for at, name in enumerate(names) if name.start < mention.end and mention.start < name.end
            ]
            touched.update(at)
            hits = [
                names[one]
                for one in at
                if not is_listed or names[one].resolution.canonical_id == mention.entity
            ]
            wanted, right, exact = wanted + 1, right + bool(hits), exact + _is_exact(hits, mention)
        besides += len(names) - len(touched)
    shares = [hit / of for of in (wanted, right + besides) for hit in (right, exact)]
    return [
        label,
        f"{wanted:,}",
        f"{right:,}",
        f"{exact:,}",
        f"{besides:,}",
        *(f"{share:.3f}" for share in shares),
    ]


def _is_exact(hits: Sequence[Annotation], mention: Gold) -> bool:
    return any((hit.start, hit.end) == (mention.start, mention.end) for hit in hits)


def _speed(annotator: Annotator, text: str, characters: int) -> None:
    long = (text + "\n") * (1 + characters // len(text))
    annotator.annotate(long[:characters])
    times = []
    for _ in range(_REPEATED):
        started = time.perf_counter()
        names = len(annotator.annotate(long[:characters]).annotations)
        times.append(time.perf_counter() - started)
    print(f"{characters:,} characters, {names:,} names: {min(times):.2f} s (best of {_REPEATED})")


if __name__ == "__main__":
    main()
