"""`/v1/cluster`: which mentions belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from ansab.batch import resolve_batch
from ansab.cluster import Clustering, Links, cluster_resolutions
from ansab.errors import InputError
from ansab.http.items import Item, answer_items, item_of
from ansab.http.models import ClusterIn, ClusterOut, ErrorOut, MentionIn
from ansab.http.replies import json_reply
from ansab.http.service import ServiceDep
from ansab.model import Resolution

__all__ = ["router"]

router = APIRouter(
    prefix="/v1", tags=["cluster"], responses={413: {"model": ErrorOut}, 422: {"model": ErrorOut}}
)


@router.post("/cluster", response_model=ClusterOut, response_model_exclude_unset=True)
def cluster(body: ClusterIn, service: ServiceDep) -> Response:
    """Group mentions: those of one entity, and names that nobody has listed yet.

    A must-link is never overruled; a cannot-link that must-links contradict is reported with their shortest chain.
    """
    limits = service.limits
    limits.check("batch_size", len(body.mentions), "the batch", "mentions")
    limits.check("batch_size", len(body.must_link) + len(body.cannot_link), "the list of links", "links")
    items = [item_of(MentionIn, mention, position) for position, mention in enumerate(body.mentions)]
    resolutions = answer_items(
        items, lambda mentions: resolve_batch(service.resolver, mentions, limits=limits, limit=1)
    )
    places = _places(items)
    links = Links(must=_pairs(body.must_link, places), cannot=_pairs(body.cannot_link, places))
    clustering = cluster_resolutions(resolutions, links=links)
    return json_reply({"index": service.index_payload(), **_payload(items, resolutions, clustering)})


def _places(items: Sequence[Item]) -> dict[str, int | None]:
    """Where each id stands; `None` for one that stands more than once."""
    places: dict[str, int | None] = {}
    for place, item in enumerate(items):
        places[str(item.id)] = None if str(item.id) in places else place
    return places


def _pairs(
    links: Sequence[tuple[str | int, str | int]], places: dict[str, int | None]
) -> tuple[tuple[int, int], ...]:
    return tuple((_place(str(left), places), _place(str(right), places)) for left, right in links)


def _place(given: str, places: dict[str, int | None]) -> int:
    place = places.get(given)
    if place is None:
        problem = "more than one mention has" if given in places else "no mention has"
        raise InputError(f"a link names the id {given[:80]!r}, which {problem}")
    return place


def _payload(
    items: Sequence[Item], resolutions: Sequence[Resolution], clustering: Clustering
) -> dict[str, Any]:
    entities = {found.id: found.entity_id for found in clustering.clusters}
    mentions: list[dict[str, Any]] = []
    for item, resolution, cluster_id in zip(items, resolutions, clustering.cluster_of, strict=True):
        known = entities[cluster_id] if cluster_id else None
        mention: dict[str, Any] = {"id": item.id, "cluster_id": cluster_id, "canonical_id": known}
        if resolution.error_code:
            mention["error"] = {"code": resolution.error_code, "message": resolution.error}
        mentions.append(mention)
    return {
        "mentions": mentions,
        "clusters": [
            {
                "id": found.id,
                "name": found.name,
                "canonical_id": found.entity_id,
                "type": found.type and found.type.value,
                "mentions": [items[place].id for place in found.mentions],
                "how": found.how,
                "is_cut": found.is_cut,
            }
            for found in clustering.clusters
        ],
        "contradictions": [
            {
                "pair": [items[place].id for place in wrong.pair],
                "path": [items[place].id for place in wrong.path],
            }
            for wrong in clustering.contradictions
        ],
    }
