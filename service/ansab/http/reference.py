"""The reference page: routes, parameters and shapes out of the OpenAPI document."""

from __future__ import annotations

import json
from typing import Any

__all__ = ["reference_of"]


def reference_of(openapi: dict[str, Any]) -> list[dict[str, Any]]:
    """Group the routes of an OpenAPI document by tag, in its order."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, methods in openapi["paths"].items():
        for method, operation in methods.items():
            tag = operation.get("tags", ["other"])[0]
            groups.setdefault(tag, []).append(_route(path, method, operation, openapi))
    return [{"tag": tag, "routes": routes} for tag, routes in groups.items()]


def _route(path: str, method: str, operation: dict[str, Any], openapi: dict[str, Any]) -> dict[str, Any]:
    return {
        "method": method.upper(),
        "path": path,
        "about": operation.get("description", operation.get("summary", "")),
        "parameters": [
            {
                "name": parameter["name"],
                "where": parameter["in"],
                "required": parameter.get("required", False),
                "about": parameter.get("description", ""),
            }
            for parameter in operation.get("parameters", [])
        ],
        "example": _example(operation, openapi),
        "fields": _fields(operation, openapi),
        "statuses": sorted(operation.get("responses", {})),
    }


def _body_schema(operation: dict[str, Any], openapi: dict[str, Any]) -> dict[str, Any]:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    reference = content.get("schema", {}).get("$ref", "")
    schemas: dict[str, dict[str, Any]] = openapi.get("components", {}).get("schemas", {})
    return schemas.get(reference.rpartition("/")[2], {})


def _example(operation: dict[str, Any], openapi: dict[str, Any]) -> str:
    examples = _body_schema(operation, openapi).get("examples", [])
    return json.dumps(examples[0], ensure_ascii=False, indent=2) if examples else ""


def _fields(operation: dict[str, Any], openapi: dict[str, Any]) -> list[dict[str, Any]]:
    schema = _body_schema(operation, openapi)
    fields = dict(schema.get("properties", {}))
    return [
        {"name": name, "required": name in schema.get("required", []), "about": field.get("description", "")}
        for name, field in fields.items()
    ]
