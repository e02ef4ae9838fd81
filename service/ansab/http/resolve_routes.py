"""`/v1/resolve`: one name, or a batch."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from fastapi.routing import APIRoute
from pydantic import ValidationError

from ansab.errors import InvalidNameError
from ansab.http.answers import Answer, answers_to
from ansab.http.items import Item, item_of
from ansab.http.models import ErrorOut, QueryIn, ResolveIn, ResolveOut
from ansab.http.replies import json_bytes
from ansab.http.service import Service, ServiceDep, get_service
from ansab.model import Mention, parse_type

__all__ = ["router"]


class _Direct(APIRoute):
    """Reads a batch that is as it should be without the rounds of the framework, which then says what is amiss."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Give what answers a request."""
        thorough = super().get_route_handler()

        async def handle(request: Request) -> Response:
            is_plain = request.headers.get("content-type") == "application/json" and not request.query_params
            if request.method != "POST" or not is_plain:
                return await thorough(request)
            try:
                body = ResolveIn.model_validate_json(await request.body())
            except ValidationError:
                return await thorough(request)
            return await resolve_many(body, await get_service(request))

        return handle


router = APIRouter(
    prefix="/v1",
    tags=["resolve"],
    route_class=_Direct,
    responses={413: {"model": ErrorOut}, 422: {"model": ErrorOut}},
)


@router.post("/resolve", response_model=ResolveOut, response_model_exclude_unset=True)
async def resolve_many(body: ResolveIn, service: ServiceDep) -> Response:
    """Resolve a batch of names; those of one document together."""
    limits = service.limits
    limits.check_count("candidates", body.limit, "limit")
    limits.check("batch_size", len(body.queries), "the batch", "queries")
    items = [item_of(QueryIn, query, position) for position, query in enumerate(body.queries)]
    return _reply(service, await answers_to(service, items, body.limit))


@router.get("/resolve", response_model=ResolveOut, response_model_exclude_unset=True)
async def resolve_one(
    service: ServiceDep,
    name: Annotated[str, Query(description="The name, as written.", examples=["Abu Taqwa"])],
    type: Annotated[str | None, Query(description="person, organization, place or a synonym.")] = None,
    context: Annotated[str, Query(description="Text around the name.")] = "",
    limit: Annotated[int, Query(ge=1, description="Candidates to give.")] = 5,
) -> Response:
    """Resolve one name."""
    service.limits.check_count("candidates", limit, "limit")
    service.limits.check_mention(name, context=context)
    item = Item("0", Mention(name=name, type=parse_type(type), context=context))
    (answer,) = await answers_to(service, [item], limit)
    if answer.error:
        raise InvalidNameError(answer.error)
    return _reply(service, [answer])


def _reply(service: Service, answers: Sequence[Answer]) -> Response:
    service.metrics.count_decisions(answer.decision for answer in answers)
    index, results = json_bytes(service.index_payload()), b",".join(answer.body for answer in answers)
    return Response(b'{"index":%b,"results":[%b]}' % (index, results), media_type="application/json")
