"""What the templates show, prepared: bars, percentages, directions, links."""

from __future__ import annotations

from collections import Counter
from typing import Any
from urllib.parse import quote

from ansab.annotate import Annotated
from ansab.errors import UnknownEntityError
from ansab.http.waterfall import WIDTH, waterfall
from ansab.model import Candidate, Comparison, Decision, Resolution
from ansab.resolve import Resolver
from ansab.text.scripts import script_of

__all__ = [
    "candidate_views",
    "comparison_view",
    "entity_path",
    "entity_view",
    "reading_of",
    "text_pieces",
    "told_names",
]

_PERCENT = "\N{NO-BREAK SPACE}%"
_OPEN = {Decision.RESOLVED: "resolved", Decision.AMBIGUOUS: "ambiguous", Decision.UNRESOLVED: "in no table"}


def entity_path(entity_id: str) -> str:
    """The page of an entity.

    >>> entity_path("a/b")
    '/entities/a%2Fb'
    """
    return f"/entities/{quote(entity_id, safe='')}"


def candidate_views(resolution: Resolution) -> list[dict[str, Any]]:
    """Prepare the candidates of an answer, the best first."""
    return [_candidate_view(candidate) for candidate in resolution.candidates]


def comparison_view(comparison: Comparison) -> dict[str, Any]:
    """Prepare a comparison of two names."""
    return {
        "comparison": comparison,
        "percent": _percent(comparison.confidence),
        "bars": waterfall(comparison.evidence, comparison.weight_bits),
        "picture_width": WIDTH,
    }


def entity_view(resolver: Resolver, entity_id: str) -> dict[str, Any]:
    """Prepare an entity with its names, their sources, its groups and those it must not be taken for.

    Raises:
        UnknownEntityError: No entity has that id.
    """
    entity = resolver.entity(entity_id)
    used = dict.fromkeys(source for alias in entity.names() for source in alias.sources)
    return {
        "entity": entity,
        "path": entity_path(entity.id),
        "names": entity.names(),
        "member_of": [_link(resolver, group) for group in entity.member_of],
        "not_same_as": [(_link(resolver, link.id), link.reason) for link in entity.not_same_as],
        "sources": {key: resolver.sources.get(key) for key in used},
    }


def reading_of(name: str) -> str:
    """Write a name of another script in Latin letters, as a help to the reader; empty for a Latin one."""
    if script_of(name) in ("Latn", "Zyyy"):
        return ""
    from ansab.translit import romanize

    return romanize(name)


def text_pieces(annotated: Annotated) -> list[dict[str, str]]:
    """Cut a text into what stands between names and the names, each with its decision and its page."""
    pieces: list[dict[str, str]] = []
    at = 0
    for found in annotated.annotations:
        said = found.resolution
        pieces.append({"text": annotated.text[at : found.start], "kind": ""})
        pieces.append({
            "text": annotated.text[found.start : found.end],
            "kind": said.decision.value,
            "path": entity_path(said.canonical_id) if said.canonical_id else "",
            "why": said.explanation,
        })  # fmt: skip
        at = found.end
    return [*pieces, {"text": annotated.text[at:], "kind": ""}]


def told_names(annotated: Annotated) -> list[dict[str, Any]]:
    """Say of each name of a text whom it means and why, in the order of the text; what is said twice is told once."""
    counts = Counter(
        (
            " ".join(said.mention.name.split()),
            said.decision,
            said.canonical_id,
            said.canonical_name,
            said.explanation,
        )
        for said in (found.resolution for found in annotated.annotations)
    )
    return [
        {
            "name": name,
            "means": known or _OPEN[decision],
            "path": entity_path(entity_id) if entity_id else "",
            "why": why,
            "times": times,
        }
        for (name, decision, entity_id, known, why), times in counts.items()
    ]


def _candidate_view(candidate: Candidate) -> dict[str, Any]:
    return {
        "candidate": candidate,
        "path": entity_path(candidate.id),
        "percent": _percent(candidate.confidence),
        "bars": waterfall(candidate.evidence, candidate.weight_bits),
        "picture_width": WIDTH,
    }


def _percent(confidence: float) -> str:
    """Write a confidence so that only certainty reads as certainty."""
    if 0.999 <= confidence < 1:
        return f"over 99.9{_PERCENT}"
    return f"under 0.1{_PERCENT}" if 0 < confidence < 0.001 else f"{100 * confidence:.1f}{_PERCENT}"


def _link(resolver: Resolver, entity_id: str) -> dict[str, str]:
    try:
        return {"path": entity_path(entity_id), "name": resolver.entity(entity_id).name}
    except UnknownEntityError:
        return {"path": "", "name": entity_id}
