"""The consonants of a name as any script may have them: rough, so that what sounds alike is written alike."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["LEAST_HEARD", "consonants_of", "readings_of"]

LEAST_HEARD = 3
"""Consonants that tell a name."""
_ARTICLES = frozenset({
    "al", "el", "ul", "ur", "ud", "us", "ush", "un", "as", "ash", "ad", "an", "ar", "az", "at", "l", "e", "i",
})  # fmt: skip
"""What is left out of a name in Latin letters; native letters have it in one word with the next."""
_SERVANTS = ("abdoul", "abdool", "abdul", "abdel", "abdal")
_FAITHS = ("uddine", "eddine", "uddin", "eddin", "eldin", "aldin", "addin")
_NATIVE_SERVANTS = ("عبدول", "عبدال", "عهبدول", "عهبدل")
_LATIN = (
    ("sch", "S"), ("sh", "S"), ("ch", "S"), ("kh", "x"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("zh", "g"),
    ("ph", "f"), ("ck", "g"), ("qu", "g"), ("ts", "s"), ("tz", "s"), ("x", "gs"),
    ("b", "b"), ("p", "b"), ("t", "t"), ("d", "d"), ("z", "d"), ("j", "g"), ("g", "g"), ("k", "g"), ("q", "g"),
    ("c", "g"), ("h", "h"), ("s", "s"), ("f", "f"), ("l", "l"), ("m", "m"), ("n", "n"), ("r", "r"), ("v", "v"),
)  # fmt: skip
_NATIVE = {
    "ب": "b", "پ": "b", "ت": "t", "ث": "ts", "ج": "g", "چ": "S", "ح": "h", "خ": "x", "د": "d", "ذ": "d", "ر": "r",
    "ز": "d", "ژ": "g", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "d", "غ": "g", "ف": "f", "ق": "g",
    "ك": "g", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ڤ": "f", "ڵ": "l", "ڕ": "r",
    "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ז": "d", "ח": "hx", "ט": "t", "כ": "gx", "ל": "l", "מ": "m", "נ": "n",
    "ס": "s", "פ": "fb", "צ": "sd", "ק": "g", "ר": "r", "ש": "Ss", "ת": "t",
}  # fmt: skip
_ARABIC_ARTICLE = "ال"
_LEAST_WITH_ARTICLE = 4
_MOST_READINGS = 8


@lru_cache(maxsize=65_536)
def consonants_of(word: str) -> tuple[str, ...]:
    """The consonants of a folded Latin word of a name; none for an article, two where a *v* may be a *b* of Hebrew.

    >>> consonants_of("abdulrahman"), consonants_of("gvir"), consonants_of("al")
    (('bdrhmn',), ('gr', 'gbr', 'gfr'), ('',))
    """
    if word in _ARTICLES:
        return ("",)
    for servant in _SERVANTS:
        if word.startswith(servant):
            word = "abd" + word[len(servant) :].removeprefix("l")
            break
    for faith in _FAITHS:
        if word.endswith(faith) and len(word) > len(faith):
            word = word[: -len(faith)] + "idin"
            break
    found: list[str] = []
    at = 0
    while at < len(word):
        for written, heard in _LATIN:
            if word.startswith(written, at):
                found.append(heard)
                at += len(written)
                break
        else:
            found.append("")
            at += 1
    if found and found[-1] == "h":
        found.pop()
    spoken = "".join(found)
    heard_as = [spoken.replace("v", other) for other in ("", "b", "f")] if "v" in spoken else [spoken]
    return tuple(dict.fromkeys(map(_single, heard_as)))


@lru_cache(maxsize=65_536)
def readings_of(word: str) -> tuple[str, ...]:
    """The consonants that a folded word of Arabic or Hebrew script may have; without its article.

    >>> readings_of("العبادي"), readings_of("בנימינ")
    (('bd',), ('bnmn',))
    """
    if word.startswith(_ARABIC_ARTICLE) and len(word) >= _LEAST_WITH_ARTICLE:
        word = word[len(_ARABIC_ARTICLE) :]
    for servant in _NATIVE_SERVANTS:
        if word.startswith(servant):
            word = "عبد" + word[len(servant) :]
            break
    if len(word) > 1 and word[-1] in "هה":
        word = word[:-1]
    found = [""]
    for char in word:
        options = _NATIVE.get(char, "")
        if not options:
            continue
        if len(options) * len(found) > _MOST_READINGS:
            options = options[0]
        found = [before + option for before in found for option in options]
    return tuple(dict.fromkeys(map(_single, found)))


def _single(letters: str) -> str:
    """Letters without repetitions: *Mohammed* has one m more than محمد."""
    return "".join(letter for at, letter in enumerate(letters) if not at or letters[at - 1] != letter)
