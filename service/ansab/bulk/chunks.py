"""Cut a table into batches so that the rows of one document stay together."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby

import numpy as np

from ansab.bulk.rounds import Places
from ansab.limits import Limits

__all__ = ["is_grouped", "whole_documents"]

_ROWS = 1_024
"""Rows of a batch at the least; the document that is open is finished."""


def whole_documents(
    batches: Iterable[list[list[str]]], places: Places, limits: Limits
) -> Iterator[list[list[str]]]:
    """Cut rows anew, so that a batch ends only between two documents.

    Rows of one document must follow one another (see `is_grouped`).

    Raises:
        LimitError: One document has more mentions than may be resolved together.
    """
    whole: list[list[str]] = []
    last, mentions = "", 0
    for rows in batches:
        for row, document in zip(rows, places.documents(rows), strict=False):
            if document and document == last:
                mentions += 1
                limits.check("document_mentions", mentions, f"document {document[:80]!r}", "mentions")
            else:
                if len(whole) >= _ROWS:
                    yield whole
                    whole = []
                last, mentions = document, 1
            whole.append(row)
    if whole:
        yield whole


def is_grouped(documents: Iterable[str]) -> bool:
    """Say whether the rows of each document follow one another; rows without a document stand between.

    Eight bytes a document are kept meanwhile.
    """
    starts = array("q", (hash(document) for document, _ in groupby(documents) if document))
    keys = np.frombuffer(starts, dtype=np.int64) if starts else np.empty(0, dtype=np.int64)
    return len(np.unique(keys)) == len(keys)
