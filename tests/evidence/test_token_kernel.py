"""How alike two tokens are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ansab.evidence.token_kernel import (
    LENGTH_BINS,
    SKELETON_BINS,
    STEPS,
    clear_rows,
    distance,
    laid_similarity,
    lay_rows,
    similarity,
    similarity_bin,
    skeleton_relation,
)
from ansab.evidence.weights import load_weights
from ansab.index.tables import _ceiling, _steps
from ansab.kernels import compiled, is_available
from ansab.names.reading import Reading, read_token

TABLE = load_weights().token_table
tokens = st.text("abdehiklmnoqrstuwyz", min_size=1, max_size=14)


def far(left: bytes, right: bytes) -> int:
    return distance(left, 0, len(left), right, 0, len(right), [0] * 256)


def parts(left: str, right: str) -> tuple[object, ...]:
    one, two = read_token(left), read_token(right)
    raw, sound = _buffers(one), _buffers(two)
    return (
        raw[0], 0, len(raw[0]), sound[0], 0, len(sound[0]), raw[1], 0, len(raw[1]), sound[1], 0, len(sound[1]),
        one.skeletons[0], two.skeletons[0],
    )  # fmt: skip


def _buffers(reading: Reading) -> tuple[bytes, bytes]:
    return reading.latin.encode(), reading.sound.encode()


def alike(left: str, right: str) -> float:
    return similarity(*parts(left, right), TABLE, [0] * 400)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (b"", b"", 0), (b"", b"ali", 3), (b"ali", b"", 3), (b"taleb", b"talib", 1), (b"madhi", b"mahdi", 1),
        (b"ca", b"abc", 3), (b"saeedi", b"saidi", 2),
    ],
)  # fmt: skip
def test_distance_by_hand(left: bytes, right: bytes, expected: int) -> None:
    assert far(left, right) == expected


@given(st.text("abc", max_size=14), st.text("abc", max_size=90))
@example("ab" * 31, "ba" * 40)
def test_distance_is_what_another_library_counts(left: str, right: str) -> None:
    """Of two tokens the shorter has at most 62 letters, so that machine code has bits enough."""
    expected = OSA.distance(left, right)

    assert far(left.encode(), right.encode()) == far(right.encode(), left.encode()) == expected


@pytest.mark.skipif(not is_available(), reason="the extra `fast` is not installed")
@pytest.mark.parametrize("size", [1, 31, 32, 33, 61, 62])
def test_distance_of_machine_code_has_bits_enough(size: int) -> None:
    left, right = ("abc" * 40)[:size], ("acb" * 40)[: size + 7]
    one, two = (np.frombuffer(text.encode(), np.uint8) for text in (left, right))

    found = compiled(distance)(one, 0, len(one), two, 0, len(two), np.zeros(256, np.int64))
    assert found == OSA.distance(left, right)


@given(tokens, tokens)
def test_similarity_does_not_depend_on_the_side(left: str, right: str) -> None:
    assert alike(left, right) == alike(right, left)


@given(tokens, tokens)
def test_similarity_is_a_probability_from_a_cell_of_the_table(left: str, right: str) -> None:
    cell = similarity_bin(*parts(left, right), [0] * 400)  # type: ignore[arg-type]

    assert -1 <= cell < len(TABLE) == LENGTH_BINS * SKELETON_BINS * STEPS * STEPS
    assert 0.0 <= alike(left, right) <= 1.0


@pytest.mark.parametrize(
    ("near", "far_away", "other"),
    [
        ("talib", "taleb", "salim"),
        ("saeedi", "saidi", "sadr"),
        ("qasem", "qassem", "karim"),
        ("soleimani", "suleimani", "sulaymaniyah"),
        ("mahdi", "madhi", "hadi"),
        ("nujaba", "najuba", "nusra"),
    ],
)
def test_similarity_puts_a_spelling_before_another_name(near: str, far_away: str, other: str) -> None:
    assert alike(near, far_away) > alike(near, other)
    assert alike(near, far_away) > 0.5


@given(tokens, tokens, st.floats(0.0, 1.0))
@example("muhammad", "mohamed", 0.18)
def test_laid_similarity_is_that_of_pairs_where_it_is_enough(left: str, right: str, least: float) -> None:
    one, two = read_token(left), read_token(right)
    (raw, sound), (other_raw, other_sound) = _buffers(one), _buffers(two)
    raw_rows, sound_rows = [0] * 256, [0] * 256
    lay_rows(raw, 0, len(raw), raw_rows, 0)
    lay_rows(sound, 0, len(sound), sound_rows, 0)
    found = laid_similarity(
        raw_rows, sound_rows, 0, len(raw), len(sound), other_raw, 0, len(other_raw), other_sound, 0, len(other_sound),
        skeleton_relation(one.skeletons[0], two.skeletons[0]), least, TABLE, _ceiling(TABLE), _steps().tolist(),
    )  # fmt: skip
    pair = alike(left, right)
    assert found == (pair if pair >= least else 0.0)
    clear_rows(raw, 0, len(raw), raw_rows, 0)
    assert not any(raw_rows)
