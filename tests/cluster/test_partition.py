"""Components that are too large to compare as a whole are cut, and say so."""

from __future__ import annotations

import pytest

from ansab.cluster import Links, cluster_resolutions, partition
from ansab.cluster.components import components
from ansab.model import Decision, EntityType, Mention, Resolution


def test_partition_cuts_a_large_component(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partition, "MOST_UNITS", 3)
    names = [
        f"Karim {middle} al-Rawi" for middle in ("Hasan", "Hassan", "Hasan Ali", "Hassan Ali", "Hasan Aly")
    ]
    resolutions = [
        Resolution(mention=Mention(name=name, type=EntityType.PERSON), decision=Decision.UNRESOLVED)
        for name in names
    ]

    found = cluster_resolutions(resolutions, links=Links())

    assert any(cluster.is_cut for cluster in found.clusters)
    assert any("review it" in cluster.how for cluster in found.clusters)
    assert max(len(cluster.mentions) for cluster in found.clusters) <= 3


def test_components_holds_lonely_nodes() -> None:
    assert components(5, [(4, 0), (2, 3)]) == [[0, 4], [1], [2, 3]]
