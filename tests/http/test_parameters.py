"""A slip in the name of a parameter is told, not passed over."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from fastapi.testclient import TestClient

from ansab.http.models import ErrorOut


class Slip(NamedTuple):
    path: str
    says: str


SLIPS = [
    Slip("/v1/resolve?name=x&name=y", "name: is given 2 times, expected once"),
    Slip(
        "/v1/resolve?nme=x",
        "nme: is not a parameter of this request, did you mean name? It takes name, type, context, limit",
    ),
    Slip(
        "/v1/resolve?name=x&limt=3",
        "limt: is not a parameter of this request, did you mean limit? It takes name, type, context, limit",
    ),
    Slip(
        "/v1/resolve?name=x&NAME=y&zzz=1",
        "NAME: is not a parameter of this request, did you mean name? It takes name, type, context, limit (and 1 more)",
    ),
    Slip(
        "/v1/resolve?name=x&zzz=1",
        "zzz: is not a parameter of this request, which takes name, type, context, limit",
    ),
    Slip(
        "/v1/aliases?ofset=100",
        "ofset: is not a parameter of this request, did you mean offset? It takes q, type, format, limit, offset",
    ),
    Slip("/v1/entities/abu-taqwa?lang=ar", "lang: is not a parameter of this request, which takes none"),
    Slip("/v1/transliterate/schemes?script=Arab", "script: is not a parameter of this request, which takes none"),
    Slip("/v1/resolve?name=x&" + "y" * 50 + "=1", f"{'y' * 40}…: is not a parameter"),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.path[:40])
def test_unknown_parameter_is_refused_with_the_nearest(client: TestClient, slip: Slip) -> None:
    reply = client.get(slip.path)

    error = ErrorOut.model_validate_json(reply.content).error
    assert (reply.status_code, error.code) == (422, "bad_request")
    assert error.message.startswith(slip.says)


@pytest.mark.parametrize(
    "path",
    [
        "/v1/resolve?name=Abu%20Taqwa&type=person&context=Baghdad&limit=1",
        "/v1/aliases?q=taqwa&type=person&format=csv&limit=1&offset=0",
        "/v1/entities/abu-taqwa",
        "/v1/transliterate/schemes",
        "/?name=x&utm_source=mail",
        "/readyz?probe=1",
    ],
)
def test_known_parameter_is_taken_and_pages_and_probes_take_any(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


def test_unknown_parameter_of_a_table_is_refused_in_the_query_and_in_the_form(client: TestClient) -> None:
    table = b"name,kind\nAbu Taqwa,person\n"
    by_query = client.post("/v1/resolve/csv?column=name&type-column=kind", content=table)
    by_form = client.post(
        "/v1/resolve/csv", files={"file": table}, data={"column": "name", "typecolumn": "kind"}
    )

    assert (by_query.status_code, by_form.status_code) == (422, 422)
    assert "type-column: is not a parameter of this request, did you mean type_column?" in by_query.text
    assert "typecolumn: is not a parameter of this request, did you mean type_column?" in by_form.text


def test_field_that_is_given_twice_is_refused(client: TestClient) -> None:
    fields = [("file", ("a.csv", b"name,kind\nAbu Taqwa,person\n"))]
    fields += [("column", (None, b"name")), ("column", (None, b"kind"))]  # type: ignore[list-item]

    reply = client.post("/v1/resolve/csv", files=fields)

    assert reply.status_code == 422
    assert reply.json()["error"]["message"] == "column: is given 2 times, expected once"
