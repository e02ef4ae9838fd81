"""Say what a bare name is, where the text uses it as a group's or as a man's: *the Houthi leader*, *Haqqani said*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ansab.model import EntityType
from ansab.names.lexicon import lexicon
from ansab.names.reading import read_token
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.text.normalize import normalize
from ansab.text.scripts import is_cyrillic

__all__ = ["with_types"]

_ARTICLES = ("the", "a", "an")
_OF_PEOPLE = frozenset(
    ["has", "had", "said", "says", "told", "is", "was", "did", "will", "would", "denied", "also", "who"]
)
_OF_GROUP = re.compile(
    r"[-‐‑](?:aligned|allied|affiliated|controlled|held|linked|run)\b|[ \n](?:fighters|gunmen|insurgents|militants|militia|rebels)\b"
)
"""Behind a group's name, where a man has it too: *Houthi-held*, *Houthi rebels*."""
_REACH = 60
_PHRASE = 4
_ARABIC_ARTICLES = ("al", "el")
_BRACKET = re.compile(r"^ ?\([^()\n]{1,40}\) ?")
_NOUNS = (
    "agency|airline|bank|brigade|charity|clan|company|faction|firm|foundation|militia|newspaper|party|tribe"
)
_A_BODY = re.compile(
    rf",? (?:an?|the) (?:[\w-]+ ){{0,3}}(?:{_NOUNS}|group|movement|network|organi[sz]ation)"
    r"(?:[,.;)]| (?:affiliated|allied|backed|based|close|controlled|founded|led|linked|loyal|of|in|owned|registered|run|that|"
    r"which|with)\b)"
)
"""What a body is said to be behind its name: *, a company registered to …*, not *, a company director*."""
_BODY = re.compile(rf" (?:{_NOUNS}|clans|tribes)\b")

_NICKNAMED = re.compile(r"(?:прозвищ|позывн|кличк|псевдоним|прізвиськ|надимк)\w*(?: —)? «$", re.IGNORECASE)


def with_types(text: str, spans: Sequence[Span]) -> list[Span]:
    """Give names that no table lists a type: of a single word, where the text has both a group and a person of that name; of
    longer ones, where the text says that it is a body; of what a Russian or Ukrainian text has in guillemets, which stand
    round the names of firms, bodies and media there.

    Args:
        text: The running text.
        spans: Names in it, in order, none overlapping.

    >>> text = "Karim Rao leads the Rao Brigades. The Rao spokesman slept. Rao said so."
    >>> found = [("Karim Rao", 0, "person"), ("Rao Brigades", 20, "organization"), ("Rao", 38, ""), ("Rao", 59, "")]
    >>> spans = [Span(start=at, end=at + len(name), name=name, type=EntityType(kind) if kind else None) for name, at, kind in found]
    >>> [str(span.type) for span in with_types(text, spans)][2:]
    ['organization', 'person']
    """
    spans = [_of_guillemets(text, span) for span in spans]
    both = _words_of(spans, EntityType.PERSON) & _words_of(spans, EntityType.ORGANIZATION)
    firms = _words_of([span for span in spans if _is_firm(span)], EntityType.ORGANIZATION)
    open_ones = [span for span in spans if span.type is None and not span.is_known]
    groups = {_bare(span.name) for span in open_ones if _is_said_group(text, span)}
    typed = []
    for span in spans:
        type = span.type
        if type is None and not span.is_known:
            if (key := _key(span.name)) in both:
                type = _type(text, span, is_owner=key in firms)
            elif _bare(span.name) in groups or _is_phrase(span.name):
                type = EntityType.ORGANIZATION
        typed.append(span if type is span.type else replace(span, type=type))
    return typed


def _of_guillemets(text: str, span: Span) -> Span:
    before, behind = text[max(0, span.start - 30) : span.start], text[span.end : span.end + 1]
    if span.type is not None or span.is_known or not is_cyrillic(span.name) or behind != "»":
        return span
    is_body = before.endswith("«") and not _NICKNAMED.search(before)
    return replace(span, type=EntityType.ORGANIZATION) if is_body else span


def _words_of(spans: Sequence[Span], type: EntityType) -> set[str]:
    """The words of the names of a type by sound; of people's, where none is said, those of two words and more."""
    found: set[str] = set()
    for span in spans:
        words = str(normalize(span.name)).split()
        if span.type is type or (type is EntityType.PERSON and span.type is None and len(words) > 1):
            words = words[-1:] if type is EntityType.PERSON else words
            found.update(map(_key, words))
            found.update(_key(word.removesuffix("s")) for word in words if type is not EntityType.PERSON)
    return found - {""}


def _key(name: str) -> str:
    """How one word sounds, so that *Huthi* is *Houthi*; empty for several."""
    form = str(normalize(name))
    return read_token(form).sound if form and " " not in form else ""


def _is_firm(span: Span) -> bool:
    """Whether a name is that of a firm, which may be called after its owner: *Rao Exchange*."""
    words = str(normalize(span.name)).split()
    return span.type is EntityType.ORGANIZATION and any(
        word in listed_words("firm") or lexicon().org_kind(word) == "legal" for word in words
    )


def _bare(name: str) -> str:
    """A name without the article before it."""
    return str(normalize(name)).removeprefix("al ").removeprefix("el ")


def _is_said_group(text: str, span: Span) -> bool:
    """Whether the text says that a name of two words and more is a body's: *Lamp Road, a company based in …*."""
    if " " not in span.name.strip():
        return False
    behind = text[span.end : span.end + _REACH]
    return _A_BODY.match(behind) is not None or _BODY.match(behind) is not None


def _is_phrase(name: str) -> bool:
    """Whether two words have an article each and the first is no given name, as in no name of a person: *al-Furat al-Awsat*."""
    words = str(normalize(name)).split()
    return (
        len(words) == _PHRASE
        and words[0] in _ARABIC_ARTICLES
        and words[2] in _ARABIC_ARTICLES
        and words[1] not in lexicon().given_classes
        and words[1] not in lexicon().honorifics
    )


def _type(text: str, span: Span, *, is_owner: bool) -> EntityType | None:
    before = text[: span.start].rsplit(maxsplit=1)[-1:]
    behind = _BRACKET.sub(" ", text[span.end : span.end + _REACH]).split(maxsplit=1)[:1]
    if _OF_GROUP.match(text[span.end :]):
        return EntityType.ORGANIZATION
    is_followed = bool(behind) and text[span.end] == " " and behind[0][:1].islower()
    if before and before[0].lower() in _ARTICLES and is_followed:
        return EntityType.ORGANIZATION
    if is_owner and not (before and before[0].lower() in _ARTICLES):
        return EntityType.PERSON
    return EntityType.PERSON if behind and behind[0] in _OF_PEOPLE else None
