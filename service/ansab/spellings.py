"""Names in Latin letters: as the press writes them, or by a published scheme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ansab.errors import InputError
from ansab.limits import Limits
from ansab.tables import Table

__all__ = ["Spelling", "known_schemes", "spell", "spelled_rows", "spelling_payload"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way to write a text; `log_probability` is the model's, and `None` under a scheme."""

    text: str
    log_probability: float | None = None


def spell(text: str, *, scheme: str | None = None, best: int = 1, limits: Limits) -> list[Spelling]:
    """Write a text in Latin letters.

    Args:
        text: In any script; Latin stays as it is.
        scheme: A published scheme, which has one spelling; as the press writes it if absent.
        best: How many spellings, the likeliest first.
        limits: Sizes that are accepted.

    Raises:
        InputError: The text is empty, or too many spellings were asked for.
        LimitError: The text is too large.
        UnknownSchemeError: There is no such scheme.
        UnsupportedScriptError: The scheme has no rule for a character.
    """
    from ansab import translit

    limits.check("text_chars", len(text), "text")
    limits.check_count("spellings", best, "best")
    if not text.strip():
        raise InputError("text is empty: give at least one letter")
    if scheme:
        return [Spelling(text=translit.romanize(text, scheme=scheme))]
    return [
        Spelling(text=found, log_probability=score) for found, score in translit.romanize_best(text, best)
    ]


def spelled_rows(table: Table, column: str, *, scheme: str | None, limits: Limits) -> Iterator[list[str]]:
    """Give every row of a table with the first spelling of a column appended; empty where there is none.

    Raises:
        TableError: There is no such column.
        UnknownSchemeError: There is no such scheme.
        UnsupportedScriptError: The scheme has no rule for a character; a note says which row.
    """
    place = table.column(column)
    known: dict[str, str] = {}
    for row in table:
        text = row[place]
        if text not in known:
            if len(known) > 200_000:
                known.clear()
            known[text] = spell(text, scheme=scheme, limits=limits)[0].text if text.strip() else ""
        yield [*row, known[text]]


def spelling_payload(text: str, scheme: str | None, found: list[Spelling]) -> dict[str, Any]:
    """What `--json` prints and the service sends."""
    return {
        "text": text,
        "scheme": scheme,
        "transliteration": found[0].text,
        "spellings": [{"text": item.text, "log_probability": item.log_probability} for item in found],
    }


def known_schemes() -> list[tuple[str, str]]:
    """The schemes and what each is."""
    from ansab import translit

    return [(scheme.id, scheme.description) for scheme in translit.schemes()]
