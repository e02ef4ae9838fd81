"""What `scale.py` measured at one size, and tables and curves of it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from math import isnan
from pathlib import Path

from scale_peers import CORES, Said

__all__ = ["Row", "plot", "table"]


@dataclass
class Row:
    """What was measured at one size.

    `first` is the share of queries whose best candidate is the right entity, as it is for the peers, whatever the
    decision.  What stands from `bulk_per_core_s` on are rows a second of `ansab bulk`, start of the process included;
    those that say `steady` are without it: of the rows after the first sixth.  They are of `bulk_workers` processes,
    but for those `per_core`, which are of one.  `cores_others_used` is how many cores other processes kept busy
    meanwhile: where it is not near 0, times say little.
    """

    names: int
    cores_others_used: float = float("nan")
    build_s: float = 0.0
    bytes_a_name: float = 0.0
    open_ms: float = 0.0
    private_mb: float = 0.0
    worker_mb: float = 0.0
    candidates_p50_ms: float = 0.0
    candidates_p99_ms: float = 0.0
    recall_at_50: float = 0.0
    first: float = 0.0
    resolve_p50_ms: float = 0.0
    resolve_p95_ms: float = 0.0
    resolve_p99_ms: float = 0.0
    bulk_names: int = 0
    bulk_workers: int = CORES
    bulk_per_core_s: float = 0.0
    bulk_per_core_steady_s: float = 0.0
    bulk_s: float = 0.0
    bulk_steady_s: float = 0.0
    exact_s: float = 0.0
    repeated_s: float = 0.0
    peers: dict[str, Said] = field(default_factory=dict)

    def cell(self, peer: str) -> str:
        """What a peer said, and how many times its names a second ansab's bulk has on as many cores."""
        if peer not in self.peers:
            return ""
        said = self.peers[peer]
        if isnan(said.names_s):
            return said.text
        times = (self.bulk_s if said.cores == self.bulk_workers else self.bulk_per_core_s) / said.names_s
        return f"{said.names_s:,.0f} names/s on {said.cores} of {CORES} cores (ansab {times:,.3g} times that), {said.text}"


def table(rows: list[Row]) -> str:
    """The figures, one column a size."""
    lines = [
        "| | " + " | ".join(f"{row.names:,} names" for row in rows) + " |",
        "|---" * (len(rows) + 1) + "|",
    ]
    shown = [one.name for one in fields(Row) if one.name not in ("names", "peers")]
    lines += [
        f"| {name} | " + " | ".join(figure(getattr(row, name)) for row in rows) + " |" for name in shown
    ]
    titles = dict.fromkeys(title for row in rows for title in row.peers)
    lines += [f"| {title} | " + " | ".join(row.cell(title) for row in rows) + " |" for title in titles]
    return "\n".join(lines)


def figure(value: float) -> str:
    """Three digits of a number, or all that stand before the point."""
    return f"{value:,.3g}" if value < 1000 else f"{value:,.0f}"


def plot(rows: list[Row], path: Path) -> None:
    """Draw latency over size."""
    try:
        import matplotlib

        matplotlib.use("agg")
        from matplotlib import pyplot
    except ImportError:
        return
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.4), layout="constrained")
    sizes = [row.names for row in rows]
    for name, style in (("candidates_p50_ms", "o-"), ("resolve_p50_ms", "s-"), ("resolve_p99_ms", "s--")):
        left.plot(
            sizes,
            [getattr(row, name) for row in rows],
            style,
            label=name.replace("_", " ").replace(" ms", ""),
        )
    left.set(xscale="log", yscale="log", xlabel="names", ylabel="ms", title="One name")
    left.legend()
    for name, style in (("bulk_per_core_s", "o-"), ("bulk_s", "s-")):
        right.plot(
            sizes,
            [getattr(row, name) for row in rows],
            style,
            label=name.replace("_", " ").removesuffix(" s"),
        )
    right.set(
        xscale="log",
        xlabel="names",
        ylabel="names a second",
        title="Distinct names with two slips",
        ylim=(0, None),
    )
    right.legend()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})
