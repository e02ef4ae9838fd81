"""The line of evidence that every rule of this package gives."""

from __future__ import annotations

from ansab.model import Evidence, evidence_line

__all__ = ["structure_line"]


def structure_line(bits: float, left: str, right: str, detail: str) -> Evidence:
    """A line on how two names are built, rather than on how alike their words are."""
    return evidence_line("structure", bits, left, right, detail)
