"""The land of a ruler behind his name: *Mohammed bin Rashid, Ruler of Dubai*, محمد السادس ملك المغرب, *le roi Abdallah II de
Jordanie*."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.names.beside_names import beside_names
from ansab.names.lexicon import Lexicon

__all__ = ["words_of_style"]

_BINDING = frozenset({"de", "du", "des", "of"})
_ELIDED = "d"
_LONGEST_STYLE = 2
_LONGEST_LAND = 4
_ARTICLE = "the"


def words_of_style(words: Sequence[str], table: Lexicon) -> int:
    """How many of the last words of a person's name say which land he rules, or is to rule; a name must stand before them.

    Args:
        words: The name, folded.
        table: The lexicon.

    >>> from ansab.names.lexicon import lexicon
    >>> words_of_style("mohammed bin rashid ruler of dubai".split(), lexicon())
    3
    """
    for size in range(1, min(_LONGEST_LAND, len(words) - 2) + 1):
        at = len(words) - size
        land = words[at:]
        if " ".join(land) in table.places:
            bound = at - 1 if words[at - 1] in _BINDING else at
            is_bound = bound < at or not words[at].isascii()
        else:
            without = " ".join((land[0].removeprefix(_ELIDED), *land[1:]))
            bound, is_bound = at, land[0].startswith(_ELIDED) and without in table.places
        style = _style_before(words[:bound]) if is_bound else 0
        if style or (is_bound and bound > 1 and _is_french_ruler(words, bound)):
            return len(words) - bound + style
    return 0


def _is_french_ruler(words: Sequence[str], bound: int) -> bool:
    """Whether a title stands before a name, and behind it a land with *de*: *le roi Hassan du Maroc*."""
    titles = beside_names().titles
    title = next((size for size in (2, 1) if " ".join(words[:size]) in titles), 0)
    return 0 < title < bound and words[bound] != "of" and words[bound].startswith(_ELIDED)


def _style_before(words: Sequence[str]) -> int:
    """How many of the last words are a style with a name before it; 0 for none."""
    styles = beside_names().styles
    for size in range(min(_LONGEST_STYLE, len(words) - 1), 0, -1):
        if " ".join(words[-size:]) in styles:
            has_article = len(words) > size + 1 and words[-size - 1] == _ARTICLE
            return size + has_article
    return 0
