"""The report of a bulk run: one HTML file that needs nothing else."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ansab.bulk.summary import BulkSummary
from ansab.tables import replacing

__all__ = ["report_html", "write_report"]

_SHOWN = 200
"""Names of each sort that the page lists."""
_STYLE = """
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
@media(max-width:40rem){table{display:block;overflow-x:auto}td,th{overflow-wrap:normal}}
table{border-collapse:collapse;width:100%;margin-bottom:2rem}
th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid #8886;vertical-align:top}
.n{text-align:end;font-variant-numeric:tabular-nums}
code{opacity:.75}
svg{display:block;width:100%;height:1.2rem;margin:1rem 0}
.resolved{fill:#2a7d4f}.ambiguous{fill:#c98a16}.unresolved{fill:#b3402e}
"""


def write_report(path: Path, summary: BulkSummary, *, title: str) -> None:
    """Write the report of a run.

    Raises:
        TableError: The file cannot be written.
    """
    with replacing(path) as handle:
        handle.write(report_html(summary, title=title))


def report_html(summary: BulkSummary, *, title: str) -> str:
    """Make the page: counts, faults, the commonest unresolved names, ambiguous names with their runners-up."""
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(title)}: resolved</title><style>{_STYLE}</style></head><body>",
        f"<h1>{_text(title)}</h1><p>{_text(str(summary))}</p>",
        _bar(summary),
        _counted("What was wrong with rows", ("problem",), {(key,): n for key, n in summary.faults.items()}),
        _counted("Unresolved names", ("name",), {(key,): n for key, n in summary.names.items()}),
        _counted(
            "Ambiguous names",
            ("name", "best id", "best name", "confidence", "runner-up", "confidence"),
            {tuple(key): n for key, n in summary.doubts.items()},
        ),
        "</body></html>\n",
    ]
    return "\n".join(part for part in parts if part)


def _bar(summary: BulkSummary) -> str:
    if not summary.rows:
        return ""
    x = 0.0
    rects = []
    for kind, count in summary.decisions().items():
        width = 1000 * count / summary.rows
        title = f"<title>{kind}: {count:,}</title>"
        rects.append(f'<rect class="{kind}" x="{x:.1f}" width="{width:.1f}" height="10">{title}</rect>')
        x += width
    return f'<svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img">{"".join(rects)}</svg>'


def _counted(title: str, heads: tuple[str, ...], counts: dict[tuple[str, ...], int]) -> str:
    if not counts:
        return ""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    more = f" (the first {_SHOWN} of {len(ordered):,})" if len(ordered) > _SHOWN else ""
    rows = "\n".join(
        f'<tr><td class="n">{count:,}</td>'
        + "".join(f"<td><bdi>{_text(cell)}</bdi></td>" for cell in cells)
        + "</tr>"
        for cells, count in ordered[:_SHOWN]
    )
    head = "".join(f"<th>{head}</th>" for head in ("rows", *heads))
    return f"<h2>{title}{more}</h2>\n<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _text(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode())
