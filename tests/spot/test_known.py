"""Known names in running text: any script, clitics, hyphens, possessives, line breaks."""

from __future__ import annotations

import pytest

from ansab.index import Index
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer, Strength
from ansab.spot import KnownNames

NAMES = {
    EntityType.PERSON: ["Mohammed Shia al-Sudani", "Касем Сулеймани", "هادي العامري", "al-Asad", "Abu Taqwa"],
    EntityType.ORGANIZATION: [
        "Harakat al-Nujaba", "حركة النجباء", "Хезболла", "真主党", "PMF", "ISIS", "Coalition", "Global Coalition",
        "Task & Purpose", "The National", "Islamic State", "the Islamic State", "Houthi", "Houthi rebels", "חיזבאללה",
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
        ("حَرَكَة النُّجباء", ["حَرَكَة النُّجباء"]),
        ("вместе с Касемом Сулеймани и Хезболлой", ["Касемом Сулеймани", "Хезболлой"]),
        ("他说真主党领导人", ["真主党"]),
        ("לחיזבאללה", []),
        ("the PMF and the pmf", ["PMF"]),
        ("ISIS, or Isis, but no crisis", ["ISIS", "Isis"]),
        ("a global coalition, or the coalition, or Coalition forces", ["global coalition", "Coalition"]),
        ("Task & Purpose", ["Task & Purpose"]),
        ("in the Islamic State and The National", ["Islamic State", "The National"]),
        ("Houthi rebels in Sanaa", ["Houthi"]),
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
