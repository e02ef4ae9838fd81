"""Reads keys, lists and words out of the nodes of one file, with a finding for whatever has another shape."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.nodes import MapNode, Node, ScalarNode, SeqNode

__all__ = ["FieldReader", "is_null", "nearest"]

_Word = TypeVar("_Word", bound=StrEnum)


class FieldReader:
    """Reads fields of one file; what cannot be read is a finding and comes back empty."""

    def __init__(self, path: str, log: FindingLog) -> None:
        self.path = path
        self._log = log

    def word(self, node: Node | None, words: type[_Word], default: _Word, code: str, what: str) -> _Word:
        """Read one of a list of words; the default when there is none, or when it is another word."""
        if node is None:
            return default
        text = self.text(node, what)
        try:
            return words(text)
        except ValueError:
            expected = ", ".join(words)
            self.add(
                code, node.line, f"{what} is {text!r}, expected one of: {expected}", nearest(text, [*words])
            )
            return default

    def texts(self, node: Node | None, what: str) -> tuple[str, ...]:
        """Read a list of texts, each once."""
        texts: list[str] = []
        for item in self.items(node, what, '`["S1", "S2"]`'):
            text = self.text(item, what)
            if text in texts:
                self.add("repeated-item", item.line, f"{what} names {text!r} twice", "delete one")
            elif text:
                texts.append(text)
        return tuple(texts)

    def items(self, node: Node | None, what: str, shape: str) -> Sequence[Node]:
        """Read the items of a list; none when the key is absent or empty."""
        if node is None or is_null(node):
            return ()
        if not isinstance(node, SeqNode):
            self.add(
                "wrong-shape",
                node.line,
                f"{what} is {_describe(node)}, expected a list",
                f"write it as {shape}",
            )
            return ()
        return node.items

    def text(self, node: Node, what: str) -> str:
        """Read a text."""
        if isinstance(node, ScalarNode):
            return node.value
        self.add(
            "wrong-shape",
            node.line,
            f"{what} is {_describe(node)}, expected text",
            "write it in double quotes",
        )
        return ""

    def fields(self, node: Node, known: Sequence[str], what: str) -> dict[str, Node] | None:
        """Read a mapping of known keys; `None` when it is no mapping."""
        if not isinstance(node, MapNode):
            expected = ", ".join(f"`{key}:`" for key in known[:4])
            self.add("wrong-shape", node.line, f"{what} is {_describe(node)}, expected keys such as {expected}",
                      "look at the layout in docs/formats.md")  # fmt: skip
            return None
        fields: dict[str, Node] = {}
        for key, value in node.pairs:
            if key.value in known:
                fields.setdefault(key.value, value)
            elif key.value != "<<":
                message = f"{what} has an unknown key {key.value!r}"
                self.add("unknown-key", key.line, message, nearest(key.value, known))
        return fields

    def add(self, code: str, line: int, message: str, hint: str) -> None:
        """Note a finding in this file."""
        self._log.add(code, (self.path, line), message, hint)


def is_null(node: Node) -> bool:
    """Nothing stands after the key, not even quotes."""
    return isinstance(node, ScalarNode) and node.plain and not node.value


def _describe(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return f"the text {node.value!r}" if node.value else "empty"
    return "a list" if isinstance(node, SeqNode) else "a mapping"


def nearest(text: str, known: Sequence[str]) -> str:
    """What to write in place of an unknown word."""
    from difflib import get_close_matches  # only a mistake needs it

    near = get_close_matches(text.casefold(), known, n=1)
    return f"did you mean `{near[0]}`?" if near else f"known are {', '.join(known)}"
