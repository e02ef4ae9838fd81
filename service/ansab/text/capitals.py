"""The capitals of a word that is spelt anew."""

from __future__ import annotations

__all__ = ["with_capitals_of"]


def with_capitals_of(word: str, spelled: str) -> str:
    """A spelling with the capitals of the word that it stands for; the word itself where there is no spelling.

    A digit or a sign at the beginning of the word counts as a capital.

    >>> [with_capitals_of(word, "ali") for word in ("3ali", "3ALI", "ʿAlī", "ali")], with_capitals_of("Ali", "")
    (['Ali', 'ALI', 'Ali', 'ali'], 'Ali')
    """
    if not spelled:
        return word
    if word.isupper():
        return spelled.upper()
    return spelled if word[0].islower() else spelled.capitalize()
