"""Two Vietnamese names of the same letters and other marks: *Hùng* and *Hưng* are two names that plain letters write as one.

Marks are gone once a name is folded, so the surface forms must be asked here.
"""

from __future__ import annotations

import re
import unicodedata

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.tokens import ParsedName

__all__ = ["tells_tone", "tone_line"]

_OTHER_MARKS_BITS = -12.0
"""More than two names written alike have with one another."""
_VIETNAMESE = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
"""Letters that hardly another language has: with horn or breve, or with a tone above another mark or below."""
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def tone_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for the first word of two Vietnamese names that differ in nothing but their marks; or `None`."""
    if left.form != right.form or not (tells_tone(left) and tells_tone(right)):
        return None
    ones, others = _words(left.surface), _words(right.surface)
    if len(ones) != len(others):
        return None
    for one, other in zip(ones, others, strict=True):
        if one != other:
            return structure_line(_OTHER_MARKS_BITS, one, other, "two names of the same letters")
    return None


def tells_tone(name: ParsedName) -> bool:
    """Whether a name is a person's with Vietnamese marks, so that `tone_line` may have something to say of it."""
    return (
        not (name.is_organization or name.surface.isascii()) and _VIETNAMESE.search(name.surface) is not None
    )


def _words(surface: str) -> list[str]:
    """The words in small letters, the tone of each behind it: *Hòa*, *Thúy* are newer *Hoà*, *Thuý*."""
    marked = unicodedata.normalize("NFD", surface.casefold())
    words = [word for word in re.split(r"[\s,.-]+", marked) if word]
    return [_TONES.sub("", word) + "".join(_TONES.findall(word)) for word in words]
