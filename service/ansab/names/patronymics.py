"""Patronymics of the East Slavic kind, made of any listed given name: *Samatovich*, *Renatovna*, Айдарович.

Of two fathers the patronymics are two names.  Those of the commonest fathers stand in `given_names.tsv`, and other
spellings of these are one name with them; spellings of the rest are left to the letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ansab.names.lexicon import lexicon

__all__ = ["FIRST_PATRONYMIC", "father_in", "is_patronymic_of", "patronymic_of"]

FIRST_PATRONYMIC = 2 << 15
"""The number above `names.reading.FAMILY` of the first patronymic; all numbers of family names are below it."""

_SONS = (
    "jewitsch", "owitsch", "ewitsch", "ievich", "yevich", "jevich", "iyovych", "iovych", "yovych", "ovitch", "evitch",
    "ovych", "evych", "ovich", "evich", "avich", "ьевич", "йович", "ьович", "ович", "евич", "ёвич", "авіч", "евіч",
)  # fmt: skip
_DAUGHTERS = (
    "jewna", "ievna", "yevna", "jevna", "yivna", "iivna", "owna", "ewna", "ovna", "evna", "ivna", "auna", "euna",
    "ьевна", "ївна", "овна", "евна", "івна", "аўна", "еўна",
)  # fmt: skip
_LAST_LETTERS = frozenset(ending[-2:] for ending in _SONS + _DAUGHTERS)
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїє")
_HARD = frozenset("oаaо")
"""Letters, of either alphabet, that begin an ending behind a hard consonant (*Ivan-ovich*, *Igor-evich*)."""
_SHORTEST = 3
"""Letters of a father's name at the least (*Lev*)."""
_SOFT = ("y", "i", "iy", "j", "ii", "ий", "й", "ій", "ь")
"""What a father's name ends in that *-evich* takes away."""
_FLEETING = ("e", "е")


def patronymic_of(form: str) -> int | None:
    """Number of a patronymic; `None` for any other word.

    Returns:
        The class of the given name where the table lists the patronymic in another spelling; else a number from
        `FIRST_PATRONYMIC` on.

    >>> patronymic_of("samatovich") == patronymic_of("samatowitsch"), patronymic_of("samat")
    (True, None)
    """
    father, is_daughter = _father_of(form)
    if not father:
        return None
    return _listed().get((father, is_daughter), FIRST_PATRONYMIC + 2 * father + is_daughter)


def father_in(form: str) -> str:
    """What stands before the ending of a patronymic, whether or not a table lists the father; empty for other words.

    >>> father_in("muratovich"), father_in("ivanov")
    ('murat', '')
    """
    ending, _ = _ending(form)
    stem = form.removesuffix(ending)
    return stem if ending and len(stem) >= _SHORTEST else ""


def is_patronymic_of(form: str, father: str) -> bool:
    """Whether a word is the patronymic of a father whom the tables know, in any of his spellings.

    >>> is_patronymic_of("гейдарович", "heydar"), is_patronymic_of("гейдарович", "mahmud")
    (True, False)
    """
    number, _ = _father_of(form)
    return number > 0 and number == lexicon().given_classes.get(father, 0)


def _father_of(form: str) -> tuple[int, bool]:
    """Class of the father's name, 0 for none; and whether a daughter is meant."""
    ending, is_daughter = _ending(form)
    if not ending:
        return 0, False
    given = lexicon().given_classes
    stems = _stems(form.removesuffix(ending), is_soft=ending[0] not in _HARD)
    return next((given[stem] for stem in stems if stem in given), 0), is_daughter


def _ending(form: str) -> tuple[str, bool]:
    """The ending of a patronymic, empty for other words; and whether it is a daughter's."""
    if form[-2:] not in _LAST_LETTERS:  # so most words need not be held against every ending
        return "", False
    for endings, is_daughter in ((_SONS, False), (_DAUGHTERS, True)):
        for ending in endings:
            if form.endswith(ending):
                return ending, is_daughter
    return "", False


def _stems(stem: str, *, is_soft: bool) -> Iterator[str]:
    """What the father may be called, the likeliest first."""
    if len(stem) < _SHORTEST - 1:
        return
    softened = [stem + end for end in _SOFT]
    if is_soft and stem[-1] in _VOWELS:
        yield from softened
    if len(stem) >= _SHORTEST:
        yield stem
    yield from softened
    for vowel in _FLEETING:
        yield stem[:-1] + vowel + stem[-1]


@cache
def _listed() -> dict[tuple[int, bool], int]:
    """Father and whether a daughter is meant to the class of the patronymic that `given_names.tsv` lists."""
    found: dict[tuple[int, bool], int] = {}
    for form, number in lexicon().given_classes.items():
        if form.endswith(_SONS + _DAUGHTERS):
            father, is_daughter = _father_of(form)
            if father:
                found.setdefault((father, is_daughter), number)
    return found
