"""What stands around every request: size of the body, heads without bodies, security headers, counters."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ansab.counted import counted
from ansab.http.metrics import Metrics
from ansab.http.pages import refusal

__all__ = ["TABLE_PATH", "BodyLimit", "Faults", "HeadOnly", "Observed", "SecurityHeaders", "Turnstile"]

_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}

_log = logging.getLogger("ansab.http")
_LINES = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]


class SecurityHeaders:
    """Adds the headers that keep a browser strict, unless an answer brings its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and add to the head of the answer."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = message.get("headers", [])
                names = {name for name, _ in own}
                message["headers"] = [*own, *(line for line in _LINES if line[0] not in names)]
            await send(message)

        await self._app(scope, receive, sending if scope["type"] == "http" else send)


class HeadOnly:
    """Answers HEAD as it would GET, without the body: probes and proxies ask so."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on as GET, and let no body through."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        asked = {**scope, "method": "GET"}
        try:
            await self._app(asked, receive, sending)
        finally:
            scope["route"] = asked.get("route")


class BodyLimit:
    """Refuses a body that is compressed, or larger than the limit of its path, whatever its head claims."""

    def __init__(self, app: ASGIApp, *, limit_of: Callable[[str], int]) -> None:
        self._app = app
        self._limit_of = limit_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the bytes as they come."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = self._limit_of(scope["path"])
        heads = dict(scope["headers"])
        packed = heads.get(b"content-encoding", b"identity").decode("latin-1")
        if packed.lower() != "identity":
            message = f"the body is compressed ({packed[:20]}), which is not supported: send it uncompressed"
            await refusal(scope, 415, "bad_request", message)(scope, receive, send)
            return
        claimed = heads.get(b"content-length", b"0")
        if claimed.isdigit() and int(claimed[:20]) > limit:
            if b"expect" not in heads:  # who waits for our word has sent nothing yet
                await _let_it_come(receive, limit)
            await _refuse(limit, scope, receive, send)
            return
        taken = 0

        async def receiving() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                if message.get("more_body"):
                    await _let_it_come(receive, limit)
                raise HTTPException(413, too_large(limit), {"connection": "close"})
            return message

        await self._app(scope, receiving, send)


class Turnstile:
    """Turns requests away while too many are being answered, so that those within are answered in time."""

    def __init__(self, app: ASGIApp, *, most: int, most_tables: int) -> None:
        self._app = app
        self._most = {False: most, True: most_tables}
        self._within = {False: 0, True: 0}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request in, or answer 503; questions after the state of the service are always let in."""
        if scope["type"] != "http" or scope["path"] in _ALWAYS:
            await self._app(scope, receive, send)
            return
        is_table = scope["path"] == TABLE_PATH
        if self._within[is_table] >= self._most[is_table]:
            what = "table" if is_table else "request"
            within = counted(self._within[is_table], f"{what} is", f"{what}s are")
            message = f"{within} being answered already: ask again in a second"
            await refusal(scope, 503, "busy", message, {"retry-after": "1"})(scope, receive, send)
            return
        self._within[is_table] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._within[is_table] -= 1


class Faults:
    """Answers where the service itself fails, and logs why, once."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; where that fails before the answer has begun, answer 500."""
        has_begun = False

        async def sending(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except asyncio.CancelledError:  # the service was told to stop, and this took longer than it may
            if has_begun:
                raise
            message = "the service stops before this is answered: ask again, or in smaller parts"
            await refusal(scope, 503, "busy", message, {"retry-after": "1"})(scope, receive, send)
        except Exception as error:
            if has_begun or scope["type"] != "http":
                raise
            _log.error("%s %s", scope["method"], scope["path"], exc_info=error)
            reply = refusal(scope, 500, "internal", "the service failed; its log says why")
            await reply(scope, receive, send)


class Observed:
    """Counts answers by the pattern of their route."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and note its status and time."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, sending)
        finally:
            route = getattr(scope.get("route"), "path", "(none)")
            method = scope["method"] if scope["method"] in _METHODS else "OTHER"
            self._metrics.count_request(method, route, status, time.perf_counter() - started)


TABLE_PATH = "/v1/resolve/csv"
_LEAST_LINGER_BYTES = 64 * 1024 * 1024
_LINGER_S = 10.0
"""How long, and for how many bytes at least, a body that is refused is let come."""
_ALWAYS = {"/healthz", "/readyz", "/metrics"}
_METHODS = {"GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"}


def too_large(limit: int) -> str:
    """Say that a body is over its limit."""
    return f"the request body is over the limit of {limit:,} bytes"


async def _let_it_come(receive: Receive, limit: int) -> None:
    """Take in and forget what is left of a body that is refused, within bounds.

    Many clients read no answer before they have sent everything: they would see a broken connection and not why.
    """
    taken = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(_LINGER_S):
            while taken <= max(limit, _LEAST_LINGER_BYTES):
                message = await receive()
                taken += len(message.get("body", b""))
                if not message.get("more_body"):
                    return


async def _refuse(limit: int, scope: Scope, receive: Receive, send: Send) -> None:
    reply = refusal(scope, 413, "too_large", too_large(limit), {"connection": "close"})
    await reply(scope, receive, send)
