"""Mentions are put together by document, and documents by size."""

from __future__ import annotations

from itertools import chain

from ansab.context import batches_of
from ansab.model import Mention


def test_batches_of_keeps_documents_whole_and_every_mention_once() -> None:
    documents = ["a" if number % 2 else "" if number % 3 else "b" for number in range(2_000)]
    mentions = [Mention(name="x", document=document) for document in documents]
    batches = list(batches_of(mentions))

    found = [numbers for batch in batches for numbers in batch]
    assert sorted(chain.from_iterable(found)) == list(range(2_000))
    assert all(len({documents[number] for number in numbers}) == 1 for numbers in found)
    assert sum(documents[numbers[0]] == "a" for numbers in found) == 1
    assert sum(documents[numbers[0]] == "b" for numbers in found) == 1
    assert all(len(numbers) == 1 for numbers in found if not documents[numbers[0]])


def test_batches_of_ends_a_batch_once_it_is_full() -> None:
    sizes = [sum(map(len, batch)) for batch in batches_of([Mention(name="x")] * 1_300)]

    assert sizes == [512, 512, 276]
