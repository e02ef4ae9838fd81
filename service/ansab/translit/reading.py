"""Of which language a whole name is: what lets its letters be read as that language does."""

from __future__ import annotations

import re

from ansab.text.fold import fold_orthography
from ansab.text.scripts import script_of
from ansab.translit.lexicon import FOREIGN, is_listed, known_spellings
from ansab.translit.slavic_names import has_slavic_ending

__all__ = ["reading_of"]

_ARABIC_LETTERS = frozenset("عحصضظثذةى")
"""Letters that Arabic does not write foreign names with, or hardly."""
_ARTICLE = re.compile(r"^ال\w{3}")
_PERSIAN_LIKE = frozenset(("fa", "ur", "ckb", "ps"))


def reading_of(text: str, language: str) -> str:
    """The reading of a name: `ar`, `fa` or `ru`; `""` when it may be a foreign name in that script.

    Args:
        text: The whole name.
        language: The hint of its letters.

    >>> reading_of("سامر الشمري", "ar"), reading_of("جو بايدن", "ar"), reading_of("Мишустин Михаил", "ru")
    ('ar', '', 'ru')
    """
    script = script_of(text)
    words = text.split()
    if script == "Cyrl":
        return language if any(has_slavic_ending(word) or is_listed(word, language) for word in words) else ""
    if script != "Arab":
        return ""
    if language in _PERSIAN_LIKE:
        return "fa"
    return "ar" if any(_is_arabic(word, language) for word in words) else ""


def _is_arabic(word: str, language: str) -> bool:
    folded = fold_orthography(word)
    return (
        not _ARABIC_LETTERS.isdisjoint(word)
        or _ARTICLE.match(folded) is not None
        or (bool(known_spellings(word, language)) and not is_listed(word, FOREIGN))
    )
