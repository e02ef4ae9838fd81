"""Characters that a reviewer cannot see: found anywhere in a table, and called by their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.nodes import Node, scalars
from ansab.text.scripts import script_of_char

__all__ = ["ZWNJ", "check_visible", "describe_char", "is_invisible", "joins_arabic", "shown"]

ZWNJ = "\u200c"
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffd-\uffff\ud800-\udfff]")
_CONTROL_NAMES = {
    "\0": "NULL", "\t": "TAB", "\n": "LINE FEED", "\v": "VERTICAL TAB", "\f": "FORM FEED", "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE", "\x7f": "DELETE", "\x85": "NEXT LINE",
}  # fmt: skip
# An escape in double quotes that stands for another character.
_ESCAPE = re.compile(r"\\[^\"\\]")


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

    The zero-width non-joiner may stand between two letters of Arabic script; `NameCheck` asks for the language.

    Args:
        text: The file.
        root: Its nodes, which hold what escapes such as `\\u200F` stand for.
        path: Its name.
        log: Takes the findings, one for each line and character.
    """
    found: set[tuple[int, str]] = set()
    if not text.isascii() or _CONTROL.search(text):
        found.update((text.count("\n", 0, at) + 1, text[at]) for at in _hidden(text))
    if root is not None and _ESCAPE.search(text):
        for scalar in scalars(root):
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
    if text[at] != ZWNJ or not 0 < at < len(text) - 1:
        return False
    return script_of_char(text[at - 1]) == "Arab" == script_of_char(text[at + 1])


def _report_char(char: str, where: tuple[str, int], log: FindingLog) -> None:
    shown = describe_char(char)
    if char == "\ufffd":
        log.add("control-character", where, f"{shown}: a character was lost when the text was converted",
                "copy the name from its source again")  # fmt: skip
    elif _CONTROL.match(char) or char == "\n":
        log.add(
            "control-character",
            where,
            f"{shown} is not visible; only visible text is accepted here",
            "delete it; indent with spaces",
        )
    else:
        log.add("invisible-character", where, f"{shown} cannot be seen", "delete it, or retype the name")


def shown(text: str) -> str:
    """A text as a finding quotes it: what cannot be seen as code points, and not too long."""
    visible = "".join(char if char.isprintable() else f"\\u{ord(char):04X}" for char in text)
    return f"'{visible[:80]}…'" if len(visible) > 80 else f"'{visible}'"
