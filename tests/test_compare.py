"""Two bare names compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansab.compare import PairComparer
from ansab.errors import InvalidTypeError
from ansab.evidence.weights import load_weights
from ansab.kernels import is_available
from ansab.model import Comparison, EntityType

from .evidence.names import NAMES, some_names, some_types

COMPARER = PairComparer(load_weights())
PERSON, ORGANIZATION = EntityType.PERSON, EntityType.ORGANIZATION

ONE_NAME = (
    # left, right, source
    ("Mushtaq Talib al-Saeedi", "Mushtaq Taleb al-Saidi", "DESIGN 1"),
    ("Harakat al-Najuba", "Harakat al-Nujaba", "DESIGN 1: a slip"),
    ("Yehia Rasool", "Yahya Rasool", "DESIGN 1"),
    ("Qassem Suleimani", "Qasem Soleimani", "DESIGN 1"),
    ("Abu Madhi Al Muhandis", "Abu Mahdi al-Muhandis", "DESIGN 1: a slip"),
    ("Youssif Al Kilabi", "Yusuf al-Kilabi", "DESIGN 1"),
    ("Oum Kalthoum", "أم كلثوم", "a kunya alone"),
    (
        "Abdulaziz bin Salman",
        "Prince Abdul Aziz bin Salman bin Abdulaziz Al Saud",
        "his grandfather has his name",
    ),
    ("Abdullah II bin al-Hussein", "King Abdullah II", "a number before the father"),
    ("Osama bin Laden", "Usama bin Muhammad bin Awad bin Ladin", "a forefather for the father"),
)
TWO_NAMES = (
    ("Mushtaq Talib al-Saeedi", "Abu Bakir Al Saiedi", "DESIGN 1: two men, one nisba"),
    ("Hezbollah", "Kataib Hezbollah", "DESIGN 1: two groups"),
    ("Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi", "father and son"),
    ("Ali Hussein", "Hussein Ali al-Majid", "another order is another man"),
    ("Umm Kulthum", "Abu Kulthum", "a mother is no father"),
    ("أم مهدي المهندس", "Abu Mahdi al-Muhandis", "a mother is no father"),
    ("Abu Ali", "Ali", "a kunya is not the name of the son"),
    ("Hamdan bin Mohammed Al Maktoum", "Hamdan bin Rashid Al Maktoum", "two fathers"),
    ("Saif bin Zayed Al Nahyan", "Sultan bin Zayed Al Nahyan", "a name, not a title"),
    ("Mehdi Hashemi", "Mahdi Hashemian", "families of one forefather"),
)


def compare(left: str, right: str, kind: EntityType | None = None, prior: float = 0.5) -> Comparison:
    return COMPARER.compare([(left, right)], [kind], prior)[0]


@pytest.mark.parametrize(("left", "right", "source"), ONE_NAME)
def test_compare_accepts_spellings_of_one_name(left: str, right: str, source: str) -> None:
    assert compare(left, right).confidence >= 0.5, source
    assert compare(right, left).confidence >= 0.5, source


@pytest.mark.parametrize(("left", "right", "source"), TWO_NAMES)
def test_compare_refuses_what_only_looks_alike(left: str, right: str, source: str) -> None:
    assert compare(left, right).confidence < 0.5, source
    assert compare(right, left).confidence < 0.5, source


def test_compare_reads_a_type_given_as_a_word() -> None:
    names = [("Umm Kulthum", "Oum Kalthoum")]

    assert COMPARER.compare(names, ["per"], 0.5) == COMPARER.compare(names, [PERSON], 0.5)
    with pytest.raises(InvalidTypeError):
        COMPARER.compare(names, ["spaceship"], 0.5)


@settings(max_examples=150, deadline=None)
@given(some_names, some_names, some_types, st.floats(0.001, 0.999))
def test_evidence_sums_to_the_weight(left: str, right: str, kind: EntityType | None, prior: float) -> None:
    comparison = compare(left, right, kind, prior)

    assert sum(line.bits for line in comparison.evidence) == pytest.approx(comparison.weight_bits, abs=1e-6)
    assert comparison.evidence[0].feature == "prior"
    assert 0.0 <= comparison.confidence <= 1.0


def test_prior_is_told_as_it_is_counted() -> None:
    details = [compare("Ali", "Aly", prior=prior).evidence[0].detail for prior in (0.5, 1e-300, 1 - 1e-15)]

    assert details[0] == "prior probability 0.5"
    assert details[1] == "prior probability 1e-300, counted as 1e-12"
    assert details[2].endswith("counted as 0.999999999999")


@settings(max_examples=60, deadline=None)
@given(some_names, some_names, some_types)
def test_prior_moves_the_weight_and_nothing_else(left: str, right: str, kind: EntityType | None) -> None:
    low, high = compare(left, right, kind, 0.1), compare(left, right, kind, 0.9)

    assert low.evidence[1:] == high.evidence[1:]
    assert high.weight_bits - low.weight_bits == pytest.approx(6.33985, abs=1e-4)  # log2(81)
    assert low.confidence <= high.confidence


@pytest.mark.parametrize(("left", "right"), [("Ali", "..."), ("...", "Ali"), ("--", "!!")])
def test_compare_says_when_a_side_has_no_letter(left: str, right: str) -> None:
    comparison = compare(left, right)

    assert comparison.confidence < 0.01
    assert "no letter" in comparison.evidence[1].detail
    assert sum(line.bits for line in comparison.evidence) == pytest.approx(comparison.weight_bits)


@pytest.mark.skipif(not is_available(), reason="the extra `fast` is not installed")
def test_a_table_of_pairs_gives_what_each_pair_gives() -> None:
    """A long table runs as machine code, a single pair interpreted."""
    pairs = [(left, right) for left in NAMES for right in NAMES]
    assert len(pairs) > 300
    kinds = [(None, PERSON, ORGANIZATION)[number % 3] for number in range(len(pairs))]

    together = COMPARER.compare(pairs, kinds, 0.5)
    for (left, right), kind, comparison in list(zip(pairs, kinds, together, strict=True))[::7]:
        alone = compare(left, right, kind)
        assert comparison.weight_bits == pytest.approx(alone.weight_bits, abs=1e-6), (left, right)
        assert comparison.confidence == pytest.approx(alone.confidence, abs=1e-6), (left, right)
        assert [line.feature for line in comparison.evidence] == [line.feature for line in alone.evidence]


def test_compare_keeps_the_order_of_pairs() -> None:
    pairs = [("Ali", "Omar"), ("...", "Omar"), ("Yehia", "Yahya")]

    assert [(c.left, c.right) for c in COMPARER.compare(pairs, [PERSON] * 3, 0.5)] == pairs


@pytest.mark.parametrize(
    ("left", "right", "least"),
    [
        ("Hezbollah", "Hizballah", 0.9),
        ("Ansar Allah", "Ansarallah", 0.99),
        ("Kata'ib Hizballah", "Kataib Hizballah", 0.99),
    ],
)
def test_groups_of_one_name_in_two_spellings_match(left: str, right: str, least: float) -> None:
    assert compare(left, right, ORGANIZATION).confidence >= least


def test_groups_of_two_short_names_do_not_match() -> None:
    for left, right in (("IBM", "ICM"), ("PKK", "YPG")):
        assert compare(left, right, ORGANIZATION).confidence < 0.5


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ("United Nations", "UN", True),
        ("Petróleos de Venezuela S.A.", "PDVSA", True),
        ("Sadrist Movement", "التيار الصدري", True),
        ("China National Petroleum Corporation", "China National Offshore Oil Corporation", False),
        ("Hamas", "Fatah", False),
    ],
)
def test_well_known_bodies_are_known(left: str, right: str, is_one: bool) -> None:
    """By knowledge, shown as a line; what is not an organisation's name is not looked up."""
    pair = compare(left, right, ORGANIZATION)
    assert (pair.confidence > 0.9) if is_one else (pair.confidence < 0.1)
    assert any(line.feature == "known bodies" for line in pair.evidence)
    assert not any(line.feature == "known bodies" for line in compare(left, right, PERSON).evidence)


def test_names_known_to_be_two_are_shown() -> None:
    (pair,) = COMPARER.compare([("Hassan Nasser", "Husayn Nasser")], [PERSON], 0.5)
    (line,) = (line for line in pair.evidence if line.feature == "known names")
    assert (line.left, line.right, line.detail) == ("hassan", "husayn", "two names that are not one")
    (pair,) = COMPARER.compare([("3rd Assault Brigade", "3rd Tank Brigade")], [ORGANIZATION], 0.5)
    (line,) = (line for line in pair.evidence if line.feature == "known names")
    assert (line.left, line.right) == ("assault", "tank")
    assert line.detail == "all the same but for two names that are not one"


@pytest.mark.parametrize(
    ("left", "right", "is_same", "note"),
    [
        ("Prof. Liao Zhen-yu", "Liao Zhenyu", True, "a title, and a name in one word"),
        ("John Smith, MBE, PhD", "Smith, John", True, "orders and degrees behind the name"),
        ("Dr. Liao Zhen-yu", "Eng. Liao Zhenyu", True, "two titles"),
        ("Abu Ali Qubtani", "Ali Qubtani", False, "a kunya is not a space"),
        ("Ali bin Qubtani", "Ali Qubtani", False, "nor is a father"),
        ("Li Yu", "Liyu", False, "too short to say"),
    ],
)
def test_names_of_the_same_letters_are_one(left: str, right: str, is_same: bool, note: str) -> None:
    for pair in (compare(left, right, PERSON), compare(right, left, PERSON)):
        found = any(line.feature == "identity" for line in pair.evidence)
        assert found == is_same, note
        assert pair.confidence > 0.95 or not is_same


OTHER_WAYS = (
    ("John Smith", "J. Smith", "an initial"),
    ("Mohammed Ali Hassan", "M. A. Hassan", "initials"),
    ("Robert Smith", "Bob Smith", "a short form"),
    ("Dr. Ahmed Saleh", "Ahmed Saleh", "a title says little of who is meant"),
    ("Mohamed Boudiaf", "Mohamed Bou Diaf", "a kunya in one word with the name"),
    ("Abdelaziz Benali", "Abd al-Aziz bin Ali", "a particle in one word with the name"),
)
KNOWN_TO_BE_TWO = (
    ("Ali Bukhari", "Ali Abu Bukhari", "a kunya is no part of the name that begins like it"),
    ("A. Khan", "B. Khan", "another initial"),
    ("Samir Khoury", "Samira Khoury", "a man and a woman"),
    ("Abd al-Rahman Yassin", "Abd al-Rahim Yassin", "two servants of two names"),
    ("Abdullah I", "Abdullah II", "two kings"),
    ("Hussein Ali", "Ali Hussein", "given names only: another order is another man"),
)


@pytest.mark.parametrize(
    ("left", "right", "note", "is_one"),
    [*((*row, True) for row in OTHER_WAYS), *((*row, False) for row in KNOWN_TO_BE_TWO)],
)
def test_ways_of_writing_are_told_from_names(left: str, right: str, note: str, is_one: bool) -> None:
    (pair,) = COMPARER.compare([(left, right)], [PERSON], 0.5)
    assert (pair.confidence > 0.5) is is_one, note


def test_one_known_name_of_three_parts_two_people() -> None:
    """A brother or cousin has all names but one."""
    pair = COMPARER.compare([("Zeinab Hassan Fawaz", "زينب حسين فواز")], ["person"], 0.5)[0]
    assert pair.confidence < 0.5
    assert "brothers and cousins" in str(pair.evidence)


def test_given_names_in_another_order_part_two_people() -> None:
    pair = COMPARER.compare([("Hassan Ali Khalil", "علي حسن خليل")], ["person"], 0.5)[0]
    assert pair.confidence < 0.5
    assert "another order are those of another person" in str(pair.evidence)


def test_names_without_a_word_alike_are_strangers() -> None:
    compared = compare("International Criminal Court", "חטיבת גולני", ORGANIZATION)
    assert compared.confidence < 0.05
    assert any(line.detail == "no word of one is like a word of the other" for line in compared.evidence)
    assert compare("Ural Vagon Zavod", "Uralvagonzavod", ORGANIZATION).confidence > 0.9


def test_spellings_of_listed_names_in_their_own_script_are_one() -> None:
    assert compare("مسعود بارزانی", "مسعود برزاني", PERSON).confidence > 0.9
    assert compare("مسعود بارزانی", "مسرور برزاني", PERSON).confidence < 0.1
