"""Comments of an alias table: where they stand, and what they belong to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ansab.gazetteer.nodes import MapNode, Node, ScalarNode, SeqNode, scalars

__all__ = ["Comments", "attach_comments"]

_COMMENT = re.compile(r"#[^\n]*")
_ONLY_DASHES = re.compile(r"[\s-]*")


@dataclass(slots=True)
class Comments:
    """Comments by the node that they belong to (`id(node)`), each text with its `#`.

    Attributes:
        header: Above everything.
        before: On lines of their own, above the node.
        beside: At the end of its line.
        after: On lines of their own, below the node.
    """

    header: list[str] = field(default_factory=list)
    before: dict[int, list[str]] = field(default_factory=dict)
    beside: dict[int, list[str]] = field(default_factory=dict)
    after: dict[int, list[str]] = field(default_factory=dict)

    def touch(self, node: Node) -> bool:
        """Some comment belongs to the node."""
        key = id(node)
        return key in self.before or key in self.beside or key in self.after

    def texts(self) -> list[str]:
        """All comments, sorted."""
        places = (self.before, self.beside, self.after)
        return sorted(
            [*self.header, *(text for place in places for texts in place.values() for text in texts)]
        )


@dataclass(slots=True)
class _Slot:
    """A node that gets a line of its own when written.

    Attributes:
        node: A key, or an item of a list.
        start: Its offset.
        depth: Nesting, from 0 for the keys of the table.
        indent: Column of a key, or of the dash of an item.
        flow_end: Where the bracket that it stands in closes, -1 outside brackets.
        own_end: Where its own `{…}` closes, -1 when it has none.
    """

    node: Node
    start: int
    depth: int
    indent: int
    flow_end: int
    own_end: int


def attach_comments(text: str, root: Node | None) -> Comments:
    """Find all comments and give each to the key, entity, source or list item that it belongs to.

    A comment at the end of a line belongs to what the line says; one on a line of its own to what follows,
    unless it is indented deeper than that, as after the last name of an entity.

    Args:
        text: The file, line ends `\\n`.
        root: Its nodes.
    """
    slots = list(_slots(text, root))
    slots.sort(key=lambda slot: slot.start)
    attacher = _Attacher(text, slots)
    for start in _starts(text, root):
        attacher.attach(start)
    return attacher.comments


def _starts(text: str, root: Node | None) -> Iterator[int]:
    """Offsets of all comments; `#` inside a scalar is none."""
    at = 0
    for scalar in sorted(scalars(root), key=lambda node: node.start):
        yield from _starts_between(text, at, scalar.start)
        at = scalar.end
    yield from _starts_between(text, at, len(text))


def _starts_between(text: str, start: int, end: int) -> Iterator[int]:
    while (match := _COMMENT.search(text, start, end)) is not None:
        yield match.start()
        start = match.end()


def _slots(text: str, root: Node | None) -> Iterator[_Slot]:
    if not isinstance(root, MapNode):
        return
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def slot(node: Node, value: Node, depth: int, flow_end: int) -> _Slot:
        line = text[starts[bisect_right(starts, node.start) - 1] : node.start]
        is_item = node is value
        indent = len(line) - len(line.lstrip(" ")) if is_item and flow_end < 0 else len(line)
        own_end = value.end if isinstance(value, MapNode) and value.flow else -1
        return _Slot(node, node.start, depth, indent, flow_end, own_end)

    def walk(node: Node, depth: int, flow_end: int) -> Iterator[_Slot]:
        if isinstance(node, ScalarNode):
            return
        end = max(flow_end, node.end if node.flow else -1)
        if isinstance(node, MapNode):
            for key, value in node.pairs:
                yield slot(key, value, depth, end)
                if depth == 0 or (depth == 2 and isinstance(value, SeqNode)):
                    yield from walk(value, depth + 1, end)
            return
        for item in node.items:
            yield slot(item, item, depth, end)
            if depth == 1:
                yield from walk(item, 2, end)

    yield from walk(root, 0, -1)


class _Attacher:
    """Gives comments to slots, in the order of the text."""

    def __init__(self, text: str, slots: list[_Slot]) -> None:
        self.comments = Comments()
        self._text, self._slots = text, slots
        self._offsets = [slot.start for slot in slots]

    def attach(self, start: int) -> None:
        match = _COMMENT.match(self._text, start)
        comment = "" if match is None else match.group().rstrip()
        line_start = self._text.rfind("\n", 0, start) + 1
        following = bisect_right(self._offsets, start)
        if not _ONLY_DASHES.fullmatch(self._text, line_start, start) and following:
            self._put(self.comments.beside, self._open_slot(following, start), comment)
        elif following == 0:
            self._put_first(start, comment)
        else:
            self._put_line(following, start, start - line_start, comment)

    def _put(self, place: dict[int, list[str]], slot: _Slot, comment: str) -> None:
        place.setdefault(id(slot.node), []).append(comment)

    def _put_first(self, start: int, comment: str) -> None:
        """Above the first key: the header, or that key's own when a blank line parts the two."""
        if not self._slots:
            self.comments.header.append(comment)
            return
        first = self._slots[0]
        rest = self._text[start : first.start]
        is_version = isinstance(first.node, ScalarNode) and first.node.value == "version"
        if is_version or "yaml-language-server" in comment or re.search(r"\n[ \t]*\n", rest):
            self.comments.header.append(comment)
        else:
            self._put(self.comments.before, first, comment)

    def _put_line(self, following: int, start: int, column: int, comment: str) -> None:
        last = self._slots[following - 1]
        after = self._slots[following] if following < len(self._slots) else None
        if start < last.own_end and (after is None or last.own_end < after.start):
            self._put(self.comments.before, last, comment)
        elif start < last.flow_end and (after is None or last.flow_end < after.start):
            self._put(self.comments.after, last, comment)
        elif after is not None and (column <= after.indent or after.depth > last.depth):
            self._put(self.comments.before, after, comment)
        else:
            self._put(self.comments.after, self._open_slot(following, start, column), comment)

    def _open_slot(self, following: int, start: int, column: int | None = None) -> _Slot:
        """The last slot that is not in a bracket closed already, and not indented deeper than the column."""
        for slot in reversed(self._slots[:following]):
            if (slot.flow_end < 0 or slot.flow_end > start) and (column is None or slot.indent <= column):
                return slot
        return self._slots[0]
