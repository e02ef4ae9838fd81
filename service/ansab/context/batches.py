"""Put mentions together by document, and documents together by size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ansab.model import Mention

__all__ = ["batches_of"]

_BATCH = 512
"""Mentions that are weighed together, documents being kept whole."""


def batches_of(mentions: Sequence[Mention], least: int = _BATCH) -> Iterator[list[list[int]]]:
    """Give the numbers of mentions, document by document, in batches of at least so many mentions.

    A mention without a document is a document of its own; the last batch may be smaller.

    >>> list(batches_of([Mention(name="A", document="1"), Mention(name="B"), Mention(name="C", document="1")]))
    [[[0, 2], [1]]]
    """
    documents: defaultdict[str | int, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        documents[mention.document or number].append(number)
    batch: list[list[int]] = []
    size = 0
    for numbers in documents.values():
        batch.append(numbers)
        size += len(numbers)
        if size >= least:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
