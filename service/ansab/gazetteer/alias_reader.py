"""The names of one entity: YAML nodes -> aliases."""

from __future__ import annotations

import re

from ansab.gazetteer.fields import FieldReader
from ansab.gazetteer.nodes import Node, ScalarNode
from ansab.model import Alias, AliasKind, Strength

__all__ = ["LANG_PATTERN", "NAME_KEYS", "AliasReader"]

NAME_KEYS = ("text", "kind", "lang", "strength", "ambiguous", "sources")
LANG_PATTERN = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


class AliasReader:
    """Reads the `names` of entities of one file."""

    def __init__(self, read: FieldReader) -> None:
        self._read = read

    def names(self, node: Node | None, entity_id: str) -> tuple[tuple[Alias, ...], tuple[int, ...]]:
        """Read the names of an entity, and the line of each; those that cannot be used are left out."""
        aliases, lines = [], []
        for item in self._read.items(
            node, f"names of {entity_id}", '`- {text: "…", kind: "full"}` for each name'
        ):
            alias = self._alias(item, entity_id)
            if alias is not None:
                aliases.append(alias)
                lines.append(item.line)
        return tuple(aliases), tuple(lines)

    def _alias(self, node: Node, entity_id: str) -> Alias | None:
        fields = self._read.fields(node, NAME_KEYS, f"a name of {entity_id}")
        if fields is None:
            return None
        if "text" not in fields:
            self._read.add("missing-key", node.line, f"a name of {entity_id} has no text", 'add `text: "…"`')
            return None
        text = self._read.text(fields["text"], f"the text of a name of {entity_id}")
        if not text:
            if isinstance(fields["text"], ScalarNode):
                self._read.add(
                    "empty-value",
                    node.line,
                    f"a name of {entity_id} has an empty text",
                    "delete it or fill it in",
                )
            return None
        what = f"{text!r} of {entity_id}"
        return Alias(
            text=text,
            kind=self._read.word(
                fields.get("kind"), AliasKind, AliasKind.FULL, "bad-kind", f"kind of {what}"
            ),
            strength=self._read.word(
                fields.get("strength"), Strength, Strength.STRONG, "bad-strength", f"strength of {what}"
            ),
            lang=self._lang(fields.get("lang"), what),
            sources=self._read.texts(fields.get("sources"), f"sources of {what}"),
            ambiguous=self._flag(fields.get("ambiguous"), what),
        )

    def _lang(self, node: Node | None, what: str) -> str:
        text = "" if node is None else self._read.text(node, f"lang of {what}")
        if node is not None and text and not LANG_PATTERN.fullmatch(text):
            self._read.add("bad-lang", node.line, f"lang of {what} is {text!r}, expected a language tag",
                      "write it as `ar`, `fa`, `ckb` or `ar-Latn`")  # fmt: skip
            return ""
        return text

    def _flag(self, node: Node | None, what: str) -> bool:
        if node is None:
            return False
        text = self._read.text(node, f"ambiguous of {what}")
        if text not in ("true", "false"):
            self._read.add("bad-flag", node.line, f"ambiguous of {what} is {text!r}, expected true or false",
                      "write `ambiguous: true`, or leave it out")  # fmt: skip
        return text == "true"
