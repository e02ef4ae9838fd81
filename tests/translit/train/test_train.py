"""Training on a small made-up corpus: what it learns, that it repeats itself, what it refuses."""

import csv
import itertools
import sys
from pathlib import Path

import pytest

from ansab.errors import TableError
from ansab.kernels import is_available
from ansab.translit.ngram import DISCOUNT, NGram
from ansab.translit.schemes import scheme_named
from ansab.translit.train.__main__ import main
from ansab.translit.train.em import learn_chunks
from ansab.translit.train.ngrams import count_ngrams, prune_ngrams, write_ngrams
from ansab.translit.train.pairs import PairBuffers, is_held_out, read_pairs
from ansab.translit.train.units import align_units

needs_numba = pytest.mark.skipif(not is_available(), reason="training compiles its loops")
FIRSTS = ("ша", "ми", "ко", "жу", "ра", "хо", "ле", "ще")
LASTS = ("нов", "рин", "шек", "дова", "чук", "жин")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made-up Russian surnames with their passport spellings, every seventh row of the split `eval`."""
    path = tmp_path_factory.mktemp("corpus") / "pairs.csv"
    icao = scheme_named("ru-Cyrl-Latn/icao")
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(("script", "native", "latin", "count", "source", "split"))
        for number, parts in enumerate(itertools.product(FIRSTS, FIRSTS, LASTS)):
            native = "".join(parts)
            writer.writerow(
                ("Cyrl", native, icao.romanize(native), 1, "made", "eval" if number % 7 == 0 else "train")
            )
    return path


@needs_numba
def test_learn_chunks_finds_the_digraphs(corpus: Path) -> None:
    chunks = learn_chunks(PairBuffers.of(read_pairs(corpus, "Cyrl"), "Cyrl"), most_native=1).readable("Cyrl")
    for native, latin in (("ш", "sh"), ("ж", "zh"), ("х", "kh"), ("м", "m")):
        best = max((count, found) for (found, letter), count in chunks.items() if letter == native)[1]
        assert best.startswith(latin)


@needs_numba
def test_learn_chunks_lets_anchors_meet_only_anchors(corpus: Path) -> None:
    chunks = learn_chunks(PairBuffers.of(read_pairs(corpus, "Cyrl"), "Cyrl")).readable("Cyrl")
    for latin, native in chunks:
        assert latin.startswith("^") == native.startswith("^")
        assert latin.endswith("$") == native.endswith("$")


@needs_numba
def test_align_units_spells_both_sides(corpus: Path) -> None:
    pairs = read_pairs(corpus, "Cyrl")
    aligned = align_units(pairs, "Cyrl")
    for pair, units in zip(pairs, aligned, strict=True):
        assert "".join(unit.split("=")[0] for unit in units) == pair.native
        assert "".join(unit.split("=")[1] for unit in units) == pair.latin


@needs_numba
def test_training_repeats_itself_to_the_byte(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    for name in ("one", "two"):
        out = tmp_path / name
        out.mkdir()
        monkeypatch.setattr(sys, "argv", ["train", str(corpus), "--script", "Cyrl", "--out", str(out)])
        assert main() == 0
        written.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert written[0] == written[1]
    assert set(written[0]) == {"Cyrl.chunks.tsv", "Cyrl.bits.tsv", "Cyrl.units.tsv", "Latn.letters.tsv"}


def test_read_pairs_keeps_to_the_split(corpus: Path) -> None:
    train, held_back = (read_pairs(corpus, "Cyrl", split=split) for split in ("train", "eval"))
    assert not {pair.native for pair in train} & {pair.native for pair in held_back}
    assert len(train) > 5 * len(held_back) > 0


def test_read_pairs_names_the_missing_column(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("script,native,latin\nCyrl,а,a\n", "utf-8")
    with pytest.raises(TableError, match="no column 'count'"):
        read_pairs(path, "Cyrl")


def test_main_reports_a_missing_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["train", str(tmp_path / "none.csv"), "--out", str(tmp_path)])
    assert main() == 2
    assert "none.csv" in capsys.readouterr().err or not is_available()


def test_is_held_out_holds_out_a_tenth() -> None:
    share = sum(is_held_out(f"имя{number}") for number in range(5_000)) / 5_000
    assert 0.05 < share < 0.2


def test_ngrams_written_and_read_sum_to_one(tmp_path: Path) -> None:
    words = [("ali", 300.0), ("alia", 200.0), ("omar", 400.0), ("amal", 200.0)]
    path = tmp_path / "letters.tsv"
    write_ngrams(path, count_ngrams(words, 3), threshold=0.0, separator="", head=["made up"])
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("# ")]
    model = NGram({context: f"{total}\t{cells}" for context, total, cells in rows}, separator="")
    alphabet = sorted({char for word, _ in words for char in word} | {">"})
    for context in ("", "a", "al", "om", "zz"):
        assert sum(model.probability(context, letter) for letter in alphabet) == pytest.approx(1.0, abs=0.01)
    assert model.probability("al", "i") > model.probability("al", "m")
    assert model.probability("om", "a") > 1 - DISCOUNT / 400 - 0.01


def test_prune_ngrams_keeps_contexts_and_drops_what_tells_little() -> None:
    counts = count_ngrams([("abc", 50.0), ("abd", 1.0), ("xbc", 50.0)], 3)
    kept, _ = prune_ngrams(counts, threshold=1.0)
    assert ("a", "b", "d") not in kept[2]
    for shorter, longer in itertools.pairwise(kept):
        assert {gram[:-1] for gram in longer} <= set(shorter) | {
            gram[:-1] for gram in longer if gram[0] == "<"
        }
