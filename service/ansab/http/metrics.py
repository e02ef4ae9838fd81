"""Counters of one process, in the text format of Prometheus."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Mapping

__all__ = ["Metrics"]

_BUCKETS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """Requests by route and status, their time, and decisions."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._buckets = [0] * (len(_BUCKETS_S) + 1)
        self._seconds = 0.0
        self._decisions: Counter[str] = Counter()

    def count_request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request that was answered; `route` is its pattern, so that ids make no new series."""
        bucket = next((place for place, top in enumerate(_BUCKETS_S) if seconds <= top), len(_BUCKETS_S))
        with self._lock:
            self._requests[method, route, status] += 1
            self._buckets[bucket] += 1
            self._seconds += seconds

    def count_decisions(self, decisions: Iterable[str] | Mapping[str, int]) -> None:
        """Count what came of names."""
        with self._lock:
            self._decisions.update(decisions)

    def render(self, gauges: dict[str, int]) -> str:
        """Write all series; `gauges` are sizes of the moment."""
        with self._lock:
            requests, buckets = sorted(self._requests.items()), list(self._buckets)
            seconds, decisions = self._seconds, sorted(self._decisions.items())
        lines = ["# HELP ansab_requests_total Requests answered.", "# TYPE ansab_requests_total counter"]
        for (method, route, status), count in requests:
            lines.append(
                f'ansab_requests_total{{method="{method}",route="{_escaped(route)}",status="{status}"}} {count}'
            )
        lines += ["# HELP ansab_request_seconds Time to answer.", "# TYPE ansab_request_seconds histogram"]
        total = 0
        for top, count in zip((*map(str, _BUCKETS_S), "+Inf"), buckets, strict=True):
            total += count
            lines.append(f'ansab_request_seconds_bucket{{le="{top}"}} {total}')
        lines += [f"ansab_request_seconds_sum {seconds:.6f}", f"ansab_request_seconds_count {total}"]
        lines += ["# HELP ansab_decisions_total Names by decision.", "# TYPE ansab_decisions_total counter"]
        lines += [f'ansab_decisions_total{{decision="{decision}"}} {count}' for decision, count in decisions]
        for name, value in gauges.items():
            lines += [f"# TYPE ansab_{name} gauge", f"ansab_{name} {value}"]
        return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
