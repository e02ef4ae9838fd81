"""From weighed candidates to a decision."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.candidates import Ranking, Scored
from ansab.evidence.posterior import posterior
from ansab.evidence.weights import Weights
from ansab.model import (
    CONTEXT,
    CURATED_ALIAS,
    KNOWN_RULER,
    NAMED_TOGETHER,
    AliasKind,
    Decision,
    EntityType,
    Strength,
)
from ansab.names.parse import parse_name
from ansab.names.reading import read_token
from ansab.names.tokens import NameToken, ParsedName, TokenKind

__all__ = [
    "COMMON_BITS",
    "LEAST_CONFIDENCE",
    "LEAST_LEAD",
    "LEAST_POSSIBLE",
    "SURE",
    "confidences",
    "decide",
    "is_bare",
]

LEAST_CONFIDENCE = 0.5
"""Below this the best candidate is not the answer."""
LEAST_LEAD = 3.0
"""How many times as likely as the runner-up the best candidate must be."""
COMMON_BITS = 21.0
"""Rarity up to which given names that follow one another are borne by many: *Omar Ibrahim* has 20 bits, *Saddam Hussein* 24."""
SURE = 0.9
"""Confidence from which rules of thumb about common names and words no longer hold an answer back."""
LEAST_POSSIBLE = 0.1
"""What candidates must reach together for a bare name to be ambiguous rather than unresolved."""
_TELLING = frozenset({CONTEXT, CURATED_ALIAS, KNOWN_RULER})
"""Features of lines that tell whom one name of a longer one means."""
_LEAST_OF_EACH = 0.025
"""Confidence from which a candidate counts as one of several that are possible."""


def confidences(parsed: ParsedName, scored: Sequence[Scored], weights: Weights) -> list[float]:
    """Calibrated probability of each candidate, in their order; they sum to at most 1."""
    knots, rivalry = weights.calibration(is_organization=parsed.is_organization)
    if isinstance(scored, Ranking):
        return posterior(scored.weights, knots, rivalry)
    extra = [line.feature for candidate in scored if candidate.extra for line in candidate.extra]
    if CURATED_ALIAS in extra or CONTEXT in extra:
        rivalry = 1.0  # a person's word, or the document's, tells rivals apart in full
    return posterior([candidate.weight for candidate in scored], knots, rivalry)


def decide(parsed: ParsedName, scored: Sequence[Scored], chances: Sequence[float]) -> Decision:
    """Decide what a mention means.

    A weak alias, and a single name or common given names (*Ahmed Hassan*) that are only part of a longer one, support
    and do not decide alone: without context they are at best ambiguous.  So is a form that a table lists for another
    candidate, one that is several names written together, and, short of `SURE`, one of common given names or of known
    words that are not those of the candidate.
    """
    if not scored:
        return Decision.UNRESOLVED
    best = scored[0]
    if any(line.feature == NAMED_TOGETHER for line in best.extra):
        return Decision.AMBIGUOUS
    if _is_another_acronym(parsed, best):
        return Decision.AMBIGUOUS if chances[0] >= LEAST_CONFIDENCE else Decision.UNRESOLVED
    if is_bare(parsed, best):
        is_possible = best.is_exact or sum(chances) >= LEAST_POSSIBLE
        return Decision.AMBIGUOUS if is_possible else Decision.UNRESOLVED
    runner_up = chances[1] if len(chances) > 1 else 0.0
    if chances[0] >= LEAST_CONFIDENCE and chances[0] >= LEAST_LEAD * runner_up:
        is_doubtful = chances[0] < SURE and (_is_another_body(parsed, best) or _is_another_man(parsed, best))
        return Decision.AMBIGUOUS if is_doubtful or _is_listed_for_another(scored) else Decision.RESOLVED
    possible = sum(chance >= _LEAST_OF_EACH for chance in chances)
    if sum(chances) >= LEAST_CONFIDENCE and possible > 1:
        return Decision.AMBIGUOUS
    return Decision.UNRESOLVED


def _is_listed_for_another(scored: Sequence[Scored]) -> bool:
    """Whether the mention is written just as a name of another candidate, and only spelling speaks for the best."""
    if isinstance(scored, Ranking):
        return False
    best = scored[0]
    if best.is_exact or any(line.feature == CONTEXT and line.bits > 0 for line in best.extra):
        return False
    return any(candidate.is_exact for candidate in scored)


def _is_another_acronym(parsed: ParsedName, best: Scored) -> bool:
    """Whether one word is like an acronym and not the same: with another letter it is another (*PUK*, *PUQ*)."""
    return best.alias.kind is AliasKind.ACRONYM and len(parsed.tokens) == 1 and not _is_vouched_for(best)


def _is_another_body(parsed: ParsedName, best: Scored) -> bool:
    """Whether of two organisations of known words each has one that the other has not (*Iraqi Airways*, *Iraqi Army*)."""
    if not parsed.is_organization or best.alias.kind is AliasKind.ACRONYM or _is_vouched_for(best):
        return False
    words, others = (
        {read_token(token.form).word for token in name.tokens if token.kind is not TokenKind.LEGAL}
        for name in (parsed, parse_name(best.alias.text, EntityType.ORGANIZATION))
    )
    return 0 not in words and bool(words - others) and bool(others - words - {0})


def _is_another_man(parsed: ParsedName, best: Scored) -> bool:
    """Whether the names are given names that many bear together, and those of the candidate are not all the same."""
    if parsed.is_organization or _is_vouched_for(best):
        return False
    names = _names_of(parsed)
    return _are_common(names) and _classes(names) != _classes(_names_of(_parsed_alias(best)))


def _is_vouched_for(best: Scored) -> bool:
    """Whether more than spelling speaks for a candidate: a list, a person's word, the document."""
    return best.is_exact or any(line.bits > 0 for line in best.extra)


def is_bare(parsed: ParsedName, best: Scored) -> bool:
    """Whether the best candidate rests on a weak alias, or on one name or common given names of a longer one."""
    if any(line.feature in _TELLING and line.bits > 0 for line in best.extra):
        return False
    if best.alias.strength is Strength.WEAK or best.alias.ambiguous:
        return True
    if parsed.is_organization or best.is_exact:
        return False
    names = _names_of(parsed)
    if len(names) > 1 and not _are_common(names):
        return False
    return len(names) < len(_names_of(_parsed_alias(best)))


def _parsed_alias(best: Scored) -> ParsedName:
    return parse_name(best.alias.text, EntityType.PERSON)


def _names_of(parsed: ParsedName) -> list[NameToken]:
    return [token for token in parsed.tokens if token.kind is not TokenKind.HONORIFIC]


def _are_common(names: Sequence[NameToken]) -> bool:
    """Whether the names are given names that many bear together (*Ahmed Hassan*)."""
    bits = 0.0
    for token in names:
        reading = read_token(token.form)
        bits += reading.bits
        if bits > COMMON_BITS or not reading.given:
            return False
    return True


def _classes(names: Sequence[NameToken]) -> list[int]:
    """The given name that each is a spelling of, in rising order; 0 for one that is none."""
    return sorted(read_token(token.form).given for token in names)
