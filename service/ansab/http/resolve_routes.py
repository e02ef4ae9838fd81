"""`/v1/resolve`: one name, or a batch."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import ValidationError

from ansab.batch import refusal, resolve_batch
from ansab.errors import InputError
from ansab.http.errors import first_problem
from ansab.http.models import ErrorOut, QueryIn, ResolveIn, ResolveOut
from ansab.http.replies import json_reply
from ansab.http.service import Service, ServiceDep
from ansab.model import Mention, parse_type
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
    items = [_mention_of(query, position) for position, query in enumerate(body.queries)]
    mentions = [mention for _, mention, error in items if error is None]
    answers = iter(resolve_batch(service.resolver, mentions, limits=limits, limit=body.limit))
    results = []
    for given_id, mention, error in items:
        answer = next(answers) if error is None else refusal(mention, error)
        results.append({**resolution_payload(answer), "id": given_id})
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


def _mention_of(query: Any, position: int) -> tuple[str | int, Mention, InputError | None]:
    """Read one item; where it cannot be read, keep what can be said of it, and the error."""
    given = query if isinstance(query, dict) else {}
    name, given_id = given.get("name"), given.get("id")
    known_id = (
        given_id if isinstance(given_id, str | int) and not isinstance(given_id, bool) else str(position)
    )
    blank = Mention(name=name if isinstance(name, str) else "")
    try:
        item = QueryIn.model_validate(query)
        mention = Mention(
            name=item.name, id=str(known_id), type=parse_type(item.type),
            document=item.document or "", context=item.context or "",
        )  # fmt: skip
    except ValidationError as error:
        return known_id, blank, InputError(first_problem(list(error.errors())))
    except InputError as error:
        return known_id, blank, error
    return known_id, mention, None


def _reply(service: Service, results: list[dict[str, Any]]) -> Response:
    service.metrics.count_decisions(result["decision"] for result in results)
    return json_reply({"index": service.index_payload(), "results": results})
