"""Names of two words that are written in one or in two: *Abd al-Rahman*, *Nasrallah*, *Nur al-Din*, *Alireza*."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["CompoundTable"]

_SERVANT = "abd"
_SHORTEST_HEAD, _SHORTEST_TAIL = 2, 2
_START = 3
"""Letters by which a word is known for one that no head begins."""
# Endings that no other name has: they join with a first element that the table does not know, too.
_UNMISTAKABLE = {
    "ullah": "allah", "ollah": "allah", "oullah": "allah", "uddin": "din", "uddine": "din", "uddeen": "din",
    "eddin": "din", "eddine": "din", "oddin": "din", "addin": "din", "eldin": "din", "aldin": "din",
}  # fmt: skip
_LONGEST_ENDING = max(map(len, _UNMISTAKABLE))
_SHORTEST_ENDING = min(map(len, _UNMISTAKABLE))
_ENDINGS_OF_ENDINGS = {ending[-_SHORTEST_ENDING:] for ending in _UNMISTAKABLE}


class CompoundTable:
    """Canonical forms of names written in one word, from tables of first and second elements.

    A form is cut in two at every place; where the first part is a head and the second a tail of one kind, the
    canonical form is that of the head and that of the tail. So *abdurrahman*, *abderrahmane* and
    عبدالرحمن are all `abdrahman`, though the table lists none of them.
    """

    def __init__(self, rows: Iterable[tuple[str, str, str, str]]) -> None:
        """Take the rows of `compounds.tsv`: folded form, kind, part, canonical."""
        self._wholes: dict[str, str] = {}
        self._heads: dict[str, list[tuple[str, str]]] = {}
        self._tails: dict[tuple[str, str], str] = {}
        for form, kind, part, canonical in rows:
            if part == "whole":
                self._wholes[form] = canonical
            elif part == "head":
                self._heads.setdefault(form, []).append((kind, canonical))
            else:
                self._tails[kind, form] = canonical
        self._longest_head = max(map(len, self._heads), default=0)
        self._starts = {form[:_START] for form in (*self._wholes, *self._heads)}

    def __contains__(self, form: str) -> bool:
        return self._find(form) is not None

    def get(self, form: str, default: str = "") -> str:
        """The canonical form of a compound, `default` for any other word.

        Args:
            form: Folded, in one word (a space counts as none), any script.
            default: What to give when it is no compound.
        """
        return self._find(form) or default

    def servant_of(self, form: str) -> str:
        """The canonical form of *Abd al-X*, where X is such a name; empty for any other word.

        Args:
            form: X, folded, any script.
        """
        tail = self._tails.get((_SERVANT, form))
        return _SERVANT + tail if tail else ""

    def parts(self, form: str) -> tuple[str, str] | None:
        """The two names of a double one written in one word (*alireza*), canonical; `None` for any other word."""
        return self._cut(form, "double")

    def servants(self) -> frozenset[str]:
        """All canonical forms of *Abd al-X* that the tables can make."""
        return frozenset(_SERVANT + tail for (kind, _), tail in self._tails.items() if kind == _SERVANT)

    def canonical_forms(self) -> list[str]:
        """All canonical forms that the tables can make, but for double names, in order."""
        heads = {part for parts in self._heads.values() for part in parts if part[0] != "double"}
        tails: dict[str, set[str]] = {}
        for (kind, _), tail in self._tails.items():
            tails.setdefault(kind, set()).add(tail)
        found = {head + tail for kind, head in heads for tail in tails.get(kind, ())}
        return sorted(found.union(self._wholes.values()))

    def is_kunya(self, form: str) -> bool:
        """Whether the form is a kunya written in one word (*abumahdi*)."""
        return self._cut(form, "abu") is not None

    def _cut(self, form: str, wanted: str) -> tuple[str, str] | None:
        if not self._may_begin(form) or form in self._wholes:
            return None
        for cut in range(min(len(form) - _SHORTEST_TAIL, self._longest_head), _SHORTEST_HEAD - 1, -1):
            for kind, head in self._heads.get(form[:cut], ()):
                tail = self._tails.get((kind, form[cut:])) if kind == wanted else None
                if tail:
                    return head, tail
        return None

    def _may_begin(self, form: str) -> bool:
        """Whether a head or a whole may stand at the beginning: four words in five are let go at once."""
        return form[:_START] in self._starts or form[:_SHORTEST_HEAD] in self._starts

    def _find(self, form: str) -> str | None:
        if " " in form:
            form = form.replace(" ", "")
        starts = self._starts
        if form[:_START] in starts or form[:_SHORTEST_HEAD] in starts:  # a call of `_may_begin` takes longer
            found = self._wholes.get(form)
            if found:
                return found
            for cut in range(min(len(form) - _SHORTEST_TAIL, self._longest_head), _SHORTEST_HEAD - 1, -1):
                for kind, head in self._heads.get(form[:cut], ()):
                    tail = self._tails.get((kind, form[cut:]))
                    if tail:
                        return head + tail
        if form[-_SHORTEST_ENDING:] not in _ENDINGS_OF_ENDINGS:
            return None
        for length in range(_LONGEST_ENDING, 4, -1):
            canonical = _UNMISTAKABLE.get(form[-length:])
            if canonical and len(form) - length > 2:
                return form[:-length] + canonical
        return None
