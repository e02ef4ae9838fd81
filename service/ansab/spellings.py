"""What the edges need of transliteration: checked texts, payloads, columns of tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ansab.errors import InputError
from ansab.limits import Limits, is_unicode
from ansab.tables import Table

if TYPE_CHECKING:
    from ansab.translit import Spelling

__all__ = ["SpellingJob", "spell", "spelled_rows", "spelling_payload"]

_REMEMBERED = 200_000
"""Distinct texts of a column whose spelling is remembered."""


def spell(
    text: str, *, scheme: str | None = None, best: int = 1, limits: Limits, what: str = "text"
) -> tuple[Spelling, ...]:
    """Write a text in Latin letters.

    Args:
        text: In any script; Latin stays as it is.
        scheme: A published scheme, which has one spelling; as the press writes it if absent.
        best: How many spellings, the likeliest first.
        limits: Sizes that are accepted.
        what: What to call the text in a message.

    Returns:
        At least one spelling.

    Raises:
        InputError: The text has no letter or digit, or too few spellings were asked for.
        LimitError: The text is too large, or too many spellings were asked for.
        UnknownSchemeError: There is no such scheme.
        UnsupportedScriptError: The scheme has no rule for a character.
    """
    from ansab.translit import romanize_best

    limits.check("text_chars", len(text), what)
    limits.check_count("spellings", best, "best")
    if not text.strip():
        raise InputError(f"{what} is empty: give at least one letter")
    if not is_unicode(text):
        raise InputError(
            f"{what} is not text: it has undecodable bytes or unpaired surrogates, which are not Unicode"
        )
    found = romanize_best(text, best=best, scheme=scheme or None)
    if not found or not any(map(str.isalnum, text)):
        raise InputError(f"{what} has no letter or digit: nothing can be written")
    return found


def spelling_payload(text: str, scheme: str | None, found: Sequence[Spelling]) -> dict[str, Any]:
    """What `--json` prints and the service sends."""
    return {
        "text": text,
        "scheme": scheme,
        "transliteration": found[0].text,
        "spellings": [{"text": item.text, "log_probability": item.log_prob} for item in found],
    }


@dataclass(slots=True, kw_only=True)
class SpellingJob:
    """How a column is to be written, and what could not be.

    Attributes:
        column: Name of the column.
        scheme: A published scheme; as the press writes it if absent.
        limits: Sizes that are accepted.
        refused: How many rows could not be written.
        first_refusal: Why the first of them could not be.
    """

    column: str
    scheme: str | None = None
    limits: Limits = field(default_factory=Limits)
    refused: int = 0
    first_refusal: str = ""


def spelled_rows(table: Table, job: SpellingJob) -> Iterator[list[str]]:
    """Give every row of a table with the first spelling of a column appended.

    An empty cell stays empty; so does one that cannot be written, which is counted.

    Raises:
        TableError: There is no such column.
    """
    place = table.column(job.column)
    known: dict[str, str | InputError] = {}
    for number, row in enumerate(table, start=2):
        text = row[place]
        if text not in known:
            if len(known) >= _REMEMBERED:
                known.clear()
            known[text] = _spelling(text, job)
        written = known[text]
        if isinstance(written, InputError):
            job.refused += 1
            job.first_refusal = job.first_refusal or f"row {number}: {written}"
            written = ""
        yield [*row, written]


def _spelling(text: str, job: SpellingJob) -> str | InputError:
    if not text.strip():
        return ""
    try:
        return spell(text, scheme=job.scheme, limits=job.limits)[0].text
    except InputError as error:
        return error
