"""The pages, as HTML."""

from __future__ import annotations

import re
from html import escape, unescape
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from ansab.http import create_app
from ansab.limits import Limits
from ansab.resolve import Resolver
from ansab.settings import Settings

VOID = {"meta", "link", "input", "img", "br"}


class Page(HTMLParser):
    """Checks that tags are balanced, and collects what a strict policy would refuse."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.refused: list[str] = []
        self.ids: list[str] = []
        self.labelled: list[str] = []
        self.fields: list[str] = []
        self.links: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        self.refused += [tag] if tag in ("script", "style", "iframe") else []
        self.refused += [name for name in given if name == "style" or name.startswith("on")]
        self.ids += [given["id"] or ""] if "id" in given else []
        self.labelled += [given["for"] or ""] if tag == "label" else []
        self.fields += [given["id"] or ""] if tag in ("input", "select", "textarea") else []
        self.links += [given.get("href") or ""] if tag == "a" else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


PAGES = [
    "/", "/?name=Abu+Taqwa", "/?name=%D8%AD%D8%B1%D9%83%D8%A9", "/?name=al-Saidi&type=person&context=Nujaba",
    "/?name=zzyzx", "/?name=...", "/annotate", "/compare", "/compare?left=Yehia+Rasool&right=Yahya+Rasool&type=person", "/compare?left=x", "/entities", "/entities?q=%D8%AD&type=org", "/entities?type=x", "/entities/abu-taqwa", "/entities/nobody", "/docs",
]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_page_is_whole_and_strict(client: TestClient, path: str) -> None:
    reply = client.get(path)

    page = Page(reply.text)
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert page.open == []
    assert page.refused == []
    assert len(page.ids) == len(set(page.ids))
    assert sorted(page.fields) == sorted(page.labelled)
    assert not [link for link in page.links if link.startswith("javascript:")]


@pytest.mark.parametrize("path", [*PAGES, "/static/style.css", "/v1/aliases", "/no/such/page", "/v1/resolve"])
def test_every_answer_has_strict_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers

    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


def test_home_shows_the_answer_its_evidence_and_the_table(client: TestClient) -> None:
    text = client.get("/?name=Mushtaq+Taleb+al-Saidi").text

    assert 'class="answer resolved"' in text
    assert "<rect" in text
    assert ">prior" in text
    assert ">weight" in text
    assert 'lang="ar">أبو تقوى' in text
    assert 'href="https://example.org/1"' in text
    assert 'value="Mushtaq Taleb al-Saidi"' in text


def test_home_bits_are_those_of_the_api(client: TestClient) -> None:
    text = client.get("/?name=Abu+Taqwa").text
    candidate = client.get("/v1/resolve?name=Abu+Taqwa").json()["results"][0]["candidates"][0]

    shown = re.findall(r'<td class="number">([+-][\d.]+)</td>', text)[: len(candidate["evidence"]) + 1]

    assert shown == [f"{line['bits']:+.2f}" for line in candidate["evidence"]] + [
        f"{candidate['weight_bits']:+.2f}"
    ]


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "&lt;"]
)
def test_home_shows_a_name_as_it_was_written(client: TestClient, name: str) -> None:
    text = client.get("/", params={"name": f"{name} x", "context": name}).text

    assert Page(text).refused == []
    assert f'value="{escape(name)} x"'.replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in text


def test_home_says_what_is_wrong_with_a_name(client: TestClient) -> None:
    reply = client.get("/?name=...")

    assert reply.status_code == 422
    assert 'role="alert"' in reply.text
    assert "no letter or digit" in reply.text


def test_entity_page_shows_names_sources_and_links(client: TestClient) -> None:
    text = client.get("/entities/abu-taqwa").text

    assert "Mushtaq Talib al-Saeedi" in text
    assert 'href="/entities/harakat-al-nujaba"' in text
    assert "another man" in text
    assert "<dt><code>S1</code></dt>" in text
    assert "&lt;b&gt;bold&lt;/b&gt;" in text
    assert "javascript:" not in text


def test_entity_page_follows_a_merged_id(client: TestClient) -> None:
    reply = client.get("/entities/mushtaq-al-saidi")

    assert (reply.status_code, reply.headers["location"]) == (308, "/entities/abu-taqwa")


def test_entity_page_of_nobody_is_a_page(client: TestClient) -> None:
    reply = client.get("/entities/nobody")

    assert reply.status_code == 404
    assert "no entity has the id" in reply.text


def test_static_files_are_served_with_a_tag(client: TestClient) -> None:
    reply = client.get("/static/style.css")

    assert reply.headers["content-type"] == "text/css; charset=utf-8"
    tag = reply.headers["etag"]
    assert client.get("/static/style.css", headers={"if-none-match": tag}).status_code == 304
    assert client.get("/static/style.css", headers={"if-none-match": '"old"'}).status_code == 200
    assert not re.search(r"url\(|@import|http", reply.text)


def test_compare_shows_the_bits_of_the_api(client: TestClient) -> None:
    text = client.get("/compare?left=Yehia+Rasool&right=Yahya+Rasool&type=person").text
    compared = client.post(
        "/v1/match", json={"left": "Yehia Rasool", "right": "Yahya Rasool", "type": "person"}
    ).json()

    assert f"{compared['weight_bits']:+.2f}" in text
    assert all(f"{line['bits']:+.2f}" in text for line in compared["evidence"])
    assert 'class="answer resolved"' in text


def test_compare_says_which_name_is_wrong(client: TestClient) -> None:
    reply = client.get("/compare?left=x&right=...")

    assert reply.status_code == 422
    assert "the second name has no letter or digit" in reply.text


def test_annotate_marks_names_and_escapes_the_text(client: TestClient) -> None:
    text = "<b>Mushtaq Talib al-Saeedi</b> met Gustav Adolf Lindqvist.\r\nحركة النجباء"

    reply = client.post("/annotate", data={"text": text})

    page = Page(reply.text)
    assert reply.status_code == 200
    assert page.refused == []
    assert "/entities/abu-taqwa" in page.links
    assert "/entities/harakat-al-nujaba" in page.links
    assert '<mark class="unresolved"' in reply.text
    assert "&lt;b&gt;" in reply.text
    assert "<b>" not in reply.text


def test_annotate_says_whom_each_name_means_and_why(client: TestClient) -> None:
    text = "Mushtaq Talib al-Saeedi met Gustav Adolf Lindqvist. Mushtaq Talib al-Saeedi left."

    reply = client.post("/annotate", data={"text": text}).text

    told = reply.partition('class="names told"')[2]
    assert told.count("<tr>") == 3  # the header, and each name once
    assert "<bdi>Mushtaq Talib al-Saeedi</bdi> <small>2 times</small>" in told
    assert '<a href="/entities/abu-taqwa">' in told
    assert '<span class="chip">in no table</span>' in told
    assert "listed as “Mushtaq Talib al-Saeedi”" in told
    assert 'class="names told"' not in client.post("/annotate", data={"text": "nothing here"}).text


def test_home_shows_no_table_of_an_entity_that_is_only_nearest(client: TestClient) -> None:
    assert 'class="names of-one"' in client.get("/?name=Abu+Taqwa").text
    assert 'class="names of-one"' not in client.get("/?name=zzyzx").text


def test_annotate_of_too_long_a_text_is_a_page(resolver: Resolver) -> None:
    with TestClient(create_app(resolver, Settings(limits=Limits(document_chars=5)))) as client:
        reply = client.post("/annotate", data={"text": "abcdef"})

    assert reply.status_code == 413
    assert 'role="alert"' in reply.text


@pytest.mark.parametrize(
    ("asked", "total"), [("", 3), ("?q=nujaba", 1), ("?q=%D8%AA%D9%82%D9%88%D9%89&type=person", 1)]
)
def test_tables_lead_to_all_that_was_found_as_data(client: TestClient, asked: str, total: int) -> None:
    page = client.get(f"/entities{asked}").text
    as_json, as_csv = [unescape(path) for path in re.findall(r'href="(/v1/aliases[^"]*)"', page)]

    answer = client.get(as_json).json()
    assert (answer["total"], len(answer["entities"])) == (total, total)
    assert all(f"/entities/{entity['id']}" in page for entity in answer["entities"])
    assert len({line.split(",")[0] for line in client.get(as_csv).text.splitlines()[1:]}) == total


def test_tables_say_that_the_data_are_not_all(resolver: Resolver) -> None:
    with TestClient(create_app(resolver, Settings(limits=Limits(page_size=2)))) as client:
        assert "The first 2 entities: <a" in client.get("/entities").text


def test_docs_say_what_every_parameter_and_field_is(client: TestClient) -> None:
    page = client.get("/docs").text

    assert "<dd></dd>" not in page
    assert "`" not in page
    assert "with the CSV in <code>file</code>." in page


def test_percentages_do_not_break_from_their_sign(client: TestClient) -> None:
    page = client.get("/?name=al-Saidi").text

    assert re.search(r'class="number">[0-9.]+\N{NO-BREAK SPACE}%<', page)
    assert not re.search(r'class="number">[^<]* %<', page)


@pytest.mark.parametrize(("name", "is_cut"), [("Abu Taqwa", False), ("Abdulrahman-" * 60, True)])
def test_home_gives_a_very_long_name_no_more_than_a_few_lines(
    client: TestClient, name: str, is_cut: bool
) -> None:
    assert ('class="long"' in client.get("/", params={"name": name}).text) is is_cut
