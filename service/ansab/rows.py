"""One resolution as the columns that a table gains: the same for CSV, data frames and Spark."""

from __future__ import annotations

from ansab.model import Decision, Resolution

__all__ = ["ROW_COLUMNS", "row_of"]

ROW_COLUMNS = (
    "canonical_id", "canonical_name", "decision", "confidence", "candidate_id", "candidate_name",
    "matched_alias", "runner_up_id", "runner_up_confidence", "cluster_id", "explanation",
)  # fmt: skip
"""The columns that resolving adds, in order."""


def row_of(resolution: Resolution) -> tuple[str, ...]:
    """The values of `ROW_COLUMNS`; confidences with six decimals, empty when there is no candidate."""
    is_resolved = resolution.decision is Decision.RESOLVED
    best, second = (*resolution.candidates[:2], None, None)[:2]
    return (
        (resolution.canonical_id or "") if is_resolved else "",
        (resolution.canonical_name or "") if is_resolved else "",
        resolution.decision.value,
        f"{best.confidence:.6f}" if best else "",
        best.id if best else "",
        best.name if best else "",
        best.matched_alias.text if best else "",
        second.id if second else "",
        f"{second.confidence:.6f}" if second else "",
        resolution.cluster_id or "",
        resolution.error or resolution.explanation,
    )
