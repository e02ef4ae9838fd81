"""Several processes that listen at one socket share the connections."""

from __future__ import annotations

from ansab.http.turns import Turns


def test_is_turn_of_whoever_has_fewest() -> None:
    turns = Turns(4)
    turns.note(0, 3)
    turns.note(1, 2)
    turns.note(2, 2)

    assert [turns.is_turn_of(place) for place in range(3)] == [False, True, True]


def test_is_turn_of_does_not_wait_for_those_who_left() -> None:
    turns = Turns(2)
    turns.note(0, 5)
    turns.note(1, 0)
    turns.leave(1)

    assert turns.is_turn_of(0)


def test_free_place_is_nobodys() -> None:
    assert Turns(3).free_place({0, 2}) == 1
