"""The application: routes, guards and error shapes put together."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI

import ansab
from ansab.http import (
    annotate_routes,
    cluster_routes,
    entity_routes,
    match_routes,
    page_routes,
    resolve_routes,
    state_routes,
    table_routes,
)
from ansab.http import transliterate_routes as transliterate
from ansab.http.errors import install_error_handlers
from ansab.http.guard import TABLE_PATH, BodyLimit, Faults, HeadOnly, Observed, SecurityHeaders, Turnstile
from ansab.http.parameters import only_known_parameters
from ansab.http.service import Service
from ansab.http.warmth import warm_in_background
from ansab.resolve import Resolver
from ansab.settings import Settings, read_settings

__all__ = ["create_app", "create_from_environment"]

_ABOUT = (
    "Says which spellings name the same person or group. Errors have one shape: "
    '`{"error": {"code", "message"}}`; a bad item of a batch has its own and does not spoil the others.'
)


def create_app(resolver: Resolver, settings: Settings | None = None, *, is_warmed: bool = False) -> FastAPI:
    """Make the application.

    Args:
        resolver: Answers every request.
        settings: Limits; the defaults if absent.
        is_warmed: Compile the hot loops in the background once the application starts.
    """
    service = Service(resolver=resolver, settings=settings or Settings())

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        if is_warmed:
            warm_in_background(service)
        yield

    app = FastAPI(
        title="ansab",
        version=ansab.__version__,
        description=_ABOUT,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.service = service
    install_error_handlers(app)
    for routes in (
        resolve_routes, table_routes, entity_routes, match_routes, cluster_routes, transliterate,
        annotate_routes,
    ):  # fmt: skip
        app.include_router(routes.router, dependencies=[Depends(only_known_parameters)])
    for others in (state_routes, page_routes):
        app.include_router(others.router)
    limits = service.limits

    def limit_of(path: str) -> int:
        return limits.csv_body_bytes if path == TABLE_PATH else limits.body_bytes

    app.add_middleware(HeadOnly)
    app.add_middleware(BodyLimit, limit_of=limit_of)
    app.add_middleware(Turnstile, most=limits.requests_at_once, most_tables=limits.tables_at_once)
    app.add_middleware(Faults)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Observed, metrics=service.metrics)
    return app


def create_from_environment() -> FastAPI:
    """Make the application from the environment alone, as the processes of `ansab serve --workers N` do."""
    from ansab.bootstrap import open_resolver

    settings = read_settings(os.environ)
    return create_app(open_resolver(settings.aliases), settings, is_warmed=True)
