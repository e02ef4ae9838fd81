"""Which body a name of a group means, where that is general knowledge: *Pentagon*, *Iraqi army*, *ISIS*.

The knowledge is in `data/bodies.tsv` (bodies by their names) and `data/institutions.tsv` (an institution of a country).
"""

from __future__ import annotations

from functools import cache

from ansab.names.lexicon import lexicon
from ansab.names.parse import ParsedName
from ansab.names.tables import TABLES, read_rows

__all__ = ["body_of"]

_ARTICLES = ("the ", "ال")
_SHORT_FORM_LETTERS = 2


def body_of(name: ParsedName) -> str:
    """The body that a name means; empty when it is not listed.

    Two names of one body are of one group, names of two bodies are of two, whatever they look like.  An institution
    of a country is a body: two forms of one, of one country.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> [body_of(parse_name(name, EntityType.ORGANIZATION)) for name in ("AP", "Iraq's military", "Iraqi Chess Club")]
    ['associated-press', 'iraq armed-forces', '']
    """
    form = name.form.removeprefix(_ARTICLES[0])
    if len(form) <= _SHORT_FORM_LETTERS and form.isascii() and not name.surface.isupper():
        return ""
    bodies, institution = _bodies(), _of_a_country(form)
    return bodies.get(form) or bodies.get(institution.replace("-", " "), institution)


def _of_a_country(form: str) -> str:
    words = form.split(" ")
    for end in range(1, len(words)):
        first, last = " ".join(words[:end]), " ".join(words[end:])
        for country, institution in ((first, last), (last, first)):
            found = _institutions().get(institution.removeprefix(_ARTICLES[1]))
            place = _place(country) if found else ""
            if place:
                return f"{place} {found}"
    return ""


def _place(form: str) -> str:
    """Class of a country; of *Iraqs*, too, which is *Iraq's* normalized, and of an Arabic adjective with the article."""
    places = lexicon().places
    bare = form.removeprefix("of ")
    found = places.get(bare) or places.get(bare.removeprefix(_ARTICLES[1]), "")
    return found or (places.get(bare[:-1], "") if bare.endswith("s") else "")


@cache
def _bodies() -> dict[str, str]:
    return _by_form("bodies.tsv", ("body", "note", "forms"))


@cache
def _institutions() -> dict[str, str]:
    return _by_form("institutions.tsv", ("institution", "forms"))


def _by_form(table: str, columns: tuple[str, ...]) -> dict[str, str]:
    rows = read_rows(TABLES / table, columns)
    return {form: row[0] for row, forms in zip(rows, rows.forms(), strict=True) for form in forms}
