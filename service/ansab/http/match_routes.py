"""`/v1/match`: compare two names."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from ansab.http.models import ComparisonOut, ErrorOut, MatchIn
from ansab.http.replies import json_reply
from ansab.http.service import ServiceDep
from ansab.model import parse_type
from ansab.payload import comparison_payload

__all__ = ["router"]

router = APIRouter(
    prefix="/v1", tags=["match"], responses={413: {"model": ErrorOut}, 422: {"model": ErrorOut}}
)


@router.post("/match", response_model=ComparisonOut)
def match(body: MatchIn, service: ServiceDep) -> Response:
    """Say how likely two names are those of one person or group, and why."""
    service.limits.check_name(body.left, "left")
    service.limits.check_name(body.right, "right")
    compared = service.resolver.match(body.left, body.right, type=parse_type(body.type), prior=body.prior)
    return json_reply(comparison_payload(compared))
