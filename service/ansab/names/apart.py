"""Words written apart that are one name: *Abd al Rahman*, *Nur al Din*, *Mac Mahon*, *Hosseini Rad*."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.names.lexicon import Lexicon
from ansab.names.tokens import NameToken, TokenKind

__all__ = ["compound_at", "family_apart", "is_suffix"]

_LONGEST_COMPOUND = 4
_SERVANT = "عبد"
"""Words of a compound at most, articles among them."""
_SELDOM_SERVED = frozenset(
    {
        "abdabbas", "abdali", "abdamin", "abdamir", "abdhamza", "abdhassan", "abdhussein", "abdmohammad", "abdsalih",
    }
)  # fmt: skip
"""Behind *Abdo*, *Abdou*, *Abdi*, names of their own, these fathers are fathers: *Abdo Saleh* is no *Abd al-Salih*."""
_FIRST_ALWAYS = frozenset({"dall", "dell", "fitz", "mac", "mc"})
_FIRST_PARTS = _FIRST_ALWAYS | {"de", "del", "della", "di", "du", "la", "le", "lo", "o", "van"}
_SHORTEST_REST = 3
"""Letters of what stands after a first part."""
_FAMILIES_TOO = frozenset({"rad", "fard", "راد", "فرد"})
"""Ends of Persian surnames that are surnames, and to Arabs given names, themselves."""


def compound_at(words: list[str], at: int, table: Lexicon) -> tuple[str, int]:
    """The canonical form of *Abd al-X*, *X al-Din*, *X Allah* that begins at a word, and of how many words it is, 0 for none.

    A double name (*Ali Reza*) stays two: one of the two is often left out.

    >>> from ansab.names.lexicon import lexicon
    >>> compound_at(["nur", "al", "din", "rao"], 0, lexicon())
    ('nurdin', 3)
    """
    most = min(_LONGEST_COMPOUND, len(words) - at)
    if most < 2:
        return "", 0
    if most > 2 and not (
        _is_article(words[at + 1], table) or (most > 3 and _is_article(words[at + 2], table))
    ):
        most = 2
    for used in range(most, 1, -1):
        if used > 2 and not any(_is_article(word, table) for word in words[at + 1 : at + used - 1]):
            continue
        if used == _LONGEST_COMPOUND and _is_compound_alone(words[at + 1 : at + used], table):
            continue
        whole = "".join(words[at : at + used])
        canonical = table.compounds.get(whole) or _family_of_servant(words[at], whole, table)
        if not canonical or any(len(word) > 4 and word in table.compounds for word in words[at : at + used]):
            continue
        if used == 2 and canonical in _SELDOM_SERVED and words[at] in table.given_classes:
            continue
        if not table.compounds.parts(whole) and not table.compounds.is_kunya(whole):
            return canonical, used
    return "", 0


def _family_of_servant(first: str, whole: str, table: Lexicon) -> str:
    """A listed family name that Arabic parts after its first element (*أمير عبد اللهيان*); empty for other words."""
    return whole if first == _SERVANT and whole in table.family_classes else ""


def _is_compound_alone(words: list[str], table: Lexicon) -> bool:
    """Whether words are a compound without the word before them: *Salah al-Din* in *Mustafa Salah al-Din*."""
    return not _is_article(words[0], table) and "".join(words) in table.compounds


def _is_article(word: str, table: Lexicon) -> bool:
    return table.particles.get(word) == "article" or word in table.linkers


def family_apart(words: Sequence[str], at: int, table: Lexicon) -> str:
    """The family name whose first part stands apart from it (*Mac Mahon*, *O Sullivan*, *Le Blanc*); else nothing.

    After *Mac*, *Mc*, *Fitz* and *Dell'* any word will do, after the others only what the table of families has in one word:
    *O* may be an initial, *de* a particle.

    >>> from ansab.names.lexicon import lexicon
    >>> family_apart(["sean", "o", "sullivan"], 1, lexicon()), family_apart(["hugo", "o", "rossi"], 1, lexicon())
    ('osullivan', '')
    """
    first = words[at]
    if first not in _FIRST_PARTS or at + 1 == len(words) or words[0] in table.vietnamese:
        return ""
    rest = words[at + 1]
    if len(rest) < _SHORTEST_REST or not (rest.isascii() and rest.isalpha()) or rest in table.particles:
        return ""
    whole = first + rest
    return whole if first in _FIRST_ALWAYS or whole in table.family_classes else ""


def is_suffix(word: str, before: NameToken, table: Lexicon) -> bool:
    """Whether the last word of a name is the end of a Persian surname written apart from it (*Hosseini Rad*).

    Behind a given name some of them are names of their own: *Mohsen Rad*, *Hasan Ra'd*.
    """
    if word not in table.suffixes or before.kind is not TokenKind.NAME:
        return False
    return word not in _FAMILIES_TOO or before.form not in table.given_classes
