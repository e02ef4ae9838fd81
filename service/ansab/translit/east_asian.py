"""Korean, Chinese and Japanese names: small rules on top of `unidecode`, as the press writes them."""

from __future__ import annotations

from ansab.text.scripts import script_of_char

__all__ = ["romanize"]

# Family names as Koreans write them in English, which the Revised Romanization is not.
_KOREAN_FAMILIES = {
    "김": "Kim", "이": "Lee", "박": "Park", "최": "Choi", "정": "Jung", "강": "Kang", "조": "Cho", "윤": "Yoon",
    "장": "Jang", "임": "Lim", "한": "Han", "오": "Oh", "서": "Seo", "신": "Shin", "권": "Kwon", "황": "Hwang",
    "안": "Ahn", "송": "Song", "류": "Ryu", "유": "Yoo", "전": "Jeon", "홍": "Hong", "고": "Ko", "문": "Moon",
    "양": "Yang", "손": "Son", "배": "Bae", "백": "Baek", "허": "Heo", "남": "Nam", "심": "Shim", "노": "Roh",
    "리": "Ri", "하": "Ha", "곽": "Kwak", "성": "Sung", "차": "Cha", "주": "Joo", "우": "Woo", "구": "Koo", "민": "Min",
}  # fmt: skip
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


def romanize(word: str) -> str | None:
    """A word in Hangul or Han as a name, family name first; `None` where no rule applies.

    >>> romanize("김정은"), romanize("習近平"), romanize("さくら")
    ('Kim Jong-un', 'Xi Jinping', None)
    """
    scripts = set(map(script_of_char, word))
    if scripts == {"Hang"} and all("가" <= char <= "힣" for char in word):
        return _korean(word)
    if scripts == {"Hani"} and 2 <= len(word) <= 4:
        return _chinese(word)
    return None


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
