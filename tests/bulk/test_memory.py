"""What was asked before is not asked again, as long as it is remembered."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.bulk.answer import Asked, Outcome
from ansab.bulk.memory import Memory
from ansab.rows import ROW_COLUMNS


def outcome(text: str) -> Outcome:
    cells = dict.fromkeys(ROW_COLUMNS, "") | {"decision": "unresolved", "explanation": text}
    return Outcome(tuple(cells.values()))


def memory(size: int = 50) -> Memory[str]:
    return Memory(
        lambda asked, told: [
            f"{one.name}: {outcome.cells[-1]}" for one, outcome in zip(asked, told, strict=True)
        ],
        size=size,
    )


def names(text: str) -> list[tuple[str, str, str]]:
    return [(name, "", "") for name in text.split()]


def asked_by(memory: Memory[str], rows: Sequence[tuple[str, str, str]]) -> list[str]:
    told, new = memory.recall(rows)
    memory.fill(new, [outcome(f"answer {number}") for number in range(len(new))])
    assert [one.asked for one in told] == list(rows)
    assert all(one.kept.startswith(one.asked.name) for one in told)
    return [one.asked.name for one in new]


def test_recall_asks_for_a_repeated_name_once() -> None:
    remembered = memory()

    assert asked_by(remembered, names("a b a")) == ["a", "b"]
    assert asked_by(remembered, [*names("b c"), ("a", "org", "")]) == ["c", "a"]


def test_recall_tells_all_rows_of_a_name_the_same() -> None:
    remembered = memory()
    first, new = remembered.recall(names("a b a"))
    second, none = remembered.recall(names("a"))
    remembered.fill(new, [outcome("A"), outcome("B")])

    assert none == []
    assert [one.kept for one in (*first, *second)] == ["a: A", "b: B", "a: A", "a: A"]


def test_recall_asks_for_every_mention_of_a_document() -> None:
    remembered = memory()
    rows = [("x", "", "1"), ("a", "", ""), ("x", "", "1"), ("a", "", "2")]

    told, new = remembered.recall(rows)

    assert [one.asked for one in new] == [
        Asked("a"),
        Asked("x", "", "1"),
        Asked("x", "", "1"),
        Asked("a", "", "2"),
    ]
    assert len({id(one) for one in told}) == 4
    remembered.fill(new, [outcome(text) for text in "abcd"])
    assert asked_by(remembered, [*rows, *names("a")]) == ["x", "x", "a"]


def test_recall_forgets_what_did_not_come_again_for_long() -> None:
    remembered = memory(size=2)

    assert asked_by(remembered, names("a b c")) == ["a", "b", "c"]
    assert asked_by(remembered, names("a d e")) == ["d", "e"]
    assert asked_by(remembered, names("a b")) == ["b"]


def test_recall_fills_rows_that_waited_while_their_name_was_forgotten() -> None:
    remembered = memory(size=1)
    told, new = remembered.recall(names("a b"))
    for batch in ("c d", "e f"):
        asked_by(remembered, names(batch))
    remembered.fill(new, [outcome("A"), outcome("B")])

    assert [one.kept for one in told] == ["a: A", "b: B"]
