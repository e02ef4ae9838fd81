"""The tables that let names be understood, read once: honorifics, particles, compounds, given names, organisations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ansab.kept import kept
from ansab.names import lexicon_rows
from ansab.names.compounds import CompoundTable
from ansab.names.lexicon_rows import FIRST_FAMILY, MOST_GIVEN, MOST_WHOLE, MOST_WORDS, read_lexicon
from ansab.names.organisations.organisation_words import FIRST_SENSE
from ansab.names.tables import TABLES

__all__ = [
    "FIRST_FAMILY",
    "MOST_GIVEN",
    "MOST_WHOLE",
    "MOST_WORDS",
    "Lexicon",
    "lexicon",
    "load",
    "phrase_at",
]

_NO_CLASS = ("", "")
_PROCLITICS = ("وال", "بال", "فال", "لل", "ال", "و", "ل", "ب", "ف", "וה", "ה", "ו", "ל", "ב")
_WITH_ARTICLE = frozenset({"وال", "بال", "فال", "لل"})
"""Those that hold the article: المخابرات (intelligence) is one word in Arabic, مخابرات (telephones) another in Persian."""
_PROCLITIC_LETTERS = frozenset("ولبفاוהלב")
_WITH_J = ("ij", "yj", "oj", "aja", "oje", "uju")
"""Endings of Russian adjectives as scholars and Germans write them."""


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
        first_letters: Of each class the letters that its spellings begin with, one bit each (`names.initials.first_letters`).
        chained: The classes of peoples who put the father's name behind their own, compounds (*Abd al-X*) among them.
        family_classes: Spelling of a family name to the number of its class: nisbas from 0, others from `FIRST_FAMILY`.
        nisbas: Those of them that an Arabic article may stand before.
        cognates: Class of a given name to the number of the group that translates it.
        nicknames: Short name to the classes that it may stand for.
        org_classes: Word or phrase of organisations to its class and kind (legal, designator, generic, word).
        org_languages: Words of other kinds than `legal` to the number of their language, where it is one that has synonyms or
            the word has a narrower sense, and of that sense (`organisation_words`).
        russian_initials: Number of a class of an organisation's words to the initials of its Russian ones (`names.initials.russian_initials`).
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
    first_letters: tuple[int, ...]
    chained: frozenset[int]
    family_classes: Mapping[str, int]
    nisbas: Set[str]
    cognates: Mapping[int, int]
    nicknames: Mapping[str, tuple[int, ...]]
    org_classes: Mapping[str, tuple[str, str]]
    org_languages: Mapping[str, int]
    russian_initials: Mapping[int, int]
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

    def org_class(self, form: str) -> str:
        """The class of a word or phrase of organisations as it is listed; empty for none."""
        return self.org_classes.get(form, _NO_CLASS)[0]

    def org_kind(self, form: str) -> str:
        """Its kind: `legal`, `designator`, `generic`, `word`, or empty for what is not listed.

        >>> table = lexicon()
        >>> table.org_class("brigades"), table.org_kind("brigades"), table.org_kind("zzyzx")
        ('brigade', 'designator', '')
        """
        return self.org_classes.get(form, _NO_CLASS)[1]

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
        """Number of the language that has an organisation's word as one of several for a thing, and of its sense; 0 for none.

        >>> table = lexicon()
        >>> table.word_language("airlines") == table.word_language("airways") != 0, table.word_language("mazra")
        (True, 0)
        >>> table.word_language("kataib") == table.word_language("katiba") != table.word_language("liwa")
        True
        """
        return self.org_languages.get(self.listed(form), 0)

    def word_sense(self, form: str) -> int:
        """Number of the narrower sense that an organisation's word has within its class; 0 for none.

        >>> table = lexicon()
        >>> table.word_sense("liwa") == table.word_sense("brigade") != table.word_sense("battalion") != 0
        True
        """
        return self.word_language(form) // FIRST_SENSE

    def listed(self, form: str) -> str:
        """The form of `org_classes` or `places` that a word is, Arabic and Hebrew prefixes taken off; empty when unlisted.

        Arabic and Hebrew write *and*, *for*, *by* and *the* in one word with what follows: والخدمات, للتجارة, לישראל.

        Writers of Russian adjectives who write *j* mean the *y* of the tables.

        >>> [lexicon().listed(word) for word in ("والخدمات", "لنقل", "لبنى", "לישראל", "kazanskij")]
        ['الخدمات', 'نقل', '', 'ישראל', 'kazanskiy']
        """
        if form in self.org_classes or form in self.places:
            return form
        for prefix in _PROCLITICS if form[:1] in _PROCLITIC_LETTERS else ():
            if form.startswith(prefix) and len(form) - len(prefix) > 2:
                rest = form[len(prefix) :]
                whole = "ال" + rest
                for word in (whole, rest) if prefix in _WITH_ARTICLE else (rest, whole):
                    if word in self.org_classes or word in self.places:
                        return word
        if form.endswith(_WITH_J) and form.isascii():
            word = form.replace("j", "y")
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
    """The tables of this package.

    Every start needs them, and reading them takes three times as long as reading what was made of them before.
    """
    package = Path(lexicon_rows.__file__).parent.parent
    code = (path for folder in ("names", "text") for path in (package / folder).glob("*.py"))
    return _lexicon(kept("lexicon", [*TABLES.glob("*.tsv"), *code], lambda: read_lexicon(TABLES)))


def load(folder: Path) -> Lexicon:
    """Read the tables of a folder.

    Raises:
        TableError: A row that is malformed or stands twice; carries `path` and `row`, the line in the file.
    """
    return _lexicon(read_lexicon(folder))


def _lexicon(fields: Mapping[str, Any]) -> Lexicon:
    compounds = CompoundTable(fields["compounds"])
    return Lexicon(**{**fields, "compounds": compounds})


def phrase_at(
    words: Sequence[str], at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]
) -> tuple[str, ...]:
    """The longest phrase of the tables that begins at a word; nothing where none does."""
    for phrase in phrases.get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return phrase
    return ()
