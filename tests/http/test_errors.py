"""Errors: one shape, one table, and twenty bad requests."""

from __future__ import annotations

import asyncio
import inspect
import json
import threading
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from fastapi.testclient import TestClient

from ansab import errors
from ansab.http import create_app
from ansab.http.errors import STATUS_OF, status_of
from ansab.http.models import ErrorOut
from ansab.limits import Limits
from ansab.resolve import Resolver
from ansab.settings import Settings, read_settings


def public_errors() -> list[type[errors.AnsabError]]:
    found = [getattr(errors, name) for name in errors.__all__]
    return [kind for kind in found if inspect.isclass(kind) and issubclass(kind, errors.AnsabError)]


@pytest.mark.parametrize("kind", public_errors(), ids=lambda kind: kind.__name__)
def test_every_public_error_has_a_status(kind: type[errors.AnsabError]) -> None:
    assert kind in STATUS_OF


def test_status_of_an_error_is_that_of_its_nearest_base() -> None:
    class NewError(errors.UnknownEntityError):
        pass

    assert status_of(NewError("x")) == 404


class Bad(NamedTuple):
    note: str
    method: str
    path: str
    body: bytes | None
    status: int
    code: str


DEEP = b"[" * 100_000 + b"]" * 100_000
BAD = [
    Bad("not JSON", "POST", "/v1/resolve", b"{", 400, "bad_json"),
    Bad("no body", "POST", "/v1/resolve", None, 422, "bad_request"),
    Bad("a list", "POST", "/v1/resolve", b"[]", 422, "bad_request"),
    Bad("JSON nested too deep", "POST", "/v1/resolve", DEEP, 400, "bad_json"),
    Bad("not UTF-8", "POST", "/v1/resolve", b'{"queries":[{"name":"\xff"}]}', 400, "bad_json"),
    Bad("queries is no list", "POST", "/v1/resolve", b'{"queries":"x"}', 422, "bad_request"),
    Bad("a field that does not exist", "POST", "/v1/resolve", b'{"queries":[],"limt":1}', 422, "bad_request"),
    Bad("limit NaN", "POST", "/v1/resolve", b'{"queries":[],"limit":NaN}', 422, "bad_request"),
    Bad("limit negative", "POST", "/v1/resolve", b'{"queries":[],"limit":-1}', 422, "bad_request"),
    Bad("limit infinite", "POST", "/v1/resolve", b'{"queries":[],"limit":1e999}', 422, "bad_request"),
    Bad("limit enormous", "POST", "/v1/resolve", b'{"queries":[],"limit":101}', 413, "too_large"),
    Bad(
        "batch too large",
        "POST",
        "/v1/resolve",
        json.dumps({"queries": [{}] * 1_001}).encode(),
        413,
        "too_large",
    ),
    Bad("body too large", "POST", "/v1/resolve", b" " * (8 * 1024 * 1024 + 1), 413, "too_large"),
    Bad("no name", "GET", "/v1/resolve", None, 422, "bad_request"),
    Bad("empty name", "GET", "/v1/resolve?name=", None, 422, "invalid_name"),
    Bad("unknown type", "GET", "/v1/resolve?name=x&type=spaceship", None, 422, "invalid_type"),
    Bad("limit no number", "GET", "/v1/resolve?name=x&limit=NaN", None, 422, "bad_request"),
    Bad("limit zero", "GET", "/v1/resolve?name=x&limit=0", None, 422, "bad_request"),
    Bad("no such entity", "GET", "/v1/entities/nobody", None, 404, "unknown_entity"),
    Bad("an entity id of 9,000 letters", "GET", "/v1/entities/" + "x" * 9_000, None, 404, "unknown_entity"),
    Bad("a path out of the tree", "GET", "/v1/entities/..%2f..%2fetc%2fpasswd", None, 404, "unknown_entity"),
    Bad("page too large", "GET", "/v1/aliases?limit=1001", None, 413, "too_large"),
    Bad("offset negative", "GET", "/v1/aliases?offset=-1", None, 422, "bad_request"),
    Bad("unknown format", "GET", "/v1/aliases?format=xml", None, 422, "bad_request"),
    Bad("match without a name", "POST", "/v1/match", b'{"left":"a","right":" "}', 422, "invalid_name"),
    Bad("match of numbers", "POST", "/v1/match", b'{"left":1,"right":2}', 422, "bad_request"),
    Bad("no such route", "GET", "/v2/resolve", None, 404, "not_found"),
    Bad("no such method", "DELETE", "/v1/resolve", None, 405, "method_not_allowed"),
    Bad("static file out of the tree", "GET", "/static/..%2fapp.py", None, 404, "not_found"),
    Bad("CSV without a column", "POST", "/v1/resolve/csv", b"n\n1\n", 422, "bad_input"),
    Bad("CSV without that column", "POST", "/v1/resolve/csv?column=x", b"n\n1\n", 422, "bad_table"),
    Bad("CSV that is empty", "POST", "/v1/resolve/csv?column=n", b"", 422, "bad_table"),
    Bad("CSV with a broken row", "POST", "/v1/resolve/csv?column=n", b"n,m\n1,2\n3\n", 422, "bad_table"),
    Bad(
        "CSV that is a picture",
        "POST",
        "/v1/resolve/csv?column=n",
        b"\x89PNG\r\n\x1a\n\0\0",
        422,
        "bad_table",
    ),
]


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", ""])
def test_body_that_is_not_marked_as_json_is_told_so(client: TestClient, kind: str) -> None:
    reply = client.post("/v1/match", content=b'{"left":"a","right":"b"}', headers={"content-type": kind})

    assert reply.status_code == 422
    assert "Content-Type: application/json" in reply.json()["error"]["message"]


def test_packed_body_is_refused(client: TestClient) -> None:
    headers = {"content-type": "application/json", "content-encoding": "gzip"}

    reply = client.post("/v1/match", content=b"\x1f\x8b", headers=headers)

    assert (reply.status_code, reply.json()["error"]["code"]) == (415, "bad_request")
    assert "gzip" in reply.json()["error"]["message"]


def test_item_that_is_no_object_is_told_in_plain_words(client: TestClient) -> None:
    reply = client.post("/v1/resolve", json={"queries": [1, {"name": 5}]})

    messages = [result["error"]["message"] for result in reply.json()["results"]]
    assert messages == ["the item: expected an object", "name: expected text"]


def test_refused_method_names_those_of_every_route_of_the_path(client: TestClient) -> None:
    reply = client.delete("/v1/resolve")

    assert reply.headers["allow"] == "GET, HEAD, POST"
    assert "DELETE is not allowed here: use GET or HEAD or POST" in reply.json()["error"]["message"]


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.note)
def test_bad_request_gets_one_clear_error(client: TestClient, case: Bad) -> None:
    headers = {"content-type": "application/json"} if case.body is not None else {}

    reply = client.request(case.method, case.path, content=case.body, headers=headers)

    error = ErrorOut.model_validate_json(reply.content).error
    assert (reply.status_code, error.code) == (case.status, case.code), error.message
    assert error.message
    assert "\n" not in error.message
    assert len(error.message) < 400
    assert client.get("/v1/resolve?name=Abu+Taqwa").json()["results"][0]["canonical_id"] == "abu-taqwa"


def test_body_without_a_length_is_counted_as_it_comes(client: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(9):
            yield b" " * 1024 * 1024

    reply = client.post("/v1/resolve", content=endless(), headers={"content-type": "application/json"})

    assert (reply.status_code, reply.json()["error"]["code"]) == (413, "too_large")


def test_fault_is_reported_without_its_insides(resolver: Resolver, caplog: pytest.LogCaptureFixture) -> None:
    class Broken:
        index = resolver.index
        sources = resolver.sources

        def resolve_mentions(self, *_args: object, **_kwargs: object) -> None:
            raise ZeroDivisionError("secret")

    app = create_app(Broken())  # type: ignore[arg-type]
    with TestClient(app, raise_server_exceptions=False) as client:
        reply = client.get("/v1/resolve?name=x")

    assert (reply.status_code, reply.json()["error"]["code"]) == (500, "internal")
    assert "secret" not in reply.text
    assert "secret" in caplog.text


LIMITS = [
    ("name_chars", "/v1/resolve?name=abcdef", None),
    ("name_tokens", "/v1/resolve?name=a+b+c+d+e+f", None),
    ("context_chars", "/v1/resolve?name=a&context=abcdef", None),
    ("candidates", "/v1/resolve?name=a&limit=6", None),
    ("page_size", "/v1/aliases?limit=6", None),
    ("batch_size", "/v1/resolve", b'{"queries":[1,2,3,4,5,6]}'),
    ("body_bytes", "/v1/resolve", b'{"queries":[]}'),
    ("csv_body_bytes", "/v1/resolve/csv?column=n", b"n\n1\n2\n"),
    ("csv_columns", "/v1/resolve/csv?column=a", b"a,b,c,d,e,f\n"),
    ("csv_field_chars", "/v1/resolve/csv?column=n", b"n\nabcdef\n"),
    ("document_mentions", "/v1/resolve/csv?column=n&doc_column=d", b"n,d\n" + b"a,1\n" * 6),
    ("text_chars", "/v1/transliterate", '{"text":"محمدمحمد"}'.encode()),
    ("document_chars", "/v1/annotate", b'{"text":"abcdef"}'),
    ("spellings", "/v1/transliterate", '{"text":"محمد","best":6}'.encode()),
]


@pytest.mark.parametrize(("limit", "path", "body"), LIMITS, ids=[limit for limit, _, _ in LIMITS])
def test_limit_of_the_settings_is_kept(resolver: Resolver, limit: str, path: str, body: bytes | None) -> None:
    settings = Settings(limits=Limits(**{limit: 5}))

    with TestClient(create_app(resolver, settings)) as client:
        headers = {"content-type": "application/json"} if body else {}
        reply = client.request("POST" if body else "GET", path, content=body, headers=headers)

    assert reply.status_code in (413, 422), reply.text
    assert "5" in reply.json()["error"]["message"]


@pytest.mark.parametrize(
    ("variable", "name", "says"),
    [
        ("ANSAB_MAX_NAME_CHARS", "x" * 1_001, "name is 1,001 characters, the limit is 1,000"),
        ("ANSAB_MAX_NAME_TOKENS", "ab " * 65, "name is 65 words, the limit is 64"),
    ],
)
def test_name_too_long_is_refused_alike_everywhere_though_its_limit_is_raised(
    resolver: Resolver, variable: str, name: str, says: str
) -> None:
    settings = read_settings({variable: "5000"})
    mentions = [{"id": "1", "name": name}]

    with TestClient(create_app(resolver, settings)) as client:
        one = client.get("/v1/resolve", params={"name": name})
        many = client.post("/v1/resolve", json={"queries": mentions}).json()["results"][0]
        pair = client.post("/v1/match", json={"left": name, "right": "x"})
        cluster = client.post("/v1/cluster", json={"mentions": mentions}).json()["mentions"][0]

    assert (one.status_code, one.json()["error"]) == (413, {"code": "too_large", "message": says})
    assert many["error"] == {"code": "too_large", "message": says}
    assert cluster["error"] == {"code": "too_large", "message": says}
    assert (pair.status_code, pair.json()["error"]["code"]) == (413, "too_large")


def test_limit_of_the_settings_is_tested_for_each() -> None:
    elsewhere = {"id_chars", "requests_at_once", "tables_at_once"}  # test_limits.py, test_guard.py

    assert {limit for limit, _, _ in LIMITS} | elsewhere == set(Limits.__slots__)


@pytest.mark.parametrize(
    ("method", "path", "body", "says"),
    [
        ("GET", "/v1/resolve?name=x&limit=0", None, "limit: expected 1 or more"),
        ("GET", "/v1/resolve?name=x&limit=y", None, "limit: expected a whole number"),
        ("POST", "/v1/resolve", b'{"queries":[],"limit":1.5}', "limit: expected a whole number"),
        ("POST", "/v1/resolve", b'{"queries":[],"limit":null}', "limit: expected a whole number"),
        ("POST", "/v1/match", b'{"left":"a","right":"b","prior":0}', "prior: expected more than 0"),
        ("POST", "/v1/match", b'{"left":"a","right":"b","prior":1}', "prior: expected less than 1"),
        ("POST", "/v1/match", b'{"left":"a","right":"b","prior":"x"}', "prior: expected a number"),
        ("POST", "/v1/annotate", b'{"text":"a","unlisted":"perhaps"}', "unlisted: expected true or false"),
        ("GET", "/v1/aliases?format=xml", None, "format: expected 'json' or 'csv'"),
    ],
)
def test_bad_value_is_told_in_plain_words(
    client: TestClient, method: str, path: str, body: bytes | None, says: str
) -> None:
    reply = client.request(method, path, content=body, headers={"content-type": "application/json"})

    assert ErrorOut.model_validate_json(reply.content).error.message == says


def test_client_that_leaves_in_the_middle_of_a_body_is_no_fault(
    resolver: Resolver, caplog: pytest.LogCaptureFixture
) -> None:
    service = create_app(resolver, Settings())
    for path in ("/v1/resolve", "/v1/resolve/csv", "/v1/match", "/annotate"):
        told = iter([{"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}])
        sent: list[dict[str, object]] = []
        heads = [(b"content-type", b"application/json"), (b"content-length", b"100")]
        asked = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "path": path,
            "raw_path": path.encode(), "query_string": b"", "headers": heads, "scheme": "http",
        }  # fmt: skip

        async def receive(told: Iterator[dict[str, object]] = told) -> dict[str, object]:
            return next(told)

        async def send(message: dict[str, object], sent: list[dict[str, object]] = sent) -> None:
            sent.append(message)

        asyncio.run(service(asked, receive, send))  # type: ignore[arg-type]

        assert isinstance(sent[0]["status"], int)
        assert sent[0]["status"] < 500, path
    assert caplog.records == []


def test_fault_has_strict_headers_and_is_told_once(
    resolver: Resolver, caplog: pytest.LogCaptureFixture
) -> None:
    service = create_app(resolver, Settings())

    @service.get("/broken")
    def broken() -> None:
        raise RuntimeError("inside")

    with TestClient(service) as client:
        reply = client.get("/broken")
        shown = client.get("/broken", headers={"accept": "text/html"})

    assert (reply.status_code, reply.json()["error"]["code"]) == (500, "internal")
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert (shown.status_code, "<h1>The service failed</h1>" in shown.text) == (500, True)
    assert "inside" not in reply.text + shown.text
    assert [record.getMessage() for record in caplog.records] == ["GET /broken"] * 2


BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.mark.parametrize(
    ("method", "path", "status", "told"),
    [
        ("GET", "/no/such/page", 404, "there is nothing at /no/such/page"),
        ("GET", "/entities?offset=abc", 422, "offset: expected a whole number"),
        ("PUT", "/", 405, "PUT is not allowed here: use GET or HEAD"),
        ("POST", "/annotate", 413, "over the limit of 8,388,608 bytes"),
    ],
)
def test_browser_is_told_on_a_page_what_is_wrong(
    client: TestClient, method: str, path: str, status: int, told: str
) -> None:
    heads = {**BROWSER, "content-type": "application/x-www-form-urlencoded"}
    body = b"text=" + b"a" * (8 * 1024 * 1024) if method == "POST" else None

    reply = client.request(method, path, headers=heads, content=body)
    plain = client.request(method, path, headers={**heads, "accept": "*/*"}, content=body)

    assert (reply.status_code, reply.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert told in reply.text
    assert told in plain.json()["error"]["message"]
    assert plain.status_code == status


def test_api_answers_a_browser_in_its_one_shape(client: TestClient) -> None:
    for path in ("/v1/entities/nobody", "/v1/nothing", "/v1/resolve"):
        assert set(client.get(path, headers=BROWSER).json()["error"]) == {"code", "message"}


def test_busy_service_says_so_on_a_page(resolver: Resolver) -> None:
    with TestClient(create_app(resolver, read_settings({"ANSAB_MAX_REQUESTS_AT_ONCE": "1"}))) as client:
        entered, go = threading.Event(), threading.Event()

        @client.app.get("/slow")  # type: ignore[attr-defined]
        def slow() -> None:
            entered.set()
            go.wait(30)

        asking = threading.Thread(target=client.get, args=("/slow",))
        asking.start()
        entered.wait(30)
        shown = client.get("/", headers=BROWSER)
        go.set()
        asking.join()

    assert (shown.status_code, shown.headers["retry-after"]) == (503, "1")
    assert "ask again in a second" in shown.text


def test_id_that_is_not_given_is_told_where_to_look(client: TestClient) -> None:
    reply = client.get("/v1/entities/")

    assert (reply.status_code, reply.json()["error"]["code"]) == (422, "bad_input")
    assert "/v1/aliases lists them" in reply.json()["error"]["message"]
    assert client.get("/entities/").headers["location"] == "/entities"


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ({"name": "x", "id": 1.5}, "id: expected text or a whole number"),
        ({"name": "x", "id": True}, "id: expected text or a whole number"),
        ({"name": "x", "id": "\ud800"}, "id has unpaired surrogates, which are not Unicode"),
        ({"name": "x", "k" * 3_000: 1}, f"{'k' * 40}…: is not a field of this request"),
        ({"name": "x", "type": "p" * 3_000}, f"unknown type '{'p' * 60}…': expected person"),
    ],
)
def test_item_is_told_in_few_words(client: TestClient, item: dict[str, object], told: str) -> None:
    body = json.dumps({"queries": [item, {"name": "Abu Taqwa"}]})
    results = client.post("/v1/resolve", content=body, headers={"content-type": "application/json"}).json()[
        "results"
    ]

    assert results[0]["error"]["message"].startswith(told)
    assert results[1]["decision"] == "resolved"


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        (["1"], "must_link.0.1: is missing"),
        (["1", "2", "3"], "must_link.0: expected a list of 2, not of 3"),
        ("12", "must_link.0: expected a list of two"),
        ([1.5, True], "must_link.0.0: expected text or a whole number (and 2 more)"),
    ],
)
def test_link_that_is_no_pair_is_told_in_plain_words(client: TestClient, pair: object, told: str) -> None:
    reply = client.post("/v1/cluster", json={"mentions": [], "must_link": [pair]})

    assert reply.json()["error"]["message"] == told


def test_offset_beyond_reason_is_told_with_its_limit(client: TestClient) -> None:
    message = client.get("/v1/aliases?offset=99999999999999999999").json()["error"]["message"]

    assert message == "offset: expected 9,007,199,254,740,992 or less"


@pytest.mark.parametrize(
    ("path", "body", "told"),
    [
        ("resolve", {"queries": [], "limit": True}, "limit: expected a number"),
        ("transliterate", {"text": "علي", "best": True}, "best: expected a number"),
        ("match", {"left": "a", "right": "b", "prior": False}, "prior: expected a number"),
        ("cluster", {"mentions": [], "must_link": True}, "must_link: expected a list"),
    ],
)
def test_truth_value_is_no_number(client: TestClient, path: str, body: dict[str, object], told: str) -> None:
    reply = client.post(f"/v1/{path}", json=body)

    assert (reply.status_code, reply.json()["error"]["message"]) == (422, told)
