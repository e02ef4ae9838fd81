"""Too many requests, and machine code that comes under a running service."""

from __future__ import annotations

import asyncio
import threading

import pytest
from fastapi.responses import PlainTextResponse
from fastapi.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from ansab.http import create_app
from ansab.http.guard import TABLE_PATH, Faults, Turnstile
from ansab.http.service import Service
from ansab.http.warmth import warm_in_background
from ansab.limits import Limits
from ansab.resolve import Resolver
from ansab.settings import Settings


@pytest.mark.parametrize("path", ["/healthz", "/v1/resolve?name=x", "/", "/static/style.css"])
def test_head_is_answered_as_get_without_the_body(resolver: Resolver, path: str) -> None:
    with TestClient(create_app(resolver)) as client:
        head, got = client.head(path), client.get(path)
        metrics = client.get("/metrics").text

    assert (head.status_code, head.content) == (got.status_code, b"") == (200, b"")
    assert head.headers["content-type"] == got.headers["content-type"]
    assert head.headers["content-length"] == got.headers["content-length"]
    assert 'method="HEAD",route="(none)"' not in metrics or "static" in path


def test_turnstile_turns_away_what_is_too_much(resolver: Resolver) -> None:
    begun, done = threading.Event(), threading.Event()

    class Slow:
        index = resolver.index

        def resolve_mentions(self, *args: object, **kwargs: object) -> object:
            begun.set()
            assert done.wait(30)
            return resolver.resolve_mentions(*args, **kwargs)  # type: ignore[arg-type]

    app = create_app(Slow(), Settings(limits=Limits(requests_at_once=1)))  # type: ignore[arg-type]
    first: list[int] = []
    with TestClient(app) as client:
        thread = threading.Thread(target=lambda: first.append(client.get("/v1/resolve?name=x").status_code))
        thread.start()
        assert begun.wait(30)
        refused = client.get("/v1/resolve?name=y")
        health = client.get("/healthz").status_code
        done.set()
        thread.join(30)
        after = client.get("/v1/resolve?name=x").status_code

    assert (refused.status_code, refused.json()["error"]["code"]) == (503, "busy")
    assert refused.headers["retry-after"] == "1"
    assert (first, health, after) == ([200], 200, 200)


def test_turnstile_counts_tables_by_themselves() -> None:
    answers: list[tuple[str, int]] = []

    async def scenario() -> None:
        leave = asyncio.Event()

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            await leave.wait()
            await PlainTextResponse("done")(scope, receive, send)

        turnstile = Turnstile(app, most=1, most_tables=1)

        async def ask(path: str) -> None:
            async def send(message: Message) -> None:
                if message["type"] == "http.response.start":
                    answers.append((path, message["status"]))

            scope = {"type": "http", "path": path, "method": "GET", "headers": []}
            await turnstile(scope, receive=never, send=send)

        async def never() -> Message:
            raise AssertionError("nothing is read")

        asked = [asyncio.create_task(ask(path)) for path in (TABLE_PATH, "/", TABLE_PATH, "/", "/healthz")]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        leave.set()
        await asyncio.gather(*asked)

    asyncio.run(scenario())

    assert sorted(answers) == sorted(
        [(TABLE_PATH, 503), ("/", 503), (TABLE_PATH, 200), ("/", 200), ("/healthz", 200)]
    )


def test_warm_answers_alike(resolver: Resolver) -> None:
    service = Service(resolver=resolver)
    before = resolver.resolve("Mushtaq Taleb al-Saidi")

    thread = warm_in_background(service)
    if thread is not None:
        thread.join(120)

    after = service.resolver.resolve("Mushtaq Taleb al-Saidi")
    assert after.canonical_id == before.canonical_id
    assert after.confidence == pytest.approx(before.confidence, abs=1e-6)


def test_request_that_is_cut_short_is_told_to_ask_again(caplog: pytest.LogCaptureFixture) -> None:
    sent: list[Message] = []

    async def endless(scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(600)

    async def send(message: Message) -> None:
        sent.append(message)

    async def stop_it() -> None:
        scope = {"type": "http", "method": "GET", "path": "/v1/resolve", "headers": []}
        asking = asyncio.ensure_future(Faults(endless)(scope, None, send))  # type: ignore[arg-type]
        await asyncio.sleep(0.01)
        asking.cancel()
        await asking

    asyncio.run(stop_it())

    assert sent[0]["status"] == 503
    assert (b"retry-after", b"1") in sent[0]["headers"]
    assert caplog.records == []
