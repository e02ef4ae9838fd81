"""Transliteration measured: `python benchmarks/translit.py DATA [--queries N] [--tokens N]`.

DATA is a CSV with script, native, latin, count, source, split; only the rows of the split `eval` are read. Prints
the quality of the first romanisation and of the first ten, retrieval among the distinct Latin tokens of the split,
and speed (processor time); side by side with unidecode, and with PyICU and uroman where they are installed.
"""

from __future__ import annotations

import argparse
import csv
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from ansab.translit import kernel, native_candidates, romanize_token
from ansab.translit.alphabet import latin_letters
from ansab.translit.score import Scorer, scorer_for

SETS = (("Arab", "wikidata"), ("Arab", "google"), ("Hebr", "wikidata"), ("Cyrl", "wikidata"))
Romanizer = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Golds:
    """Native tokens of one script and source, each with the Latin spellings that count as right."""

    script: str
    source: str
    spellings: dict[str, set[str]]

    def sample(self, size: int) -> list[str]:
        natives = sorted(self.spellings)
        random.Random(5).shuffle(natives)
        return natives[: size or len(natives)]


def read(path: Path) -> tuple[list[Golds], dict[str, list[str]]]:
    """The sets, and the gallery of distinct Latin tokens by script."""
    spellings: defaultdict[tuple[str, str], defaultdict[str, set[str]]] = defaultdict(
        lambda: defaultdict(set)
    )
    galleries: defaultdict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["split"] == "eval" and latin_letters(row["latin"]):
                spellings[row["script"], row["source"]][row["native"]].add(latin_letters(row["latin"]))
                galleries[row["script"]].add(latin_letters(row["latin"]))
    sets = [
        Golds(script=script, source=source, spellings=dict(spellings[script, source]))
        for script, source in SETS
    ]
    return sets, {script: sorted(gallery) for script, gallery in galleries.items()}


def ours(script: str) -> Romanizer:
    return lambda token: [found.text for found in romanize_token(token, best=10, script=script)]


def peers() -> dict[str, Romanizer]:
    from unidecode import unidecode

    found: dict[str, Romanizer] = {"unidecode": lambda token: [latin_letters(unidecode(token))]}
    try:
        import icu

        any_latin = icu.Transliterator.createInstance("Any-Latin; NFD; [:Mn:] Remove; Latin-ASCII")
        found["ICU Any-Latin"] = lambda token: [latin_letters(any_latin.transliterate(token))]
    except ImportError:
        pass
    try:
        import uroman

        romanizer = uroman.Uroman()
        found["uroman"] = lambda token: [latin_letters(romanizer.romanize_string(token))]
    except ImportError:
        pass
    return found


def measure_spelling(
    golds: Golds, romanize: Romanizer, natives: Sequence[str]
) -> tuple[float, float, float, float]:
    """Exact, similarity, gold in ten, microseconds a token."""
    started = time.process_time()
    found = [romanize(native) or [""] for native in natives]
    microseconds = (time.process_time() - started) / len(natives) * 1e6
    exact = similarity = among = 0.0
    for native, spellings in zip(natives, found, strict=True):
        right = golds.spellings[native]
        exact += spellings[0] in right
        among += bool(right & set(spellings[:10]))
        similarity += max(Levenshtein.normalized_similarity(spellings[0], gold) for gold in right)
    return exact / len(natives), similarity / len(natives), among / len(natives), microseconds


def retrieval_by_score(
    golds: Golds, gallery: Sequence[str], natives: Sequence[str]
) -> tuple[float, float, float]:
    """R@1 and R@10 of the scorer over the whole gallery, and microseconds a pair."""
    scorer = scorer_for(golds.script)
    assert scorer is not None
    started = time.process_time()
    ranked = [_ranks(scorer, native, gallery) for native in natives]
    microseconds = (time.process_time() - started) / len(natives) / len(gallery) * 1e6
    return *_recall(golds, natives, ranked), microseconds


def _ranks(scorer: Scorer, native: str, gallery: Sequence[str]) -> list[str]:
    raw = np.array(scorer.raw_many(native, gallery))
    return [gallery[at] for at in np.argsort(-raw, kind="stable")[:10]]


def retrieval_by_ratio(
    golds: Golds, gallery: Sequence[str], natives: Sequence[str], romanize: Romanizer
) -> tuple[float, float]:
    """R@1 and R@10 of the first romanisation by Levenshtein ratio."""
    firsts = [(romanize(native) or [""])[0] for native in natives]
    ranked = [
        [text for text, _, _ in process.extract(first, gallery, scorer=fuzz.ratio, limit=10)]
        for first in firsts
    ]
    return _recall(golds, natives, ranked)


def _recall(golds: Golds, natives: Sequence[str], ranked: Sequence[Sequence[str]]) -> tuple[float, float]:
    pairs = list(zip(natives, ranked, strict=True))
    at_1 = sum(found[0] in golds.spellings[native] for native, found in pairs) / len(pairs)
    at_10 = sum(bool(golds.spellings[native] & set(found)) for native, found in pairs) / len(pairs)
    return at_1, at_10


def print_speed() -> None:
    scorer = scorer_for("Arab")
    assert scorer is not None
    romanize_token("المهندس", best=5)
    cached = _time(lambda: romanize_token("المهندس", best=5), 100_000)
    latins = ["mohammed", "muhandis", "khazali", "soleimani"] * 16
    interpreted = _time(lambda: _interpreted(scorer, latins), 5) / 64
    for _ in range(60):  # past the pairs that are scored interpreted
        scorer.score_many("المهندس", latins)
    pair = _time(lambda: scorer.score_many("المهندس", latins), 2_000) / 64
    print(f"\nromanize_token cached         {cached:8.2f} µs")
    print(f"pair, batches of 64, compiled {pair:8.2f} µs")
    print(f"pair, interpreted             {interpreted:8.1f} µs")
    names = ["Abdulrahman", "Khadija", "Soleimani", "Karimov", "Haddad", "Vasquez"]
    native_candidates("Ali", "Arab", best=5)
    started = time.process_time()
    for name in names:
        native_candidates(name, "Arab", best=5)
    print(f"native_candidates, uncached   {(time.process_time() - started) / len(names) * 1e6:8.0f} µs")
    code = (
        "import time; t = time.process_time(); import ansab.translit; print((time.process_time() - t) * 1e3)"
    )
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout)
        for _ in range(5)
    ]
    print(f"import ansab.translit         {min(runs):8.1f} ms (best of 5 processes)")


def _interpreted(scorer: Scorer, latins: Sequence[str]) -> None:
    codes, scratch = scorer.encode_native("المهندس"), [0.0] * kernel.scratch_size()
    for latin in latins:
        others = scorer.encode_latin(latin)
        kernel.chunk_score(
            codes, 0, len(codes), others, 0, len(others), scorer.table.keys, scorer.table.values, scratch
        )


def _time(call: Callable[[], object], times: int) -> float:
    started = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - started) / times * 1e6


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--tokens", type=int, default=0, help="native tokens to spell per set (default: all)")
    parser.add_argument(
        "--queries", type=int, default=1000, help="native tokens to retrieve for per set (0: all)"
    )
    arguments = parser.parse_args()
    sets, galleries = read(arguments.data)
    others = peers()
    print(f"{'set':16} {'system':15} {'n':>6} {'exact':>6} {'sim':>6} {'in 10':>6} {'µs':>7}")
    for golds in sets:
        natives = golds.sample(arguments.tokens)
        for name, romanize in {"ansab": ours(golds.script), **others}.items():
            chosen = natives[:2000] if name == "uroman" else natives
            exact, similarity, among, microseconds = measure_spelling(golds, romanize, chosen)
            ten = f"{among:6.3f}" if name == "ansab" else "     –"
            label = f"{golds.script} {golds.source}"
            print(
                f"{label:16} {name:15} {len(chosen):6} {exact:6.3f} {similarity:6.3f} {ten} {microseconds:7.1f}",
                flush=True,
            )
    print(f"\n{'retrieval':16} {'system':22} {'n':>6} {'gallery':>8} {'R@1':>6} {'R@10':>6} {'µs/pair':>8}")
    for golds in sets:
        natives, gallery = golds.sample(arguments.queries), galleries[golds.script]
        label = f"{golds.script} {golds.source}"
        one, ten, pair = retrieval_by_score(golds, gallery, natives)
        print(
            f"{label:16} {'ansab score':22} {len(natives):6} {len(gallery):8} {one:6.3f} {ten:6.3f} {pair:8.1f}",
            flush=True,
        )
        for name, romanize in {"ansab": ours(golds.script), **others}.items():
            one, ten = retrieval_by_ratio(golds, gallery, natives, romanize)
            print(
                f"{label:16} {name + ' + ratio':22} {len(natives):6} {len(gallery):8} {one:6.3f} {ten:6.3f}",
                flush=True,
            )
    print_speed()


if __name__ == "__main__":
    main()
