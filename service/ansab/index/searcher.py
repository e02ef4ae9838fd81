"""Search one index for batches of parsed names: the kernels, their scratch memory, what is known of query tokens."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice
from operator import is_
from typing import Any

import numpy as np

from ansab.evidence.explain import N_GROUPS
from ansab.evidence.feature_kernel import N_FEATURES
from ansab.evidence.layout_kernel import MOST_TOKENS
from ansab.evidence.query_tokens import Buffer, QueryTokens
from ansab.index.best_kernel import HASH_PLACES
from ansab.index.cross_kernel import cross_scripts
from ansab.index.found import Found, Shown
from ansab.index.keep_kernel import keep_best
from ansab.index.keys import MOST_KEYS, facts_of
from ansab.index.keys_kernel import find_keys
from ansab.index.memo_kernel import CODES
from ansab.index.near_kernel import MOST_NEAR, find_tokens, keep_nearest, near_tokens
from ansab.index.pair_kernel import RANGES
from ansab.index.promise_kernel import SKETCH
from ansab.index.search_kernel import MOST_EXACT, search_many
from ansab.index.tables import SearchTables
from ansab.names.initials.acronyms import short_forms_of, short_word
from ansab.names.reading import Reading, read_token
from ansab.names.tokens import ParsedName
from ansab.names.vocabulary import NATIVE_SCRIPTS
from ansab.text.normalize import NormalizedForm
from ansab.translit.kernel import scratch_size
from ansab.translit.score import scorer_for

__all__ = ["Searcher"]

_MOST_FOUND = 12_000
_MOST_PAIRS = 40
_MOST_STEPS = 32
_MOST_TOUCHED = 300_000
_MOST_TOKENS_KNOWN = 10_000
_MEMO_PLACES = 1 << 11
_NONE: frozenset[int] = frozenset()
_SCORED_FOR_EACH, _SCORED_IF_ALL = 24, 160
"""Names scored in full for each that is wanted, of those that were added up in points; as many where all are wanted."""
_PATIENCE, _FEW_GIVEN = 8, 16
"""Names in a row that lie far behind, after which the others are not compared; entities for which `_SCORED_FOR_EACH` is enough."""


class Searcher:
    """Searches one index.  Not for use by two threads at once: it owns scratch memory."""

    def __init__(self, tables: SearchTables) -> None:
        self._tables = tables
        self._is_compiled = tables.is_compiled
        self._search_many, self._keep_best = tables.kernel(search_many), tables.kernel(keep_best)
        self._near_tokens, self._find_tokens = tables.kernel(near_tokens), tables.kernel(find_tokens)
        self._cross_scripts, self._keep_nearest = tables.kernel(cross_scripts), tables.kernel(keep_nearest)
        self._find_keys = tables.kernel(find_keys)
        ints, floats, few = self._ints, self._floats, MOST_TOKENS
        self._rows = ints(256)
        self._scratch = (
            ints(3 * few), ints(3 * few), ints(N_FEATURES), floats(few * few), ints(few), ints(few), floats(few),
            ints(256), self._rows, (ints(few * CODES), ints(few * CODES), ints(few * SKETCH)),
        )  # fmt: skip
        names, tokens, touched = tables.names, tables.tokens, min(tables.names, _MOST_TOUCHED)
        self._by_score = (
            floats(few * MOST_NEAR), ints(few), floats(few), ints(few), floats(few),
            self._zeros(HASH_PLACES, np.int32), self._zeros(HASH_PLACES, np.int32),
            self._zeros(names, np.uint8), ints(256), self._zeros(touched, np.uint32),
            (ints(few * MOST_NEAR), ints(few * MOST_NEAR), ints(few), ints(256), self._zeros(touched, np.uint32)),
        )  # fmt: skip
        self._token_scratch = (
            self._zeros(tokens + 1, np.int32),
            self._zeros(tokens, np.int32),
            ints(_MOST_FOUND),
            floats(_MOST_FOUND),
            ints(_MOST_PAIRS * RANGES),
            ints(_MOST_PAIRS),
            ints(_MOST_STEPS),
            ints(256),
            ints(256),
            ints(SKETCH),
            ints(_MOST_FOUND),
        )
        self._model_scratch = (floats(scratch_size()), ints(64))
        self._memo = (ints(_MEMO_PLACES), floats(_MEMO_PLACES))
        self._no_memo = (ints(0), floats(0))
        self._forget()

    def _forget(self) -> None:
        """Begin anew with the tokens of queries, so that memory stays bounded."""
        self._query = QueryTokens(is_compiled=self._is_compiled)
        self._last: tuple[tuple[ParsedName, ...], tuple[Any, ...]] = ((), ())
        self._known: tuple[set[int], set[int]] = (set(), set())
        kinds = (np.int64, np.float64, np.int64)
        self._pools = tuple(tuple(self._buffer(kind) for kind in kinds) for _ in range(2))
        kinds = (np.int64, np.int64, np.int64, np.float64)  # type: ignore[assignment]
        self._near = tuple(tuple(self._buffer(kind) for kind in kinds) for _ in range(2))
        self._memo[0][:] = self._ints(_MEMO_PLACES)
        for stamps in self._token_scratch[:2]:
            stamps[:] = self._zeros(len(stamps), np.int32)

    def _buffer(self, kind: type) -> Buffer:
        return Buffer(kind, is_compiled=self._is_compiled)

    def _zeros(self, size: int, dtype: type) -> Any:
        return np.zeros(size, dtype) if self._is_compiled else [dtype(0).item()] * size

    def _ints(self, size: int) -> Any:
        return self._zeros(size, np.int64)

    def _floats(self, size: int) -> Any:
        return self._zeros(size, np.float64)

    def _given(self, values: Any, kind: type = np.int64) -> Any:
        return np.array(values, kind) if self._is_compiled else values

    def search(self, names: Sequence[ParsedName], wanted: int) -> list[Found]:
        """Find and weigh the candidate names of parsed names, each with at least one token.

        Args:
            wanted: How many names to find for each, besides those that are written just so.
        """
        exact, found = self._search(names, wanted, _SCORED_IF_ALL * wanted, patience=wanted)
        stride, kept, result = wanted + MOST_EXACT, [], []
        for at, size in enumerate(_listed(found[2])):
            numbers, weights = (_listed(part[at * stride : at * stride + size]) for part in found[:2])
            kept.append((numbers, weights, frozenset(exact[at])))
        owners = iter(
            self._tables.index.entities_of([number for numbers, _, _ in kept for number in numbers])
        )
        for numbers, weights, same in kept:
            result.append(Found(numbers, list(islice(owners, len(numbers))), weights, same))
        return result

    def search_entities(self, names: Sequence[ParsedName], wanted: int, least: int) -> list[Found]:
        """Find and weigh the candidate entities of parsed names, each by its best name, the weightiest first.

        Args:
            wanted: See `search`.
            least: Entities to give for each at the least, if there are so many; those far behind are left out.
        """
        each = _SCORED_IF_ALL if least > _FEW_GIVEN else _SCORED_FOR_EACH
        exact, (numbers, weights, counts) = self._search(names, wanted, each * wanted, max(_PATIENCE, least))
        stride, tables = wanted + MOST_EXACT, self._tables
        entities, is_exact = self._ints(len(numbers)), self._ints(len(numbers))
        nobody = self._nobody(names)
        total = self._keep_best(
            stride, least, nobody, self._laid_out(exact), tables.entity_at, self._written(names), numbers, weights,
            counts, entities, is_exact,
        )  # fmt: skip
        numbers, entities, weights = (_listed(part[:total]) for part in (numbers, entities, weights))
        result, first = [], 0
        for size, same in zip(_listed(counts), exact, strict=True):
            last = first + size
            part = numbers[first:last], entities[first:last], weights[first:last]
            result.append(Found(*part, frozenset(same) if same else _NONE))
            first = last
        return result

    def _written(self, names: Sequence[ParsedName]) -> tuple[Any, ...]:
        """The script of each query, and what tells that of a name of the index."""
        tables = self._tables
        scripts = self._given([read_token(name.tokens[0].form).script for name in names])
        return scripts, tables.side[0], tables.side[1], tables.scripts

    def _search(
        self, names: Sequence[ParsedName], wanted: int, scored: int, patience: int
    ) -> tuple[list[list[int]], tuple[Any, Any, Any]]:
        """The names written just as each query; names, weights and counts with `wanted + MOST_EXACT` places each."""
        index = self._tables.index
        exact = [index.names_with_form(name.form) for name in names]
        besides = [same + self._abbreviated(name) for same, name in zip(exact, names, strict=True)]
        stride, count = wanted + MOST_EXACT, len(names)
        found = (self._ints(count * stride), self._floats(count * stride), self._ints(count))
        self._weigh(names, besides, (wanted, scored, patience), found, self._shown(0))
        return exact, found

    def _nobody(self, names: Sequence[ParsedName]) -> Any:
        """What an entity must weigh to be as likely as nobody, for each name."""
        return self._given([self._tables.nobody[name.is_organization] for name in names], np.float64)

    def _abbreviated(self, name: ParsedName) -> list[int]:
        """The names that a short word may stand for, or the short words that a name may be called by."""
        if not name.is_organization:
            return []
        index, word = self._tables.index, short_word(name)
        if word:
            return index.names_called(word)
        forms = map(NormalizedForm, short_forms_of(name))
        return [number for form in forms for number in index.names_with_form(form)]

    def _laid_out(self, exact: list[list[int]]) -> tuple[Any, Any]:
        starts = list(accumulate(map(len, exact), initial=0))
        return self._given(starts), self._given([number for part in exact for number in part])

    def compare(self, names: Sequence[ParsedName], chosen: Sequence[tuple[int, int]]) -> list[Shown]:
        """Compare single names of the index with parsed names, in full.

        Args:
            chosen: Pairs of a place in `names`, none below the one before, and the number of a name of the index.
        """
        count = len(chosen)
        given: list[list[int]] = [[] for _ in names]
        for at, name in chosen:
            given[at].append(name)
        found, shown = (self._ints(0), self._floats(count), self._ints(0)), self._shown(count)
        self._weigh(names, given, (0, 0, 0), found, shown)
        weights, bins, aligned, alike, groups = (_listed(part) for part in (found[1], *shown[:4]))
        return [
            Shown(
                weights[at],
                bins[at * N_FEATURES : (at + 1) * N_FEATURES],
                groups[at * N_GROUPS : (at + 1) * N_GROUPS],
                list(
                    zip(
                        aligned[at * MOST_TOKENS : at * MOST_TOKENS + size],
                        alike[at * MOST_TOKENS : at * MOST_TOKENS + size],
                        strict=True,
                    )
                ),
            )
            for at, size in enumerate(min(len(names[place].tokens), MOST_TOKENS) for place, _ in chosen)
        ]

    def _shown(self, count: int) -> tuple[Any, ...]:
        """Places for how so many names align with their queries."""
        return (
            self._ints(count * N_FEATURES), self._ints(count * MOST_TOKENS), self._floats(count * MOST_TOKENS),
            self._floats(count * N_GROUPS), self._tables.group_of, N_GROUPS,
        )  # fmt: skip

    def _weigh(
        self,
        names: Sequence[ParsedName],
        besides: list[list[int]],
        sizes: tuple[int, int, int],
        found: Any,
        shown: Any,
    ) -> None:
        """Call the kernel.

        Args:
            besides: Names of the index to compare with each, besides those that are found.
            sizes: How many to find, how many of them to score in full, and the patience (`search_many`).
        """
        (wanted, scored, patience), tables = sizes, self._tables
        search = (self._ints(wanted), self._floats(wanted), *self._by_score, self._ints(scored))
        self._search_many(
            self._batch(names), self._laid_out(besides), wanted, patience, self._nobody(names),
            self._query.vocabularies(), tables.vocabularies, tables.side, tables.postings, self._data(self._pools),
            self._near_data(), tables.fitted, tables.layers, self._scratch, search, found, shown,
        )  # fmt: skip

    def _batch(self, names: Sequence[ParsedName]) -> tuple[Any, ...]:
        """Lay queries out for the kernels, and find the like tokens of every token that is new.

        The last ones are remembered: those that are searched for are compared next.
        """
        latest, batch = self._last
        if latest and len(latest) == len(names) and all(map(is_, latest, names)):
            return batch
        query = self._query
        forms = {token.form for name in names for token in name.tokens[:MOST_TOKENS]}
        if len(query) and len(query) + sum(form not in query for form in forms) > _MOST_TOKENS_KNOWN:
            self._forget()
            query = self._query
        parts = [name.tokens[:MOST_TOKENS] for name in names]
        starts = list(accumulate(map(len, parts), initial=0))
        laid_out = [token for part in parts for token in part]
        tokens = [query.number(token.form) for token in laid_out]
        sorts = [1 if name.is_organization else 0 for name in names]
        new: tuple[dict[int, None], dict[int, None]] = ({}, {})
        for sort, first, last in zip(sorts, starts, starts[1:], strict=False):
            known = self._known[sort]
            for number in tokens[first:last]:
                if number not in known:
                    new[sort][number] = None
        for sort in range(2):
            if new[sort]:
                self._look_up(list(new[sort]), sort)
        kinds, marks = [int(token.kind) for token in laid_out], [token.mark for token in laid_out]
        batch = tuple(map(self._given, (starts, tokens, kinds, marks, sorts)))
        self._last = (tuple(names), batch)
        return batch

    def _look_up(self, numbers: list[int], sort: int) -> None:
        """Find the tokens of the index that are like some query tokens, among people or organisations."""
        size = len(self._query)
        for pool in self._pools:
            pool[0].grow(MOST_NEAR * size)
            pool[1].grow(MOST_NEAR * size)
            pool[2].grow(size)
        for near in self._near:
            near[0].grow(size)
            near[1].grow(size)
        keys = self._keys([self._query.readings[number] for number in numbers])
        is_foreign = self._ints(len(numbers))
        pool, near = self._data(self._pools)[sort], (*self._near_data()[sort][:4], *self._no_memo)
        tables = self._tables
        query = self._query.vocabularies()[sort]
        self._near_tokens(
            self._given(numbers), *keys, sort == 1, query, tables.vocabularies[sort], near,
            tables.token_table, self._rows, tables.layers, self._token_scratch, pool, is_foreign,
        )  # fmt: skip
        self._known[sort].update(numbers)
        starts = _listed(keys[1])
        for at, foreign in enumerate(_listed(is_foreign)):
            if foreign:
                part = keys[0], starts[at], starts[at + 1]
                self._look_across(numbers[at], part, sort, (query, near, pool))

    def _keys(self, readings: list[Reading]) -> tuple[Any, Any]:
        """The keys under which tokens like these are filed, and where those of each begin."""
        facts = facts_of(readings)
        keys = self._ints(len(facts[0]) + MOST_KEYS * len(readings)), self._ints(len(readings) + 1)
        self._find_keys(*map(self._given, facts), *keys)
        return keys

    def _look_across(
        self, number: int, keys: tuple[Any, int, int], sort: int, parts: tuple[Any, ...]
    ) -> None:
        """Find the like tokens of a query token that has some in another script."""
        query, near, pool = parts
        tables, scratch = self._tables, self._token_scratch
        vocabulary, reading = tables.vocabularies[sort], self._query.readings[number]
        count = self._find_tokens(
            number,
            *keys,
            sort == 1,
            query,
            vocabulary,
            near,
            tables.token_table,
            self._rows,
            tables.layers,
            scratch,
        )
        own = reading.script
        for script, code in NATIVE_SCRIPTS.items():
            scorer = (
                scorer_for(code) if own in (0, script) and tables.has_script[0 if own else script] else None
            )
            if scorer is not None:
                codes = scorer.encode_native(reading.form) if own else scorer.encode_latin(reading.latin)
                self._cross_scripts(
                    number, script, count, self._given(list(codes)), query, vocabulary, tables.natives,
                    tables.model(scorer), scratch, *self._model_scratch,
                )  # fmt: skip
        self._keep_nearest(number, scratch[2], scratch[3], count, pool)
        first = number * MOST_NEAR
        scripts = tables.scripts
        pairs = sorted(
            (int(pool[0][at]), float(pool[1][at]))
            for at in range(first, first + int(pool[2][number]))
            if int(scripts[pool[0][at]]) != own
        )
        across = self._near[sort]
        across[0].data[number] = len(across[2])
        across[1].data[number] = len(across[2]) + len(pairs)
        across[2].extend([token for token, _ in pairs])
        across[3].extend([value for _, value in pairs])

    def _data(self, buffers: Any) -> tuple[tuple[Any, ...], ...]:
        return tuple(tuple(part.data for part in group) for group in buffers)

    def _near_data(self) -> tuple[tuple[Any, ...], ...]:
        return tuple((*group, *self._memo) for group in self._data(self._near))


def _listed(part: Any) -> list[Any]:
    listed: list[Any] = part.tolist() if isinstance(part, np.ndarray) else part
    return listed
