"""Names taken apart: one row a rule of grammar."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.tokens import Mark, NameToken, TokenKind

PERSON, ORGANIZATION = EntityType.PERSON, EntityType.ORGANIZATION


def forms(surface: str, type: EntityType | None = PERSON) -> list[str]:
    return [token.form for token in parse_name(surface, type).tokens]


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        # Abd al-X is one ism, in every spelling and script
        ("Abd al-Rahman al-Rawi", ["abdrahman", "rawi"]),
        ("Abdul Rahman al-Rawi", ["abdrahman", "rawi"]),
        ("Abderrahmane Rawi", ["abdrahman", "rawi"]),
        ("عبد الرحمن الراوي", ["abdrahman", "راوي"]),
        ("حسين أمير عبد اللهيان", ["حسين", "امير", "عبداللهيان"]),
        # X al-Din and X Allah too
        ("Nur al-Din Mahmud", ["nurdin", "mahmud"]),
        ("Hassan Nasr Allah", ["hassan", "nasrallah"]),
        # but only those two words: the name before is one of its own
        ("Mustafa Salah al-Din", ["mustafa", "salahdin"]),
        # a double name is two, so that one of them may be left out
        ("Mohammadreza Tavakoli", ["muhammad", "rida", "tavakoli"]),
        # a family name before a comma goes last; initials come apart
        ("SMITH, John A.", ["john", "a", "smith"]),
        ("J.R.R. Tolkien", ["j", "r", "r", "tolkien"]),
        ("J. R. Smith", ["j", "r", "smith"]),
        # the end of a Persian surname written apart belongs to it, in its own spelling
        ("Ali Yazdi Khah", ["ali", "yazdikhah"]),
        ("حسن ابراهیم زاده", ["حسن", "ابراهيمزاده"]),
        # so does that of a Turkish one in Arabic letters
        ("مولود جاويش أوغلو", ["مولود", "جاويشاوغلو"]),
        # a suffix is no given name
        ("Davis, Jr.", ["davis", "2"]),
        ("Donald Trump Jr.", ["donald", "trump", "2"]),
        ("Trump Sr., Fred", ["fred", "trump", "1"]),
        # western particles are not names of their own
        ("Ludwig van Beethoven", ["ludwig", "beethoven"]),
        # but van is a name after a Vietnamese family name
        ("Nguyen Van Anh", ["nguyen", "van", "anh"]),
        # a number at the end tells two of one name apart
        ("Charles II", ["charles", "2"]),
        # Korean script writes a Korean in one word; a stranger's name and a family name alone stay whole
        ("박근혜", ["박", "근", "혜"]),
        ("王建國", ["王", "建国"]),
        ("佐藤健一", ["佐藤", "健一"]),
        ("司马", ["司马"]),
        ("블라디미르 푸틴", ["vladimir", "putin"]),
        ("푸틴", ["푸틴"]),
        # an article written in one word with a listed name is none of its letters; other names only look so
        ("Ahmed Alassad", ["ahmed", "assad"]),
        ("Sami Elmahdi", ["sami", "mahdi"]),
        ("Mohamed Essam", ["mohamed", "essam"]),
        ("Jorge Aleman", ["jorge", "aleman"]),
        ("Alhassan Diallo", ["alhassan", "diallo"]),
        # articles of other scripts; Ан is a Korean name too
        ("Абд ар-Рахман ас-Судани", ["abdrahman", "судани"]),
        ("Салах ад-Дин", ["salahdin"]),
        ("עבד אל-פתאח א-סיסי", ["abdfattah", "סיסי"]),
        ("Ан Чон Гын", ["ан", "чон", "гын"]),
        # a particle at the end, or alone, is a name
        ("Ben", ["ben"]),
        ("Ali Abu", ["ali", "abu"]),
    ],
)
def test_parse_name_joins_and_parts_words(surface: str, expected: list[str]) -> None:
    assert forms(surface) == expected


@pytest.mark.parametrize(
    ("surface", "form", "mark"),
    [
        ("Mushtaq al-Saidi", "saidi", Mark.ARTICLE),
        ("حيدر العبادي", "عبادي", Mark.ARTICLE),
        ("Абу Мусаб аз-Заркави", "заркави", Mark.ARTICLE),
        ("Абу-ль-Ала", "ала", Mark.KUNYA | Mark.ARTICLE),
        # in one word with a listed name
        ("خالد ابوهلال", "هلال", Mark.KUNYA),
        ("Said Ouldabbes", "abbes", Mark.CHILD),
        ("Abu Taqwa", "taqwa", Mark.KUNYA),
        ("أبو تقوى", "تقوي", Mark.KUNYA),
        ("Salman bin Muhammad", "muhammad", Mark.CHILD),
        ("Abu al-Ala al-Walai", "ala", Mark.KUNYA | Mark.ARTICLE),
    ],
)
def test_parse_name_marks_what_a_particle_belongs_to(surface: str, form: str, mark: Mark) -> None:
    token = next(token for token in parse_name(surface, PERSON).tokens if token.form == form)
    assert token.mark == mark


@pytest.mark.parametrize(
    ("surface", "titles"),
    [
        ("Maj. Gen. Pat Ryder", ["maj gen"]),
        ("Grand Ayatollah Ali al-Sistani", ["grand ayatollah"]),
        ("Staff Lt. Gen. Abdul-Wahab al-Saadi", ["staff", "lt gen"]),
        ("رئيس الوزراء نواف سلام", ["رييس الوزرا"]),
        ("د. محمد اشتية", ["د"]),
        # two letters may be initials
        ("H. E. Bates", []),
        # with nothing behind it, it is a name
        ("Prime Minister", []),
    ],
)
def test_parse_name_sets_titles_aside_without_losing_them(surface: str, titles: list[str]) -> None:
    tokens = parse_name(surface, PERSON).tokens
    assert [token.form for token in tokens if token.kind is TokenKind.HONORIFIC] == titles


@pytest.mark.parametrize("surface", ["박근혜", "王 毅"])
def test_parse_name_takes_no_sign_of_east_asia_for_an_initial(surface: str) -> None:
    assert {token.kind for token in parse_name(surface, PERSON).tokens} == {TokenKind.NAME}


def test_parse_name_takes_a_rank_alone_for_a_name() -> None:
    assert [token.kind for token in parse_name("General", PERSON).tokens] == [TokenKind.NAME]


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Kata'ib Hezbollah", [TokenKind.DESIGNATOR, TokenKind.NAME]),
        ("7th Brigade", [TokenKind.NUMBER, TokenKind.DESIGNATOR]),
        ("ООО Бизон", [TokenKind.LEGAL, TokenKind.NAME]),
        ("Limited Liability Company Inkotech", [TokenKind.LEGAL, TokenKind.NAME]),
    ],
)
def test_parse_name_knows_the_words_of_organisations(surface: str, expected: list[TokenKind]) -> None:
    assert [token.kind for token in parse_name(surface, ORGANIZATION).tokens] == expected


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        # an article in one word with a listed word goes; with any other it is the name's own
        ("Université d'Alger", ["universite", "alger"]),
        ("Ministère de l’Intérieur", ["ministere", "interieur"]),
        ("L'Oréal Groupe", ["loreal", "groupe"]),
        # a word before a compound is none of its letters
        ("Harakat Nour al-Din al-Zenki", ["harakat", "nurdin", "zenki"]),
        ("Twenty-Fifth Division", ["25", "division"]),
        ("810-я бригада", ["810", "бригада"]),
        ("V Corps", ["5", "corps"]),
        ("Louis X Trading", ["louis", "x", "trading"]),
    ],
)
def test_parse_name_parts_the_words_of_organisations(surface: str, expected: list[str]) -> None:
    assert forms(surface, ORGANIZATION) == expected


def test_parse_name_marks_a_name_that_has_a_designator_inside() -> None:
    kataib, hezbollah = parse_name("Kataib Hezbollah", ORGANIZATION).tokens
    assert (kataib.mark, hezbollah.mark) == (Mark.NONE, Mark.TITLED)


@pytest.mark.parametrize(
    ("surface", "is_organization"),
    [
        ("Kataib Hezbollah", True),
        ("Harakat al-Nujaba", True),
        ("Qasem Soleimani", False),
        ("حركة النجباء", True),
    ],
)
def test_parse_name_guesses_the_type_when_none_is_given(surface: str, is_organization: bool) -> None:
    assert parse_name(surface).is_organization is is_organization


@pytest.mark.parametrize("surface", ["", "   ", "!!!", "\u200f", "…"])
def test_parse_name_of_nothing_has_no_tokens(surface: str) -> None:
    assert parse_name(surface, PERSON).tokens == ()


def test_parse_name_keeps_the_order_of_father_and_son() -> None:
    assert forms("Salman bin Muhammad al-Rawi") != forms("Muhammad bin Salman al-Rawi")
    assert NameToken("rawi", TokenKind.NAME, Mark.ARTICLE) == parse_name("X bin Y al-Rawi", PERSON).tokens[-1]


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("上海石油贸易有限公司", ["上海", "石油", "贸易", "有限公司"]),
        ("华为技术有限公司", ["华为", "技术", "有限公司"]),
        ("深圳市智远电子有限公司", ["深圳", "智远", "电子", "有限公司"]),
        ("中國人民銀行", ["中国", "人民", "银行"]),
        ("新华社", ["新华社"]),
        ("삼성전자", ["삼성", "전자"]),
        ("한국수력원자력", ["한국", "수력", "원자력"]),
        ("나전자", ["나전자"]),
    ],
)
def test_parse_name_finds_the_words_of_an_organization_written_without_gaps(
    surface: str, expected: list[str]
) -> None:
    assert forms(surface, ORGANIZATION) == expected


@pytest.mark.parametrize(
    ("surface", "initials", "note"),
    [
        ("JP de Vries", ["j", "p"], ""),
        ("Raghunathan KS", ["k", "s"], "after the name"),
        ("NG Wai Man", [], "a family name in capitals"),
        ("LI Jianguo", [], ""),
        ("MD Rahman", [], "Mohammad in Bengal"),
        ("JR SMITH", [], "all in capitals"),
    ],
)
def test_parse_name_parts_initials_of_a_person(surface: str, initials: list[str], note: str) -> None:
    tokens = parse_name(surface, EntityType.PERSON).tokens
    assert [token.form for token in tokens if token.kind is TokenKind.INITIAL] == initials


@pytest.mark.parametrize("surface", ["وكالة شفق للأنباء", "وكالة شفق الإخبارية"])
def test_parse_name_brings_together_what_arabic_writes_around_a_name(surface: str) -> None:
    tokens = parse_name(surface, EntityType.ORGANIZATION).tokens
    assert [token.form for token in tokens] == ["شفق", "وكاله انبا"]


@pytest.mark.parametrize(
    ("surface", "forms"),
    [
        ("Mohammed V University", ["mohammed", "5", "university"]),
        ("Université Mohammed V", ["universite", "mohammed", "5"]),
        ("جامعة محمد الخامس", ["جامعه", "محمد", "5"]),
        ("V. Trading", ["trading"]),
    ],
)
def test_parse_name_reads_the_letter_behind_a_ruler_in_an_organisation(
    surface: str, forms: list[str]
) -> None:
    assert [token.form for token in parse_name(surface, EntityType.ORGANIZATION).tokens] == forms


@pytest.mark.parametrize(("name", "first"), [("Alhuda Exchange", "huda"), ("Alstom Power", "alstom")])
def test_an_article_is_taken_off_a_listed_name_in_the_name_of_a_firm(name: str, first: str) -> None:
    assert parse_name(name, EntityType.ORGANIZATION).tokens[0].form == first


def test_parse_keeps_ali_in_a_name_of_a_body() -> None:
    """Folded, the preposition على (on) is علي, and few bodies have it in their names."""
    assert forms("مستشفى الإمام علي", ORGANIZATION)[-1] == "علي"


def test_parse_name_keeps_initials_that_are_a_small_word_elsewhere() -> None:
    assert [token.form for token in parse_name("DEM Party", EntityType.ORGANIZATION).tokens] == [
        "dem",
        "party",
    ]
    assert [token.form for token in parse_name("Party of the Lamp", EntityType.ORGANIZATION).tokens] == [
        "party",
        "lamp",
    ]
