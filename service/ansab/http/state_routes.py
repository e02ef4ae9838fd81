"""Health, readiness, counters, version: for those who run the service."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse, Response

import ansab
from ansab.http.replies import json_reply
from ansab.http.service import ServiceDep

__all__ = ["router"]

router = APIRouter(tags=["state"])


@router.get("/healthz", response_model=dict[str, str])
def healthz() -> Response:
    """The process lives."""
    return json_reply({"status": "ok"})


@router.get("/readyz", response_model=dict[str, str])
def readyz(service: ServiceDep) -> Response:
    """The index is open, so that names can be resolved."""
    return json_reply({"status": "ready", "index": service.index_payload()["hash"]})


@router.get("/metrics", response_class=PlainTextResponse)
def metrics(service: ServiceDep) -> Response:
    """Counters of this process in the text format of Prometheus."""
    index = service.index_payload()
    gauges = {"index_entities": index["entities"], "index_names": index["names"]}
    return PlainTextResponse(
        service.metrics.render(gauges), media_type="text/plain; version=0.0.4; charset=utf-8"
    )


@router.get("/version", response_model=dict[str, object])
def version(service: ServiceDep) -> Response:
    """The version of the program and of its index."""
    return json_reply({"version": ansab.__version__, "index": service.index_payload()})
