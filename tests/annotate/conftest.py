"""One resolver over the project's own tables, for all tests of annotating."""

from __future__ import annotations

import pytest

from ansab.bootstrap import open_resolver
from ansab.resolve import Resolver


@pytest.fixture(scope="session")
def resolver() -> Resolver:
    return open_resolver(())
