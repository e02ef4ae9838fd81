"""Small alias tables for the tests of the gazetteer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

PEOPLE = """\
version: 1
sources:
  S1: {title: "An article"}
entities:
  - id: "abu-taqwa"
    type: "person"
    name: "Abu Taqwa"
    names:
      - {text: "Mushtaq Talib al-Saeedi", kind: "full", sources: ["S1"]}
      - {text: "أبو تقوى", kind: "native", lang: "ar", sources: ["S1"]}
      - {text: "al-Saidi", kind: "short", strength: "weak", ambiguous: true, sources: ["S1"]}
    member_of: ["harakat-al-nujaba"]
    not_same_as: [{id: "wissam-al-saiedi", reason: "another man", sources: ["S1"]}]
    previous_ids: ["mushtaq-al-saidi"]
    identifiers: {wikidata: "Q1"}
  - id: "wissam-al-saiedi"
    type: "person"
    name: "Wissam Mohammed Sabir Al Saiedi"
    status: "draft"
    names:
      - {text: "Al Saidi", kind: "short", strength: "weak", ambiguous: true, sources: ["S1"]}
    not_same_as: [{id: "abu-taqwa", reason: "another man"}]
"""

GROUPS = """\
version: 1
entities:
  - id: "harakat-al-nujaba"
    type: "organization"
    name: "Harakat al-Nujaba"
    names:
      - {text: "Harakat al-Najuba", kind: "misspelling", sources: ["S1"]}
"""


Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes each keyword as NAME.yaml into a folder, and gives the folder."""

    def write_files(folder: str = "aliases", **files: str) -> Path:
        target = tmp_path / folder
        target.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (target / f"{name}.yaml").write_text(text, encoding="utf-8")
        return target

    return write_files


@pytest.fixture
def aliases(write: Write) -> Path:
    """A folder of two good tables: three entities, five names, one source."""
    return write(people=PEOPLE, groups=GROUPS)


@pytest.fixture
def of_names() -> Callable[..., str]:
    """Makes a table of one person from flow mappings, one a name; the first is in line 7."""

    def table(*names: str) -> str:
        rows = "".join(f"      - {name}\n" for name in names)
        return f'version: 1\nentities:\n  - id: "a"\n    type: "person"\n    name: "Ali"\n    names:\n{rows}'

    return table
