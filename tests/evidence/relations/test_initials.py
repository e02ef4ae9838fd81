"""What initials in the middle of a name say of two bodies."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.initials import initial_line, tells_initials
from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName

ONE = [
    ("DRG Bijapur", "District Reserve Guard of Bijapur", "a place behind"),
    ("SSP Sonora", "Secretaría de Seguridad Pública de Sonora", "of another language"),
    (
        "Tarhouna CID",
        "Tarhuna Criminal Investigation Department",
        "two spellings of the place, a phrase of the tables",
    ),
    ("LID-99", "99th Light Infantry Division", "a number"),
    ("4 ID Philippine Army", "4th Infantry Division of the Philippine Army", "two letters beside a number"),
    ("SLM-SR", "Sudan Liberation Movement-Second Revolution", "written in two words"),
]
NOTHING = [
    ("DRG Sukma", "District Reserve Guard of Bijapur", "another place"),
    ("LID-77", "99th Light Infantry Division", "another number"),
    ("Basra HD", "Basra Health Directorate", "two letters and no number"),
    ("NIOC", "National Iranian Oil Company", "a whole name, which the kernels know"),
    ("Kirkuk Police", "Kirkuk Operations Command", "no initials"),
]


@pytest.mark.parametrize(("left", "right", "why"), ONE)
def test_initial_line_joins_initials_and_words(left: str, right: str, why: str) -> None:
    one, two = _named(left), _named(right)
    for line in (initial_line(one, two), initial_line(two, one)):
        assert line is not None, why
        assert line.bits > 0, why
    assert tells_initials(one)
    assert tells_initials(two)


@pytest.mark.parametrize(("left", "right", "why"), NOTHING)
def test_initial_line_says_nothing_of_others(left: str, right: str, why: str) -> None:
    assert not initial_line(_named(left), _named(right)), why
    assert not initial_line(_named(right), _named(left)), why


def _named(name: str) -> ParsedName:
    return parse_name(name, EntityType.ORGANIZATION)
