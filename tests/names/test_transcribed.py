"""Foreign names in Katakana, Hangul and Han: read as they are written at home."""

from __future__ import annotations

import pytest

from ansab.names.east_asian.transcribed import transcribed
from ansab.names.tables import TABLES, read_rows


@pytest.mark.parametrize(
    ("surface", "latin"),
    [
        ("ウラジーミル・プーチン", "vladimir putin"),
        ("ﾌﾟｰﾁﾝ", "putin"),
        ("バッシャール・アル＝アサド", "bashar al asad"),
        ("アブドルファッターフ・アッ＝シーシー", "abdulfatah al sisi"),
        ("ムハンマド・ビン・サルマーン皇太子", "muhammad bin salman"),
        ("ボリス・ジョンソン首相", "boris johnson"),
        ("弗拉基米尔·普京", "vladimir putin"),
        ("阿卜杜勒-马利克·阿里", "abdul malik ali"),
        ("哈马德·阿勒萨尼", "hamad al sani"),
        ("블라디미르 푸틴", "vladimir putin"),
        ("아이만 알말리키", "aiman al maliki"),
        ("오사마 빈 라시드", "osama bin rashid"),
        ("မင်းအောင်လှိုင်", "min aung hlaing"),
        ("အောင် ဆန်း", "aung san"),
        ("他信·西那瓦", "thaksin shinawatra"),
    ],
)
def test_foreign_names_are_read_as_at_home(surface: str, latin: str) -> None:
    assert transcribed(surface) == latin


@pytest.mark.parametrize(
    "surface",
    [
        "王建国",
        "王 建国",
        "岸田文雄",
        "さくら",
        "김정은",
        "홍 길동",
        "Karim Haddad",
        "",
        "トヨタ自動車",
        "မြန်မာ့စီးပွားရေး",
        "ドナルド・X",
    ],
)
def test_other_names_stay(surface: str) -> None:
    assert transcribed(surface) == surface


def test_titles_of_koreans_are_left_out() -> None:
    assert transcribed("김정은 위원장") == "김정은"
    assert transcribed("반기문 사무총장") == "반기문"


def test_title_counts_where_the_whole_is_wanted() -> None:
    assert transcribed("ドナルド・トランプ大統領", is_whole=True) == "ドナルド・トランプ大統領"
    assert transcribed("김정은 위원장", is_whole=True) == "김정은 위원장"


def test_sign_without_letters_leaves_its_word() -> None:
    assert transcribed("哈桑·龘龘") == "hasan 龘龘"


def test_no_sign_stands_twice() -> None:
    rows = read_rows(TABLES / "foreign_signs.tsv", ("letters", "signs"))
    signs = [sign for _, row in rows for sign in row.split(" | ")]
    assert len(signs) == len(set(signs))
