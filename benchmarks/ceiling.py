"""How much of the exam the names alone can decide: `python benchmarks/ceiling.py DATA [--check] [--weights FILE]`.

DATA is the folder of `benchmarks/accuracy.py DATA`; `--check` and `--weights` are those of that command.

For each query, E is the entity expected and B the name of E that fits the query best.

- *nothing shared*: no word of any name of E is like a word of the query, no name of E is its initials.  Only
  knowledge leads from one to the other (a nom de guerre, a translation that the lexicon lacks, a former name).
- *twin*: another entity bears B, word for word and letter for letter once case, marks, punctuation and the order of
  the words are folded away.  Whatever a matcher that knows only names finds for E through B, it finds for the twin.
- *of these, all names*: a twin that bears every name that E has.
- *twin in sound*: no twin, but another entity bears a name with the consonants of B, word by word (`names.sound`).
  For a query in another script only the habits of who romanised can prefer one.

The ceilings are those of a judge that knows everything else: right wherever something is shared, and between E and
its k twins right at chance, 1 / (1 + k).  *untwinned* is the share that can be answered with certainty, so the recall
from confidence 0.5 and at any rate of false positives of a judge that calls every tie a tie.

*precision* is ansab's from confidence 0.5 on these queries (negatives are not asked here), as it stands, were a twin
of the right entity accepted too, and were a twin in sound.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from accuracy import Gold, read_exam, use_weights
from unidecode import unidecode

from ansab.candidates import CandidateScorer
from ansab.cli.show import table_lines
from ansab.evidence.features import feature_number
from ansab.evidence.fit.exams import CHECK_FOLD, fold_of
from ansab.evidence.weights import load_weights
from ansab.index import Index
from ansab.model import Entity, EntityType, Mention
from ansab.names.parse import parse_name
from ansab.names.reading import read_token
from ansab.resolve import Resolver
from ansab.text.normalize import normalize
from ansab.text.scripts import script_of

_COUNTS, _ACRONYM = feature_number("counts"), feature_number("acronym")
_HEADER = (
    "", "n", "nothing shared", "twin", "all names", "twin in sound", "top-1", "no tie lost", "in sound too",
    "untwinned", "in sound too", "ansab top-1", "of twins", "precision", "or a twin", "or in sound",
)  # fmt: skip
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the names say of one query.

    Attributes:
        twins: Other entities that bear the name of the expected one which fits best; `alike` those that bear its
            consonants, twins included; `whole` the twins that bear all its names.
        is_shared: Whether the query shares a word, or initials, with a name of the expected entity.
        is_right: Whether ansab's first candidate is the expected one; `is_twin` whether it is one of the twins,
            `is_alike` one of those alike.
        is_answered: Whether its confidence is at least a half.
    """

    group: str
    twins: int
    whole: int
    alike: int
    is_shared: bool
    is_right: bool
    is_twin: bool
    is_alike: bool
    is_answered: bool


def spelling(name: str, _: EntityType | None) -> Key:
    """A name without case, marks, punctuation and order."""
    return tuple(sorted(unidecode(normalize(name)).casefold().split()))


def consonants(name: str, type: EntityType | None) -> Key:
    """The skeleton of each token of a name, in no order."""
    return tuple(sorted(read_token(token.form).skeletons[0] for token in parse_name(name, type).tokens))


def bearers(entities: Iterable[Entity], key: Callable[[str, EntityType | None], Key]) -> dict[Key, set[str]]:
    """The ids of the entities that bear a name, by its key."""
    found: defaultdict[Key, set[str]] = defaultdict(set)
    for entity in entities:
        for alias in entity.names():
            found[key(alias.text, entity.type)].add(str(entity.id))
    return found


class Court:
    """Judges queries against one gazetteer."""

    def __init__(self, resolver: Resolver) -> None:
        index: Index = resolver.index
        self._resolver = resolver
        self._index = index
        self._scorer = CandidateScorer(index, load_weights(), is_compiled=True)
        entities = list(resolver.entities())
        self._entities = {str(entity.id): entity for entity in entities}
        self._spelt, self._sounding = bearers(entities, spelling), bearers(entities, consonants)

    def judge(self, golds: Sequence[Gold]) -> Iterator[Judged]:
        """Judge the queries whose entity is known."""
        mentions = [Mention(name=gold.name, type=gold.type) for gold in golds]
        for gold, resolution in zip(golds, self._resolver.resolve_mentions(mentions, limit=1), strict=True):
            first = str(resolution.candidates[0].id) if resolution.candidates else ""
            yield self._judged(gold, first, resolution.confidence)

    def _judged(self, gold: Gold, first: str, confidence: float) -> Judged:
        entity = self._entities[gold.expected]
        best, is_shared = self._best_name(gold)
        twins = self._spelt[spelling(best, entity.type)] - {gold.expected}
        alike = self._sounding[consonants(best, entity.type)] - {gold.expected}
        own = {spelling(alias.text, entity.type) for alias in entity.names()}
        whole = [twin for twin in twins if all(twin in self._spelt[name] for name in own)]
        kind = gold.type.value if gold.type else "any"
        return Judged(
            group=f"{script_of(gold.name)} {kind}", twins=len(twins), whole=len(whole), alike=len(twins | alike),
            is_shared=is_shared, is_right=first == gold.expected, is_twin=first in twins,
            is_alike=first in twins | alike, is_answered=confidence >= 0.5,
        )  # fmt: skip

    def _best_name(self, gold: Gold) -> tuple[str, bool]:
        """The name of the expected entity that fits best, and whether any shares something with the query."""
        names = list(range(*self._index.names_of(self._index.entity_number(gold.expected))))
        parsed = parse_name(gold.name, gold.type)
        if not parsed.tokens:
            return self._index.alias(names[0]).text, False
        with self._scorer.retriever.searcher() as searcher:
            shown = searcher.compare([parsed], [(0, name) for name in names])
        is_shared = any(one.bins[_COUNTS] % 6 > 0 or one.bins[_ACRONYM] > 0 for one in shown)
        best = max(range(len(names)), key=lambda at: shown[at].weight)
        return self._index.alias(names[best]).text, is_shared


def row_of(name: str, judged: Sequence[Judged]) -> list[str]:
    """One line of the table."""
    shared = [one for one in judged if one.is_shared]
    tied = [one for one in shared if one.twins]
    answered = [one for one in judged if one.is_answered]
    precisions = (
        sum(one.is_right for one in answered),
        sum(one.is_right or one.is_twin for one in answered),
        sum(one.is_right or one.is_alike for one in answered),
    )
    shares = (
        sum(1 / (1 + one.twins) for one in shared),
        len(shared),
        sum(1 / (1 + one.alike) for one in shared),
        sum(not one.twins for one in shared),
        sum(not one.alike for one in shared),
        sum(one.is_right for one in judged),
    )
    return [
        name, f"{len(judged):,}", f"{len(judged) - len(shared)}", f"{len(tied)}",
        f"{sum(one.whole > 0 for one in tied)}", f"{sum(one.alike > 0 for one in shared) - len(tied)}",
        *(f"{share / len(judged):.3f}" for share in shares),
        f"{sum(one.is_right for one in tied) / len(tied):.3f}" if tied else "–",
        *(f"{share / len(answered):.3f}" if answered else "–" for share in precisions),
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true", help="only queries on which nothing is fitted")
    parser.add_argument("--weights", type=Path, help="fitted weights to use instead of the shipped ones")
    arguments = parser.parse_args()
    if arguments.weights:
        use_weights(arguments.weights)
    golds, resolver = read_exam(arguments.data)
    golds = [gold for gold in golds if gold.expected]
    if arguments.check:
        golds = [gold for gold in golds if fold_of(gold.expected) == CHECK_FOLD]
    judged = list(Court(resolver).judge(golds))
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[one.group].append(one)
    rows = [list(_HEADER), *(row_of(name, groups[name]) for name in sorted(groups)), row_of("ALL", judged)]
    print("\n".join(table_lines(rows, numeric=range(1, len(_HEADER)))))


if __name__ == "__main__":
    main()
