"""Charts as SVG that stands inside a page and takes its colours from the style of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from ansab.counted import counted
from ansab.evaluate.metrics import Band, Point

__all__ = ["curve_chart", "percent", "reliability_chart"]

_SIDE = 200.0
_LEFT, _TOP, _RIGHT, _BOTTOM = 42.0, 10.0, 12.0, 34.0
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_MOST_POINTS = 240


def reliability_chart(bands: Sequence[Band], label: str) -> str:
    """Draw what confidence promised against what came true; the area of a dot is the number of answers."""
    total = sum(band.count for band in bands)
    places = [(_x(band.promised), _y(band.kept)) for band in bands]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(
        f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{_radius(band.count, total):.1f}">'
        f"<title>{counted(band.count, 'answer')}: promised {percent(band.promised)}, "
        f"right {percent(band.kept)}</title></circle>"
        for band, (x, y) in zip(bands, places, strict=True)
    )
    diagonal = f'<line class="ideal" x1="{_x(0):.1f}" y1="{_y(0):.1f}" x2="{_x(1):.1f}" y2="{_y(1):.1f}"/>'
    joined = f'<polyline class="line" points="{line}"/>' if len(bands) > 1 else ""
    body = _axes("confidence", "right") + diagonal + joined + dots
    return _svg(body, f"Reliability, {label}")


def curve_chart(curves: Mapping[str, Sequence[Point]], marks: Mapping[str, Point], label: str) -> str:
    """Draw precision over recall, one line a name of `curves`, with marked points on them."""
    parts = [_axes("recall", "precision", scale=1.8)]
    for number, (name, points) in enumerate(curves.items()):
        line = " ".join(
            f"{_x(point.recall, 1.8):.1f},{_y(point.precision, 1.8):.1f}" for point in _thinned(points)
        )
        parts.append(
            f'<polyline class="line s{number % 4}" points="{line}"><title>{escape(name)}</title></polyline>'
        )
    beside = min((_x(point.recall, 1.8) for point in marks.values()), default=0.0) - 8
    below = max((_y(point.precision, 1.8) for point in marks.values()), default=0.0)
    for number, (name, point) in enumerate(marks.items()):
        x, y = _x(point.recall, 1.8), _y(point.precision, 1.8)
        said = f"{escape(name)}: precision {percent(point.precision)}, recall {percent(point.recall)}"
        parts.append(
            f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{said}</title></circle>'
            f'<text class="said" x="{beside:.1f}" y="{below + 12 * (number + 1):.1f}" text-anchor="end">'
            f"{said}</text>"
        )
    return _svg("".join(parts), label, scale=1.8)


def percent(share: float | None) -> str:
    """Write a share as it is read; a dash where there is none.

    >>> percent(0.25), percent(None)
    ('25.0 %', '–')
    """
    return "–" if share is None else f"{share:.1%}".replace("%", " %")


def _x(share: float, scale: float = 1.0) -> float:
    return _LEFT + share * _SIDE * scale


def _y(share: float, scale: float = 1.0) -> float:
    return _TOP + (1.0 - share) * _SIDE * scale


def _radius(count: int, total: int) -> float:
    return 2.5 + 7.0 * float((count / total) ** 0.5) if total else 2.5


def _thinned(points: Sequence[Point]) -> list[Point]:
    """At most some hundred points, the last one among them."""
    step = max(1, len(points) // _MOST_POINTS)
    return [*points[::step], *points[-1:]]


def _axes(across: str, upwards: str, scale: float = 1.0) -> str:
    lines, words = [], []
    for tick in _TICKS:
        x, y = _x(tick, scale), _y(tick, scale)
        lines.append(
            f'<line class="grid" x1="{x:.1f}" y1="{_y(0, scale):.1f}" x2="{x:.1f}" y2="{_y(1, scale):.1f}"/>'
            f'<line class="grid" x1="{_x(0, scale):.1f}" y1="{y:.1f}" x2="{_x(1, scale):.1f}" y2="{y:.1f}"/>'
        )
        if tick in (0.0, 0.5, 1.0):
            words.append(
                f'<text x="{x:.1f}" y="{_y(0, scale) + 14:.1f}" text-anchor="middle">{tick:g}</text>'
            )
            words.append(f'<text x="{_LEFT - 5:.1f}" y="{y + 4:.1f}" text-anchor="end">{tick:g}</text>')
    middle = _TOP + _SIDE * scale / 2
    words.append(
        f'<text class="axis" x="{_x(0.5, scale):.1f}" y="{_y(0, scale) + 29:.1f}" text-anchor="middle">{across}</text>'
        f'<text class="axis" x="10" y="{middle:.1f}" text-anchor="middle" '
        f'transform="rotate(-90 10 {middle:.1f})">{upwards}</text>'
    )
    return "".join(lines) + "".join(words)


def _svg(body: str, label: str, scale: float = 1.0) -> str:
    width, height = _LEFT + _SIDE * scale + _RIGHT, _TOP + _SIDE * scale + _BOTTOM
    return (
        f'<svg viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-label="{escape(label, quote=True)}">'
        f"{body}</svg>"
    )
