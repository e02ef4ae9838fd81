"""Progress of long work: a bar with rate and time left on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
import time

import click

from ansab.counted import counted

__all__ = ["Progress"]

_EVERY_S = 0.2
"""Seconds between two redraws."""
_CELLS = 24
"""Width of the bar."""


class Progress:
    """A bar on standard error; call it with the number of rows done."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._started = time.monotonic()
        self._shown = 0.0
        self._live = sys.stderr.isatty()

    def __call__(self, done: int) -> None:
        """Redraw the bar, a few times a second at most."""
        now = time.monotonic()
        if not self._live or (now - self._shown < _EVERY_S and done < self._total):
            return
        self._shown = now
        rate = done / max(now - self._started, 1e-9)
        left = (self._total - done) / rate if rate else 0.0
        share = done / self._total if self._total else 1.0
        bar = "█" * round(share * _CELLS)
        click.echo(
            f"\r{share:4.0%} {bar:<{_CELLS}} {done:,}/{counted(self._total, 'row')}  {rate:,.0f}/s  {_clock(left)} left\x1b[K",
            nl=False,
            err=True,
        )

    def __enter__(self) -> Progress:
        """The bar itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away, whatever happened."""
        self.close()

    def close(self) -> None:
        """Take the bar away."""
        if self._live and self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
