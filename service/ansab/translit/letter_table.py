"""Writing a text by a table of letters, and back."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import category, combining

from ansab.text.scripts import NO_SCRIPT, script_of_char

__all__ = ["LetterError", "capitalized", "passes", "reverse_letters", "with_case"]


class LetterError(Exception):
    """A letter without a rule; carries `char`. The scheme turns it into an error that names the place."""

    def __init__(self, char: str) -> None:
        super().__init__(char)
        self.char = char


def passes(char: str) -> bool:
    """Whether a character stays as it is in every scheme: Latin, digits, punctuation, spaces.

    Raises:
        LetterError: It is a letter of another script.
    """
    script = script_of_char(char)
    if script not in (NO_SCRIPT, "Latn") or (script == NO_SCRIPT and category(char).startswith("L")):
        raise LetterError(char)
    return not combining(char)


def with_case(latin: str, *, upper: bool, all_upper: bool) -> str:
    """The case of the native letter put on what is written for it."""
    if not upper:
        return latin
    return latin.upper() if all_upper else latin[:1].upper() + latin[1:]


def capitalized(word: str) -> str:
    """The first letter in upper case, signs of hamza and ʿayn before it left alone.

    >>> capitalized("‘abd"), capitalized("ḥasan")
    ('‘Abd', 'Ḥasan')
    """
    for at, char in enumerate(word):
        if char.isalpha() and char.upper() != char:
            return word[:at] + char.upper() + word[at + 1 :]
    return word


def reverse_letters(latin: str, letters: Mapping[str, str]) -> str:
    """Write back what a reversible table wrote, longest sign first; other characters stay."""
    natives = {shown: letter for letter, shown in letters.items() if shown and not letter.startswith("^")}
    natives |= {
        shown.upper(): letter.upper() for shown, letter in natives.items() if shown.upper() not in natives
    }
    longest = max(map(len, natives))
    found: list[str] = []
    at = 0
    while at < len(latin):
        for width in range(min(longest, len(latin) - at), 0, -1):
            letter = natives.get(latin[at : at + width])
            if letter is not None:
                break
        else:
            width, letter = 1, latin[at]
        found.append(letter)
        at += width
    return "".join(found)
