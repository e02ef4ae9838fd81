"""What a person reads on a terminal."""

from __future__ import annotations

import io

import pytest
from click import unstyle

from ansab.cli.progress import Progress
from ansab.cli.show import printable, table_lines, waterfall_lines, width_of
from ansab.model import Evidence


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "cells"), [("abc", 3), ("名前", 4), ("أَبُو", 3), ("e\u0301", 1), ("a\u200cb", 2), ("", 0)]
)
def test_width_of_counts_cells(text: str, cells: int) -> None:
    assert width_of(text) == cells


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb", "a\\u0009b"),
        ("\u202eabc", "\\u202eabc"),
        ("a\x1b[0m", "a\\u001b[0m"),
        ("a\u200cb", "a\u200cb"),
        ("ü", "ü"),
    ],
)
def test_printable_shows_what_would_steer_a_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_table_lines_align() -> None:
    assert table_lines([["id", "n"], ["名", "1,000"], ["abc", "7"]], numeric=(1,)) == [
        "id       n",
        "名   1,000",
        "abc      7",
    ]


def test_waterfall_lines_end_in_the_weight() -> None:
    styled = waterfall_lines(
        [Evidence(feature="prior", bits=-10.0), Evidence(feature="name", bits=15.0)], 5.0
    )
    lines = [unstyle(line) for line in styled]

    assert [line.split()[0] for line in lines] == ["evidence", "prior", "name", "weight"]
    assert [line.split()[1] for line in lines[1:]] == ["-10.00", "+15.00", "+5.00"]
    assert waterfall_lines([], 0.0) == []


def test_progress_is_shown_on_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    progress = Progress(200)

    progress(50)
    progress(200)
    shown = terminal.getvalue()
    progress.close()

    assert "25%" in shown
    assert "50/200 rows" in shown
    assert "left" in shown
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_progress_is_silent_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    progress = Progress(200)

    progress(200)
    progress.close()

    assert pipe.getvalue() == ""
