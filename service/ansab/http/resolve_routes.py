"""`/v1/resolve`: one name, or a batch."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response

from ansab.batch import resolve_batch
from ansab.http.items import answer_items, item_of
from ansab.http.models import ErrorOut, QueryIn, ResolveIn, ResolveOut
from ansab.http.replies import json_reply
from ansab.http.service import Service, ServiceDep
from ansab.model import parse_type
from ansab.payload import resolution_payload

__all__ = ["router"]

router = APIRouter(
    prefix="/v1", tags=["resolve"], responses={413: {"model": ErrorOut}, 422: {"model": ErrorOut}}
)


@router.post("/resolve", response_model=ResolveOut, response_model_exclude_unset=True)
def resolve_many(body: ResolveIn, service: ServiceDep) -> Response:
    """Resolve a batch of names; those of one document together."""
    limits = service.limits
    limits.check_count("candidates", body.limit, "limit")
    limits.check("batch_size", len(body.queries), "the batch", "queries")
    items = [item_of(QueryIn, query, position) for position, query in enumerate(body.queries)]
    answers = answer_items(
        items, lambda mentions: resolve_batch(service.resolver, mentions, limits=limits, limit=body.limit)
    )
    results = [
        {**resolution_payload(answer), "id": item.id} for item, answer in zip(items, answers, strict=True)
    ]
    return _reply(service, results)


@router.get("/resolve", response_model=ResolveOut, response_model_exclude_unset=True)
def resolve_one(
    service: ServiceDep,
    name: Annotated[str, Query(description="The name, as written.", examples=["Abu Taqwa"])],
    type: Annotated[str | None, Query(description="person, organization, place or a synonym.")] = None,
    context: Annotated[str, Query(description="Text around the name.")] = "",
    limit: Annotated[int, Query(ge=1, description="Candidates to give.")] = 5,
) -> Response:
    """Resolve one name."""
    service.limits.check_count("candidates", limit, "limit")
    service.limits.check_mention(name, context=context)
    answer = service.resolver.resolve(name, type=parse_type(type), context=context, limit=limit)
    return _reply(service, [{**resolution_payload(answer), "id": "0"}])


def _reply(service: Service, results: list[dict[str, Any]]) -> Response:
    service.metrics.count_decisions(result["decision"] for result in results)
    return json_reply({"index": service.index_payload(), "results": results})
