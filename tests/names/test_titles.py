"""Titles that are names, and numbers of rulers."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.titles import is_before_family, is_before_father
from ansab.names.tokens import Mark, TokenKind


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sultan bin zayed", True),
        ("emir bin hamad", True),
        ("sheikh bin baz", False),
        ("sultan zayed", False),
        ("sultan bin", False),
        ("hamad bin zayed", False),
    ],
)
def test_is_before_father_takes_a_title_for_a_name(name: str, expected: bool) -> None:
    assert is_before_father(name.split(), 0, lexicon()) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("hafiz pashayev", True),
        ("mirza guliyev", True),
        ("хафиз пашаев", False),  # no title in Cyrillic letters: it is a name already
        ("sheikh aliyev", False),  # no given name
        ("hafiz saeed", False),
    ],
)
def test_is_before_family_takes_a_title_for_a_given_name(name: str, expected: bool) -> None:
    assert is_before_family(name.split(), 0, lexicon()) is expected


@pytest.mark.parametrize(
    ("surface", "kinds"),
    [
        ("Abdullah II bin al-Hussein", [TokenKind.NAME, TokenKind.NUMBER, TokenKind.NAME]),
        ("Abdullah II", [TokenKind.NAME, TokenKind.NUMBER]),
        ("William Smith Jr", [TokenKind.NAME, TokenKind.NAME, TokenKind.NUMBER]),
        ("Sultan bin Zayed", [TokenKind.NAME, TokenKind.NAME]),
        ("سپهبد شهید حاج قاسم سلیمانی", [TokenKind.HONORIFIC] * 3 + [TokenKind.NAME] * 2),
    ],
)
def test_parse_name_tells_numbers_and_titles_from_names(surface: str, kinds: list[TokenKind]) -> None:
    assert [token.kind for token in parse_name(surface, EntityType.PERSON).tokens] == kinds


@pytest.mark.parametrize(
    ("surface", "forms"),
    [
        ("Mohammed VI", ["mohammed", "6"]),
        ("محمد السادس", ["محمد", "6"]),
        ("الملك الحسن الثاني", ["ملك", "حسن", "2"]),
        ("Felipe VI de Borbón", ["felipe", "6", "borbon"]),
        ("King Mohammed V", ["king", "mohammed", "5"]),
        ("Mohammed V of Morocco", ["mohammed", "5", "morocco"]),
        ("Abdullah II of Jordan", ["abdallah", "2", "jordan"]),
        ("William Smith III", ["william", "smith", "3"]),
        # names, initials
        ("Suresh V", ["suresh", "v"]),
        ("Nguyen Thi Vi", ["nguyen", "thi", "vi"]),
        ("Xi Jinping", ["xi", "jinping"]),
        ("تميم بن حمد الثاني", ["تميم", "حمد", "ثاني"]),
        ("jr smith", ["jr", "smith"]),
    ],
)
def test_parse_name_reads_the_numbers_of_rulers(surface: str, forms: list[str]) -> None:
    assert [token.form for token in parse_name(surface, EntityType.PERSON).tokens] == forms


def test_a_land_behind_a_ruler_is_a_title() -> None:
    assert parse_name("Salman of Saudi Arabia", EntityType.PERSON).tokens[1].kind is TokenKind.HONORIFIC


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Ilham Heydar oglu Aliyev", ["ilham", "bin heydar", "aliyev"]),
        ("Алиев Ильхам Гейдар оглы", ["ильхам", "bin гейдар", "алиев"]),
        ("Mehriban Arif qizi Aliyeva", ["mehriban", "bin arif", "aliyeva"]),
        ("Almazbek Sharshen uulu", ["almazbek", "bin sharshen"]),
        ("Алиева Мехрибан Ариф кызы", ["мехрибан", "bin ариф", "алиева"]),
        ("Mehmet Oglu", ["mehmet", "oglu"]),  # nobody's father
    ],
)
def test_son_of_stands_behind_the_father_in_turkic_names(surface: str, expected: list[str]) -> None:
    tokens = parse_name(surface, EntityType.PERSON).tokens
    assert [f"{'bin ' if token.mark & Mark.CHILD else ''}{token.form}" for token in tokens] == expected


@pytest.mark.parametrize(
    ("name", "is_organization"),
    [
        ("اللواء علي مملوك", False),
        ("اللواء الركن عبد القادر الناظوري", False),
        ("اللواء 35", True),
        ("لواء القدس", True),
        ("الفريق الوطني للتنمية", True),
    ],
)
def test_a_rank_before_a_man_makes_no_brigade_of_him(name: str, is_organization: bool) -> None:
    assert parse_name(name).is_organization is is_organization


@pytest.mark.parametrize(
    ("surface", "names"),
    [
        ("Ahmad Zain bin Haji Ismail", ["ahmad", "zain", "ismail"]),
        ("Najib bin Tun Abdul Razak", ["najib", "abdrazzaq"]),
        ("Hamad bin Sultan Ahmad", ["hamad", "sultan", "ahmad"]),
    ],
)
def test_a_title_of_the_father_is_no_name(surface: str, names: list[str]) -> None:
    tokens = parse_name(surface, EntityType.PERSON).tokens
    assert [token.form for token in tokens if token.kind is TokenKind.NAME] == names
