"""The examples of the documents are run; `…` in what they print stands for anything, a number for any number."""

from __future__ import annotations

import ast
import doctest
import re
import shlex
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ansab.bootstrap import open_resolver
from ansab.cli.app import run
from ansab.gazetteer import load
from ansab.http.app import create_app

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
WITH_PYTHON = [README, ROOT / "docs" / "how-it-works.md"]


def blocks(path: Path, language: str) -> list[str]:
    """The code blocks of one language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def console_examples(program: str) -> list[tuple[str, str]]:
    """Pairs of what is typed after `program` and what it prints."""
    examples = []
    for block in blocks(README, "console"):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = example.partition("\n")
            if command.startswith(f"{program} "):
                examples.append((command.removeprefix(f"{program} "), printed))
    assert examples, f"the README shows no {program}"
    return examples


def is_like(printed: str, shown: str) -> bool:
    """Whether the text is as shown, but for numbers and bars (a new fit moves them) and the width of columns."""
    pieces = [re.escape(without_numbers(piece)) for piece in shown.split("…")]
    pattern = r"\s*.*?\s*".join(pieces)
    return re.fullmatch(pattern, without_numbers(printed), re.DOTALL) is not None


def without_numbers(text: str) -> str:
    """A text with one digit for every number, and without the bars of a waterfall."""
    plain = re.sub(r"[█░│]+", " ", text)
    return " ".join(re.sub(r"(?<![\w-])[+-]?\d[\d,.]*(?<=\d)", "0", plain).split())


def test_is_like_passes_over_numbers_and_nothing_else() -> None:
    assert is_like("prior  -9.81  ░░░  before", "prior -10.45 ░░░░ before")
    assert is_like("a\nb\nc", "a\n…\nc")
    assert not is_like("prior  -9.81  after", "prior  -10.45  before")
    assert not is_like("a b", "a 1 b")


@pytest.mark.parametrize(("command", "shown"), console_examples("ansab"))
def test_command_prints_what_the_readme_shows(
    command: str,
    shown: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    assert run(shlex.split(command)) == 0
    captured = capfd.readouterr()
    printed = captured.out + captured.err
    assert is_like(printed, shown), printed


@pytest.mark.parametrize(("command", "shown"), console_examples("curl"))
def test_service_answers_what_the_readme_shows(command: str, shown: str) -> None:
    url = shlex.split(command)[-1].removeprefix("127.0.0.1:8000")
    with TestClient(create_app(open_resolver(()))) as client:
        answer = client.get(url)
    assert answer.status_code == 200
    assert is_like(answer.text, shown), answer.text[:500]


@pytest.mark.parametrize("path", WITH_PYTHON, ids=lambda path: path.name)
def test_python_gives_what_the_document_shows(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code = "\n".join(blocks(path, "python"))
    test = doctest.DocTestParser().get_doctest(code, {}, path.name, path.name, 0)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0


def test_python_page_gives_what_its_comments_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code = "\n".join(blocks(ROOT / "docs" / "python.md", "python"))
    known: dict[str, object] = {}
    told = 0
    for statement in ast.parse(code).body:
        source = ast.get_source_segment(code, statement) or ""
        if not isinstance(statement, ast.Expr):
            exec(source, known)
            continue
        _, _, comment = code.splitlines()[(statement.end_lineno or 0) - 1].partition("  # ")
        assert not comment or repr(eval(source, known)) == comment
        told += bool(comment)
    assert told >= 4


def test_lexicon_page_counts_every_table() -> None:
    page = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    told = {
        name: counts
        for name, *counts in re.findall(r"^\| `(\w+\.tsv)` \|.*\| ([\d,]+) \| ([\d,]*)", page, re.M)
    }
    tables = {path.name: path for path in (ROOT / "service/ansab/names/data").glob("*.tsv")}
    del tables["frequency.tsv"]  # counts of tokens, which nobody edits
    assert told.keys() == tables.keys()
    for name, path in tables.items():
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")][
            1:
        ]
        counted = len(lines), sum(line.rsplit("\t", 1)[-1].count(" | ") + 1 for line in lines)
        for figure, number in zip(told[name], counted, strict=True):
            # A few rows more do not make the page wrong; it is counted anew before they are many.
            assert not figure or int(figure.replace(",", "")) == pytest.approx(number, rel=0.02), name


def test_yaml_of_the_readme_is_an_entry_of_the_tables(tmp_path: Path) -> None:
    (entry,) = blocks(README, "yaml")
    path = tmp_path / "readme.yaml"
    sources = "\n".join(f'  {id}: {{title: "x"}}' for id in sorted(set(re.findall(r"S-\d+", entry))))
    path.write_text(f"version: 1\nsources:\n{sources}\nentities:\n{entry}", encoding="utf-8")
    (shown,) = load([path]).entities
    real = next(entity for entity in load([ROOT / "aliases"]).entities if entity.id == shown.id)
    assert set(shown.aliases) <= set(real.aliases)
    assert (shown.name, shown.type, shown.status) == (real.name, real.type, real.status)


def rows_after(heading: str, columns: int) -> list[list[str]]:
    """The rows under the head of each table of a README section that has so many columns."""
    section = README.read_text(encoding="utf-8").split(f"## {heading}")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows if len(row) == columns][1:]


@pytest.mark.parametrize(("names", "verdict"), rows_after("How good it is", 2))
def test_match_judges_as_the_readme_says(names: str, verdict: str) -> None:
    left, right = names.split(", ")
    said, confidence = verdict.split(", ")
    found = open_resolver(()).match(left, right).confidence
    assert said == ("the same" if found >= 0.5 else "not the same")
    assert found == pytest.approx(float(confidence), abs=0.02)


def test_figures_of_the_readme_are_those_of_the_documents() -> None:
    accuracy = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    measured = accuracy.split("On the check fold alone")[1].split("All queries")[0]
    rows = rows_after("How good it is", 5)
    assert len(rows) == 3
    for name, *figures in rows:
        system = name.removeprefix("nomenklatura ")
        (line,) = [line for line in measured.splitlines() if line.startswith(f"| {system} |")]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        assert figures == [cells[1], cells[2], cells[5], cells[6]]


def test_speed_of_the_readme_is_that_of_the_document() -> None:
    scale = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    text = README.read_text(encoding="utf-8")
    (median, rate, memory) = re.findall(
        r"takes (\d*\.\d+) ms .*resolve ([\d,]+) distinct.*with (\d+) MB", text
    )[0]
    assert f"| {median} ms, " in scale
    assert f"| {rate}/s, " in scale
    assert f"| 100 MB | {memory} MB |" in scale
