"""`/v1/transliterate`: names in Latin letters."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from ansab.http.models import ErrorOut, SchemesOut, TransliterateIn, TransliterateOut
from ansab.http.replies import json_reply
from ansab.http.service import ServiceDep
from ansab.spellings import spell, spelling_payload

__all__ = ["router"]

router = APIRouter(
    prefix="/v1", tags=["transliterate"], responses={413: {"model": ErrorOut}, 422: {"model": ErrorOut}}
)


@router.post("/transliterate", response_model=TransliterateOut)
def transliterate(body: TransliterateIn, service: ServiceDep) -> Response:
    """Write a text in Latin letters, as the press does or by a published scheme."""
    found = spell(body.text, scheme=body.scheme, best=body.best, limits=service.limits)
    return json_reply(spelling_payload(body.text, body.scheme, found))


@router.get("/transliterate/schemes", response_model=SchemesOut)
def schemes() -> Response:
    """List the published schemes."""
    from ansab.translit import schemes as known

    return json_reply(
        {"schemes": [{"id": scheme.id, "description": scheme.description} for scheme in known()]}
    )
