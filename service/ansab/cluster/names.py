"""Score names against one another: neighbours through an index made of the names themselves, then missing pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

import numpy as np

from ansab.arrays import Array
from ansab.evidence.relations import Relations
from ansab.evidence.weights import Weights
from ansab.index import Index, Retriever
from ansab.model import Entity, EntityId, EntityType, Gazetteer
from ansab.names.organisations.bodies import are_branch_and_whole, body_of
from ansab.names.parse import parse_name
from ansab.names.parts import initials_of
from ansab.names.sound import sound
from ansab.names.tokens import ParsedName

__all__ = ["CEILING_BITS", "FLOOR_BITS", "MERGE_BITS", "MERGE_GROUPS_BITS", "SHORT_FORM_BITS", "NameScorer"]

FLOOR_BITS = -5.0
"""However unlike two names are, they count no worse: one man may have two names."""
CEILING_BITS = 3.0
"""However like two names are, they count no better: two men may have one name."""
MERGE_BITS = -2.0
"""Least score at which two clusters of people merge."""
MERGE_GROUPS_BITS = -1.75
"""The same for groups: their names share more words by chance."""
SHORT_FORM_BITS = -4.0
"""Least score of a bare name with the best of the fuller names that it may be short for."""
_NEIGHBOURS = 24
"""Nearest names that retrieval gives for each name."""
_NAMES_AT_ONCE = 1_000
"""Names that are looked up in one call."""
_PAIRS_AT_ONCE = 2_000
"""Pairs that are compared in one call."""
_COMPILE_FROM_NAMES = 400
"""Names from which machine code pays."""
_WORDS_OF_INITIALS = 2
_MOST_INITIALS = 9
"""Letters of initials in two words, with the gap."""
_MOST_OF_RELATION = 16.0
"""Bits that the relation of two names adds at the most: pairs further below the floor need not be asked."""


class NameScorer:
    """Scores pairs of distinct names, all of people or all of groups.

    A score is the match weight at even odds (bits), the mean of both directions, so that it does not depend on who
    asks; held between `FLOOR_BITS` and `CEILING_BITS`.  Two names that general knowledge lists as bodies (`body_of`)
    score the one or the other.

    Args:
        names: Surface forms in an order that depends on nothing but the names.
        is_organization: How to read them.
        weights: The fitted tables.
    """

    def __init__(self, names: Sequence[str], weights: Weights, *, is_organization: bool) -> None:
        self._type = EntityType.read_as(is_organization=is_organization)
        self._parsed = [parse_name(name, self._type) for name in names]
        self.merge_bits = MERGE_GROUPS_BITS if is_organization else MERGE_BITS
        entities = (
            Entity(id=EntityId(f"{at:08d}"), type=self._type, name=name) for at, name in enumerate(names)
        )
        index = Index.of(Gazetteer(entities=tuple(entities)))
        self._retriever = Retriever(index, weights, is_compiled=len(names) >= _COMPILE_FROM_NAMES)
        self._prior = weights.table(is_organization=is_organization).pair_prior_bits
        self._known: dict[tuple[int, int], float] = {}
        self._near: dict[tuple[int, int], float] | None = None
        self._bodies = [body_of(name) if is_organization else "" for name in self._parsed]
        self._relations = [Relations(name) for name in self._parsed]

    def neighbours(self) -> Mapping[tuple[int, int], float]:
        """Scores of the pairs that retrieval finds, and of those that need no retrieval, (lower, higher)."""
        if self._near is None:
            asked: dict[tuple[int, int], float] = {}
            usable = [number for number in range(len(self._parsed)) if self.parsed(number).tokens]
            for start in range(0, len(usable), _NAMES_AT_ONCE):
                asked.update(self._found(usable[start : start + _NAMES_AT_ONCE]))
            pairs = sorted({(min(pair), max(pair)) for pair in asked} | self._evident())
            self._add(pairs, asked)
            self._near = {pair: self._known[pair] for pair in pairs}
        return self._near

    def _evident(self) -> set[tuple[int, int]]:
        """Pairs (lower, higher) to be scored whatever retrieval says: names of one body, names that sound alike
        when written in one word (*Pour Ahmadi*, *Pourahmadi*), and those of groups of which one may spell the initials of the other
        (*SLM-SR*).
        """
        together: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for number, body in enumerate(self._bodies):
            heard = sound(self.parsed(number).form.replace(" ", ""))
            for key in (("body", body), ("sound", heard)):
                if key[1]:
                    together[key].append(number)
            for initials in self._spelled(number):
                together["initials", initials].append(number)
        return {
            pair
            for (kind, _), numbers in together.items()
            if kind == "body" or len(numbers) <= _NEIGHBOURS
            for pair in combinations(numbers, 2)
        }

    def _spelled(self, number: int) -> frozenset[str]:
        """The initials of a group's name, and the name itself where it may be initials in two words."""
        name = self.parsed(number)
        if not name.is_organization:
            return frozenset()
        words = name.form.split()
        is_short = len(words) == _WORDS_OF_INITIALS and len(name.form) <= _MOST_INITIALS
        return initials_of(name) | {"".join(words)} if is_short else initials_of(name)

    def _found(self, numbers: Sequence[int]) -> Iterator[tuple[tuple[int, int], float]]:
        """What retrieval finds for some names: bits without the prior."""
        with self._retriever.searcher() as searcher:
            near = searcher.search([self.parsed(number) for number in numbers], _NEIGHBOURS)
        for number, others in zip(numbers, near, strict=True):
            for other, bits in zip(others.names, others.weights, strict=True):
                if other != number:
                    yield (number, other), bits

    def matrix(self, numbers: Sequence[int]) -> Array:
        """All scores among some names, missing ones computed.

        Args:
            numbers: In rising order.

        Returns:
            Symmetric, shape (n, n); the diagonal holds `CEILING_BITS`.
        """
        size = len(numbers)
        self._add([(one, two) for at, one in enumerate(numbers) for two in numbers[at + 1 :]])
        scores = np.full((size, size), CEILING_BITS)
        for at, one in enumerate(numbers):
            for beside in range(at + 1, size):
                scores[at, beside] = scores[beside, at] = self._known[one, numbers[beside]]
        return scores

    def best(self, number: int, others: Iterable[int]) -> float:
        """The best score of one name with some others."""
        pairs = sorted({(min(number, other), max(number, other)) for other in others if other != number})
        self._add(pairs)
        return max((self._known[pair] for pair in pairs), default=CEILING_BITS)

    def body(self, number: int) -> str:
        """The body that general knowledge lists a name as; empty for most."""
        return self._bodies[number]

    def parsed(self, number: int) -> ParsedName:
        """A name, taken apart."""
        return self._parsed[number]

    def _add(
        self, pairs: Sequence[tuple[int, int]], asked: Mapping[tuple[int, int], float] = MappingProxyType({})
    ) -> None:
        """Score pairs (lower, higher), given in rising order; what was `asked` in one direction is not asked again."""
        known = self._known
        missing = [pair for pair in pairs if pair not in known]
        bodies = self._bodies
        known.update(
            (pair, CEILING_BITS if bodies[pair[0]] == bodies[pair[1]] else FLOOR_BITS)
            for pair in missing
            if all(bodies[number] for number in pair)
            and not are_branch_and_whole(bodies[pair[0]], bodies[pair[1]])
        )
        missing = [pair for pair in missing if pair not in known]
        readable = [pair for pair in missing if all(self.parsed(number).tokens for number in pair)]
        known.update((pair, FLOOR_BITS) for pair in set(missing).difference(readable))
        back = sorted((two, one) for one, two in readable)
        bits = dict(asked)
        for way in (readable, back):
            bits.update(self._compared([pair for pair in way if pair not in asked]))
        known.update(
            ((one, two), self._held(one, two, (bits[one, two] + bits[two, one]) / 2)) for one, two in readable
        )

    def _compared(self, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], float]]:
        """Compare the first of each pair with the second: bits without the prior."""
        for start in range(0, len(pairs), _PAIRS_AT_ONCE):
            part = pairs[start : start + _PAIRS_AT_ONCE]
            place = {number: at for at, number in enumerate(dict.fromkeys(one for one, _ in part))}
            with self._retriever.searcher() as searcher:
                shown = searcher.compare(
                    [self.parsed(number) for number in place], [(place[one], two) for one, two in part]
                )
            yield from zip(part, (item.weight for item in shown), strict=True)

    def _held(self, one: int, two: int, bits: float) -> float:
        """The score of two names by what the kernels see and by the relation of the two, which they do not see."""
        bits += self._prior
        relations = self._relations
        if relations[one] and relations[two] and bits > FLOOR_BITS - _MOST_OF_RELATION:
            bits += sum(line.bits for line in relations[one].lines(self._parsed[two]))
        return min(CEILING_BITS, max(FLOOR_BITS, bits))
