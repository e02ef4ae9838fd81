"""Words as scanners misread them (*Harnid*, *M0hammed*, *KiIdani*), where the letters that they look like make a listed one."""

from __future__ import annotations

import re
from itertools import product

from ansab.names.joined import is_written_name
from ansab.names.lexicon import Lexicon
from ansab.text.capitals import with_capitals_of

__all__ = ["read_aright"]

_LOOKS = {"rn": "m", "0": "o", "1": "li", "I": "l"}
_SIGN = re.compile(r"rn|(?<=[A-Za-z])[01]|[01](?=[A-Za-z])|(?<=[a-z])I")
"""What is often another letter: *rn*, and *I* behind a small letter, and 0 and 1 beside a letter.

Other digits stand for Arabic letters in chats."""
_WORD = re.compile(r"[A-Za-z0-9]+")
_MOST = 3
"""Signs of one word that are looked at."""
_SHORTEST = 5
"""Letters of a word that has a digit or *rn*; shorter ones are codes (*B1*, *4G*) as often."""


def read_aright(surface: str, table: Lexicon) -> str:
    """A form with those words put right of which no table knows what is written, and one what it looks like.

    >>> from ansab.names.lexicon import lexicon
    >>> read_aright("Moharnmad aI-KiIdani, M0HAMMED", lexicon()), read_aright("Bernard B1 Stern", lexicon())
    ('Mohammad al-Kildani, MOHAMMED', 'Bernard B1 Stern')
    """
    if not surface.isascii() or not _SIGN.search(surface):
        return surface
    return _WORD.sub(lambda found: _aright(found[0], table), surface)


def _aright(word: str, table: Lexicon) -> str:
    signs = _SIGN.findall(word)
    if not 0 < len(signs) <= _MOST or (len(word) < _SHORTEST and "I" not in signs):
        return word
    if "I" not in signs and _is_known(word.lower(), table):
        return word  # a capital behind a small letter is always wrong: *aI* is no *Ai*
    pieces = _SIGN.split(word)
    for letters in product(*((sign, *_LOOKS[sign]) for sign in signs)):
        read = pieces[0] + "".join(map("".join, zip(letters, pieces[1:], strict=True)))
        if read != word and _is_known(read.lower(), table):
            return with_capitals_of(word, read)
    return word


def _is_known(word: str, table: Lexicon) -> bool:
    return is_written_name(word, table) or word in table.particles or bool(table.listed(word))
