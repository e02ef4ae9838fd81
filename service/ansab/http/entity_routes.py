"""`/v1/entities/{id}` and `/v1/aliases`: the curated tables."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import RedirectResponse, Response

from ansab.counted import clipped
from ansab.errors import InputError, UnknownEntityError
from ansab.gazetteer import export
from ansab.http.models import AliasesOut, EntityOut, ErrorOut
from ansab.http.replies import json_reply
from ansab.http.search import search
from ansab.http.service import ServiceDep
from ansab.model import Gazetteer, parse_type
from ansab.payload import entity_payload

__all__ = ["router"]

router = APIRouter(
    prefix="/v1", tags=["aliases"], responses={404: {"model": ErrorOut}, 422: {"model": ErrorOut}}
)

_PAGE = 100
"""Entities on a page when no `limit` is given."""


@router.get(
    "/entities/{entity_id:path}", response_model=EntityOut, responses={308: {"description": "Merged."}}
)
def entity(
    entity_id: Annotated[str, Path(description="The id.", examples=["abu-taqwa"])], service: ServiceDep
) -> Response:
    """Give an entity with its whole alias table; an id that was merged leads to the one that took it over."""
    if len(entity_id) > service.limits.id_chars:
        raise UnknownEntityError(clipped(entity_id, 50))
    if not entity_id:
        raise InputError("no id is given: /v1/entities/ID gives one entity, /v1/aliases lists them")
    found = service.resolver.entity(entity_id)
    if found.id != entity_id:
        return RedirectResponse(f"/v1/entities/{quote(found.id, safe='')}", status_code=308)
    return json_reply(entity_payload(found, service.resolver.sources))


@router.get(
    "/aliases",
    response_model=AliasesOut,
    responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}},
)
def aliases(
    request: Request,
    service: ServiceDep,
    q: Annotated[str, Query(description="Only entities of which an id or a name contains this.")] = "",
    type: Annotated[str | None, Query(description="Only entities of this type.")] = None,
    format: Annotated[Literal["json", "csv"], Query(description="CSV has a line for each name.")] = "json",
    limit: Annotated[int, Query(ge=1, description="Entities on a page.")] = _PAGE,
    offset: Annotated[int, Query(ge=0, le=2**53, description="Entities before the page.")] = 0,
) -> Response:
    """Give the curated tables, a page of entities at a time; the `Link` header leads to the next page."""
    service.limits.check_count("page_size", limit, "limit")
    service.limits.check("name_chars", len(q), "q")
    chosen = search(service.resolver, q, parse_type(type))
    page = chosen[offset : offset + limit]
    headers = {"x-total-count": str(len(chosen))}
    if offset + limit < len(chosen):
        given = {**request.query_params, "limit": str(limit), "offset": str(offset + limit)}
        headers["link"] = f'<{request.url.path}?{urlencode(given)}>; rel="next"'
    if format == "csv":
        return Response(
            "".join(export(Gazetteer(entities=tuple(page)), "csv")),
            headers=headers,
            media_type="text/csv; charset=utf-8",
        )
    entities = [entity_payload(found, service.resolver.sources) for found in page]
    return json_reply(
        {"total": len(chosen), "limit": limit, "offset": offset, "entities": entities}, headers=headers
    )
