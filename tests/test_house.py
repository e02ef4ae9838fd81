"""The rules of the house that a program can check; CONTRIBUTING.md gives them in words."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import ansab

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "service" / "ansab"
MODULES = sorted(PACKAGE.rglob("*.py"))
ADRS = sorted((ROOT / "docs" / "adr").glob("*.md"))
LOCKS = sorted(ROOT.glob("requirements*.lock"))

# Written so that this file does not match itself.
REGISTRY = re.compile(
    r"py[p]i\.(?:org|python)|python[h]osted|npm[j]s\.|deb\.deb[i]an|--(?:extra-)?index-[u]rl\s*[=h]"
)
MACHINE = re.compile(r"(?<![\w.~])/(?:wor[k]|roo[t]|hom[e]|User[s]|tm[p])/\w")

EDGES = ("cli", "http", "spark", "__main__")
HOMES = {
    # Top-level package -> where in service/ansab/ it may be imported.
    "click": ("cli",),
    "fastapi": ("http", "cli"),
    "jinja2": ("http", "cli"),
    "pydantic": ("gazetteer", "http"),
    "pyspark": ("spark",),
    "starlette": ("http",),
    "uvicorn": ("http", "cli"),
    "yaml": ("gazetteer",),
}


@cache
def tracked_files() -> tuple[Path, ...]:
    """Files under version control; without git, whatever is there and not hidden."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
        ).stdout.split("\0")
        return tuple(ROOT / name for name in listed if name and (ROOT / name).is_file())
    except (OSError, subprocess.CalledProcessError):
        hidden = re.compile(r"(?:^|/)\.|__pycache__|^(?:build|dist)/")
        found = (path for path in ROOT.rglob("*") if path.is_file())
        return tuple(path for path in found if not hidden.search(path.relative_to(ROOT).as_posix()))


def text_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Numbered lines of a text file; none for a binary one."""
    try:
        yield from enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    except UnicodeDecodeError:
        return


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(
    ("pattern", "example"),
    [(REGISTRY, "https://py" + "pi.org/simple"), (MACHINE, "see /ho" + "me/someone/x")],
    ids=["registry", "machine"],
)
def test_tracked_files_hold_no_address_of_a_machine(pattern: re.Pattern[str], example: str) -> None:
    assert pattern.search(example), "the pattern does not find what it is for"
    found = [
        f"{relative(path)}:{number}"
        for path in tracked_files()
        for number, line in text_lines(path)
        if pattern.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("path", LOCKS, ids=relative)
def test_lock_file_is_hashed_and_without_addresses(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert entries, "an empty lock file"
    assert [entry.split("\n")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert " @ " not in text


@pytest.mark.parametrize(
    ("lock", "tables"),
    [
        ("requirements.lock", ("dependencies", "fast")),
        ("requirements-build.lock", ("build",)),
        ("requirements-dev.lock", ("dependencies", "fast", "spark", "build", "dev")),
        ("requirements-bench.lock", ("dependencies", "bench")),
    ],
)
def test_lock_file_covers_the_project_file(lock: str, tables: tuple[str, ...]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {
        "dependencies": project["project"]["dependencies"],
        **project["project"]["optional-dependencies"],
        **project["dependency-groups"],
    }
    locked = set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    wanted = {
        re.sub(r"[-_.]+", "-", re.split(r"[<>=!\[; ]", line)[0]).lower()
        for table in tables
        for line in declared[table]
    }
    assert sorted(wanted - locked) == [], "run `make lock`"


def test_readme_is_short_and_names_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 120
    assert "make run" in text
    assert "make test" in text


def test_changelog_has_the_current_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(ansab.__version__)}\b", text, re.MULTILINE)


@pytest.mark.parametrize("path", ADRS, ids=relative)
def test_adr_is_short_and_says_what_keeps_it_true(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 40
    number = re.match(r"(\d{4})-[a-z0-9-]+\.md$", path.name)
    assert number, "an ADR is named 0001-short-title.md"
    assert lines[0].startswith(f"# {int(number.group(1))}. ")
    headings = [line for line in lines if line.startswith("## ")]
    assert headings == ["## Question", "## Options", "## Decision", "## Consequences", "## Kept true by"]


@pytest.mark.parametrize("path", ADRS, ids=relative)
def test_adr_names_tests_that_exist(path: Path) -> None:
    kept = path.read_text(encoding="utf-8").split("## Kept true by")[1]
    named = re.findall(r"`((?:tests|Makefile|pyproject)[^`\s]*)`", kept)
    assert named, "no test named"
    for name in named:
        file, _, function = name.partition("::")
        assert (ROOT / file).exists(), name
        assert f"def {function}(" in (ROOT / file).read_text(encoding="utf-8") if function else True, name


def test_adr_numbers_have_no_gap() -> None:
    assert [int(path.name[:4]) for path in ADRS] == list(range(1, len(ADRS) + 1))


def test_links_between_documents_lead_somewhere() -> None:
    broken = []
    for path in (path for path in tracked_files() if path.suffix == ".md"):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8")):
            if "://" not in target and not (path.parent / target).exists():
                broken.append(f"{relative(path)}: {target}")
    assert broken == []


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_module_is_short(path: Path) -> None:
    # The kernels of one stage share their constants, which machine code wants as globals of one module.
    limit = 500 if "kernel" in path.stem else 400
    assert len(path.read_text(encoding="utf-8").splitlines()) <= limit
    assert path.stem not in ("utils", "helpers", "common", "manager", "misc")


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_function_is_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    # A kernel is one loop over flat buffers; cutting it up would cost calls in the hottest code.
    limit = 100 if "kernel" in path.stem else 60
    assert [f"{node.name}: {size}" for node in functions if (size := _code_lines(node)) > limit] == []


def _code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    first, last = node.body[0], node.end_lineno or node.lineno
    has_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return last - node.lineno + 1 - docstring


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_module_imports_frameworks_only_where_they_belong(path: Path) -> None:
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    misplaced = [name for name in _imported(path) if part not in HOMES.get(name, (part,))]
    assert misplaced == []


def _imported(path: Path) -> Iterator[str]:
    """Top-level packages that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_public_names_are_sorted_and_all_there() -> None:
    assert list(ansab.__all__) == sorted(ansab.__all__)
    for name in ansab.__all__:
        assert getattr(ansab, name) is not None, name
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        ansab.Nothing  # noqa: B018


def test_import_ansab_imports_nothing_heavy() -> None:
    code = (
        "import sys, ansab; print(sorted({'numpy', 'pandas', 'numba', 'fastapi', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={"PYTHONPATH": str(PACKAGE.parent)},
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", [path for path in (ROOT / "tests").iterdir() if path.is_dir()], ids=relative)
def test_tests_mirror_the_package(path: Path) -> None:
    if path.name.startswith((".", "__")):
        return
    known = {module.stem for module in PACKAGE.iterdir()} | {
        "property",
        "cases",
        "edge",
        "page",
        "browser",
        "seeds",
    }
    assert path.name in known


@pytest.mark.parametrize(
    "term",
    [
        "mention",
        "surface form",
        "normalized form",
        "alias",
        "canonical entity",
        "blocking key",
        "candidate",
        "similarity",
        "weight",
        "confidence",
        "decision",
        "cluster",
        "must-link, cannot-link",
        "ism",
        "kunya",
        "nasab",
        "nisba",
        "laqab",
        "transliteration scheme",
    ],
)
def test_glossary_explains(term: str) -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert f"- **{term}**" in text


def test_glossary_names_classes_that_exist() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    source = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    named = set(re.findall(r"`([A-Z][a-z]+(?:[A-Z][a-z]+)*)`", text)) - {"Latn", "Arab", "Cyrl"}
    assert [
        name for name in sorted(named) if not re.search(rf"^(?:class {name}\b|{name} = )", source, re.M)
    ] == []


def test_kernels_are_not_decorated() -> None:
    decorated = [
        f"{relative(path)}: {node.name}"
        for path in MODULES
        if path.stem.endswith("kernel")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.decorator_list
    ]
    assert decorated == []
    assert [relative(path) for path in MODULES if "numba" in _imported(path)] == [
        "service/ansab/kept_code.py",
        "service/ansab/kernels.py",
    ]


def test_index_is_built_and_never_committed() -> None:
    assert [relative(path) for path in tracked_files() if path.suffix == ".ansab"] == []


def test_notice_says_what_unidecode_means() -> None:
    text = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for phrase in ("Unidecode", "version 3 or later", "CC BY 4.0", "Apache License"):
        assert phrase in text


def test_unidecode_is_called_in_few_places() -> None:
    callers = [
        relative(path).removeprefix("service/ansab/") for path in MODULES if "unidecode" in _imported(path)
    ]
    allowed = ("gazetteer/ids.py", "names/reading.py", "translit/")
    assert [caller for caller in callers if not caller.startswith(allowed)] == []


def test_features_and_their_tables_are_counted() -> None:
    """ADR 5 gives the size of the model; whoever changes the features says so there."""
    from ansab.evidence.features import FEATURES, PAIRS

    bins = {feature.name: feature.bins for feature in FEATURES}
    pairs = sum(bins[first] * bins[second] for first, second in PAIRS)
    (adr,) = (path.read_text(encoding="utf-8") for path in ADRS if path.name.startswith("0005"))
    said = re.search(r"\((\d+) features, over (\d+) bins\); (\d+) pairs", adr)
    assert said
    assert (int(said[1]), int(said[3])) == (len(FEATURES), len(PAIRS))
    assert int(said[2]) <= sum(bins.values()) < int(said[2]) + 100
    assert pairs > 2_500


def test_dockerfile_copies_what_the_context_has() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    copied = {
        name
        for line in lines
        if line.startswith("COPY ") and "--from" not in line
        for name in line.split()[1:-1]
    }
    allowed = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    }
    assert copied == allowed
    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_dockerfile_runs_without_root_and_says_how_it_is() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert re.search(r"^USER (?!0|root)\S+$", text, re.MULTILINE)
    assert "HEALTHCHECK" in text
    assert "--require-hashes" in text


def test_makefile_describes_every_target_of_the_readme() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    described = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:`|    )make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    named |= set(
        re.findall(r"(?:`|    )make ([a-z]+)", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    )
    assert sorted(named - described) == []
