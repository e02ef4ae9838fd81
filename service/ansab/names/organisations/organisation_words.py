"""The words of organisations as `data/organisations.tsv` has them: class, kind, language and flags by form."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ansab.names.initials.russian_initials import RussianInitials
from ansab.names.tables import read_rows

__all__ = ["FIRST_SENSE", "OrganisationWords", "read_organisation_words"]

_WITH_SYNONYMS = ("be", "bg", "de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "ru", "sr", "tr", "uk")
"""Languages whose rows hold synonyms; those of others hold spellings and plurals of one word for the most part."""
FIRST_SENSE = 64
"""Where the number of a narrower sense stands beside that of a language, which is below it."""


class OrganisationWords(NamedTuple):
    """What `organisations.tsv` says of its forms: class and kind, number of the language and the narrower sense, and the two
    flags; and of its classes: the initials of their Russian words, packed (`russian_initials`).
    """

    classes: dict[str, tuple[str, str]]
    languages: dict[str, int]
    edge: set[str]
    names: set[str]
    russian_initials: dict[str, int]


def read_organisation_words(folder: Path) -> OrganisationWords:
    """The rows of `organisations.tsv`, Russian adjective stems spelled out.

    What a stem spells has no language: the forms are inflections of one word, no synonyms.
    """
    rows = read_rows(folder / "organisations.tsv", ("class_id", "kind", "lang", "exact", "flags", "forms"))
    endings = _endings(folder / "endings.tsv")
    words, russian = OrganisationWords({}, {}, set(), set(), {}), RussianInitials()
    stems: dict[str, tuple[str, str]] = {}
    languages = {
        language: 1 + number for number, language in enumerate(sorted({row[2].split(",")[0] for row in rows}))
    }
    senses: dict[str, int] = {"-": 0}
    assert len(languages) < FIRST_SENSE, "more languages than there are numbers"
    for (name, kind, language, sense, flags, cell), forms in zip(rows, rows.forms(), strict=True):
        value = (name, kind)
        if language == "ru":
            russian.add(name, forms)
        if "+" in cell:
            for form in [form for form in forms if form[-1] == "+"]:
                forms.remove(form)
                stem = form.rstrip("+")
                spelled = [stem + end for end in endings[form[len(stem) :], stem.isascii()]]
                stems.update(dict.fromkeys(spelled, value))
        words.classes.update(dict.fromkeys(forms, value))
        if (language in _WITH_SYNONYMS or sense != "-") and kind != "legal":
            number = languages[language.split(",")[0]] + FIRST_SENSE * senses.setdefault(sense, len(senses))
            words.languages.update(dict.fromkeys(forms, number))
        if flags != "-":
            words.edge.update(forms if "edge" in flags else ())
            words.names.update(forms if "name" in flags else ())
    return words._replace(classes=stems | words.classes, russian_initials=russian.packed())


def _endings(path: Path) -> dict[tuple[str, bool], list[str]]:
    """Endings of a mark, for Latin (true) and Cyrillic (false) stems."""
    rows = read_rows(path, ("mark", "script", "endings"))
    return {(mark, script == "latin"): row.split(" ") for mark, script, row in rows}
