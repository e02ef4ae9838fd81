"""The OpenAPI document without a running service: `python -m ansab.http.openapi > docs/openapi.json`."""

from __future__ import annotations

import json
import sys
from typing import Any, cast

from ansab.http.app import create_app

__all__ = ["openapi_text"]


def openapi_text() -> str:
    """Write the document, the same to the byte every time."""
    app = create_app(cast(Any, None))  # no route is called, so none needs the resolver
    return json.dumps(app.openapi(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    sys.stdout.write(openapi_text())
