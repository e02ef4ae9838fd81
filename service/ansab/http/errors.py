"""Every error has one shape, and its status stands in one table."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from ansab import errors
from ansab.http.replies import error_reply

__all__ = ["STATUS_OF", "first_problem", "install_error_handlers", "status_of"]

STATUS_OF: Mapping[type[errors.AnsabError], int] = {
    errors.LimitError: 413,
    errors.UnknownEntityError: 404,
    errors.InvalidNameError: 422,
    errors.InvalidTypeError: 422,
    errors.TableError: 422,
    errors.UnsupportedScriptError: 422,
    errors.UnknownSchemeError: 422,
    errors.InputError: 422,
    errors.GazetteerError: 500,
    errors.IndexFileError: 500,
    errors.AnsabError: 500,
}
"""Status of every public error; a subclass has that of its nearest base that stands here."""

_CODES = {400: "bad_request", 404: "not_found", 405: "method_not_allowed", 413: "too_large"}
_log = logging.getLogger("ansab.http")


def status_of(error: errors.AnsabError) -> int:
    """Find the status of an error."""
    return next(STATUS_OF[kind] for kind in type(error).__mro__ if kind in STATUS_OF)


def install_error_handlers(app: FastAPI) -> None:
    """Give every error of an application the one shape."""
    app.add_exception_handler(errors.AnsabError, _on_ansab_error)
    app.add_exception_handler(RequestValidationError, _on_bad_request)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(Exception, _on_fault)


def first_problem(problems: list[Any]) -> str:
    """Say in words what pydantic found first, without repeating what was sent."""
    problem = problems[0]
    where = ".".join(str(step) for step in problem["loc"] if step not in ("body", "query", "path"))
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{where}: {problem['msg']}{more}" if where else f"{problem['msg']}{more}"


def _on_ansab_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, errors.AnsabError)
    status = status_of(error)
    if status >= 500:
        _log.error("%s %s: %s", request.method, request.url.path, error)
        return error_reply(status, error.code, "the service cannot answer; its log says why")
    return error_reply(status, error.code, str(error))


def _on_bad_request(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    problems = list(error.errors())
    if problems[0]["type"] == "json_invalid":
        detail = str(problems[0].get("ctx", {}).get("error", ""))
        return error_reply(
            400, "bad_json", f"the body is not JSON: {detail} at position {problems[0]['loc'][-1]}"
        )
    return error_reply(422, "bad_request", first_problem(problems))


def _on_http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = _CODES.get(error.status_code, "http_error")
    message = {
        404: f"nothing stands at {request.url.path}: see /docs",
        405: f"{request.method} is not allowed here: see /docs",
    }.get(error.status_code, str(error.detail))
    return error_reply(error.status_code, code, message, headers=error.headers)


def _on_fault(request: Request, error: Exception) -> Response:
    _log.error("%s %s", request.method, request.url.path, exc_info=error)
    return error_reply(500, "internal", "something broke in the service; its log says what")
