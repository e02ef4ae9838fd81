"""The pages: type a name, look at an entity, read the reference.  They work without JavaScript."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from ansab.errors import AnsabError, UnknownEntityError
from ansab.http.errors import status_of
from ansab.http.page_view import (
    candidate_views,
    comparison_view,
    entity_path,
    entity_view,
    reading_of,
    text_pieces,
    told_names,
)
from ansab.http.pages import page
from ansab.http.reference import reference_of
from ansab.http.search import search
from ansab.http.service import ServiceDep
from ansab.model import parse_type

__all__ = ["router"]

router = APIRouter(include_in_schema=False)

_HERE = Path(__file__).parent
_PAIRS = (
    ("Yehia Rasool", "Yahya Rasool"),
    ("Hezbollah", "Kataib Hezbollah"),
    ("حركة النجباء", "Harakat al-Nujaba"),
)
_TEXT = (
    "Mushtaq Taleb al-Saidi, also known as Abu Taqwa, led the 12th Brigade of the Popular Mobilization Forces. "
    "Al-Saidi belonged to Harakat al-Nujaba (حركة النجباء)."
)
_MEDIA = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
_ROWS = 100
"""Entities on a page of the tables."""
_EXAMPLES = ("Mushtaq Taleb al-Saidi", "Abu Taqwa", "حركة النجباء", "Qassem Suleimani", "al-Saidi", "PMF")


@router.get("/")
def home(
    service: ServiceDep,
    name: Annotated[str, Query()] = "",
    type: Annotated[str, Query()] = "",
    context: Annotated[str, Query()] = "",
) -> Response:
    """The form, and what came of the name."""
    view: dict[str, Any] = {"name": name, "type": type, "context": context, "examples": _EXAMPLES}
    if not name and not context:
        return page("home.html", view)
    try:
        service.limits.check_mention(name, context=context)
        answer = service.resolver.resolve(name, type=parse_type(type), context=context, limit=5)
    except AnsabError as error:
        return page("home.html", {**view, "error": str(error)}, status=status_of(error))
    candidates = candidate_views(answer)
    # The table of whoever is only nearest would read as an answer.
    entity = entity_view(service.resolver, answer.canonical_id) if answer.canonical_id else None
    return page(
        "home.html",
        {**view, "answer": answer, "candidates": candidates, "entity": entity, "reading": reading_of(name)},
    )


@router.get("/compare")
def compare(
    service: ServiceDep,
    left: Annotated[str, Query()] = "",
    right: Annotated[str, Query()] = "",
    type: Annotated[str, Query()] = "",
) -> Response:
    """Two names, and how likely they are those of one."""
    view: dict[str, Any] = {"left": left, "right": right, "type": type, "pairs": _PAIRS}
    if not left and not right:
        return page("compare.html", view)
    try:
        service.limits.check_name(left, "the first name")
        service.limits.check_name(right, "the second name")
        compared = service.resolver.match(left, right, type=parse_type(type))
    except AnsabError as error:
        return page("compare.html", {**view, "error": str(error)}, status=status_of(error))
    return page("compare.html", {**view, "answer": comparison_view(compared)})


@router.get("/annotate")
def ask_for_text() -> Response:
    """The form for a text."""
    return page("annotate.html", {"text": _TEXT})


@router.post("/annotate")
def annotate(service: ServiceDep, text: Annotated[str, Form()] = "") -> Response:
    """A text with its names marked."""
    try:
        service.limits.check("document_chars", len(text), "the text")
    except AnsabError as error:
        return page("annotate.html", {"text": "", "error": str(error)}, status=status_of(error))
    annotated = service.annotator(with_unlisted=True).annotate(text)
    return page(
        "annotate.html", {"text": text, "pieces": text_pieces(annotated), "told": told_names(annotated)}
    )


@router.get("/entities")
def tables(
    service: ServiceDep,
    q: Annotated[str, Query()] = "",
    type: Annotated[str, Query()] = "",
    offset: Annotated[int, Query(ge=0, le=2**53)] = 0,
) -> Response:
    """The entities of the tables, a page at a time."""
    view: dict[str, Any] = {
        "q": q,
        "type": type,
        "found": [],
        "total": 0,
        "offset": offset,
        "earlier": "",
        "later": "",
    }
    try:
        service.limits.check("name_chars", len(q), "the search")
        found = search(service.resolver, q, parse_type(type))
    except AnsabError as error:
        return page("entities.html", {**view, "error": str(error)}, status=status_of(error))
    if offset:
        view["earlier"] = urlencode({"q": q, "type": type, "offset": max(0, offset - _ROWS)})
    if offset + _ROWS < len(found):
        view["later"] = urlencode({"q": q, "type": type, "offset": offset + _ROWS})
    shown = [
        (entity, entity_path(entity.id), len(entity.names())) for entity in found[offset : offset + _ROWS]
    ]
    given = min(len(found), service.limits.page_size)
    asked = {key: value for key, value in (("q", q), ("type", type)) if value}
    data = urlencode({**asked, "limit": given})
    return page("entities.html", {**view, "found": shown, "total": len(found), "given": given, "data": data})


@router.get("/entities/{entity_id:path}")
def entity_page(entity_id: str, service: ServiceDep) -> Response:
    """One entity with its alias table; without an id, all of them."""
    if not entity_id:
        return RedirectResponse("/entities", status_code=308)
    try:
        view = entity_view(service.resolver, entity_id)
    except UnknownEntityError as error:
        return page("entity.html", {"error": str(error)}, status=404)
    if view["entity"].id != entity_id:
        return RedirectResponse(view["path"], status_code=308)
    return page("entity.html", {"entity": view})


@router.get("/docs")
def docs(request: Request) -> Response:
    """The reference of the API, made from its OpenAPI document; it loads nothing from elsewhere."""
    return page("docs.html", {"groups": reference_of(request.app.openapi())})


@router.get("/static/{name}")
def static(name: str, request: Request) -> Response:
    """The style sheet and the icon; a browser asks each time whether they have changed."""
    found = _static_files().get(name)
    if found is None:
        raise HTTPException(404)
    body, media, tag = found
    headers = {"etag": tag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media, headers=headers)


@router.get("/favicon.ico")
def favicon() -> Response:
    """Browsers ask for it whatever the page says."""
    return RedirectResponse("/static/icon.svg")


@cache
def _static_files() -> dict[str, tuple[bytes, str, str]]:
    files = {}
    for path in sorted((_HERE / "static").iterdir()):
        if path.suffix in _MEDIA:
            body = path.read_bytes()
            files[path.name] = (body, _MEDIA[path.suffix], f'"{hashlib.sha256(body).hexdigest()[:16]}"')
    return files
