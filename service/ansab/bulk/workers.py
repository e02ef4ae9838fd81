"""Answer the chunks of a bulk run in several processes, in their order and in bounded memory."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ansab.bulk.answer import Answerer, Asked, Outcome
from ansab.bulk.run import Answer, Mapper
from ansab.errors import InputError
from ansab.limits import Limits
from ansab.warmth import try_out

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["working_together"]

_AHEAD = 3
"""Chunks that wait for each process at the most."""

_WATCH_S = 1.0
"""How often a process looks whether its parent lives."""

_answer: Answer | None = None


@contextmanager
def working_together(
    workers: int, resolver: Resolver, limits: Limits, index: Path | None = None
) -> Iterator[Mapper]:
    """Give a mapper that works in several processes.

    Where the system can fork, the processes share the resolver that is open; elsewhere each opens the index.

    Args:
        workers: Processes.
        index: File of the compiled index, for systems that cannot fork.

    Raises:
        InputError: A process died, mostly for want of memory (when the mapper is used).
    """
    global _answer
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if can_fork:
        # Before the processes part, or each would compile for itself.
        resolver.compile()
        try_out(resolver)
        _answer = Answerer(resolver, limits)
    elif index is None:
        raise InputError(
            "--workers needs a compiled index on this system: `ansab build`, then --aliases FILE.ansab"
        )
    start = multiprocessing.get_context("fork" if can_fork else "spawn")
    to_open = None if can_fork else (str(index), limits)
    pool = ProcessPoolExecutor(workers, mp_context=start, initializer=_begin, initargs=(os.getpid(), to_open))

    def mapper(_: Answer, chunks: Iterable[list[Asked]]) -> Iterable[list[Outcome]]:
        waiting: deque[Future[list[Outcome]]] = deque()
        try:
            for chunk in chunks:
                waiting.append(pool.submit(_answer_chunk, chunk) if chunk else _nothing())
                if len(waiting) >= _AHEAD * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            raise InputError(
                "a worker process died, perhaps for want of memory: try fewer --workers"
            ) from None

    try:
        yield mapper
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        _answer = None


def _begin(parent: int, to_open: tuple[str, Limits] | None) -> None:
    """Begin the work of a process that ends with its parent, however that ends."""
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    if to_open is not None:
        _open(*to_open)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_WATCH_S)
    os._exit(1)


def _open(index: str, limits: Limits) -> None:
    global _answer
    from ansab.resolve import Resolver

    _answer = Answerer(Resolver.open(index), limits)


def _nothing() -> Future[list[Outcome]]:
    """The answers to no names."""
    done: Future[list[Outcome]] = Future()
    done.set_result([])
    return done


def _answer_chunk(chunk: list[Asked]) -> list[Outcome]:
    assert _answer is not None
    return _answer(chunk)
