"""Search for the names most like each query of a batch, and weigh them: kernels over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.compare_kernel import add_up, weigh
from ansab.evidence.feature_kernel import N_FEATURES, compare_names
from ansab.evidence.layout_kernel import BITS, MOST_TOKENS, RAW, RAW_AT, SOUND, SOUND_AT
from ansab.index.best_kernel import TOKEN_BITS, TOKEN_MASK, best_names, first_place
from ansab.index.memo_kernel import clear_query, lay_query, remember
from ansab.index.promise_kernel import FACTS

__all__ = ["MOST_EXACT", "search_many"]

MOST_EXACT = 64
"""Names written just as the query that are compared besides the best."""
_LEAST_COMPARED = 24
_SHARE_COMPARED = 0.35
"""Names worth less than this share of the best, beyond the first few, are not compared in full."""
_BITS_AWAY = 12.0
"""So far behind the best name, or behind nobody, another is far behind."""
_FETCHED = 12
"""Names whose tokens are fetched together."""


def search_many(
    batch: Any, besides: Any, wanted: int, patience: int, nobody: Any, left: Any, right: Any, side: Any, postings: Any, pools: Any, near: Any,
    fitted: Any, layers: Any, scratch: Any, search: Any, found: Any, shown: Any,
) -> None:  # fmt: skip
    """Find and weigh the candidate names of every query of a batch, or weigh the names that are given.

    Both are done by one kernel, for most of it is the comparison, which takes the compiler most of a minute.

    Args:
        batch: Where the tokens of each query begin; their numbers, kinds and marks; 1 where it is an organisation.
        besides: Where the names that are compared besides those found begin, for each query; the names.
        wanted: How many names to find for each query; where there are none, the given names are compared, all of them
            and as often as they are given.
        patience: After so many names in a row that lie far behind, the others that were found are not compared.
        nobody: What a name must weigh to be as likely as nobody, for each query.
        left: Vocabularies of the query tokens, for people and for organisations; `right`, `pools` and `fitted` too.
        layers: See `near_kernel.find_tokens`.
        side: Occurrences, where those of each name begin (`best_kernel.first_place`), flags of each name, letters of each token as a set.
        found: Receives names, weights (`wanted + MOST_EXACT` places a query), and how many; where none are wanted,
            only the weights, one after the other.
        shown: Where none are wanted, receives of each name what `_show` says.
    """
    starts, is_organization = batch[0], batch[4]
    given_at, given = besides
    names, weights, counts = found
    stride, first, best = wanted + MOST_EXACT, 0, search[0]
    for q in range(len(starts) - 1):
        if wanted == 0 and given_at[q] == given_at[q + 1]:
            continue
        sort = 1 if is_organization[q] else 0
        m = _load(batch, starts[q], starts[q + 1], sort == 1, left[sort], scratch)
        count, most = 0, len(given)
        if wanted > 0:
            count = best_names(
                m, wanted, left[sort], right[sort], side, postings, pools[sort], scratch, search
            )
            count, most, first = _worth_comparing(count, search[1]), MOST_EXACT, q * stride
        highest, kept, last, searched, at = nobody[q], 0, 0, -1, given_at[q]
        while True:
            if searched < 0 and (kept == count or kept - last >= patience):
                searched = kept
            if searched >= 0:
                while at < given_at[q + 1] and _is_among(given[at], best, searched):
                    at += 1
                if at == given_at[q + 1] or kept == searched + most:
                    break
                name = given[at]
                at += 1
            else:
                if kept % _FETCHED == 0:
                    few = _FETCHED if kept + _FETCHED < count else count - kept
                    _fetch_tokens(best, kept, few, side, right[sort], layers, search[13])
                name = best[kept]
            weight = _compare(m, name, sort, left, right, side, near, fitted, layers, scratch)
            place = first + kept
            weights[place] = weight
            if wanted > 0:
                names[place] = name
            else:
                _show(place, m, fitted[sort], scratch, shown)
            kept += 1
            if weight >= highest - _BITS_AWAY:
                last = kept
            if weight > highest:
                highest = weight
        if wanted > 0:
            counts[q] = kept
        else:
            first += kept
        clear_query(m, scratch[0], left[sort], scratch[9])


def _is_among(name: int, names: Any, count: int) -> bool:
    for place in range(count):
        if names[place] == name:
            return True
    return False


def _show(place: int, m: int, fitted: Any, scratch: Any, shown: Any) -> None:
    """Keep how the name that was compared last aligns with the query.

    Args:
        shown: Receives bins (`N_FEATURES` a name), and for each query token (`MOST_TOKENS` a name) the aligned token
            of the name (-1 none) and how like the two are; bits of each group of terms. Besides, the groups
            (`compare_kernel.add_up`) and how many there are.
    """
    all_bins, aligned, alike, groups, group_of, n_groups = shown
    bins, to_right, quality = scratch[2], scratch[4], scratch[6]
    values, table_starts, pairs, _ = fitted
    add_up(bins, values, table_starts, pairs, len(pairs) // 4, group_of, groups, place * n_groups, n_groups)
    for feature in range(N_FEATURES):
        all_bins[place * N_FEATURES + feature] = bins[feature]
    for i in range(MOST_TOKENS):
        aligned[place * MOST_TOKENS + i] = to_right[i] if i < m else -1
        alike[place * MOST_TOKENS + i] = quality[i] if i < m else 0.0


def _fetch_tokens(
    names: Any, first: int, count: int, side: Any, vocabulary: Any, layers: Any, place: Any
) -> None:
    """Touch what will be read of the tokens of some names (see `best_kernel`)."""
    occ, name_at, facts = side[0], side[1], layers[6]
    raw, raw_at, sound, sound_at = (
        vocabulary[RAW],
        vocabulary[RAW_AT],
        vocabulary[SOUND],
        vocabulary[SOUND_AT],
    )
    bits = vocabulary[BITS]
    for at in range(count):
        name, touched = names[first + at], 0.0
        for step in range(first_place(name_at, name), first_place(name_at, name + 1)):
            token = occ[step] & TOKEN_MASK
            here, heard = raw_at[token], sound_at[token]
            touched += bits[token] + facts[token * FACTS]
            if here < len(raw) and heard < len(sound):
                touched += raw[here] + sound[heard]
        place[at] = int(touched)


def _worth_comparing(count: int, scores: Any) -> int:
    """How many of the best names are worth comparing in full: those far behind the best one are not."""
    while count > _LEAST_COMPARED and scores[count - 1] < _SHARE_COMPARED * scores[0]:
        count -= 1
    return count


def _load(batch: Any, first: int, end: int, is_organization: bool, left: Any, scratch: Any) -> int:
    """Copy the tokens, kinds and marks of a query to where the kernels want them, and lay them out; how many."""
    query = scratch[0]
    m = end - first
    for i in range(m):
        query[i] = batch[1][first + i]
        query[MOST_TOKENS + i] = batch[2][first + i]
        query[2 * MOST_TOKENS + i] = batch[3][first + i]
    lay_query(m, query, is_organization, left, scratch[9])
    return int(m)


def _compare(
    m: int, name: int, sort: int, left: Any, right: Any, side: Any, near: Any, fitted: Any, layers: Any, scratch: Any
) -> float:  # fmt: skip
    """Weigh one name against the query that is loaded."""
    occ, name_at, name_flags = side[:3]
    values, starts, pairs, table = fitted[sort]
    query, name_side, bins, cells, to_right, to_left, quality, buffer, rows, laid = scratch
    start = first_place(name_at, name)
    n = first_place(name_at, name + 1) - start
    if n > MOST_TOKENS:
        n = MOST_TOKENS
    for j in range(n):
        word = occ[start + j]
        name_side[j] = word & TOKEN_MASK
        name_side[MOST_TOKENS + j] = word >> TOKEN_BITS & 7
        name_side[2 * MOST_TOKENS + j] = word >> (TOKEN_BITS + 3)
    remember(m, query, n, name_side, sort == 1, right[sort], near[sort], table, layers, laid)
    compare_names(
        left[sort], query, query[MOST_TOKENS:], query[2 * MOST_TOKENS :], m,
        right[sort], name_side, name_side[MOST_TOKENS:], name_side[2 * MOST_TOKENS :], 0, n,
        sort == 1, name_flags[name] & 1 == 1, near[sort], table,
        rows, cells, to_right, to_left, quality, buffer, bins,
    )  # fmt: skip
    return weigh(bins, values, starts, pairs, len(pairs) // 4)
