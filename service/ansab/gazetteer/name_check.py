"""What the text of a name must be: composed, tidy, of one script a word, and of the script of its language."""

from __future__ import annotations

import re
import unicodedata

from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.visible import ZWNJ, describe_char, shown
from ansab.model import Alias, AliasKind
from ansab.text.normalize import normalize
from ansab.text.scripts import NO_SCRIPT, script_of, script_of_char

__all__ = ["MAX_NAME_CHARS", "check_name"]

MAX_NAME_CHARS = 256

_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_WORD = re.compile(r"\w+")

# Languages whose spelling needs the zero-width non-joiner inside words.
_JOINER_LANGUAGES = frozenset({"fa", "ur", "ps", "ckb", "ku", "ug", "sd"})
# Scripts of one writing system, which words may mix.
_EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
_SCRIPTS_OF_LANGUAGE = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "ug", "sd"), frozenset({"Arab"})),
    **dict.fromkeys(("he", "yi"), frozenset({"Hebr"})),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk"), frozenset({"Cyrl"})),
    **dict.fromkeys(("en", "fr", "de", "es", "it", "nl", "pt", "tr", "pl", "so", "sw"), frozenset({"Latn"})),
    **dict.fromkeys(("hi", "mr", "ne"), frozenset({"Deva"})),
    "el": frozenset({"Grek"}), "hy": frozenset({"Armn"}), "ka": frozenset({"Geor"}), "am": frozenset({"Ethi"}),
    "th": frozenset({"Thai"}), "bn": frozenset({"Beng"}), "zh": frozenset({"Hani"}), "ko": frozenset({"Hang", "Hani"}),
    "ja": frozenset({"Hani", "Hira", "Kana"}), "syr": frozenset({"Syrc"}), "sr": frozenset({"Cyrl", "Latn"}),
    "ku": frozenset({"Arab", "Latn"}), "az": frozenset({"Latn", "Cyrl", "Arab"}), "dv": frozenset({"Thaa"}),
}  # fmt: skip
_SCRIPT_NAMES = {
    "Latn": "Latin", "Arab": "Arabic", "Cyrl": "Cyrillic", "Hebr": "Hebrew", "Grek": "Greek", "Hani": "Han",
    "Deva": "Devanagari", "Hang": "Hangul", "Syrc": "Syriac", "Armn": "Armenian", "Geor": "Georgian",
}  # fmt: skip


def check_name(alias: Alias, owner: str, where: tuple[str, int], log: FindingLog) -> None:
    """Report what is wrong with the text of one name.

    Args:
        alias: The name.
        owner: The id of its entity, for the messages.
        where: File and line.
        log: Takes the findings.
    """
    check = _NameCheck(alias, owner, where, log)
    check.size()
    check.spaces()
    if not alias.text.isascii():
        check.composition()
        check.joiners()
        for word in _WORD.findall(alias.text):
            check.word(word)
    check.script()


class _NameCheck:
    """One name under check."""

    def __init__(self, alias: Alias, owner: str, where: tuple[str, int], log: FindingLog) -> None:
        self._alias, self._text, self._owner, self._where, self._log = alias, alias.text, owner, where, log

    def _add(self, code: str, what: str, hint: str) -> None:
        self._log.add(code, self._where, f"{shown(self._text)} of {self._owner} {what}", hint)

    def size(self) -> None:
        if len(self._text) > MAX_NAME_CHARS:
            what = f"has {len(self._text)} characters, the limit is {MAX_NAME_CHARS}"
            self._add("name-too-long", what, "shorten it; a name is no sentence")
        if not normalize(self._text):
            self._add("no-letters", "has no letter or digit, so nothing can match it", "delete it")

    def spaces(self) -> None:
        if odd := _ODD_SPACE.search(self._text):
            what = f"has a space that is not the common one: {describe_char(odd.group())}"
            self._add("stray-space", what, "type a common space")
        if self._text != self._text.strip(" "):
            self._add("stray-space", "starts or ends with a space", "delete it")
        if "  " in self._text:
            self._add("stray-space", "has two spaces in a row", "delete one")

    def composition(self) -> None:
        composed = unicodedata.normalize("NFC", self._text)
        if composed != self._text:
            marks = [char for char in self._text if unicodedata.combining(char)]
            odd = next((char for char in (*marks, *self._text) if char not in composed), self._text[0])
            what = f"is not in composed form (NFC), see {describe_char(odd)}"
            self._add("not-nfc", what, f"retype it, or copy this: {shown(composed)}")

    def joiners(self) -> None:
        language = self._alias.lang.partition("-")[0]
        if ZWNJ in self._text and language not in _JOINER_LANGUAGES and script_of(self._text) == "Arab":
            what = f"has {describe_char(ZWNJ)}, which Arabic does not write"
            self._add("invisible-character", what, "delete it, or say `lang:` fa, ur, ps or ckb")

    def word(self, word: str) -> None:
        scripts: dict[str, list[str]] = {}
        for char in word:
            if (script := script_of_char(char)) != NO_SCRIPT and script not in _EAST_ASIAN:
                scripts.setdefault(script, []).append(char)
        if len(scripts) < 2:
            return
        common = max(scripts, key=lambda script: len(scripts[script]))
        odd = next(letters[0] for script, letters in scripts.items() if script != common)
        what = f"has {describe_char(odd)} among {_script_name(common)} letters"
        self._add("mixed-scripts", what, "it looks like one of them but is not; retype the word")

    def script(self) -> None:
        script = script_of(self._text)
        if script == NO_SCRIPT:
            return
        if self._alias.kind is AliasKind.NATIVE and script == "Latn":
            hint = "write the native script, or use kind full"
            self._add("wrong-script", "is of kind native but in Latin letters", hint)
        lang = self._alias.lang
        language, _, rest = lang.partition("-")
        expected = frozenset({rest[:4]}) if len(rest) >= 4 else _SCRIPTS_OF_LANGUAGE.get(language)
        if expected and script not in expected:
            wanted = " or ".join(sorted(map(_script_name, expected)))
            what = f"is in {_script_name(script)} letters, but lang {lang} is written in {wanted}"
            self._add(
                "wrong-script", what, f"correct `lang`, or write `{language}-{script}` if that is meant"
            )


def _script_name(script: str) -> str:
    return _SCRIPT_NAMES.get(script, script)
