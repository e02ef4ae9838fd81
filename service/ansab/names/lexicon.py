"""The tables of names: a first small set, until the data tables take its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

__all__ = ["Lexicon", "lexicon"]


def _all(words: str, role: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What the parser knows of words."""

    particles: dict[str, str] = field(
        default_factory=lambda: {
            **_all("al el ul il as ash ar ad an at", "article"),
            **_all("abu abou abo umm um oum ابو ام", "kunya"),
            **_all("bin ibn ben bint ould بن ابن", "nasab"),
            **_all("de da van von der la le di del y", "western"),
        }
    )
    honorifics: dict[str, str] = field(
        default_factory=lambda: _all("mr mrs dr general gen major maj colonel col sheikh haji hajji mullah", "hard")
    )
    compounds: dict[str, str] = field(default_factory=dict)
    given_classes: dict[str, int] = field(default_factory=dict)
    org_classes: dict[str, tuple[int, str]] = field(default_factory=dict)
    phrases: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)

    def word_class(self, form: str) -> int:
        """Number of the organisation word of a form; 0 when unlisted."""
        return self.org_classes.get(form, (0, ""))[0]


@cache
def lexicon() -> Lexicon:
    """The tables, read once."""
    return Lexicon()
