"""Strict YAML: text -> nodes that know their lines, every scalar a string.

Only the part of YAML that a reviewed table needs is accepted: one document of mappings, sequences and one-line
scalars.  `No`, `Null`, `010`, `12:30` and dates stay what was typed; duplicate keys, anchors, tags, merge keys
and block text are findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.nodes import MapNode, Node, ScalarNode, SeqNode

if TYPE_CHECKING:
    from yaml import YAMLError

__all__ = [
    "MAX_LINE_CHARS",
    "MAX_NESTING",
    "MAX_NODES",
    "compose",
]

MAX_LINE_CHARS = 10_000
MAX_NESTING = 12
MAX_NODES = 2_000_000

_FORBIDDEN_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


class _StopError(Exception):
    """Composing cannot go on; the reason is in the log."""


def compose(text: str, path: str, log: FindingLog) -> Node | None:
    """Parse one strict YAML document.

    Args:
        text: The file, line ends `\\n`.
        path: Its name, for findings.
        log: Takes everything that is wrong; composing goes on where that is possible.

    Returns:
        The root node, or `None` when the document is empty or cannot be parsed.
    """
    if not _lines_fit(text, path, log):
        return None
    from yaml import YAMLError  # loads slowly, and a compiled index needs none of it

    harmless = _FORBIDDEN_CONTROLS.sub("_", text) if _FORBIDDEN_CONTROLS.search(text) else text
    try:
        return _Composer(path, log).document(_events(harmless))
    except _StopError:
        return None
    except YAMLError as error:
        _report_syntax(error, text, path, log)
        return None


def _lines_fit(text: str, path: str, log: FindingLog) -> bool:
    longest = max(map(len, text.split("\n")))
    if longest <= MAX_LINE_CHARS:
        return True
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE_CHARS:
            message = f"the line has {len(line):,} characters, the limit is {MAX_LINE_CHARS:,}"
            log.add("line-too-long", (path, number), message, "write one name per line")
    return False


def _events(text: str) -> Iterator[Any]:
    import yaml

    parser = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    while parser.check_event():
        yield parser.get_event()


def _report_syntax(error: YAMLError, text: str, path: str, log: FindingLog) -> None:
    lines = text.rstrip("\n").count("\n") + 1
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    start = getattr(error, "context_mark", None)
    context = getattr(error, "context", None)
    line = mark.line + 1 if mark else 1
    place = "at the end of the file" if line > lines else f"in column {mark.column + 1}" if mark else "here"
    since = (
        f", {context} that starts in line {start.line + 1}"
        if context and start and start.line < lines
        else ""
    )
    hint = "check quotes, brackets, colons and indentation; tabs do not indent"
    log.add("yaml-syntax", (path, min(line, lines)), f"this is not YAML: {place}, {problem}{since}", hint)


class _Composer:
    """Events -> nodes, without recursion, so that no input can exhaust the stack."""

    def __init__(self, path: str, log: FindingLog) -> None:
        self._path, self._log = path, log
        self._stack: list[SeqNode | MapNode] = []
        self._keys: list[ScalarNode | None] = []
        self._seen: list[dict[str, int]] = []
        self._count = 0
        self._root: Node | None = None
        self._documents = 0

    def document(self, events: Iterator[Any]) -> Node | None:
        import yaml

        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._open(event, kind is yaml.MappingStartEvent)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close(event)
            elif kind is yaml.AliasEvent:
                self._reference(event)
            elif kind is yaml.DocumentStartEvent:
                self._start(event)
        return self._root

    def _complain(self, code: str, event: Any, message: str, hint: str) -> None:
        self._log.add(code, (self._path, event.start_mark.line + 1), message, hint)

    def _start(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._complain("yaml-documents", event, "a second YAML document starts here, expected one in a file",
                           "put it into a file of its own")  # fmt: skip
            raise _StopError
        if event.version or event.tags:
            self._complain(
                "yaml-directive", event, "a line that starts with `%` is a YAML directive", "delete it"
            )

    def _scalar(self, event: Any) -> None:
        mark = event.start_mark
        if event.anchor or event.tag:
            self._properties(event)
        value = event.value
        if event.style == "|" or event.style == ">":
            value = " ".join(value.split())
            self._complain("yaml-block-text", event, "block text (`|` or `>`) is not accepted",
                           "write the value on one line in double quotes")  # fmt: skip
        self._place(ScalarNode(value, mark.line + 1, mark.index, event.end_mark.index, not event.style))

    def _open(self, event: Any, is_mapping: bool) -> None:
        if event.anchor or event.tag:
            self._properties(event)
        if len(self._stack) >= MAX_NESTING:
            self._complain("too-deep", event, f"nested more than {MAX_NESTING} levels deep",
                           "an alias table needs six; look for a bracket too many")  # fmt: skip
            raise _StopError
        mark = event.start_mark
        shape = MapNode if is_mapping else SeqNode
        node = shape(mark.line + 1, mark.index, bool(event.flow_style))
        self._place(node)
        self._stack.append(node)
        self._keys.append(None)
        self._seen.append({})

    def _close(self, event: Any) -> None:
        node = self._stack.pop()
        node.end = event.end_mark.index
        self._keys.pop()
        self._seen.pop()

    def _reference(self, event: Any) -> None:
        self._complain("yaml-anchor", event, f"`*{event.anchor}` refers to a YAML anchor; anchors are not accepted",
                       "write the value out, in double quotes if it starts with `*`")  # fmt: skip
        mark = event.start_mark
        self._place(ScalarNode("", mark.line + 1, mark.index, event.end_mark.index, True))

    def _properties(self, event: Any) -> None:
        if event.anchor:
            self._complain("yaml-anchor", event, f"`&{event.anchor}` is a YAML anchor; anchors are not accepted",
                           "delete it, or put the value in double quotes if it starts with `&`")  # fmt: skip
        if event.tag:
            self._complain("yaml-tag", event, f"`{event.tag}` is a YAML tag; tags are not accepted",
                           "delete it, or put the value in double quotes if it starts with `!`")  # fmt: skip

    def _place(self, node: Node) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            message = f"the file has more than {MAX_NODES:,} values"
            self._log.add(
                "too-many-nodes", (self._path, node.line), message, "split the table into several files"
            )
            raise _StopError
        if not self._stack:
            self._root = node
            return
        parent = self._stack[-1]
        if isinstance(parent, SeqNode):
            parent.items.append(node)
        elif (key := self._keys[-1]) is not None:
            parent.pairs.append((key, node))
            self._keys[-1] = None
        else:
            self._keys[-1] = self._key(node)

    def _key(self, node: Node) -> ScalarNode:
        where = (self._path, node.line)
        if not isinstance(node, ScalarNode):
            self._log.add("wrong-shape", where, "there is a list or mapping where a key belongs",
                          "keys are words such as `name:`; check the brackets")  # fmt: skip
            raise _StopError
        if node.value == "<<" and node.plain:
            self._log.add("yaml-merge-key", where, "`<<` is a YAML merge key; merge keys are not accepted",
                          "write the keys out")  # fmt: skip
        seen = self._seen[-1]
        if node.value in seen:
            message = f"the key {node.value!r} appears twice in one mapping, first in line {seen[node.value]}"
            self._log.add("duplicate-key", where, message, "keep one; the other would be lost")
        seen.setdefault(node.value, node.line)
        return node
