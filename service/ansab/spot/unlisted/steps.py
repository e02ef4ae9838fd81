"""How a name goes on from word to word: over particles and links, and with the small words of a group's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.names.lexicon import Lexicon
from ansab.spot.inflection import forms_of, russian_forms
from ansab.spot.lists import listed_words
from ansab.spot.unlisted.group_links import is_for, joins_words_of_group
from ansab.spot.unlisted.offices import begins_office
from ansab.spot.words import Word, gap_joins

__all__ = ["INSIDE", "LINKS", "is_sum", "step", "step_behind", "tail_size"]

INSIDE = frozenset(
    {
        "al", "el", "ul", "as", "ash", "at", "ad", "an", "ar", "az", "wal", "bin", "ibn", "bint", "ben",
        "abu", "abou", "umm", "ag", "ould", "uld", "wuld", "de", "da", "di", "del", "der", "den", "van",
        "von", "la", "le", "e", "y", "аль", "эль", "ан", "ас", "ад", "аш", "ат", "ар", "аз", "ибн", "бин",
        "бен", "абу", "уль",
    }
)  # fmt: skip
"""Small words inside the names of people."""
LINKS = frozenset(["of", "for", "the", "in"])
_SERVANTS = frozenset(["abd", "abdul", "abdel", "abdal"])
"""The first word of a given name in two."""
_NEVER_FIRST = frozenset(["der"])
"""Small words inside names that no name goes on with alone: *van der*, but *Angriff der Armee*."""
_ENGLISH = frozenset(["as", "at", "an", "ad", "ar", "az"])
"""Articles before a hyphen; with a space behind they are English words."""
_BEFORE_HYPHEN = frozenset(["ud", "un", "ur", "us", "ush", "uz", "ed", "ech", "esh", "ez"])
"""The article before some letters, as it is written behind a vowel; without a hyphen they are other words: *Khalil ur-Rahman*."""
_IZAFAT = "i"
"""What Persian and Urdu put between the words of a name, with a hyphen on both sides: *Tehrik-i-Taliban*."""
_TURKISH_TOO = frozenset(["da", "de"])
_IS_TURKISH = re.compile("[ıİğĞşŞ]")
"""*Too* and *in* of Turkish, which are no *de*: *Karaca da Edirne'de*."""
_OF_PLACES = frozenset(["von", "van"])
"""*von* before a body is a preposition: *Miriam Land von der Stiftung*."""
_PLACED = frozenset(["resistance", "jihad", "qaeda", "qaida", "mission", "front", "army", "council"])
_HEADS = frozenset(["military", "army", "parliament", "ministry", "coalition", "police", "navy"])
_OF_NAMES = frozenset(["movement", "network", "cartel"])
"""Words in small letters that make a group of any name before them."""
_AND = frozenset(["et", "y", "e"])
_TO = frozenset(["au", "aux"])
_ARTICLES = frozenset(["un", "une"])
"""*a* in French: behind a group it begins another thing."""
_ALSO_ENGLISH = frozenset(
    ["front", "union", "force", "forces", "brigade", "brigades", "alliance", "coalition", "office"]
)
"""Those of the heads of groups behind which only a link shows that the language is not English."""
_TITLES_BEHIND = frozenset(["бек", "бей", "хан", "оол", "bek", "bey", "khan", "jon", "xon"])
_QUOTES = ("«", "“", "„", '"')
_ASKED = frozenset(["experts", "inquiry"])
"""What bodies are of that are asked about a place: *Panel of Experts on Zanzaria*."""
_SHORT_NAME = 3
_BEHIND_ARTICLE = (" ", "-")
_CUT_NAMES = frozenset(["abd", "abr", "alx", "edw", "geo", "jas", "jos", "mhd", "moh", "muh", "thos", "wm"])
"""Given names that are written short, with a full stop."""
_MOST_SMALL = 8
_LEAST_FIRM = 6
"""Letters of a legal form that is a word in small letters: *корпорация*, but not the suffix *ооо*."""
_LONGEST_SYLLABLE = 5


def step(words: Sequence[Word], first: int, at: int, table: Lexicon) -> int:
    """How many more words a name takes from here: the next one, or a particle with the one behind it.

    Args:
        words: The words of the text.
        first: Number of the word with which the name begins.
        at: Number of the word that may go on with it.
        table: What tells a group's words.
    """
    word = words[at]
    if not gap_joins(word) or _ends_sentence(words, at, table):
        return 0
    if word.is_hyphened and words[at - 1].form in table.places and word.is_capitalised:
        return 0
    if word.is_capitalised:
        return 0 if begins_office(words, at, table) or is_sum(words, at) else 1
    if word.form == "the" and _is_quoted_epithet(words, first, at):
        return 2
    if _is_syllable(words, first, at, table):
        return 1
    if word.form == "and":
        return 2 if joins_words_of_group(words, first, at, table) else 0
    if word.form == "on":
        behind = words[at + 1 : at + 2]
        return 2 if words[at - 1].form in _ASKED and behind and _is_place(behind[0], table) else 0
    if word.form in _BEFORE_HYPHEN or (word.form == _IZAFAT and word.is_hyphened):
        behind = words[at + 1 : at + 2]
        return 2 if behind and behind[0].is_hyphened and behind[0].is_capitalised else 0
    if word.form in _TURKISH_TOO and _IS_TURKISH.search(
        words[at - 1].text + words[at + 1].text if at + 1 < len(words) else ""
    ):
        return 0
    if word.form in _NEVER_FIRST or (word.form not in INSIDE and word.form not in LINKS):
        return 0
    return _over_particles(words, first, at, table)


def _ends_sentence(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    """Whether a full stop stands between, behind more than an abbreviation: an acronym is none, nor is a listed name
    (*of the EU. Rao left*; *he met Ali. Rao left*), nor what has an article (*alias Al Far. Rao left*).
    """
    before, word = words[at - 1], words[at]
    if not word.gap.startswith("."):
        return False
    is_short_name = len(before.form) == _SHORT_NAME and before.form not in _CUT_NAMES
    return (
        len(before.text) > _SHORT_NAME
        or (len(before.text) > 1 and before.text.isupper())
        or (is_short_name and table.is_name(before.form) and before.form not in table.honorifics)
        or (
            len(before.text) == _SHORT_NAME
            and before.gap in _BEHIND_ARTICLE
            and words[at - 2].form in ("al", "el")
        )
    )


def _over_particles(words: Sequence[Word], first: int, at: int, table: Lexicon) -> int:
    word = words[at]
    for reach in (1, 2):
        if at + reach >= len(words) or not gap_joins(words[at + reach]):
            return 0
        behind = words[at + reach]
        if behind.is_capitalised:
            if word.form in _ENGLISH and behind.gap == " " and not _is_article(words, at, table):
                return 0
            is_body = (
                word.form in _OF_PLACES
                and behind.form in table.org_classes
                and not table.is_name(behind.form)
            )
            may_join = (word.form in INSIDE and not is_body) or _links(words, first, at, table)
            may_join &= not (word.form in _AND and _is_of_another(words, at + reach, reach, table))
            return reach + 1 if may_join and not begins_office(words, at + reach, table) else 0
        if behind.form not in INSIDE and behind.form not in LINKS:
            return 0
        if word.form in _ENGLISH and behind.form == "the":
            return 0
    return 0


def _is_article(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    """Whether *as* and the like between two words are an article: *Bashar as Sadr*, not *Bashar Rao at Chatham House*."""
    before, word, behind = words[at - 1 : at + 2]
    is_people = before.form in table.given_classes and table.is_name(behind.form)
    return word.form != "at" and is_people and behind.form not in table.org_classes


def is_sum(words: Sequence[Word], at: int) -> bool:
    """Whether a sum of money begins here: *N500,000*."""
    behind = words[at + 1 : at + 2]
    return words[at].text[1:].isdigit() and bool(behind) and behind[0].gap == "," and behind[0].text.isdigit()


def _is_quoted_epithet(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether *the* stands between two words that are a quotation by themselves: a/k/a "Karim the Engineer"."""
    behind = words[at + 1 : at + 3]
    return (
        at == first + 1
        and words[first].gap.endswith(_QUOTES)
        and len(behind) > 1
        and behind[0].is_capitalised
        and behind[0].gap == " "
        and any(mark in behind[1].gap for mark in '"”»')
    )


def _is_of_another(words: Sequence[Word], at: int, reach: int, table: Lexicon) -> bool:
    """Whether *y* is *and* between two names: before an article (*Amal y el Partido*) or a given name (*Nur y Leila Rao*)."""
    return reach > 1 or words[at].form in table.given_classes


def _is_syllable(words: Sequence[Word], first: int, at: int, table: Lexicon) -> bool:
    """Whether a word in small letters behind a hyphen belongs to a name: *Kim Jong-un*, *Юнус-бек*; not *Tokyo-led*."""
    word, head = words[at], words[first]
    if not word.is_hyphened:
        return False
    if word.form in _TITLES_BEHIND:
        return True
    return (
        at - first > 1
        and len(word.form) <= _LONGEST_SYLLABLE
        and table.is_name(head.form)
        and head.form not in table.places
        and word.form not in listed_words("stop")
        and word.form not in listed_words("compound")
    )


def step_behind(words: Sequence[Word], at: int) -> int:
    """How many words go on with a name behind a nickname: one, or an article and one."""
    return 1 if words[at].is_capitalised else 2


def tail_size(words: Sequence[Word], first: int, behind: int, table: Lexicon) -> int:
    """How many words of a group's name stand in small letters behind its capitals.

    *Iraqi defense ministry*, *US-led coalition*; *Сирийских демократических сил*; *Conseil de la résistance*.
    """
    return (
        _head(words, first, behind, table)
        or _cyrillic_tail(words, first, behind, table)
        or _romance_tail(words, first, behind, table)
    )


def _head(words: Sequence[Word], first: int, behind: int, table: Lexicon) -> int:
    is_state = all(_is_place(word, table) for word in words[first:behind])
    for reach in (0, 1):
        if behind + reach >= len(words) or not gap_joins(words[behind + reach]):
            return 0
        if words[behind + reach].gap.startswith(".") and len(words[behind + reach - 1].text) > 3:
            return 0
        head = words[behind + reach]
        is_named = any(word.form not in listed_words("stop") for word in words[first:behind])
        is_whose = words[behind - 1].stem_end != words[behind - 1].end
        if head.form in _HEADS and is_state:
            return reach + 1
        if head.form in _OF_NAMES and is_named and not is_whose:
            return reach + 1
        if head.is_capitalised:
            return 0
    return 0


def _cyrillic_tail(words: Sequence[Word], first: int, behind: int, table: Lexicon) -> int:
    """*Африканский корпус*: Russian gives a capital to the first word alone, so the last must say what the group is."""
    size = best = 0
    is_quoted = words[first].gap.endswith(_QUOTES)
    if words[first].begins_sentence and not is_quoted and not _is_place(words[first], table):
        return 0
    is_headed = _kind(words[behind - 1], table) == "designator"
    while behind + size < len(words) and size < _MOST_SMALL:
        word = words[behind + size]
        if not word.is_cyrillic or word.is_capitalised or word.gap != " ":
            break
        kind = _kind(word, table)
        if not kind:
            break
        size += 1
        is_head = kind == "designator" or (kind == "legal" and len(word.form) >= _LEAST_FIRM)
        best = size if is_head or is_headed else best
    return best if is_headed or _is_adjective(words[behind - 1]) else 0


def _kind(word: Word, table: Lexicon) -> str:
    """The kind of an organisation's word, in any case of Russian; empty for another word."""
    return next((table.org_classes[form][1] for form in _forms(word) if form in table.org_classes), "")


def _is_adjective(word: Word) -> bool:
    """Whether a Russian word looks like an adjective: *Африканский*, *Сирийских*."""
    return word.form.endswith(("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ую", "юю", "ых", "их", "ыми", "ими"))  # fmt: skip


def _romance_tail(words: Sequence[Word], first: int, behind: int, table: Lexicon) -> int:
    """*Conseil de la résistance pour la République*: as far as links lead to words of groups, places or capitals."""
    heads = [at for at in range(first, behind) if words[at].form in listed_words("group-head")]
    if not heads or heads[-1] != behind - 1:
        return 0
    size = best = 0
    is_named = not words[heads[0]].begins_sentence
    while behind + size + 1 < len(words) and size < _MOST_SMALL:
        word = words[behind + size]
        if not gap_joins(word) or word.gap.startswith("."):
            break
        size += 1
        if word.form in _AND and words[behind + size].form in listed_words("link"):
            break
        if word.form in _ARTICLES or (word.form in _TO and _begins_group(words[behind + size])):
            break
        if (
            word.form in listed_words("link") or _is_to_the(word, words[behind + size])
        ) and not word.is_capitalised:
            continue
        if not (word.is_capitalised or word.form in table.org_classes or word.form in table.places):
            break
        if begins_office(words, behind + size - 1, table) or (
            best and _is_of_man(words, behind + size - 1, table)
        ):
            break
        best = size
        is_named |= word.is_capitalised or word.form in table.places
    is_romance = words[behind - 1].form not in _ALSO_ENGLISH or any(
        word.form in listed_words("link") or not word.text.isascii() for word in words[behind : behind + best]
    )
    return best if is_romance and is_named else 0


def _is_to_the(word: Word, behind: Word) -> bool:
    """*à* before an article: *soutien à l'islam*, but *le Front islamique à Gao*."""
    return word.text == "à" and behind.form in ("l", "la")


def _begins_group(word: Word) -> bool:
    """Whether another group begins here: *il a renvoyé le Groupe au Conseil de sécurité*, but *État islamique au Sahel*."""
    return word.is_capitalised and word.form in listed_words("group-head")


def _is_of_man(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    """Whether a man in two words stands here, whose the body before him is: *la Légion islamique de Karim Rao*."""
    behind = words[at + 1 : at + 2]
    is_named = bool(behind) and behind[0].is_capitalised and gap_joins(behind[0])
    return is_named and words[at].form in table.given_classes and words[at].form not in table.org_classes


def _forms(word: Word) -> list[str]:
    return [form for form, _, _ in forms_of(word, is_first=True)]


def _is_place(word: Word, table: Lexicon) -> bool:
    return (
        word.form in table.places
        or word.form.removesuffix("s") in table.places
        or word.form == "states"
        or any(form in table.places for form in russian_forms(word))
    )


def _links(words: Sequence[Word], first: int, at: int, table: Lexicon) -> bool:
    """Whether *of* and the like join the words on both sides to one group: *Movement of …*, *Resistance in Iraq*.

    Not to the man whose group it is (*the Lebanese Forces of Samir Geagea*), nor to the owner of things (*Trucks of …*).
    """
    before = words[at - 1].form
    if words[at].form == "in":
        return before in _PLACED
    if words[at].form == "of" and words[at + 1].form in _ASKED:
        return True
    kind = table.org_kind(before)
    behind = next((word for word in words[at + 1 : at + 3] if word.is_capitalised), words[at])
    if words[at].form == "for":
        return is_for(words, at, behind, table)
    if kind in ("", "legal") or before in table.given_classes:
        return False
    is_given = behind.form in table.given_classes or behind.form in _SERVANTS
    is_of_man = at - first > 1 and is_given and behind.form not in table.org_classes
    is_thing = kind == "generic" and words[at - 1].begins_sentence
    return words[at].form == "of" and not is_of_man and not is_thing
