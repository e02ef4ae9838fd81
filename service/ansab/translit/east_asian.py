"""Korean, Chinese and Japanese names: small rules on top of `unidecode`, as the press writes them."""

from __future__ import annotations

from functools import cache

from ansab.text.fold import fold_orthography
from ansab.text.scripts import script_of_char
from ansab.translit.tables import read_lines

__all__ = ["han_parts", "han_reading", "romanize"]

# Family names as Koreans write them in English, which the Revised Romanization is not.
_KOREAN_FAMILIES = {
    "김": "Kim", "이": "Lee", "박": "Park", "최": "Choi", "정": "Jung", "강": "Kang", "조": "Cho", "윤": "Yoon",
    "장": "Jang", "임": "Lim", "한": "Han", "오": "Oh", "서": "Seo", "신": "Shin", "권": "Kwon", "황": "Hwang",
    "안": "Ahn", "송": "Song", "류": "Ryu", "유": "Yoo", "전": "Jeon", "홍": "Hong", "고": "Ko", "문": "Moon",
    "양": "Yang", "손": "Son", "배": "Bae", "백": "Baek", "허": "Heo", "남": "Nam", "심": "Shim", "노": "Roh",
    "리": "Ri", "하": "Ha", "곽": "Kwak", "성": "Sung", "차": "Cha", "주": "Joo", "우": "Woo", "구": "Koo", "민": "Min",
}  # fmt: skip
_JAPANESE, _FORENAME, _CHINESE_FAMILY, _ANY_SIGN = "fgcs"
"""Kinds of the rows of `han.tsv`."""
_LEADS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = (
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
    "eu", "ui", "i",
)  # fmt: skip
_TAILS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
    "t", "t", "k", "t", "p", "t",
)  # fmt: skip
_GIVEN = {
    "정": "jong",
    "은": "un",
    "영": "young",
    "현": "hyun",
    "성": "sung",
    "준": "jun",
    "선": "sun",
    "희": "hee",
}
_LONGEST_CHINESE, _LONGEST_NAME = 4, 6
"""Signs of the longest name in Han script that can be Chinese (with a family name of two), and Japanese."""


def romanize(word: str) -> str | None:
    """A word in Hangul or Han as a name, family name first; `None` where no rule applies.

    >>> romanize("김정은"), romanize("習近平"), romanize("さくら")
    ('Kim Jong-un', 'Xi Jinping', None)
    """
    scripts = set(map(script_of_char, word))
    if scripts == {"Hang"} and all("가" <= char <= "힣" for char in word):
        return _korean(word)
    if scripts == {"Hani"} and 2 <= len(word) <= _LONGEST_NAME:
        family, given = han_parts(word)
        if not given and len(word) >= _LONGEST_CHINESE:
            return _chinese(word)
        is_japanese = (_JAPANESE, family) in _han_names()
        parts = (
            [han_reading(family), han_reading(given, is_japanese=is_japanese)]
            if given
            else [han_reading(word)]
        )
        return " ".join(map(str.capitalize, parts))
    return None


def han_parts(word: str) -> tuple[str, str]:
    """The family name and the given name of a name in Han script; nothing for the second where it cannot be cut.

    A Japanese family name is taken for one where a given name of two signs or a Japanese one follows; a name of two or
    three signs is a Chinese one otherwise.

    >>> han_parts("佐藤健一"), han_parts("王建国"), han_parts("欧阳修"), han_parts("田中")
    (('佐藤', '健一'), ('王', '建国'), ('欧阳', '修'), ('田中', ''))
    """
    known = _han_names()
    if (_JAPANESE, word) in known or (_FORENAME, word) in known or (_CHINESE_FAMILY, word) in known:
        return word, ""
    for cut in (3, 2):
        family, given = word[:cut], word[cut:]
        if not given or len(given) > 3:
            continue
        if (_CHINESE_FAMILY, family) in known and len(given) < 3:
            return family, given
        if (_JAPANESE, family) in known and (len(word) > _LONGEST_CHINESE - 1 or (_FORENAME, given) in known):
            return family, given
    if 1 < len(word) < _LONGEST_CHINESE:
        return word[:1], word[1:]
    return word, ""


def han_reading(part: str, *, is_japanese: bool = False) -> str:
    """The letters of a family name or a given name in Han script, small: pinyin, or as Japanese read it.

    Args:
        part: What `han_parts` gives.
        is_japanese: Whether it is known to be Japanese; without it, a listed name of one sign is read as Chinese.

    >>> han_reading("佐藤"), han_reading("建国"), han_reading("沈")
    ('sato', 'jianguo', 'shen')
    """
    known = _han_names()
    listed = known.get((_JAPANESE, part)) or known.get((_CHINESE_FAMILY, part))
    if not listed and (is_japanese or len(part) > 1):
        listed = known.get((_FORENAME, part))
    if listed:
        return listed.lower()
    from unidecode import unidecode

    signs = (known.get((_ANY_SIGN, sign)) or unidecode(sign) for sign in part)
    return "".join("".join(signs).lower().split())


@cache
def _han_names() -> dict[tuple[str, str], str]:
    """Latin names by kind and form."""
    rows = [(kind, latin, form) for kind, latin, forms in read_lines("han.tsv") for form in forms.split(" ")]
    return {(kind, shown): latin for kind, latin, form in rows for shown in (form, fold_orthography(form))}


def _korean(word: str) -> str:
    if 2 <= len(word) <= 3 and word[0] in _KOREAN_FAMILIES:
        given = "-".join(_GIVEN.get(char) or _syllable(char) for char in word[1:])
        return f"{_KOREAN_FAMILIES[word[0]]} {given.capitalize()}"
    return "".join(map(_syllable, word)).capitalize()


def _syllable(char: str) -> str:
    """One Hangul syllable by the Revised Romanization (2000), without changes between syllables."""
    index = ord(char) - 0xAC00
    return _LEADS[index // 588] + _VOWELS[index % 588 // 28] + _TAILS[index % 28]


def _chinese(word: str) -> str:
    from unidecode import unidecode

    family, *given = unidecode(word).split() or [""]
    return f"{family} {''.join(given).capitalize()}".strip()
