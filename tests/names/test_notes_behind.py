"""What stands behind a person's name and is none."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.parse import parse_name
from ansab.names.registers.notes_behind import without_state_code, words_of_note
from ansab.names.tokens import TokenKind
from ansab.text.normalize import normalize


@pytest.mark.parametrize(
    ("surface", "note", "why"),
    [
        ("ALI SHAMKHANI TEHRAN", "tehran", "a town"),
        ("KARIM RAWI BAGHDAD IQ", "baghdad iq", "a town and the code of its state"),
        ("KARIM RAWI PRESIDENT KRG ERBIL", "president krg erbil", "a town that is a family name, too, behind an office"),
        ("KARIM ZUBAYDI STC ADEN", "stc aden", "initials of a body before a town"),
        ("KARIM RAWI PO BOX 1122 DUBAI UAE", "po box 1122 dubai uae", "an address"),
        ("KARIM HADI ADEN", "", "a town that is a name, and nothing else"),
        ("KARIM TEHRAN", "", "one name before it"),
        ("Karim Rawi Tehran", "", "not in capitals"),
        ("RAGHUNATHAN RAO KSR", "", "initials behind a name"),
        ("Karim Rawi (badge 417)", "badge 417", "a number"),
        ("Karim Rawi (B. Saida)", "b saida", "where he was born"),
        ("Karim Rawi (former governor of Basra)", "former governor of basra", "an office"),
        ("Karim Rawi (Basra)", "", "of two namesakes one may be called by his town"),
        ("Karim Rawi (Hadithi)", "", "another name"),
        ("صالح محسن ناجي استشهد 2021", "استشهد 2021", "a roll of the dead"),
        ("كريم هادي الراوي مواليد بغداد 1971", "مواليد بغداد 1971", "a birth"),
        ("كريم هادي الراوي (والدته نجاة)", "والدته نجاه", "the mother"),
    ],
)  # fmt: skip
def test_words_of_note_tells_notes_from_names(surface: str, note: str, why: str) -> None:
    words = normalize(surface).split()
    count = words_of_note(surface, words, lexicon())
    assert " ".join(words[len(words) - count :]) == note, why


def test_parse_name_sets_a_note_aside_as_it_does_a_title() -> None:
    *names, note = parse_name("KARIM RAWI TEHRAN", EntityType.PERSON).tokens
    assert [token.form for token in names] == ["karim", "rawi"]
    assert (note.form, note.kind) == ("tehran", TokenKind.HONORIFIC)


def test_without_state_code_needs_a_town_and_capitals() -> None:
    forms = ("RAWI BANK BASRA IQ", "RAWI BANK IQ", "Rawi Bank Basra IQ", "BASRA IQ")
    assert [without_state_code(form, lexicon()) for form in forms] == ["RAWI BANK BASRA", *forms[1:]]
