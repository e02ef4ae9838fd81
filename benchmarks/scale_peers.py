"""Ask the peers the queries of `scale.py`, in one process, everything in memory.

One name at a time, on one core: rapidfuzz compares with every name; tantivy finds 50 names by trigrams, which
rapidfuzz or nomenklatura's logic-v2 re-rank.  Many names at once, on all cores: rapidfuzz compares every name with
every name; Splink links.  What a peer makes of the gazetteer before it is asked is not timed, but for Splink, whose
training needs both lists.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from scale_splink import link_names
from synthetic import Query

__all__ = ["CORES", "Said", "ask_peers"]

CORES = min(2, os.cpu_count() or 1)
"""Cores for whatever uses more than one, ansab too."""
LINK_LIMIT = 1_000_000
"""Names above which Splink is not asked."""
_COMPARED = 1_000
"""Names that rapidfuzz compares with all."""
_SHORTLIST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a peer did.

    Attributes:
        text: Times and hits, or why there are none.
        names_s: Names a second; not a number where none was asked.
        cores: Cores that it used.
    """

    text: str
    names_s: float = float("nan")
    cores: int = 1


@dataclass(frozen=True)
class Listed:
    """The gazetteer as the peers take it.

    Attributes:
        names: Every name, with the number of its entity.
        entities: FollowTheMoney entities with `id`, `schema` and `properties`.
    """

    names: list[tuple[str, int]]
    entities: list[dict[str, Any]]

    @classmethod
    def read(cls, source: Path) -> Listed:
        with source.open(encoding="utf-8") as file:
            entities = [json.loads(line) for line in file]
        names = [
            (name, at)
            for at, entity in enumerate(entities)
            for name in (*entity["properties"]["name"], *entity["properties"].get("alias", ()))
        ]
        return cls(names, entities)

    def id_of(self, name: int) -> str:
        return str(self.entities[self.names[name][1]]["id"])

    @cached_property
    def trigrams(self) -> Callable[[str], list[int]]:
        """Search by trigrams: numbers of 50 names, best first."""
        return trigram_search([name for name, _ in self.names])

    @cached_property
    def sorted_words(self) -> list[str]:
        """The names as rapidfuzz takes them."""
        return [sorted_words(name) for name, _ in self.names]


def ask_peers(source: Path, queries: list[Query]) -> dict[str, Said]:
    """Ask each peer; say what it did, or why it did nothing.

    Args:
        source: The gazetteer, FollowTheMoney JSON lines.
        queries: Names with slips; those who answer one at a time are asked the first few hundred.
    """
    listed, said = Listed.read(source), {}
    for title, peer in PEERS.items():
        try:
            said[title] = peer(listed, queries)
        except ImportError as error:
            said[title] = Said(text=f"not installed ({error.name})")
    return said


def sorted_words(name: str) -> str:
    """Prepare a name: `ratio` of two such names is `token_sort_ratio` of the names, several times faster."""
    from rapidfuzz import utils

    return " ".join(sorted(utils.default_process(name).split()))


def rapidfuzz_extract(listed: Listed, queries: list[Query]) -> Said:
    """Compare one name with every name."""
    from rapidfuzz import fuzz, process

    names = listed.sorted_words

    def find(query: Query) -> list[str]:
        found = process.extract(sorted_words(query.name), names, scorer=fuzz.ratio, limit=_SHORTLIST)
        return [listed.id_of(at) for _, _, at in found]

    return timed(queries[:100], find)


def rapidfuzz_cdist(listed: Listed, queries: list[Query]) -> Said:
    """Compare many names with every name; only the best of each is looked for."""
    from rapidfuzz import fuzz, process

    names, asked, right = listed.sorted_words, queries[:_COMPARED], 0
    started = time.perf_counter()
    for first in range(0, len(asked), 50):
        some = asked[first : first + 50]
        scores = process.cdist(
            [sorted_words(query.name) for query in some], names, scorer=fuzz.ratio, workers=CORES
        )
        best = scores.argmax(axis=1)
        right += sum(listed.id_of(at) == query.entity_id for at, query in zip(best, some, strict=True))
    seconds = time.perf_counter() - started
    return Said(text=f"first {right / len(asked):.3f}", names_s=len(asked) / seconds, cores=CORES)


def trigram_search(names: list[str]) -> Callable[[str], list[int]]:
    """Index names in tantivy."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("name", tokenizer_name="grams", index_option="freq")
    builder.add_integer_field("at", stored=True)
    index = tantivy.Index(builder.build())
    grams = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(3, 3, False)).filter(
        tantivy.Filter.lowercase()
    )
    index.register_tokenizer("grams", grams.build())
    writer = index.writer(200_000_000)
    for at, name in enumerate(names):
        writer.add_document(tantivy.Document(name=name, at=at))
    writer.commit()
    index.reload()
    searcher, schema = index.searcher(), index.schema

    def search(name: str) -> list[int]:
        folded = name.lower()
        terms = {folded[at : at + 3] for at in range(len(folded) - 2)}
        parts = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, "name", term)) for term in sorted(terms)
        ]
        hits = searcher.search(tantivy.Query.boolean_query(parts), _SHORTLIST).hits
        return [searcher.doc(address)["at"][0] for _, address in hits]

    return search


def tantivy_peer(listed: Listed, queries: list[Query]) -> Said:
    """Trigram postings, 50 candidates, re-ranked by rapidfuzz."""
    from rapidfuzz import fuzz

    def find(query: Query) -> list[str]:
        folded, rows = query.name.lower(), listed.trigrams(query.name)
        rows.sort(key=lambda at: -fuzz.token_sort_ratio(folded, listed.names[at][0].lower()))
        return [listed.id_of(at) for at in rows]

    return timed(queries[:300], find)


def logic_v2_peer(listed: Listed, queries: list[Query]) -> Said:
    """The same 50 candidates, each entity with all its names, re-ranked by logic-v2 as it is configured.

    The entities that are compared are made before the clock starts; what logic-v2 derives from them is not.  It
    keeps that by the id of the entity, so ids must tell the queries apart, and the gazetteers of one run.
    """
    from followthemoney import model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    def entity(key: str, schema: str, properties: dict[str, list[str]]) -> Any:
        proxy = model.make_entity(schema)
        proxy.id = f"{len(listed.names)} {key}"
        for title, values in properties.items():
            proxy.add(title, values)
        return proxy

    def shortlist(query: Query) -> list[dict[str, Any]]:
        numbers = dict.fromkeys(listed.names[at][1] for at in listed.trigrams(query.name))
        return [listed.entities[at] for at in numbers]

    asked = queries[:200]
    proxies = {
        one["id"]: entity(one["id"], one["schema"], one["properties"])
        for query in asked
        for one in shortlist(query)
    }

    def find(query: Query) -> list[str]:
        wanted = entity(query.name, query.type.title(), {"name": [query.name]})
        scores = {
            one["id"]: LogicV2.compare(wanted, proxies[one["id"]], config).score for one in shortlist(query)
        }
        return sorted(scores, key=lambda id: -scores[id])

    return timed(asked, find)


def splink_peer(listed: Listed, queries: list[Query]) -> Said:
    """Link all queries at once; all that Splink does is in the time."""
    if len(listed.names) > LINK_LIMIT:
        return Said(text=f"left out above {LINK_LIMIT:,} names, where a link needs 4 GB")
    link = link_names([query.name for query in queries], [name for name, _ in listed.names], CORES)
    right = sum(listed.id_of(found) == queries[at].entity_id for at, found in link.best.items())
    count = len(queries)
    return Said(
        text=f"{count:,} in {link.seconds:.1f} s, {link.trained_s:.1f} s of it training, "
        f"linked {len(link.best) / count:.3f}, first {right / count:.3f}",
        names_s=count / link.seconds,
        cores=CORES,
    )


def timed(queries: list[Query], find: Callable[[Query], list[str]]) -> Said:
    """Percentiles and recall of a peer that answers one name at a time; the first answer, which loads things, is not timed.

    Args:
        queries: What is asked.
        find: Gives ids of entities, best first.
    """
    times, hits, first = [], 0, 0
    for query in queries:
        started = time.perf_counter()
        found = find(query)
        times.append(time.perf_counter() - started)
        hits += query.entity_id in found
        first += found[:1] == [query.entity_id]
    del times[0]
    p50, p99 = 1000 * np.percentile(times, (50, 99))
    count = len(queries)
    return Said(
        text=f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, among {_SHORTLIST} {hits / count:.3f}, first {first / count:.3f}",
        names_s=len(times) / sum(times),
    )


PEERS: dict[str, Callable[[Listed, list[Query]], Said]] = {
    "rapidfuzz extract": rapidfuzz_extract,
    "rapidfuzz cdist, many at once": rapidfuzz_cdist,
    "tantivy trigrams + re-rank": tantivy_peer,
    "tantivy trigrams + nomenklatura logic-v2": logic_v2_peer,
    "Splink (DuckDB), many at once": splink_peer,
}
