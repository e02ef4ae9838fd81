"""Make a resolver ready beside the running service, and swap it in between two requests."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from itertools import islice

from ansab.errors import AnsabError
from ansab.http.service import Service
from ansab.kernels import is_available
from ansab.model import Mention
from ansab.resolve import Resolver

__all__ = ["reload_in_background", "warm_in_background"]

_TRIED_ENTITIES = 20
_log = logging.getLogger("ansab.http")


def warm_in_background(service: Service) -> threading.Thread | None:
    """Compile the hot loops, then swap the resolver; nothing where they cannot be compiled.

    The compiler takes up to a minute once on a machine, and a second or two from its cache.  Answers are the same
    before and after.
    """
    if not is_available():
        return None
    before = service.resolver
    return _start(lambda: _swap(service, before, _warmed(before)), "ansab-warm")


def reload_in_background(service: Service, reopen: Callable[[], Resolver]) -> threading.Thread:
    """Open the gazetteers again and swap the resolver; where they do not load, the old one goes on.

    No request fails meanwhile: each is answered by the resolver that it began with.
    """

    def work() -> None:
        before = service.resolver
        try:
            fresh = reopen()
        except AnsabError as error:
            _log.error("reload refused, the old tables go on: %s", error)
            return
        _swap(service, before, _warmed(fresh) if is_available() else fresh)
        _log.warning("reloaded: %s entities, index %s", fresh.index.info.entities, fresh.index.info.hash)

    return _start(work, "ansab-reload")


def _warmed(resolver: Resolver) -> Resolver:
    faster = Resolver(resolver.index, is_compiled=True)
    for entity in islice(faster.entities(), _TRIED_ENTITIES):
        faster.resolve_mentions([Mention(name=alias.text, type=entity.type) for alias in entity.names()[:2]])
    return faster


def _swap(service: Service, before: Resolver, after: Resolver) -> None:
    """Swap, unless somebody else has swapped since."""
    if service.resolver is before:
        service.resolver = after


def _start(work: Callable[[], None], name: str) -> threading.Thread:
    def guarded() -> None:
        try:
            work()
        except Exception:  # the service goes on as it is
            _log.exception("%s failed; the service goes on with what it has", name)

    thread = threading.Thread(target=guarded, name=name, daemon=True)
    thread.start()
    return thread
