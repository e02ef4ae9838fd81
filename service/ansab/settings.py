"""What the environment says, read once: `read_settings(os.environ)`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from ansab.errors import InputError
from ansab.limits import Limits

__all__ = ["Settings", "misspelt_settings", "read_settings"]

_OTHERS = ("ANSAB_ALIASES", "ANSAB_HOST", "ANSAB_INTERPRETED", "ANSAB_PORT", "ANSAB_WORKERS")
"""Variables beside those of the limits."""

_LARGEST = 2**53
"""Largest number that a limit may be set to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of the process; every one has its environment variable (see docs/http.md).

    Attributes:
        aliases: Gazetteers to serve (`ANSAB_ALIASES`, separated like `PATH`); the built-in tables if empty.
        host: Address to bind (`ANSAB_HOST`).
        port: Port to bind (`ANSAB_PORT`); 0 takes a free one.
        workers: Processes that serve (`ANSAB_WORKERS`).
        limits: Limits (`ANSAB_MAX_NAME_CHARS` and so on, one for each attribute of `Limits`).
    """

    aliases: tuple[Path, ...] = ()
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    limits: Limits = field(default_factory=Limits)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings from environment variables; those that are unset or empty keep their defaults.

    Raises:
        InputError: A value cannot be used; the message names the variable.

    >>> read_settings({"ANSAB_PORT": "8080"}).port
    8080
    """
    limits = {
        item.name: _whole(environment, variable_of(item.name), item.default, smallest=1)
        for item in fields(Limits)
    }
    paths = environment.get("ANSAB_ALIASES", "").split(os.pathsep)
    return Settings(
        aliases=tuple(Path(path) for path in paths if path),
        host=environment.get("ANSAB_HOST") or "127.0.0.1",
        port=_whole(environment, "ANSAB_PORT", 8000, smallest=0, largest=65_535),
        workers=_whole(environment, "ANSAB_WORKERS", 1, smallest=1, largest=256),
        limits=Limits(**limits),
    )


def misspelt_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Find variables that are set and mean nothing, but look like one that does; passed over, a slip would go unseen.

    >>> misspelt_settings({"ANSAB_MAX_NAMES_CHARS": "50", "ANSAB_HOME": "/srv", "ANSAB_PORT": "1"})
    {'ANSAB_MAX_NAMES_CHARS': 'ANSAB_MAX_NAME_CHARS'}
    """
    from difflib import get_close_matches  # only the service asks, and every command reads settings

    known = [*_OTHERS, *(variable_of(item.name) for item in fields(Limits))]
    unknown = [name for name in environment if name.startswith("ANSAB_") and name not in known]
    near = {name: get_close_matches(name, known, n=1, cutoff=0.82) for name in unknown}
    return {name: meant[0] for name, meant in near.items() if meant}


def variable_of(limit: str) -> str:
    """Name the environment variable of a limit.

    >>> variable_of("name_chars")
    'ANSAB_MAX_NAME_CHARS'
    """
    return f"ANSAB_MAX_{limit.upper()}"


def _whole(
    environment: Mapping[str, str], variable: str, default: object, *, smallest: int, largest: int = _LARGEST
) -> int:
    text = environment.get(variable, "").strip() or str(default)
    value = int(text) if text.isascii() and text.isdigit() and len(text) < 20 else -1
    if not smallest <= value <= largest:
        raise InputError(f"{variable} is {text!r}: expected a whole number from {smallest:,} to {largest:,}")
    return value
