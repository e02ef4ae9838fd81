"""What the characters of a table and of its names must be: visible, composed, of one script a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.nodes import MapNode, Node, ScalarNode
from ansab.model import Alias, AliasKind
from ansab.text.normalize import normalize
from ansab.text.scripts import script_of, script_of_char

__all__ = ["MAX_NAME_CHARS", "check_name", "check_visible", "describe_char", "is_invisible", "joins_arabic"]

MAX_NAME_CHARS = 256

_ZWNJ = "\u200c"
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffd-\uffff\ud800-\udfff]")
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CONTROL_NAMES = {
    "\0": "NULL", "\t": "TAB", "\n": "LINE FEED", "\v": "VERTICAL TAB", "\f": "FORM FEED", "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE", "\x7f": "DELETE", "\x85": "NEXT LINE",
}  # fmt: skip
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


def describe_char(char: str) -> str:
    """A character by code point and name, for people who cannot see it.

    >>> describe_char("\\u200f")
    'U+200F RIGHT-TO-LEFT MARK'
    """
    name = unicodedata.name(char, "") or _CONTROL_NAMES.get(char, "CONTROL CHARACTER")
    return f"U+{ord(char):04X} {name}"


def is_invisible(char: str) -> bool:
    """The character shows nothing, or cannot be shown, where it stands in a line."""
    return bool(_INVISIBLE.match(char) or _CONTROL.match(char))


def check_visible(text: str, root: Node | None, path: str, log: FindingLog) -> None:
    """Report invisible and control characters anywhere in a file, comments and escapes included.

    The zero-width non-joiner may stand between two letters of Arabic script; `check_name` asks for the language.

    Args:
        text: The file.
        root: Its nodes, which hold what escapes such as `\\u200F` stand for.
        path: Its name.
        log: Takes the findings, one for each line and character.
    """
    found: set[tuple[int, str]] = set()
    if not text.isascii() or _CONTROL.search(text):
        found.update((text.count("\n", 0, at) + 1, text[at]) for at in _hidden(text))
    if "\\" in text and root is not None:
        for scalar in _scalars(root):
            found.update((scalar.line, scalar.value[at]) for at in _hidden(scalar.value))
            found.update((scalar.line, char) for char in scalar.value if char == "\n")
    for line, char in sorted(found):
        _report_char(char, (path, line), log)


def _hidden(text: str) -> Iterator[int]:
    for match in (*_INVISIBLE.finditer(text), *_CONTROL.finditer(text)):
        if not joins_arabic(text, match.start()):
            yield match.start()


def joins_arabic(text: str, at: int) -> bool:
    """The character is a zero-width non-joiner between two letters of Arabic script, as Persian spells."""
    if text[at] != _ZWNJ or not 0 < at < len(text) - 1:
        return False
    return script_of_char(text[at - 1]) == "Arab" == script_of_char(text[at + 1])


def _scalars(root: Node) -> Iterator[ScalarNode]:
    pending: list[Node] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, ScalarNode):
            yield node
        elif isinstance(node, MapNode):
            pending.extend(part for pair in node.pairs for part in pair)
        else:
            pending.extend(node.items)


def _report_char(char: str, where: tuple[str, int], log: FindingLog) -> None:
    shown = describe_char(char)
    if char == "\ufffd":
        log.add("control-character", where, f"{shown}: a character was lost when the text was converted",
                "copy the name from its source again")  # fmt: skip
    elif _CONTROL.match(char) or char == "\n":
        log.add(
            "control-character",
            where,
            f"{shown} stands where only visible text may stand",
            "delete it; indent with spaces",
        )
    else:
        log.add("invisible-character", where, f"{shown} cannot be seen", "delete it, or retype the name")


def check_name(alias: Alias, owner: str, where: tuple[str, int], log: FindingLog) -> None:
    """Report what is wrong with the text of one name.

    Args:
        alias: The name.
        owner: The id of its entity, for the messages.
        where: File and line.
        log: Takes the findings.
    """
    text = alias.text
    what = f"{_shown(text)} of {owner}"
    if len(text) > MAX_NAME_CHARS:
        log.add("name-too-long", where, f"{what} has {len(text)} characters, the limit is {MAX_NAME_CHARS}",
                "shorten it; a name is no sentence")  # fmt: skip
    _check_spaces(text, what, where, log)
    if not normalize(text):
        log.add("no-letters", where, f"{what} has no letter or digit, so nothing can match it", "delete it")
    if not text.isascii():
        _check_letters(alias, what, where, log)
    _check_script(alias, what, where, log)


def _shown(text: str) -> str:
    visible = "".join(char if char.isprintable() else f"\\u{ord(char):04X}" for char in text)
    return f"'{visible[:80]}…'" if len(visible) > 80 else f"'{visible}'"


def _check_spaces(text: str, what: str, where: tuple[str, int], log: FindingLog) -> None:
    if odd := _ODD_SPACE.search(text):
        log.add("stray-space", where, f"{what} has a space that is not the common one: {describe_char(odd.group())}",
                "type a common space")  # fmt: skip
    if text != text.strip(" "):
        log.add("stray-space", where, f"{what} starts or ends with a space", "delete it")
    if "  " in text:
        log.add("stray-space", where, f"{what} has two spaces in a row", "delete one")


def _check_letters(alias: Alias, what: str, where: tuple[str, int], log: FindingLog) -> None:
    text = alias.text
    if not unicodedata.is_normalized("NFC", text):
        odd = next(
            char for char in text if unicodedata.combining(char) or unicodedata.normalize("NFC", char) != char
        )
        log.add("not-nfc", where, f"{what} is not in composed form (NFC), see {describe_char(odd)}",
                f"write it as {_shown(unicodedata.normalize('NFC', text))}, retyped")  # fmt: skip
    for word in _WORD.findall(text):
        _check_word(word, what, where, log)
    if _ZWNJ in text and alias.lang.partition("-")[0] not in _JOINER_LANGUAGES and script_of(text) == "Arab":
        log.add("invisible-character", where, f"{what} has {describe_char(_ZWNJ)}, which Arabic does not write",
                "delete it, or say `lang:` fa, ur, ps or ckb")  # fmt: skip


def _check_word(word: str, what: str, where: tuple[str, int], log: FindingLog) -> None:
    scripts: dict[str, list[str]] = {}
    for char in word:
        if (script := script_of_char(char)) != "Zyyy" and script not in _EAST_ASIAN:
            scripts.setdefault(script, []).append(char)
    if len(scripts) < 2:
        return
    common = max(scripts, key=lambda script: len(scripts[script]))
    odd = next(letters[0] for script, letters in scripts.items() if script != common)
    log.add("mixed-scripts", where,
            f"in {what} the letter {describe_char(odd)} stands among {_script_name(common)} letters",
            "it looks like one of them but is not; retype the word")  # fmt: skip


def _check_script(alias: Alias, what: str, where: tuple[str, int], log: FindingLog) -> None:
    script = script_of(alias.text)
    if script == "Zyyy":
        return
    if alias.kind is AliasKind.NATIVE and script == "Latn":
        log.add("wrong-script", where, f"{what} is of kind native but in Latin letters",
                "write the native script, or use kind full")  # fmt: skip
    language, _, rest = alias.lang.partition("-")
    expected = frozenset({rest[:4]}) if len(rest) >= 4 else _SCRIPTS_OF_LANGUAGE.get(language)
    if expected and script not in expected:
        wanted = " or ".join(sorted(map(_script_name, expected)))
        log.add("wrong-script", where, f"{what} is in {_script_name(script)} letters, but lang {alias.lang} is written in {wanted}",
                f"correct `lang`, or write `{language}-{script}` if that is meant")  # fmt: skip


def _script_name(script: str) -> str:
    return _SCRIPT_NAMES.get(script, script)
