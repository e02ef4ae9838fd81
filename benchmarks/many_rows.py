"""Resolve a CSV of many rows with the command, and watch its memory (Linux)."""

from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from synthetic import queries_on

__all__ = ["Run", "exact_names", "run_bulk", "write_rows"]

_DISTINCT = 20_000
_EVERY_S = 0.2


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took.

    Attributes:
        seconds: Wall-clock time, start of the process included.
        largest_mb: Resident memory of the largest process at its peak, mapped files included.
        together_mb: Memory of all processes at their common peak, what they share counted once.
    """

    seconds: float
    largest_mb: float
    together_mb: float


def exact_names(source: Path, count: int) -> list[tuple[str, str]]:
    """Draw names as the gazetteer writes them, each once, with their types."""
    with source.open(encoding="utf-8") as file:
        listed = [json.loads(line) for line in file]
    drawn = random.Random(11).sample(listed, min(count, len(listed)))
    return [(entity["properties"]["name"][0], entity["schema"]) for entity in drawn]


def write_rows(path: Path, source: Path, rows: int) -> None:
    """Write a CSV of number, name and type: 20,000 distinct names in random order, every other with two slips."""
    with source.open(encoding="utf-8") as file:
        queries = queries_on([json.loads(line) for line in file], _DISTINCT // 2)
    names = [(query.name, query.type) for query in queries] + exact_names(source, _DISTINCT // 2)
    chance = random.Random(13)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("n", "name", "type"))
        writer.writerows((number, *chance.choice(names)) for number in range(rows))


def run_bulk(source: Path, index: Path, workers: int, target: Path, *, is_watched: bool = False) -> Run:
    """Run `ansab bulk` over a CSV; its memory is looked at five times a second if it is watched."""
    command = ["bulk", str(source), "--column", "name", "--type-column", "type", "--aliases", str(index)]
    command += ["--workers", str(workers), "-o", str(target)]
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "ansab", *command], stderr=subprocess.PIPE)
    largest = together = 0.0
    while is_watched and process.poll() is None:
        family = _family(process.pid)
        largest = max(largest, *(_mb(pid, "status", "VmHWM:") for pid in family))
        together = max(together, sum(_mb(pid, "smaps_rollup", "Pss:") for pid in family))
        time.sleep(_EVERY_S)
    _, told = process.communicate()
    if process.returncode:
        raise SystemExit(told.decode())
    return Run(time.perf_counter() - started, largest, together)


def _family(root: int) -> Sequence[int]:
    """List a process and those that it started."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1]
        except OSError:
            continue
        children[int(parent)].append(int(stat.parent.name))
    family = [root]
    for pid in family:
        family += children[pid]
    return family


def _mb(pid: int, file: str, line: str) -> float:
    try:
        text = Path(f"/proc/{pid}/{file}").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next((int(row.split()[1]) / 1024 for row in text.splitlines() if row.startswith(line)), 0.0)
