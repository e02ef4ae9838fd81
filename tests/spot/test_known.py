"""Known names in running text: any script, clitics, hyphens, possessives, line breaks."""

from __future__ import annotations

import pytest

from ansab.index import Index
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer, Strength
from ansab.spot.listed.known import KnownNames

NAMES = {
    EntityType.PERSON: [
        "Mohammed Shia al-Sudani", "Sayyed Hassan", "Hassan Nasrallah", "Hadi al-Amiri", "Касем Сулеймани", "هادي العامري", "al-Asad", "Abu Taqwa",
        "أبو تقوى", "عبد المهدي الزاوي", "عبدالكريم الزاوي",
    ],
    EntityType.ORGANIZATION: [
        "Harakat al-Nujaba", "حركة النجباء", "Хезболла", "真主党", "PMF", "ISIS", "Coalition", "Global Coalition",
        "Task & Purpose", "The National", "Islamic State", "the Islamic State", "Houthi", "Houthis", "Jane's", "Houthi rebels", "חיזבאללה", "החות'ים",
        "National News Agency", "Badr", "Peshmerga", "Mouvement Amal", "IS", "Syrische Armee", "صابرين نيوز",
        "Iranischer Rundfunk", "Vereinte Nationen", "PKK", "IŞİD", "Hizbullah", "Pentagon", "عصائب أهل الحق", "الزاويون",
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def known() -> KnownNames:
    entities = [
        Entity(id=EntityId(f"e{number}-{type.value}"), type=type, name=name, aliases=(Alias(text=name),))
        for type, names in NAMES.items()
        for number, name in enumerate(names)
    ]
    return KnownNames(Index.of(Gazetteer(entities=tuple(entities))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iraq's Mohammed Shia al-Sudani spoke", ["Mohammed Shia al-Sudani"]),
        ("Mohammed Shia' al-Sudani", ["Mohammed Shia' al-Sudani"]),
        ("Mohammed Shia\nal-Sudani", ["Mohammed Shia\nal-Sudani"]),
        ("Mohammed Shia\n\nal-Sudani", []),
        ("Mohammed Shia\r\nal-Sudani", ["Mohammed Shia\r\nal-Sudani"]),
        ("Mohammed Shia\r\n\r\nal-Sudani", []),
        ("Mohammed Shia, al-Sudani", []),
        ("Mohammed Shia al-Sudani’s guests", ["Mohammed Shia al-Sudani"]),
        ("the Nujaba-linked Harakat-al-Nujaba", ["Harakat-al-Nujaba"]),
        ("وحركة النجباء، ولحركة النجباء", ["حركة النجباء", "حركة النجباء"]),
        ("قال لهادي العامري", ["هادي العامري"]),
        ("قال عبدالمهدي الزاوي وعبد الكريم الزاوي", ["عبدالمهدي الزاوي", "عبد الكريم الزاوي"]),
        ("باسم الزاويين اليوم", ["الزاويين"]),
        ("حَرَكَة النُّجباء", ["حَرَكَة النُّجباء"]),
        ("вместе с Касемом Сулеймани и Хезболлой", ["Касемом Сулеймани", "Хезболлой"]),
        ("他说真主党领导人", ["真主党"]),
        ("לחיזבאללה, ולחיזבאללה", ["חיזבאללה", "חיזבאללה"]),
        ("החות'ים", ["החות'ים"]),
        ("the National News Agency said", ["National News Agency"]),
        ("The National. News Agency", ["The National"]),
        ("Sayyed Hassan Nasrallah", ["Hassan Nasrallah"]),
        ("Sayyed Hassan spoke", ["Sayyed Hassan"]),
        ("Hadi al-‘Amiri", ["Hadi al-‘Amiri"]),
        ("Hadi al-\nAmiri", ["Hadi al-\nAmiri"]),
        ("Hadi al-Ami-\nri and Pesh\u00ad\nmerga", ["Hadi al-Ami-\nri", "Pesh\u00ad\nmerga"]),
        ("Hou-\n  this, Houthi-\nheld land, Hou-\n\nthis", ["Hou-\n  this", "Houthi"]),
        ("Hadi\u200f \u200eal-Amiri\u200f", ["Hadi\u200f \u200eal-Amiri"]),
        ("Hez\u00adbul and Pesh\u00admerga", ["Pesh\u00admerga"]),
        ("des peshmergas, of the peshmerga", ["peshmerga"]),
        ("Badr, a village in the marshes; Badr, a militia", ["Badr"]),
        ("chef du mouvement Amal, selon l’ISIS", ["mouvement Amal", "ISIS"]),
        ("A MAN IS DEAD, SAYS ISIS", ["ISIS"]),
        ("Islamischer Staat (IS) droht", ["IS"]),
        ("Badr, Texas, is no militia. Badr, Texas", ["Badr"]),
        ("Amiris Tod; Hassan Nasrallahs Tod, die Badrs", ["Hassan Nasrallah"]),
        ("Hadi 'al-Amiri and Hassan ‘Nasrallah", ["Hadi 'al-Amiri", "Hassan ‘Nasrallah"]),
        ("mit der syrischen Armee", ["syrischen Armee"]),
        ("der Iranische Rundfunk, im Iranischen Rundfunk", ["Iranische Rundfunk", "Iranischen Rundfunk"]),
        ("vor den Vereinten Nationen", ["Vereinten Nationen"]),
        ("PKK'nın ve IŞİD'in, Hizbullah’ın Pentagon'dan", ["PKK", "IŞİD", "Hizbullah", "Pentagon"]),
        ('الملقب بـ"أبو تقوى" أمس', ["أبو تقوى"]),
        ("عصائب اهل\u200cالحق و", ["عصائب اهل\u200cالحق"]),
        ("كـصابرين نيوز", ["صابرين نيوز"]),
        ("the islamic state of war, the houthi rebels: no capital here", ["islamic state", "houthi"]),
        ("the PMF and the pmf", ["PMF"]),
        ("ISIS, or Isis, but no crisis", ["ISIS", "Isis"]),
        ("a global coalition, or the coalition, or Coalition forces", ["global coalition", "Coalition"]),
        ("Task & Purpose", ["Task & Purpose"]),
        ("in the Islamic State and The National", ["Islamic State", "The National"]),
        ("Houthi rebels in Sanaa", ["Houthi"]),
        ("the Houthi's leader, the Houthis, Jane's", ["Houthi", "Houthis", "Jane's"]),
        ("al-Asad Air Base", []),
        ("al-Asad spoke", ["al-Asad"]),
        ("byAbu Taqwa", ["Abu Taqwa"]),
        ("", []),
    ],
)
def test_spans_finds_listed_names(known: KnownNames, text: str, found: list[str]) -> None:
    spans = known.spans(text)

    assert [span.name for span in spans] == found
    assert all(text[span.start : span.end] == span.name for span in spans)


def test_spans_gives_offsets_in_code_points(known: KnownNames) -> None:
    text = "🙂🙂 Abu Taqwa"

    assert [(span.start, span.end) for span in known.spans(text)] == [(3, 12)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("هجوم بري على المدينة", []),
        ("قال نبيه بري إن بري", ["نبيه بري", "بري"]),
        ("وبري، ثم نبيه بري", ["بري", "نبيه بري"]),
        ("فتح معبر", []),
        ("حركة فتح وفتح معا", ["حركة فتح", "فتح"]),
        ("نبيه بري فتح الباب", ["نبيه بري"]),
        ("حماس وحدها", ["حماس"]),
        ("Berri alone", ["Berri"]),
    ],
)
def test_spans_takes_weak_words_without_capitals_only_beside_another_name_of_the_bearer(
    text: str, found: list[str]
) -> None:
    weak = Strength.WEAK
    berri = (Alias(text="نبيه بري"), Alias(text="بري", strength=weak), Alias(text="Berri", strength=weak))
    fatah = (Alias(text="حركة فتح"), Alias(text="فتح", strength=weak))
    hamas = (Alias(text="حماس"), Alias(text="Hamas"))
    other = (Alias(text="Other Body"), Alias(text="حماس", strength=weak))
    entities = [
        Entity(id=EntityId(names[0].text), type=type, name=names[0].text, aliases=names)
        for type, names in (
            (EntityType.PERSON, berri),
            (EntityType.ORGANIZATION, fatah),
            (EntityType.ORGANIZATION, hamas),
            (EntityType.ORGANIZATION, other),
        )
    ]

    spans = KnownNames(Index.of(Gazetteer(entities=tuple(entities)))).spans(text)

    assert [span.name for span in spans] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The change movement of prices", []),
        ("The Change Movement won; the change movement cheered", ["Change Movement", "change movement"]),
        ("Change movement of the hands", []),
        ("Gorran won; the change movement cheered", ["Gorran", "change movement"]),
        ("the international coalition, said Karim", ["international coalition"]),
        ("selon Karim, le mouvement du changement", ["mouvement du changement"]),
        ("no capital: the change movement, gorran", ["change movement", "gorran"]),
    ],
)
def test_spans_takes_plain_words_only_beside_another_name_of_the_bearer(text: str, found: list[str]) -> None:
    gorran = (
        Alias(text="Gorran"),
        Alias(text="Change Movement"),
        Alias(text="Mouvement du changement", lang="fr"),
    )
    entities = (
        Entity(id=EntityId("gorran"), type=EntityType.ORGANIZATION, name="Gorran", aliases=gorran),
        Entity(
            id=EntityId("c"),
            type=EntityType.ORGANIZATION,
            name="International Coalition",
            aliases=(Alias(text="International Coalition"),),
        ),
    )

    spans = KnownNames(Index.of(Gazetteer(entities=entities))).spans(text)

    assert [span.name for span in spans] == found


def test_spans_tells_the_listed_form_of_a_name_with_an_ending(known: KnownNames) -> None:
    assert [(span.name, span.form) for span in known.spans("с Хезболлой и Хезболла")] == [
        ("Хезболлой", "хезболла"), ("Хезболла", ""),
    ]  # fmt: skip
