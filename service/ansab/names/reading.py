"""The facts of one token that matching needs, read once and remembered: Latin reading, sound, keys, kin, rarity."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from unidecode import unidecode

from ansab.names.abroad.other_letters import arabic_spelling
from ansab.names.east_asian.palladius import pinyin_of
from ansab.names.east_asian.pinyin import pinyin_word
from ansab.names.frequency import background_bits
from ansab.names.lexicon import FIRST_FAMILY, MOST_WORDS, Lexicon, lexicon
from ansab.names.patronymics import FIRST_PATRONYMIC, patronymic_of
from ansab.names.registers.persian_letters import with_persian_letters
from ansab.names.slavic_families import masculine, spellings
from ansab.names.sound import skeleton, skeletons_of_cyrillic, skeletons_of_native, sound
from ansab.text.scripts import language_hint, script_of
from ansab.translit import plain_letters, romanize_token, syllabic
from ansab.translit.east_asian import han_reading
from ansab.translit.slavic_names import spell_slavic

__all__ = [
    "CLASS_BITS",
    "FAMILY",
    "FIRST_PINYIN",
    "GROUP_BITS",
    "LONGEST_READ",
    "NAME_OF_ORG",
    "SCRIPT_CODES",
    "Reading",
    "are_one_name",
    "is_one_class",
    "read_token",
]

CLASS_BITS, GROUP_BITS = 14, 7
"""Bits of `Reading.name_class` for the given name and for its group; 10 are above them."""
FAMILY = (1 << CLASS_BITS) - 1
"""What stands instead of a given name's number where the number of a family name stands above it."""
NAME_OF_ORG = 1 << 30
"""The bit of `Reading.org_class` that says that a word is a person's name (*Ahmad & Sons*)."""

FIRST_PINYIN = 3 << 15
"""The number above `FAMILY` of the first word of pinyin syllables; those of family names and patronymics are below it."""

_OTHER, _SIGNS = 4, 5
SCRIPT_CODES = {"Latn": 0, "Arab": 1, "Hebr": 2, "Cyrl": 3, "Hani": _SIGNS, "Hang": _SIGNS}
"""Numbers of the scripts that matching tells apart; every other script is 4.  Those of 5 are read sign by sign, and
many names have one reading."""
_ARABIC, _CYRILLIC = SCRIPT_CODES["Arab"], SCRIPT_CODES["Cyrl"]
_COMPARED = (SCRIPT_CODES["Arab"], SCRIPT_CODES["Hebr"], _CYRILLIC)
"""Scripts that the transliteration model compares with Latin: what no table lists in them is left to it, for the likeliest
Latin spelling is one of several."""
_GUESSED = (SCRIPT_CODES["Arab"], SCRIPT_CODES["Hebr"])
"""Those of them whose likeliest Latin spelling is a guess, for they leave vowels out: short forms are not looked up by it."""
_TURKIC = str.maketrans("әғқңөұүһіӊҥҳҷӣӯ", "агкноуухиннхчиу")
_TURKIC_ALONE = frozenset("әғқңөұүӊҥҳҷӣӯ")
"""Cyrillic letters of Central Asia: their names stand in the tables as Russian writes them."""
LONGEST_READ = 64
"""Letters of a token that are read."""


class Reading(NamedTuple):
    """What matching knows of a token.

    Attributes:
        form: The token, folded, in its own script.
        script: A value of `SCRIPT_CODES`, or 4.
        raw: ASCII spelling; the likeliest romanisation of a native token. Of a phrase each further word begins with a
            capital (*humanRights*) unless it is a small one (*republicofIran*), and nothing else does.
        sound: `names.sound.sound` of it.
        skeletons: Packed consonants, the likeliest first; several where a native letter has several readings.
        name_class: Number of the given name it is a spelling of (`CLASS_BITS` bits), 0 when unlisted; above it the
            number of the group of names that translate one another (*John*, *Ivan*; `GROUP_BITS` bits), and above
            that the number of the given name it is a short form of (*Bob*); 0 for none. Of a family name, of a
            patronymic that no table lists, and of a word of pinyin syllables `FAMILY`, and above it its number.
        org_class: Number of the word of organisations it is a form or translation of, and above it (times `MOST_WORDS`) of
            the language that has synonyms of it; of another listed name
            `NAME_OF_ORG` and, in the bits below, twice the number of the given name, or one more than twice that of a
            family name, a patronymic or a word of pinyin; 0 when unlisted.
        bits: Rarity as a person's name, -log2 of its share of all tokens.
        org_bits: The same among organisations.
    """

    form: str
    script: int
    raw: str
    sound: str
    skeletons: tuple[int, ...]
    name_class: int
    org_class: int
    bits: float
    org_bits: float

    @property
    def listed(self) -> int:
        """The number of the given name, or the class of the family name, it is a spelling of; 0 when unlisted."""
        return 0 if _is_made_by_rule(self.name_class) else _listed(self.name_class)

    @property
    def word(self) -> int:
        """The number of the word of organisations it is a form or translation of; 0 for none."""
        return self.org_class % MOST_WORDS if self.org_class < NAME_OF_ORG else 0

    @property
    def given(self) -> int:
        """The number of the given name it is a spelling of; 0 when unlisted."""
        number = self.name_class & FAMILY
        return number if number != FAMILY else 0

    @property
    def short_for(self) -> int:
        """The number of the given name it is a short form of; 0 for none."""
        return self.name_class >> CLASS_BITS + GROUP_BITS if self.name_class & FAMILY != FAMILY else 0

    @property
    def latin(self) -> str:
        """The ASCII spelling in small letters."""
        return self.raw.lower()


def are_one_name(one: str, other: str) -> bool:
    """Whether two folded tokens are written alike, or are spellings of one listed name.

    >>> are_one_name("taleb", "talib"), are_one_name("taleb", "tarek")
    (True, False)
    """
    return one == other or is_one_class(read_token(one).name_class, read_token(other).name_class)


def is_one_class(one: int, other: int) -> bool:
    """Whether two values of `Reading.name_class` are of one listed name."""
    given = one & FAMILY
    if given != other & FAMILY:
        return False
    if given in (0, FAMILY):
        return one != 0 and one == other
    return True  # of two spellings of a given name one may be short for another name, too


@lru_cache(maxsize=16_384)
def read_token(form: str) -> Reading:
    """Read a folded token (a phrase of several words included).

    >>> read_token("taleb").sound
    'talab'
    """
    form = form[:LONGEST_READ]
    script = 0 if form.isascii() else SCRIPT_CODES.get(script_of(form), _OTHER)
    table = lexicon()
    pinyin = pinyin_of(form) if script == _CYRILLIC and form not in table.family_classes else ""
    if pinyin:
        script = _OTHER  # the transliteration model has learnt the words of other languages
    raw = form if script == 0 and form.isalnum() and form.isascii() else pinyin or _spelled(form, script)
    latin = raw.lower()
    heard = sound(latin)
    keys: tuple[int, ...] = (skeleton(heard),)
    if script in (1, 2):
        keys = tuple(dict.fromkeys((*skeletons_of_native(form), *keys)))
    elif script == _CYRILLIC:
        keys = tuple(dict.fromkeys((*skeletons_of_cyrillic(form), *keys)))
    persian = _persian(form, table) if script == _ARABIC else ""
    also = form.translate(_TURKIC) if script == _CYRILLIC and not _TURKIC_ALONE.isdisjoint(form) else ""
    name_class = _packed_class(
        form, (also or persian) if script in _COMPARED else latin, "" if script in _GUESSED else latin, table
    )
    word = form if table.word_class(form) else persian or latin
    org_class = table.word_class(word) + MOST_WORDS * table.word_language(word)
    if not org_class and name_class and not arabic_spelling(form):
        listed = _listed(name_class)
        org_class = NAME_OF_ORG | _in_org(listed) if listed else 0
    bits, org_bits = background_bits(heard)
    return Reading(form, script, raw, heard, keys, name_class, org_class, bits, org_bits)


def _persian(form: str, table: Lexicon) -> str:
    """The listed Persian word that an unlisted one is on a keyboard without Persian letters; empty for none."""
    if table.is_name(form) or table.listed(form):
        return ""
    tables = (table.given_classes, table.family_classes, table.org_classes)
    found = {word for known in tables if (word := with_persian_letters(form, known))}
    return found.pop() if len(found) == 1 else ""


def _by_rule_class(form: str, latin: str) -> int:
    """Class of a patronymic or of a word of syllables that stands in no table; 0 for none."""
    number = patronymic_of(form) or patronymic_of(latin)
    if number is not None and number < FAMILY:
        return number
    if number is None and (pinyin := pinyin_word(latin)) is not None:
        number = FIRST_PINYIN + pinyin
    return FAMILY | number << CLASS_BITS if number is not None else 0


def _is_made_by_rule(name_class: int) -> bool:
    return name_class & FAMILY == FAMILY and name_class >> CLASS_BITS >= FIRST_PATRONYMIC


def _listed(name_class: int) -> int:
    """See `Reading.listed`."""
    given = name_class & FAMILY
    return name_class if given == FAMILY else given


def _in_org(listed: int) -> int:
    """See `Reading.org_class`."""
    is_family = listed & FAMILY == FAMILY
    return 2 * (listed >> CLASS_BITS) + 1 if is_family else 2 * listed


def _packed_class(form: str, also: str, latin: str, table: Lexicon) -> int:
    """See `Reading.name_class`; `also` is another spelling to look up, short forms are looked up by the Latin one, too.

    Of the names that a short form stands for, the commonest is taken.

    *Karim* may be short for *Abd al-Karim*, as the press of Afghanistan and of the Malay world has it. *Hamed* is not, though
    *Abdel Hamed* is a spelling of *Abd al-Hamid*: else it would be one name with *Hamid*.
    """
    name, family = table.given_classes.get(form, 0), table.family_classes.get(form)
    if not name and family is None:
        name, family = table.given_classes.get(also, 0), table.family_classes.get(also)
    if not name and family is None:
        family = _slavic_family(form, table)
    if not name and family is None and latin not in table.nicknames:
        if made := _by_rule_class(form, also):
            return made
        if spelling := arabic_spelling(form):
            return _packed_class(spelling, spelling, spelling, table)
    if not name and family is not None:
        return FAMILY | family << CLASS_BITS
    wholes = table.nicknames.get(form) or table.nicknames.get(latin) or ()
    whole = 0
    if wholes:
        whole = min(wholes, key=lambda one: background_bits(sound(table.given_names[one]))[0])
    else:
        servant = table.compounds.servant_of(form) or table.compounds.servant_of(latin)
        is_other = name and table.given_classes.get(servant.removeprefix("abd"), name) != name
        whole = 0 if is_other else table.given_classes.get(servant, 0)
    return name | table.cognates.get(name, 0) << CLASS_BITS | whole << CLASS_BITS + GROUP_BITS


def _slavic_family(form: str, table: Lexicon) -> int | None:
    """Class of a Slavic family name that a table has in another spelling, or as men have it; `None` for other words."""
    tried = (*spellings(form), masculine(form))
    found = {known for one in tried if (known := table.family_classes.get(one, 0)) >= FIRST_FAMILY}
    if not found:
        womens = (table.family_classes.get(masculine(one), 0) for one in tried)
        found = {known for known in womens if known >= FIRST_FAMILY}
    return found.pop() if len(found) == 1 else None


def _spelled(form: str, script: int) -> str:
    """See `Reading.raw`."""
    words = form.split()
    if 0 < script < _OTHER:
        words = [_likeliest(word, script) for word in words]
    elif script >= _OTHER:
        words = [_by_rule(word) for word in words]
    if len(words) < 2:
        return form if script == 0 and form.isascii() else _plain("".join(words))
    small = lexicon().stop_words
    first, *others = [(_plain(word), word in small) for word in words]
    return first[0] + "".join(word if is_small else word[0].upper() + word[1:] for word, is_small in others)


def _likeliest(word: str, script: int) -> str:
    """The likeliest Latin spelling of a native word; by rule where that of a Cyrillic one has other consonants."""
    latin = next((spelling.text for spelling in romanize_token(word)), word)
    if script == _CYRILLIC and skeleton(sound(_plain(latin))) not in skeletons_of_cyrillic(word):
        return spell_slavic(word, language_hint(word), is_slavic=True) or latin
    return latin


def _by_rule(word: str) -> str:
    """A word of a script without a learned model in Latin letters, where there is a rule for it."""
    if script_of(word) == "Hani":
        return han_reading(word)
    return syllabic.romanize(word) or plain_letters.romanize(word) or word


def _plain(text: str) -> str:
    """ASCII letters and digits only; never empty."""
    plain = "".join(char for char in unidecode(text).casefold() if char.isalnum() and char.isascii())
    return plain or "x"
