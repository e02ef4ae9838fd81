"""Where the project's own tables are."""

from __future__ import annotations

from pathlib import Path

from ansab.errors import Finding, GazetteerError

__all__ = ["built_in_tables"]

_PACKAGE = Path(__file__).parent


def built_in_tables() -> Path:
    """The project's own tables: `aliases/` of a checkout, else the copy in the package.

    Raises:
        GazetteerError: Neither is there; the package is broken.
    """
    for folder in (_PACKAGE.parents[1] / "aliases", _PACKAGE / "_aliases"):
        if folder.is_dir() and any(folder.glob("*.yaml")):
            return folder
    finding = Finding(
        path=str(_PACKAGE), line=0, code="no-tables", message="the built-in alias tables are missing",
        hint="install the package again, or give tables with --aliases",
    )  # fmt: skip
    raise GazetteerError((finding,))
