"""The scorer: spellings of one name score above other names, batch equals single, compiled equals interpreted."""

import math

import numpy as np
import pytest

from ansab.kernels import compiled, is_available
from ansab.translit import alphabet, kernel
from ansab.translit.score import Scorer, hash_chunks, scorer_for, weigh_chunks

SPELLINGS = [
    # native, script, right spellings, other names, note
    (
        "محمد",
        "Arab",
        ("Mohammed", "Muhammad", "Mohamad", "Mohamed"),
        ("Ahmed", "Hamid", "Hamdan"),
        "no vowels written",
    ),
    ("سلیمانی", "Arab", ("Soleimani", "Suleimani", "Sulaymani"), ("Salmani", "Sulaiman"), "Persian letters"),
    ("السعيدي", "Arab", ("al-Saeedi", "Alsaidi"), ("al-Saadi", "al-Sudani"), "article"),
    ("مقتدى", "Arab", ("Muqtada", "Moqtada", "Moktada"), ("Mahdi",), "q as k"),
    ("شعبي", "Arab", ("Shaabi", "Sha'bi", "Chaabi"), ("Shami", "Kaabi"), "sh, ch"),
    ("پێشمەرگە", "Arab", ("Peshmerga", "Peshmarga"), ("Asayish",), "Sorani"),
    ("נתניהו", "Hebr", ("Netanyahu", "Netanyahou"), ("Nathan", "Yahya"), ""),
    ("גביר", "Hebr", ("Gvir", "Gavir"), ("Gabor", "Bar"), ""),
    ("Путин", "Cyrl", ("Putin", "Poutine"), ("Pushkin", "Lutin"), ""),
    ("Зеленський", "Cyrl", ("Zelenskyy", "Zelensky", "Zelenskiy"), ("Zelenko", "Solonsky"), "Ukrainian"),
    ("Ђоковић", "Cyrl", ("Djokovic", "Đoković"), ("Dokovski", "Jankovic"), "Serbian"),
]


@pytest.mark.parametrize(("native", "script", "right", "wrong", "note"), SPELLINGS)
def test_score_prefers_spellings(
    native: str, script: str, right: tuple[str, ...], wrong: tuple[str, ...], note: str
) -> None:
    scorer = scorer_for(script)
    assert scorer is not None
    assert min(scorer.score_many(native, right)) > max(scorer.score_many(native, wrong))
    assert min(scorer.score_many(native, right)) > 0


def test_score_is_for_a_spelling_and_against_a_stranger() -> None:
    scorer = scorer_for("Arab")
    assert scorer is not None
    assert scorer.score("مهندس", "Muhandis") > 3
    assert scorer.score("مهندس", "Khazali") < -3


def test_scorer_for_has_none_for_other_scripts() -> None:
    assert scorer_for("Hang") is None
    assert scorer_for("Latn") is None


def test_score_many_of_nothing_is_nothing() -> None:
    scorer = scorer_for("Arab")
    assert scorer is not None
    assert scorer.score_many("علي", []) == []


@pytest.mark.parametrize("text", ["", "\u064b", "\u202e", "ع" * 10_000, "😀", "12", "^$", "Ünïcödé"])
def test_score_takes_any_text(text: str) -> None:
    scorer = scorer_for("Arab")
    assert scorer is not None
    assert math.isfinite(scorer.score(text, "Ali"))
    assert math.isfinite(scorer.score("علي", text))
    assert math.isfinite(scorer.raw(text, text))


@pytest.mark.skipif(not is_available(), reason="needs numba")
def test_score_is_the_same_compiled_and_interpreted(monkeypatch: pytest.MonkeyPatch) -> None:
    scorer = scorer_for("Arab")
    assert scorer is not None
    latins = ["Mohammed", "Mahmoud", "x", "", "Abdulrahman"]
    with monkeypatch.context() as patch:
        patch.setattr("ansab.translit.score.is_available", lambda: False)
        interpreted = Scorer("Arab", scorer.table).score_many("محمد", latins)
    batch = Scorer("Arab", scorer.table)
    batch._interpreted_left = 0
    assert batch.score_many("محمد", latins) == pytest.approx(interpreted, abs=1e-9)
    assert [batch.score("محمد", latin) for latin in latins] == pytest.approx(interpreted, abs=1e-9)


@pytest.mark.skipif(not is_available(), reason="needs numba")
def test_chunk_score_reads_only_its_slice() -> None:
    scorer = scorer_for("Cyrl")
    assert scorer is not None
    native, latin = scorer.encode_native("Иван"), scorer.encode_latin("Ivan")
    table, scratch = scorer.arrays, np.full(kernel.scratch_size(), 7.0)
    padded = (np.array((9, 9, *native, 9)), 2, len(native), np.array((5, *latin, 5, 5)), 1, len(latin))
    raw = compiled(kernel.chunk_score)(*padded, table.keys, table.values, scratch)
    assert raw == pytest.approx(scorer.raw("Иван", "Ivan"))


def test_weigh_chunks_weighs_both_directions_alike() -> None:
    weights = weigh_chunks({("k", "ق"): 3.0, ("q", "ق"): 1.0, ("k", "ك"): 5.0}, {})
    assert weights["k", "ق"] == pytest.approx((3 / 8 * 3 / 4) ** 0.5)


def test_weigh_chunks_lets_rare_letters_in_also_at_the_ends() -> None:
    weights = weigh_chunks({("p", "پ"): 1.0, ("p", "ب"): 99.0}, {("p", "پ"): 0.8})
    assert weights["p", "پ"] == weights["^p", "^پ"] == weights["p$", "پ$"] == 0.8


def test_hash_chunks_finds_every_chunk() -> None:
    weights = {("k", "ق"): 0.5, ("q$", "ق$"): 0.25, ("", "ع"): 0.125}
    keys, values = hash_chunks(weights, "Arab")
    found = {chunk: values[kernel.find_slot(alphabet.pack(*chunk, "Arab"), keys)] for chunk in weights}
    assert found == weights
    assert len(keys) - keys.count(-1) == 3


@pytest.mark.parametrize("script", alphabet.SCRIPTS)
def test_steps_of_the_calibration_rise(script: str) -> None:
    scorer = scorer_for(script)
    assert scorer is not None
    steps = list(scorer.table.steps)
    assert len(steps) == 3 * kernel.STEPS
    for row in range(3):
        part = steps[row * kernel.STEPS : (row + 1) * kernel.STEPS]
        assert part == sorted(part)
        assert part[0] < -2 < 2 < part[-1]
