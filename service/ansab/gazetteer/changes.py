"""What a change of the tables does to a corpus: every decision that would be another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from ansab.model import Decision, Mention, Resolution

__all__ = ["Change", "Resolve", "diff"]

Resolve = Callable[[Sequence[Mention]], Sequence[Resolution]]
"""Resolves mentions, those of one document together; one resolution for each, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One mention that two states of the tables decide differently."""

    mention: Mention
    old: Resolution
    new: Resolution

    @property
    def kind(self) -> Literal["gained", "lost", "moved", "unsettled"]:
        """Resolved now, resolved no more, resolved to another entity, or neither before nor after."""
        if self.new.decision is Decision.RESOLVED:
            return "moved" if self.old.decision is Decision.RESOLVED else "gained"
        return "lost" if self.old.decision is Decision.RESOLVED else "unsettled"

    def __str__(self) -> str:
        where = f" ({self.mention.document})" if self.mention.document else ""
        return f"{self.kind}: {self.mention.name}{where}: {_outcome(self.old)} -> {_outcome(self.new)}"


def diff(mentions: Sequence[Mention], old: Resolve, new: Resolve) -> tuple[Change, ...]:
    """Resolve a corpus under two states of the tables and list every decision that changes.

    Args:
        mentions: The corpus.
        old: Resolves under the tables as they were.
        new: Resolves under the tables as they would be.

    Returns:
        The mentions whose decision or entity differs, in the order of the corpus.  Confidence alone is no change.
    """
    before, after = old(mentions), new(mentions)
    return tuple(
        Change(mention=mention, old=was, new=now)
        for mention, was, now in zip(mentions, before, after, strict=True)
        if (was.decision, was.canonical_id) != (now.decision, now.canonical_id)
    )


def _outcome(resolution: Resolution) -> str:
    return resolution.canonical_id or str(resolution.decision)
