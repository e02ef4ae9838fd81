"""Match, tables, state, and the whole of the OpenAPI document."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi.testclient import TestClient

import ansab
from ansab.http.models import AnnotateOut, ClusterOut, ComparisonOut, SchemesOut, TransliterateOut
from ansab.rows import ROW_COLUMNS


def test_match_gives_evidence_that_sums_to_the_weight(client: TestClient) -> None:
    reply = client.post("/v1/match", json={"left": "Yehia Rasool", "right": "Yahya Rasool", "type": "person"})

    compared = ComparisonOut.model_validate_json(reply.content, strict=True)
    assert compared.confidence >= 0.5
    assert sum(line.bits for line in compared.evidence) == pytest.approx(compared.weight_bits)


def test_match_takes_a_prior(client: TestClient) -> None:
    names = {"left": "Yehia Rasool", "right": "Yahya Rasool"}

    even, rare = (
        client.post("/v1/match", json={**names, **more}).json()["confidence"]
        for more in ({}, {"prior": 0.01})
    )

    assert rare < even
    assert client.post("/v1/match", json={**names, "prior": 1}).status_code == 422


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_resolve_csv_appends_to_every_row(client: TestClient) -> None:
    body = "n;name\n1;Abu Taqwa\n2;\n3;حركة النجباء\n".encode("cp1256")

    reply = client.post("/v1/resolve/csv?column=name", content=body, headers={"content-type": "text/csv"})

    rows = rows_of(reply.text)
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"
    assert list(rows[0]) == ["n", "name", *ROW_COLUMNS]
    assert [row["canonical_id"] for row in rows] == ["abu-taqwa", "", "harakat-al-nujaba"]
    assert 'ansab_decisions_total{decision="resolved"} 2' in client.get("/metrics").text


def test_resolve_csv_takes_a_form(client: TestClient) -> None:
    reply = client.post(
        "/v1/resolve/csv",
        files={"file": ("names.csv", "name,kind\nAbu Taqwa,person\n", "text/csv")},
        data={"column": "name", "type_column": "kind", "prefix": "x_"},
    )

    assert rows_of(reply.text)[0]["x_canonical_id"] == "abu-taqwa"


def test_resolve_csv_form_without_a_file_says_so(client: TestClient) -> None:
    reply = client.post("/v1/resolve/csv", files={"other": ("a", "b")}, data={"column": "name"})

    assert reply.status_code == 422
    assert "no file" in reply.json()["error"]["message"]


def test_resolve_csv_streams_a_large_table_in_order(client: TestClient) -> None:
    body = "n,name\n" + "".join(f"{number},Abu Taqwa\n" for number in range(20_000))

    reply = client.post("/v1/resolve/csv?column=name", content=body.encode())

    assert [row["n"] for row in rows_of(reply.text)] == [str(number) for number in range(20_000)]


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/version", "/metrics", "/openapi.json"])
def test_state_is_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


def test_version_names_the_index(client: TestClient) -> None:
    answer = client.get("/version").json()

    assert answer["version"] == ansab.__version__
    assert answer["index"]["entities"] == 3
    assert client.get("/v1/resolve?name=x").json()["index"] == answer["index"]


def test_metrics_are_in_the_format_of_prometheus(client: TestClient) -> None:
    client.get("/v1/entities/a-b-c")
    client.get("/v1/entities/x")
    client.request("BREW", "/")

    text = client.get("/metrics").text

    assert 'route="/v1/entities/{entity_id:path}",status="404"} 2' in text
    assert 'method="OTHER"' in text
    assert 'ansab_request_seconds_bucket{le="+Inf"} 3' in text
    assert "ansab_request_seconds_count 3" in text


def test_preflight_of_another_origin_is_refused(client: TestClient) -> None:
    reply = client.options(
        "/v1/resolve", headers={"origin": "https://example.org", "access-control-request-method": "POST"}
    )

    assert reply.status_code == 405
    assert "access-control-allow-origin" not in reply.headers


def test_transliterate_gives_spellings_likeliest_first(client: TestClient) -> None:
    answer = client.post("/v1/transliterate", json={"text": "مشتاق", "best": 3}).json()

    spellings = TransliterateOut.model_validate(answer, strict=True).spellings
    assert answer["transliteration"] == spellings[0].text == "Mushtaq"
    assert 2 <= len(spellings) <= 3
    assert [item.log_probability for item in spellings] == sorted(
        (item.log_probability for item in spellings), reverse=True
    )


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"text": ""}, "bad_input"),
        ({"text": "محمد", "best": 0}, "bad_request"),
        ({"text": "محمد", "scheme": "x"}, "unknown_scheme"),
        ({"text": "Владимир", "scheme": "Arab-Latn/bgn"}, "unsupported_script"),
    ],
)
def test_transliterate_refuses_what_it_cannot_write(
    client: TestClient, body: dict[str, object], code: str
) -> None:
    reply = client.post("/v1/transliterate", json=body)

    assert (reply.status_code, reply.json()["error"]["code"]) == (422, code)


def test_schemes_are_listed(client: TestClient) -> None:
    listed = SchemesOut.model_validate_json(client.get("/v1/transliterate/schemes").content).schemes

    assert "Arab-Latn/bgn" in {scheme.id for scheme in listed}
    assert all(scheme.description for scheme in listed)


def test_cluster_groups_what_resolves_and_what_does_not(client: TestClient) -> None:
    mentions = [
        {"id": "a", "name": "Mushtaq Talib al-Saeedi", "type": "person"},
        {"id": "b", "name": "Karim Abd al-Zahra al-Rawi", "type": "person"},
        {"id": "c", "name": "Kareem Abdul Zahra al-Rawi", "type": "person"},
        {"id": 4, "name": "أبو تقوى", "type": "person"},
        {"name": ""},
    ]

    reply = client.post("/v1/cluster", json={"mentions": mentions})

    found = ClusterOut.model_validate_json(reply.content, strict=True)
    clusters = [mention.cluster_id for mention in found.mentions]
    assert [mention.id for mention in found.mentions] == ["a", "b", "c", 4, "4"]
    assert clusters[0] == clusters[3] == "abu-taqwa"
    assert clusters[1] == clusters[2] != clusters[0]
    assert found.mentions[4].error is not None
    assert {tuple(cluster.mentions) for cluster in found.clusters} == {("a", 4), ("b", "c")}
    assert all(cluster.how and cluster.name for cluster in found.clusters)


def test_cluster_obeys_people(client: TestClient) -> None:
    mentions = [{"id": str(number), "name": "Karim al-Rawi", "type": "person"} for number in range(3)]
    body = {"mentions": mentions, "must_link": [["0", "1"]], "cannot_link": [["1", "2"], ["0", "1"]]}

    found = ClusterOut.model_validate_json(client.post("/v1/cluster", json=body).content, strict=True)

    clusters = [mention.cluster_id for mention in found.mentions]
    assert clusters[0] == clusters[1] != clusters[2]
    assert [wrong.path for wrong in found.contradictions] == [["0", "1"]]


def test_cluster_takes_ids_that_are_numbers_in_links_too(client: TestClient) -> None:
    mentions = [
        {"id": 1, "name": "Karim al-Rawi"},
        {"id": 2, "name": "Zzyzx Qqq"},
        {"id": "x", "name": "Hadi"},
    ]

    reply = client.post("/v1/cluster", json={"mentions": mentions, "must_link": [[1, 2], ["2", 1]]})

    found = ClusterOut.model_validate_json(reply.content, strict=True)
    assert [cluster.mentions for cluster in found.clusters if len(cluster.mentions) > 1] == [[1, 2]]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "bad_request"),
        ({"mentions": [], "must_link": [["a"]]}, "bad_request"),
        ({"mentions": [{"id": "a", "name": "x"}], "must_link": [["a", "b"]]}, "bad_input"),
        ({"mentions": [{"id": "a", "name": "x"}] * 2, "cannot_link": [["a", "a"]]}, "bad_input"),
        ({"mentions": [{}] * 1_001}, "too_large"),
        ({"mentions": [], "must_link": [["a", "b"]] * 1_001}, "too_large"),
    ],
)
def test_cluster_refuses_what_it_cannot_use(client: TestClient, body: dict[str, object], code: str) -> None:
    reply = client.post("/v1/cluster", json=body)

    assert reply.status_code in (413, 422)
    assert reply.json()["error"]["code"] == code


def test_annotate_finds_names_at_their_offsets(client: TestClient) -> None:
    text = "In Baghdad, Mushtaq Talib al-Saeedi of Harakat al-Nujaba died. قالت حركة النجباء إنه قتل."

    found = AnnotateOut.model_validate_json(
        client.post("/v1/annotate", json={"text": text}).content, strict=True
    )

    assert all(text[name.start : name.end] == name.text for name in found.mentions)
    ids = {name.text: name.canonical_id for name in found.mentions}
    assert ids["Mushtaq Talib al-Saeedi"] == "abu-taqwa"
    assert ids["Harakat al-Nujaba"] == ids["حركة النجباء"] == "harakat-al-nujaba"


def test_annotate_can_leave_out_what_only_looks_like_a_name(client: TestClient) -> None:
    text = "Gustav Adolf Lindqvist met Mushtaq Talib al-Saeedi."

    both = client.post("/v1/annotate", json={"text": text}).json()["mentions"]
    known = client.post("/v1/annotate", json={"text": text, "unlisted": False}).json()["mentions"]

    assert [name["listed"] for name in both] == [False, True]
    assert [name["text"] for name in known] == ["Mushtaq Talib al-Saeedi"]


@pytest.mark.parametrize(
    "body", [b'{"text": 3}', b"{}", b'{"text": "\\ud800"}', b'{"text": "x", "unlisted": "perhaps"}']
)
def test_annotate_refuses_what_is_no_text(client: TestClient, body: bytes) -> None:
    reply = client.post("/v1/annotate", content=body, headers={"content-type": "application/json"})

    assert reply.status_code == 422
    assert reply.json()["error"]["message"]


def test_annotate_of_nothing_is_nothing(client: TestClient) -> None:
    assert client.post("/v1/annotate", json={"text": ""}).json()["mentions"] == []
