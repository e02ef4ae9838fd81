"""Family names of Slavs as German and French write them (*Chruschtschow*, *Joukovski*), and those of women (*Volkova*).

The tables have each as English does, and the commonest as others do.  What the letters of another spelling may stand
for is tried, and taken only where it is a listed family.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice, product

__all__ = ["masculine", "spellings"]

_MOST = 48
"""Spellings that are tried at the most."""
_SLAVIC_END = re.compile(
    r".{3,}(?:[oe]wa?|[oe]va?|[oe]ff|in|ina|ine|[sz]k[iy]|[sz]kij|[sz]ka?ja|enko|[iyj]uk|itsch|ytsch)"
)
_GERMAN = re.compile(r".*(?:w|sch|ch|j|z)")
_FRENCH = re.compile(r".*(?:ou|tch|ch|j|ss|gu[ei]|[oe]ff)")
_PIECES_OF_GERMAN = re.compile(r"schtsch|tsch|dsch|sch|ch|ss|(?<=sch)ow|.")
_PIECES_OF_FRENCH = re.compile(r"chtch|tch|ch|ou|gu(?=[ei])|ss|(?<=ch)ev|ine$|off$|eff$|.")
_GERMAN_LETTERS: Mapping[str, tuple[str, ...]] = {
    "schtsch": ("shch",), "tsch": ("ch",), "dsch": ("j", "dzh"), "sch": ("sh", "zh"), "ch": ("kh",), "ss": ("s",),
    "ow": ("ev", "ov"), "w": ("v",), "j": ("y", "i", ""), "s": ("s", "z"), "z": ("ts",),
}  # fmt: skip
_FRENCH_LETTERS: Mapping[str, tuple[str, ...]] = {
    "chtch": ("shch",), "tch": ("ch",), "ch": ("sh",), "ou": ("u",), "gu": ("g",), "ss": ("s",), "j": ("zh", "j"),
    "ev": ("ev", "yov"), "ine": ("in",), "off": ("ov",), "eff": ("ev",),
}  # fmt: skip
_AS_ONE = (("tsin", "tsyn"), ("tsyn", "tsin"), ("iyev", "iev"), ("ayev", "aev"), ("eyev", "eev"), ("x", "ks"))
"""What English itself writes in two ways."""
_WOMAN = re.compile(r".{2,}[oe][vw]a")


def spellings(form: str) -> Iterator[str]:
    """What English may write for a Slavic family name in the letters of German or French; nothing for most words.

    Args:
        form: A folded Latin word.

    >>> "khrushchev" in spellings("chruschtschow"), "zhukov" in spellings("joukov"), list(spellings("hassan"))
    (True, True, [])
    """
    if not (form.isascii() and _SLAVIC_END.fullmatch(form)):
        return
    for one, other in _AS_ONE:
        if one in form:
            yield form.replace(one, other)
    if _GERMAN.match(form):
        yield from _tried(_PIECES_OF_GERMAN.findall(form), _GERMAN_LETTERS)
    if _FRENCH.match(form):
        yield from _tried(_PIECES_OF_FRENCH.findall(form), _FRENCH_LETTERS)


def masculine(form: str) -> str:
    """The family name of a woman as her brother has it (*Volkova*, *Volkov*); empty for other words.

    >>> masculine("volkova"), masculine("volkov")
    ('volkov', '')
    """
    return form[:-1] if _WOMAN.fullmatch(form) else ""


def _tried(pieces: list[str], letters: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    choices = (letters.get(piece, (piece,)) for piece in pieces)
    yield from islice(("".join(chosen) for chosen in product(*choices)), _MOST)
