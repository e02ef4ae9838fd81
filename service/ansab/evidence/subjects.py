"""What the university of a place teaches: *Omsk State University* is not *Omsk State Technical University*."""

from __future__ import annotations

from ansab.evidence.classes import token_classes
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["subjects"]

_SUBJECTS = {
    "agriculture": "agriculture veterinary",
    "arts": "arts music",
    "aviation": "aviation aerospace",
    "economy": "economy finance trading",
    "languages": "foreign_languages linguistics",
    "law": "law",
    "medicine": "dental health medical pharmaceutical",
    "railways": "railway transport",
    "sport": "sport",
    "teaching": "normal_university pedagogy",
    "technology": "chemical engineering gongye_university ligong_university mining oil oil_gas petrochemical physico_technical "
    "polytechnic steel technical technology university_of_science_and_technology university_of_technology",
}  # fmt: skip
"""Classes of `organisations.tsv` by subject."""
_OF_CLASS = {word: subject for subject, words in _SUBJECTS.items() for word in words.split()}
_UNIVERSITIES = frozenset(
    {
        "gongye_university",
        "ligong_university",
        "normal_university",
        "university",
        "university_of_science_and_technology",
        "university_of_technology",
    }
)

_POINTS = frozenset({"east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"})


def subjects(name: ParsedName) -> dict[str, str]:
    """The subjects of a university that is named after places alone, `all` where it names none; nothing for other bodies.

    A university that bears a name of its own is often called by that alone (*Sharif University of Technology*).

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> subjects(parse_name("Omsk State Technical University", EntityType.ORGANIZATION))
    {'technology': 'technical university'}
    """
    words = token_classes(name)
    is_university = any(known in _UNIVERSITIES for _, known in words)
    is_placed = any(token.kind is TokenKind.PLACE or known in _POINTS for token, known in words)
    has_own_name = any(token.kind is TokenKind.NAME and not known for token, known in words)
    if not is_university or not is_placed or has_own_name:
        return {}
    told = {_OF_CLASS[known]: token.form for token, known in words if known in _OF_CLASS}
    return told or {"all": "university"}
