"""Every error has one shape, and its status stands in one table."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.routing import Match

from ansab import errors
from ansab.counted import clipped
from ansab.http.pages import refusal

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

_IN_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "is not a field of this request",
    "model_type": "expected an object",
    "model_attributes_type": "expected an object",
    "dict_type": "expected an object",
    "list_type": "expected a list",
    "string_type": "expected text",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "int_from_float": "expected a whole number",
    "float_type": "expected a number",
    "float_parsing": "expected a number",
    "finite_number": "expected a number that is not infinite",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "greater_than_equal": "expected {ge:,} or more",
    "greater_than": "expected more than {gt:g}",
    "less_than_equal": "expected {le:,} or less",
    "less_than": "expected less than {lt:g}",
    "literal_error": "expected {expected}",
    "tuple_type": "expected a list of two",
    "too_long": "expected a list of {max_length}, not of {actual_length}",
}
"""What pydantic finds, without its own vocabulary."""
_KINDS = ("str", "int")
"""What pydantic appends to a place where it tried both."""
_SHOWN_CHARS = 40
_NOT_MARKED = "the body is read as JSON only when it is marked as such: send Content-Type: application/json"
_NOT_READ = "the body is not JSON: it is not UTF-8 text, is nested too deep, or has a number that is too long"
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
    app.add_exception_handler(ClientDisconnect, _on_hang_up)


def first_problem(problems: list[Any], whole: str = "the body") -> str:
    """Say in words what pydantic found first, without repeating what was sent; `whole` is what it read."""
    where, said = _place_of(problems[0]), [_in_words(problem) for problem in problems]
    same = [told for problem, told in zip(problems, said, strict=True) if _place_of(problem) == where]
    more = f" (and {len(problems) - len(same)} more)" if len(problems) > len(same) else ""
    told = " or ".join([same[0], *(other.removeprefix("expected ") for other in same[1:])])
    return f"{where or whole}: {told}{more}"


def _place_of(problem: Any) -> str:
    """Where a problem is, in the words of the request; one of several kinds that were tried has their one place."""
    steps = [str(step) for step in problem["loc"] if step not in ("body", "query", "path", "form")]
    if len(steps) > 1 and steps[-1] in _KINDS:
        steps.pop()
    return ".".join(clipped(step, _SHOWN_CHARS) for step in steps)


def _in_words(problem: Any) -> str:
    words = _IN_WORDS.get(problem["type"])
    told: str = words.format_map(problem.get("ctx", {})) if words else problem["msg"]
    return told


def _on_ansab_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, errors.AnsabError)
    status = status_of(error)
    if status >= 500:
        _log.error("%s %s: %s", request.method, request.url.path, error)
        return refusal(request.scope, status, error.code, "the service cannot answer; its log says why")
    return refusal(request.scope, status, error.code, str(error))


def _on_bad_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    problems = list(error.errors())
    if problems[0]["type"] == "json_invalid":
        detail = str(problems[0].get("ctx", {}).get("error", ""))
        return refusal(
            request.scope,
            400,
            "bad_json",
            f"the body is not JSON: {detail} at position {problems[0]['loc'][-1]}",
        )
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    is_marked = kind == "application/json" or kind.endswith("+json")
    if tuple(problems[0]["loc"]) == ("body",) and problems[0]["type"] != "missing" and not is_marked:
        return refusal(request.scope, 422, "bad_request", _NOT_MARKED)
    return refusal(request.scope, 422, "bad_request", first_problem(problems))


def _on_http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = _CODES.get(error.status_code, "http_error")
    headers = error.headers
    message = str(error.detail)
    match error.status_code:
        case 400 if message == "There was an error parsing the body":
            code, message = "bad_json", _NOT_READ
        case 404:
            message = f"there is nothing at {request.url.path}: see /docs"
        case 405:
            methods = _methods(request)
            message = f"{request.method} is not allowed here: use {' or '.join(methods)}, see /docs"
            headers = {"allow": ", ".join(methods)}
    return refusal(request.scope, error.status_code, code, message, headers)


def _methods(request: Request) -> list[str]:
    """The methods of a path; several routes may share it."""
    found = [
        method
        for method in ("GET", "POST")
        if any(
            route.matches({**request.scope, "method": method})[0] is Match.FULL
            for route in request.app.routes
        )
    ]
    return sorted([*found, "HEAD"] if "GET" in found else found)


def _on_hang_up(request: Request, error: Exception) -> Response:  # noqa: ARG001
    """Whoever asked left in the middle of the body: no fault of the service, and nobody reads the answer."""
    return refusal(request.scope, 400, "bad_request", "the body ended before its length")
