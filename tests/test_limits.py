"""The limits, by themselves."""

from __future__ import annotations

import pytest

from ansab.errors import InputError, InvalidNameError, LimitError
from ansab.limits import Limits, check_name
from ansab.settings import read_settings


@pytest.mark.parametrize(
    "name", ["", " ", "\u200b", "\t\n", "...", "\u0301\u0302", "\u202e", "\ud800", "a\udcff"]
)
def test_check_name_refuses_what_is_no_name(name: str) -> None:
    with pytest.raises(InvalidNameError):
        check_name(name)


@pytest.mark.parametrize(
    "name", ["No", "Null", "010", "7", "名", "أبو تقوى", "O'Neill", "x" * 1_000, "a " * 64]
)
def test_check_name_lets_names_pass(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"name": "x" * 1_001}, "name is 1,001 characters, the limit is 1,000"),
        ({"name": "a " * 65}, "name is 65 words, the limit is 64"),
        ({"name": "a", "context": "x" * 50_001}, "context is 50,001 characters"),
        ({"name": "a", "document": "x" * 501}, "document is 501 characters"),
        ({"name": "a", "id": "x" * 501}, "id is 501 characters"),
    ],
)
def test_check_mention_names_the_part_that_is_too_large(arguments: dict[str, str], says: str) -> None:
    with pytest.raises(LimitError, match=says):
        Limits().check_mention(**arguments)


@pytest.mark.parametrize("count", [0, -1])
def test_check_count_refuses_less_than_one(count: int) -> None:
    with pytest.raises(InputError, match="from 1 to 100"):
        Limits().check_count("candidates", count, "limit")


@pytest.mark.parametrize("value", ["-1", "0", "NaN", "1.5", "1e3", "x", "٣", "9" * 30, "+1", " - "])
def test_read_settings_refuses_limits_that_are_no_counts(value: str) -> None:
    with pytest.raises(InputError, match="ANSAB_MAX_NAME_CHARS"):
        read_settings({"ANSAB_MAX_NAME_CHARS": value})


def test_read_settings_of_nothing_are_the_defaults() -> None:
    settings = read_settings({"ANSAB_PORT": "", "ANSAB_ALIASES": ""})

    assert (settings.host, settings.port, settings.aliases, settings.limits) == (
        "127.0.0.1",
        8000,
        (),
        Limits(),
    )


def test_check_name_refuses_what_is_no_text() -> None:
    with pytest.raises(InvalidNameError, match="name is None, expected text"):
        check_name(None)  # type: ignore[arg-type]
