"""Evidence as a picture: each bar starts where the one before it ended, the last is the sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ansab.model import Evidence

__all__ = ["WIDTH", "Bar", "waterfall"]

WIDTH = 240.0
_THINNEST = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One line of the picture.

    Attributes:
        label: The feature.
        left: What the mention says.
        right: What the alias says.
        detail: Why.
        bits: What the line is worth.
        x: Where its bar starts, in units of the picture.
        width: How wide the bar is, in the same units.
        kind: `gain`, `loss` or `sum`.
        zero: Where zero bits stand, in the same units.
    """

    label: str
    left: str
    right: str
    detail: str
    bits: float
    x: float
    width: float
    kind: str
    zero: float


def waterfall(evidence: Sequence[Evidence], weight_bits: float) -> list[Bar]:
    """Lay out the bars, with the weight, which is the sum of all, as the last one."""
    ends = [0.0]
    for line in evidence:
        ends.append(ends[-1] + line.bits)
    low, high = min(ends), max(ends)
    scale = WIDTH / (high - low) if high > low else 0.0
    total = Evidence(feature="weight", bits=weight_bits, detail="the sum")
    spans = [*zip(evidence, ends, ends[1:], strict=False), (total, 0.0, weight_bits)]
    bars = []
    for place, (line, start, end) in enumerate(spans):
        width = max(abs(end - start) * scale, _THINNEST)
        kind = "sum" if place == len(evidence) else "gain" if end >= start else "loss"
        bars.append(Bar(
            label=line.feature, left=line.left, right=line.right, detail=line.detail, bits=line.bits,
            x=min((min(start, end) - low) * scale, WIDTH - width), width=width, kind=kind, zero=-low * scale,
        ))  # fmt: skip
    return bars
