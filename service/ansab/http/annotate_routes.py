"""`/v1/annotate`: a text in, the names in it out."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from ansab.annotate import annotation_payload
from ansab.errors import InputError
from ansab.http.models import AnnotateIn, AnnotateOut, ErrorOut
from ansab.http.replies import json_reply
from ansab.http.service import ServiceDep
from ansab.limits import is_unicode

__all__ = ["router"]

router = APIRouter(
    prefix="/v1", tags=["annotate"], responses={413: {"model": ErrorOut}, 422: {"model": ErrorOut}}
)


@router.post("/annotate", response_model=AnnotateOut)
def annotate(body: AnnotateIn, service: ServiceDep) -> Response:
    """Find the names in a text and resolve them together; offsets count code points from 0."""
    service.limits.check("document_chars", len(body.text), "text")
    if not is_unicode(body.text):
        raise InputError("text has unpaired surrogates, which are not Unicode: send whole characters")
    annotated = service.annotator(with_unlisted=body.unlisted).annotate(body.text)
    service.metrics.count_decisions(found.resolution.decision.value for found in annotated.annotations)
    mentions = [annotation_payload(found) for found in annotated.annotations]
    return json_reply({"index": service.index_payload(), "mentions": mentions})
