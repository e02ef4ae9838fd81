"""New entity ids: a slug of the name that no entity has, or ever had."""

from __future__ import annotations

import re
from collections.abc import Container

from ansab.errors import InvalidNameError
from ansab.gazetteer.name_check import MAX_NAME_CHARS
from ansab.model import EntityId, Gazetteer
from ansab.text.normalize import normalize

__all__ = ["MAX_ID_CHARS", "new_id", "taken_ids"]

MAX_ID_CHARS = 60

_GAP = re.compile(r"[^a-z0-9]+")


def taken_ids(gazetteer: Gazetteer) -> frozenset[str]:
    """All ids that are in use or were given up; none may be assigned again."""
    in_use = {entity.id for entity in gazetteer.entities}
    return frozenset(in_use.union(*(entity.previous_ids for entity in gazetteer.entities)))


def new_id(name: str, taken: Container[str]) -> EntityId:
    """Make an id from a name, with a number where the plain one is taken.

    Args:
        name: The preferred name, in any script; other scripts are romanised.
        taken: Ids that must not be used, see `taken_ids`.

    Raises:
        InvalidNameError: The name has no letter or digit.

    >>> new_id("Abu Taqwa", taken={"abu-taqwa"})
    'abu-taqwa-2'
    """
    slug = _slug(name)
    if not slug:
        raise InvalidNameError(f"no id can be made from the name {name!r}: expected letters or digits")
    number, candidate = 1, slug
    while candidate in taken:
        number += 1
        candidate = f"{slug}-{number}"
    return EntityId(candidate)


def _slug(name: str) -> str:
    form: str = normalize(name)
    if not form.isascii():
        from ansab.translit import romanize  # slow to load, and most names are Latin

        form = normalize(romanize(name[:MAX_NAME_CHARS]))
    slug = _GAP.sub("-", form).strip("-")
    if len(slug) > MAX_ID_CHARS:
        slug = slug[: MAX_ID_CHARS + 1].rpartition("-")[0] or slug[:MAX_ID_CHARS]
    return slug.strip("-")
