"""Whether one word is made of the beginnings of an organisation's words: a kernel over flat buffers (see `ansab.kernels`).

*Frexco* is Frutas Exóticas Colombianas, *Sevmash* Severnoye Mashinostroitelnoye.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import LEGAL_KIND

__all__ = ["syllables_of"]

_FEWEST, _MOST = 5, 24
"""Letters of the word."""
_SHORTEST = 2
"""Letters of each beginning."""
_LEFT_OUT = 2
"""Letters that the last word counts for where it has no part in the short one."""


def syllables_of(
    letters: Any, start: int, end: int, raw: Any, raw_at: Any, tokens: Any, kinds: Any, first: int, count: int
) -> int:
    """Letters of a word that beginnings of an organisation's words make up, one after the other; 0 where they do not.

    All words have a part in it, in their order and with two letters each at the least, but legal forms, which may be left
    out, and the last, which then counts for two letters less.

    Args:
        letters: The word in small letters, from `start` to `end`.
        raw: The organisation's tokens (`align_kernel.RAW`); `tokens` and `kinds` from `first` on, `count` of them.
    """
    size = end - start
    if size < _FEWEST or size > _MOST:
        return 0
    reached, before, words = 1, 0, 0  # bit k: the first k letters are made up; the same before the last word
    for j in range(first, first + count):
        at, stop = raw_at[tokens[j]] + 0, raw_at[tokens[j] + 1] + 0
        while at < stop:
            behind = at + 1
            while behind < stop and not 65 <= raw[behind] <= 90:
                behind += 1  # a phrase's further words begin with a capital
            further = _further(reached, letters, start, size, raw, at, behind)
            if words == 0:
                further &= ~(1 << size)  # one word alone is no syllable of itself
            if kinds[j] == LEGAL_KIND:
                reached |= further
            else:
                reached, before, words = further, reached, words + 1
            if reached | before == 0:
                return 0
            at = behind
    if reached >> size & 1 == 1:
        return int(size)
    return int(size - _LEFT_OUT) if words > 2 and before >> size & 1 == 1 else 0


def _further(reached: int, letters: Any, start: int, size: int, raw: Any, at: int, stop: int) -> int:
    """How far the letters reach when a word's beginning is added wherever they reached."""
    found = 0
    for place in range(size):
        if reached >> place & 1 == 0:
            continue
        length = 0
        while (
            at + length < stop
            and place + length < size
            and raw[at + length] | 32 == letters[start + place + length]
        ):
            length += 1
            if length >= _SHORTEST:
                found |= 1 << place + length
    return found
