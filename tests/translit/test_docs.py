"""The page on transliteration names every scheme, table and public function."""

import re
from pathlib import Path

import pytest

import ansab.translit
from ansab.translit import schemes

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "transliteration.md"
DATA = Path(ansab.translit.__file__).parent / "data"


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.id)
def test_page_names_every_scheme_with_its_source(scheme) -> None:
    assert f"| `{scheme.id}` | {scheme.description} | {scheme.source}" in PAGE.read_text("utf-8")


def test_page_names_every_function() -> None:
    text = PAGE.read_text("utf-8")
    for name in (
        "romanize",
        "romanize_best",
        "romanize_token",
        "romanize_words",
        "native_candidates",
        "to_native",
    ):
        assert name in ansab.translit.__all__
        assert f"{name}(" in text


def test_page_names_every_hand_written_table() -> None:
    text = PAGE.read_text("utf-8")
    for path in DATA.iterdir():
        parts = path.name.split(".")
        assert f"`{path.name}`" in text or f".{parts[1]}.tsv`" in text or parts[0] == "letters", path.name


def test_tables_stay_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) <= 1_500_000


def test_page_counts_the_settled_names() -> None:
    (told,) = re.findall(r"`lexicon.tsv` holds (\d+) names", PAGE.read_text("utf-8"))
    lines = (DATA / "lexicon.tsv").read_text("utf-8").splitlines()
    assert sum(not line.startswith("#") for line in lines) == int(told)
