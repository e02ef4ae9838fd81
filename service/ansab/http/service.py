"""What the handlers need: the resolver, the settings, the counters; one object an application."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Request

from ansab.annotate import Annotator
from ansab.http.gatherer import Gatherer
from ansab.http.metrics import Metrics
from ansab.limits import Limits
from ansab.resolve import Resolver
from ansab.settings import Settings

__all__ = ["Service", "ServiceDep", "get_service"]


@dataclass(slots=True, kw_only=True)
class Service:
    """The state of a running service; `resolver` may be swapped for a newer one between two requests."""

    resolver: Resolver
    settings: Settings = field(default_factory=Settings)
    metrics: Metrics = field(default_factory=Metrics)
    gatherer: Gatherer[Any, Any] = field(default_factory=lambda: Gatherer("ansab-resolve"))
    _annotators: tuple[Resolver | None, dict[bool, Annotator]] = field(default_factory=lambda: (None, {}))

    @property
    def limits(self) -> Limits:
        """The limits of the settings."""
        return self.settings.limits

    def annotator(self, *, with_unlisted: bool) -> Annotator:
        """Give the finder of names over the tables of the moment; making one anew takes a while."""
        resolver, made = self._annotators
        if resolver is not self.resolver:
            resolver, made = self.resolver, {}
            self._annotators = resolver, made
        if with_unlisted not in made:
            made[with_unlisted] = Annotator(resolver, None if with_unlisted else ())
        return made[with_unlisted]

    def index_payload(self) -> dict[str, Any]:
        """Say which index answers."""
        info = self.resolver.index.info
        return {"hash": info.hash, "entities": info.entities, "names": info.names}


async def get_service(request: Request) -> Service:
    """Give the service of the application that handles the request; `async`, for a thread would cost more than this."""
    service: Service = request.app.state.service
    return service


ServiceDep = Annotated[Service, Depends(get_service)]
