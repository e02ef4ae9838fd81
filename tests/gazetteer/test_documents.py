"""Strict YAML: a scalar is what was typed, whatever YAML 1.1 makes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ansab.gazetteer import load
from ansab.gazetteer.documents import compose
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.nodes import MapNode, ScalarNode

# As typed -> as read.  Every plain one is something else to a common YAML loader.
SCALARS = {
    "No": "No", "Yes": "Yes", "on": "on", "Off": "Off", "y": "y", "True": "True", "false": "false",
    "Null": "Null", "~": "~", "null": "null", "010": "010", "0x1F": "0x1F", "0o17": "0o17", "1_000": "1_000",
    "12:30": "12:30", "190:20:30": "190:20:30", "2024-01-04": "2024-01-04", "2024-01-04T10:00:00Z": "2024-01-04T10:00:00Z",
    "1e3": "1e3", ".inf": ".inf", ".NaN": ".NaN", "3.0": "3.0", "+1": "+1", "=": "=", "'No'": "No", '"010"': "010",
    "'it''s'": "it's", r'"\u0623"': "أ", "Kata'ib": "Kata'ib", "a#b": "a#b", "a:b": "a:b", "17 November": "17 November",
}  # fmt: skip


@pytest.mark.parametrize("typed", SCALARS)
def test_load_reads_every_scalar_as_it_was_typed(
    write: Callable[..., Path], of_names: Callable[..., str], typed: str
) -> None:
    table = of_names(f"text: {typed}").replace('name: "Ali"', f"name: {typed}")
    table += f"    identifiers:\n      some: {typed}\n      {typed}: {typed}\n"
    expected = SCALARS[typed]
    if expected in ("~", "="):
        assert compose(f"- {typed}", "t", FindingLog()).items[0].value == expected  # type: ignore[union-attr]
        return
    (entity,) = load([write(table=table)]).entities
    assert entity.name == expected
    assert [alias.text for alias in entity.aliases] == [expected]
    assert entity.identifiers == {"some": expected, expected: expected}


def test_compose_tells_the_line_of_every_node_and_takes_any_line_end(tmp_path: Path) -> None:
    root = compose('a: "x"\n\n# c\nb:\n  - {c: d}\n', "t", FindingLog())
    assert isinstance(root, MapNode)
    assert [(key.value, key.line, value.line) for key, value in root.pairs] == [("a", 1, 1), ("b", 4, 5)]


def test_compose_tells_plain_from_quoted() -> None:
    root = compose("a: b\nc: 'b'\nd:\n", "t", FindingLog())
    assert isinstance(root, MapNode)
    values = [value for _, value in root.pairs if isinstance(value, ScalarNode)]
    assert [(value.value, value.plain) for value in values] == [("b", True), ("b", False), ("", True)]


def test_compose_works_the_same_without_the_c_library(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = 'version: 1\nentities:\n  - {id: "a", names: [{text: "علي"}]}  # c\n'
    fast = compose(text, "t", FindingLog())
    monkeypatch.delattr(yaml, "CBaseLoader")
    assert compose(text, "t", FindingLog()) == fast
