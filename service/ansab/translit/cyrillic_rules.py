"""Published systems for Cyrillic: letter tables with a few rules of position."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from unicodedata import normalize

from ansab.translit.letter_table import passes, with_case

__all__ = ["writer"]

_APOSTROPHES = str.maketrans("’ʼ`", "'''")
_SOFT = frozenset("аеёиоуыэюяйъьіїєўАЕЁИОУЫЭЮЯЙЪЬІЇЄЎ")
_LONGEST = 2


def writer(scheme_id: str, letters: Mapping[str, str]) -> Callable[[str], str]:
    """What writes a text by the table: longest letters first, `^` rows at the start of a word.

    In Russian a `^` row also holds after a vowel, й, ъ and ь (BGN/PCGN 1947, note 1).
    """
    after_soft = scheme_id.startswith("ru-")

    def write(text: str) -> str:
        return _write(text.translate(_APOSTROPHES), letters, after_soft=after_soft)

    return write


def _write(text: str, letters: Mapping[str, str], *, after_soft: bool) -> str:
    written: list[str] = []
    before = ""
    at = 0
    while at < len(text):
        initial = not before.isalpha() and before != "'"
        shown, width = _longest(text, at, letters, initial or (after_soft and before in _SOFT))
        piece = text[at : at + width]
        if shown is None or (piece == "'" and not (before.isalpha() and text[at + 1 : at + 2].isalpha())):
            if passes(piece):
                written.append(piece)
        else:
            following = text[at + width : at + width + 1] or before
            upper = piece[0] != piece[0].lower()
            written.append(with_case(shown, upper=upper, all_upper=upper and following.isupper()))
        before = text[at + width - 1]
        at += width
    return normalize("NFC", "".join(written))


def _longest(text: str, at: int, letters: Mapping[str, str], initial: bool) -> tuple[str | None, int]:
    """What is written for the longest run of letters at a place, and its length."""
    for width in range(_LONGEST, 0, -1):
        piece = text[at : at + width].lower()
        if len(piece) == width:
            shown = letters.get("^" + piece) if initial else None
            shown = letters.get(piece) if shown is None else shown
            if shown is not None:
                return shown, width
    return None, 1
