"""Have the machine code ready before it is needed."""

from __future__ import annotations

from itertools import islice

from ansab.kernels import is_available, is_kept
from ansab.model import Mention
from ansab.resolve import Resolver

__all__ = ["is_quickly_warmed", "try_out", "warmed"]

_TRIED_ENTITIES = 20


def is_quickly_warmed() -> bool:
    """Whether warming takes no more than a second or two: nothing is to be compiled, or it was before."""
    return not is_available() or is_kept("search_many")


def warmed(resolver: Resolver) -> Resolver:
    """Give a resolver whose hot loops are compiled, where they can be, and that has answered before.

    The compiler takes up to a minute once on a machine, and a second or two from its cache.  Answers are the same.
    """
    faster = Resolver(resolver.index, is_compiled=True) if is_available() else resolver
    try_out(faster)
    return faster


def try_out(resolver: Resolver) -> None:
    """Ask for some names of the resolver's own list, so that all that is loaded or compiled once is there."""
    for entity in islice(resolver.entities(), _TRIED_ENTITIES):
        resolver.resolve_mentions(
            [Mention(name=alias.text, type=entity.type) for alias in entity.names()[:2]]
        )
