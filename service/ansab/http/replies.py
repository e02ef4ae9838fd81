"""How answers are written: JSON without surprises, and errors in one shape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fastapi.responses import Response

__all__ = ["error_reply", "json_reply"]


def json_reply(payload: Any, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Write JSON; half characters that came in go out as question marks, and NaN is refused."""
    text = json.dumps(payload, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    body = text.encode(errors="replace")
    return Response(body, status, dict(headers or {}), media_type="application/json")


def error_reply(
    status: int, code: str, message: str, *, headers: Mapping[str, str] | None = None, **facts: Any
) -> Response:
    """Write an error: `{"error": {"code", "message", …}}`."""
    return json_reply({"error": {"code": code, "message": message, **facts}}, status=status, headers=headers)
