"""Start processes that share the memory of this one, and be woken by signals and by what they say."""

from __future__ import annotations

import logging
import os
import select
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

__all__ = ["can_fork", "cause_of", "forked", "hold_hangup", "wait_for", "woken_by"]

_log = logging.getLogger("ansab.http")


def can_fork() -> bool:
    """Whether this system can start processes that share what is open."""
    return hasattr(os, "fork")


def forked(work: Callable[[], None], handled: Iterable[int]) -> int:
    """Do something in a new process, which ends with it: with 0 when all went well.

    Args:
        handled: Signals that this process handles and the new one does not; it ignores those of a terminal, which
            are for this one to pass on.

    Returns:
        The number of the new process.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    numbers = set(handled)
    signal.pthread_sigmask(
        signal.SIG_BLOCK, numbers
    )  # none may reach handlers of this process in the new one
    process = os.fork()
    if process:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)
        return process
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        for number in numbers:
            is_ignored = number in (signal.SIGINT, signal.SIGHUP)
            signal.signal(number, signal.SIG_IGN if is_ignored else signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)
        work()
        code = 0
    except Exception:
        _log.exception("a process of the service failed")
    finally:
        sys.stderr.flush()
        os._exit(code)  # what this process has open belongs to the one that started it


def hold_hangup(*, is_held: bool) -> None:
    """Keep a SIGHUP until it can be heeded: while the tables are opened for the first time it would end the service."""
    how = signal.SIG_BLOCK if is_held else signal.SIG_UNBLOCK
    signal.pthread_sigmask(how, {signal.SIGHUP})


@contextmanager
def woken_by(handled: Iterable[int], caught: set[int]) -> Iterator[int]:
    """Note signals in `caught` as they come, and give a file that can be read once there is one."""
    woken, waking = os.pipe()
    os.set_blocking(woken, False)
    os.set_blocking(waking, False)
    before = {number: signal.signal(number, lambda number, _: caught.add(number)) for number in handled}
    told_before = signal.set_wakeup_fd(waking, warn_on_full_buffer=False)
    try:
        yield woken
    finally:
        signal.set_wakeup_fd(told_before)
        for number, handler in before.items():
            signal.signal(number, handler)
        os.close(woken)
        os.close(waking)


def wait_for(files: Iterable[int], timeout_s: float) -> list[int]:
    """Wait until one of some files can be read, and give those that can; all that is in them is taken out."""
    ready, _, _ = select.select(list(files), [], [], timeout_s)
    for file in ready:
        os.read(file, 4096)
    return ready


def cause_of(status: int) -> str:
    """Say why a process ended."""
    code = os.waitstatus_to_exitcode(status)
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
