"""Serve from several processes that share all memory which they do not write: open everything, then fork (ADR 10)."""

from __future__ import annotations

import gc
import logging
import os
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ansab.counted import counted
from ansab.errors import AnsabError
from ansab.http.app import create_app
from ansab.http.processes import cause_of, forked, hold_hangup, wait_for, woken_by
from ansab.http.turns import Turns
from ansab.http.worker import RETIRE, SHUTDOWN_S, Worker, server_config
from ansab.resolve import Resolver
from ansab.settings import Settings
from ansab.warmth import is_quickly_warmed, warmed

if TYPE_CHECKING:
    import uvicorn

__all__ = ["Supervisor"]

_STOPPING = frozenset({signal.SIGTERM, signal.SIGINT})
_BACKLOG = 2_048
"""Connections that may wait to be accepted."""
_GENERATIONS = 8
"""How often the tables may change while workers that retired still have connections."""
_PAUSE_S = 1.0
"""A worker that died younger than this is replaced only after as long."""
_CUT_OFF = (
    "the index was cut off in its place while it was in use: write a new one beside it and rename it, as `ansab build` "
    "does; the tables are opened again"
)
_log = logging.getLogger("ansab.http")


@dataclass(slots=True, kw_only=True)
class _Member:
    """A worker; `told` is a file from which it can be read that it answers, closed once it does."""

    generation: int
    place: int
    told: int | None
    started: float
    is_retired: bool = False


class Supervisor:
    """Keeps as many workers as asked, replaces those that die, and raises new ones when the tables change.

    It opens the tables and loads the machine code itself, so that its workers own only what they write.  New tables
    are tried in a process of their own first: nothing that goes wrong with them can harm the service.  The old
    workers retire when all new ones answer.
    """

    def __init__(
        self, sock: socket.socket, settings: Settings, resolver: Resolver, reopen: Callable[[], Resolver]
    ) -> None:
        self._sock = sock
        self._settings = settings
        self._resolver = resolver
        self._reopen = reopen
        self._members: dict[int, _Member] = {}
        self._generation = 0
        self._config: uvicorn.Config
        self._turns = Turns(_GENERATIONS * settings.workers)
        self._trial = 0
        self._opening = reopen
        self._caught: set[int] = set()
        self._handled = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD)
        self._not_before = 0.0

    def run(self) -> None:
        """Serve until SIGTERM or SIGINT; SIGHUP opens the tables again."""
        self._sock.listen(_BACKLOG)  # who connects from now on waits, but is not refused
        opened, is_quick = self._resolver, is_quickly_warmed()
        self._install(warmed(opened) if is_quick else Resolver(opened.index, is_compiled=False))
        with woken_by(self._handled, self._caught) as woken:
            hold_hangup(is_held=False)
            if not is_quick:  # answers come from the interpreter until the compiler has done
                self._try(lambda: opened)
            while not self._is_stopping:
                self._look_after()
                self._listen(woken)
            self._stop(woken)

    @property
    def _is_stopping(self) -> bool:
        return not self._caught.isdisjoint(_STOPPING)

    def _install(self, resolver: Resolver) -> None:
        """Let all workers from now on answer by this resolver."""
        gc.unfreeze()
        self._resolver = resolver
        self._config = server_config(create_app(resolver, self._settings))
        gc.collect()
        gc.freeze()  # a collection in a worker would write to every object, and so copy all memory
        self._generation += 1

    def _try(self, opening: Callable[[], Resolver]) -> None:
        """Open tables and warm up in a process of its own, to see whether that goes well."""

        def rehearse() -> None:
            try:
                warmed(opening())
            except AnsabError as error:
                _log.error("reload refused, the old tables go on: %s", error)
                raise SystemExit(1) from None

        self._opening = opening
        self._trial = self._forked(rehearse)

    def _end_trial(self, status: int) -> None:
        """Do in earnest what went well; it is quick, for what was compiled is kept on disk."""
        self._trial = 0
        if os.WIFSIGNALED(status) and not self._is_stopping:
            _log.error("reload failed, the old tables go on: %s", cause_of(status))
        if status or self._is_stopping:
            return
        try:
            resolver = warmed(self._opening())
        except AnsabError:  # the trial has said so
            return
        self._install(resolver)
        if self._opening is self._reopen:
            info = resolver.index.info
            _log.warning("reloaded: %s, index %s", counted(info.entities, "entity", "entities"), info.hash)

    def _look_after(self) -> None:
        """Replace the dead, try new tables when asked to, and send the old away when the new are there."""
        self._bury()
        is_crowded = len(self._members) > (_GENERATIONS - 2) * self._settings.workers
        if signal.SIGHUP in self._caught and not self._trial and not is_crowded:
            self._caught.discard(signal.SIGHUP)
            self._try(self._reopen)
        if time.monotonic() >= self._not_before:
            for _ in range(self._settings.workers - len(self._current())):
                self._raise()
        if all(member.told is None for member in self._current()):
            self._retire_old()

    def _current(self) -> list[_Member]:
        return [member for member in self._members.values() if member.generation == self._generation]

    def _retire_old(self) -> None:
        if len(self._current()) < self._settings.workers:
            return
        for number, member in self._members.items():
            if member.generation != self._generation and not member.is_retired:
                member.is_retired = True
                os.kill(number, RETIRE)

    def _raise(self) -> None:
        """Start a worker."""
        parent, place = (
            os.getpid(),
            self._turns.free_place({member.place for member in self._members.values()}),
        )
        told, ready = os.pipe()

        def work() -> None:
            Worker(self._config, self._sock, self._turns, place, parent=parent, ready=ready).work()

        number = self._forked(work)
        os.close(ready)
        self._members[number] = _Member(
            generation=self._generation, place=place, told=told, started=time.monotonic()
        )

    def _forked(self, work: Callable[[], None]) -> int:
        return forked(work, self._handled)

    def _bury(self) -> None:
        """Take note of the processes that have ended."""
        for number in [*self._members, *filter(None, (self._trial,))]:
            ended, status = os.waitpid(number, os.WNOHANG)
            if ended and number == self._trial:
                self._end_trial(status)
            elif ended:
                member = self._members.pop(number)
                self._turns.leave(member.place)
                if member.told is not None:
                    os.close(member.told)
                if not member.is_retired and not self._is_stopping:
                    self._mourn(number, member, status)

    def _mourn(self, number: int, member: _Member, status: int) -> None:
        _log.error("worker %s died (%s); another takes its place", number, cause_of(status))
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGBUS and not self._trial:
            _log.error(_CUT_OFF)
            self._caught.add(signal.SIGHUP)
        if time.monotonic() < member.started + _PAUSE_S:
            self._not_before = time.monotonic() + _PAUSE_S

    def _listen(self, woken: int) -> None:
        """Wait for a signal or for word from a worker."""
        waiting = {member.told: member for member in self._members.values() if member.told is not None}
        for file in wait_for([woken, *waiting], _PAUSE_S):
            if file != woken:
                os.close(file)
                waiting[file].told = None

    def _stop(self, woken: int) -> None:
        """Let running requests end, and all workers with them; who connects from now on is refused."""
        patience = time.monotonic() + SHUTDOWN_S + 5
        self._signal_all(signal.SIGTERM)
        with suppress(OSError):  # for all processes at once, where the system can
            self._sock.shutdown(socket.SHUT_RD)
        while self._members or self._trial:
            if time.monotonic() > patience:
                self._signal_all(signal.SIGKILL)
            self._listen(woken)
            self._bury()

    def _signal_all(self, number: int) -> None:
        for process in [*self._members, *filter(None, (self._trial,))]:
            os.kill(process, number)
