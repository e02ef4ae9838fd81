"""The table of family names, which is read without checks: here they are."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from ansab.errors import TableError
from ansab.names.lexicon import lexicon
from ansab.names.reading import FAMILY, read_token
from ansab.names.tables import TABLES, last_cells, read_rows
from ansab.text.normalize import normalize

COLUMNS = ("canonical", "lang", "forms")
ROWS = read_rows(TABLES / "families.tsv", COLUMNS).rows


def test_each_form_stands_once_and_the_canonical_one_is_among_them() -> None:
    counted = Counter(form for row in ROWS for form in row[-1].split(" | "))
    assert [form for form, times in counted.items() if times > 1] == []
    assert [row[0] for row in ROWS if row[0] not in row[-1].split(" | ")] == []


def test_rows_are_in_order_and_languages_are_codes() -> None:
    assert [row[0] for row in ROWS] == sorted(row[0] for row in ROWS)
    assert {row[1] for row in ROWS if not re.fullmatch("[a-z]{2}", row[1])} == set()


def test_forms_are_folded() -> None:
    assert [
        form for row in ROWS for form in row[-1].split(" | ") if normalize(form) != form or " " in form
    ] == []


def test_no_form_is_a_given_name_or_a_nisba_too() -> None:
    table = lexicon()
    others = table.given_classes.keys() | table.nisbas
    assert [form for row in ROWS for form in row[-1].split(" | ") if form in others] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("petrovic", "петровић"),
        ("shevchenko", "шевченко"),
        ("mueller", "muller"),
        ("zakani", "زاكاني"),
        ("guliyev", "кулиев"),
        ("kenichi", "健一"),
    ],
)
def test_spellings_of_one_family(one: str, other: str) -> None:
    assert read_token(one).listed == read_token(other).listed
    assert read_token(one).name_class & FAMILY == FAMILY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("petrovic", "petkovic"),
        ("girard", "giraud"),
        ("ferrari", "ferraro"),
        ("zakani", "zakeri"),
        ("valiyev", "aliyev"),
        ("masahiro", "masahiko"),
        ("somchai", "somsak"),
        ("huong", "hang"),
        ("patel", "patil"),
        ("shigeru", "shigeki"),
        ("kolomoisky", "kolomiets"),
        ("abhisit", "apirak"),
    ],
)
def test_families_that_letters_confuse(one: str, other: str) -> None:
    assert read_token(one).listed != read_token(other).listed
    assert 0 not in (read_token(one).listed, read_token(other).listed)


def test_last_cells_refuses_another_head(tmp_path: Path) -> None:
    path = tmp_path / "families.tsv"
    path.write_text("# what it means\nname\tforms\nx\tx\n", "utf-8")
    with pytest.raises(TableError, match="canonical, lang, forms"):
        last_cells(path, COLUMNS)
