"""Weigh the likeness of tokens in two scripts: a kernel over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import RAW, RAW_AT, SCRIPT
from ansab.evidence.token_kernel import agreed
from ansab.translit.kernel import calibrated_bits, chunk_score

__all__ = ["cross_scripts"]

_CHANCE_ODDS = 16.0
_KIN = 0.93
"""Likeness of words that the tables say are one: no model is asked."""
_MOST_CODES = 40


def cross_scripts(
    i: int, script: int, count: int, codes: Any, query: Any, vocabulary: Any, natives: Any, model: Any, scratch: Any,
    work: Any, letters: Any,
) -> None:  # fmt: skip
    """Weigh the likeness of tokens in another script with what the transliteration model says.

    Args:
        script: The script that is not Latin: that of the query token, or of the tokens to score.
        count: How many tokens `find_tokens` has found.
        codes: Codes of the query token for the model, anchors included.
        natives: Codes of the tokens of the index that are not Latin, and where those of each begin.
        model: Keys, weights and calibration of the script (`translit.score`).
        work: Floating scratch of the model; `letters` integer scratch of at least 40.
    """
    found, values = scratch[2], scratch[3]
    native, native_at = natives
    is_native = query[SCRIPT][i] == script
    for at in range(count):
        token = found[at]
        other = vocabulary[SCRIPT][token]
        if is_native:
            if other != 0:
                continue
            size = _latin_codes(vocabulary, token, letters)
            raw = chunk_score(codes, 0, len(codes), letters, 0, size, model[0], model[1], work)
            bits = calibrated_bits(raw, len(codes), size, model[2])
        else:
            if other != script:
                continue
            size = _native_codes(native, native_at[token], native_at[token + 1], letters)
            raw = chunk_score(letters, 0, size, codes, 0, len(codes), model[0], model[1], work)
            bits = calibrated_bits(raw, size, len(codes), model[2])
        ratio = 2.0**bits
        if values[at] < _KIN:
            values[at] = agreed(values[at], ratio / (ratio + _CHANCE_ODDS))


def _latin_codes(vocabulary: Any, token: int, latin: Any) -> int:
    """Write the codes of a token's Latin letters as the transliteration model reads them; how many."""
    latin[0] = 27
    size = 1
    for at in range(vocabulary[RAW_AT][token], vocabulary[RAW_AT][token + 1]):
        if size == _MOST_CODES - 1:
            break
        code = vocabulary[RAW][at]
        latin[size] = code - 96 if 97 <= code <= 122 else 31
        size += 1
    latin[size] = 28
    return size + 1


def _native_codes(native: Any, start: int, end: int, codes: Any) -> int:
    """Copy the codes of a native token; how many."""
    size = 0
    for at in range(start, end):
        if size == _MOST_CODES:
            break
        codes[size] = native[at]
        size += 1
    return size
