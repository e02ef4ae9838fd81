"""Laws of the service: whatever comes in, an answer or an error of the one shape goes out, and never a fault."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ansab.http import create_app
from ansab.index import Index
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer
from ansab.resolve import Resolver

GAZETTEER = Gazetteer(
    entities=(
        Entity(
            id=EntityId("abu-taqwa"),
            type=EntityType.PERSON,
            name="Mushtaq Talib al-Saeedi",
            aliases=(Alias(text="أبو تقوى"), Alias(text="Abu Taqwa")),
        ),
        Entity(id=EntityId("nujaba"), type=EntityType.ORGANIZATION, name="Harakat al-Nujaba"),
    )
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "name",
                    "type",
                    "context",
                    "document",
                    "limit",
                    "queries",
                    "left",
                    "right",
                    "text",
                    "best",
                ]
            )
            | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
LAX = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app = create_app(Resolver(Index.of(GAZETTEER)))
    with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as client:
        yield client


def check(status: int, content: bytes) -> None:
    assert status < 500, content
    body = json.loads(content)
    if status >= 400:
        assert set(body) == {"error"}
        assert {"code", "message"} <= set(body["error"])


@LAX
@given(route=st.sampled_from(["resolve", "match", "transliterate"]), body=JSON)
def test_any_json_gets_an_answer_or_an_error(client: TestClient, route: str, body: object) -> None:
    reply = client.post(
        f"/v1/{route}", content=json.dumps(body), headers={"content-type": "application/json"}
    )

    check(reply.status_code, reply.content)


@LAX
@given(items=st.lists(JSON, max_size=4))
def test_any_items_get_as_many_results(client: TestClient, items: list[object]) -> None:
    reply = client.post(
        "/v1/resolve", content=json.dumps({"queries": items}), headers={"content-type": "application/json"}
    )

    check(reply.status_code, reply.content)
    results = reply.json()["results"]
    assert len(results) == len(items)
    for result in results:
        assert (result["canonical_id"] is not None) == (result["decision"] == "resolved")
        assert sum(candidate["confidence"] for candidate in result["candidates"]) <= 1 + 1e-9


@LAX
@given(name=st.text(max_size=40), kind=st.text(max_size=8), limit=st.text(max_size=4))
def test_any_query_gets_an_answer_and_a_page(client: TestClient, name: str, kind: str, limit: str) -> None:
    reply = client.get("/v1/resolve", params={"name": name, "type": kind, "limit": limit})
    page = client.get("/", params={"name": name, "type": kind})

    check(reply.status_code, reply.content)
    assert page.status_code < 500
    assert page.text.rstrip().endswith("</html>")


@LAX
@given(body=st.binary(max_size=200) | st.text(max_size=100).map(str.encode), column=st.text(max_size=5))
def test_any_bytes_get_a_table_or_an_error(client: TestClient, body: bytes, column: str) -> None:
    reply = client.post("/v1/resolve/csv", params={"column": column}, content=body)

    assert reply.status_code < 500, reply.content
    if reply.status_code >= 400:
        check(reply.status_code, reply.content)


@LAX
@given(
    entity_id=st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="./"), min_size=1, max_size=30
    )
)
def test_any_entity_id_is_found_or_not(client: TestClient, entity_id: str) -> None:
    reply = client.get(f"/v1/entities/{quote(entity_id, safe='')}")

    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "unknown_entity"
