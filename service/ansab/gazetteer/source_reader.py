"""The sources of one alias table: YAML nodes -> sources."""

from __future__ import annotations

import re

from ansab.gazetteer.fields import FieldReader, is_null
from ansab.gazetteer.nodes import MapNode, Node
from ansab.gazetteer.records import SourceRecord
from ansab.model import Source

__all__ = ["DATE_PATTERN", "SOURCE_ID_PATTERN", "SOURCE_KEYS", "URL_PATTERN", "read_sources"]

SOURCE_KEYS = ("title", "publisher", "url", "published")
SOURCE_ID_PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
URL_PATTERN = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?", re.IGNORECASE)
DATE_PATTERN = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


def read_sources(node: Node | None, read: FieldReader) -> list[SourceRecord]:
    """Read the mapping of ids to sources; what cannot be read is a finding and left out."""
    if node is None or is_null(node):
        return []
    if not isinstance(node, MapNode):
        read.add("wrong-shape", node.line, "`sources` is not a mapping of ids to sources",
                  'write it as `S1: {title: "…", publisher: "…", url: "…", published: "2024-01-04"}`')  # fmt: skip
        return []
    records = []
    for key, value in node.pairs:
        if not SOURCE_ID_PATTERN.fullmatch(key.value):
            read.add("bad-id", key.line, f"the source id {key.value!r} is no word of letters, digits, `.`, `_`, `-`",
                      "write it as S1 or OFAC-2022")  # fmt: skip
        fields = read.fields(value, SOURCE_KEYS, f"source {key.value!r}")
        if fields is None:
            continue
        values = {name: read.text(child, f"{name} of source {key.value!r}") for name, child in fields.items()}
        if (published := values.get("published")) and not DATE_PATTERN.fullmatch(published):
            read.add("bad-date", fields["published"].line, f"published is {published!r}, expected a date",
                      "write it as 2024-01-04, 2024-01 or 2024")  # fmt: skip
        if (url := values.get("url")) and not URL_PATTERN.fullmatch(url):
            read.add("bad-url", fields["url"].line, f"url is {url!r}, expected an address",
                      "write it whole, as https://example.org/article, or leave it out")  # fmt: skip
        records.append(SourceRecord(source=Source(id=key.value, **values), path=read.path, line=key.line))
    return records
