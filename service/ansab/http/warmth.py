"""Make the running service faster beside its work."""

from __future__ import annotations

import logging
import threading

from ansab.http.service import Service
from ansab.kernels import is_available
from ansab.warmth import warmed

__all__ = ["warm_in_background"]

_log = logging.getLogger("ansab.http")


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
