"""Names of the tables in Latin letters, found in texts of other letters."""

from __future__ import annotations

import pytest

from ansab.index import Index
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer
from ansab.spot.listed.heard import HeardNames
from ansab.spot.words import words_of


def heard(name: str, type: EntityType, text: str) -> list[str]:
    entity = Entity(id=EntityId("rao"), type=type, name=name, aliases=(Alias(text=name),))
    names = HeardNames(Index.of(Gazetteer(entities=(entity,))))
    return [span.name for span in names.spans(text, words_of(text))]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Samir al-Zarbouti", "وقال سمير الزربوطي أمس", "سمير الزربوطي"),
        ("Samir al-Zarbouti", "وبسمير الزربوطي أيضا", "سمير الزربوطي"),
        ("Abdulrahman Zarbouti", "قال عبد الرحمن الزربوطي", "عبد الرحمن الزربوطي"),
        ("Sirajuddin Zarghoni", "به گفته سراج‌الدین زرغونی در کابل", "سراج‌الدین زرغونی"),
        ("Farhad Zarrin-Kouhi", "فرهاد زرین‌کوهی گفت", "فرهاد زرین‌کوهی"),
        ("Shaswar Abdulkarim", "شاسوار عەبدولکەریم وتی", "شاسوار عەبدولکەریم"),
        ("Itamar Ben-Zviel", "השר איתמר בן צביאל אמר", "איתמר בן צביאל"),
    ],
)
def test_heard_finds_people_by_consonants(name: str, text: str, found: str) -> None:
    assert found in heard(name, EntityType.PERSON, text)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Zarbout Coalition", "أعلن ائتلاف الزربوط أمس", "ائتلاف الزربوط"),
        ("Zanzaria Freedom Front", "جبهه آزادی زنزاریا گفت", "جبهه آزادی زنزاریا"),
        (
            "Golden Zarbout Trading Company",
            "مدير شركة الزربوط الذهبي للتجارة أمس",
            "شركة الزربوط الذهبي للتجارة",
        ),
    ],
)
def test_heard_finds_groups_word_for_word(name: str, text: str, found: str) -> None:
    assert found in heard(name, EntityType.ORGANIZATION, text)


@pytest.mark.parametrize("text", ["Samir Zarbouti said", "إن سمير الكاتب قال", "سمير\nثم قال الزربوطي"])
def test_heard_finds_nothing_else(text: str) -> None:
    assert heard("Samir al-Zarbouti", EntityType.PERSON, text) == []
