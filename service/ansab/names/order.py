"""Put the family name last where it is sure to stand first: *SURNAME, Given*, *SURNAME Given*, *Ivanov Sergei Borisovich*,
*Ivanov S. B.*

Where nothing tells which is which (*Hassan Ahmed*) the words stay as they are.  Chinese, Korean and Vietnamese names
have the family first and keep it there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.names.fathers_behind import father_behind_first
from ansab.names.inside_names import inside_names
from ansab.names.lexicon import Lexicon
from ansab.names.patronymics import father_in
from ansab.text.normalize import normalize

__all__ = ["SUFFIXES", "given_name_first"]

_SURNAME_FIRST = re.compile(r"^\s*([^,،]{2,60})[,،]\s*([^,،]{1,80})$")
_INITIALS_BEHIND = re.compile(r"\s*[^\W\d_][^\W\d_'’ʼ-]+\s+(?:[A-ZÀ-ÞА-ЯЁІЇЄҐЎ]\.[\s-]*){1,3}")
"""A word with initials behind it: *Путин В. В.*"""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "esq"})
"""What may stand behind a comma and is no given name, besides `Lexicon.titles_after`."""
_SHORTEST_FAMILY = 2
_FEWEST_IN_CHAIN = 3
"""Given names behind a family name that surely stands first; of two the second may be a family name, too."""
_CYRILLIC = re.compile(r"[а-яёіїєґўһқғңөұүәљњћђџј]+")
_BEHIND_FATHER = "behind"


def given_name_first(surface: str, words: list[str], table: Lexicon) -> list[str]:
    """The words of a person's name, the family name behind the given one where the form tells it; dotted initials come apart.

    Args:
        words: The surface form, normalized, cut at its spaces.

    >>> from ansab.names.lexicon import lexicon
    >>> given_name_first("AL-ASSAD Bashar", ["al", "assad", "bashar"], lexicon())
    ['bashar', 'al', 'assad']
    >>> given_name_first("Иванов Сергей Борисович", ["иванов", "сергей", "борисович"], lexicon())
    ['сергей', 'борисович', 'иванов']
    """
    if "." in surface:
        behind = _INITIALS_BEHIND.fullmatch(surface)
        surface = surface.replace(".", " ")
        words = normalize(surface).split()
        if behind and _is_family_before(words, table):
            return [*words[1:], words[0]]
    if "," in surface or "،" in surface:
        found = _SURNAME_FIRST.match(surface)
        return (found and _turned(normalize(found[1]).split(), normalize(found[2]).split(), table)) or words
    turned = father_behind_first(words, table) or _capitals_first(surface, words, table)
    return turned or _father_last(words, table) or _chain_first(words, table) or words


def _is_family_before(words: Sequence[str], table: Lexicon) -> bool:
    """Whether the first of some words, of which the others are initials, is a family name (*Karim Z.* has one for his)."""
    first = words[0]
    if first in table.honorifics or first in table.particles or first in inside_names().families_first:
        return False
    return len(words) > 2 or first not in table.given_classes


def _turned(family: list[str], given: list[str], table: Lexicon) -> list[str]:
    """Both put together, the given name first; nothing where one of the two is none."""
    titles = SUFFIXES | table.titles_after
    is_name = family and given and given[0] not in titles and family[0] not in titles
    return given + family if is_name else []


def _capitals_first(surface: str, words: Sequence[str], table: Lexicon) -> list[str]:
    """A name that begins with its family name in capitals, and goes on with a listed given name; nothing for others."""
    parts = surface.split()
    if not parts or not parts[0].isupper():
        return []
    first = next((at for at, part in enumerate(parts) if not part.isupper()), 0)
    if not first or any(part.isupper() for part in parts[first:]):
        return []
    family, given = normalize(" ".join(parts[:first])).split(), normalize(" ".join(parts[first:])).split()
    if not given or given[0] not in table.given_classes or [*family, *given] != list(words):
        return []
    first_word = family[0]
    if (
        len(first_word) < _SHORTEST_FAMILY
        or first_word in inside_names().families_first
        or first_word in table.vietnamese
    ):
        return []
    if len(family) == 1 and first_word in table.given_classes:
        return []  # *SADDAM Hussein*: capitals may stress a name, too
    if first_word in table.honorifics or table.particles.get(first_word) == "kunya":
        return []
    return _turned(family, given, table)


def _father_last(words: list[str], table: Lexicon) -> list[str]:
    """A name that ends in a patronymic and begins with the family name, as registers write it; nothing for others.

    Of two words in Cyrillic letters the second is the given name where it is listed as one and the first is not.
    """
    behind_given = 0
    if len(words) > 3 and table.particles.get(words[-1]) == _BEHIND_FATHER:
        behind_given = 2
    elif len(words) > 2 and father_in(words[-1]):
        behind_given = 1
    elif len(words) != 2 or not _CYRILLIC.fullmatch(words[1]):
        return []
    at = len(words) - behind_given - 1
    if at < 1 or not _is_given_behind_family(words[at - 1 : at + 1], table):
        return []
    return [*words[at:], *words[:at]]


def _chain_first(words: list[str], table: Lexicon) -> list[str]:
    """A name that begins with a family name before three given names or more, as rolls have it (*Haftar Saddam Khalifa Omar*);
    nothing for others.  The given names are of peoples who put the father's behind their own.
    """
    if len(words) <= _FEWEST_IN_CHAIN:
        return []
    is_apart = table.particles.get(words[0]) == "article"
    family, given = words[: 1 + is_apart], words[1 + is_apart :]
    name = family[-1]
    if not is_apart and name not in table.family_classes and name[:2] in ("al", "el", "ال"):
        name = name[2:]
    if len(given) < _FEWEST_IN_CHAIN or name not in table.family_classes or name in table.given_classes:
        return []
    if name in table.honorifics or name in table.particles:
        return []
    are_given = (word in table.compounds or table.given_classes.get(word) in table.chained for word in given)
    return [*given, *family] if all(are_given) else []


def _is_given_behind_family(words: Sequence[str], table: Lexicon) -> bool:
    """Whether of two words the second alone is a given name."""
    family, given = words
    if given not in table.given_classes or father_in(given):
        return False
    is_word = family in table.honorifics or family in table.particles or family in table.linkers
    is_given = family in table.given_classes or family in table.compounds
    return not is_word and not is_given and len(family) > _SHORTEST_FAMILY
