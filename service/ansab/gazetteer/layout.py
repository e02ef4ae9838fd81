"""The one layout of an alias table: canonical order, one name a line, comments kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.errors import AnsabError, GazetteerError
from ansab.gazetteer.alias_reader import NAME_KEYS
from ansab.gazetteer.comments import Comments, attach_comments
from ansab.gazetteer.documents import compose
from ansab.gazetteer.fields import is_null
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.nodes import MapNode, Node, ScalarNode, SeqNode, scalars
from ansab.gazetteer.reader import CANNOT_LINK_KEYS, ENTITY_KEYS, TABLE_KEYS, read_nodes
from ansab.gazetteer.source_reader import SOURCE_KEYS
from ansab.gazetteer.visible import check_visible, is_invisible, joins_arabic
from ansab.model import AliasKind

__all__ = ["MAX_LINE", "format_text"]

MAX_LINE = 110
"""Lists longer than this go one item a line; names always do."""

# What a formatter cannot write back without losing something.
_BLOCKING = frozenset(
    {"yaml-syntax", "yaml-anchor", "yaml-tag", "yaml-merge-key", "yaml-directive", "yaml-documents", "yaml-block-text",
     "duplicate-key", "unknown-key", "wrong-shape", "too-deep", "too-many-nodes", "line-too-long",
     "control-character"}
)  # fmt: skip
_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_NOT_PLAIN = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_KIND_ORDER = {kind.value: index for index, kind in enumerate(AliasKind)}
_LISTS = ("names", "member_of", "not_same_as", "previous_ids")
_ITEM_KEYS = {"names": NAME_KEYS, "not_same_as": CANNOT_LINK_KEYS}


def format_text(text: str, path: str = "<text>") -> str:
    """Write an alias table in its canonical layout.

    Entities are sorted by id, names by kind (otherwise they keep their order), keys as the schema has them;
    values are in double quotes, invisible characters as `\\uXXXX`.  Comments stay with what they belong to.
    Idempotent; what `load` reads stays the same, but for the order.

    Args:
        text: The file.
        path: Its name, for findings.

    Raises:
        GazetteerError: It is no alias table that can be written back without loss.
        AnsabError: Something would have been lost all the same; nothing was.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    log = FindingLog()
    check_visible(text, None, path, log)
    root = compose(text, path, log)
    if root is not None:
        read_nodes(root, path, log)
    if blocking := tuple(entry for entry in log.errors() if entry.code in _BLOCKING):
        raise GazetteerError(blocking)
    comments = attach_comments(text, root)
    formatted = _Writer(comments).table(root)
    _ensure_complete(formatted, root, comments, path)
    return formatted


def _ensure_complete(formatted: str, root: Node | None, comments: Comments, path: str) -> None:
    """Curated work is never overwritten by less: every value and comment must be in the new text."""
    again = compose(formatted, path, FindingLog())
    if _values(again) != _values(root) or attach_comments(formatted, again).texts() != comments.texts():
        raise AnsabError(
            f"{path}: cannot be formatted without loss; this is a fault of ansab, please report it"
        )


def _values(root: Node | None) -> list[str]:
    return sorted(node.value for node in scalars(root) if node.value)


class _Writer:
    """Nodes -> lines."""

    def __init__(self, comments: Comments) -> None:
        self._comments = comments
        self._lines: list[str] = []

    def table(self, root: Node | None) -> str:
        self._lines += self._comments.header
        if isinstance(root, MapNode):
            for key, value in _ordered(root, TABLE_KEYS):
                self._key_of_table(key, value)
        return "".join(f"{line}\n" for line in self._lines)

    def _key_of_table(self, key: ScalarNode, value: Node) -> None:
        if key.value == "version":
            plain = isinstance(value, ScalarNode) and value.value == "1"
            self._line(0, f"version: {1 if plain else _inline(value)}", key)
        elif isinstance(value, MapNode) and value.pairs:
            self._line(0, "sources:", key)
            for source, fields in value.pairs:
                self._line(2, f"{_key(source)}: {_inline(fields, SOURCE_KEYS)}", source)
                self._after(2, source)
        elif isinstance(value, SeqNode) and value.items:
            self._line(0, "entities:", key)
            for index, entity in enumerate(sorted(value.items, key=_id_of)):
                if index:
                    self._lines.append("")
                self._entity(entity)
        else:
            self._line(0, f"{key.value}: {'{}' if key.value == 'sources' else '[]'}", key)
        self._after(0, key)

    def _entity(self, entity: Node) -> None:
        pairs = _ordered(entity, ENTITY_KEYS) if isinstance(entity, MapNode) else []
        if not pairs:
            self._line(2, "- {}", entity)
            self._after(4, entity)
            return
        self._before(2, entity)
        self._lines += [f"  {text}" for text in self._comments.beside.get(id(entity), ())[-1:]]
        for index, (key, value) in enumerate(pairs):
            self._before(4 if index else 2, key)
            self._field("    " if index else "  - ", key, value)
            self._after(4, key)
        self._after(4, entity)

    def _field(self, prefix: str, key: ScalarNode, value: Node) -> None:
        start = f"{prefix}{key.value}: "
        if key.value not in _LISTS:
            shown = "{}" if key.value == "identifiers" and is_null(value) else _inline(value)
            self._beside(start + shown, key)
            return
        items = value.items if isinstance(value, SeqNode) else []
        if key.value == "names":
            items = sorted(items, key=_kind_rank)
        written = [_inline(item, _ITEM_KEYS.get(key.value, ())) for item in items]
        inline = f"{start}[{', '.join(written)}]"
        if self._fits(key, items, inline):
            self._beside(inline, key)
            return
        self._beside(start.rstrip(), key)
        for item, shown in zip(items, written, strict=True):
            self._line(6, f"- {shown}", item)
            self._after(6, item)

    def _fits(self, key: ScalarNode, items: Sequence[Node], inline: str) -> bool:
        if not items:
            return True
        if key.value == "names" or (key.value == "not_same_as" and len(items) > 1):
            return False
        return len(inline) <= MAX_LINE and not any(map(self._comments.touch, items))

    def _line(self, indent: int, text: str, node: Node) -> None:
        self._before(indent, node)
        self._beside(" " * indent + text, node)

    def _before(self, indent: int, node: Node) -> None:
        beside = self._comments.beside.get(id(node), ())
        for text in (*self._comments.before.get(id(node), ()), *beside[:-1]):
            self._lines.append(" " * indent + text)

    def _beside(self, line: str, node: Node) -> None:
        beside = self._comments.beside.get(id(node))
        self._lines.append(f"{line}  {beside[-1]}" if beside else line)

    def _after(self, indent: int, node: Node) -> None:
        self._lines += [" " * indent + text for text in self._comments.after.get(id(node), ())]


def _ordered(node: MapNode, keys: Sequence[str]) -> list[tuple[ScalarNode, Node]]:
    rank = {key: index for index, key in enumerate(keys)}
    return sorted(node.pairs, key=lambda pair: rank.get(pair[0].value, len(rank)))


def _id_of(node: Node) -> str:
    return _value(node, "id")


def _kind_rank(node: Node) -> int:
    return _KIND_ORDER.get(_value(node, "kind") or AliasKind.FULL, len(_KIND_ORDER))


def _value(node: Node, wanted: str) -> str:
    if isinstance(node, MapNode):
        for key, value in node.pairs:
            if key.value == wanted and isinstance(value, ScalarNode):
                return value.value
    return ""


def _inline(node: Node, keys: Sequence[str] = ()) -> str:
    if isinstance(node, ScalarNode):
        return _quoted(node.value)
    if isinstance(node, SeqNode):
        return f"[{', '.join(_inline(item) for item in node.items)}]"
    return (
        f"{{{', '.join(f'{_key(key)}: {_flow_value(key, value)}' for key, value in _ordered(node, keys))}}}"
    )


def _flow_value(key: ScalarNode, value: Node) -> str:
    if isinstance(value, ScalarNode):
        if key.value == "ambiguous" and value.value in ("true", "false"):
            return value.value
        if key.value == "sources" and is_null(value):
            return "[]"
    return _inline(value)


def _key(node: ScalarNode) -> str:
    plain = _PLAIN_KEY.fullmatch(node.value) and node.value.casefold() not in _NOT_PLAIN
    return node.value if plain else _quoted(node.value)


def _quoted(text: str) -> str:
    return f'"{"".join(_escaped(text, at) for at in range(len(text)))}"'


def _escaped(text: str, at: int) -> str:
    char = text[at]
    if char in '"\\':
        return f"\\{char}"
    if char == "\n":
        return "\\n"
    if char.isascii() and char.isprintable():
        return char
    if (is_invisible(char) or not char.isprintable()) and not joins_arabic(text, at):
        return f"\\u{ord(char):04X}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08X}"
    return char
