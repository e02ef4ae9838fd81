"""The tables that let names be understood, read once: honorifics, particles, compounds, given names, organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ansab.names.compounds import CompoundTable
from ansab.names.organisation_words import read_organisation_words
from ansab.names.tables import TABLES, Rows, keys_of, last_cells, read_rows

__all__ = ["FIRST_FAMILY", "MOST_GIVEN", "MOST_WHOLE", "MOST_WORDS", "Lexicon", "lexicon", "load"]

MOST_GIVEN = 8190
"""Classes of given names at the most (see `names.reading.FAMILY`)."""
MOST_WHOLE = 2047
"""The highest number of a given name that has short forms."""
FIRST_FAMILY = 1 << 15
"""The number of the first class of `families.tsv`; those of nisbas are lower."""

MOST_WORDS = 1 << 13
"""Classes of words of organisations and of places at the most."""
_IN_PEOPLE = frozenset({"article", "behind", "family", "kunya", "nasab", "western"})
_PROCLITICS = ("وال", "بال", "فال", "لل", "ال", "و", "ل", "ب", "ف", "וה", "ה", "ו", "ל", "ב")
_PROCLITIC_LETTERS = frozenset("ولبفاוהלב")
_IN_ORGANISATIONS = frozenset({"conjunction", "preposition", "ezafe", "the", "western"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What the tables say; every key is folded as `text.normalize.normalize` folds a name.

    Attributes:
        honorifics: Title, rank or style to its class; `soft` for one that is a name too.
        titles_after: Those of them that may be the last word of a name (*PhD*, *OBE*).
        title_phrases: First word to the phrases of `honorifics` that begin with it (*grand ayatollah*), the longest
            first; without those of single letters (*H. E.*, which may be initials) and those of an article and a word.
        particles: Small word inside people's names to its role: article, behind, family, kunya, nasab,
            western.
        particle_canonical: The same, and those of the next three, to the spelling that stands for all.
        linkers: Articles that count as such only inside an Arabic name (*an-Nasir*; *An* is a name).
        vietnamese: Family names after which *van* and the like are names (*Nguyen Van Anh*).
        suffixes: Ends of Persian surnames written apart (*zadeh*, *pour*).
        stop_words: Small words that say nothing in an organisation's name; none is a number word.
        compounds: *Abd al-X*, *X Allah*, *X al-Din* … to one canonical form.
        given_classes: Spelling of a given name to the number of its class, from 1 to `MOST_GIVEN`; those that have
            short forms to `MOST_WHOLE`.
        given_names: Canonical form of each class; the first is empty.
        family_classes: Spelling of a family name to the number of its class: nisbas from 0, others from `FIRST_FAMILY`.
        nisbas: Those of them that an Arabic article may stand before.
        cognates: Class of a given name to the number of the group that translates it.
        nicknames: Short name to the classes that it may stand for.
        org_classes: Word or phrase of organisations to its class and kind (legal, designator, generic, word).
        org_languages: Words of other kinds than `legal` to the number of their language, where it is one that has synonyms.
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
    titles_after: frozenset[str]
    title_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    particles: Mapping[str, str]
    particle_canonical: Mapping[str, str]
    linkers: frozenset[str]
    suffixes: Mapping[str, str]
    vietnamese: frozenset[str]
    stop_words: frozenset[str]
    compounds: CompoundTable
    given_classes: Mapping[str, int]
    given_names: tuple[str, ...]
    family_classes: Mapping[str, int]
    nisbas: Set[str]
    cognates: Mapping[int, int]
    nicknames: Mapping[str, tuple[int, ...]]
    org_classes: Mapping[str, tuple[str, str]]
    org_languages: Mapping[str, int]
    edge_forms: frozenset[str]
    org_name_like: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    numbers: Mapping[str, str]
    places: Mapping[str, str]
    place_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    common_kunyas: frozenset[str]
    class_numbers: Mapping[str, int]

    def is_name(self, form: str) -> bool:
        """Whether a form is a spelling of a listed given or family name."""
        return form in self.given_classes or form in self.family_classes

    def may_have_article(self, form: str) -> bool:
        """Whether a form is a listed name that an Arabic article, *Abu*, *Ould* or *Ait* may be in one word with.

        >>> lexicon().may_have_article("harbi"), lexicon().may_have_article("ton")
        (True, False)
        """
        return form in self.given_classes or form in self.nisbas

    def word_class(self, form: str) -> int:
        """Number of the class of an organisation's word or of a place, below `MOST_WORDS`; 0 when unlisted.

        >>> table = lexicon()
        >>> table.word_class("kataib") == table.word_class("brigades") != 0, table.word_class("zzyzx")
        (True, 0)
        """
        listed = self.listed(form)
        if not listed:
            return 0
        known = self.org_classes.get(listed)
        return self.class_numbers[known[0] if known else self.places[listed]]

    def word_language(self, form: str) -> int:
        """Number of the language that has an organisation's word as one of several for a thing; 0 for none.

        >>> table = lexicon()
        >>> table.word_language("airlines") == table.word_language("airways") != 0, table.word_language("kataib")
        (True, 0)
        """
        return self.org_languages.get(self.listed(form), 0)

    def listed(self, form: str) -> str:
        """The form of `org_classes` or `places` that a word is, Arabic and Hebrew prefixes taken off; empty when unlisted.

        Arabic and Hebrew write *and*, *for*, *by* and *the* in one word with what follows: والخدمات, للتجارة, לישראל.

        >>> [lexicon().listed(word) for word in ("والخدمات", "لنقل", "لبنى", "לישראל")]
        ['خدمات', 'نقل', '', 'ישראל']
        """
        if form in self.org_classes or form in self.places:
            return form
        for prefix in _PROCLITICS if form[:1] in _PROCLITIC_LETTERS else ():
            if form.startswith(prefix) and len(form) - len(prefix) > 2:
                rest = form[len(prefix) :]
                for word in (rest, "ال" + rest):
                    if word in self.org_classes or word in self.places:
                        return word
        return ""

    def kunya_parent(self, form: str) -> str:
        """The parent whom the kunya names that a form begins with: `abu`, `umm`, or empty.

        >>> lexicon().kunya_parent("oum kalthoum"), lexicon().kunya_parent("ابو تقوى"), lexicon().kunya_parent("ali")
        ('umm', 'abu', '')
        """
        first, _, rest = form.partition(" ")
        return self.particle_canonical.get(first, "") if rest and self.particles.get(first) == "kunya" else ""

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
    words = read_organisation_words(folder)
    places = _two(folder / "places.tsv", "class_id")
    roles, canonical = _particles(folder / "particles.tsv")
    compounds = CompoundTable(_compound_rows(folder / "compounds.tsv"))
    short_forms = read_rows(folder / "nicknames.tsv", ("canonical", "lang", "forms"))
    given_classes, given_names = _given_names(
        folder / "given_names.tsv", compounds.canonical_forms(), {name for name, *_ in short_forms}
    )
    by_name = {name: number for number, name in enumerate(given_names)}
    nisbas = _nisbas(folder / "nisbas.tsv", given_classes)
    class_numbers = _numbered({name for name, _ in words.classes.values()}, set(places.values()))
    assert len(class_numbers) < MOST_WORDS, "more classes of words than there are numbers"
    numbers = _two(folder / "numbers.tsv", "number")
    honorifics, titles_after = _honorifics(folder / "honorifics.tsv")
    return Lexicon(
        honorifics=honorifics,
        titles_after=titles_after,
        title_phrases=_phrases(form for form in honorifics if _is_title(form.split(), roles)),
        particles={form: role for form, role in roles.items() if role in _IN_PEOPLE},
        particle_canonical=canonical,
        linkers=frozenset(form for form, role in roles.items() if role == "linker"),
        suffixes={form: canonical[form] for form, role in roles.items() if role == "suffix"},
        vietnamese=frozenset(form for form, role in roles.items() if role == "vietnamese"),
        stop_words=frozenset(form for form, role in roles.items() if role in _IN_ORGANISATIONS)
        - set(numbers),
        compounds=compounds,
        given_classes=given_classes,
        given_names=given_names,
        family_classes=_families(folder / "families.tsv") | nisbas,
        nisbas=nisbas.keys(),
        cognates=_cognates(folder / "cognates.tsv", by_name),
        nicknames=_nicknames(short_forms, by_name),
        org_classes=words.classes,
        org_languages=words.languages,
        edge_forms=frozenset(words.edge),
        org_name_like=frozenset(words.names),
        phrases=_phrases(words.classes),
        numbers=numbers,
        places=places,
        place_phrases=_phrases(places),
        common_kunyas=frozenset(_two(folder / "common_kunyas.tsv", "parent")),
        class_numbers=class_numbers,
    )


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
    path: Path, compounds: Iterable[str], with_short_forms: Set[str]
) -> tuple[dict[str, int], tuple[str, ...]]:
    """Spellings to the numbers of their classes, and the canonical form of each number.

    Names that may have short forms are numbered first: compounds (*Karim* for *Abd al-Karim*), and those given.
    """
    rows = read_rows(path, ("canonical", "lang", "gender", "forms"))
    listed: list[tuple[str, Sequence[str]]] = []
    for at, ((name, *_), forms) in enumerate(zip(rows, rows.forms(), strict=True)):
        if name not in forms:
            raise rows.fault(at, f"the canonical form {name!r} must be one of the forms")
        listed.append((name, forms))
    spelled = {form for _, forms in listed for form in forms}
    further = [(form, (form,)) for form in compounds if form not in spelled]
    listed.sort(key=lambda one: one[0] not in with_short_forms)
    assert len(further) + len(with_short_forms) <= MOST_WHOLE, "more names with short forms than numbers"
    assert len(further) + len(listed) <= MOST_GIVEN, "more given names than there are numbers"
    numbered = enumerate((*further, *listed), start=1)
    classes = {form: number for number, (_, forms) in numbered for form in forms}
    return classes, ("", *(name for name, _ in (*further, *listed)))


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


def phrase_at(
    words: Sequence[str], at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]
) -> tuple[str, ...]:
    """The longest phrase of the tables that begins at a word; nothing where none does."""
    for phrase in phrases.get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return phrase
    return ()


def _numbered(*groups: set[str]) -> dict[str, int]:
    """Numbers from 1 for the names of all groups, each group in order."""
    names = dict.fromkeys(name for group in groups for name in sorted(group))
    return {name: number for number, name in enumerate(names, start=1)}
