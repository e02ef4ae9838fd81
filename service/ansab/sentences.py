"""One plain sentence for what came of a mention or of a pair."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ansab.model import (
    CANNOT_LINK,
    CONTEXT,
    CURATED_ALIAS,
    LISTED_ALIAS,
    NAMED_TOGETHER,
    Candidate,
    Decision,
    Evidence,
    Reason,
    Resolution,
    Strength,
)

__all__ = ["comparison_sentence", "sentence", "why_not_sentence"]


_LEAST_TOLD_BITS = 0.5
"""Bits from which a line is worth telling as a reason."""
_UNTOLD = frozenset(
    {"prior", "baseline", "other", "rarity", "script", "acronym", "alias strength", "exact", LISTED_ALIAS}
)
"""Features that are no reason to a reader, whatever their bits: they say how much the others are worth."""
_LEFT_OVER = frozenset({"coverage", "contradiction", "extra", "missing"})
"""Features whose words are those that are not matched."""
_UNNAMED = frozenset({CANNOT_LINK, "designator", "numbers", "legal form", "titles", "places", "structure"})
"""Features whose finding ("they differ") does not say what it is about."""
_TOLD_BY_WORDS = frozenset({"coverage", "extra", "missing", "names", "spelling"})
"""Features that say of a match no more than its words, which are told instead."""
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: one that a name leaves open would turn the rest of the sentence round."""


def sentence(name: str, decision: Decision, candidates: Sequence[Candidate]) -> str:
    """Say in one sentence what a mention means, why, and what came second."""
    return _STEERING.sub("", _sentence(name, decision, candidates))


def _sentence(name: str, decision: Decision, candidates: Sequence[Candidate]) -> str:
    name = " ".join(name.split())
    if not candidates:
        return f"“{name}” is like no name in the tables."
    best = candidates[0]
    shown = f"{best.name} [{best.id}]"
    if decision is Decision.RESOLVED:
        return f"“{name}” is {shown}, {_percent(best.confidence)}: {_reason(best)}{_second(candidates)}."
    if decision is Decision.AMBIGUOUS:
        return _open(name, candidates)
    return f"“{name}” is nobody in the tables; the nearest is {shown}, {_percent(best.confidence)}: {_against(best)}."


def why_not_sentence(name: str, asked: Candidate, found: Resolution) -> str:
    """Say why a name is not the entity that was asked for; empty where what was found says it already.

    Args:
        name: As written.
        asked: That entity, weighed for the name.
        found: What the name resolves to.
    """
    is_best = any(candidate.id == asked.id for candidate in found.candidates[:1])
    if is_best or (found.decision is Decision.AMBIGUOUS and f"[{asked.id}]" in found.explanation):
        return ""
    told = (
        f"“{' '.join(name.split())}” is probably not {asked.name} [{asked.id}], {_percent(asked.confidence)}"
    )
    return _STEERING.sub("", f"{told}: {_against(asked)}.")


def _open(name: str, candidates: Sequence[Candidate]) -> str:
    """Say between whom an ambiguous mention is open."""
    best = candidates[0]
    shown = f"{best.name} [{best.id}]"
    named = next((line.detail for line in best.evidence if line.feature == NAMED_TOGETHER), "")
    if named:
        return f"“{name}” holds several names: {named}; resolve each on its own."
    others = [candidate for candidate in candidates[1:4] if candidate.confidence >= 0.02]
    if others:
        listed = " or ".join(f"{c.name} [{c.id}] {_percent(c.confidence)}" for c in (best, *others))
        return f"“{name}” may be {listed}: more context is needed."
    alias = best.matched_alias
    why = (
        f"“{alias.text}” is a weak alias" if alias.strength is Strength.WEAK else "it is only part of a name"
    )
    return f"“{name}” may be {shown}, {_percent(best.confidence)}, but {why}: more context is needed."


def comparison_sentence(left: str, right: str, confidence: float, evidence: Sequence[Evidence]) -> str:
    """Say in one sentence whether two names are probably the same, and the strongest reasons for that verdict."""
    left, right = " ".join(left.split()), " ".join(right.split())
    is_one = confidence >= 0.5
    verdict = "are probably the same" if is_one else "are probably not the same"
    speaking = [
        line
        for line in _telling(evidence, _UNTOLD - {"acronym"} if is_one else _UNTOLD)
        if (line.bits if is_one else -line.bits) >= _LEAST_TOLD_BITS and _is_reason(line, is_one=is_one)
    ]
    strongest = sorted(speaking, key=lambda line: -abs(line.bits))[: 2 if is_one else 3]
    reasons = [f"{_line(line)} {line.bits:+.1f} bits" for line in strongest]
    if is_one and (words := _matched(evidence)):
        reasons.insert(0, words)
    if not is_one and not any(line.left and line.right for line in strongest):
        reasons += _unmatched(evidence)
    told = "; ".join(reasons) or (
        "more speaks for it than against it" if is_one else "too little speaks for it"
    )
    return _STEERING.sub("", f"“{left}” and “{right}” {verdict}, {_percent(confidence)}: {told}.")


def _percent(share: float) -> str:
    if 0.995 <= share < 1:
        return "over 99 %"
    if 0 < share < 0.005:
        return "under 1 %"
    return f"{share:.0%}".replace("%", " %")


def _reason(best: Candidate) -> str:
    alias = best.matched_alias
    source = f" ({', '.join(alias.sources)})" if alias.sources else ""
    if any(line.feature == CURATED_ALIAS for line in best.evidence):
        reason = f"listed as “{alias.text}”{source}"
    else:
        spelt = [
            f"{line.left} ~ {line.right}"
            for line in best.evidence
            if line.feature == "names" and line.left != line.right and line.left
        ]
        reason = f"matches “{alias.text}”{source}" + (f", {', '.join(spelt)}" if spelt else "")
    context = [line.detail for line in best.evidence if line.feature == CONTEXT and line.bits > 0]
    return reason + (f"; {'; '.join(context)}" if context else "")


def _second(candidates: Sequence[Candidate]) -> str:
    if len(candidates) < 2:
        return ""
    second = candidates[1]
    margin = candidates[0].weight_bits - second.weight_bits
    return f"; next {second.name} [{second.id}], {margin:.1f} bits behind"


def _against(best: Candidate) -> str:
    telling = _telling(best.evidence)
    if any(line.feature == "names" and not line.left for line in telling):
        return "no word is alike"
    against = [line for line in telling if _is_reason(line, is_one=False)]
    worst = min(against, key=lambda line: line.bits, default=None)
    unmatched = next(iter(_unmatched(best.evidence)), "too little speaks for it")
    if (
        worst is None
        or worst.bits > -_LEAST_TOLD_BITS
        or (worst.feature in _LEFT_OVER and worst.left and worst.right)
    ):
        return unmatched
    return _line(worst)


def _telling(evidence: Sequence[Evidence], untold: Collection[str] = _UNTOLD) -> list[Evidence]:
    """The lines that are a reason to a reader."""
    return [line for line in evidence if line.feature not in untold and line.reason is not Reason.NONE]


def _is_reason(line: Evidence, *, is_one: bool) -> bool:
    """Whether what a line says is a reason for the verdict, as its bits are."""
    if is_one:
        return line.feature not in _TOLD_BY_WORDS and not (
            line.feature in _LEFT_OVER and (line.left or line.right)
        )
    return line.reason is not Reason.AGREEMENT


def _matched(evidence: Sequence[Evidence]) -> str:
    """Say which words are matched, and how either name has those that are spelt differently."""
    pairs = [
        (line.left, line.right) for line in evidence if line.feature == "names" and line.left and line.right
    ]
    return ", ".join(left if left == right else f"{left} ~ {right}" for left, right in pairs)


def _unmatched(evidence: Sequence[Evidence]) -> list[str]:
    """Say which words of either name are left over, as far as a line shows them: at most one item."""
    left, right = next(
        ((line.left, line.right) for line in evidence if line.feature == "contradiction"), ("", "")
    )
    if left and right:
        return [f"“{left}” is not “{right}”"]
    if left or right:
        return [f"“{left or right}” is in one of them only"]
    return []


def _line(line: Evidence) -> str:
    parts = [part for part in (line.left, line.right) if part]
    both = f"left over: {', '.join(parts)}" if parts and line.feature in _LEFT_OVER else " ~ ".join(parts)
    subject = f"{line.feature}: " if line.feature in _UNNAMED else ""
    return f"{subject}{line.detail or line.feature}{f' ({both})' if both else ''}"
