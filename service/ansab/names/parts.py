"""Is this short form a part of that fuller name?  *al-Saidi* of *Mushtaq Taleb al-Saeedi*, *PMF* of its words."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from ansab.names.lexicon import lexicon
from ansab.names.organisations.wings import wing_of
from ansab.names.reading import read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = [
    "Fit",
    "acronym_of",
    "are_spellings",
    "content",
    "initials_of",
    "is_given_of",
    "is_of_family",
    "length_of",
    "part_keys",
    "part_of",
]

_STYLES = ("hafiz", "haji", "imam", "sayyid", "shaikha")
"""Titles that stand before last names more often than they are given names, though some bear them."""
_SET_ASIDE = (TokenKind.HONORIFIC, TokenKind.LEGAL)
_LEAST_ALIKE = 0.8
_LEAST_BEFORE_NISBA = 5
_FURTHER_SMALL = frozenset({"a", "al", "at", "au", "aux", "l", "pour", "un", "une"})
"""Small words that are not among `Lexicon.stop_words`."""
_LONGEST_ACRONYM = 8
_LONGEST_PARTICLE = 3
_OF_PARENTS = frozenset(
    ["battalion", "brigade", "commission", "committee", "department", "division", "ministry", "office"]
)
"""What bodies are that are named by their parent's initials alone: *PMF Commission*."""
_OF_A_BODY = 2
"""Words that a body's name before which its parent's initials stand has with them, at the least: not *AK Party*."""
_TAILS = ("din", "allah")
_LEAST_ELEMENT = 4
"""Letters that *X* of *X al-Din* must have to stand alone: not the *Nur* of *Nuruddin*, which is a name of many."""
_ARTICLE = "ال"


class Fit(IntEnum):
    """How a short form fits a fuller name; `INNER`: to the letter, as a word in the middle, which counts where it is no other name's end or beginning to the letter."""

    NONE = 0
    SOUNDS = 1
    INNER = 2
    SPELT = 3
    INITIALS = 4


def part_of(short: ParsedName, full: ParsedName) -> Fit:
    """Say whether a name is what a text would shorten another one to.

    People are called by their last name, by any name with an article (a nisba), by their kunya or by their given
    name; two and more names must keep the order and begin with the first.  A father's name in the middle is not a
    short form of the son, but a word there that is no listed given name may be (*Omar Imraja al-Rawi*).  Groups are called by any of their words in order, or by their initials.

    >>> from ansab.names.parse import parse_name
    >>> part_of(parse_name("Saidi"), parse_name("Mushtaq Taleb al-Saeedi")).name
    'SOUNDS'
    >>> part_of(parse_name("Taleb"), parse_name("Mushtaq Taleb al-Saeedi")).name
    'NONE'
    """
    less, more = _without_son(content(short)), content(full)
    if len(less) == 1 and _is_style_of(less[0], full):
        return Fit.SPELT
    if _has_another_given(short, less, full, more):
        return Fit.NONE
    if not less or len(less) >= len(more):
        return _initials(short, full) or _in_phrase(short, full)
    if full.is_organization:
        if _is_parent(short, full) or wing_of(short, full):
            return Fit.NONE
        fit = Fit.NONE if all(token.kind is TokenKind.PLACE for token in less) else _in_order(less, more)
    elif len(less) == 1:
        fit = _single(less[0], more)
    elif len(less) == 2 and _is_small(less[0].form) and _alike(less[0], more[-2]):
        fit = _alike(less[1], more[-1])  # *Bel Mokhtar*, *Le Drian*
    else:
        fit = min(_alike(less[0], more[0]), _in_order(less, more))
    return fit or _initials(short, full) or _in_phrase(short, full)


def _has_another_given(
    short: ParsedName, less: list[NameToken], full: ParsedName, more: list[NameToken]
) -> bool:
    """Whether a title that is a given name too stands before a last name, where the fuller name has another given name:
    *Wazir Afridi*, *Sohail Afridi*.
    """
    first, known = short.tokens[:1], lexicon().given_classes
    if len(less) != 1 or not first or not first[0].mark & Mark.SOFT or full.is_organization:
        return False
    name = known.get(first[0].form, 0)
    if not name or name in {known.get(style) for style in _STYLES} or _alike(less[0], more[0]):
        return False
    return all(known.get(token.form) != name for token in full.tokens)


def _is_parent(short: ParsedName, full: ParsedName) -> bool:
    """Whether initials stand before the whole name of a body that belongs to them: *IRGC*, *IRGC Quds Force*."""
    words = full.form.split()
    if not short.surface.isupper() or len(short.form) > _LONGEST_ACRONYM or words[0] != short.form:
        return False
    is_long = len(words) > _OF_A_BODY and lexicon().org_kind(words[-1]) == "designator"
    return is_long or words[-1] in _OF_PARENTS


def are_spellings(one: ParsedName, two: ParsedName) -> bool:
    """Whether two names of people are word for word the same by sound: *Abu Mazen*, أبو مازن."""
    left, right = content(one), content(two)
    if one.is_organization or two.is_organization or not left or len(left) != len(right):
        return False
    return all(map(_alike, left, right))


def is_of_family(name: ParsedName, given: ParsedName, *relatives: ParsedName) -> bool:
    """Whether a name is a given name with the last name of a relative behind it, by one of the relative's names.

    >>> from ansab.names.parse import parse_name
    >>> is_of_family(*map(parse_name, ("Zaid al-Saeedi", "Zayd", "Mushtaq Taleb al-Saidi")))
    True
    """
    words, first = content(name), content(given)
    if not first or len(words) <= len(first) or not all(map(_alike, first, words)):
        return False
    return any(_alike(words[-1], last) for relative in relatives for last in content(relative)[-1:])


def is_given_of(short: ParsedName, full: ParsedName) -> bool:
    """Whether a name of one word is the given name of a fuller one, and not its last.

    >>> from ansab.names.parse import parse_name
    >>> is_given_of(parse_name("Mushtaq"), parse_name("Mushtaq al-Saeedi"))
    True
    """
    less, more = content(short), content(full)
    if len(less) != 1 or len(more) < 2 or full.is_organization:
        return False
    return bool(_alike(less[0], more[0])) and not _alike(less[0], more[-1])


def part_keys(name: ParsedName) -> set[int]:
    """Keys that a short form shares with every fuller name it may be a part of (initials apart)."""
    forms = [token.form for token in content(name)]
    forms += [token.form for token in name.tokens if token.mark & Mark.SOFT]
    forms += _first_elements(forms[0]) if forms and not name.is_organization else []
    return {key for form in forms for key in read_token(form).skeletons}


def length_of(name: ParsedName) -> int:
    """How many words a name has of which a fuller one must have more; a father's name with *son of* counts as one."""
    return len(_without_son(content(name)))


def content(name: ParsedName) -> list[NameToken]:
    """The tokens of a name without ranks and legal forms."""
    return [token for token in name.tokens if token.kind not in _SET_ASIDE]


def _in_phrase(short: ParsedName, full: ParsedName) -> Fit:
    """The first word of a group's phrase in a script without capitals, with its article: الحشد of الحشد الشعبي."""
    if not full.is_organization or not short.form.startswith(_ARTICLE) or " " in short.form:
        return Fit.NONE
    phrases = (token.form.split() for token in content(full) if " " in token.form)
    return Fit.SPELT if any(short.form == words[0] for words in phrases) else Fit.NONE


def _single(token: NameToken, names: list[NameToken]) -> Fit:
    bare = token.form[2:]
    if token.form.startswith(("al", "el")) and lexicon().may_have_article(bare) and not token.mark:
        token = replace(token, form=bare, mark=Mark.ARTICLE)
    found = [_alike(token, names[-1]), _alike(token, names[0]), _as_first_element(token, names[0])]
    found += [
        fit if name.form not in lexicon().given_classes else min(fit, Fit.INNER)
        for name in names[1:-1]
        if name.mark & (Mark.ARTICLE | Mark.KUNYA) and (fit := _alike(token, name))
    ]
    return max(found) or _as_inner(token, names)


def _as_inner(token: NameToken, names: list[NameToken]) -> Fit:
    """A word in the middle, to the letter, that is no listed given name: *Imraja* of *Omar Imraja al-Rawi*."""
    is_telling = len(token.form) >= _LEAST_BEFORE_NISBA and token.form not in lexicon().given_classes
    return Fit.INNER if is_telling and any(token.form == name.form for name in names[1:-1]) else Fit.NONE


def _as_first_element(token: NameToken, first: NameToken) -> Fit:
    """What is left of *X al-Din* or *X Allah*: *Siraj* of *Sirajuddin*."""
    return Fit.SOUNDS if token.form in _first_elements(first.form) else Fit.NONE


def _first_elements(form: str) -> list[str]:
    return [
        form.removesuffix(tail)
        for tail in _TAILS
        if form.endswith(tail) and len(form) >= len(tail) + _LEAST_ELEMENT
    ]


def _is_style_of(token: NameToken, full: ParsedName) -> bool:
    """Whether a name is what may be a title too, and begins a fuller one as the man's own: *Faqir* of *Faqir Mohammad*."""
    styles = [name for name in full.tokens if name.kind is TokenKind.HONORIFIC and name.mark & Mark.SOFT]
    return not full.is_organization and any(style.form == token.form for style in styles)


def _is_small(form: str) -> bool:
    return len(form) <= _LONGEST_PARTICLE and form not in lexicon().given_classes


def _without_son(names: list[NameToken]) -> list[NameToken]:
    """A father's name without *son of* before it: *Ag Ghaly* is the last name of *Iyad Ag Ghaly*."""
    is_son = len(names) == 2 and lexicon().particles.get(names[0].form) == "nasab"
    return names[1:] if is_son else names


def _in_order(less: list[NameToken], more: list[NameToken]) -> Fit:
    at, worst = 0, Fit.SPELT
    for token in less:
        while at < len(more) and not _alike(token, more[at]):
            at += 1
        if at == len(more):
            return Fit.NONE
        worst = min(worst, _alike(token, more[at]))
        at += 1
    return worst


def _alike(one: NameToken, two: NameToken) -> Fit:
    if (one.mark ^ two.mark) & Mark.KUNYA:
        return Fit.NONE
    if one.form == two.form:
        return Fit.SPELT
    if _differ_by_nisba(one.form, two.form) or _are_two_given_names(one.form, two.form):
        return Fit.NONE
    return Fit.SOUNDS if _sounds_alike(one.form, two.form) else Fit.NONE


def _differ_by_nisba(one: str, two: str) -> bool:
    """Whether one word is the other with the ending of a nisba: nobody calls a *Sweidani* Sweidan."""
    less, more = sorted((one, two), key=len)
    return len(less) >= _LEAST_BEFORE_NISBA and more in (f"{less}i", f"{less}y", f"{less}ي")


def _are_two_given_names(one: str, two: str) -> bool:
    """Whether two words in one script are listed as two given names, however alike: *Hamad* is not short for *Ahmad Rao*."""
    known = lexicon().given_classes
    left, right = known.get(one, 0), known.get(two, 0)
    if not left or not right or left == right or one.isascii() is not two.isascii():
        return False
    first, second = read_token(one), read_token(two)
    return first.sound != second.sound and not {left, first.short_for} & {right, second.short_for} - {0}


@lru_cache(maxsize=8_192)
def _sounds_alike(one: str, two: str) -> bool:
    if ("gh" in one) is not ("gh" in two) and ("q" in one or "q" in two):
        one, two = one.replace("gh", "q"), two.replace("gh", "q")  # the Persian letter: *Sadegh*, *Sadeq*
    left, right = read_token(one), read_token(two)
    if left.sound == right.sound and len(left.sound) > 1:
        return True
    if not set(left.skeletons) & set(right.skeletons) - {0}:
        return False
    if left.script != right.script:
        return True
    return float(JaroWinkler.similarity(left.sound, right.sound)) >= _LEAST_ALIKE


def _initials(short: ParsedName, full: ParsedName) -> Fit:
    word = short.form.replace(" ", "")
    return Fit.INITIALS if word and len(word) <= _LONGEST_ACRONYM and word in initials_of(full) else Fit.NONE


def initials_of(full: ParsedName) -> frozenset[str]:
    """Initials of a name, those without the place at its end among them: *ACIN*, whose *Norte del Cauca* ends in *N*.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> "rsf" in initials_of(parse_name("Rapid Support Forces of Sudan", EntityType.ORGANIZATION))
    True
    """
    last = full.tokens[-1] if full.is_organization and full.tokens else None
    if last is None or last.kind is not TokenKind.PLACE or not full.form.endswith(f" {last.form}"):
        return acronym_of(full.form)
    words = full.form.removesuffix(last.form).split()
    while words and words[-1] in lexicon().stop_words:
        words.pop()
    return acronym_of(full.form) | acronym_of(" ".join(words))


@lru_cache(maxsize=16_384)
def acronym_of(form: str) -> frozenset[str]:
    """Initials of a form of three words and more, with and without its small words; two initials are too few.

    >>> sorted(acronym_of("islamic resistance in iraq"))
    ['iri', 'irii']
    """
    words = form.split()
    small = lexicon().stop_words
    all_of_them = "".join(word[0] for word in words)
    telling = "".join(word[0] for word in words if word not in _FURTHER_SMALL and word not in small)
    return frozenset(initials for initials in (all_of_them, telling) if len(initials) > 2 and form.isascii())
