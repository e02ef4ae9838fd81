"""The examples of the documents are run; `…` in what they print stands for anything."""

from __future__ import annotations

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
    """Whether the text is as shown; runs of spaces count as one, for columns are as wide as their widest cell."""
    pieces = [re.escape(" ".join(piece.split())) for piece in shown.split("…")]
    pattern = r"\s*.*?\s*".join(pieces)
    return re.fullmatch(pattern, " ".join(printed.split()), re.DOTALL) is not None


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


def test_yaml_of_the_readme_is_an_entry_of_the_tables(tmp_path: Path) -> None:
    (entry,) = blocks(README, "yaml")
    path = tmp_path / "readme.yaml"
    sources = "\n".join(f'  {id}: {{title: "x"}}' for id in sorted(set(re.findall(r"S-\d+", entry))))
    path.write_text(f"version: 1\nsources:\n{sources}\nentities:\n{entry}", encoding="utf-8")
    (shown,) = load([path]).entities
    real = next(entity for entity in load([ROOT / "aliases"]).entities if entity.id == shown.id)
    assert set(shown.aliases) <= set(real.aliases)
    assert (shown.name, shown.type, shown.status) == (real.name, real.type, real.status)
