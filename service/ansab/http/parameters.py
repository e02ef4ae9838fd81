"""A parameter that a route does not have is refused: passed over in silence, a slip would change the answer unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute

from ansab.counted import clipped

__all__ = ["only_known", "only_known_parameters"]

_SHOWN_CHARS = 40


async def only_known_parameters(request: Request) -> None:
    """Refuse a request of which the query has a parameter that its route does not have; a dependency of the API.

    Raises:
        RequestValidationError: One is unknown.
    """
    route = request.scope.get("route")
    if request.query_params and isinstance(route, APIRoute):
        given = [name for name, _ in request.query_params.multi_items()]
        only_known(given, [field.alias for field in route.dependant.query_params], "query")


def only_known(given: Iterable[str], known: Collection[str], where: str) -> None:
    """Refuse a name that is none of the known ones, or that is given more than once.

    Args:
        given: Names of parameters, or of the fields of a form.
        known: Those that mean something, in the order in which they are told.
        where: `"query"` or `"form"`.

    Raises:
        RequestValidationError: One is unknown, and which is nearest, and all that there are; or one is given twice.
    """
    given = list(given)
    unknown = [name for name in given if name not in known]
    if unknown:
        raise RequestValidationError(
            [{"type": "unknown_parameter", "loc": (where, clipped(name, _SHOWN_CHARS)), "msg": _problem(name, known)} for name in unknown]
        )  # fmt: skip
    counts = Counter(given)
    twice = [name for name in known if counts[name] > 1]
    if twice:
        raise RequestValidationError(
            [{"type": "repeated_parameter", "loc": (where, name), "msg": f"is given {counts[name]} times, expected once"} for name in twice]
        )  # fmt: skip


def _problem(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name[:_SHOWN_CHARS].casefold(), known, n=1)
    meant = f", did you mean {near[0]}? It" if near else ", which"
    return f"is not a parameter of this request{meant} takes {', '.join(known) or 'none'}"
