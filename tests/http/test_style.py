"""The colours of the page can be read, in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ansab.http

STYLE = (Path(ansab.http.__file__).parent / "static" / "style.css").read_text(encoding="utf-8")
THEMES = [
    dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
]
TEXT = ("ink", "soft", "accent", "gain", "loss", "sum", "warn")


def luminance(color: str) -> float:
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2: 1 for equal colours, 21 for black on white."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_there_is_a_light_and_a_dark_theme() -> None:
    light, dark = THEMES

    assert luminance(light["paper"]) > 0.8
    assert luminance(dark["paper"]) < 0.05
    assert light.keys() == dark.keys()


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card"])
@pytest.mark.parametrize("name", TEXT)
def test_text_stands_out(theme: dict[str, str], ground: str, name: str) -> None:
    assert contrast(theme[name], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_button_and_chips_can_be_read(theme: dict[str, str]) -> None:
    assert contrast(theme["paper"], theme["accent"]) >= 4.5
    assert contrast(theme["ink"], theme["chip"]) >= 4.5
    assert contrast(theme["focus"], theme["paper"]) >= 3
