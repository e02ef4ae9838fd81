"""Words that are written in one piece where no blanks may be: *@KarimRao*, *#LampBrigade*."""

from __future__ import annotations

import re

__all__ = ["glued_words"]

_WORD = re.compile(r"[A-Z][a-z]+")


def glued_words(text: str) -> list[str]:
    """The words of a piece of text that holds nothing but words with a capital each; none for any other.

    >>> glued_words("KarimRao"), glued_words("KarimRAO"), glued_words("Karim Rao")
    (['Karim', 'Rao'], [], [])
    """
    return _WORD.findall(text) if _WORD.sub("", text) == "" else []
