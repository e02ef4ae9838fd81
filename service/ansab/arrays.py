"""The type of the arrays that hold names, tables and weights."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

__all__ = ["Array"]

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]
"""Of numbers of any kind, in any shape."""
