"""Letters of an organisation's name that stand apart, and those that must: *N P C International* is *NPC International*."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["legal_letters_apart", "letters_at"]

_DOTTED_ARABIC = re.compile(r"(?<!\w)[ء-ي](?:\.[ء-ي]){1,4}(?!\w)\.?")
_AND = frozenset({"and", "et", "und", "y"})


def letters_at(words: Sequence[str], at: int) -> tuple[str, int]:
    """The letters that stand one by one from a place on, in one word, and how many words they take; none for fewer than two.

    >>> letters_at("n p c international".split(), 0), letters_at("i and s holding".split(), 0)
    (('npc', 3), ('is', 3))
    >>> letters_at("plan b".split(), 1)
    ('', 0)
    """
    letters, end = "", at
    while end < len(words) and (_is_letter(words[end]) or _is_and(words, at, end)):
        letters += "" if _is_and(words, at, end) else words[end]
        end += 1
    return (letters, end - at) if len(letters) > 1 else ("", 0)


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isascii() and word.isalpha()


def _is_and(words: Sequence[str], first: int, at: int) -> bool:
    """Whether a word is *and* between two letters."""
    return (
        words[at] in _AND
        and first < at < len(words) - 1
        and _is_letter(words[at - 1])
        and _is_letter(words[at + 1])
    )


def legal_letters_apart(surface: str) -> str:
    """Part Arabic letters between dots, as legal forms are abbreviated (ش.م.م): without the dots they would be a word."""
    return (
        _DOTTED_ARABIC.sub(lambda found: found[0].replace(".", " "), surface) if "." in surface else surface
    )
