"""Compare one query with many names of an index, and weigh them: a kernel over flat buffers."""

from __future__ import annotations

from typing import Any

from ansab.evidence.feature_kernel import N_FEATURES, compare_names

__all__ = ["add_up", "compare_many", "weigh"]


def weigh(bins: Any, values: Any, starts: Any, pairs: Any, n_pairs: int) -> float:
    """Sum the bits of a row of feature bins.

    Args:
        bins: Bin of each feature.
        values: All tables, one after the other; `starts[f]` is where that of feature `f` begins.
        pairs: Four integers a pair table: first feature, second feature, bins of the second, start in `values`.
    """
    total = 0.0
    for feature in range(N_FEATURES):
        total += values[starts[feature] + bins[feature]]
    for pair in range(n_pairs):
        first, second, width, start = (
            pairs[4 * pair],
            pairs[4 * pair + 1],
            pairs[4 * pair + 2],
            pairs[4 * pair + 3],
        )
        total += values[start + bins[first] * width + bins[second]]
    return total


def add_up(
    bins: Any,
    values: Any,
    starts: Any,
    pairs: Any,
    n_pairs: int,
    group_of: Any,
    groups: Any,
    first: int,
    n_groups: int,
) -> None:
    """Sum the bits of a row of feature bins group by group, into `groups` from `first` on (see `weigh`).

    Args:
        group_of: The group of each feature, then of each pair.
    """
    for group in range(first, first + n_groups):
        groups[group] = 0.0
    for feature in range(N_FEATURES):
        groups[first + group_of[feature]] += values[starts[feature] + bins[feature]]
    for pair in range(n_pairs):
        place = pairs[4 * pair + 3] + bins[pairs[4 * pair]] * pairs[4 * pair + 2] + bins[pairs[4 * pair + 1]]
        groups[first + group_of[N_FEATURES + pair]] += values[place]


def compare_many(
    query: Any, query_tokens: Any, query_kinds: Any, query_marks: Any, m: int,
    vocabulary: Any, occ_token: Any, occ_role: Any, name_at: Any, name_flags: Any,
    names: Any, n_names: int, is_organization: bool, near: Any, table: Any,
    values: Any, starts: Any, pairs: Any, n_pairs: int,
    rows: Any, cells: Any, to_right: Any, to_left: Any, quality: Any, buffer: Any, bins: Any,
    roles: Any, weights: Any, all_bins: Any,
) -> None:  # fmt: skip
    """Write the weight of every name to `weights` and its feature bins, row by row, to `all_bins`."""
    kinds, marks, tokens = roles
    for at in range(n_names):
        name = names[at]
        start = name_at[name]
        n = name_at[name + 1] - start
        if n > len(kinds):
            n = len(kinds)
        for j in range(n):
            role = occ_role[start + j]
            kinds[j] = role & 7
            marks[j] = role >> 3
            tokens[j] = occ_token[start + j]
        compare_names(
            query, query_tokens, query_kinds, query_marks, m, vocabulary, tokens, kinds, marks, 0, n,
            is_organization, name_flags[name] & 1 == 1, near, table,
            rows, cells, to_right, to_left, quality, buffer, bins,
        )  # fmt: skip
        weights[at] = weigh(bins, values, starts, pairs, n_pairs)
        for feature in range(N_FEATURES):
            all_bins[at * N_FEATURES + feature] = bins[feature]
