"""Say what was found for mentions: the decision, the candidates with their confidence, and the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, repeat

from ansab.candidates import CandidateScorer, Scored
from ansab.decide import confidences, decide
from ansab.index import Index
from ansab.judging import Judged, Usable
from ansab.model import Candidate, Decision, Evidence, Resolution
from ansab.names.provisional import provisional_id
from ansab.sentences import sentence

__all__ = ["candidate_of", "conclude"]


def conclude(
    judged: Sequence[Judged], scorer: CandidateScorer, *, limit: int, explained: int | None
) -> list[Resolution]:
    """Make a resolution of what was found for each mention, in order.

    Args:
        judged: What was found; an answer that stands already is kept.
        scorer: What weighed it.
        limit: Candidates to give for each.
        explained: How many of them, from the first, carry their evidence; all if `None`.
    """
    usable = [found for found in judged if not isinstance(found, Resolution)]
    given = [found.scored[:limit] for found in usable]
    lines = scorer.explain_many(
        [(found.parsed, part[:explained]) for found, part in zip(usable, given, strict=True)]
    )
    resolutions = iter(map(_resolution, repeat(scorer), usable, given, lines))
    return [found if isinstance(found, Resolution) else next(resolutions) for found in judged]


def candidate_of(
    scored: Scored, confidence: float, evidence: tuple[Evidence, ...], index: Index
) -> Candidate:
    """An entity that was weighed, as it is given to callers."""
    entity, alias = scored.entity, scored.alias
    is_preferred = scored.name == index.preferred_name(entity)
    return Candidate(
        id=index.entity_id(entity),
        name=alias.text if is_preferred else index.entity_name(entity),
        type=index.entity_type(entity),
        confidence=confidence,
        weight_bits=scored.weight,
        matched_alias=alias,
        evidence=evidence,
    )


def _resolution(
    scorer: CandidateScorer, found: Usable, given: Sequence[Scored], lines: list[tuple[Evidence, ...]]
) -> Resolution:
    mention, parsed, scored = found.mention, found.parsed, found.scored
    chances = confidences(parsed, scored, scorer.weights)
    decision = decide(parsed, scored, chances)
    candidates = tuple(map(candidate_of, given, chances, chain(lines, repeat(())), repeat(scorer.index)))
    is_resolved = decision is Decision.RESOLVED
    return Resolution(
        mention=mention,
        decision=decision,
        canonical_id=candidates[0].id if is_resolved else None,
        canonical_name=candidates[0].name if is_resolved else None,
        confidence=candidates[0].confidence if candidates else 0.0,
        candidates=candidates,
        cluster_id=candidates[0].id if is_resolved else _cluster(found, decision),
        explanation=sentence(mention.name, decision, candidates),
    )


def _cluster(found: Usable, decision: Decision) -> str | None:
    """Who an unresolved name stands for; an ambiguous one for nobody yet, unless its document says so."""
    if found.cluster or decision is Decision.AMBIGUOUS:
        return found.cluster or None
    return provisional_id(found.parsed.form, found.mention.type)
