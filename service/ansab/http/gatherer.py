"""Answer requests that wait at the same time in one call, in a thread of its own, so that the event loop stays free."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

__all__ = ["Gatherer"]

Asked = TypeVar("Asked")
Answered = TypeVar("Answered")
Work: TypeAlias = "Callable[[Sequence[Asked]], Sequence[Answered]]"

MOST_AT_ONCE = 64
"""Questions in one call: enough to pay for the call, few enough that a large request does not hold up a small one."""


@dataclass(slots=True, kw_only=True, eq=False)
class _Job(Generic[Asked, Answered]):
    """The questions of one request, the answers so far, and who waits for them."""

    asked: Sequence[Asked]
    answered: list[Answered] = field(default_factory=list)
    failure: BaseException | None = None
    done: asyncio.Future[list[Answered]]

    @property
    def is_over(self) -> bool:
        return self.failure is not None or len(self.answered) == len(self.asked)

    def deliver(self) -> None:
        """Tell the one who waits; runs in the event loop of the request."""
        if self.done.cancelled():
            return
        if self.failure is not None:
            self.done.set_exception(self.failure)
        else:
            self.done.set_result(self.answered)


class Gatherer(Generic[Asked, Answered]):
    """Gathers the questions of requests, a few of each in turn, and has them answered in one call.

    Answers must depend on nothing but their own question.
    """

    def __init__(self, name: str) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[Work[Asked, Answered], deque[_Job[Asked, Answered]]] = {}
        self._is_working = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)

    async def answer(self, asked: Sequence[Asked], work: Work[Asked, Answered]) -> list[Answered]:
        """Wait for the answers to some questions.

        Args:
            work: Answers questions, one answer each, in order; those of requests with an equal `work` come together.

        Raises:
            Exception: Whatever `work` raises on these questions; not what it raises on those of others.
        """
        if not asked:
            return []
        job = _Job(asked=asked, done=asyncio.get_running_loop().create_future())
        with self._lock:
            self._waiting.setdefault(work, deque()).append(job)
            is_idle, self._is_working = not self._is_working, True
        if is_idle:
            self._thread.submit(self._work_on)
        return await job.done

    def _work_on(self) -> None:
        """Answer until nobody waits."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._is_working = False
                    return
                work, jobs = next(iter(self._waiting.items()))
                del self._waiting[work]
            parts = _shares(jobs)
            _answer(work, parts)
            with self._lock:
                rest = deque(job for job in jobs if not job.is_over)
                rest.extend(self._waiting.pop(work, ()))
                if rest:  # behind the other kinds of work
                    self._waiting[work] = rest
            for job, _ in parts:
                if job.is_over:
                    with suppress(RuntimeError):  # its event loop is gone, and with it who asked
                        job.done.get_loop().call_soon_threadsafe(job.deliver)


Part: TypeAlias = "tuple[_Job[Asked, Answered], Sequence[Asked]]"


def _shares(jobs: Sequence[_Job[Asked, Answered]]) -> list[Part[Asked, Answered]]:
    """Take a few questions of every job, the same number of each, but not more than fit in a call."""
    share = max(1, MOST_AT_ONCE // len(jobs))
    return [
        (job, job.asked[len(job.answered) : len(job.answered) + share]) for job in list(jobs)[:MOST_AT_ONCE]
    ]


def _answer(work: Work[Asked, Answered], parts: Sequence[Part[Asked, Answered]]) -> None:
    """Answer the questions of some jobs together; where that fails, each by itself, so that none spoils another."""
    try:
        answers = iter(work([question for _, part in parts for question in part]))
        for job, part in parts:
            job.answered += [next(answers) for _ in part]
    except Exception as error:
        if len(parts) == 1:
            parts[0][0].failure = error
            return
        for alone in parts:
            _answer(work, [alone])
