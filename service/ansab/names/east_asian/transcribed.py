"""Names in signs of syllables: foreign ones as Japanese, Koreans and Chinese write them (*プーチン*, *푸틴*, *侯赛因*), and Burmese ones."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from ansab.names.frequency import background_bits
from ansab.names.lexicon import lexicon
from ansab.names.sound import sound
from ansab.names.tables import TABLES, read_rows
from ansab.text.normalize import normalize

__all__ = ["transcribed"]

_FIRST_SIGN = "\u30a1"
_GAP = r"[\s・=＝゠·•‧∙-]"
_TITLE = re.compile(
    rf"(?:(?<=[ァ-ヺー]){_GAP}*(?:前|元)?(?:大統領|首相|国王|皇太子|王子|外相|議長|将軍|元帥|師|氏|さん|容疑者|被告)"
    r"|\s+(?:대통령|위원장|장관|총리|의원|회장|국왕|왕세자|대표|장군|사령관|총장|사무총장|씨))$"
)
"""What stands behind a name: president, prime minister, king, crown prince, … Mr, suspect, defendant."""
_FOREIGN = re.compile(
    rf"[ァ-ヺー]+(?:{_GAP}+[ァ-ヺー]+)*"
    rf"|(?=.*[가-힣]{{3}})[가-힣]{{2,}}(?:{_GAP}+[가-힣]+)+"
    r"|[\u4e00-\u9fff]+(?:[・·•‧∙-][\u4e00-\u9fff]+)+"
)
"""Whatever is in Katakana; Korean words of which the first has two syllables, and one three; Chinese words with dots between."""
_BURMESE = re.compile(r"[\u1000-\u109f]+(?:\s+[\u1000-\u109f]+)*")
_ARTICLES = frozenset(["アル", "アッ", "アン", "アド", "アス", "アズ", "アシュ", "アト", "알", "엘"])
"""The Arabic article before another word, whatever letter it takes on."""
_JOINED_ARTICLE = re.compile(r"(?<=[\s·・•‧∙-])(?:[알엘](?=[가-힣]{2})|阿勒(?=[\u4e00-\u9fff]))")
_KOREAN_SIGNS = 3
_BARE = re.compile("[그느드르므브스으즈츠크트프흐]")
"""Korean syllables for a consonant alone."""
_VOWELS = frozenset("aeiouy")
_LONGEST_SIGN = 5
_MOST_SPELLINGS = 64
_LISTED_BITS = 4.0
"""So much commoner than its sound is a spelling taken for that stands in the tables of names."""
_LESS_LIKELY_BITS = 0.4
"""What letters cost for each that are likelier for their sign."""
_CLASH_BITS = 2.0
"""What a vowel costs behind a sign whose own is left out: that is done before consonants and at the end."""


def transcribed(surface: str, *, is_whole: bool = False) -> str:
    """A person's name in Latin letters where it is a foreign one in Katakana, Hangul or Han, or a Burmese one; else as it is.

    A sign has several readings; what is a name, or sounds like a common one, is taken. A Burmese name is made of few
    syllables, which are written without gaps; one that is not listed leaves the name as it is.

    Args:
        surface: As written.
        is_whole: Whether a title behind the name counts (ドナルド・トランプ大統領 is no name then); else it is left out.

    >>> transcribed("ウラジーミル・プーチン"), transcribed("사담 후세인"), transcribed("侯赛因·萨利赫"), transcribed("王建国")
    ('vladimir putin', 'sadam husein', 'husein salih', '王建国')
    >>> transcribed("မင်းအောင်လှိုင်")
    'min aung hlaing'
    """
    if _BURMESE.fullmatch(surface.strip()):
        return _burmese(surface)
    if max(surface, default="") < _FIRST_SIGN:
        return surface
    name = unicodedata.normalize("NFKC", surface).strip()
    name = name if is_whole else _TITLE.sub("", name)
    if "가" <= name[:1] <= "힣" and (" " not in name or _is_korean(name)):
        return surface if is_whole else name
    if not _FOREIGN.fullmatch(name):
        return surface
    first, *others = normalize(_JOINED_ARTICLE.sub("알 ", name)).split()
    return " ".join(
        [_likeliest(first), *("al" if word in _ARTICLES else _likeliest(word) for word in others)]
    )


def _burmese(name: str) -> str:
    """The listed syllables of a Burmese name, the longest first; the name itself where it has others."""
    syllables: list[str] = []
    for word in normalize(name).split():
        at = 0
        while at < len(word):
            sign = next((word[at:end] for end in range(len(word), at, -1) if word[at:end] in _signs()), "")
            if not sign:
                return name
            syllables.append(_signs()[sign][0])
            at += len(sign)
    return " ".join(syllables)


def _is_korean(name: str) -> bool:
    """Whether a name of two words in Hangul begins like a Korean's, and has no syllable of a foreign one: 반기문, and an office."""
    first, *others = name.split()
    begins = len(first) == _KOREAN_SIGNS and first[0] in lexicon().given_classes
    return begins and len(others) == 1 and not _BARE.search(name)


@lru_cache(maxsize=2_048)
def _likeliest(word: str) -> str:
    """The likeliest spelling of a word; the word itself where a sign has no letters."""
    letters = unicodedata.normalize("NFD", word) if "가" <= word[0] <= "힣" else word
    spellings, at = [("", 0.0)], 0
    while at < len(letters):
        sizes = range(_LONGEST_SIGN, 0, -1)
        sign = next((letters[at : at + size] for size in sizes if letters[at : at + size] in _signs()), "")
        if not sign:
            return word
        more = [
            (text + some, cost + _LESS_LIKELY_BITS * rank + _CLASH_BITS * _clashes(text, some, sign))
            for text, cost in spellings
            for rank, some in enumerate(_signs()[sign])
        ]
        spellings = sorted(more, key=lambda each: each[1])[:_MOST_SPELLINGS]
        at += len(sign)
    return min(spellings, key=lambda each: each[1] + _rarity(each[0]))[0].replace("np", "mp")


def _clashes(text: str, letters: str, sign: str) -> bool:
    """Whether a vowel follows a sign whose own was left out; the letters of a Korean syllable have one each."""
    return (
        sign >= _FIRST_SIGN
        and letters[:1] in _VOWELS
        and text[-1:].isalpha()
        and text[-1:] not in _VOWELS | {"n"}
    )


def _rarity(spelling: str) -> float:
    return background_bits(sound(spelling))[0] - _LISTED_BITS * lexicon().is_name(spelling)


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    """What each sign may stand for."""
    return {
        (normalize(sign) if sign >= _FIRST_SIGN or _BURMESE.match(sign) else sign): tuple(
            letters.replace("_", "").split(" ")
        )
        for letters, signs in read_rows(TABLES / "foreign_signs.tsv", ("letters", "signs"))
        for sign in signs.split(" | ")
    }
