"""What numbers, sizes, points of the compass, colours, creeds, places, trades, subjects and kinds of bank say of two bodies."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.units import tells_unit, unit_line
from ansab.model import EntityType
from ansab.names.parse import parse_name

APART = [
    ("Third Armoured Division (Syria)", "Fourth Armoured Division (Syria)", "number words"),
    ("30th Brigade (PMF)", "اللواء 50", "across scripts"),
    ("Military Unit 26165", "Military Unit 74455", "long numbers"),
    ("Northern Transitional Council", "Southern Transitional Council", "points of the compass"),
    ("51st Brigade", "الكتيبة 51", "a brigade and a battalion of one number"),
    ("Police Forces of Niger", "Police Forces of Nigeria", "two countries"),
    ("Shanghai Hengda Electronics", "Shenzhen Hengda Electronics", "two cities"),
    ("Golden Eagle Freight", "Silver Eagle Freight", "two colours"),
    ("Mavi Deniz Petrol", "Kara Deniz Petrol", "two colours of another language"),
    ("Iraqi Islamic Party", "الحزب الشيوعي العراقي", "two creeds across scripts"),
    ("Al-Rashid Hotel", "Al-Rashid Bank", "two trades"),
    ("Korea Daesong Hospital", "Korea Daesong General Trading Corporation", "a hospital does not trade"),
    ("Iraqi Islamic Bank", "Iraqi Islamic Party", "a bank is no party"),
    ("China National Machinery Corporation", "China National Chemicals Corporation", "two trades of a state"),
    ("Omsk State University", "Omsk State Technical University", "a university of all and one of a subject"),
    ("Bank of Palestine", "البنك الإسلامي الفلسطيني", "a bank of all and one of a kind"),
    ("Central Bank of Syria", "المصرف التعاوني السوري", "a central bank is of no kind"),
    ("Military Intelligence Directorate", "Military Counterintelligence Directorate", "what it is against"),
    ("Badr Brigade", "Badr Hospital", "a unit is no hospital"),
    (
        "Northwestern University",
        "Northwestern Polytechnical University",
        "a point of the compass for a place",
    ),
]
NOT_APART = [
    ("7th Brigade Tarhuna", "Seventh Brigade", "one number"),
    ("1st Brigade, 5th Division", "1st Brigade", "a number left out"),
    ("Babiliyun Brigade", "50th Brigade", "one has no number"),
    ("Aviastar 2000 Ltd", "Aviastar 3000 Ltd", "no unit: whatever letters and words say"),
    ("Northern Alliance", "National Alliance", "one has no point of the compass"),
    (
        "Tariq ibn Ziyad Brigade",
        "Katibat Tariq ibn Ziyad",
        "without a number the press calls a battalion a brigade",
    ),
    ("Bank of Beirut", "بنك بيروت", "one place across scripts"),
    ("Bank of Beirut", "Bank of Beirut, Lebanon", "one place more"),
    ("Golden Eagle Freight", "Golden Eagle Red Freight", "one colour more"),
    ("Al-Rashid Hotel", "Al-Rashid Hotel and Restaurant", "one trade more"),
    ("Golden Falcon Textiles", "Golden Falcon Trading", "what is traded may be left out"),
    ("Huaxin Electrical", "Huaxin Electronics", "one trade by two words"),
    ("Mobarakeh Steel", "Mobarakeh", "one has no trade"),
    ("Sharif University", "Sharif University of Technology", "named after a man, who is enough"),
    ("Московский государственный университет", "Moscow University", "no subject in either"),
    ("Bank of Lebanon", "Central Bank of Lebanon", "the bank of a country may be its central bank"),
    ("Iraqi Islamic Bank", "Iraqi Islamic Bank for Investment and Development", "one kind in common"),
    ("Bank Audi", "Audi Investment Bank", "named after people, who are enough"),
    ("Damascus Radio", "Damascus Radio Party", "a party may have a radio"),
]


def detail(left: str, right: str) -> str | None:
    line = unit_line(*(parse_name(name, EntityType.ORGANIZATION) for name in (left, right)))
    return line and line.detail


@pytest.mark.parametrize(("left", "right", "note"), APART)
def test_unit_line_holds_sisters_apart(left: str, right: str, note: str) -> None:
    assert detail(left, right) == detail(right, left) is not None, note
    assert tells_unit(parse_name(left, EntityType.ORGANIZATION))


@pytest.mark.parametrize(("left", "right", "note"), NOT_APART)
def test_unit_line_says_nothing_where_one_number_is_left_out(left: str, right: str, note: str) -> None:
    assert detail(left, right) is detail(right, left) is None, note
