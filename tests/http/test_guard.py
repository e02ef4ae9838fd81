"""Too many requests, and machine code that comes under a running service."""

from __future__ import annotations

import asyncio
import threading

import pytest
from fastapi.responses import PlainTextResponse
from fastapi.testclient import TestClient
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from ansab.http import create_app
from ansab.http.guard import TABLE_PATH, BodyLimit, Faults, Turnstile
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


CHUNKS = 5


def refused_body(*heads: tuple[bytes, bytes]) -> tuple[list[Message], int]:
    """Send a body of five chunks, each as large as the limit; says what was answered and how much was taken in."""
    sent: list[Message] = []
    taken = 0

    async def receive() -> Message:
        nonlocal taken
        assert not sent, "the answer is given before the body has come"
        taken += 1
        return {"type": "http.request", "body": b"x" * 100, "more_body": taken < CHUNKS}

    async def send(message: Message) -> None:
        sent.append(message)

    async def reading(_: Scope, receive: Receive, __: Send) -> None:
        while (await receive()).get("more_body"):
            pass

    scope = {"type": "http", "method": "POST", "path": "/v1/resolve", "headers": list(heads)}
    asyncio.run(BodyLimit(reading, limit_of=lambda _: 100)(scope, receive, send))
    return sent, taken


def test_body_that_is_too_large_is_let_come_before_it_is_refused() -> None:
    sent, taken = refused_body((b"content-length", b"500"))

    assert (sent[0]["status"], taken) == (413, CHUNKS)


def test_body_of_a_client_that_waits_is_refused_at_once() -> None:
    sent, taken = refused_body((b"content-length", b"500"), (b"expect", b"100-continue"))

    assert (sent[0]["status"], taken) == (413, 0)


def test_body_that_does_not_say_how_large_it_is_is_let_come_too() -> None:
    with pytest.raises(HTTPException) as refused:  # which the handlers of errors answer
        refused_body()

    assert refused.value.status_code == 413


def test_body_is_not_let_come_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ansab.http.guard._LEAST_LINGER_BYTES", 0)

    assert refused_body((b"content-length", b"500"))[1] == 2
