"""Several processes give what one gives; an interrupted run goes on where it stopped."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from ansab.bootstrap import open_resolver
from ansab.bulk.answer import Answerer, Asked, Outcome
from ansab.bulk.resume import keeping
from ansab.bulk.workers import working_together
from ansab.limits import Limits

CHUNKS = [[Asked(f"name {chunk} {row % 2}") for row in range(4)] for chunk in range(5)]


def answer(chunk: Iterable[Asked]) -> list[Outcome]:
    return [Outcome((f"<{asked.name}>",), "") for asked in chunk]


def counted(calls: list[str]) -> object:
    def mapper(function: object, chunks: Iterable[list[Asked]]) -> Iterable[list[Outcome]]:
        for chunk in chunks:
            calls.extend(asked.name for asked in chunk[:1])
            yield answer(chunk)

    return mapper


def test_working_together_keeps_the_order_and_the_answers() -> None:
    resolver = open_resolver()
    names = ["Abu Taqwa", "al-Saidi", "", "Nobody At All", "PMF"]
    chunks = [[Asked(name), Asked(f"{name} x")] for name in names * 4]
    alone = Answerer(resolver, Limits())
    with working_together(2, resolver, Limits()) as mapper:
        assert list(mapper(alone, chunks)) == [alone(chunk) for chunk in chunks]


def test_keeping_goes_on_where_a_run_stopped(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("x")
    first: list[str] = []
    with pytest.raises(KeyboardInterrupt), keeping(target, ["a"], source) as kept:  # noqa: PT012
        assert kept is not None
        for number, outcomes in enumerate(kept.mapper(counted(first))(answer, CHUNKS)):  # type: ignore[arg-type]
            assert outcomes == answer(CHUNKS[number])
            if number == 2:
                raise KeyboardInterrupt
    second: list[str] = []
    with keeping(target, ["a"], source) as kept:
        assert kept is not None
        assert kept.found == 3
        found = list(kept.mapper(counted(second))(answer, CHUNKS))  # type: ignore[arg-type]
    assert found == [answer(chunk) for chunk in CHUNKS]
    assert second == ["name 3 0", "name 4 0"]
    assert list(tmp_path.iterdir()) == [source]


def interrupted_at_the_end(folder: Path) -> tuple[Path, Path]:
    """The input and the output of a run that was stopped when all chunks were kept."""
    source, target = folder / "in.csv", folder / "out.csv"
    source.write_text("x")
    with pytest.raises(KeyboardInterrupt), keeping(target, ["a"], source) as kept:  # noqa: PT012
        assert kept is not None
        list(kept.mapper(counted([]))(answer, CHUNKS))  # type: ignore[arg-type]
        raise KeyboardInterrupt
    return source, target


@pytest.mark.parametrize("spoil", ["{", "", "0\n{}"])
def test_keeping_answers_a_damaged_chunk_again(tmp_path: Path, spoil: str) -> None:
    source, target = interrupted_at_the_end(tmp_path)
    (file,) = tmp_path.glob(".out.csv.*.chunks/00000001.json")
    file.write_text(spoil or json.dumps({"distinct": [], "rows": [9]}))
    again: list[str] = []
    with keeping(target, ["a"], source) as kept:
        assert kept is not None
        found = list(kept.mapper(counted(again))(answer, CHUNKS))  # type: ignore[arg-type]
    assert (again, found) == (["name 1 0"], [answer(chunk) for chunk in CHUNKS])


@pytest.mark.parametrize("change", ["input", "facts"])
def test_keeping_begins_anew_with_another_input_or_index(tmp_path: Path, change: str) -> None:
    source, target = interrupted_at_the_end(tmp_path)
    if change == "input":
        source.write_text("y")
    with keeping(target, ["b" if change == "facts" else "a"], source) as kept:
        assert kept is not None
        assert kept.found == 0


def test_keeping_holds_one_kept_chunk_at_a_time(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("x")
    taken: list[int] = []

    def chunks() -> Iterator[list[Asked]]:
        for number, chunk in enumerate(CHUNKS):
            taken.append(number)
            yield chunk
            yield []

    with pytest.raises(KeyboardInterrupt), keeping(target, ["a"], source) as kept:  # noqa: PT012
        assert kept is not None
        list(kept.mapper(counted([]))(answer, chunks()))  # type: ignore[arg-type]
        raise KeyboardInterrupt
    taken.clear()
    with keeping(target, ["a"], source) as kept:
        assert kept is not None
        assert kept.found == len(CHUNKS)
        found = iter(kept.mapper(counted([]))(answer, chunks()))  # type: ignore[arg-type]
        for number, chunk in enumerate(CHUNKS):
            assert next(found) == answer(chunk)
            assert taken == list(range(number + 1))
            assert next(found) == []


_KILLED = """
import multiprocessing, time
from ansab.bootstrap import open_resolver
from ansab.bulk.answer import Answerer, Asked
from ansab.bulk.workers import working_together
from ansab.limits import Limits

resolver = open_resolver()
with working_together(2, resolver, Limits()) as mapper:
    list(mapper(Answerer(resolver, Limits()), [[Asked("Abu Taqwa")]] * 8))
    print(*[child.pid for child in multiprocessing.active_children()], flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="needs /proc, to see whether a process lives"
)
def test_processes_end_with_a_parent_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", _KILLED], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        children = [int(pid) for pid in parent.stdout.readline().split()]
        assert children
        assert all(map(_lives, children))
        parent.kill()
    until = time.monotonic() + 30
    while any(map(_lives, children)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(map(_lives, children))


def _lives(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
