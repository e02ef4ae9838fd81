"""A service over six entities, and a client of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from ansab.http import create_app
from ansab.resolve import Resolver
from ansab.settings import Settings

TABLES = """\
version: 1
sources:
  S1: {title: "A strike in Baghdad", publisher: "A newspaper", url: "https://example.org/1", published: "2024-01-04"}
  S2: {title: "<b>bold</b>", publisher: "", url: "javascript:alert(1)", published: "2024-01-05"}
entities:
  - id: "abu-taqwa"
    type: "person"
    name: "Abu Taqwa"
    status: "approved"
    names:
      - {text: "Mushtaq Talib al-Saeedi", kind: "full", sources: ["S1"]}
      - {text: "Abu Taqwa", kind: "kunya", sources: ["S1", "S2"]}
      - {text: "أبو تقوى", kind: "kunya", lang: "ar", sources: ["S1"]}
      - {text: "al-Saidi", kind: "short", strength: "weak", ambiguous: true, sources: ["S1"]}
    member_of: ["harakat-al-nujaba"]
    not_same_as: [{id: "wissam-al-saiedi", reason: "another man", sources: ["S1"]}]
    previous_ids: ["mushtaq-al-saidi"]
  - id: "wissam-al-saiedi"
    type: "person"
    name: "Wissam Mohammed Sabir Al Saiedi"
    status: "approved"
    names:
      - {text: "Wissam Mohammed Sabir Al Saiedi", kind: "full", sources: ["S2"]}
      - {text: "al-Saidi", kind: "short", strength: "weak", ambiguous: true, sources: ["S2"]}
    not_same_as: [{id: "abu-taqwa", reason: "another man", sources: ["S1"]}]
  - id: "harakat-al-nujaba"
    type: "organization"
    name: "Harakat al-Nujaba"
    status: "approved"
    names:
      - {text: "Harakat al-Nujaba", kind: "full", sources: ["S1"]}
      - {text: "حركة النجباء", kind: "native", lang: "ar", sources: ["S1"]}
"""


@pytest.fixture(scope="session")
def resolver(tmp_path_factory: pytest.TempPathFactory) -> Resolver:
    path = tmp_path_factory.mktemp("tables") / "tables.yaml"
    path.write_text(TABLES, encoding="utf-8")
    return Resolver.open(path)


@pytest.fixture
def client(resolver: Resolver) -> Iterator[TestClient]:
    with TestClient(create_app(resolver, Settings()), follow_redirects=False) as client:
        yield client
