"""What a change of the tables does to a corpus."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ansab.gazetteer import diff
from ansab.model import Decision, EntityId, Mention, Resolution


def _resolver(outcomes: dict[str, str]):  # type: ignore[no-untyped-def]
    """Resolves by a table of name -> entity id, `?` for ambiguous; all else is unresolved."""

    def resolve(mentions: Sequence[Mention]) -> list[Resolution]:
        return [_resolution(mention, outcomes.get(mention.name, "")) for mention in mentions]

    return resolve


def _resolution(mention: Mention, outcome: str) -> Resolution:
    if outcome in ("", "?"):
        decision = Decision.AMBIGUOUS if outcome else Decision.UNRESOLVED
        return Resolution(mention=mention, decision=decision)
    return Resolution(
        mention=mention, decision=Decision.RESOLVED, canonical_id=EntityId(outcome), confidence=0.9
    )


@pytest.mark.parametrize(
    ("old", "new", "kind", "shown"),
    [
        ("", "a", "gained", "gained: Saidi (d): unresolved -> a"),
        ("?", "a", "gained", "gained: Saidi (d): ambiguous -> a"),
        ("a", "", "lost", "lost: Saidi (d): a -> unresolved"),
        ("a", "?", "lost", "lost: Saidi (d): a -> ambiguous"),
        ("a", "b", "moved", "moved: Saidi (d): a -> b"),
        ("", "?", "unsettled", "unsettled: Saidi (d): unresolved -> ambiguous"),
    ],
)
def test_diff_lists_each_kind_of_change(old: str, new: str, kind: str, shown: str) -> None:
    mention = Mention(name="Saidi", document="d")
    (change,) = diff([mention], _resolver({"Saidi": old}), _resolver({"Saidi": new}))
    assert (change.kind, str(change), change.mention) == (kind, shown, mention)


def test_diff_leaves_out_what_stays_and_keeps_the_order() -> None:
    mentions = [Mention(name=name) for name in "abcd"]
    changes = diff(
        mentions, _resolver({"a": "1", "b": "2"}), _resolver({"a": "1", "c": "3", "d": "4", "b": "5"})
    )
    assert [change.mention.name for change in changes] == ["b", "c", "d"]
    assert diff(mentions, _resolver({"a": "1"}), _resolver({"a": "1"})) == ()


def test_diff_resolves_the_corpus_once_under_each() -> None:
    seen: list[int] = []

    def resolve(mentions: Sequence[Mention]) -> list[Resolution]:
        seen.append(len(mentions))
        return [_resolution(mention, "") for mention in mentions]

    assert diff([Mention(name="a"), Mention(name="b")], resolve, resolve) == ()
    assert seen == [2, 2]
