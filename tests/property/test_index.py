"""Laws of the index and of its kernels."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ansab.evidence.align_kernel import _fresh_similarity
from ansab.evidence.token_kernel import SKELETON_BINS, STEPS, distance, similarity, skeleton_relation
from ansab.evidence.weights import load_weights
from ansab.index import Index, Retriever
from ansab.index.compile import _grouped
from ansab.index.memo_kernel import _LEAST_TOLD
from ansab.index.offsets import packed_offsets, slice_of
from ansab.index.promise_kernel import _most_alike, count_halves, letters_apart, letters_of
from ansab.index.tables import _ceiling, _steps
from ansab.model import Alias, Entity, EntityId, Gazetteer
from ansab.names.parse import parse_name
from ansab.names.reading import LONGEST_READ, read_token

WORDS = st.text("abcdefgh", max_size=40)
NAMES = st.text("abdeilmnrs محد", min_size=1, max_size=24).filter(lambda name: any(map(str.isalnum, name)))


@given(WORDS, WORDS)
def test_distance_is_that_of_another_implementation(left: str, right: str) -> None:
    here = distance(left.encode(), 0, len(left), right.encode(), 0, len(right), [0] * 256)
    assert here == OSA.distance(left, right)
    assert here == distance(right.encode(), 0, len(right), left.encode(), 0, len(left), [0] * 256)


@given(st.lists(st.integers(0, 2**32 - 1), max_size=50))
def test_gaps_in_groups_of_seven_bits_lose_nothing(gaps: list[int]) -> None:
    data, sizes = _grouped(np.array(gaps, np.int64))
    read, at = [], 0
    for size in sizes.tolist():
        read.append(sum((int(byte) & 127) << 7 * place for place, byte in enumerate(data[at : at + size])))
        at += size
    assert read == gaps


@given(st.lists(st.integers(0, 70_000), min_size=1, max_size=100))
def test_packed_offsets_lose_nothing(lengths: list[int]) -> None:
    starts, sizes = packed_offsets(np.array(lengths, np.int64))
    ends = np.cumsum(lengths).tolist()
    assert [slice_of(starts.data, sizes.data, at) for at in range(len(lengths))] == list(
        zip([0, *ends[:-1]], ends, strict=True)
    )


def test_ceiling_is_over_the_table_and_falls_with_distance() -> None:
    table = load_weights().token_table
    cells = _ceiling(table).reshape(-1, SKELETON_BINS, STEPS, STEPS)
    looked_up = table.reshape(cells.shape)[:, 2:]
    assert (cells[:, 2:] >= looked_up).all()
    assert (np.diff(cells, axis=2) <= 0).all()
    assert (np.diff(cells, axis=3) <= 0).all()


@given(st.text("abdehiklmnorst", min_size=1, max_size=12), st.text("abdehiklmnorst", min_size=1, max_size=12))
def test_no_token_is_more_alike_than_it_promises(left: str, right: str) -> None:
    one, two = read_token(left), read_token(right)
    sides = [[text.encode() for text in (reading.latin, reading.sound)] for reading in (one, two)]
    (raw, sound), (other_raw, other_sound) = sides
    table = load_weights().token_table
    alike = similarity(
        raw, 0, len(raw), other_raw, 0, len(other_raw), sound, 0, len(sound), other_sound, 0, len(other_sound),
        one.skeletons[0], two.skeletons[0], table, [0] * 256,
    )  # fmt: skip
    apart = [
        letters_apart(letters_of(mine, 0, len(mine)), letters_of(other, 0, len(other)))
        for mine, other in zip(*sides, strict=True)
    ]
    relation = skeleton_relation(one.skeletons[0], two.skeletons[0])
    layers = (*[None] * 7, _ceiling(table), _steps().tobytes())
    most = _most_alike(len(raw), len(other_raw), len(sound), len(other_sound), *apart, relation, layers)
    assert most >= alike


@given(st.integers(-(2**63), 2**63 - 1))
def test_count_halves_counts_the_bits_of_each_half(bits: int) -> None:
    low, high = bits & 0xFFFFFFFF, bits >> 32 & 0xFFFFFFFF
    assert count_halves(bits) == low.bit_count() | high.bit_count() << 32


@given(st.lists(NAMES, min_size=1, max_size=12, unique=True))
@settings(max_examples=40, deadline=None)
def test_every_name_is_found_by_itself_after_saving(names: list[str]) -> None:
    entities = tuple(
        Entity(id=EntityId(f"e{number}"), type=None, name=name, aliases=(Alias(text=name),))
        for number, name in enumerate(names)
    )
    with TemporaryDirectory() as folder:
        Index.of(Gazetteer(entities=entities)).save(Path(folder) / "x.ansab")
        index = Index.open(Path(folder) / "x.ansab", verify=True)
        assert tuple(index.entities()) == entities
        retriever = Retriever(index, load_weights(), is_compiled=False)
        for number, name in enumerate(names):
            parsed = parse_name(name, None)
            if name.isascii():
                is_whole = not any(
                    " " in token.form or len(token.form) >= LONGEST_READ for token in parsed.tokens
                )
                assert index.tokens_of(number) == (parsed.tokens if is_whole else None)
            assert number in index.names_with_form(parsed.form)
            assert index.entity_number(f"e{number}") == number
            if parsed.tokens:
                with retriever.searcher() as searcher:
                    (found,) = searcher.search([parsed], 5)
                assert number in found.names


def test_what_is_remembered_of_two_tokens_is_what_comparing_them_gives() -> None:
    """Else an answer would depend on the names that were asked for before, and its lines would miss its weight."""
    names = [
        "Hasan Danaeifar",
        "Hassan Irlu",
        "Kasem Sulaimani",
        "Sa'd Falih",
        "Karem Jawad",
        "Mohamed Khalid",
    ]
    entities = tuple(
        Entity(id=EntityId(f"e{number}"), type=None, name=name, aliases=(Alias(text=name),))
        for number, name in enumerate(names)
    )
    retriever = Retriever(Index.of(Gazetteer(entities=entities)), load_weights(), is_compiled=False)
    asked = [
        parse_name(name, None) for name in ("Hassan Qassem", "Saad Falah", "Karim Jawed", "Muhammad Khaled")
    ]
    with retriever.searcher() as searcher:
        searcher.search(asked, 5)
        left, tables = searcher._query.vocabularies()[0], searcher._tables
        told = [(key, value) for key, value in zip(*searcher._memo, strict=True) if key & 1]
        assert len(told) > 20
        for key, value in told:
            fresh = _fresh_similarity(
                left, key >> 33, tables.vocabularies[0], (key & (1 << 33) - 1) >> 1, False, searcher._near_data()[0],
                tables.token_table, [0] * 256,
            )  # fmt: skip
            assert value == fresh or max(value, fresh) < _LEAST_TOLD
