"""HTML from templates, and the page that says what went wrong to whoever looks at the service with a browser."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from fastapi.responses import HTMLResponse, Response
from starlette.types import Scope

import ansab
from ansab.counted import counted
from ansab.http.replies import error_reply

__all__ = ["page", "refusal"]

_FOR_PROGRAMS = ("/v1", "/healthz", "/readyz", "/metrics", "/version", "/openapi.json")


def page(template: str, view: Mapping[str, Any], *, status: int = 200) -> HTMLResponse:
    """Fill in a template; half characters that came in go out as question marks."""
    text = _templates().get_template(template).render({"error": None, "version": ansab.__version__, **view})
    return HTMLResponse(text.encode("utf-8", "replace"), status)


def refusal(
    scope: Scope, status: int, code: str, message: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Say why a request is refused: as JSON, or as a page to a browser that asked for one."""
    if not _is_for_people(scope):
        return error_reply(status, code, message, headers=headers)
    reply = page("error.html", {"error": message, "is_ours": status >= 500}, status=status)
    reply.headers.update(headers or {})
    return reply


def _is_for_people(scope: Scope) -> bool:
    """Whether a request is one for a page; programs that ask for anything (`*/*`) are given JSON."""
    if scope["path"].startswith(_FOR_PROGRAMS):
        return False
    wanted = b",".join(value for name, value in scope["headers"] if name == b"accept")
    return b"text/html" in wanted.lower()


def _unbroken(text: str) -> str:
    """Keep percentages from being parted from their sign at the end of a line."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


@cache
def _templates() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["counted"] = counted
    made.filters["unbroken"] = _unbroken
    return made
