"""From cells to cells: documents stay as they stand, errors stay in their row."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.bulk import Answerer
from ansab.bulk.answer import Asked
from ansab.limits import Limits
from ansab.model import Decision, Mention, Resolution
from ansab.rows import ROW_COLUMNS

DECISION, EXPLANATION = ROW_COLUMNS.index("decision"), ROW_COLUMNS.index("explanation")


class Counting:
    """A resolver that knows nobody and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Mention] = []

    def resolve_mentions(
        self, mentions: Sequence[Mention], *, limit: int = 5, explained: int | None = None
    ) -> list[Resolution]:
        del limit, explained
        self.asked += mentions
        return [
            Resolution(
                mention=mention, decision=Decision.UNRESOLVED, explanation=f"{mention.name}|{mention.type}"
            )
            for mention in mentions
        ]


def test_answerer_resolves_documents_as_they_stand() -> None:
    resolver = Counting()
    answer = Answerer(resolver, Limits())  # type: ignore[arg-type]

    outcomes = answer([Asked("a", "", "1"), Asked("x"), Asked("a", "", "1"), Asked("b", "", "2")])

    assert [outcome.cells[EXPLANATION] for outcome in outcomes] == ["a|None", "x|None", "a|None", "b|None"]
    assert [mention.name for mention in resolver.asked if mention.document] == ["a", "a", "b"]


def test_answerer_keeps_an_error_in_its_row() -> None:
    answer = Answerer(Counting(), Limits(name_chars=5))  # type: ignore[arg-type]

    outcomes = answer([Asked("a"), Asked(""), Asked("b", "spaceship"), Asked("longer"), Asked("c")])

    assert [outcome.error_code for outcome in outcomes] == [
        "",
        "invalid_name",
        "invalid_type",
        "too_large",
        "",
    ]
    assert all(outcome.cells[DECISION] == "unresolved" for outcome in outcomes)
    assert "spaceship" in outcomes[2].cells[EXPLANATION]
