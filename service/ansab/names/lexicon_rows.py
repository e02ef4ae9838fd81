"""What the tables of names say, as plain data: the fields of `names.lexicon.Lexicon`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from ansab.names.compounds import CompoundTable
from ansab.names.initials.first_letters import first_letters
from ansab.names.organisations.organisation_words import read_organisation_words
from ansab.names.tables import Rows, keys_of, last_cells, read_rows

__all__ = ["FIRST_FAMILY", "MOST_GIVEN", "MOST_WHOLE", "MOST_WORDS", "read_lexicon"]

MOST_GIVEN = 16_382
"""Classes of given names at the most (see `names.reading.FAMILY`)."""
MOST_WHOLE = 1023
"""The highest number of a given name that has short forms."""
FIRST_FAMILY = 1 << 15
"""The number of the first class of `families.tsv`; those of nisbas are lower."""

MOST_WORDS = 1 << 13
"""Classes of words of organisations and of places at the most."""
_LANGUAGES_OF_CHAINS = ("ar", "fa", "ku", "ps", "so", "ur")
"""Languages of `given_names.tsv` whose peoples put the father's name behind their own."""
_IN_PEOPLE = frozenset({"article", "behind", "family", "kunya", "nasab", "western"})
_IN_ORGANISATIONS = frozenset({"conjunction", "preposition", "ezafe", "the", "western"})


def read_lexicon(folder: Path) -> dict[str, Any]:
    """Read the tables of a folder: the fields of a `Lexicon` by name, `compounds` as the rows of its table.

    All is plain data, so that it can be kept (`ansab.kept`).

    Raises:
        TableError: A row that is malformed or stands twice; carries `path` and `row`, the line in the file.
    """
    words = read_organisation_words(folder)
    places = _two(folder / "places.tsv", "class_id")
    roles, canonical = _particles(folder / "particles.tsv")
    compounds = list(_compound_rows(folder / "compounds.tsv"))
    short_forms = read_rows(folder / "nicknames.tsv", ("canonical", "lang", "forms"))
    given_classes, given_names, chained = _given_names(
        folder / "given_names.tsv",
        CompoundTable(compounds),
        {name for name, *_ in short_forms},
    )
    by_name = {name: number for number, name in enumerate(given_names)}
    nisbas = _nisbas(folder / "nisbas.tsv", given_classes)
    class_numbers = _numbered({name for name, _ in words.classes.values()}, set(places.values()))
    assert len(class_numbers) < MOST_WORDS, "more classes of words than there are numbers"
    numbers = _two(folder / "numbers.tsv", "number")
    honorifics, titles_after = _honorifics(folder / "honorifics.tsv")
    return {
        "honorifics": honorifics,
        "titles_after": titles_after,
        "title_phrases": _phrases(form for form in honorifics if _is_title(form.split(), roles)),
        "particles": {form: role for form, role in roles.items() if role in _IN_PEOPLE},
        "particle_canonical": canonical,
        "linkers": frozenset(form for form, role in roles.items() if role == "linker"),
        "suffixes": {form: canonical[form] for form, role in roles.items() if role == "suffix"},
        "vietnamese": frozenset(form for form, role in roles.items() if role == "vietnamese"),
        "stop_words": frozenset(form for form, role in roles.items() if role in _IN_ORGANISATIONS)
        - set(numbers),
        "compounds": compounds,
        "given_classes": given_classes,
        "given_names": given_names,
        "first_letters": first_letters(given_classes, len(given_names)),
        "chained": chained,
        "family_classes": _families(folder / "families.tsv") | nisbas,
        "nisbas": frozenset(nisbas),
        "cognates": _cognates(folder / "cognates.tsv", by_name),
        "nicknames": _nicknames(short_forms, by_name),
        "org_classes": words.classes,
        "org_languages": words.languages,
        "russian_initials": {class_numbers[name]: packed for name, packed in words.russian_initials.items()},
        "edge_forms": frozenset(words.edge),
        "org_name_like": frozenset(words.names),
        "phrases": _phrases(words.classes),
        "numbers": numbers,
        "places": places,
        "place_phrases": _phrases(places),
        "common_kunyas": frozenset(_two(folder / "common_kunyas.tsv", "parent")),
        "class_numbers": class_numbers,
    }


def _two(path: Path, column: str) -> dict[str, str]:
    """Form to fact, from a table of one fact and its forms."""
    rows = read_rows(path, (column, "forms"))
    found: dict[str, str] = {}
    for (fact, _), forms in zip(rows, rows.forms(), strict=True):
        found.update(dict.fromkeys(forms, fact))
    return found


def _honorifics(path: Path) -> tuple[dict[str, str], frozenset[str]]:
    """Forms to classes, and those that may end a name."""
    rows = read_rows(path, ("class", "position", "note", "forms"))
    found: dict[str, str] = {}
    after: set[str] = set()
    for (kind, position, *_), forms in zip(rows, rows.forms(), strict=True):
        found.update(dict.fromkeys(forms, kind))
        after.update(forms if position == "after" else ())
    return found, frozenset(after)


def _is_title(words: list[str], roles: Mapping[str, str]) -> bool:
    """Whether a phrase of `honorifics` is one wherever it begins a name."""
    return max(map(len, words)) > 1 and roles.get(words[0]) != "article"


def _particles(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Forms to roles, and to canonical spellings."""
    rows = read_rows(path, ("role", "canonical", "forms"))
    roles: dict[str, str] = {}
    canonical: dict[str, str] = {}
    for (role, spelling, _), forms in zip(rows, rows.forms(), strict=True):
        roles.update(dict.fromkeys(forms, role))
        canonical.update(dict.fromkeys(forms, spelling))
    return roles, canonical


def _compound_rows(path: Path) -> Iterator[tuple[str, str, str, str]]:
    rows = read_rows(path, ("kind", "part", "canonical", "forms"))
    seen: set[tuple[str, str, str]] = set()
    for at, cells in enumerate(keys_of(row[-1] for row in rows)):
        kind, part, canonical, _ = rows.rows[at]
        for form in cells.split(" | "):
            if (kind, part, form) in seen:
                raise rows.fault(at, f"{form!r} is a {part} of {kind} already")
            seen.add((kind, part, form))
            yield form, kind, part, canonical


def _given_names(
    path: Path, compounds: CompoundTable, with_short_forms: Set[str]
) -> tuple[dict[str, int], tuple[str, ...], frozenset[int]]:
    """Spellings to the numbers of their classes, the canonical form of each number, and the numbers of the names of
    peoples who put the father's name behind their own, compounds among them.

    Names that may have short forms are numbered first: those given, and *Abd al-Karim*, for which *Karim* may stand.
    """
    rows = read_rows(path, ("canonical", "lang", "gender", "forms"))
    listed: list[tuple[str, Sequence[str]]] = []
    of_others: set[str] = set()
    for at, ((name, language, *_), forms) in enumerate(zip(rows, rows.forms(), strict=True)):
        if name not in forms:
            raise rows.fault(at, f"the canonical form {name!r} must be one of the forms")
        listed.append((name, forms))
        if language not in _LANGUAGES_OF_CHAINS:
            of_others.add(name)
    spelled = {form for _, forms in listed for form in forms}
    listed += ((form, (form,)) for form in compounds.canonical_forms() if form not in spelled)
    wholes = with_short_forms | compounds.servants()
    listed.sort(key=lambda one: wholes.isdisjoint(one[1]))
    assert sum(not wholes.isdisjoint(forms) for _, forms in listed) <= MOST_WHOLE, (
        "too many names have short forms"
    )
    assert len(listed) <= MOST_GIVEN, "more given names than there are numbers"
    classes = {form: number for number, (_, forms) in enumerate(listed, start=1) for form in forms}
    names = ("", *(name for name, _ in listed))
    chained = frozenset(number for number, name in enumerate(names) if name and name not in of_others)
    return classes, names, chained


def _nisbas(path: Path, given: Mapping[str, int]) -> dict[str, int]:
    """Spellings to the numbers of their classes."""
    rows = read_rows(path, ("canonical", "lang", "forms"))
    classes: dict[str, int] = {}
    for at, ((name, *_), forms) in enumerate(zip(rows, rows.forms(), strict=True)):
        if name not in forms:
            raise rows.fault(at, f"the canonical form {name!r} must be one of the forms")
        if both := [form for form in forms if form in given]:
            raise rows.fault(at, f"{both[0]!r} stands in given_names.tsv, too")
        classes.update(dict.fromkeys(forms, at))
    return classes


def _families(path: Path) -> dict[str, int]:
    """Spellings to the numbers of their classes, from `FIRST_FAMILY` on.

    The table is several times as long as all others together, and every start reads it: its forms stand there folded,
    and what else is asked of a table a test asks (`tests/names/test_families.py`).
    """
    classes: dict[str, int] = {}
    for number, cell in enumerate(last_cells(path, ("canonical", "lang", "forms")), start=FIRST_FAMILY):
        for form in cell.split(" | "):
            classes[form] = number
    return classes


def _cognates(path: Path, numbers: Mapping[str, int]) -> dict[int, int]:
    rows = read_rows(path, ("cognate", "forms"))
    groups: dict[int, int] = {}
    for at, members in enumerate(rows.forms()):
        for name in members:
            if name not in numbers:
                raise rows.fault(at, f"{name!r} is no class of given_names.tsv")
            groups[numbers[name]] = at + 1
    return groups


def _nicknames(rows: Rows, numbers: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    known: dict[str, tuple[int, ...]] = {}
    for at, cell in enumerate(keys_of(row[-1] for row in rows)):
        name = rows.rows[at][0]
        if name not in numbers:
            raise rows.fault(at, f"{name!r} is no class of given_names.tsv")
        for form in cell.split(" | "):
            known[form] = (*known.get(form, ()), numbers[name])
    return known


def _phrases(forms: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Forms of several words by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in forms:
        if " " in form:
            phrase = tuple(form.split(" "))
            found.setdefault(phrase[0], []).append(phrase)
    return {
        first: tuple(sorted(phrases, key=lambda phrase: -len(phrase))) for first, phrases in found.items()
    }


def _numbered(*groups: set[str]) -> dict[str, int]:
    """Numbers from 1 for the names of all groups, each group in order."""
    names = dict.fromkeys(name for group in groups for name in sorted(group))
    return {name: number for number, name in enumerate(names, start=1)}
