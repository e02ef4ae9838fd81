"""Father or mother: what a kunya and a nasab say besides the names themselves."""

from __future__ import annotations

from ansab.model import Evidence
from ansab.names.lexicon import lexicon
from ansab.names.reading import read_token
from ansab.names.tokens import Mark, ParsedName, TokenKind

__all__ = ["parent_lines", "tells_parent"]

_OTHER_PARENT_BITS = -18.0
"""A father is no mother: more than all that the name of the child may say."""
_OTHER_FATHER_BITS = -3.0
"""*Hamdan bin Rashid* and *Hamdan bin Mohammed* may be cousins of one house, with all other names the same."""


def parent_lines(left: ParsedName, right: ParsedName) -> tuple[Evidence, ...]:
    """What it says that one name begins with *Abu* and the other with *Umm*, or that two have different fathers.

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
    if not one or not two or _is_among(one, right) or _is_among(two, left):
        return ()
    return (
        Evidence(
            feature="structure",
            bits=_OTHER_FATHER_BITS,
            left=one,
            right=two,
            detail="the sons of two fathers",
        ),
    )


def tells_parent(name: ParsedName) -> bool:
    """Whether a name is a kunya or says who the father is, so that `parent_lines` may have something to say of it."""
    return not name.is_organization and bool(lexicon().kunya_parent(name.form) or _father(name))


def _father(name: ParsedName) -> str:
    """The listed given name that *bin* puts behind the first name; empty for none."""
    names = [token for token in name.tokens if token.kind is not TokenKind.HONORIFIC]
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
