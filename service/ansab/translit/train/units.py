"""Aligned pairs as sequences of units: one native letter and the Latin letters that it is spelt with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ansab.kernels import compiled
from ansab.translit.alphabet import latin_letters, native_letters
from ansab.translit.ngram import Unit
from ansab.translit.score import hash_chunks
from ansab.translit.train.align_kernel import align_pairs
from ansab.translit.train.em import learn_chunks
from ansab.translit.train.pairs import Pair, PairBuffers

__all__ = ["align_units"]

_VOWELS = frozenset("aeiou")
_VOWEL_LETTERS = {"Arab": frozenset("اوي"), "Hebr": frozenset("ויא"), "Cyrl": frozenset("аеиоуыэюяёіїєй")}


def align_units(pairs: Sequence[Pair], script: str) -> list[tuple[Unit, ...]]:
    """Align each pair letter by letter, likeliest way; a pair that cannot be aligned gives an empty tuple.

    Vowels that no native letter writes belong to the consonant before them, so that each consonant with each
    vowel is one unit (`حمد` · `hamed` is `ح=ha م=me د=d`).
    """
    buffers = PairBuffers.of(pairs, script)
    chunks = learn_chunks(buffers, most_native=1).readable(script)
    chunks.setdefault(("^", "^"), 1.0)
    total = sum(chunks.values())
    keys, values = hash_chunks({chunk: count / total for chunk, count in chunks.items()}, script)
    cuts = np.zeros(len(buffers.native) + len(buffers.latin), np.int64)
    ends = np.zeros(len(pairs), np.int64)
    ins = (
        buffers.native,
        buffers.native_ends,
        buffers.latin,
        buffers.latin_ends,
        np.array(keys),
        np.array(values),
    )
    compiled(align_pairs)(*ins, np.zeros(40 * 40), np.zeros(40 * 40, np.int64), cuts, ends)
    starts = [0, *ends.tolist()[:-1]]
    every = zip(pairs, starts, ends.tolist(), strict=True)
    return [_units(pair, cuts[start:end][::-1].tolist(), script) for pair, start, end in every]


def _units(pair: Pair, cuts: Sequence[int], script: str) -> tuple[Unit, ...]:
    joined: list[tuple[str, str]] = []
    lead = ""
    for native, latin in _pieces(pair, cuts, script):
        if native:
            joined.append((native, lead + latin))
            lead = ""
        elif joined:
            joined[-1] = (joined[-1][0], joined[-1][1] + latin)
        else:
            lead += latin
    return tuple(f"{native}={latin}" for native, latin in _vowels_to_the_left(joined, script))


def _pieces(pair: Pair, cuts: Sequence[int], script: str) -> Iterator[tuple[str, str]]:
    native, latin = f"^{native_letters(pair.native, script)}$", f"^{latin_letters(pair.latin)}$"
    i = j = 0
    for cut in cuts:
        a, b = divmod(cut, 4)
        yield native[i : i + a].strip("^$"), latin[j : j + b].strip("^$")
        i, j = i + a, j + b


def _vowels_to_the_left(units: list[tuple[str, str]], script: str) -> list[tuple[str, str]]:
    vowel_letters = _VOWEL_LETTERS[script]
    moved = list(units)
    for at in range(1, len(moved)):
        (before, its), (native, latin) = moved[at - 1], moved[at]
        if native in vowel_letters or before in vowel_letters:
            continue
        vowels = 0
        while vowels < len(latin) - 1 and latin[vowels] in _VOWELS:
            vowels += 1
        moved[at - 1], moved[at] = (before, its + latin[:vowels]), (native, latin[vowels:])
    return moved
