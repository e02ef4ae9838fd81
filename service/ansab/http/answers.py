"""From the items of a request to the bytes of their results; those of several requests together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from ansab.batch import resolve_batch
from ansab.http.items import Item, answer_items
from ansab.http.replies import json_bytes
from ansab.http.service import Service
from ansab.limits import Limits
from ansab.model import Mention, Resolution
from ansab.payload import resolution_payload
from ansab.resolve import Resolver

__all__ = ["Answer", "answers_to"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of one item as it is sent, its decision, and why it cannot be used if so."""

    body: bytes
    decision: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Answering:
    """Resolves items and writes their results."""

    resolver: Resolver
    limits: Limits
    limit: int

    def __call__(self, items: Sequence[Item]) -> list[Answer]:
        answers = answer_items(items, self._resolve)
        return [
            Answer(
                json_bytes({**resolution_payload(answer), "id": item.id}), answer.decision.value, answer.error
            )
            for item, answer in zip(items, answers, strict=True)
        ]

    def _resolve(self, mentions: list[Mention]) -> list[Resolution]:
        return resolve_batch(self.resolver, mentions, limits=self.limits, limit=self.limit)


async def answers_to(service: Service, items: Sequence[Item], limit: int) -> list[Answer]:
    """Answer the items of a request.

    Those that stand alone are answered together with those of other requests.  Names of one document, or with text
    around them, speak for one another or take long to read: such a request has a thread for itself.
    """
    work = _Answering(service.resolver, service.limits, limit)
    if any(item.mention.document or item.mention.context for item in items):
        return await run_in_threadpool(work, items)
    return await service.gatherer.answer(items, work)
