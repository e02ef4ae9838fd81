"""Measure ansab over gazetteers of several sizes, with its peers in the same run; print tables, plot the curves.

    python benchmarks/scale.py                      # 10 k, 100 k and 1 M names
    python benchmarks/scale.py --quick              # 10 k names, few queries
    python benchmarks/scale.py --sizes 5000000      # needs about 8 GB
    python benchmarks/scale.py --rows 10000000      # a CSV of 10 M rows: rate and memory; needs 5 GB of disk

A table says what this machine did in this run; nothing is asserted.  Peers that are not installed are named
so (`scale_peers.py`, `requirements-bench.lock`).
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
from pathlib import Path

import numpy as np
from many_rows import exact_names, run_bulk, write_rows
from scale_peers import CORES, ask_peers
from scale_row import Row, plot, table
from synthetic import Query, queries_on, write_gazetteer

from ansab.index import Index
from ansab.model import EntityType, Mention
from ansab.names.parse import parse_name
from ansab.resolve import Resolver

WORK = Path("build/bench")


def private_mb() -> float:
    """Memory of this process that no file and no other process shares."""
    try:
        text = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return float("nan")
    kept = [line.split() for line in text.splitlines() if line.startswith("Private")]
    return sum(int(part[1]) for part in kept) / 1024


def busy_s() -> float:
    """Processor time that everything else on this machine has used (Linux)."""
    try:
        line = Path("/proc/stat").read_text(encoding="ascii").partition("\n")[0]
    except OSError:
        return float("nan")
    user, nice, system, _, _, irq, softirq, *_ = map(int, line.split()[1:])
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK") - sum(os.times()[:4])


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


def measure(names: int, count: int, bulk_count: int) -> tuple[Row, list[Query]]:
    """Measure one size in this process: `count` names one at a time, `bulk_count` at once."""
    source, path, build_s = gazetteer(names)
    with source.open(encoding="utf-8") as file:
        asked = queries_on([json.loads(line) for line in file], max(count, bulk_count))
    queries = asked[:count]
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
    times, first = [], 0
    for query in queries:
        started = time.perf_counter()
        found = resolver.resolve(query.name, type=query.type).candidates
        times.append(1000 * (time.perf_counter() - started))
        first += found[:1] != () and found[0].id == query.entity_id
    row.first = first / len(queries)
    row.resolve_p50_ms, row.resolve_p95_ms, row.resolve_p99_ms = np.percentile(times, (50, 95, 99))
    bulk(row, path, asked[:bulk_count])
    return row, asked[:bulk_count]


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
    slips = list(dict.fromkeys((query.name, query.type) for query in queries))
    row.bulk_names = len(slips)
    row.bulk_per_core_s, row.bulk_per_core_steady_s = bulk_rates(slips, index, 1)
    row.bulk_s, row.bulk_steady_s = bulk_rates(slips, index, CORES)
    exact = exact_names(WORK / f"{row.names}.ftm.json", 20_000)
    row.exact_s = len(exact) / bulk_seconds(exact, index, CORES)
    repeated = slips[:2_000] * 500
    row.repeated_s = len(repeated) / bulk_seconds(repeated, index, CORES)


def bulk_rates(names: list[tuple[str, str]], index: Path, workers: int) -> tuple[float, float]:
    """Rows a second with the start of the process, and without it: what the last five sixths add to the first.

    The first run, in which machine code may be made, is not counted.
    """
    first = len(names) // 6
    _, few_s, all_s = (bulk_seconds(some, index, workers) for some in (names[:first], names[:first], names))
    added_s = all_s - few_s
    return len(names) / all_s, (len(names) - first) / added_s if added_s > 0 else float("nan")


def bulk_seconds(names: list[tuple[str, str]], index: Path, workers: int) -> float:
    """Seconds of `ansab bulk`."""
    source = WORK / "names.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("name", "type"), *names])
    return run_bulk(source, index, workers, WORK / "out.csv").seconds


def many_rows(names: int, rows: int) -> None:
    """Resolve a CSV of many rows; print rate and memory for one process and for all cores."""
    source, index, _ = gazetteer(names)
    table, target = WORK / f"{rows}-rows.csv", WORK / "out.csv"
    write_rows(table, source, rows)
    print(
        f"{rows:,} rows, {table.stat().st_size / 1e6:,.0f} MB, 20,000 distinct names, {names:,} names listed"
    )
    for workers in (1, CORES):
        run = run_bulk(table, index, workers, target, is_watched=True)
        print(
            f"workers {workers}: {rows / run.seconds:,.0f} rows/s, {run.seconds:,.0f} s, largest process "
            f"{run.largest_mb:,.0f} MB, all together {run.together_mb:,.0f} MB",
            flush=True,
        )
    table.unlink()
    target.unlink()


def main() -> None:
    """Read the arguments, and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--rows", type=int, help="only this: a CSV of so many rows, rate and memory")
    parser.add_argument("--queries", type=int, default=3_000, help="names asked one at a time")
    parser.add_argument("--bulk", type=int, default=12_000, help="names asked at once")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--private", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.private:
        print_private(given.private)
        return
    sizes, count, bulk_count = (given.sizes, given.queries, given.bulk)
    if given.quick:
        sizes, count, bulk_count = [10_000], 500, 3_000
    if given.rows:
        many_rows(sizes[0], given.rows)
        return
    rows = []
    for names in sizes:
        started, busy = time.perf_counter(), busy_s()
        row, queries = measure(names, count, bulk_count)
        if not given.no_peers:
            row.peers = ask_peers(WORK / f"{names}.ftm.json", queries)
        row.cores_others_used = (busy_s() - busy) / (time.perf_counter() - started)
        rows.append(row)
        print(
            f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n\n{table(rows)}\n",
            flush=True,
        )
    if given.plot:
        plot(rows, given.plot)


if __name__ == "__main__":
    main()
