"""Laws of the gazetteer: what is written in any layout is read the same, formatted once and for all."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ansab.errors import GazetteerError, InvalidNameError
from ansab.gazetteer import check, export, format_text, load, new_id
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.reader import ID_PATTERN, read_table
from ansab.gazetteer.records import Table
from ansab.model import AliasKind, Entity, Gazetteer, Status, Strength

TEXTS = st.one_of(
    st.sampled_from(
        ["No", "Null", "010", "12:30", "2024-01-04", "# no comment", "a: b", "it's", 'the "Doctor"', "&x", "*x", "- y",
         "أبو تقوى", "حزب‌الله", "Ⅻ", "back\\slash", "{a}", "[b]", "~", "x #y", "%z", "@", "`"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=12),
)  # fmt: skip
IDS = st.from_regex(r"[a-z0-9-]{1,6}", fullmatch=True)
SOURCE_IDS = st.sampled_from(["S1", "S2", "No", "x y", "010"])
NAMES = st.fixed_dictionaries(
    {"text": TEXTS},
    optional={
        "kind": st.sampled_from([*map(str, AliasKind)]),
        "strength": st.sampled_from([*map(str, Strength)]),
        "lang": st.sampled_from(["ar", "fa", "ar-Latn"]),
        "ambiguous": st.booleans(),
        "sources": st.lists(SOURCE_IDS, max_size=3, unique=True),
    },
)
LINKS = st.fixed_dictionaries(
    {"id": IDS}, optional={"reason": TEXTS, "sources": st.lists(SOURCE_IDS, max_size=2)}
)
ENTITIES = st.fixed_dictionaries(
    {"id": IDS},
    optional={
        "type": st.sampled_from(["person", "organization", "place"]),
        "name": TEXTS,
        "status": st.sampled_from([*map(str, Status)]),
        "names": st.lists(NAMES, max_size=4),
        "member_of": st.lists(IDS, max_size=3, unique=True),
        "not_same_as": st.lists(LINKS, max_size=3),
        "previous_ids": st.lists(IDS, max_size=2, unique=True),
        "identifiers": st.dictionaries(SOURCE_IDS, TEXTS, max_size=2),
    },
)
TABLES = st.fixed_dictionaries(
    {"version": st.just(1)},
    optional={
        "sources": st.dictionaries(
            SOURCE_IDS, st.fixed_dictionaries({}, optional={"title": TEXTS, "url": TEXTS})
        ),
        "entities": st.lists(ENTITIES, max_size=4, unique_by=lambda entity: entity["id"]),
    },
)


def _shuffled(value: Any, dice: random.Random) -> Any:
    if isinstance(value, dict):
        items = [(key, _shuffled(child, dice)) for key, child in value.items()]
        dice.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        return [_shuffled(child, dice) for child in value]
    return value


class _Dumper(yaml.SafeDumper):
    """Writes indented lists, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        del indentless
        super().increase_indent(flow, False)


def _dump(table: Any, layout: str) -> str:
    if layout == "flow":
        return json.dumps(table, ensure_ascii=False, indent=3)
    text = yaml.dump(
        table, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6,
        default_flow_style=None if layout == "short flow" else False,
        default_style=None if layout == "block" else '"',
    )  # fmt: skip
    return text.replace('!!int "1"', "1").replace('!!bool "true"', "true").replace('!!bool "false"', "false")


@st.composite
def laid_out(draw: st.DrawFn) -> str:
    """A table in some layout: keys in any order, flow or block style, comments strewn in."""
    table = draw(TABLES)
    dice = random.Random(draw(st.integers(0, 2**16)))
    text = _dump(
        _shuffled(table, dice), draw(st.sampled_from(["block", "block quoted", "short flow", "flow"]))
    )
    lines = []
    for number, line in enumerate(text.splitlines()):
        if dice.random() < 0.3:
            lines.append(" " * dice.randrange(9) + f"# own {number}")
        if dice.random() < 0.1:
            lines.append("")
        lines.append(line + (f"  # end {number}" if dice.random() < 0.3 else ""))
    if dice.random() < 0.5:
        lines.append(" " * dice.randrange(9) + "# last")
    return "\n".join(lines) + "\n"


def _read(text: str) -> tuple[Table, FindingLog]:
    log = FindingLog()
    return read_table(text, "t.yaml", log), log


def _facts(text: str) -> tuple[Any, ...]:
    """What a table says, in an order of its own; ties between equal kinds keep the order of the file."""
    table, _ = _read(text)
    kinds = [*AliasKind]

    def ordered(entity: Entity) -> Any:
        aliases = sorted(entity.aliases, key=lambda alias: kinds.index(alias.kind))
        return (
            entity.id, entity.type, entity.name, entity.status, aliases, entity.member_of, entity.not_same_as,
            entity.previous_ids, sorted(entity.identifiers.items()),
        )  # fmt: skip

    return (
        sorted((ordered(record.entity) for record in table.entities), key=lambda facts: str(facts[0])),
        [record.source for record in table.sources],
    )


def _comments(text: str) -> list[str]:
    return sorted(re.findall(r"# (?:own|end) \d+|# last", text))


@settings(max_examples=150, deadline=None)
@given(laid_out())
def test_format_text_is_idempotent_and_loses_nothing(text: str) -> None:
    formatted = format_text(text)
    assert format_text(formatted) == formatted
    assert _facts(formatted) == _facts(text)
    assert _comments(formatted) == _comments(text)


@settings(max_examples=150, deadline=None)
@given(
    laid_out(),
    st.lists(
        st.tuples(st.integers(0, 10_000), st.sampled_from([*"#{}[]:,- \n\"'", "# x\n", ""])), max_size=3
    ),
)
def test_format_text_refuses_or_formats_damaged_tables(text: str, damage: list[tuple[int, str]]) -> None:
    for at, inserted in damage:
        at %= len(text)
        text = text[:at] + inserted + text[at + (not inserted) :]
    try:
        formatted = format_text(text)
    except GazetteerError:
        return
    assert format_text(formatted) == formatted


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60) | st.text(st.sampled_from("[]{}:,-#&*!|>'\"%@?~\t\n abS1\u200f\ud800أ")).map(
    lambda text: text.encode("utf-8", "replace")))  # fmt: skip
def test_check_never_raises_and_points_into_the_file(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        for name in ("t.yaml", "t.jsonl"):
            path = Path(folder) / name
            path.write_bytes(b"version: 1\nentities: " + content if name == "t.yaml" else content)
            for finding in check([path]):
                assert finding.path == str(path)
                assert (
                    1 <= finding.line <= path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 1
                )
                assert finding.hint


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_export_ftm_and_json_come_back_the_same(table: Any) -> None:
    read, _ = _read(json.dumps(table))
    entities = tuple(record.entity for record in read.entities if record.entity.name.strip())
    sources = {record.source.id: record.source for record in read.sources}
    gazetteer = Gazetteer(entities=entities, sources=sources)
    again, _ = _read("".join(export(gazetteer, "json")))
    assert tuple(record.entity for record in again.entities) == entities
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.jsonl"
        path.write_text("".join(export(gazetteer, "ftm")), encoding="utf-8")
        listed = load([path]).entities
    assert [(entity.id, entity.type, entity.name) for entity in listed] == [
        (entity.id, entity.type, entity.name.strip()) for entity in entities
    ]
    for new, old in zip(listed, entities, strict=True):
        weak = {alias.text.strip() for alias in old.names() if alias.strength is Strength.WEAK}
        strong = {alias.text.strip() for alias in old.names() if alias.strength is Strength.STRONG}
        assert {alias.text for alias in new.aliases if alias.strength is Strength.STRONG} == strong - {""}
        assert {alias.text for alias in new.aliases if alias.strength is Strength.WEAK} == weak - strong - {
            ""
        }


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.lists(st.one_of(IDS, st.just("ali"), st.just("ali-2"))))
def test_new_id_is_new_and_well_formed(name: str, taken: list[str]) -> None:
    try:
        made = new_id(name, taken)
    except InvalidNameError:
        return
    assert made not in taken
    assert ID_PATTERN.fullmatch(made)
    assert new_id(name, [*taken, made]) not in (*taken, made)
