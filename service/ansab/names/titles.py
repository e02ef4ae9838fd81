"""What tells a title from a name, and which of several rulers of one name is meant."""

from __future__ import annotations

from ansab.names.lexicon import Lexicon

__all__ = ["REGNAL", "is_before_father", "is_regnal"]

_OF_FAMILIES = {"jr": "2", "jnr": "2", "sr": "1", "snr": "1"}
_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vii": "7", "viii": "8", "xii": "12", "xiii": "13", "xiv": "14", "xvi": "16",
}  # fmt: skip
REGNAL = {**_OF_FAMILIES, **_ROMAN}
"""Words that say which of several of one name is meant: *Elizabeth II*, a son and his father."""


def is_regnal(word: str, *, is_last: bool) -> bool:
    """Whether a word behind a name is such a number; a Roman one may stand before the father, too.

    >>> is_regnal("ii", is_last=False), is_regnal("jr", is_last=False)
    (True, False)
    """
    return word in _ROMAN or (is_last and word in _OF_FAMILIES)


def is_before_father(words: list[str], at: int, table: Lexicon) -> bool:
    """Whether a title that is a given name, too, has a father: *Sultan bin Zayed*; *Sheikh bin Baz* is no such name.

    Args:
        words: The name, folded.
        at: The word asked about.
        table: The lexicon.
    """
    if at + 2 >= len(words) or table.particles.get(words[at + 1]) != "nasab":
        return False
    return words[at] in table.given_classes and table.honorifics.get(words[at]) == "soft"
