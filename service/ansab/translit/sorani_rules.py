"""BGN/PCGN for Sorani Kurdish."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ansab.translit.letter_table import capitalized, passes

__all__ = ["writer"]

_FOLDED = str.maketrans({"ك": "ک", "ي": "ی", "ى": "ی", "ھ": "ه", "ـ": ""})
_VOWELS = frozenset("اەۆێ")


def writer(letters: Mapping[str, str]) -> Callable[[str], str]:
    """What writes a text by the table; the short i that Sorani does not write is not guessed."""
    table = {letter.translate(_FOLDED): shown for letter, shown in letters.items()}

    def write(text: str) -> str:
        pieces: list[str] = []
        word = ""
        for char in text.replace("ه\u200c", "ە").translate(_FOLDED) + " ":
            if char in table or char == "ئ":
                word += char
                continue
            pieces.append(capitalized(_word(word, table)))
            word = ""
            if passes(char):
                pieces.append(char)
        return "".join(pieces)[:-1]

    return write


def _word(word: str, letters: Mapping[str, str]) -> str:
    written = ""
    at = 0
    while at < len(word):
        letter, before, after = word[at], word[at - 1 : at], word[at + 1 : at + 2]
        if word[at : at + 2] == "وو" and before and before not in _VOWELS:
            written += "û"
            at += 2
            continue
        glide = not before or before in _VOWELS or before == "ئ" or after in _VOWELS
        if letter == "ئ":
            written += "" if at == 0 else letters["ء"]
        elif letter == "و":
            written += "w" if glide and before != "ئ" else "u"
        elif letter == "ی":
            written += "y" if glide and before != "ئ" else "î"
        else:
            written += letters[letter]
        at += 1
    return written
