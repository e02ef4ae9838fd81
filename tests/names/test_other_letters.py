"""Arabic names as other languages write them, where no table has that spelling."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.abroad.other_letters import arabic_spelling
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.reading import NAME_OF_ORG, are_one_name, read_token


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("raschid", "rashid"),
        ("aschraf", "ashraf"),
        ("amdschad", "amjad"),
        ("biszer", "bisher"),
        ("amdzad", "amjad"),
        ("acmal", "ajmal"),
        ("cavher", "jawhar"),
        ("darwisj", "darwish"),
        ("boerhan", "burhan"),
        ("rasyid", "rashid"),
        ("musytaq", "mushtaq"),
        ("yumaa", "jumaa"),
        ("jamis", "khamis"),
        ("djaouad", "jawad"),
        ("maszal", "mashal"),
        ("jasin", "yasin"),
        ("sciami", "shami"),
    ],
)
def test_name_in_other_letters_is_the_listed_one(form: str, name: str) -> None:
    assert not lexicon().is_name(form), "a row of a table, which needs no rule"
    assert read_token(name).listed != 0
    assert are_one_name(form, name)


@pytest.mark.parametrize(
    "form", ["hajri", "najm", "char", "saji", "choudary", "cessa", "hassan", "muller", "charles"]
)
def test_names_of_others_and_plain_english_are_left(form: str) -> None:
    assert arabic_spelling(form) == ""


def test_a_word_of_organisations_is_not_taken_for_a_name() -> None:
    assert read_token("raschid").org_class < NAME_OF_ORG


@pytest.mark.parametrize(
    ("surface", "words"),
    [
        ("Ahmed eş-Şara", ["ahmed", "shara"]),
        ("Chálid Mišal", ["chalid", "mishal"]),
        ("Ǧābir al-ʿĪsā", ["jabir", "isa"]),
        ("Saša Petrović", ["sasa", "petrovic"]),
        ("Şakir Yılmaz", ["sakir", "yilmaz"]),
        ("Elî Xalid", ["ali", "xalid"]),
        ("Eli Cohen", ["eli", "cohen"]),
    ],
)
def test_marks_are_letters_where_another_name_comes_out(surface: str, words: list[str]) -> None:
    assert parse_name(surface, EntityType.PERSON).words == words


def test_marks_are_letters_in_words_of_organisations() -> None:
    assert parse_name("Ḥarakat aš-Šabāb", EntityType.ORGANIZATION).words[-1] == "shabab"
    assert "sirketi" in {
        token.form for token in parse_name("Yıldız Ticaret Şirketi", EntityType.ORGANIZATION).tokens
    }
