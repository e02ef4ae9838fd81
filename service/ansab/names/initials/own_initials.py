"""An organisation's own initials beside its name: *Popular Mobilization Forces (PMF)*, *IRGC (Islamic Revolutionary Guard Corps)*."""

from __future__ import annotations

import re
from collections.abc import Set

from ansab.text.normalize import normalize

__all__ = ["without_own_initials"]

_BEHIND = re.compile(r"^\s*(?P<name>[^()\[\]]{5,})\s*[(\[]\s*(?P<short>[^\W\d_][\w.&-]{1,11})\s*[)\]]\s*$")
_BEFORE = re.compile(r"^\s*(?P<short>[^\W\d_][\w.&-]{1,11})\s*[(\[]\s*(?P<name>[^()\[\]]{5,})[)\]]\s*$")


def without_own_initials(surface: str, small_words: Set[str]) -> str:
    """The name without its initials in brackets, or the name in brackets behind its initials; else as it was.

    They say nothing that the name does not say, and count as a word that other spellings of it have not.

    Args:
        small_words: Folded words that initials leave out.

    >>> without_own_initials("Islamic State (IS)", set()), without_own_initials("Islamic State (Iraq)", set())
    ('Islamic State', 'Islamic State (Iraq)')
    """
    if "(" not in surface and "[" not in surface:
        return surface
    found = _BEHIND.match(surface) or _BEFORE.match(surface)
    if not found:
        return surface
    words = normalize(found["name"]).split()
    short = "".join(char for char in found["short"].casefold() if char.isalpha())
    all_initials = "".join(word[0] for word in words)
    initials = "".join(word[0] for word in words if word not in small_words)
    return found["name"].strip() if len(short) > 1 and short in (all_initials, initials) else surface
