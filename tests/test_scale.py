"""The benchmark over sizes: what it says of the peers, and of ansab beside them."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
ABSENT = {"tantivy": "tantivy", "followthemoney": "nomenklatura", "duckdb": "Splink"}


@pytest.fixture
def scale_peers(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The peers, of which only rapidfuzz is installed, wherever the tests run."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    for module in ABSENT:
        monkeypatch.setitem(sys.modules, module, None)
    import scale_peers

    return scale_peers


@pytest.fixture
def gazetteer(scale_peers: ModuleType, tmp_path: Path) -> Path:
    import synthetic

    source = tmp_path / "300.ftm.json"
    synthetic.write_gazetteer(source, 300)
    return source


def test_ask_peers_names_those_that_are_not_installed(scale_peers: ModuleType, gazetteer: Path) -> None:
    from synthetic import queries_on

    listed = scale_peers.Listed.read(gazetteer)
    said = scale_peers.ask_peers(gazetteer, queries_on(listed.entities, 20))
    absent = {title: one for title, one in said.items() if one.text.startswith("not installed")}
    assert {title.split()[0] for title in set(said) - set(absent)} == {"rapidfuzz"}
    assert {one.text for one in absent.values()} == {
        "not installed (tantivy)",
        "not installed (followthemoney)",
        "not installed (duckdb)",
    }
    assert all(one.names_s != one.names_s for one in absent.values()), "a rate of nothing"


def test_ask_peers_finds_names_with_slips_by_brute_force(scale_peers: ModuleType, gazetteer: Path) -> None:
    from synthetic import queries_on

    listed = scale_peers.Listed.read(gazetteer)
    said = scale_peers.ask_peers(gazetteer, queries_on(listed.entities, 60))
    for title in ("rapidfuzz extract", "rapidfuzz cdist, many at once"):
        assert said[title].names_s > 0
        assert 0.9 <= float(said[title].text.rpartition("first ")[2]) <= 1


def test_sorted_words_makes_ratio_the_ratio_of_sorted_tokens(
    scale_peers: ModuleType, gazetteer: Path
) -> None:
    from rapidfuzz import fuzz, utils

    names = [name for name, _ in scale_peers.Listed.read(gazetteer).names][:60]
    made = [fuzz.ratio(*map(scale_peers.sorted_words, pair)) for pair in pairwise(names)]
    wanted = [fuzz.token_sort_ratio(*pair, processor=utils.default_process) for pair in pairwise(names)]
    assert made == wanted
    assert len(set(made)) > 10


def test_timed_counts_right_answers_and_leaves_the_first_time_out(scale_peers: ModuleType) -> None:
    import time

    from synthetic import Query

    queries = [Query(name, "person", "E1") for name in ("slow", "a", "b", "c")]
    answers = {"slow": ["E1"], "a": ["E2", "E1"], "b": ["E2"], "c": []}

    def find(query: Query) -> list[str]:
        time.sleep(0.2 if query.name == "slow" else 0.0)
        return answers[query.name]

    said = scale_peers.timed(queries, find)
    assert said.text.endswith("among 50 0.500, first 0.250")
    assert said.names_s > 100


def test_table_compares_ansab_on_as_many_cores(scale_peers: ModuleType) -> None:
    from scale_row import Row, table

    row = Row(names=10, bulk_workers=2, bulk_per_core_s=300.0, bulk_s=500.0)
    row.peers = {
        "one": scale_peers.Said(text="x", names_s=100.0),
        "many": scale_peers.Said(text="x", names_s=100.0, cores=2),
        "none": scale_peers.Said(text="not installed (none)"),
    }
    lines = dict(line.strip("| ").split(" | ") for line in table([row]).splitlines()[2:])
    assert "100 names/s on 1 of" in lines["one"]
    assert "(ansab 3 times that)" in lines["one"]
    assert "(ansab 5 times that)" in lines["many"]
    assert lines["none"] == "not installed (none)"
    assert lines["bulk_workers"] == "2"
