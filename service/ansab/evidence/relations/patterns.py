"""Two Arabic names of the same consonants and another long vowel: راشد and رشيد are two names that Latin letters write as one.

Latin readings are all that the kernels compare, so of two names in Arabic script their letters must be asked here.
"""

from __future__ import annotations

from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.tokens import ParsedName
from ansab.text.scripts import script_of

__all__ = ["pattern_line", "tells_pattern"]

_OTHER_PATTERN_BITS = -7.0
"""More than all other names of a person of three names say for one who has them too."""
_ARABIC = "Arab"
_LONG = "اوي"
_ENDINGS = ("يه", "ي", "ه")
"""Of nisbas and of women's names, folded."""
_CONSONANTS = 3


def pattern_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for the first word, of three consonants, in whose long vowel two names in Arabic script differ; or `None`."""
    if not (tells_pattern(left) and tells_pattern(right)):
        return None
    if len(left.words) != len(right.words):
        return None
    for one, two in zip(left.words, right.words, strict=True):
        if _are_two(one, two):
            return structure_line(_OTHER_PATTERN_BITS, one, two, "two names of the same consonants")
    return None


def tells_pattern(name: ParsedName) -> bool:
    """Whether a name is a person's in Arabic script, so that `pattern_line` may have something to say of it."""
    return not (name.is_organization or name.form.isascii()) and script_of(name.form) == _ARABIC


def _are_two(one: str, other: str) -> bool:
    """Whether two words have the same three consonants, one long vowel each, and that in another place or another one.

    >>> _are_two("راشد", "رشيد"), _are_two("راشدي", "رشيدي"), _are_two("هارون", "هرون"), _are_two("راشد", "ماجد")
    (True, True, False, False)
    """
    first, second = _shape(one), _shape(other)
    return None not in (first, second) and first != second and first[0] == second[0]  # type: ignore[index]


def _shape(word: str) -> tuple[str, int, str] | None:
    """The consonants of a word, and place and letter of its long vowel; `None` where it has not three and one."""
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) > _CONSONANTS), "")
    stem = word.removesuffix(ending)
    places = [at for at, letter in enumerate(stem) if at and letter in _LONG]
    if len(places) != 1 or len(stem) != _CONSONANTS + 1:
        return None
    at = places[0]
    return stem[:at] + stem[at + 1 :] + ending, at, stem[at]
