"""Requests that wait at the same time are answered in one call."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

from ansab.http.gatherer import MOST_AT_ONCE, Gatherer


class Doubling:
    """Doubles numbers; holds the first call until it is let go, and refuses to double 13."""

    def __init__(self) -> None:
        self.calls: list[list[int]] = []
        self.may_go = threading.Event()

    def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.calls.append(list(numbers))
        assert self.may_go.wait(30)
        if 13 in numbers:
            raise ZeroDivisionError
        return [2 * number for number in numbers]


def together(work: Doubling, *requests: list[int]) -> list[object]:
    """Ask the first request, and the others while it is being answered."""
    finished: list[int] = []

    async def scenario() -> list[object]:
        gatherer: Gatherer[int, int] = Gatherer("test")

        async def ask(place: int) -> list[int]:
            answers = await gatherer.answer(requests[place], work)
            finished.append(place)
            return answers

        tasks = [asyncio.create_task(ask(0))]
        while not work.calls:
            await asyncio.sleep(0.001)
        tasks += [asyncio.create_task(ask(place)) for place in range(1, len(requests))]
        await asyncio.sleep(0.01)
        work.may_go.set()
        return list(await asyncio.gather(*tasks, return_exceptions=True))

    return [*asyncio.run(scenario()), finished]


def test_answer_gathers_what_waits() -> None:
    work = Doubling()

    *answers, _ = together(work, [1], [2, 3], [4])

    assert answers == [[2], [4, 6], [8]]
    assert work.calls == [[1], [2, 3, 4]]


def test_answer_keeps_the_order_of_a_request_that_needs_several_calls() -> None:
    work = Doubling()
    numbers = list(range(100, 100 + 3 * MOST_AT_ONCE))

    *answers, _ = together(work, [1], numbers, [2])

    assert answers == [[2], [2 * number for number in numbers], [4]]
    assert all(len(call) <= MOST_AT_ONCE for call in work.calls)


def test_answer_does_not_let_the_small_wait_for_the_large() -> None:
    *_, finished = together(Doubling(), [1], list(range(100, 100 + 10 * MOST_AT_ONCE)), [2])

    assert finished == [0, 2, 1]


def test_answer_fails_for_the_one_request_that_is_at_fault() -> None:
    first, good, bad, _ = together(Doubling(), [1], [2], [3, 13])

    assert first == [2]
    assert good == [4]
    assert isinstance(bad, ZeroDivisionError)


def test_answer_keeps_different_work_apart() -> None:
    one, other = Doubling(), Doubling()
    one.may_go.set()
    other.may_go.set()

    async def scenario() -> list[list[int]]:
        gatherer: Gatherer[int, int] = Gatherer("test")
        return await asyncio.gather(gatherer.answer([1], one), gatherer.answer([2], other))

    assert asyncio.run(scenario()) == [[2], [4]]
    assert (one.calls, other.calls) == ([[1]], [[2]])


def test_answer_goes_on_when_somebody_has_left() -> None:
    work = Doubling()

    async def scenario() -> list[int]:
        gatherer: Gatherer[int, int] = Gatherer("test")
        leaving = asyncio.create_task(gatherer.answer([1], work))
        while not work.calls:
            await asyncio.sleep(0.001)
        leaving.cancel()
        work.may_go.set()
        return await gatherer.answer([2], work)

    assert asyncio.run(scenario()) == [4]


def test_answer_loses_nobody_between_two_rounds() -> None:
    work = Doubling()
    work.may_go.set()

    async def scenario() -> list[list[int]]:
        gatherer: Gatherer[int, int] = Gatherer("test")
        return [await asyncio.wait_for(gatherer.answer([number], work), 10) for number in range(100, 300)]

    assert asyncio.run(scenario()) == [[2 * number] for number in range(100, 300)]
