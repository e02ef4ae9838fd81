"""Retrieve candidates: the names of an index that share like tokens with a query, best first."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ansab.evidence.weights import Weights
from ansab.index.index import Index
from ansab.index.searcher import Searcher
from ansab.index.tables import SearchTables
from ansab.kernels import is_available

__all__ = ["COMPILE_FROM_NAMES", "Retriever"]

COMPILE_FROM_NAMES = 20_000
"""An index with fewer names is searched by the interpreter until a batch asks for machine code."""

_MOST_SEARCHERS = 4
"""Searchers of one index at the most; each has scratch memory of its own."""


class Retriever:
    """Lends searchers of one index to threads, each to one at a time."""

    def __init__(self, index: Index, weights: Weights, *, is_compiled: bool | None = None) -> None:
        if is_compiled is None:
            is_compiled = index.info.names >= COMPILE_FROM_NAMES
        self.index = index
        self.is_compiled = is_compiled and is_available()
        self._tables = SearchTables(index, weights, is_compiled=self.is_compiled)
        self._free: list[Searcher] = []
        self._may_search = threading.BoundedSemaphore(_MOST_SEARCHERS)

    @contextmanager
    def searcher(self) -> Iterator[Searcher]:
        """Borrow a searcher; waits where all are lent."""
        with self._may_search:
            try:
                searcher = self._free.pop()
            except IndexError:
                searcher = Searcher(self._tables)
            yield searcher
            self._free.append(searcher)  # one that an error left half-way is not used again
