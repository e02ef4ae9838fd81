from __future__ import annotations

import pytest

from ansab.names.east_asian.wade_giles import pinyin_given


@pytest.mark.parametrize(
    ("name", "expected", "note"),
    [
        ("Chen Kuo-hsiung", "Chen Guoxiong", ""),
        ("Mao Tse-tung", "Mao Zedong", ""),
        ("Hsu Chih-hung", "Hsu Zhihong", ""),
        ("Ch'en Ch'ih-ch'iang", "Ch'en Chiqiang", "with apostrophes"),
        ("Chen Kuo Hsiung", "Chen Guoxiong", "in two words"),
        ("CHEN Kuo-Hsiung", "CHEN Guoxiong", ""),
        ("Park Sung-min", "Park Sung-min", "Korean: no syllable tells"),
        ("Li Ka-shing", "Li Ka-shing", "Cantonese"),
        ("Jean-Pierre Hsu", "Jean-Pierre Hsu", "French"),
        ("Michael Kuo Hsiung", "Michael Kuo Hsiung", "no family in front"),
        ("Kuo-hsiung-tse Chen", "Kuo-hsiung-tse Chen", "three parts"),
    ],
)
def test_pinyin_given_asks_both_syllables(name: str, expected: str, note: str) -> None:
    assert pinyin_given(name) == expected, note
