"""The HTTP service: `create_app(resolver, settings)`."""

from ansab.http.app import create_app

__all__ = ["create_app"]
