"""A wing of a group, whose name is the group's with a dash and its own behind: *Lamp Front – General Command*."""

from __future__ import annotations

import re

from ansab.names.beside_names import beside_names
from ansab.names.lexicon import lexicon
from ansab.names.tokens import ParsedName
from ansab.text.normalize import normalize

__all__ = ["wing_of"]

_DASH = re.compile(r"\s+[-–—]\s*|\s*[–—/]\s*|(?<=\w)-(?=[A-Z])")
_STEM = 4
_INITIALS = re.compile(r"[A-Z]{2,3}")


def wing_of(group: ParsedName, wing: ParsedName) -> str:
    """What a wing of a group has behind the group's name; empty where it is none.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> names = [parse_name(name, EntityType.ORGANIZATION) for name in ("Lamp Front", "Lamp Front – General Command")]
    >>> wing_of(*names), wing_of(*names[::-1])
    ('general command', '')
    """
    whole, own = _parted(wing.surface)
    return own if own and _is_called(group, whole) else ""


def _is_called(group: ParsedName, whole: str) -> bool:
    """Whether a group's name is this one, but for the endings of its words: *Sudanese Renewal Army*, *Sudan Renewal Army*."""
    names, words = group.form.split(), whole.split()
    return len(names) == len(words) and all(
        name == word or (len(name) > _STEM and name[:_STEM] == word[:_STEM])
        for name, word in zip(names, words, strict=True)
    )


def _parted(surface: str) -> tuple[str, str]:
    """The group's name and the wing's own behind a dash, normalized; empty for another name."""
    dashes = list(_DASH.finditer(surface))
    if not dashes:
        return "", ""
    whole, own = surface[: dashes[-1].start()], surface[dashes[-1].end() :]
    words = str(normalize(own)).split()
    if not words or not whole:
        return "", ""
    is_short = whole.isupper() and _INITIALS.fullmatch(own) is not None
    is_short = is_short and lexicon().org_kind(words[0]) != "legal"
    is_man = words[0] in lexicon().given_classes and words[0] not in lexicon().places
    if not (is_short or is_man or not beside_names().wings.isdisjoint(words)):
        return "", ""
    return str(normalize(whole)), " ".join(words)
