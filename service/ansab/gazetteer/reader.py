"""One alias table: YAML nodes -> entities and sources, with findings for everything that has not the right shape."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ansab.errors import InvalidTypeError
from ansab.gazetteer.alias_reader import AliasReader
from ansab.gazetteer.documents import compose
from ansab.gazetteer.fields import FieldReader, is_null, nearest
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.nodes import MapNode, Node, ScalarNode
from ansab.gazetteer.records import EntityRecord, Table
from ansab.gazetteer.source_reader import read_sources
from ansab.gazetteer.visible import check_visible
from ansab.model import (
    Alias,
    AliasKind,
    CannotLink,
    Entity,
    EntityId,
    EntityType,
    Status,
    parse_type,
)

__all__ = [
    "CANNOT_LINK_KEYS",
    "ENTITY_KEYS",
    "ID_PATTERN",
    "TABLE_KEYS",
    "read_nodes",
    "read_table",
]

TABLE_KEYS = ("version", "sources", "entities")
ENTITY_KEYS = (
    "id", "type", "name", "status", "names", "member_of", "not_same_as", "previous_ids", "identifiers",
)  # fmt: skip
CANNOT_LINK_KEYS = ("id", "reason", "sources")

ID_PATTERN = re.compile(r"[a-z0-9-]+")


def read_table(text: str, path: str, log: FindingLog) -> Table:
    """Read one alias table.

    Args:
        text: The file, line ends `\\n`.
        path: Its name, for findings.
        log: Takes everything that is wrong.

    Returns:
        What could be read; an empty table for an empty file.
    """
    root = compose(text, path, log)
    check_visible(text, root, path, log)
    return Table(path=path) if root is None else read_nodes(root, path, log)


def read_nodes(root: Node, path: str, log: FindingLog) -> Table:
    """Read one alias table from its nodes; see `read_table`."""
    return Table(path=path) if is_null(root) else _Reader(path, log).table(root)


class _Reader:
    """Walks the nodes of one file."""

    def __init__(self, path: str, log: FindingLog) -> None:
        self._read = FieldReader(path, log)
        self._aliases = AliasReader(self._read)

    def table(self, root: Node) -> Table:
        fields = self._read.fields(root, TABLE_KEYS, "an alias table")
        if fields is None:
            return Table(path=self._read.path)
        self._version(fields.get("version"), root.line)
        return Table(
            path=self._read.path,
            sources=tuple(read_sources(fields.get("sources"), self._read)),
            entities=tuple(
                record
                for node in self._read.items(fields.get("entities"), "entities", "`- id: …` for each entity")
                if (record := self._entity(node)) is not None
            ),
        )

    def _version(self, node: Node | None, line: int) -> None:
        if node is None:
            self._read.add(
                "missing-version", line, "the table does not say its version", "start it with `version: 1`"
            )
        elif not isinstance(node, ScalarNode) or node.value != "1":
            given = node.value if isinstance(node, ScalarNode) else "something else than a number"
            self._read.add(
                "bad-version", node.line, f"version is {given!r}, expected 1", "write `version: 1`"
            )

    def _entity(self, node: Node) -> EntityRecord | None:
        fields = self._read.fields(node, ENTITY_KEYS, "an entity")
        if fields is None:
            return None
        given_id = self._id(fields.get("id"), node.line)
        entity_id = given_id or "(no id)"
        lines = {(key, 0): child.line for key, child in fields.items()}
        aliases, name_lines = self._aliases.names(fields.get("names"), entity_id)
        label = self._read.text(fields["name"], f"the name of {entity_id}") if "name" in fields else ""
        entity = Entity(
            is_reviewed=True,
            id=EntityId(given_id),
            type=self._type(fields.get("type"), entity_id, node.line),
            name=self._label(label, aliases, entity_id, lines.get(("name", 0), node.line)),
            aliases=aliases,
            status=self._read.word(
                fields.get("status"), Status, Status.APPROVED, "bad-status", f"status of {entity_id}"
            ),
            member_of=self._ids(fields, "member_of", entity_id, lines),
            not_same_as=self._cannot_links(fields.get("not_same_as"), entity_id, lines),
            previous_ids=self._ids(fields, "previous_ids", entity_id, lines),
            identifiers=self._identifiers(fields.get("identifiers"), entity_id),
        )
        return EntityRecord(
            entity=entity, path=self._read.path, line=node.line, name_lines=name_lines, lines=lines
        )

    def _id(self, node: Node | None, line: int) -> str:
        if node is None:
            self._read.add(
                "missing-key",
                line,
                "an entity has no id",
                "add one; `ansab aliases new-id` makes it from the name",
            )
            return ""
        text = self._read.text(node, "the id of an entity")
        if text and not ID_PATTERN.fullmatch(text):
            self._read.add("bad-id", node.line, f"the id {text!r} has characters other than a-z, 0-9 and `-`",
                      "`ansab aliases new-id` makes a good one from the name")  # fmt: skip
        elif not text and isinstance(node, ScalarNode):
            self._read.add("bad-id", node.line, "the id of an entity is empty",
                      "`ansab aliases new-id` makes one from the name")  # fmt: skip
        return text

    def _type(self, node: Node | None, entity_id: str, line: int) -> EntityType | None:
        if node is None:
            self._read.add(
                "missing-key",
                line,
                f"entity {entity_id} has no type",
                "add `type:` person, organization or place",
            )
            return None
        text = self._read.text(node, f"the type of {entity_id}")
        try:
            kind = parse_type(text)
        except InvalidTypeError:
            message = f"type of {entity_id} is {text!r}, expected one of: {', '.join(EntityType)}"
            self._read.add("bad-type", node.line, message, nearest(text, [*EntityType]))
            return None
        if text not in [*EntityType] and isinstance(node, ScalarNode):
            wanted = f'write "{kind}"' if kind else "write person, organization or place"
            self._read.add(
                "type-synonym",
                node.line,
                f"the type of {entity_id} is {text!r}, not the word of this table",
                wanted,
            )
        return kind

    def _label(self, label: str, aliases: Sequence[Alias], entity_id: str, line: int) -> str:
        if label:
            return label
        kinds = [*AliasKind]
        first = min(aliases, key=lambda alias: kinds.index(alias.kind), default=None)
        fallback = "" if first is None else first.text
        if fallback:
            self._read.add("empty-label", line, f"entity {entity_id} has no preferred name; {fallback!r} serves",
                      f'write `name: "{fallback}"`, or the name to show')  # fmt: skip
        else:
            self._read.add("no-names", line, f"entity {entity_id} has neither a name nor names",
                      'add `name:` and `names:`, with `- {text: "…", kind: "full", sources: ["…"]}` for each')  # fmt: skip
        return fallback

    def _ids(
        self, fields: Mapping[str, Node], key: str, entity_id: str, lines: dict[tuple[str, int], int]
    ) -> tuple[EntityId, ...]:
        ids: list[EntityId] = []
        for node in self._read.items(fields.get(key), f"{key} of {entity_id}", f'`{key}: ["some-id"]`'):
            text = self._read.text(node, f"{key} of {entity_id}")
            if not text:
                continue
            if text in ids:
                self._read.add(
                    "repeated-item", node.line, f"{key} of {entity_id} names {text!r} twice", "delete one"
                )
                continue
            lines[key, len(ids)] = node.line
            ids.append(EntityId(text))
        return tuple(ids)

    def _cannot_links(
        self, node: Node | None, entity_id: str, lines: dict[tuple[str, int], int]
    ) -> tuple[CannotLink, ...]:
        links: list[CannotLink] = []
        shape = '`not_same_as: [{id: "…", reason: "…", sources: ["…"]}]`'
        for item in self._read.items(node, f"not_same_as of {entity_id}", shape):
            fields = self._read.fields(item, CANNOT_LINK_KEYS, f"not_same_as of {entity_id}")
            if fields is None:
                continue
            if "id" not in fields:
                self._read.add(
                    "missing-key", item.line, f"not_same_as of {entity_id} has no id", f"write {shape}"
                )
                continue
            lines["not_same_as", len(links)] = item.line
            links.append(
                CannotLink(
                    id=EntityId(self._read.text(fields["id"], f"not_same_as of {entity_id}")),
                    reason=self._read.text(fields["reason"], "the reason") if "reason" in fields else "",
                    sources=self._read.texts(fields.get("sources"), f"sources of not_same_as of {entity_id}"),
                )
            )
        return tuple(links)

    def _identifiers(self, node: Node | None, entity_id: str) -> dict[str, str]:
        if node is None or is_null(node):
            return {}
        if not isinstance(node, MapNode):
            self._read.add("wrong-shape", node.line, f"identifiers of {entity_id} is not a mapping",
                      'write it as `identifiers: {wikidata: "Q123"}`')  # fmt: skip
            return {}
        return {key.value: self._read.text(value, f"{key.value} of {entity_id}") for key, value in node.pairs}
