"""The shapes of DESIGN's contract as plain data: what `--json` prints and the HTTP service sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ansab.model import Alias, Candidate, Comparison, Entity, Evidence, Resolution, Source

__all__ = [
    "candidate_payload",
    "comparison_payload",
    "entity_payload",
    "evidence_payload",
    "resolution_payload",
]

Payload = dict[str, Any]


def evidence_payload(evidence: Evidence) -> Payload:
    """One line of an explanation; bits are not rounded, so that they sum to the weight."""
    return {
        "feature": evidence.feature,
        "bits": evidence.bits,
        "left": evidence.left,
        "right": evidence.right,
        "detail": evidence.detail,
    }


def candidate_payload(candidate: Candidate) -> Payload:
    """An entity that a mention may mean, with the whole of its evidence."""
    alias = candidate.matched_alias
    return {
        "id": candidate.id,
        "name": candidate.name,
        "type": candidate.type and candidate.type.value,
        "confidence": candidate.confidence,
        "weight_bits": candidate.weight_bits,
        "matched_alias": {
            "text": alias.text,
            "kind": alias.kind.value,
            "strength": alias.strength.value,
            "sources": list(alias.sources),
        },
        "evidence": [evidence_payload(line) for line in candidate.evidence],
    }


def resolution_payload(resolution: Resolution) -> Payload:
    """What came of one mention; `error` is there only where the mention cannot be used."""
    payload: Payload = {
        "id": resolution.mention.id,
        "name": resolution.mention.name,
        "decision": resolution.decision.value,
        "canonical_id": resolution.canonical_id,
        "canonical_name": resolution.canonical_name,
        "confidence": resolution.confidence,
        "explanation": resolution.explanation,
        "candidates": [candidate_payload(candidate) for candidate in resolution.candidates],
    }
    if resolution.error_code:
        payload["error"] = {"code": resolution.error_code, "message": resolution.error}
    return payload


def comparison_payload(comparison: Comparison) -> Payload:
    """Two names compared."""
    return {
        "left": comparison.left,
        "right": comparison.right,
        "confidence": comparison.confidence,
        "weight_bits": comparison.weight_bits,
        "evidence": [evidence_payload(line) for line in comparison.evidence],
        "explanation": comparison.explanation,
    }


def entity_payload(entity: Entity, sources: Mapping[str, Source]) -> Payload:
    """An entity with its whole alias table and the sources that the table names."""
    used = dict.fromkeys(source for alias in entity.aliases for source in alias.sources)
    used.update(dict.fromkeys(source for link in entity.not_same_as for source in link.sources))
    return {
        "id": entity.id,
        "type": entity.type and entity.type.value,
        "name": entity.name,
        "status": entity.status.value,
        "names": [_alias_payload(alias) for alias in entity.names()],
        "member_of": list(entity.member_of),
        "not_same_as": [
            {"id": link.id, "reason": link.reason, "sources": list(link.sources)}
            for link in entity.not_same_as
        ],
        "previous_ids": list(entity.previous_ids),
        "identifiers": dict(entity.identifiers),
        "sources": {key: _source_payload(sources[key]) for key in used if key in sources},
    }


def _alias_payload(alias: Alias) -> Payload:
    return {
        "text": alias.text,
        "kind": alias.kind.value,
        "strength": alias.strength.value,
        "lang": alias.lang,
        "sources": list(alias.sources),
        "ambiguous": alias.ambiguous,
    }


def _source_payload(source: Source) -> Payload:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
    }
