"""How answers are written: JSON without surprises, and errors in one shape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fastapi.responses import Response
from pydantic_core import PydanticSerializationError, to_json

__all__ = ["error_reply", "json_bytes", "json_reply"]


def json_bytes(payload: Any) -> bytes:
    """Write JSON; half characters that came in go out as question marks."""
    try:
        return to_json(payload, inf_nan_mode="null")  # three times as fast as `json`
    except PydanticSerializationError:
        text = json.dumps(payload, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode(errors="replace")


def json_reply(payload: Any, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with JSON."""
    return Response(json_bytes(payload), status, dict(headers or {}), media_type="application/json")


def error_reply(
    status: int, code: str, message: str, *, headers: Mapping[str, str] | None = None, **facts: Any
) -> Response:
    """Write an error: `{"error": {"code", "message", …}}`."""
    return json_reply({"error": {"code": code, "message": message, **facts}}, status=status, headers=headers)
