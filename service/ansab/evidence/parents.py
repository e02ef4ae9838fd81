"""Father or mother: what a kunya and a nasab say besides the names themselves."""

from __future__ import annotations

from functools import cache

from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.reading import are_one_name, read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

__all__ = ["is_child", "parent_lines", "tells_parent"]

_OTHER_PARENT_BITS = -18.0
"""A father is no mother: more than all that the name of the child may say."""
_OTHER_FATHER_BITS = -3.0
"""*Hamdan bin Rashid* and *Hamdan bin Mohammed* may be cousins of one house, with all other names the same."""
_CHILD_BITS = -4.0
"""A chain of names without the first is the father's (*Khaled Ali Saleh*, *Ali Saleh*)."""
_OFTEN_LEFT_OUT = ("muhammad", "ahmad", "ali", "amir", "abdullah", "mustafa")
"""Given names that stand before the name by which a man is called (*Muhammad Omar Kani*, *Omar Kani*)."""


def parent_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """What it says that one name begins with *Abu* and the other with *Umm*, that two have different fathers, or that
    one is made of the other and a child's name before it.

    Returns:
        Nothing, or a line.
    """
    if left.is_organization:
        return ()
    one, two = (lexicon().kunya_parent(name.form) for name in (left, right))
    if one and two and one != two:
        return (
            Evidence(
                feature="structure", bits=_OTHER_PARENT_BITS, left=one, right=two,
                detail="the kunya of a father and that of a mother",
            ),
        )  # fmt: skip
    one, two = _father(left), _father(right)
    if one and two and not _is_among(one, right) and not _is_among(two, left):
        return (
            Evidence(
                feature="structure",
                bits=_OTHER_FATHER_BITS,
                left=one,
                right=two,
                detail="the sons of two fathers",
            ),
        )
    child = _child(left, right) or _child(right, left)
    if not child:
        return ()
    own, other = (child, "") if any(token.form == child for token in left.tokens) else ("", child)
    return (
        Evidence(
            feature="structure", bits=_CHILD_BITS, left=own, right=other, detail="one is named as the other's child"
        ),
    )  # fmt: skip


def tells_parent(name: ParsedName) -> bool:
    """Whether a name is a kunya or may say who the father is, so that `parent_lines` may have something to say of it."""
    if name.is_organization:
        return False
    return bool(lexicon().kunya_parent(name.form) or _father(name) or _first_of_chain(name))


def is_child(longer: ParsedName, shorter: ParsedName) -> bool:
    """Whether a name is another one with a child's name before it.

    >>> from ansab.names.parse import parse_name
    >>> is_child(parse_name("Karim Hadi al-Rawi"), parse_name("Hadi al-Rawi"))
    True
    """
    return bool(_child(longer, shorter))


def _child(longer: ParsedName, shorter: ParsedName) -> str:
    """The first name of a longer name of which a shorter one is the rest (*Gamal Mohamed Hosni Mubarak*, *Hosni
    Mubarak*); empty where it is none, or where that first name is often left out.
    """
    if len(shorter.tokens) >= len(longer.tokens):
        return ""
    first, father = _first_of_chain(longer), _first_of_chain(shorter)
    if not first or not father or not _left_out().isdisjoint(_numbers(first)) or _is_among(first, shorter):
        return ""
    names, rest = _names(longer), _names(shorter)
    wanted = _numbers(father)
    start = next(
        (at for at, token in enumerate(names) if at and not wanted.isdisjoint(_numbers(token.form))), 0
    )
    is_tail = start > 0 and are_one_name(rest[-1].form, names[-1].form)
    return first if is_tail else ""


def _first_of_chain(name: ParsedName) -> str:
    """The listed given name that a name of two names or more begins with, if it is of the
    peoples who put the father's behind it; empty for none."""
    names = _names(name)
    if len(names) < 2 or names[0].mark & Mark.KUNYA or names[1].mark & Mark.CHILD:
        return ""
    return names[0].form if read_token(names[0].form).given in lexicon().chained else ""


def _names(name: ParsedName) -> list[NameToken]:
    return [token for token in name.tokens if token.kind is not TokenKind.HONORIFIC]


@cache
def _left_out() -> frozenset[int]:
    return frozenset(lexicon().given_classes[name] for name in _OFTEN_LEFT_OUT)


def _father(name: ParsedName) -> str:
    """The listed given name that *bin* puts behind the first name; empty for none."""
    names = _names(name)
    if len(names) < 2 or names[0].mark & Mark.KUNYA or not names[1].mark & Mark.CHILD:
        return ""
    return names[1].form if read_token(names[1].form).given else ""


def _is_among(father: str, name: ParsedName) -> bool:
    """Whether a name has this given name, or one that may be short for it, anywhere."""
    wanted = _numbers(father)
    return any(not wanted.isdisjoint(_numbers(token.form)) for token in name.tokens)


def _numbers(form: str) -> set[int]:
    read = read_token(form)
    return {read.given, read.short_for} - {0}
