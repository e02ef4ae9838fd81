"""From weighed candidates to a decision, and the sentence that says why."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.candidates import Scored
from ansab.evidence.posterior import posterior
from ansab.evidence.weights import Weights
from ansab.model import Decision, Strength
from ansab.names.parse import ParsedName, TokenKind

__all__ = ["LEAST_CONFIDENCE", "LEAST_LEAD", "LEAST_POSSIBLE", "confidences", "decide", "is_bare"]

LEAST_CONFIDENCE = 0.5
"""Below this the best candidate is not the answer."""
LEAST_LEAD = 2.0
"""How many times likelier than the runner-up the best candidate must be."""
LEAST_POSSIBLE = 0.1
"""Candidates that reach this together make a mention ambiguous rather than unresolved."""


def confidences(parsed: ParsedName, scored: Sequence[Scored], weights: Weights) -> list[float]:
    """Calibrated probability of each candidate, in their order; they sum to at most 1."""
    knots, rivalry = weights.calibration(is_organization=parsed.is_organization)
    extra = [line.feature for candidate in scored if candidate.extra for line in candidate.extra]
    if "curated alias" in extra or "context" in extra:
        rivalry = 1.0  # a person's word, or the document's, tells rivals apart in full
    return posterior([candidate.weight for candidate in scored], knots, rivalry)


def decide(parsed: ParsedName, scored: Sequence[Scored], chances: Sequence[float]) -> Decision:
    """Decide what a mention means.

    A weak alias, and a single name that is only part of a longer one, support and do not decide alone: without
    context they are at best ambiguous.  So is a form that a table lists for another candidate.
    """
    if not scored or not scored[0].name >= 0:
        return Decision.UNRESOLVED
    best = scored[0]
    possible = [
        candidate for candidate, chance in zip(scored, chances, strict=True) if chance >= LEAST_POSSIBLE / 4
    ]
    if is_bare(parsed, best):
        is_possible = best.is_exact or sum(chances) >= LEAST_POSSIBLE
        return Decision.AMBIGUOUS if is_possible else Decision.UNRESOLVED
    runner_up = chances[1] if len(chances) > 1 else 0.0
    if chances[0] >= LEAST_CONFIDENCE and chances[0] >= LEAST_LEAD * runner_up:
        return Decision.AMBIGUOUS if _is_listed_for_another(scored) else Decision.RESOLVED
    if sum(chances) >= LEAST_CONFIDENCE and len(possible) > 1:
        return Decision.AMBIGUOUS
    return Decision.UNRESOLVED


def _is_listed_for_another(scored: Sequence[Scored]) -> bool:
    """Whether the mention is written just as a name of another candidate, and only spelling speaks for the best."""
    best = scored[0]
    if best.is_exact or any(line.feature == "context" and line.bits > 0 for line in best.extra):
        return False
    return any(candidate.is_exact for candidate in scored)


def is_bare(parsed: ParsedName, best: Scored) -> bool:
    """Whether the best candidate rests on a weak alias, or on one name out of a longer one, and nothing else."""
    if any(line.feature in ("context", "curated alias") and line.bits > 0 for line in best.extra):
        return False
    if best.alias.strength is Strength.WEAK or best.alias.ambiguous:
        return True
    names = [token for token in parsed.tokens if token.kind is not TokenKind.HONORIFIC]
    is_part = not best.is_exact and " " in best.alias.text.strip()
    return len(names) == 1 and not parsed.is_organization and is_part
