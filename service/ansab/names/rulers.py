"""Rulers who are called by their style and one name: *King Hamad of Bahrain*, *Sultan Qaboos*, الملك سلمان, *Crown Prince Salman of Bahrain*.

Who that is no spelling tells; `data/rulers.tsv` has those whom everybody calls so.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ansab.model import EntityType
from ansab.names.lexicon import lexicon, phrase_at
from ansab.names.parse import parse_name
from ansab.names.reading import are_one_name, read_token
from ansab.names.tables import TABLES, read_rows
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = ["is_forefather", "rulers_called"]

_STYLES = {
    "king": "king", "malik": "king", "roi": "king", "rey": "king", "koning": "king", "konig": "king", "kral": "king", "король": "king",
    "الملك": "king", "ملك": "king", "العاهل": "king", "عاهل": "king", "پادشاه": "king", "monarch": "king", "souverain": "king",
    "custodian of the two holy mosques": "king", "خادم الحرمين الشريفين": "king",
    "emir": "emir", "amir": "emir", "ameer": "emir", "emeer": "emir", "lemir": "emir", "эмир": "emir", "امير": "emir", "الامير": "emir", "امیر": "emir",
    "sultan": "sultan", "سلطان": "sultan", "السلطان": "sultan", "султан": "sultan",
    "ruler": "ruler", "حاكم": "ruler", "sheikh": "ruler", "shaikh": "ruler", "cheikh": "ruler", "الشيخ": "ruler",
    "crown prince": "heir", "prince heritier": "heir", "kronprinz": "heir", "ولي العهد": "heir", "ولي عهد": "heir", "veliaht prens": "heir",
    "наследный принц": "heir", "principe heredero": "heir", "prince": "heir", "princess": "heir", "princesse": "heir", "принц": "heir",
    "queen": "queen", "reine": "queen", "reina": "queen", "konigin": "queen", "الملكه": "queen", "ملكه": "queen", "королева": "queen",
    "sheikha": "sheikha", "shaikha": "sheikha", "cheikha": "sheikha", "الشيخه": "sheikha",
}  # fmt: skip
"""Styles, folded, and what they are those of."""
_HEADS = frozenset({"king", "emir", "sultan", "ruler"})
"""Styles of one who rules: whoever is told with his land may be given another of them."""
_NAMES_TOO = frozenset({"amir", "ameer", "malik", "sultan", "султан", "سلطان", "امير", "امیر"})
"""Styles that are given names themselves, so that without a land the name behind them must be rare."""
_WITH_LAND = frozenset({"sheikh", "shaikh", "cheikh", "الشيخ", "prince", "princess", "princesse", "принц"})
"""Styles of too many to be told by without a land."""
_RARE_BITS = 12.5
_SMALL = frozenset({"the", "of", "de", "du", "des", "del", "di", "von", "le", "la", "his", "her", "al", "el"})
_COURTESY = frozenset(
    {"majesty", "highness", "royal", "majeste", "altesse", "جلاله", "سمو", "صاحب", "صاحبه", "حضره"}
)
_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv", "5": "v", "6": "vi", "7": "vii", "8": "viii"}
_ROMANS = frozenset(_ROMAN.values())
_OMAN = {"عمان": "oman"}
"""Written like Amman, of which nobody is the ruler."""
_ARTICLE = "al"
_SIZES = (6, 3, 2, 1)
"""Words of a style."""
_MOST_WORDS = 12


class _Ruler(NamedTuple):
    """One row's name: the classes of his lands, his style, his given name, and all of it."""

    lands: frozenset[str]
    style: str
    given: str
    name: str

    @property
    def house(self) -> str:
        """The house with its article; empty where the name has none."""
        *_, article, last = self.name.split()
        return f"{article} {last}" if article == _ARTICLE and "bin" in self.name else ""


class _Called(NamedTuple):
    """A style, the class of the land that is told with it or nothing, and the one name with its number, Roman."""

    style: str
    is_sheikh: bool
    land: str
    given: NameToken
    number: str


def rulers_called(name: ParsedName) -> tuple[str, ...]:
    """The full names of those whom a style and one name may mean; nothing for any other name.

    >>> rulers_called(parse_name("King Hamad of Bahrain", EntityType.PERSON))
    ('hamad bin isa al khalifa',)
    >>> rulers_called(parse_name("King Hamad Town", EntityType.PERSON))
    ()
    """
    words = name.form.split()
    if name.is_organization or not 1 < len(words) <= _MOST_WORDS or _style_words().isdisjoint(words):
        return ()
    called = _called(words)
    if called is None:
        return ()
    meant = [ruler for ruler in _rulers() if _is_meant(ruler, called)]
    exact = [ruler for ruler in meant if ruler.style == called.style]
    return tuple(_with_number(ruler, called.number) for ruler in exact or meant) or _of_houses(called)


def _of_houses(called: _Called) -> tuple[str, ...]:
    """A prince or sheikh of a land by his name and the house that rules it; nothing for a ruler, whom the table would have."""
    if not called.land or not (called.style == "heir" or called.is_sheikh):
        return ()
    houses = {ruler.house for ruler in _rulers() if called.land in ruler.lands and ruler.house}
    return tuple(f"{called.given.form} {house}" for house in sorted(houses))


def is_forefather(name: str, house: NameToken) -> bool:
    """Whether a house has ruled in which a ruler, or his father, had this name; all in folded forms, the house as a token.

    >>> is_forefather("sultan", NameToken("nahyan", mark=Mark.ARTICLE)), is_forefather("sultan", NameToken("nahyan"))
    (True, False)
    """
    if not house.mark & Mark.ARTICLE:
        return False
    own = read_token(house.form).listed
    return bool(own) and (own, read_token(name).given) in _forefathers()


@cache
def _forefathers() -> frozenset[tuple[int, int]]:
    """The houses, and the names of their rulers and of the rulers' fathers, all as classes."""
    return frozenset(
        (read_token(ruler.house.split()[-1]).listed, read_token(name).given)
        for ruler in _rulers()
        if ruler.house
        for name in (ruler.given, _canonical(ruler.name.split()[2]))
    )


def _is_meant(ruler: _Ruler, called: _Called) -> bool:
    if called.land and called.land not in ruler.lands:
        return False
    if (
        called.number
        and not _ROMANS.isdisjoint(ruler.name.split())
        and called.number not in ruler.name.split()
    ):
        return False
    is_head = bool(called.land) and {ruler.style, called.style} <= _HEADS
    return (ruler.style == called.style or is_head) and are_one_name(called.given.form, ruler.given)


def _with_number(ruler: _Ruler, number: str) -> str:
    given, _, rest = ruler.name.partition(" ")
    return f"{given} {number} {rest}" if number and number not in rest.split() else ruler.name


def _called(words: Sequence[str]) -> _Called | None:
    """What a form says of style, land and name; `None` where it has other words, or not one name."""
    said: list[str] = []
    land, at, left = "", 0, list[str]()
    table = lexicon()
    while at < len(words):
        style = next((form for n in _SIZES if (form := " ".join(words[at : at + n])) in _STYLES), "")
        place = " ".join(phrase_at(words, at, table.place_phrases) or (words[at],))
        if style and not (said and style in _NAMES_TOO and at + 1 == len(words) and not left):
            said.append(style)
            at += len(style.split())
        elif not land and (found := _land(place)):
            land = found
            at += len(place.split())
        else:
            if not _is_courtesy(words[at]):
                left.append(words[at])
            at += 1
    return _of_parts(said, land, left)


def _of_parts(said: Sequence[str], land: str, left: Sequence[str]) -> _Called | None:
    """Styles, land and the other words put together; `None` where those are not one name, or the style says too little."""
    tokens = parse_name(" ".join(left), EntityType.PERSON).tokens if said and left else ()
    named = [token for token in tokens if token.kind is TokenKind.NAME]
    numbers = [token.form for token in tokens if token.kind is TokenKind.NUMBER]
    if len(named) != 1 or len(tokens) != 1 + len(numbers) or named[0].mark & (Mark.CHILD | Mark.KUNYA):
        return None
    is_rare = read_token(named[0].form).bits >= _RARE_BITS
    if not land and (_WITH_LAND.issuperset(said) or (_NAMES_TOO.issuperset(said) and not is_rare)):
        return None
    styles = [_STYLES[form] for form in said]
    style = "heir" if "heir" in styles else styles[0]
    return _Called(style, _WITH_LAND.issuperset(said), land, named[0], _ROMAN.get("".join(numbers), ""))


def _is_courtesy(word: str) -> bool:
    """Whether a word is part of a style, or a small one that binds a land to it."""
    return word in _SMALL or word in _COURTESY or lexicon().honorifics.get(word, "soft") != "soft"


def _land(form: str) -> str:
    """The class of the land of a ruler that a word or phrase is; empty for other words."""
    table = lexicon()
    known = _OMAN.get(form) or table.places.get(table.listed(form) or form.removesuffix("s"), "")
    return known if known in _lands() else ""


@cache
def _style_words() -> frozenset[str]:
    return frozenset(style.split()[-1] for style in _STYLES) | frozenset(
        style.split()[0] for style in _STYLES
    )


@cache
def _lands() -> frozenset[str]:
    return frozenset(land for ruler in _rulers() for land in ruler.lands)


@cache
def _rulers() -> tuple[_Ruler, ...]:
    rows = read_rows(TABLES / "rulers.tsv", ("land", "style", "names"))
    return tuple(
        _Ruler(frozenset(land.split()), style, _canonical(name.split()[0]), name)
        for (land, style, _), names in zip(rows, rows.forms(), strict=True)
        for name in names
    )


def _canonical(word: str) -> str:
    """A word as the tokens of names have it: *Abdulaziz* in the one form of compounds."""
    return lexicon().compounds.get(word) or word
