"""What searches of one index share: its sections and the fitted tables, as arrays or as lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ansab.evidence.explain import GROUP_OF
from ansab.evidence.token_kernel import SKELETON_BINS, STEPPED, STEPS, step
from ansab.evidence.weights import Table, Weights
from ansab.index.index import Index
from ansab.index.promise_kernel import BRIEF, CLASSES, FACTS, PACKED, SETS
from ansab.kernels import compiled
from ansab.names.vocabulary import letters_of, russian_of
from ansab.translit.score import Scorer

__all__ = ["SearchTables"]


class SearchTables:
    """Immutable; may be shared by threads."""

    def __init__(self, index: Index, weights: Weights, *, is_compiled: bool) -> None:
        self.index = index
        self.is_compiled = is_compiled
        self.names, self.tokens = index.info.names, len(index.vocabulary)
        sections = {
            name: self._form(sections)
            for name, sections in index.sections.items()
            if name.split("_")[0] in _SEARCHED and not name.startswith("name_text")
        }
        common = [sections[f"token_{field}"] for field in ("raw", "raw_at", "sound", "sound_at", "skeleton")]
        classes = [sections[f"token_{field}"] for field in ("name_class", "org_class", "script")]
        letters = letters_of(index.sections["token_name_class"])
        russian = russian_of(index.sections["token_org_class"])
        self.vocabularies = tuple(
            (*common, sections[f"token_{bits}"], *classes, self._form(initials))
            for bits, initials in (("bits", letters), ("org_bits", russian))
        )
        self.scripts = sections["token_script"]
        in_script = np.bincount(index.sections["token_script"], minlength=6)
        self.has_script = tuple(bool(count) for count in in_script[:6])
        self.natives = (sections["token_native"], sections["token_native_at"])
        self.entity_at = self._form(index.sections["entity_name_at"])
        letters = _letters(index.sections, "raw")
        name_at = sections["name_block"], sections["name_ahead"]
        self.side = (sections["occ"], name_at, sections["name_flags"], self._form(letters))
        self.postings = (sections["posting"], sections["posting_at"], sections["posting_count"])
        self.layers = (
            sections["key"], sections["key_at"], sections["key_token"], sections["pair_at"], sections["pair_token"],
            self._form(letters), self._form(_facts(index.sections, letters)),
            self._form(_ceiling(weights.token_table).astype(np.float32)), self._form(_steps()),
        )  # fmt: skip
        self.token_table = self._form(weights.token_table.astype(np.float32))
        self.nobody = (-weights.person.prior_bits, -weights.organization.prior_bits)
        self.group_of = self._form(np.array(GROUP_OF, np.int64))
        self.fitted = tuple(map(self._fitted, (weights.person, weights.organization)))

    def _fitted(self, table: Table) -> tuple[Any, ...]:
        return (self._form(table.values), self._form(table.starts), self._form(table.pairs), self.token_table)

    def _form(self, array: Any) -> Any:
        if self.is_compiled:
            array = np.asarray(array).view()
            array.flags.writeable = False
            return array
        return array.tobytes() if array.dtype == np.uint8 else array.tolist()

    def kernel(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A kernel, compiled or not."""
        return compiled(function) if self.is_compiled else function

    def model(self, scorer: Scorer) -> tuple[Any, Any, Any]:
        """The transliteration model of a script: keys, weights, calibration."""
        table = scorer.arrays if self.is_compiled else scorer.table
        return table.keys, table.values, table.steps


def _letters(sections: Mapping[str, Any], kind: str) -> Any:
    """For each token the set of its letters, one bit each."""
    letters = np.uint32(1) << (sections[f"token_{kind}"] & 31).astype(np.uint32)
    offsets = sections[f"token_{kind}_at"].astype(np.int64)
    sets = np.zeros(len(offsets) - 1, np.uint32)
    filled = np.flatnonzero(np.diff(offsets))
    if len(filled):
        sets[filled] = np.bitwise_or.reduceat(letters, offsets[filled])
    return sets


def _facts(sections: Mapping[str, Any], letters: Any) -> Any:
    """For each token what `promise_kernel` looks at."""
    facts = np.zeros((len(letters), FACTS), np.int64)
    sets = letters, _letters(sections, "sound")
    facts[:, SETS] = sets[0].astype(np.int64) | sets[1].astype(np.int64) << 32
    facts[:, PACKED], facts[:, BRIEF] = sections["token_skeleton"], sections["token_script"]
    for kind, place in (("raw", 8), ("sound", 16)):
        sizes = np.diff(sections[f"token_{kind}_at"].astype(np.int64))
        facts[:, BRIEF] |= np.minimum(sizes, 255) << place
    for part, place in zip(sets, (24, 32), strict=True):
        facts[:, BRIEF] |= np.bitwise_count(part).astype(np.int64) << place
    first = facts[:, PACKED].copy()
    while (first >= 32).any():
        first = np.where(first >= 32, first >> 5, first)
    facts[:, BRIEF] |= first << 40
    facts[:, CLASSES] = sections["token_name_class"]
    facts[:, CLASSES] |= sections["token_org_class"].astype(np.int64) << 32
    return facts.ravel()


def _steps() -> Any:
    """Distances binned: of `far` slips in a token of `longest` letters at `far * STEPPED + longest`."""
    return np.array(
        [step(far, longest or 1) for far in range(STEPPED) for longest in range(STEPPED)], np.uint8
    )


def _ceiling(table: Any) -> Any:
    """For every cell of the table of similarities the most of it and of all cells farther apart."""
    cells = np.array(table, np.float64).reshape(-1, SKELETON_BINS, STEPS, STEPS)
    cells[:, :2, STEPS - 1, :] = 0.0  # never looked up (`similarity_bin`)
    for axis in (2, 3):
        cells = np.flip(np.maximum.accumulate(np.flip(cells, axis), axis), axis)
    return cells.ravel()


_SEARCHED = {"token", "occ", "name", "posting", "key", "pair"}
