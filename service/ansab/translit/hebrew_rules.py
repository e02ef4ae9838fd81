"""BGN/PCGN for Hebrew, with points and without."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from unicodedata import combining

from ansab.translit.letter_table import capitalized, passes

__all__ = ["writer"]

_INITIAL = {"ב": "b", "כ": "k", "פ": "p", "א": "", "ע": ""}
_FINAL = {"ה": "", "א": ""}
_DAGESH = "\u05bc"
_FOLDED = str.maketrans({"׳": "'", "’": "'", "״": '"', "־": "-", "װ": "וו", "ױ": "וי", "ײ": "יי"})
_VOWEL_POINTS = frozenset("\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bb\u05c7")


def writer(letters: Mapping[str, str]) -> Callable[[str], str]:
    """What writes a text by the table, word by word; unpointed text gets no vowels but those of ו and י."""

    def write(text: str) -> str:
        pieces: list[str] = []
        word: list[str] = []
        for char in text.translate(_FOLDED) + " ":
            if "א" <= char <= "ת" or ("\u0591" <= char <= "\u05c7" and char != "־") or (char == "'" and word):
                word.append(char)
                continue
            pieces.append(_word(_clusters(word), letters))
            word.clear()
            if passes(char):
                pieces.append(char)
        return "".join(pieces)[:-1]

    return write


def _clusters(word: list[str]) -> list[str]:
    """Letters with the points and the geresh that stand on them."""
    clusters: list[str] = []
    for char in word:
        if clusters and (combining(char) or char == "'"):
            clusters[-1] += char
        elif not combining(char):
            clusters.append(char)
    return clusters


def _word(clusters: list[str], letters: Mapping[str, str]) -> str:
    written = ""
    for at, cluster in enumerate(clusters):
        final = at == len(clusters) - 1
        after = clusters[at + 1] if not final else ""
        if _is_mater(clusters[at - 1] if at else "", cluster, after):
            written += _MATERS[cluster]
        else:
            written += _cluster(cluster, letters, initial=at == 0, final=final, written=written)
    return capitalized(written)


_MATERS = {"ו": "o", "י": "i"}
_NO_CONSONANTS = frozenset("אעוי")


def _is_mater(before: str, letter: str, after: str) -> bool:
    """Whether an unpointed ו or י stands between unpointed consonants, or after one at the end: a vowel."""
    consonant = before.removesuffix("'")
    unpointed = letter in _MATERS and len(consonant) == 1 and consonant not in _NO_CONSONANTS
    return unpointed and (not after or (len(after.removesuffix("'")) == 1 and after[0] not in "אעוי"))


def _cluster(cluster: str, letters: Mapping[str, str], *, initial: bool, final: bool, written: str) -> str:
    letter, marks = cluster[0], cluster[1:]
    vowels = "".join(letters.get(mark, "") for mark in marks if mark in _VOWEL_POINTS)
    if "'" in marks:
        return letters.get(letter + "'", letters[letter]) + vowels
    if letter == "ו" and not initial and ("\u05b9" in marks or (_DAGESH in marks and not vowels)):
        return letters["ו\u05b9"] if "\u05b9" in marks else letters["ו\u05bc"]
    if letter == "י" and not vowels and written.endswith(("i", "e")) and not marks:
        return ""  # the mate of a vowel that a point has written
    for mark in marks:
        if letter + mark in letters:
            return letters[letter + mark] + vowels
    if final and letter in _FINAL and not vowels and _DAGESH not in marks and written:
        return _FINAL[letter]
    return (_INITIAL.get(letter, letters[letter]) if initial else letters[letter]) + vowels
