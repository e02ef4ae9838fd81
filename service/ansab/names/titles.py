"""What tells a title from a name, and which of several rulers of one name is meant."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.names.inside_names import inside_names
from ansab.names.lexicon import Lexicon, phrase_at
from ansab.names.numbers import SHORT_ROMAN
from ansab.names.tokens import Mark, NameToken, TokenKind

__all__ = [
    "REGNAL",
    "is_before_family",
    "is_before_father",
    "is_behind_father",
    "is_of_land",
    "is_title_a_name",
    "regnal_number",
    "title_of_father",
    "title_phrase",
]

_OF_FAMILIES = {
    "jr": "2", "jnr": "2", "junior": "2", "fils": "2", "filho": "2", "младший": "2",
    "sr": "1", "snr": "1", "senior": "1", "старший": "1",
}  # fmt: skip
"""Last words that tell a son from his father."""
_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vii": "7", "viii": "8", "xii": "12", "xiii": "13", "xiv": "14", "xvi": "16",
}  # fmt: skip
"""Numbers behind any name; one may stand before the father, too."""
_OF_RULERS = {
    "ier": "1", "vi": "6", "ix": "9", "xi": "11", "xv": "15", "xvii": "17", "xviii": "18", "xxiii": "23",
    "الاول": "1", "الثاني": "2", "الثالث": "3", "الرابع": "4", "الخامس": "5", "السادس": "6", "السابع": "7", "الثامن": "8",
}  # fmt: skip
"""Numbers behind the given name that stands first; elsewhere they are names (*Vi*, *Xi*, الثاني)."""
_RULERS = frozenset({"emperor", "king", "pope", "queen", "roi", "shah", "sultan", "tsar", "король", "царь"})
"""Titles of which a bearer's letter is a number and no initial: *King Mohammed V*."""
_OF_FATHERS = frozenset({"dato", "datuk", "haj", "haji", "hajji", "hj", "sri", "tun"})
"""Titles that stand before a father's name, too, and are no given names."""
_SOVIET_FAMILIES = ("ov", "ev", "ova", "eva", "ов", "ев", "ова", "ева")
"""Endings of the family names of the peoples who write theirs in the Russian way, and no Muslim title before them."""
_SHORTEST_FAMILY = 5
REGNAL = frozenset({*_OF_FAMILIES, *_ROMAN, *_OF_RULERS, *SHORT_ROMAN})
"""All words that `regnal_number` knows."""


def regnal_number(words: Sequence[str], at: int, tokens: Sequence[NameToken], table: Lexicon) -> str:
    """The number that says which of several of one name is meant: *Elizabeth II*, محمد السادس; empty for another word.

    Args:
        words: The name, folded.
        at: The word asked about.
        tokens: What the words before it were made.
        table: The lexicon.

    >>> from ansab.names.lexicon import lexicon
    >>> regnal_number(["mohammed", "vi"], 1, [NameToken("mohammed")], lexicon())
    '6'
    """
    word, names = words[at], [token for token in tokens if token.kind is not TokenKind.HONORIFIC]
    if not names:
        return ""
    if word in _ROMAN or (word in _OF_FAMILIES and at + 1 == len(words)):
        return _ROMAN.get(word) or _OF_FAMILIES[word]
    if len(names) > 1 or names[0].form not in table.given_classes or words[0] in table.vietnamese:
        return ""
    if names[0].mark & (Mark.KUNYA | Mark.CHILD):
        return ""
    if word in SHORT_ROMAN:
        is_ruler = (len(tokens) > 1 and tokens[0].form in _RULERS) or is_of_land(words, at + 1, table)
        return SHORT_ROMAN[word] if is_ruler else ""
    return _OF_RULERS.get(word, "")


def is_behind_father(words: Sequence[str], at: int, tokens: Sequence[NameToken], table: Lexicon) -> bool:
    """Whether a word makes the name before it that of the father, as Turkic languages have it: *Ilham Heydar oglu Aliyev*.

    Somebody's own name must stand before that.
    """
    if table.particles.get(words[at]) != "behind" or len(tokens) < 2:
        return False
    return all(token.kind is TokenKind.NAME for token in tokens[-2:])


def _is_burmese_title(words: Sequence[str], at: int) -> bool:
    """Whether a letter is the *U* before the name of a man of Myanmar, and no initial: *U Aung Kyaw Min*."""
    return at == 0 and words[0] == "u" and len(words) > 2 and not inside_names().burmese.isdisjoint(words[1:])


def is_of_land(words: Sequence[str], at: int, table: Lexicon) -> bool:
    """Whether a word binds the land of a ruler to his name, which is said as a title is: *Salman of Saudi Arabia*."""
    return list(words[at : at + 1]) == ["of"] and at > 0 and " ".join(words[at + 1 :]) in table.places


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


def is_before_family(words: Sequence[str], at: int, table: Lexicon) -> bool:
    """Whether a title that is a given name, too, is all that stands before a family name of the Russian kind.

    *Hafiz Pashayev*, *Sultan Aliyev* and *Mirza Guliyev* have these given names.

    Args:
        words: The name, folded.
        at: The word asked about.
        table: The lexicon.
    """
    title, family = words if len(words) == 2 else ("", "")
    if at or title not in table.given_classes or table.honorifics.get(title) != "soft":
        return False
    return len(family) >= _SHORTEST_FAMILY and family.endswith(_SOVIET_FAMILIES)


def is_title_a_name(words: list[str], at: int, table: Lexicon) -> bool:
    """Whether a title is a name where it stands: before a father or a Russian family, or said twice, as Burmese names are.

    >>> from ansab.names.lexicon import lexicon
    >>> [is_title_a_name(name.split(), 0, lexicon()) for name in ("sultan bin zayed", "tun tun oo", "tun abdul razak")]
    [True, True, False]
    """
    if is_before_father(words, at, table) or is_before_family(words, at, table):
        return True
    beside = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    return len(words) > 2 and words[at] in table.honorifics and words[at] in beside


def title_of_father(words: Sequence[str], at: int, table: Lexicon) -> tuple[str, ...]:
    """The title of a father behind *bin*, as Malays write it: *Najib bin Tun Abdul Razak*, *bin Haji Ahmad*; nothing for a name."""
    is_title = at + 1 < len(words) and words[at] in _OF_FATHERS and words[at] in table.honorifics
    return (words[at],) if is_title else ()


def title_phrase(
    words: Sequence[str], at: int, tokens: Sequence[NameToken], table: Lexicon
) -> tuple[str, ...]:
    """The title of several words (*Grand Ayatollah*) that begins at a word, before any name and not all there is; or the *U*
    of Burmese men.
    """
    if _is_burmese_title(words, at):
        return (words[at],)
    if words[at] not in table.title_phrases:
        return ()
    if any(token.kind is not TokenKind.HONORIFIC for token in tokens):
        return ()
    phrase = phrase_at(words, at, table.title_phrases)
    return phrase if at + len(phrase) < len(words) else ()
