"""Annotations as JSON, as rows of a table, and as a marked-up page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from ansab.annotate.annotator import Annotated, Annotation

__all__ = ["ANNOTATION_COLUMNS", "annotation_cells", "annotation_payload", "annotation_row", "html_page"]

ANNOTATION_COLUMNS = (
    "file", "start", "end", "text", "type", "listed", "decision", "canonical_id", "canonical_name", "confidence",
    "cluster_id", "explanation",
)  # fmt: skip
"""The columns of a table of annotations; the keys of a JSON line too."""

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1.05rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}"
    "pre{white-space:pre-wrap;font:inherit}"
    "mark{border-radius:.2rem;padding:0 .15rem;background:#cde8d5;color:#102a17}"
    "mark.ambiguous{background:#fbe3a6;color:#3a2c00}"
    "mark.unresolved{background:#e4e6ea;color:#1e2227}"
    "li{margin:.3rem 0}"
)


def annotation_payload(annotation: Annotation) -> dict[str, Any]:
    """An annotation as the service sends it and a JSON line holds it."""
    resolution = annotation.resolution
    best = resolution.candidates[0] if resolution.candidates else None
    kind = resolution.mention.type or (best.type if best and resolution.canonical_id else None)
    return {
        "start": annotation.start,
        "end": annotation.end,
        "text": resolution.mention.name,
        "type": None if kind is None else kind.value,
        "listed": annotation.is_listed,
        "decision": resolution.decision.value,
        "canonical_id": resolution.canonical_id,
        "canonical_name": resolution.canonical_name,
        "confidence": resolution.confidence,
        "cluster_id": resolution.cluster_id,
        "explanation": resolution.explanation,
    }


def annotation_row(file: str, annotation: Annotation) -> list[str]:
    """The values of `ANNOTATION_COLUMNS`; confidence with six decimals, what is unknown empty."""
    cells = annotation_cells({"file": file, **annotation_payload(annotation)})
    return [cells[column] for column in ANNOTATION_COLUMNS]


def annotation_cells(line: Mapping[str, Any]) -> dict[str, str]:
    """The values of a JSON line as the cells of a row: a number with six decimals, a yes or no, what is unknown empty."""
    return {key: _cell(value) for key, value in line.items()}


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.6f}"
        case _:
            return str(value)


def html_page(title: str, annotated: Annotated) -> str:
    """A page of its own: the text with its names marked, and under it whom they mean, and why those that are open are.

    Everything that comes from the text or the tables is escaped; the page loads nothing.
    """
    marked = "".join(_pieces(annotated))
    listed = "".join(f"<li>{line}</li>" for line in _legend(annotated))
    still_open = "".join(f"<li>{line}</li>" for line in _open_names(annotated))
    rest = f"<h2>Open</h2>\n<ul>{still_open}</ul>\n" if still_open else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>{escape(title)}</h1>\n"
        f'<pre dir="auto" lang="und">{marked}</pre>\n<h2>Names</h2>\n<ul>{listed}</ul>\n{rest}</body>\n</html>\n'
    )


def _pieces(annotated: Annotated) -> Iterator[str]:
    at = 0
    for annotation in annotated.annotations:
        resolution = annotation.resolution
        yield escape(annotated.text[at : annotation.start])
        where = resolution.canonical_id or resolution.cluster_id or ""
        yield (
            f'<mark class="{resolution.decision.value}" data-id="{escape(where)}" '
            f'title="{escape(resolution.explanation)}"><bdi>{escape(resolution.mention.name)}</bdi></mark>'
        )
        at = annotation.end
    yield escape(annotated.text[at:])


def _legend(annotated: Annotated) -> list[str]:
    """One line for each entity: its label, its id, how it is written in the text; each name keeps its own direction."""
    names: dict[tuple[str, str], dict[str, None]] = {}
    for annotation in annotated.annotations:
        resolution = annotation.resolution
        if resolution.canonical_id is not None:
            key = (resolution.canonical_name or "", resolution.canonical_id)
            names.setdefault(key, {}).setdefault(" ".join(resolution.mention.name.split()))
    return [
        f"{_isolated(name)} [{escape(id)}]: {', '.join(map(_isolated, written))}"
        for (name, id), written in names.items()
    ]


def _open_names(annotated: Annotated) -> list[str]:
    """What is said of the names that mean nobody for sure, each once."""
    said = [found.resolution for found in annotated.annotations if found.resolution.canonical_id is None]
    return list(dict.fromkeys(
        f"{_isolated(' '.join(one.mention.name.split()))} ({one.decision.value}): {escape(one.explanation)}" for one in said
    ))  # fmt: skip


def _isolated(name: str) -> str:
    return f"<bdi>{escape(name)}</bdi>"
