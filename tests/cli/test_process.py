"""The command as a process: pipes, signals, how quickly it starts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import ansab

SERVICE = Path(ansab.__file__).parents[1]
PROGRAM = [sys.executable, "-m", "ansab"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(SERVICE), "NO_COLOR": "1"}


def test_version_says_the_version() -> None:
    ran = subprocess.run([*PROGRAM, "--version"], env=ENVIRONMENT, capture_output=True, text=True, timeout=60)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"ansab {ansab.__version__}\n", "")


def test_version_and_help_load_nothing_heavy() -> None:
    heavy = ("numpy", "pandas", "fastapi", "pydantic", "numba", "uvicorn", "jinja2")
    code = (
        "import sys; from ansab.cli.app import run; run(['--version']); run(['--help']); run(['bulk', '--help']);"
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, timeout=60
    )

    assert ran.stderr.strip() == "[]"


def test_resolve_loads_neither_a_web_framework_nor_pandas() -> None:
    code = (
        "import sys; from ansab.cli.app import run; run(['resolve', 'Mushtaq Talib al-Saeedi']);"
        "print([n for n in ('pandas', 'fastapi', 'pydantic', 'uvicorn', 'jinja2') if n in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, timeout=60
    )

    assert ran.stderr.strip() == "[]"


def test_bulk_reads_and_writes_pipes(gazetteer: Path) -> None:
    ran = subprocess.run(
        [*PROGRAM, "bulk", "-", "--column", "name", "--aliases", str(gazetteer)],
        env=ENVIRONMENT, input="name\nMushtaq Talib al-Saeedi\nمشتاق طالب السعيدي\n".encode(), capture_output=True, timeout=60,
    )  # fmt: skip

    assert ran.returncode == 0
    assert ran.stdout.decode().count("x-1") >= 2
    assert ran.stderr.decode().startswith("ansab: 2 rows")


def test_bulk_goes_quietly_when_the_reader_leaves(gazetteer: Path, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("name\n" + "Mushtaq Talib al-Saeedi\n" * 50_000)
    process = subprocess.Popen(
        [*PROGRAM, "bulk", str(tmp_path / "in.csv"), "--column", "name", "--aliases", str(gazetteer)],
        env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()

    errors = process.stderr.read().decode()
    process.stderr.close()

    assert process.wait(60) == 0
    assert "Traceback" not in errors
    assert "Exception" not in errors


def test_names_that_the_terminal_cannot_show_are_escaped(gazetteer: Path) -> None:
    ran = subprocess.run(
        [*PROGRAM, "resolve", "مشتاق طالب السعيدي", "--aliases", str(gazetteer)],
        env={**ENVIRONMENT, "PYTHONIOENCODING": "latin-1"}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert (ran.returncode, ran.stderr) == (0, "")
    assert "\\u0645\\u0634" in ran.stdout


def test_bytes_that_are_no_text_are_no_traceback(gazetteer: Path, tmp_path: Path) -> None:
    text = tmp_path / os.fsdecode(b"in\xff.csv")
    text.write_text("query,expected\nAbu Taqwa,x-1\n")
    odd, out = os.fsdecode(b"\xff"), str(tmp_path / "out.csv")
    at_gazetteer = ["--aliases", str(gazetteer)]

    def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*PROGRAM, *arguments], env=ENVIRONMENT, capture_output=True, timeout=60)

    for kind in ("jsonl", "csv", "html"):
        assert b"in?.csv" in run("annotate", str(text), "--format", kind, *at_gazetteer).stdout
    report = tmp_path / "r.html"
    assert run("evaluate", str(text), "--report", str(report), *at_gazetteer).returncode == 0
    assert "in?.csv" in report.read_text(encoding="utf-8")
    assert (
        run("bulk", str(text), "--column", "query", "--prefix", odd, "-o", out, *at_gazetteer).returncode == 0
    )
    assert "?canonical_id" in Path(out).read_text(encoding="utf-8")
    refused = run("transliterate", "علي" + odd)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.startswith(b"ansab: error: text is not text")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["bulk", "--help"], ["aliases", "stats"]], ids=" ".join
)
def test_program_goes_quietly_when_nobody_reads(arguments: list[str]) -> None:
    end, pipe = os.pipe()
    os.close(end)
    ran = subprocess.run(
        [*PROGRAM, *arguments], env=ENVIRONMENT, stdout=pipe, stderr=subprocess.PIPE, text=True, timeout=60
    )
    os.close(pipe)

    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize("stream", [0, 1, 2])
def test_stream_that_is_closed_is_no_traceback(gazetteer: Path, tmp_path: Path, stream: int) -> None:
    out = tmp_path / "out.csv"
    (tmp_path / "in.csv").write_text("name\nMushtaq Talib al-Saeedi\n")
    source = "-" if stream == 0 else str(tmp_path / "in.csv")
    ran = subprocess.run(
        [*PROGRAM, "bulk", source, "-o", str(out), "--column", "name", "--aliases", str(gazetteer)],
        env=ENVIRONMENT, capture_output=True, timeout=60, text=True,
        preexec_fn=lambda: os.close(stream),
    )  # fmt: skip

    assert "Traceback" not in ran.stderr
    if stream == 0:
        assert (ran.returncode, out.exists()) == (2, False)
        assert "standard input: the file is empty" in ran.stderr
    else:
        assert ran.returncode == 0
        assert out.read_text(encoding="utf-8").count("\n") == 2  # nothing else went into the file


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [["match", "a", "b"], ["aliases", "export", "--format", "csv"]])
def test_place_that_is_full_is_named(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [*PROGRAM, *arguments],
            env=ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )

    assert ran.returncode == 2
    assert ran.stderr == "ansab: error: standard output: cannot write: No space left on device\n"


def test_bulk_that_is_stopped_leaves_no_file(gazetteer: Path, tmp_path: Path) -> None:
    fifo = tmp_path / "in.fifo"
    os.mkfifo(fifo)
    process = subprocess.Popen(
        [*PROGRAM, "bulk", str(fifo), "-o", str(tmp_path / "out.csv"), "--column", "name", "--aliases", str(gazetteer)],
        env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with fifo.open("w") as handle:  # opens when the process has begun to read
        handle.write("name\n")
        handle.flush()
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)

    assert process.returncode == 130
    assert errors.decode().strip().splitlines() == ["ansab: error: interrupted"]
    assert {file.name for file in tmp_path.iterdir()} == {"in.fifo", "g.jsonl"}


def test_completion_prints_a_script() -> None:
    for shell in ("bash", "zsh", "fish"):
        ran = subprocess.run(
            [*PROGRAM, "completion", shell], env=ENVIRONMENT, capture_output=True, text=True, timeout=60
        )
        assert ran.returncode == 0
        assert "_ANSAB_COMPLETE" in ran.stdout


def test_completion_offers_commands() -> None:
    words = {**ENVIRONMENT, "_ANSAB_COMPLETE": "bash_complete", "COMP_WORDS": "ansab tra", "COMP_CWORD": "1"}

    ran = subprocess.run([*PROGRAM], env=words, capture_output=True, text=True, timeout=60)

    assert "transliterate" in ran.stdout
