"""Mentions that give several names of their bearer: *X, also known as Y* is looked up as X, and Y speaks for it.

The names are taken apart by their look (`names.held`); here the tables say whether the look is right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from ansab.candidates import CandidateScorer, Scored, read_surface
from ansab.context import Page, Surroundings, lay_out
from ansab.decide import confidences, decide
from ansab.index import Index
from ansab.model import Decision, EntityType, Mention
from ansab.names.held import Held, Link, is_more_than_place, names_held
from ansab.names.lexicon import lexicon
from ansab.names.organisations.bodies import body_of
from ansab.names.parse import parse_name
from ansab.names.reading import read_token
from ansab.names.tokens import ParsedName
from ansab.text.normalize import normalize

__all__ = ["Called", "lay_out_called", "read_called"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A bearer's name, and what the surface gives as other names of the same bearer."""

    name: str
    others: tuple[str, ...]


def read_called(mentions: Sequence[Mention], scorer: CandidateScorer) -> list[Called | None]:
    """The names that the surface of each mention gives its bearer; `None` where it is one name, or listed as it stands."""
    held = [names_held(mention.name, mention.type) for mention in mentions]
    if not any(held):
        return [None] * len(mentions)
    held = _led_by_known(mentions, held, scorer)
    pairs = list(zip(mentions, held, strict=True))
    known = _known_others([(mention.type, one) for mention, one in pairs if one is not None], scorer)
    return [_called(mention, one, known, scorer) if one else None for mention, one in pairs]


_Asked: TypeAlias = tuple[str, EntityType | None]


def _known_others(
    held: Sequence[tuple[EntityType | None, Held]], scorer: CandidateScorer
) -> frozenset[_Asked]:
    """The names in brackets that resolve, and are more than a place or a rank; all are looked up at once."""
    asked = {
        (name, type): None
        for type, one in held
        if one.link is Link.BRACKET
        for name in one.names[1:]
        if is_more_than_place(name)
    }
    found = scorer.score_many(list(asked)) if asked else []
    return frozenset(
        one
        for one, decision, (_, scored) in zip(asked, _decisions(found, scorer), found, strict=True)
        if decision is Decision.RESOLVED and not _is_in_brackets(one[0], scored[0].alias.text)
    )


def _decisions(
    found: Sequence[tuple[ParsedName, Sequence[Scored]]], scorer: CandidateScorer
) -> list[Decision]:
    return [decide(name, scored, confidences(name, scored, scorer.weights)) for name, scored in found]


def _led_by_known(
    mentions: Sequence[Mention], held: Sequence[Held | None], scorer: CandidateScorer
) -> list[Held | None]:
    """The same, but where the first name means nobody and another does (*Soufiane Kayal alias Najim Laachraoui*), that
    one stands first. Only words say that two names are one bearer's: of brackets, the first is the name.
    """
    linked = [
        (at, mention.type, one)
        for at, (mention, one) in enumerate(zip(mentions, held, strict=True))
        if one is not None and one.link is Link.KNOWN_AS
    ]
    asked = list(dict.fromkeys((name, type) for _, type, one in linked for name in one.names))
    decided = dict(zip(asked, _decisions(scorer.score_many(asked), scorer), strict=True)) if asked else {}
    turned = list(held)
    for at, type, one in linked:
        if decided[one.names[0], type] is not Decision.UNRESOLVED:
            continue
        lead = next((name for name in one.names if decided[name, type] is Decision.RESOLVED), None)
        if lead is not None:
            turned[at] = one._replace(names=(lead, *(name for name in one.names if name != lead)))
    return turned


def _is_in_brackets(name: str, listed: str) -> bool:
    """Whether a name was found for the brackets of a listed one alone: what *30th Brigade (PMF)* and *50th Brigade
    (PMF)* both belong to is the name of neither.
    """
    held = names_held(listed)
    return (
        held is not None
        and held.link is Link.BRACKET
        and name.casefold() in map(str.casefold, held.names[1:])
    )


def _called(mention: Mention, held: Held, known: frozenset[_Asked], scorer: CandidateScorer) -> Called | None:
    name, *others = held.names
    if held.link is Link.BRACKET and not any((other, mention.type) in known for other in others):
        others = _kunya(mention, held) or _other_family_name(mention, held)
        if not others:
            return None
    whole = parse_name(mention.name, mention.type)
    if scorer.index.names_with_form(whole.form) or (whole.is_organization and body_of(whole)):
        return None
    return Called(name=name, others=tuple(others))


def _other_family_name(mention: Mention, held: Held) -> list[str]:
    """The given name with the one word in brackets behind a person's two names or more (*Igor Girkin (Strelkov)*).

    By its look: no place, no rank, and a capital letter, where the script has any, or all of them; nothing for others.
    """
    name, *others = held.names
    words = name.split()
    if mention.type is not EntityType.PERSON or len(others) != 1 or len(words) < 2:
        return []
    word = others[0]
    is_capital = word == word.title() or (mention.name.isupper() and not _is_given(word))
    is_name = word.isalpha() and is_capital and is_more_than_place(word)
    return [f"{words[0]} {word}"] if is_name else []


def _kunya(mention: Mention, held: Held) -> list[str]:
    """The kunya in brackets behind a person's two names or more, which few lists give: هادي فرحان (ابو حسن)."""
    name, *others = held.names
    if mention.type is not EntityType.PERSON or len(others) != 1 or len(name.split()) < 2:
        return []
    return others if lexicon().kunya_parent(normalize(others[0])) and len(others[0].split()) < 4 else []


def _is_given(word: str) -> bool:
    tokens = parse_name(word, EntityType.PERSON).tokens
    return any(read_token(token.form).given for token in tokens)


def lay_out_called(
    document: Sequence[Mention],
    called: Sequence[Called | None],
    surroundings: Callable[[Mention], Surroundings],
    index: Index,
) -> Page:
    """Lay a document out whose mentions may give several names: each by the first, the others beside it.

    Args:
        document: The mentions of the document.
        called: The names that each of them gives its bearer.
        surroundings: Reads the context of a mention.
        index: Lists the names that a mention may be made of (*Hamas, Hezbollah*): each speaks for its own bearer.
    """
    named, others, parts = list(document), {}, {}
    for at, (mention, names) in enumerate(zip(document, called, strict=True)):
        if names is not None:
            named[at] = replace(mention, name=names.name)
            others[at] = [Mention(name=name, type=mention.type) for name in names.others]
        elif together := read_surface(mention.name, mention.type, index).together:
            parts[at] = [Mention(name=index.alias(name).text, type=mention.type) for name in together]
    return lay_out(named, surroundings, others=others, parts=parts)
