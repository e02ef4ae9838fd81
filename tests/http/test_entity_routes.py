"""`/v1/entities/{id}` and `/v1/aliases`."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi.testclient import TestClient

from ansab.http.models import AliasesOut, EntityOut


def test_entity_gives_the_whole_table(client: TestClient) -> None:
    entity = EntityOut.model_validate_json(client.get("/v1/entities/abu-taqwa").content, strict=True)

    assert entity.name == "Abu Taqwa"
    assert {alias.text for alias in entity.names} == {
        "Abu Taqwa", "Mushtaq Talib al-Saeedi", "أبو تقوى", "al-Saidi",
    }  # fmt: skip
    assert entity.member_of == ["harakat-al-nujaba"]
    assert entity.not_same_as[0].id == "wissam-al-saiedi"
    assert entity.sources["S1"].publisher == "A newspaper"


def test_entity_of_a_merged_id_is_a_redirect(client: TestClient) -> None:
    reply = client.get("/v1/entities/mushtaq-al-saidi")

    assert (reply.status_code, reply.headers["location"]) == (308, "/v1/entities/abu-taqwa")


def test_aliases_are_paged_without_loss(client: TestClient) -> None:
    seen: list[str] = []
    url = "/v1/aliases?limit=2"
    while url:
        reply = client.get(url)
        page = AliasesOut.model_validate_json(reply.content, strict=True)
        seen += [entity.id for entity in page.entities]
        url = reply.headers.get("link", "").partition(">")[0].removeprefix("<")

    assert seen == ["abu-taqwa", "wissam-al-saiedi", "harakat-al-nujaba"]
    assert page.total == 3


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("q=saeedi", ["abu-taqwa"]),
        ("q=SAIEDI", ["wissam-al-saiedi"]),
        ("q=النجباء", ["harakat-al-nujaba"]),
        ("q=al-saidi", ["abu-taqwa", "wissam-al-saiedi"]),
        ("q=al-saidi&type=org", []),
        ("type=organisation", ["harakat-al-nujaba"]),
        ("q=nobody", []),
        ("offset=2", ["harakat-al-nujaba"]),
        ("offset=99", []),
    ],
)
def test_aliases_are_searched(client: TestClient, query: str, ids: list[str]) -> None:
    assert [entity["id"] for entity in client.get(f"/v1/aliases?{query}").json()["entities"]] == ids


def test_aliases_as_csv_have_a_row_for_each_name(client: TestClient) -> None:
    reply = client.get("/v1/aliases?format=csv&q=nujaba")

    rows = list(csv.DictReader(io.StringIO(reply.text, newline="")))
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"
    assert [(row["entity_id"], row["text"]) for row in rows] == [
        ("harakat-al-nujaba", "Harakat al-Nujaba"),
        ("harakat-al-nujaba", "حركة النجباء"),
    ]
