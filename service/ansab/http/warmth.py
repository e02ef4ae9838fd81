"""Change to machine code while the service already answers."""

from __future__ import annotations

import logging
import threading
from itertools import islice

from ansab.http.service import Service
from ansab.kernels import is_available
from ansab.model import Mention
from ansab.resolve import Resolver

__all__ = ["warm_in_background"]

_TRIED_NAMES = 20
_log = logging.getLogger("ansab.http")


def warm_in_background(service: Service) -> threading.Thread | None:
    """Compile the hot loops beside the running service, then swap the resolver; nothing where it cannot be done.

    The compiler takes up to a minute once on a machine, and a second or two from its cache.  Answers are the same
    before and after.
    """
    if not is_available():
        return None
    thread = threading.Thread(target=_warm, args=(service,), name="ansab-warm", daemon=True)
    thread.start()
    return thread


def _warm(service: Service) -> None:
    before = service.resolver
    try:
        faster = Resolver(before.index, is_compiled=True)
        for entity in islice(before.entities(), _TRIED_NAMES):
            faster.resolve_mentions(
                [Mention(name=alias.text, type=entity.type) for alias in entity.names()[:2]]
            )
    except Exception:  # the service goes on as it is
        _log.exception("the hot loops could not be compiled; the service stays interpreted")
        return
    if service.resolver is before:
        service.resolver = faster
