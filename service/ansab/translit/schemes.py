"""The published transliteration systems, by id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from ansab.errors import UnknownSchemeError, UnsupportedScriptError
from ansab.text.fold import strip_invisible
from ansab.translit import arabic_rules, cyrillic_rules, hebrew_rules, sorani_rules
from ansab.translit.letter_table import LetterError, reverse_letters
from ansab.translit.tables import read_columns, read_lines, read_mapping

__all__ = ["Scheme", "is_press", "scheme_named", "schemes"]

_PRESS = "x-press"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A transliteration system.

    Attributes:
        id: Script pair and system, such as `Arab-Latn/bgn`; a language stands before it where letters are read
            differently (`fa-Arab-Latn/bgn`).
        description: For whom, and what is special.
        source: Where the table was read.
        is_reversible: Whether `restore` gives back what was romanized.
    """

    id: str
    description: str
    source: str
    is_reversible: bool = False

    def romanize(self, text: str) -> str:
        """Write a text by this system; Latin letters, digits and punctuation stay.

        No vowel is guessed: short vowels appear where the text writes them, and in words of `vowels.tsv`.

        Raises:
            UnsupportedScriptError: The first letter that the system has no rule for.
        """
        shown = normalize("NFC", strip_invisible(text))
        try:
            return normalize("NFC", _writers()[self.id](shown))
        except LetterError as error:
            raise UnsupportedScriptError(error.char, max(shown.find(error.char), 0), scheme=self.id) from None

    def restore(self, latin: str) -> str:
        """Write back in the native script what a reversible system romanized.

        Raises:
            ValueError: The system is not reversible.
        """
        if not self.is_reversible:
            raise ValueError(f"{self.id} is not reversible")
        return reverse_letters(latin, _letters_of(self.id))


@cache
def schemes() -> tuple[Scheme, ...]:
    """All systems, in the order of `schemes.tsv`.

    >>> schemes()[0].id
    'Arab-Latn/bgn'
    """
    return tuple(
        Scheme(
            id=scheme_id,
            description=description,
            source=source,
            is_reversible=scheme_id.endswith("/buckwalt") or scheme_id.endswith("Cyrl-Latn/iso"),
        )
        for scheme_id, description, source in read_lines("schemes.tsv")
    )


def is_press(scheme_id: str) -> bool:
    """Whether the id names the learned press style of a script that we have.

    Raises:
        UnknownSchemeError: It ends so, but there is none for that script.
    """
    return scheme_named(scheme_id).id.endswith("/" + _PRESS)


def scheme_named(scheme_id: str) -> Scheme:
    """The system with that id, in any case of letters.

    Raises:
        UnknownSchemeError: There is none; carries those that there are.
    """
    for scheme in schemes():
        if scheme.id.casefold() == scheme_id.strip().casefold():
            return scheme
    raise UnknownSchemeError(scheme_id, tuple(scheme.id for scheme in schemes()))


@cache
def _letters_of(scheme_id: str) -> Mapping[str, str]:
    if scheme_id.endswith("/buckwalt"):
        return dict(read_lines("letters.buckwalt.tsv"))  # `_` is itself here
    script = "Cyrl" if "Cyrl" in scheme_id else "Arab"
    return read_columns(f"letters.{script}.tsv")[scheme_id]


@cache
def _writers() -> Mapping[str, Callable[[str], str]]:
    """What writes each system."""
    writers: dict[str, Callable[[str], str]] = {}
    for scheme in schemes():
        if "-Cyrl-Latn/" in scheme.id:
            writers[scheme.id] = cyrillic_rules.writer(scheme.id, _letters_of(scheme.id))
    for scheme_id, letters in read_columns("letters.Arab.tsv").items():
        writers[scheme_id] = arabic_rules.writer(scheme_id, letters)
    writers["Arab-Latn/buckwalt"] = arabic_rules.letter_by_letter(_letters_of("Arab-Latn/buckwalt"))
    writers["ckb-Arab-Latn/bgn"] = sorani_rules.writer(read_mapping("letters.ckb.tsv"))
    writers["Hebr-Latn/bgn"] = hebrew_rules.writer(read_mapping("letters.Hebr.tsv"))
    return writers
