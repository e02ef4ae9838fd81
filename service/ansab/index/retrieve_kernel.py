"""Find the names that share like tokens with a query: kernels over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.align_kernel import token_similarity

__all__ = ["best_names", "tokens_near", "tokens_under_keys"]


def tokens_under_keys(
    wanted: Any, n_wanted: int, keys: Any, n_keys: int, key_tokens: Any, seen: Any, stamp: int, found: Any
) -> int:
    """Collect the tokens filed under any of some keys, each once.

    Args:
        wanted: Keys to look up, the most telling first.
        keys: All keys in rising order; `key_tokens` the token of each.
        seen: Scratch, one place a token; a place that holds `stamp` was seen in this call.
        found: Receives tokens; when it is full the rest is left.

    Returns:
        How many were found.
    """
    count, most = 0, len(found)
    for step in range(n_wanted):
        key = wanted[step]
        low, high = 0, n_keys
        while low < high:
            middle = (low + high) // 2
            if keys[middle] < key:
                low = middle + 1
            else:
                high = middle
        while low < n_keys and keys[low] == key and count < most:
            token = key_tokens[low]
            if seen[token] != stamp:
                seen[token] = stamp
                found[count] = token
                count += 1
            low += 1
    return count


def tokens_near(
    query: Any, i: int, vocabulary: Any, is_organization: bool, near: Any, least: float,
    found: Any, n_found: int, table: Any, rows: Any, similarities: Any,
) -> int:  # fmt: skip
    """Keep of the tokens found those that are like query token `i`; their similarities beside them.

    Returns:
        How many were kept, at the front of `found`.
    """
    kept = 0
    for at in range(n_found):
        token = found[at]
        value = token_similarity(query, i, vocabulary, token, is_organization, near, table, rows)
        if value >= least:
            found[kept] = token
            similarities[kept] = value
            kept += 1
    return kept


def best_names(
    near_at: Any, near_token: Any, near_worth: Any, n_tokens: int,
    posting_at: Any, posting_name: Any, most_postings: int,
    scores: Any, owner: Any, touched: Any, best: Any, best_scores: Any,
) -> int:  # fmt: skip
    """Sum for every name the worth of the query tokens it has a like token for; keep the best.

    Args:
        near_at: For each query token, rarest first, where its like tokens begin in `near_token`, best first.
        near_worth: What a like token adds to a name that holds it.
        most_postings: Names that are touched at the most; then only tokens before it have counted.
        scores: Scratch, one float a name, all 0; left all 0.
        owner: Scratch, one integer a name: the query token that last added to it.
        best: Receives names by falling score; as long as names are wanted.

    Returns:
        How many names were found.
    """
    n_touched, spent = 0, 0
    for i in range(n_tokens):
        for at in range(near_at[i], near_at[i + 1]):
            token = near_token[at]
            first, last = posting_at[token], posting_at[token + 1]
            if n_touched > 0 and spent + (last - first) > most_postings:
                continue
            spent += last - first
            worth = near_worth[at]
            for place in range(first, last):
                name = posting_name[place]
                if scores[name] == 0.0:
                    if n_touched == len(touched):
                        continue
                    touched[n_touched] = name
                    n_touched += 1
                elif owner[name] == i:
                    continue
                owner[name] = i
                scores[name] += worth
    wanted, count, floor = len(best), 0, 0.0
    for at in range(n_touched):
        name = touched[at]
        score = scores[name]
        scores[name] = 0.0
        if count == wanted and score <= floor:
            continue
        place = count if count < wanted else wanted - 1
        if count < wanted:
            count += 1
        while place > 0 and best_scores[place - 1] < score:
            best_scores[place] = best_scores[place - 1]
            best[place] = best[place - 1]
            place -= 1
        best_scores[place] = score
        best[place] = name
        floor = best_scores[count - 1] if count == wanted else 0.0
    return count
