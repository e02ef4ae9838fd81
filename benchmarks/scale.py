"""Measure ansab over gazetteers of several sizes, with its peers in the same run; print tables, plot the curves.

    python benchmarks/scale.py                      # 10 k, 100 k and 1 M names
    python benchmarks/scale.py --quick              # 10 k names, few queries
    python benchmarks/scale.py --sizes 5000000      # needs about 8 GB
    python benchmarks/scale.py --rows 10000000      # a CSV of 10 M rows: rate and memory; needs 5 GB of disk

A table says what this machine did in this run; nothing is asserted.  Peers that are not installed are left out
(`requirements-bench.lock`).
"""

from __future__ import annotations

import argparse
import csv
import gc
import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from many_rows import exact_names, run_bulk, write_rows
from synthetic import Query, queries_on, write_gazetteer

from ansab.index import Index
from ansab.model import EntityType, Mention
from ansab.names.parse import parse_name
from ansab.resolve import Resolver

WORK = Path("build/bench")
WORKERS = min(2, os.cpu_count() or 1)


@dataclass
class Row:
    """What was measured at one size."""

    names: int
    build_s: float = 0.0
    bytes_a_name: float = 0.0
    open_ms: float = 0.0
    private_mb: float = 0.0
    worker_mb: float = 0.0
    candidates_p50_ms: float = 0.0
    candidates_p99_ms: float = 0.0
    recall_at_50: float = 0.0
    resolve_p50_ms: float = 0.0
    resolve_p95_ms: float = 0.0
    resolve_p99_ms: float = 0.0
    bulk_per_core_s: float = 0.0
    bulk_s: float = 0.0
    exact_s: float = 0.0
    repeated_s: float = 0.0
    peers: dict[str, str] = field(default_factory=dict)


def private_mb() -> float:
    """Memory of this process that no file and no other process shares."""
    try:
        text = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return float("nan")
    kept = [line.split() for line in text.splitlines() if line.startswith("Private")]
    return sum(int(part[1]) for part in kept) / 1024


def print_private(path: Path) -> None:
    """Print the private memory of a process that has loaded all, and of one forked from it after 5,000 names."""
    resolver = Resolver(Index.open(path), is_compiled=True)
    warm(resolver)
    print(private_mb(), flush=True)
    gc.collect()
    gc.freeze()
    worker = os.fork()
    if worker:
        os.waitpid(worker, 0)
        return
    index = resolver.index
    for first in range(0, 5_000, 500):
        numbers = range(first, first + 500)
        names = [index.entity_name(7 * number % index.info.entities) for number in numbers]
        resolver.resolve_mentions([Mention(name=name, type=EntityType.PERSON) for name in names])
    print(private_mb(), flush=True)
    os._exit(0)


def gazetteer(names: int) -> tuple[Path, Path, float]:
    """Write the gazetteer, build the index; seconds of the build."""
    WORK.mkdir(parents=True, exist_ok=True)
    source, index = WORK / f"{names}.ftm.json", WORK / f"{names}.ansab"
    if not source.exists():
        write_gazetteer(source, names)
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "ansab", "build", str(source), "-o", str(index)], check=True)
    return source, index, time.perf_counter() - started


def measure(names: int, count: int) -> tuple[Row, list[Query]]:
    """Measure one size in this process."""
    source, path, build_s = gazetteer(names)
    with source.open(encoding="utf-8") as file:
        queries = queries_on([json.loads(line) for line in file], count)
    row = Row(names=names, build_s=build_s, bytes_a_name=path.stat().st_size / names)
    said = subprocess.run(
        [sys.executable, __file__, "--private", str(path)], check=True, capture_output=True, text=True
    ).stdout
    row.private_mb, row.worker_mb = map(float, said.split())
    started = time.perf_counter()
    index = Index.open(path)
    row.open_ms = 1000 * (time.perf_counter() - started)
    resolver = Resolver(index, is_compiled=True)
    warm(resolver)
    candidates(row, resolver, queries)
    times = []
    for query in queries:
        started = time.perf_counter()
        resolver.resolve(query.name, type=query.type)
        times.append(1000 * (time.perf_counter() - started))
    row.resolve_p50_ms, row.resolve_p95_ms, row.resolve_p99_ms = np.percentile(times, (50, 95, 99))
    bulk(row, path, queries)
    return row, queries


def warm(resolver: Resolver) -> None:
    """Load the machine code."""
    names = [
        resolver.index.entity_name(number) for number in range(0, min(600, resolver.index.info.entities))
    ]
    resolver.resolve_mentions([Mention(name=name, type=EntityType.PERSON) for name in names])


def candidates(row: Row, resolver: Resolver, queries: list[Query]) -> None:
    """Time retrieval alone, and see whether the right entity is among 50."""
    times, hits = [], 0
    with resolver._scorer.retriever.searcher() as searcher:
        for query in queries:
            started = time.perf_counter()
            parsed = parse_name.__wrapped__(query.name, EntityType.PERSON)
            (found,) = searcher.search([parsed], 50)
            times.append(1000 * (time.perf_counter() - started))
            hits += any(resolver.index.entity_id(entity) == query.entity_id for entity in found.entities)
    row.candidates_p50_ms, row.candidates_p99_ms = np.percentile(times, (50, 99))
    row.recall_at_50 = hits / len(queries)


def bulk(row: Row, index: Path, queries: list[Query]) -> None:
    """Time the command: names with two slips, names as they are listed, the first 2,000 names 500 times."""
    slips = [(query.name, query.type) for query in queries]
    row.bulk_per_core_s = bulk_rate(slips, index, 1)
    row.bulk_s = max(row.bulk_per_core_s, bulk_rate(slips, index, WORKERS))
    exact = exact_names(WORK / f"{row.names}.ftm.json", 20_000)
    row.exact_s = max(bulk_rate(exact, index, workers) for workers in (1, WORKERS))
    repeated = slips[:2_000] * 500
    row.repeated_s = max(bulk_rate(repeated, index, workers) for workers in (1, WORKERS))


def bulk_rate(names: list[tuple[str, str]], index: Path, workers: int) -> float:
    """Rows a second of `ansab bulk`, start of the process included."""
    source = WORK / "names.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("name", "type"), *names])
    return len(names) / run_bulk(source, index, workers, WORK / "out.csv").seconds


def many_rows(names: int, rows: int) -> None:
    """Resolve a CSV of many rows; print rate and memory for one process and for all cores."""
    source, index, _ = gazetteer(names)
    table, target = WORK / f"{rows}-rows.csv", WORK / "out.csv"
    write_rows(table, source, rows)
    print(
        f"{rows:,} rows, {table.stat().st_size / 1e6:,.0f} MB, 20,000 distinct names, {names:,} names listed"
    )
    for workers in (1, WORKERS):
        run = run_bulk(table, index, workers, target, is_watched=True)
        print(
            f"workers {workers}: {rows / run.seconds:,.0f} rows/s, {run.seconds:,.0f} s, largest process "
            f"{run.largest_mb:,.0f} MB, all together {run.together_mb:,.0f} MB",
            flush=True,
        )
    table.unlink()
    target.unlink()


def peers(row: Row, queries: list[Query]) -> None:
    """Ask the peers the same queries: rapidfuzz over all names, tantivy trigrams with a re-rank."""
    with (WORK / f"{row.names}.ftm.json").open(encoding="utf-8") as file:
        listed = [
            (name, entity["id"])
            for entity in map(json.loads, file)
            for name in (*entity["properties"]["name"], *entity["properties"].get("alias", ()))
        ]
    for title, peer in (("rapidfuzz extract", rapidfuzz_peer), ("tantivy trigrams + re-rank", tantivy_peer)):
        try:
            row.peers[title] = peer(listed, queries)
        except ImportError as error:
            row.peers[title] = f"not installed ({error.name})"


def rapidfuzz_peer(listed: list[tuple[str, str]], queries: list[Query]) -> str:
    """Compare with every name by `token_sort_ratio`, names prepared once."""
    from rapidfuzz import fuzz, process, utils

    names = [utils.default_process(name) for name, _ in listed]
    return timed(queries[:100], lambda name: [
        listed[at][1]
        for _, _, at in process.extract(utils.default_process(name), names, scorer=fuzz.token_sort_ratio, limit=50)
    ])  # fmt: skip


def tantivy_peer(listed: list[tuple[str, str]], queries: list[Query]) -> str:
    """Trigram postings, 50 candidates, re-ranked by rapidfuzz."""
    import tantivy
    from rapidfuzz import fuzz

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("name", tokenizer_name="grams", index_option="freq")
    builder.add_integer_field("at", stored=True)
    index = tantivy.Index(builder.build())
    grams = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(3, 3, False)).filter(
        tantivy.Filter.lowercase()
    )
    index.register_tokenizer("grams", grams.build())
    writer = index.writer(200_000_000)
    for at, (name, _) in enumerate(listed):
        writer.add_document(tantivy.Document(name=name, at=at))
    writer.commit()
    index.reload()
    searcher, schema = index.searcher(), index.schema

    def find(name: str) -> list[str]:
        folded = name.lower()
        terms = {folded[at : at + 3] for at in range(len(folded) - 2)}
        parts = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, "name", term)) for term in sorted(terms)
        ]
        hits = searcher.search(tantivy.Query.boolean_query(parts), 50).hits
        rows = [searcher.doc(address)["at"][0] for _, address in hits]
        rows.sort(key=lambda at: -fuzz.token_sort_ratio(folded, listed[at][0].lower()))
        return [listed[at][1] for at in rows]

    return timed(queries[:300], find)


def timed(queries: list[Query], find: Any) -> str:
    """Percentiles and recall of a peer."""
    times, hits, first = [], 0, 0
    for query in queries:
        started = time.perf_counter()
        found = find(query.name)
        times.append(1000 * (time.perf_counter() - started))
        hits += query.entity_id in found
        first += found[:1] == [query.entity_id]
    p50, p99 = np.percentile(times, (50, 99))
    count = len(queries)
    return f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, among 50 {hits / count:.3f}, first {first / count:.3f}"


def table(rows: list[Row]) -> str:
    """The figures, one column a size."""
    lines = [
        "| | " + " | ".join(f"{row.names:,} names" for row in rows) + " |",
        "|---" * (len(rows) + 1) + "|",
    ]
    shown = [name for name in asdict(rows[0]) if name not in ("names", "peers")]
    lines += [f"| {name} | " + " | ".join(f"{getattr(row, name):,.3g}" if getattr(row, name) < 1000 else f"{getattr(row, name):,.0f}" for row in rows) + " |" for name in shown]  # fmt: skip
    titles = dict.fromkeys(title for row in rows for title in row.peers)
    lines += [
        f"| {title} | " + " | ".join(row.peers.get(title, "") for row in rows) + " |" for title in titles
    ]
    return "\n".join(lines)


def plot(rows: list[Row], path: Path) -> None:
    """Draw latency over size."""
    try:
        import matplotlib

        matplotlib.use("agg")
        from matplotlib import pyplot
    except ImportError:
        return
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.4), layout="constrained")
    sizes = [row.names for row in rows]
    for name, style in (("candidates_p50_ms", "o-"), ("resolve_p50_ms", "s-"), ("resolve_p99_ms", "s--")):
        left.plot(
            sizes,
            [getattr(row, name) for row in rows],
            style,
            label=name.replace("_", " ").replace(" ms", ""),
        )
    left.set(xscale="log", yscale="log", xlabel="names", ylabel="ms", title="One name")
    left.legend()
    for name, style in (("bulk_per_core_s", "o-"), ("bulk_s", "s-")):
        right.plot(
            sizes,
            [getattr(row, name) for row in rows],
            style,
            label=name.replace("_", " ").removesuffix(" s"),
        )
    right.set(
        xscale="log",
        xlabel="names",
        ylabel="names a second",
        title="Distinct names with two slips",
        ylim=(0, None),
    )
    right.legend()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    """Read the arguments, and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--rows", type=int, help="only this: a CSV of so many rows, rate and memory")
    parser.add_argument("--queries", type=int, default=3_000)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--private", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.private:
        print_private(given.private)
        return
    sizes, count = ([10_000], 500) if given.quick else (given.sizes, given.queries)
    if given.rows:
        many_rows(sizes[0], given.rows)
        return
    rows = []
    for names in sizes:
        row, queries = measure(names, count)
        if not given.no_peers:
            peers(row, queries)
        rows.append(row)
        print(
            f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n\n{table(rows)}\n",
            flush=True,
        )
    if given.plot:
        plot(rows, given.plot)


if __name__ == "__main__":
    main()
