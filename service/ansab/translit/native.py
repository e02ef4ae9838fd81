"""Whole Latin names back into a native script."""

from __future__ import annotations

import re
from heapq import nlargest

from ansab.errors import LimitError
from ansab.translit.alphabet import SCRIPTS
from ansab.translit.generate import Spelling
from ansab.translit.tokens import MAX_BEST, native_candidates

__all__ = ["to_native"]

_MAX_CHARACTERS = 2_000
_SERVANT = re.compile(r"\babd(?:[aeiou][lrnszdt]{0,2}[\s-]+|[\s-]+[ae]l[\s-]+)(?=\w{3})", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(al|el)\s+(?=\w{3})", re.IGNORECASE)


def to_native(text: str, script: str, *, best: int = 5) -> tuple[Spelling, ...]:
    """Write a Latin name in a native script, likeliest first.

    Args:
        text: Latin words; particles and settled names are looked up, other words spelt by the model. *Abdul X*,
            *Abdel X* and *Abd al-X* are عبد ال X.
        script: `Arab`, `Hebr` or `Cyrl`; there is nothing for other scripts.
        best: How many spellings at most.

    Returns:
        Spellings with natural-log probabilities; empty for a text without letters.

    Raises:
        LimitError: A text of more than 2,000 characters.

    >>> to_native("Abdul Karim al-Khazali", "Arab", best=1)[0].text
    'عبد الكريم الخزعلي'
    """
    if len(text) > _MAX_CHARACTERS:
        raise LimitError(
            "name to write in a native script", size=len(text), limit=_MAX_CHARACTERS, unit="characters"
        )
    if script not in SCRIPTS:
        return ()
    best = max(1, min(best, MAX_BEST))
    shown = _SERVANT.sub("Abd al-", text) if script == "Arab" else text
    beam = [Spelling("", 0.0)]
    for word in _ARTICLE.sub(r"\1-", shown).split():
        found = native_candidates(word, script, best=best)
        grown = (
            Spelling(f"{left.text} {right.text}".strip(), left.log_prob + right.log_prob)
            for left in beam
            for right in found
        )
        beam = nlargest(best, grown, key=lambda item: item.log_prob) or beam
    return tuple(beam) if beam[0].text else ()
