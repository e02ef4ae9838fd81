"""The id of somebody whom no table knows."""

from __future__ import annotations

import hashlib

from ansab.model import EntityType

__all__ = ["provisional_id"]


def provisional_id(form: str, type: EntityType | None) -> str:
    """Make an id of the name alone, so that every run gives the same.

    Args:
        form: Normalized form of the fullest name known.
        type: Its type, if known.

    >>> provisional_id("karim al rawi", EntityType.PERSON)
    'unlisted-fc8bfef74a00'
    """
    kind = "" if type is None else type.value
    return f"unlisted-{hashlib.sha256(f'{kind}|{form}'.encode()).hexdigest()[:12]}"
