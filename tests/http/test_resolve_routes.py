"""`/v1/resolve`."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

from ansab.http.models import ResolveOut


def ask(client: TestClient, *queries: object, **rest: object) -> list[dict[str, object]]:
    reply = client.post("/v1/resolve", json={"queries": list(queries), **rest})
    assert reply.status_code == 200, reply.text
    results: list[dict[str, object]] = reply.json()["results"]
    return results


def test_resolve_has_the_shape_that_openapi_shows(client: TestClient) -> None:
    body = {
        "queries": [{"id": "1", "name": "Abu Taqwa", "type": "person"}, {"id": "2", "name": ""}],
        "limit": 3,
    }

    reply = client.post("/v1/resolve", json=body)

    shown = ResolveOut.model_validate_json(reply.content, strict=True)
    assert [result.id for result in shown.results] == ["1", "2"]
    assert shown.results[0].canonical_id == "abu-taqwa"
    assert shown.index.entities == 3


def test_resolve_gives_evidence_that_sums_to_the_weight(client: TestClient) -> None:
    for result in ask(
        client, {"name": "Mushtaq Taleb al-Saidi"}, {"name": "حركة النجباء"}, {"name": "al-Saidi"}
    ):
        for candidate in result["candidates"]:  # type: ignore[attr-defined]
            assert sum(line["bits"] for line in candidate["evidence"]) == pytest.approx(
                candidate["weight_bits"]
            )


def test_resolve_refers_to_a_name_that_two_share_as_ambiguous(client: TestClient) -> None:
    (result,) = ask(client, {"name": "al-Saidi"})

    assert result["decision"] == "ambiguous"
    assert result["canonical_id"] is None


def test_resolve_keeps_the_ids_of_the_caller(client: TestClient) -> None:
    results = ask(
        client, {"id": 7, "name": "x"}, {"name": "y"}, {"id": "z", "name": "z"}, {"id": "z", "name": "z"}
    )

    assert [result["id"] for result in results] == [7, "1", "z", "z"]


BAD_ITEMS = [
    ({"name": ""}, "invalid_name"),
    ({"name": " \u200b\t"}, "invalid_name"),
    ({"name": "!!! ..."}, "invalid_name"),
    ({"name": "\ud800"}, "invalid_name"),
    ({"name": "x" * 1_001}, "too_large"),
    ({"name": "x " * 65}, "too_large"),
    ({"name": "x", "context": "y" * 50_001}, "too_large"),
    ({"name": "x", "document": "y" * 501}, "too_large"),
    ({"name": "x", "type": "spaceship"}, "invalid_type"),
    ({"name": "x", "type": 3}, "bad_input"),
    ({"name": 3}, "bad_input"),
    ({"name": None}, "bad_input"),
    ({"name": ["x"]}, "bad_input"),
    ({"nmae": "x"}, "bad_input"),
    ({"name": "x", "documnet": "y"}, "bad_input"),
    ({"name": "x", "id": {"a": 1}}, "bad_input"),
    ({}, "bad_input"),
    ("Abu Taqwa", "bad_input"),
    (None, "bad_input"),
    ([], "bad_input"),
]


@pytest.mark.parametrize(("item", "code"), BAD_ITEMS, ids=[str(number) for number in range(len(BAD_ITEMS))])
def test_resolve_gives_a_bad_item_its_own_error_and_spoils_no_other(
    client: TestClient, item: object, code: str
) -> None:
    body = json.dumps({"queries": [{"id": "a", "name": "Abu Taqwa"}, item, {"id": "b", "name": "Abu Taqwa"}]})

    reply = client.post("/v1/resolve", content=body, headers={"content-type": "application/json"})

    before, bad, after = ResolveOut.model_validate_json(reply.content).results
    assert bad.error is not None
    assert (bad.error.code, bad.decision, bad.candidates) == (code, "unresolved", [])
    assert bad.error.message
    assert before.canonical_id == after.canonical_id == "abu-taqwa"
    assert before.error is None


def test_resolve_one_answers_like_the_batch(client: TestClient) -> None:
    one = client.get("/v1/resolve", params={"name": "Abu Taqwa", "type": "per", "limit": 2}).json()
    many = client.post(
        "/v1/resolve", json={"queries": [{"name": "Abu Taqwa", "type": "person"}], "limit": 2}
    ).json()

    assert one == many


def test_resolve_counts_decisions(client: TestClient) -> None:
    ask(client, {"name": "Abu Taqwa"}, {"name": "al-Saidi"})

    text = client.get("/metrics").text

    assert 'ansab_decisions_total{decision="resolved"} 1' in text
    assert 'ansab_decisions_total{decision="ambiguous"} 1' in text
    assert 'ansab_requests_total{method="POST",route="/v1/resolve",status="200"} 1' in text
    assert "ansab_index_entities 3" in text
