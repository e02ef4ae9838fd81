"""What general knowledge says of the names of groups."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.organisations.bodies import are_branch_and_whole, body_of
from ansab.names.parse import parse_name

# left, right, why they are one
ONE_BODY = [
    ("AB Rossiya JSC", "Bank Rossiya", "what begins the name is a legal form elsewhere"),
    ("ChangXin Memory Technologies", "长鑫存储", "capitals inside a word"),
    ("Военно-промышленная компания", "Military Industrial Company LLC", "a translation"),
    ("AP", "The Associated Press", "its own abbreviation"),
    ("حزب\u200cالله لبنان", "Hezbollah", "a Persian half-space, which is read as none"),
    ("انصارالله", "Ansar Allah", "Arabic script without the space"),
    ("Pentagon", "US Department of Defense", "metonym"),
    ("Daesh", "Islamic State of Iraq and the Levant", "the Arabic acronym and the English name"),
    ("داعش", "ISIS", "the same across scripts"),
    ("Iraqi army", "Iraq's military", "words of the press"),
    ("Armed Forces of Ukraine", "Ukrainian military", "the country behind"),
    ("الجيش العراقي", "Iraqi Armed Forces", "the country behind, across scripts"),
    ("القوات المسلحة العراقية", "Iraqi army", "two words with the article each"),
    ("وزارة الدفاع السودانية", "Sudan's Defence Ministry", "a ministry in Arabic"),
    ("الخارجية الإيرانية", "وزارت امور خارجه ایران", "clipped in Arabic, in full in Persian"),
    ("وزارة الدفاع الأميركية", "Pentagon", "a ministry with a row of its own"),
    ("IDF", "Israeli army", "an institution with a row of its own"),
    ("US-led coalition", "Global Coalition Against Daesh", "the press's name and its own"),
    ("Ministry of Defence of the Russian Federation", "Минобороны России", "an article before the country"),
    ("МВД Республики Беларусь", "Ministry of Internal Affairs of Belarus", "the state in full"),
    ("Policía Nacional de Colombia", "Colombian National Police", "Spanish joins the country by de"),
    ('ПАО "Сбербанк"', "Sberbank of Russia", "a legal form makes no other bank"),
    ("中国工商银行", "ICBC", "no letter in common"),
    ("中国工商银行股份有限公司", "ICBC", "a legal form without a gap before it"),
    ("株式会社日立製作所", "Hitachi Ltd", "a legal form without a gap behind it"),
    ("ΕΛΛΗΝΙΚΗ ΑΣΤΥΝΟΜΙΑ", "Ελληνική Αστυνομία", "capitals without accents"),
    (
        "Banque centrale européenne",
        "European Central Bank",
        "an institution of a continent has a row of its own",
    ),
    ("Служба внешней разведки РФ", "SVR", "its country said with it"),
    ("UN World Food Programme Sudan", "WFP Sudan", "a body at work in a country"),
    ("Tahreek-i-Labaik Pakistan", "TLP", "a spelling that no row has, known by its sound"),
    ("Jabhat an-Nosra", "Nusra Front", "another article, another vowel"),
    ("Ansarul Muslimina fi Biladis-Sudan", "Ansaru", "a group by its native name"),
    ("كتائب ثورة العشرين", "1920 Revolution Brigades", "the year said in Arabic"),
    ("Hezbollah movement", "حزب الله", "called a movement, though its name says party"),
    ("ميليشيا الحوثي", "Houthi rebels", "what the press calls a group"),
    ("Islamic State group", "ISIS militants", "what the press calls a group"),
    ("Al-Shabaab militant group", "Al-Shabaab", "what the press calls a group, in two words"),
    ("Almasry Alyoum newspaper", "المصري اليوم", "what it is beside a newspaper's name"),
    ("Al Mayadeen news channel", "قناة الميادين", "the same of a broadcaster, in two words"),
    (
        "Sudan Rapid Support Forces (RSF)",
        "قوات الدعم السريع",
        "its country, and behind it a short form of several bodies",
    ),
    ("إم تي إن سورية", "MTN Syria", "letters written by their names, and a country"),
    ("د کابل پوهنتون", "University of Kabul", "Pashto"),
    ("South Africa's military", "SANDF", "a country of two words that has a row of its own"),
    (
        "משרד הביטחון הישראלי",
        "Israeli Ministry of Defense",
        "a ministry in Hebrew, its country with the article",
    ),
]
# left, right, why they are not
TWO_BODIES = [
    ("Military Unit 74455", "Unit 26165", "two numbers of a row each"),
    ("Arctic LNG 1", "Arctic LNG 2", "two plants of one series"),
    ("Belgazprombank", "Belagroprombank", "two banks a few letters apart"),
    ("Sukhoi Civil Aircraft", "Sukhoi Company", "a daughter"),
    ("Surgutneftegasbank", "Surgutneftegas", "a bank that is called after its owner"),
    ("Hezbollah", "Kataib Hezbollah", "one is in Lebanon, one in Iraq"),
    ("Kataib Hezbollah militia", "Hezbollah militia", "what the press calls two groups"),
    ("Iraqi army", "Iranian army", "two countries"),
    ("Iraqi army", "Iraqi police", "two institutions"),
    ("البحرية الإيرانية", "الجيش الإيراني", "two institutions in Arabic"),
    ("US Army", "US military", "a part and the whole"),
    ("US-led coalition", "Saudi-led coalition", "two alliances"),
    ("UNICEF", "UNESCO", "alike to the eye"),
    ("Policía Nacional de Colombia", "Ejército Nacional de Colombia", "two institutions in Spanish"),
    ("北京理工大学", "Beijing University of Technology", "Beijing Institute of Technology"),
    ("Ministry of Health of the Republic of China", "Ministry of Health of China", "the former is Taiwan"),
    ("WFP Sudan", "World Food Programme Yemen", "one body in two countries"),
    ("Lebanese Houthis", "Iraqi Houthis", "far from home"),
    ("Habib Bank Ltd", "Bank Al Habib Ltd", "the same words in another order"),
    ("Tehrik-e-Taliban Pakistan", "Tehrik-e-Labbaik Pakistan", "a word apart"),
    ("Colombian Army", "Fuerzas Armadas de Colombia", "a part and the whole, across languages"),
    ("China Petrochemical Corporation", "China Petroleum & Chemical Corporation", "parent and daughter"),
    ("MTN Syria", "MTN Yemen", "one firm in two countries"),
    ("Bank of Palestine", "Palestine Islamic Bank", "a word more"),
    ("Police of Republika Srpska", "Serbian police", "a part of Bosnia"),
]
UNKNOWN = [
    ("Military Unit 74445", "a digit that is another, though doubled letters are one sound"),
    ("ap", "two letters, not in capitals"),
    ("Victory Army", "no country"),
    ("Iraqi army union of farmers", "more than a country and an institution"),
    ("Coalition", "a common noun"),
    ("army", "of no country"),
    ("Iraq", "no institution"),
    ("Hamas LLC", "a firm called like a movement"),
    ("Ahlu Sunna wal-Jamah", "a sound that two bodies share"),
    ("Bank Milat", "too short to be known by its sound"),
    ("PTI", "a party and an agency"),
    ("Fransabank newspaper", "a bank is no newspaper"),
    ("ООО «Полюс»", "a firm called like a mining company"),
]


def body(name: str) -> str:
    return body_of(parse_name(name, EntityType.ORGANIZATION))


@pytest.mark.parametrize(("left", "right", "note"), ONE_BODY)
def test_body_of_joins_the_names_of_one_body(left: str, right: str, note: str) -> None:
    assert body(left) == body(right) != "", note


@pytest.mark.parametrize(("left", "right", "note"), TWO_BODIES)
def test_body_of_keeps_two_bodies_apart(left: str, right: str, note: str) -> None:
    assert "" not in (body(left), body(right)), note
    assert body(left) != body(right), note


@pytest.mark.parametrize(("name", "note"), UNKNOWN)
def test_body_of_does_not_guess(name: str, note: str) -> None:
    assert body(name) == "", note


@pytest.mark.parametrize(
    ("left", "right", "are"),
    [
        ("WFP Sudan", "World Food Programme", True),
        ("Hezbollah", "Iraqi Hezbollah", True),
        ("Jaysh al-Islam", "Jaysh al-Islam (Gaza)", True),
        ("WFP Sudan", "WFP Yemen", False),
        ("Lebanese Amal Movement", "Amal Movement", False),
    ],
)
def test_are_branch_and_whole(left: str, right: str, are: bool) -> None:
    assert are_branch_and_whole(body(left), body(right)) is are
    assert are_branch_and_whole(body(right), body(left)) is are
