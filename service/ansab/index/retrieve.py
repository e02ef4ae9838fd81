"""Retrieve candidates: the names of an index that share like tokens with a query, best first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

import numpy as np

from ansab.evidence.engine import Engine, Query, Side, as_buffers
from ansab.evidence.weights import Weights
from ansab.index.index import Index
from ansab.index.keys import keys_to_look_up
from ansab.index.retrieve_kernel import best_names, tokens_near, tokens_under_keys
from ansab.kernels import compiled, is_available
from ansab.names.reading import read_token
from ansab.translit.score import scorer_for

__all__ = ["COMPILE_FROM_NAMES", "Retrieved", "Retriever"]

COMPILE_FROM_NAMES = 20_000
"""An index with fewer names is searched by the interpreter until a batch asks for machine code."""

_MOST_FOUND = 6_000
_MOST_NEAR = 48
_LEAST_SIMILAR = 0.18
_MOST_POSTINGS = 400_000
_REMEMBERED_TOKENS = 50_000
_CHANCE_ODDS = 16.0
_NATIVE_SCRIPTS = {1: "Arab", 2: "Hebr", 3: "Cyrl"}



@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieved:
    """Candidate names of a query, and what is needed to compare them with it.

    Attributes:
        names: Numbers of names, best first.
        buffers: The query's own vocabulary, as the kernels want it.
        near: Tokens in another script that are like a query token (see `align_kernel.token_similarity`).
    """

    names: list[int]
    buffers: tuple[Any, ...]
    near: tuple[Any, Any, Any]


class Retriever:
    """Searches one index.  Owns scratch memory: one a thread."""

    def __init__(self, index: Index, weights: Weights, *, is_compiled: bool | None = None) -> None:
        self.index = index
        if is_compiled is None:
            is_compiled = index.info.names >= COMPILE_FROM_NAMES
        self.is_compiled = is_compiled and is_available()
        sections = index.sections
        self.side = Side(
            index.vocabulary,
            (sections["occ_token"], sections["occ_role"], sections["name_at"], sections["name_flags"]),
            is_compiled=self.is_compiled,
        )
        self._keys = self._form(sections["key"])
        self._key_tokens = self._form(sections["key_token"])
        self._posting_at = self._form(sections["posting_at"])
        self._posting_name = self._form(sections["posting_name"])
        self._weights = weights
        self._local = threading.local()
        self._remembered: OrderedDict[tuple[str, bool], tuple[list[int], list[float]]] = OrderedDict()
        self._under_keys = self._kernel(tokens_under_keys)
        self._near = self._kernel(tokens_near)
        self._best = self._kernel(best_names)

    def _kernel(self, function: Any) -> Any:
        return compiled(function) if self.is_compiled else function

    def _form(self, array: Any) -> Any:
        return array if self.is_compiled else array.tolist()

    def _zeros(self, size: int, dtype: type) -> Any:
        return np.zeros(size, dtype) if self.is_compiled else [dtype(0).item()] * size

    @property
    def engine(self) -> Engine:
        """The comparing engine of this thread."""
        if not hasattr(self._local, "engine"):
            names, tokens = self.index.info.names, len(self.index.vocabulary)
            self._local.engine = Engine(self.side, self._weights)
            self._local.scores = self._zeros(names, np.float32)
            self._local.owner = self._zeros(names, np.int16)
            self._local.touched = self._zeros(min(names, _MOST_POSTINGS), np.uint32)
            self._local.seen = self._zeros(tokens, np.int64)
            self._local.stamp = 0
            self._local.found = self._zeros(_MOST_FOUND, np.int64)
            self._local.similarities = self._zeros(_MOST_FOUND, np.float64)
        engine: Engine = self._local.engine
        return engine

    def retrieve(self, query: Query, wanted: int) -> Retrieved:
        """Find the names most like a query.

        Args:
            query: With at least one token.
            wanted: How many names at the most.
        """
        engine = self.engine
        buffers = as_buffers(query.vocabulary, is_organization=query.is_organization, is_compiled=self.is_compiled)
        tokens = query.name.tokens[: query.size]
        near = [self._tokens_like(token.form, query.is_organization, buffers, i) for i, token in enumerate(tokens)]
        bits = query.vocabulary.org_bits if query.is_organization else query.vocabulary.bits
        order = sorted(range(query.size), key=lambda i: -float(bits[i]))
        rarity = engine.side.buffers(is_organization=query.is_organization)[5]
        offsets, like, worth = [0], [], []
        for i in order:
            for token, value in zip(*near[i], strict=True):
                like.append(token)
                worth.append(value * min(float(bits[i]), float(rarity[token])))
            offsets.append(len(like))
        best, scores = self._zeros(wanted, np.int64), self._zeros(wanted, np.float64)
        count = self._best(
            self._given(offsets), self._given(like), self._given(worth, float), query.size,
            self._posting_at, self._posting_name, _MOST_POSTINGS,
            self._local.scores, self._local.owner, self._local.touched, best, scores,
        )  # fmt: skip
        return Retrieved(names=[int(name) for name in best[:count]], buffers=buffers, near=self._by_token(query, near))

    def _given(self, values: list[Any], kind: type = int) -> Any:
        return np.array(values, np.int64 if kind is int else np.float64) if self.is_compiled else values

    def _tokens_like(
        self, form: str, is_organization: bool, buffers: tuple[Any, ...], i: int
    ) -> tuple[list[int], list[float]]:
        """Tokens of the index that are like a query token, best first, and how like."""
        key = form, is_organization
        known = self._remembered.get(key)
        if known is None:
            known = self._search(form, is_organization, buffers, i)
            self._remembered[key] = known
            if len(self._remembered) > _REMEMBERED_TOKENS:
                self._remembered.popitem(last=False)
        return known

    def _search(
        self, form: str, is_organization: bool, buffers: tuple[Any, ...], i: int
    ) -> tuple[list[int], list[float]]:
        local, reading = self._local, read_token(form)
        wanted = keys_to_look_up(reading)
        local.stamp += 1
        keys = np.array(wanted, np.uint64) if self.is_compiled else wanted
        count = self._under_keys(
            keys, len(wanted), self._keys, len(self._keys), self._key_tokens, local.seen, local.stamp, local.found
        )
        nothing = tuple(self._given(part, kind) for part, kind in zip(([0] * (i + 2), [], []), (int, int, float)))
        side = self.side.buffers(is_organization=is_organization)
        count = self._near(
            buffers, i, side, is_organization, nothing, -1.0, local.found, count,
            self.engine.table, self.engine.rows, local.similarities,
        )  # fmt: skip
        tokens = [int(token) for token in local.found[:count]]
        values = self._across_scripts(reading.form, reading.script, tokens, [float(v) for v in local.similarities[:count]])
        ranked = sorted(
            ((value, token) for token, value in zip(tokens, values, strict=True) if value >= _LEAST_SIMILAR),
            key=lambda pair: (-pair[0], pair[1]),
        )[:_MOST_NEAR]
        return [token for _, token in ranked], [value for value, _ in ranked]

    def _across_scripts(self, form: str, script: int, tokens: list[int], values: list[float]) -> list[float]:
        """Replace similarities across scripts by what the transliteration model says."""
        scripts = self.index.vocabulary.script
        latin = read_token(form).latin
        for at, token in enumerate(tokens):
            other = int(scripts[token])
            if other == script or (script and other):
                continue
            scorer = scorer_for(_NATIVE_SCRIPTS.get(script or other, ""))
            if scorer is None:
                continue
            native = form if script else self.index.vocabulary.native_text(token)
            ratio = 2.0 ** min(60.0, scorer.score(native, latin if not script else self.index.vocabulary.latin_text(token)))
            values[at] = max(values[at], min(0.99, ratio / (ratio + _CHANCE_ODDS)))
        return values

    def _by_token(self, query: Query, near: list[tuple[list[int], list[float]]]) -> tuple[Any, Any, Any]:
        """The like tokens of another script, in rising order, as the comparing kernel looks them up."""
        scripts, offsets, tokens, values = self.index.vocabulary.script, [0], [], []
        for i, (like, similarities) in enumerate(near):
            script = int(query.vocabulary.script[i])
            pairs = sorted((t, v) for t, v in zip(like, similarities, strict=True) if int(scripts[t]) != script)
            tokens += [token for token, _ in pairs]
            values += [value for _, value in pairs]
            offsets.append(len(tokens))
        return self._given(offsets), self._given(tokens), self._given(values, float)
