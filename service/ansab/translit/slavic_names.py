"""Russian, Ukrainian and Belarusian names as the English press writes them: by rule, not by the learned model.

The model has learnt mostly foreign names in Cyrillic (Байден is *Biden*); a Slavic name is known by its ending, or
by its neighbours, and is spelt letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ansab.translit.cyrillic_rules import writer
from ansab.translit.letter_table import LetterError
from ansab.translit.tables import read_columns

__all__ = ["has_slavic_ending", "is_surname", "spell_slavic"]

_ENDINGS = re.compile(
    "(ов|ев|ёв|ова|ева|ёва|ын|ына|ский|ская|цкий|цкая|ской|ович|евич|овна|евна|ична|нко|чук|ый|ий|ая|яя|ое|ые|ых|ние|ция"
    "|ство|ость|ський|ська|цький|цька|івна|ївна|йович|ьович|ець|ій|вич|віч|нка|чко|ько)$"
)
_SURNAME = re.compile("(ов|ев|ёв|ова|ева|ёва|нко)$")
"""Endings after which the rule is right more often than the model, also for a word alone."""
_ACRONYM = 4
_SYSTEMS = {"ru": "ru-Cyrl-Latn/bgn", "be": "ru-Cyrl-Latn/bgn", "uk": "uk-Cyrl-Latn/bgn"}
_BELARUSIAN = str.maketrans({"і": "и", "ў": "в", "І": "И", "Ў": "В"})
_SIGNS = str.maketrans("", "", "’”·")
_AFTER_HUSHING = re.compile("(ch|sh|zh)yo|(ch|sh|zh)ë")
_SOFT_ENDING = re.compile("(iy|yy|yi)$")


def has_slavic_ending(word: str) -> bool:
    """Whether a word ends as Slavic surnames, patronymics and adjectives do."""
    return len(word) > 4 and _ENDINGS.search(word.lower()) is not None


def is_surname(word: str) -> bool:
    """Whether a word ends as the commonest Russian and Ukrainian surnames do (-ов, -ев, -ова, -ева, -енко)."""
    return len(word) > 4 and _SURNAME.search(word.lower()) is not None


def spell_slavic(word: str, language: str, *, is_slavic: bool) -> str:
    """Spell a word by rule; `""` for one that is no Slavic name, and in languages that the rule is not for.

    Args:
        word: Cyrillic.
        language: `ru`, `uk`, `be`.
        is_slavic: Whether the words around it say that it is one.

    >>> spell_slavic("Хаменок", "ru", is_slavic=True), spell_slavic("Хрущёв", "ru", is_slavic=False)
    ('Khamenok', 'Khrushchev')
    >>> spell_slavic("ООО", "ru", is_slavic=False), spell_slavic("Байден", "ru", is_slavic=False)
    ('OOO', '')
    """
    if language not in _SYSTEMS:
        return ""
    if word.isupper() and 1 < len(word) <= _ACRONYM:
        return _by_rule(word.lower(), language).upper()
    if not (is_slavic or has_slavic_ending(word)):
        return ""
    spelt = _by_rule(word.lower(), language)
    return spelt[:1].upper() + spelt[1:]


def _by_rule(word: str, language: str) -> str:
    try:
        spelt = _writer(_SYSTEMS[language])(word.translate(_BELARUSIAN) if language == "be" else word)
    except LetterError:  # a letter of another Cyrillic alphabet
        return ""
    spelt = _AFTER_HUSHING.sub(lambda found: (found[1] or found[2]) + "e", spelt.translate(_SIGNS))
    spelt = spelt.replace("yë", "yo").replace("ë", "yo")
    return _SOFT_ENDING.sub("iy" if language == "uk" and word.endswith("ій") else "y", spelt)


@cache
def _writer(scheme_id: str) -> Callable[[str], str]:
    return writer(scheme_id, read_columns("letters.Cyrl.tsv")[scheme_id])
