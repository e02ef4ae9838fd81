"""Cut a table into chunks so that the rows of one document stay together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ansab.bulk.answer import Asked
from ansab.limits import Limits

__all__ = ["chunks_of", "is_grouped"]

CHUNK_ROWS = 2_000


def chunks_of(asked: Iterable[Asked], *, limits: Limits, size: int = CHUNK_ROWS) -> Iterator[list[Asked]]:
    """Cut rows into chunks of about `size`; a chunk ends only between two documents.

    Rows of one document must follow one another (see `is_grouped`).

    Raises:
        LimitError: One document has more mentions than may be resolved together.
    """
    chunk: list[Asked] = []
    document, mentions = "", 0
    for item in asked:
        if item.document and item.document == document:
            mentions += 1
            limits.check("document_mentions", mentions, f"document {document[:80]!r}", "mentions")
        else:
            if len(chunk) >= size:
                yield chunk
                chunk = []
            document, mentions = item.document, 1
        chunk.append(item)
    if chunk:
        yield chunk


def is_grouped(documents: Iterable[str]) -> bool:
    """Say whether the rows of each document follow one another; rows without a document do not count."""
    seen: set[int] = set()
    last = ""
    for document in documents:
        if document and document != last:
            key = hash(document)
            if key in seen:
                return False
            seen.add(key)
        last = document
    return True
