"""The columns that a table gains."""

from __future__ import annotations

from ansab.model import Alias, Candidate, Decision, EntityId, Mention, Resolution
from ansab.rows import ROW_COLUMNS, row_of


def candidate(id: str, confidence: float) -> Candidate:
    return Candidate(
        id=EntityId(id), name=id.title(), type=None, confidence=confidence, weight_bits=1.0,
        matched_alias=Alias(text=f"{id} alias"),
    )  # fmt: skip


def row(decision: Decision, *candidates: Candidate, error: str = "") -> dict[str, str]:
    best = candidates[0] if candidates else None
    resolution = Resolution(
        mention=Mention(name="x"), decision=decision, candidates=candidates, error=error,
        canonical_id=best.id if best else None, canonical_name=best.name if best else None, explanation="why",
    )  # fmt: skip
    return dict(zip(ROW_COLUMNS, row_of(resolution), strict=True))


def test_row_of_names_the_entity_only_when_resolved() -> None:
    resolved = row(Decision.RESOLVED, candidate("a", 0.9), candidate("b", 0.05))
    ambiguous = row(Decision.AMBIGUOUS, candidate("a", 0.5), candidate("b", 0.45))
    assert (resolved["canonical_id"], resolved["canonical_name"]) == ("a", "A")
    assert (ambiguous["canonical_id"], ambiguous["canonical_name"]) == ("", "")
    assert (ambiguous["candidate_id"], ambiguous["runner_up_id"]) == ("a", "b")
    assert (resolved["confidence"], resolved["runner_up_confidence"]) == ("0.900000", "0.050000")


def test_row_of_nothing_is_empty_but_for_the_decision() -> None:
    nothing = row(Decision.UNRESOLVED)
    assert {name for name, value in nothing.items() if value} == {"decision", "explanation"}


def test_row_of_an_unusable_mention_says_why() -> None:
    assert row(Decision.UNRESOLVED, error="name is empty")["explanation"] == "name is empty"
