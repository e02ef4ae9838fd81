"""Compare bare names: one object that owns the scratch memory of the kernels and the fitted tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ansab.evidence.compare_kernel import add_up, compare_many
from ansab.evidence.explain import GROUP_OF, N_GROUPS
from ansab.evidence.feature_kernel import N_FEATURES
from ansab.evidence.layout_kernel import MOST_TOKENS
from ansab.evidence.weights import Weights
from ansab.kernels import compiled
from ansab.names.reading import read_token
from ansab.names.tokens import ParsedName
from ansab.names.vocabulary import Vocabulary, vocabulary_of

__all__ = ["DISTANCE_SCRATCH", "Engine", "Query", "Side", "as_buffers"]

_MOST_NAMES = 256
"""Names that one call compares at the most."""
_WHOLE_LETTERS = 256
"""Letters of both names, written without spaces, that are compared."""
DISTANCE_SCRATCH = 256
"""Places of the scratch of `token_kernel.distance`: one for each value of a byte."""


class Query:
    """A parsed name as the kernels want it: a small vocabulary of its own and three occurrence arrays."""

    __slots__ = ("is_organization", "kinds", "marks", "name", "size", "tokens", "vocabulary")

    def __init__(self, name: ParsedName) -> None:
        tokens = name.tokens[:MOST_TOKENS]
        self.name = name
        self.is_organization = name.is_organization
        self.size = len(tokens)
        self.vocabulary = vocabulary_of(read_token(token.form) for token in tokens)
        self.tokens = list(range(self.size))
        self.kinds = [int(token.kind) for token in tokens]
        self.marks = [int(token.mark) for token in tokens]


class Side:
    """The names of an index (or of a single name) as the kernels want them, as arrays or as lists."""

    __slots__ = ("arrays", "is_compiled", "vocabulary", "vocabulary_org")

    def __init__(
        self, vocabulary: Vocabulary, arrays: tuple[Any, Any, Any, Any], *, is_compiled: bool
    ) -> None:
        self.is_compiled = is_compiled
        self.arrays = tuple(_form(array, is_compiled) for array in arrays)
        self.vocabulary = as_buffers(vocabulary, is_organization=False, is_compiled=is_compiled)
        self.vocabulary_org = as_buffers(vocabulary, is_organization=True, is_compiled=is_compiled)

    def buffers(self, *, is_organization: bool) -> tuple[Any, ...]:
        """The vocabulary with the rarities of people or of organisations."""
        return self.vocabulary_org if is_organization else self.vocabulary


def as_buffers(vocabulary: Vocabulary, *, is_organization: bool, is_compiled: bool) -> tuple[Any, ...]:
    """The buffers of a vocabulary, as arrays for machine code or as lists for the interpreter."""
    return tuple(_form(array, is_compiled) for array in vocabulary.buffers(is_organization=is_organization))


def _form(array: Any, is_compiled: bool) -> Any:
    if is_compiled or not isinstance(array, np.ndarray):
        return array if not is_compiled else np.asarray(array)
    return array.tobytes() if array.dtype == np.uint8 else array.tolist()


class Engine:
    """Compares a query with names of one side.  Not for use by two threads at once: it owns scratch memory."""

    def __init__(self, side: Side, weights: Weights) -> None:
        self.side = side
        self.weights = weights
        self._is_compiled = side.is_compiled
        self._compare: Callable[..., None] = compiled(compare_many) if side.is_compiled else compare_many
        self._add_up: Callable[..., None] = compiled(add_up) if side.is_compiled else add_up
        self._group_of = np.array(GROUP_OF, np.int64) if side.is_compiled else list(GROUP_OF)
        self._groups = self._floats(N_GROUPS)
        self.rows = self._ints(DISTANCE_SCRATCH)
        self._cells = self._floats(MOST_TOKENS * MOST_TOKENS)
        self._to_right, self._to_left = self._ints(MOST_TOKENS), self._ints(MOST_TOKENS)
        self._quality = self._floats(MOST_TOKENS)
        self._buffer = self._ints(_WHOLE_LETTERS)
        self._bins = self._ints(N_FEATURES)
        self._roles = (self._ints(MOST_TOKENS), self._ints(MOST_TOKENS), self._ints(MOST_TOKENS))
        self._weights = self._floats(_MOST_NAMES)
        self._all_bins = self._ints(_MOST_NAMES * N_FEATURES)
        self.table = _form(weights.token_table.astype(np.float32), self._is_compiled)
        self._fitted = {
            is_organization: (
                _form(table.values, self._is_compiled),
                _form(table.starts, self._is_compiled),
                _form(table.pairs, self._is_compiled),
                len(table.pairs) // 4,
            )
            for is_organization, table in ((False, weights.person), (True, weights.organization))
        }

    def _ints(self, size: int) -> Any:
        return np.zeros(size, np.int64) if self._is_compiled else [0] * size

    def _floats(self, size: int) -> Any:
        return np.zeros(size, np.float64) if self._is_compiled else [0.0] * size

    def compare(
        self, query: Query, buffers: tuple[Any, ...], names: Sequence[int], near: tuple[Any, ...]
    ) -> tuple[list[float], list[list[int]]]:
        """Weigh names against a query.

        Args:
            query: The query; it must have a token.
            buffers: Its vocabulary, from `as_buffers`.
            names: Numbers of names of the side, at most 256.
            near: See `align_kernel.token_similarity`.

        Returns:
            Bits of each name without the prior, and its feature bins.
        """
        values, starts, pairs, n_pairs = self._fitted[query.is_organization]
        occ_token, occ_role, name_at, name_flags = self.side.arrays
        numbers = np.asarray(names, np.int64) if self._is_compiled else list(names)
        occurrence = [self._given(part) for part in (query.tokens, query.kinds, query.marks)]
        self._compare(
            buffers, *occurrence, query.size,
            self.side.buffers(is_organization=query.is_organization), occ_token, occ_role, name_at, name_flags,
            numbers, len(names), query.is_organization, near, self.table, values, starts, pairs, n_pairs,
            self.rows, self._cells, self._to_right, self._to_left, self._quality, self._buffer, self._bins,
            self._roles, self._weights, self._all_bins,
        )  # fmt: skip
        count = len(names)
        rows = self._all_bins[: count * N_FEATURES]
        flat = rows.tolist() if self._is_compiled else rows
        bins = [flat[at * N_FEATURES : (at + 1) * N_FEATURES] for at in range(count)]
        return [float(weight) for weight in self._weights[:count]], bins

    def group_bits(self, bins: Sequence[int], *, is_organization: bool) -> list[float]:
        """The bits of each group of terms (`explain.GROUP_OF`) of a row of feature bins."""
        given = np.asarray(bins, np.int64) if self._is_compiled else bins
        self._add_up(given, *self._fitted[is_organization], self._group_of, self._groups, 0, N_GROUPS)
        return [float(bits) for bits in self._groups]

    def alignment(self, size: int) -> list[tuple[int, float]]:
        """For the name compared last: the right token of each left token (-1 none) and their similarity."""
        return [(int(self._to_right[i]), float(self._quality[i])) for i in range(size)]

    def _given(self, part: list[int]) -> Any:
        return np.asarray(part, np.int64) if self._is_compiled else part
