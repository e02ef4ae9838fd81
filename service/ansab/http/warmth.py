"""Make a resolver ready before it answers, or beside the running service."""

from __future__ import annotations

import logging
import threading
from itertools import islice

from ansab.http.service import Service
from ansab.kernels import is_available, is_kept
from ansab.model import Mention
from ansab.resolve import Resolver

__all__ = ["is_quickly_warmed", "warm_in_background", "warmed"]

_TRIED_ENTITIES = 20
_log = logging.getLogger("ansab.http")


def is_quickly_warmed() -> bool:
    """Whether warming takes no more than a second or two: nothing is to be compiled, or it was before."""
    return not is_available() or is_kept("search_many")


def warmed(resolver: Resolver) -> Resolver:
    """Give a resolver whose hot loops are compiled, where they can be, and that has answered before.

    The compiler takes up to a minute once on a machine, and a second or two from its cache.  Answers are the same.
    """
    faster = Resolver(resolver.index, is_compiled=True) if is_available() else resolver
    for entity in islice(faster.entities(), _TRIED_ENTITIES):
        faster.resolve_mentions([Mention(name=alias.text, type=entity.type) for alias in entity.names()[:2]])
    return faster


def warm_in_background(service: Service) -> threading.Thread | None:
    """Compile the hot loops, then swap the resolver; nothing where they cannot be compiled."""
    if not is_available():
        return None
    before = service.resolver

    def work() -> None:
        try:
            after = warmed(before)
        except Exception:  # the service goes on as it is
            _log.exception("warming failed; the service goes on with what it has")
            return
        if service.resolver is before:
            service.resolver = after

    thread = threading.Thread(target=work, name="ansab-warm", daemon=True)
    thread.start()
    return thread
