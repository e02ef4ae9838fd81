"""`/v1/annotate`: text in, mentions out."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from ansab.annotate import Annotator, annotation_payload
from ansab.http.models import AnnotateIn, AnnotateOut, ErrorOut
from ansab.http.replies import json_reply
from ansab.http.service import ServiceDep

__all__ = ["router"]

router = APIRouter(
    prefix="/v1", tags=["annotate"], responses={413: {"model": ErrorOut}, 422: {"model": ErrorOut}}
)


@router.post("/annotate", response_model=AnnotateOut)
def annotate(body: AnnotateIn, service: ServiceDep) -> Response:
    """Find the names of a text and say whom they mean; offsets are counted in code points."""
    service.limits.check("text_chars", len(body.text), "the text")
    annotator = Annotator(service.resolver, None if body.unlisted else ())
    found = [annotation_payload(annotation) for annotation in annotator.annotate(body.text).annotations]
    service.metrics.count_decisions(mention["decision"] for mention in found)
    return json_reply({"index": service.index_payload(), "mentions": found})
