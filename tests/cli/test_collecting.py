"""The collector is left alone for a while, and is as before afterwards."""

from __future__ import annotations

import gc

import pytest

from ansab.cli.collecting import seldom_collecting


def test_seldom_collecting_lasts_as_long_as_its_block() -> None:
    before = gc.get_threshold()

    with pytest.raises(ValueError, match="stop"), seldom_collecting():  # noqa: PT012
        inside = gc.get_threshold()
        raise ValueError("stop")

    assert all(more > less for more, less in zip(inside, before, strict=True))
    assert gc.get_threshold() == before
    assert gc.isenabled()
