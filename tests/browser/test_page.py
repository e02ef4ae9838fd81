"""The page in a real browser."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import quote

import pytest

from .conftest import Browse, complaints

pytestmark = pytest.mark.browser

ARABIC = "حركة النجباء"


def test_page_resolves_an_arabic_name(site: str, browse: Browse) -> None:
    ran = browse("--dump-dom", f"{site}/?name={quote(ARABIC)}")

    text = html.unescape(ran.stdout)
    assert complaints(ran) == []
    assert 'class="answer resolved"' in text
    assert ">Harakat al-Nujaba<" in text
    assert f'<bdi dir="auto" lang="ar">{ARABIC}</bdi>' in text
    assert len(re.findall(r"<rect ", text)) > 10


@pytest.mark.parametrize(
    "path",
    ["/", "/?name=al-Saidi", "/?name=...", "/docs", "/annotate", "/entities", "/entities/harakat-al-nujaba"],
)
def test_page_breaks_no_rule_of_its_policy(site: str, browse: Browse, path: str) -> None:
    ran = browse("--dump-dom", site + path)

    assert "</footer>" in ran.stdout
    assert complaints(ran) == []


def test_page_leaves_a_bare_surname_open(site: str, browse: Browse) -> None:
    text = browse("--dump-dom", f"{site}/?name=al-Saidi").stdout

    assert 'class="answer ambiguous"' in text
    assert "no guess is made" in text


def test_complaints_sees_what_a_page_may_not_do(browse: Browse, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><p style="color:red">x</p>'
    )

    assert complaints(browse("--dump-dom", page.as_uri()))


@pytest.mark.parametrize("width", [390, 1100])
def test_page_can_be_painted_narrow_and_wide(site: str, browse: Browse, tmp_path: Path, width: int) -> None:
    picture = tmp_path / "page.png"

    browse(f"--window-size={width},1200", f"--screenshot={picture}", f"{site}/?name={quote(ARABIC)}")

    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 20_000, "an almost empty picture"


def test_page_that_is_not_there_is_a_page(site: str, browse: Browse) -> None:
    ran = browse("--dump-dom", f"{site}/no/such/page")

    text = html.unescape(ran.stdout)
    assert "there is nothing at /no/such/page" in text
    assert 'role="alert"' in text
    assert "</footer>" in text
