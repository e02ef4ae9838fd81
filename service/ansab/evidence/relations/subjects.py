"""What the university of a place teaches: *Omsk State University* is not *Omsk State Technical University*."""

from __future__ import annotations

from ansab.evidence.relations.classes import Sort, kinds_told
from ansab.names.tokens import ParsedName

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
_BY_SUBJECT = Sort(
    noun="university",
    heads=_UNIVERSITIES,
    kinds={word: subject for subject, words in _SUBJECTS.items() for word in words.split()},
    placed=_POINTS,
)


def subjects(name: ParsedName) -> dict[str, str]:
    """The subjects of a university that is named after places alone, `all` where it names none; nothing for other bodies.

    A university that bears a name of its own is often called by that alone (*Sharif University of Technology*).

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> subjects(parse_name("Omsk State Technical University", EntityType.ORGANIZATION))
    {'technology': 'technical university'}
    """
    return kinds_told(name, _BY_SUBJECT)
