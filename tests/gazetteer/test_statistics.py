"""Counts of a gazetteer."""

from __future__ import annotations

from pathlib import Path

from ansab.gazetteer import load, stats
from ansab.model import Entity, EntityId, Gazetteer


def test_stats_counts_entities_names_and_links(aliases: Path) -> None:
    counts = stats(load([aliases]))
    assert (counts.entities, counts.names, counts.sources) == (3, 8, 1)
    assert dict(counts.types) == {"person": 2, "organization": 1}
    assert dict(counts.statuses) == {"approved": 2, "draft": 1}
    assert dict(counts.kinds) == {"full": 4, "short": 2, "misspelling": 1, "native": 1}
    assert dict(counts.scripts) == {"Latn": 7, "Arab": 1}
    assert (counts.weak_names, counts.ambiguous_names, counts.unsourced_names) == (2, 2, 3)
    assert (counts.memberships, counts.cannot_links, counts.retired_ids) == (1, 2, 1)


def test_stats_of_nothing_and_of_an_unknown_type() -> None:
    assert stats(Gazetteer()).entities == 0
    counts = stats(Gazetteer(entities=(Entity(id=EntityId("a"), type=None, name="A"),)))
    assert dict(counts.types) == {"unknown": 1}
    assert counts.names == 1
