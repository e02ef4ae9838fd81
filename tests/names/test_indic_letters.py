"""Initials in Hindi and Bengali, written by the names of English letters."""

from __future__ import annotations

import pytest

from ansab.names.initials.indic_letters import with_letters
from ansab.text.normalize import normalize


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("एम. के. स्टालिन", "M K स्टालिन"),
        ("ए.के. एंटनी", "A K एंटनी"),
        ("এ.কে.এম. রহমান", "A K M রহমান"),
        ("জি এম কাদের", "G M কাদের"),
        ("राहुल गांधी", "राहुल गांधी"),
        ("K. C. Venugopal", "K. C. Venugopal"),
    ],
)
def test_with_letters_reads_the_initials_of_people(written: str, read: str) -> None:
    assert with_letters(written, is_organization=False) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("बी.एस.एफ.", "BSF"),
        ("केएलडीएफ", "KLDF"),
        ("এ বি ব্যাংক", "AB ব্যাংক"),
        ("এনটিএস", "NTS"),
        ("डीसी", "डीसी"),
        ("एक पार्टी", "एक पार्टी"),
    ],
)
def test_with_letters_reads_the_initials_of_bodies(written: str, read: str) -> None:
    assert with_letters(written, is_organization=True) == read


def test_normalize_keeps_the_vowel_sign_of_a_letter_between_dots() -> None:
    assert normalize("ए.के. एंटनी") == "ए के एंटनी"
