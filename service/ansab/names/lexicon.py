"""The tables that let names be understood, read once: honorifics, particles, compounds, given names, organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ansab.errors import TableError
from ansab.names.compounds import CompoundTable
from ansab.names.tables import TABLES, keys_of, read_columns, unique

__all__ = ["Lexicon", "lexicon", "load"]

_IN_PEOPLE = frozenset({"article", "family", "kunya", "nasab", "western"})
_IN_ORGANISATIONS = frozenset({"conjunction", "preposition", "ezafe", "the"})


class _Word(NamedTuple):
    """A row of `organisations.tsv`."""

    name: str
    kind: str
    sense: str
    flags: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What the tables say; every key is folded as `text.normalize.normalize` folds a name.

    Attributes:
        honorifics: Title, rank or style to its class; `soft` for one that is a name too.
        particles: Small word inside people's names to its role: article, family, kunya, nasab, western.
        particle_canonical: The same, and those of the next three, to the spelling that stands for all.
        linkers: Articles that count as such only inside an Arabic name (*an-Nasir*; *An* is a name).
        suffixes: Ends of Persian surnames written apart (*zadeh*, *pour*).
        stop_words: Conjunctions and prepositions of organisations' names.
        compounds: *Abd al-X*, *X Allah*, *X al-Din* … to one canonical form.
        given_classes: Spelling of a given name to the number of its class, from 1.
        given_names: Canonical form of each class; the first is empty.
        cognates: Class of a given name to the number of the group that translates it.
        nicknames: Short name to the classes that it may stand for.
        org_classes: Word or phrase of organisations to its class and kind (legal, designator, generic, word).
        org_senses: The same to a narrower sense within the class, where there is one.
        edge_forms: Legal forms that count as such only at the ends of a name.
        org_name_like: Words of organisations that are common personal names too.
        phrases: First word to the phrases of `org_classes` that begin with it, the longest first.
        numbers: Number word to digits.
        places: Country, people, city or region to its class; phrases included.
        place_phrases: First word to the phrases of `places`, the longest first.
        common_kunyas: Kunyas that many people bear.
        class_numbers: Class of an organisation's word or of a place to a number, from 1.
    """

    honorifics: Mapping[str, str]
    particles: Mapping[str, str]
    particle_canonical: Mapping[str, str]
    linkers: frozenset[str]
    suffixes: Mapping[str, str]
    stop_words: frozenset[str]
    compounds: CompoundTable
    given_classes: Mapping[str, int]
    given_names: tuple[str, ...]
    cognates: Mapping[int, int]
    nicknames: Mapping[str, tuple[int, ...]]
    org_classes: Mapping[str, tuple[str, str]]
    org_senses: Mapping[str, str]
    edge_forms: frozenset[str]
    org_name_like: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    numbers: Mapping[str, str]
    places: Mapping[str, str]
    place_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    common_kunyas: frozenset[str]
    class_numbers: Mapping[str, int]

    def word_class(self, form: str) -> int:
        """Number of the class of an organisation's word or of a place; 0 when unlisted.

        >>> table = lexicon()
        >>> table.word_class("kataib") == table.word_class("brigades") != 0, table.word_class("nujaba")
        (True, 0)
        """
        known = self.org_classes.get(form)
        name = known[0] if known else self.places.get(form)
        return self.class_numbers[name] if name else 0

    def is_common_kunya(self, parent: str, child: str) -> bool:
        """Whether many people bear the kunya.

        Args:
            parent: `abu` or `umm`, in any spelling.
            child: The name after it, folded.

        >>> lexicon().is_common_kunya("abou", "hossein"), lexicon().is_common_kunya("abu", "taqwa")
        (True, False)
        """
        parent = self.particle_canonical.get(parent, parent)
        number = self.given_classes.get(child, 0)
        name = self.given_names[number] or child
        return f"{parent} {name}" in self.common_kunyas or f"{parent} {child}" in self.common_kunyas


@cache
def lexicon() -> Lexicon:
    """The tables of this package."""
    return load(TABLES)


def load(folder: Path) -> Lexicon:
    """Read the tables of a folder.

    Raises:
        TableError: A row that is malformed or stands twice; carries `path` and `row`, the line in the file.
    """
    words = _organisation_words(folder)
    org_classes = {form: (word.name, word.kind) for form, word in words.items()}
    places = _two(folder / "places.tsv", ("form", "class_id"))
    roles, canonical = _particles(folder / "particles.tsv")
    given_classes, given_names = _given_names(folder / "given_names.tsv")
    numbers = {name: number for number, name in enumerate(given_names)}
    classes = sorted({word.name for word in words.values()}) + sorted(set(places.values()))
    return Lexicon(
        honorifics=_honorifics(folder / "honorifics.tsv"),
        particles={form: role for form, role in roles.items() if role in _IN_PEOPLE},
        particle_canonical=canonical,
        linkers=frozenset(form for form, role in roles.items() if role == "linker"),
        suffixes={form: canonical[form] for form, role in roles.items() if role == "suffix"},
        stop_words=frozenset(form for form, role in roles.items() if role in _IN_ORGANISATIONS),
        compounds=CompoundTable(_compound_rows(folder / "compounds.tsv")),
        given_classes=given_classes,
        given_names=given_names,
        cognates=_cognates(folder / "cognates.tsv", numbers),
        nicknames=_nicknames(folder / "nicknames.tsv", numbers),
        org_classes=org_classes,
        org_senses={form: word.sense for form, word in words.items() if word.sense != "-"},
        edge_forms=frozenset(form for form, word in words.items() if "edge" in word.flags),
        org_name_like=frozenset(form for form, word in words.items() if "name" in word.flags),
        phrases=_phrases(org_classes),
        numbers=_two(folder / "numbers.tsv", ("form", "number")),
        places=places,
        place_phrases=_phrases(places),
        common_kunyas=frozenset(_two(folder / "common_kunyas.tsv", ("form", "parent"))),
        class_numbers={name: number for number, name in enumerate(dict.fromkeys(classes), start=1)},
    )


def _two(path: Path, columns: tuple[str, str]) -> dict[str, str]:
    """A table of two columns as a dictionary."""
    forms, values = read_columns(path, columns)
    keys = keys_of(forms)
    unique(path, keys)
    return dict(zip(keys, values, strict=True))


def _honorifics(path: Path) -> dict[str, str]:
    forms, classes, _, _ = read_columns(path, ("form", "class", "position", "note"))
    keys = keys_of(forms)
    unique(path, keys)
    return dict(zip(keys, classes, strict=True))


def _particles(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    forms, roles, canonical = read_columns(path, ("form", "role", "canonical"))
    keys = keys_of(forms)
    unique(path, keys)
    return dict(zip(keys, roles, strict=True)), dict(zip(keys, canonical, strict=True))


def _compound_rows(path: Path) -> Iterator[tuple[str, str, str, str]]:
    forms, kinds, parts, canonical = read_columns(path, ("form", "kind", "part", "canonical"))
    keys = keys_of(forms)
    unique(path, [" ".join(row) for row in zip(kinds, parts, keys, strict=True)])
    return zip(keys, kinds, parts, canonical, strict=True)


def _given_names(path: Path) -> tuple[dict[str, int], tuple[str, ...]]:
    """Spellings to the numbers of their classes, and the canonical form of each number."""
    names, variants, _, _ = read_columns(path, ("canonical", "variants", "lang", "gender"))
    rows = [name if more == "-" else f"{name} {more}" for name, more in zip(names, variants, strict=True)]
    classes: dict[str, int] = {}
    for number, row in enumerate(keys_of(rows), start=1):
        for form in row.split(" "):
            if classes.setdefault(form, number) != number:
                message = f"{form!r} is a spelling of {names[classes[form] - 1]!r} already"
                raise TableError(message, path=path, row=_line(path, number - 1))
    return classes, ("", *names)


def _cognates(path: Path, numbers: Mapping[str, int]) -> dict[int, int]:
    names, members = read_columns(path, ("cognate", "members"))
    groups: dict[int, int] = {}
    for at, row in enumerate(members):
        for name in row.split(" "):
            if name not in numbers or numbers[name] in groups:
                message = f"{name!r} is no class of given_names.tsv, or has a row already"
                raise TableError(message, path=path, row=_line(path, at))
            groups[numbers[name]] = at + 1
    unique(path, list(names))
    return groups


def _nicknames(path: Path, numbers: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    forms, names, _ = read_columns(path, ("form", "canonical", "lang"))
    keys = keys_of(forms)
    unique(path, [" ".join(row) for row in zip(keys, names, strict=True)])
    known: dict[str, tuple[int, ...]] = {}
    for at, (form, name) in enumerate(zip(keys, names, strict=True)):
        if name not in numbers:
            raise TableError(f"{name!r} is no class of given_names.tsv", path=path, row=_line(path, at))
        known[form] = (*known.get(form, ()), numbers[name])
    return known


def _organisation_words(folder: Path) -> dict[str, _Word]:
    """The rows of `organisations.tsv`, Russian adjective stems spelled out."""
    path = folder / "organisations.tsv"
    columns = ("form", "class_id", "kind", "lang", "exact", "flags")
    forms, names, kinds, _, senses, flags = read_columns(path, columns)
    keys = keys_of(forms)
    unique(path, keys)
    endings = _endings(folder / "endings.tsv")
    words: dict[str, _Word] = {}
    stems: dict[str, _Word] = {}
    for form, *facts in zip(keys, names, kinds, senses, flags, strict=True):
        word = _Word(*facts)
        if form[-1] == "+":
            stem = form.rstrip("+")
            stems.update((stem + end, word) for end in endings[form[len(stem) :], stem.isascii()])
        else:
            words[form] = word
    return stems | words


def _endings(path: Path) -> dict[tuple[str, bool], list[str]]:
    """Endings of a mark, for Latin (true) and Cyrillic (false) stems."""
    marks, scripts, endings = read_columns(path, ("mark", "script", "endings"))
    return {
        (mark, script == "latin"): row.split(" ") for mark, script, row in zip(marks, scripts, endings, strict=True)
    }


def _phrases(forms: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Forms of several words by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in forms:
        if " " in form:
            phrase = tuple(form.split(" "))
            found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(phrases, key=lambda phrase: -len(phrase))) for first, phrases in found.items()}


def _line(path: Path, at: int) -> int:
    """Line in a file of its row `at`, counted from 0."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines) if not line.startswith("#")) + 2 + at
