"""Blocking keys: what a token is looked up by is what one like it is filed under."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ansab.index.keys import MOST_KEYS, facts_of, keys_of
from ansab.index.keys_kernel import find_keys
from ansab.kernels import compiled, is_available
from ansab.names.reading import Reading, read_token

FORMS = ["taleb", "a", "bob", "brigades", "طالب", "сухой", "mkrtchyanbzdkflmnrs", "عبدالرحمن", "7"]


def _found(forms: list[str]) -> list[list[int]]:
    readings = [read_token(form) for form in forms]
    facts = facts_of(readings)
    keys = [0] * (len(facts[0]) + MOST_KEYS * len(readings))
    starts = [0] * (len(readings) + 1)
    find_keys(*facts, keys, starts)
    return [keys[first:last] for first, last in pairwise(starts)]


def _hash(value: int, kind: int) -> int:
    return ((value << 3 | kind) * 0x9E3779B97F4A7C15 & (1 << 64) - 1) >> 32


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("taleb", "talib"),
        ("abdallah", "abdlah"),
        ("mikhailov", "mikailov"),
        ("kataib", "brigades"),
        ("bob", "robert"),
    ],
)
def test_find_keys_meet_those_of_a_like_token(one: str, other: str) -> None:
    assert set(_found([one])[0]) & set(keys_of(read_token(other)))


def test_find_keys_gives_each_key_once_and_finds_the_token_itself() -> None:
    for form, keys in zip(FORMS, _found(FORMS), strict=True):
        assert len(set(keys)) == len(keys), form
        assert set(keys) & set(keys_of(read_token(form))), form


def test_find_keys_hashes_as_the_index_does() -> None:
    longest = max(read_token(form).skeletons[0] for form in FORMS)
    assert longest.bit_length() > 50
    for form, keys in zip(FORMS, _found(FORMS), strict=True):
        reading: Reading = read_token(form)
        assert keys[: len(reading.skeletons)] == [_hash(packed, 0) for packed in reading.skeletons], form


@pytest.mark.skipif(not is_available(), reason="the extra `fast` is not installed")
def test_find_keys_compiled_gives_the_same() -> None:
    import numpy as np

    readings = [read_token(form) for form in FORMS]
    facts = [np.array(part, np.int64) for part in facts_of(readings)]
    keys = np.zeros(len(facts[0]) + MOST_KEYS * len(readings), np.int64)
    starts = np.zeros(len(readings) + 1, np.int64)
    compiled(find_keys)(*facts, keys, starts)
    assert keys[: starts[-1]].tolist() == [key for part in _found(FORMS) for key in part]
