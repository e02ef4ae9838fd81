"""The words of organisations as `data/organisations.tsv` has them: class, kind, language and flags by form."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ansab.names.tables import read_rows

__all__ = ["OrganisationWords", "read_organisation_words"]

_WITH_SYNONYMS = ("be", "bg", "de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "ru", "sr", "tr", "uk")
"""Languages whose rows hold synonyms; those of others hold spellings and plurals of one word for the most part."""


class OrganisationWords(NamedTuple):
    """What `organisations.tsv` says of its forms: class and kind, number of the language, and the two flags."""

    classes: dict[str, tuple[str, str]]
    languages: dict[str, int]
    edge: set[str]
    names: set[str]


def read_organisation_words(folder: Path) -> OrganisationWords:
    """The rows of `organisations.tsv`, Russian adjective stems spelled out.

    What a stem spells has no language: the forms are inflections of one word, no synonyms.
    """
    rows = read_rows(folder / "organisations.tsv", ("class_id", "kind", "lang", "exact", "flags", "forms"))
    endings = _endings(folder / "endings.tsv")
    words = OrganisationWords({}, {}, set(), set())
    stems: dict[str, tuple[str, str]] = {}
    for (name, kind, language, _, flags, cell), forms in zip(rows, rows.forms(), strict=True):
        value = (name, kind)
        if "+" in cell:
            for form in [form for form in forms if form[-1] == "+"]:
                forms.remove(form)
                stem = form.rstrip("+")
                spelled = [stem + end for end in endings[form[len(stem) :], stem.isascii()]]
                stems.update(dict.fromkeys(spelled, value))
        words.classes.update(dict.fromkeys(forms, value))
        if language in _WITH_SYNONYMS and kind != "legal":
            words.languages.update(dict.fromkeys(forms, 1 + _WITH_SYNONYMS.index(language)))
        if flags != "-":
            words.edge.update(forms if "edge" in flags else ())
            words.names.update(forms if "name" in flags else ())
    return words._replace(classes=stems | words.classes)


def _endings(path: Path) -> dict[tuple[str, bool], list[str]]:
    """Endings of a mark, for Latin (true) and Cyrillic (false) stems."""
    rows = read_rows(path, ("mark", "script", "endings"))
    return {(mark, script == "latin"): row.split(" ") for mark, script, row in rows}
