"""Ranks and titles before a man's name that are also words of bodies."""

from __future__ import annotations

from ansab.names.joined import has_arabic_article
from ansab.names.lexicon import Lexicon

__all__ = ["begins_with_rank"]


def begins_with_rank(words: list[str], table: Lexicon) -> bool:
    """Whether the first word is a rank with the article before a man's name (اللواء علي مملوك), and no brigade (لواء القدس),
    or a title before a given name or a kunya (*Hajj Hussein*), and no body's word (*Hajj Committee*).
    """
    return _is_arabic_rank(words, table) or _is_title(words, table)


def _is_arabic_rank(words: list[str], table: Lexicon) -> bool:
    """Whether the first word is a rank with the article before a man's name (اللواء علي مملوك), and no brigade (لواء القدس)."""
    if len(words) < 3 or not has_arabic_article(words[0]) or words[0][2:] not in table.honorifics:
        return False
    named = next((word for word in words[1:] if word.removeprefix("ال") not in table.honorifics), "")
    return named == "عبد" or named in table.given_classes


def _is_title(words: list[str], table: Lexicon) -> bool:
    """Whether a title that is also a word of bodies stands before a given name or a kunya: *Hajj Hussein*, not *Hajj Committee*."""
    if len(words) < 2 or words[0] not in table.honorifics or words[0] not in table.org_classes:
        return False
    return words[1] in table.given_classes or table.particles.get(words[1]) == "kunya"
