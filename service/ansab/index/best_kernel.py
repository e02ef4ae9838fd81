"""Find the names that are worth most to a query: kernels over flat buffers (see `ansab.kernels`).

A name is worth, for each query token, the most that one of its tokens is worth to it.  Rare tokens come first;
the search ends as soon as what is left could not bring a new name among the best.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import BITS, MOST_TOKENS, RAW, RAW_AT
from ansab.index.near_kernel import MOST_NEAR
from ansab.index.promise_kernel import letters_apart, letters_of

__all__ = ["HASH_PLACES", "NAMES_A_BLOCK", "TOKEN_BITS", "TOKEN_MASK", "best_names", "first_place"]

TOKEN_BITS = 24
"""Bits of an occurrence that say which token; those above say kind and mark."""
TOKEN_MASK = (1 << TOKEN_BITS) - 1
HASH_PLACES = 2048
_BLOCK_BITS = 3
NAMES_A_BLOCK = 1 << _BLOCK_BITS
"""Names whose occurrences are found from one place: as many as have their occurrences counted in a byte."""

_FEW = 1_000
_DEAR = 50
_FEW_POSTINGS = 64
_LETTER_BITS = 0.3
"""What a name loses for each letter that only it or only the query has: it decides between names that share as much."""
_LEFT_OVER, _LEFT_OVER_AGAIN = 0.2, 0.05
"""What a name loses for each bit of rarity of a token that is like none of the query's; and of one whose consonants the
query has, for it may be part of a word that is written in one there."""
_CONSONANTS = 0xFFFFFFFF & ~letters_of(b"aeiouwyh", 0, 8)
_MANY_POSTINGS, _HALF = 500, 0.5
"""Names of a token that are not even added up once they could bring no new one, where other tokens are worth twice as
much to the query token."""
_MOST_POINTS = 254
_POINTS_IN_ALL = _MOST_POINTS - 2 * MOST_TOKENS
"""What the best like tokens of all query tokens together are worth in points, but for rounding up."""
_SCORED = 255
"""Stands in the place of points for names that were scored in full at once."""


def first_place(name_at: Any, name: int) -> int:
    """Where the occurrences of a name begin, and those of the name before it end.

    Args:
        name_at: Where the occurrences of each block of names begin; for each name how many of its block stand before.
    """
    return int(name_at[0][name >> _BLOCK_BITS] + name_at[1][name])


def best_names(
    m: int, wanted: int, left: Any, right: Any, side: Any, postings: Any, pool: Any, scratch: Any, search: Any
) -> int:
    """Find the names that are worth most to the query that is loaded; how many (into `search[0]`, best first).

    Args:
        postings: Names of each token as gaps in 7-bit groups, lowest first; where they begin; how many.
        pool: See `near_kernel.near_tokens`.
        search: Best names, their scores; worth of each like token; order of the query tokens; the most each is
            worth, its names in all, and what a name is worth to it; hash of tokens and what each place stands for;
            points of each name of the index; how many names have so many points; names touched; like tokens in
            order, the points of the next one of the same query token, the points of the next one of each, how many
            names are touched once those of so many points are, names that got points again; names chosen to be scored in full, as many as there is room.
    """
    _, best_scores, worth, order, bound, total, _, hash_key, hash_at, points, _, touched = search[:12]
    near_token, near_value, near_count = pool
    query = scratch[0]
    counts, rarity = postings[2], right[BITS]
    for place in range(HASH_PLACES):
        hash_key[place] = -1
    left_sum, left_total, is_empty, letters = 0.0, 0, True, 0
    for i in range(m):
        token = query[i]
        letters |= letters_of(left[RAW], left[RAW_AT][token], left[RAW_AT][token + 1])
        bits = left[BITS][token]
        bound[i], total[i] = 0.0, 0
        for k in range(near_count[token]):
            other = near_token[token * MOST_NEAR + k]
            rare = rarity[other]
            value = near_value[token * MOST_NEAR + k] * (bits if bits < rare else rare)
            worth[i * MOST_NEAR + k] = value
            if value > bound[i]:
                bound[i] = value
            total[i] += counts[other]
            _enter(other, i * MOST_NEAR + k, hash_key, hash_at)
            is_empty = False
        left_sum += bound[i]
        left_total += total[i]
        place = i
        while place > 0 and left[BITS][query[order[place - 1]]] < bits:
            order[place] = order[place - 1]
            place -= 1
        order[place] = i
    if is_empty:
        return 0
    count, n_touched = 0, 0
    for step in range(m):
        i = order[step]
        if count == wanted and left_sum < best_scores[count - 1]:
            break
        if total[i] <= _FEW or total[i] * _DEAR <= left_total:
            count, n_touched = _probe(
                i, m, letters, wanted, count, n_touched, query, postings, side, rarity, pool, search
            )
        else:
            count, n_touched = _gather(
                step, m, letters, wanted, count, n_touched, query, postings, side, rarity, pool, search
            )
            break
        left_sum -= bound[i]
        left_total -= total[i]
    for at in range(n_touched):
        points[touched[at]] = 0
    return count


def _enter(token: int, entry: int, hash_key: Any, hash_at: Any) -> None:
    place = (token * 40503) & (HASH_PLACES - 1)
    while hash_key[place] != -1:
        place = (place + 1) & (HASH_PLACES - 1)
    hash_key[place] = token
    hash_at[place] = entry


def _score(
    name: int,
    m: int,
    side: Any,
    rarity: Any,
    worth: Any,
    gain: Any,
    hash_key: Any,
    hash_at: Any,
    letters: int,
) -> float:
    """What a name is worth to the query; of names that share as much, one of more like letters and of less besides is
    worth more.
    """
    occ, name_at, token_letters, seen = side[0], side[1], side[3], 0
    left_over = 0.0
    for i in range(m):
        gain[i] = 0.0
    for at in range(first_place(name_at, name), first_place(name_at, name + 1)):
        token = occ[at] & TOKEN_MASK
        seen |= token_letters[token]
        place, is_like = (token * 40503) & (HASH_PLACES - 1), 0
        while hash_key[place] != -1:
            if hash_key[place] == token:
                is_like = 1
                entry = hash_at[place]
                if worth[entry] > gain[entry // MOST_NEAR]:
                    gain[entry // MOST_NEAR] = worth[entry]
            place = (place + 1) & (HASH_PLACES - 1)
        if is_like == 0:
            is_new = token_letters[token] & ~letters & _CONSONANTS != 0
            left_over += rarity[token] * (_LEFT_OVER if is_new else _LEFT_OVER_AGAIN)
    score = 0.0
    for i in range(m):
        score += gain[i]
    return score - _LETTER_BITS * letters_apart(letters, seen) - left_over


def _place(name: int, score: float, wanted: int, count: int, best: Any, best_scores: Any) -> int:
    """Put a name among the best, in order of score and then of number; how many there are."""
    if count == wanted:
        last = count - 1
        if score < best_scores[last] or (score == best_scores[last] and name > best[last]):
            return count
        place = last
    else:
        place = count
        count += 1
    while place > 0 and (
        best_scores[place - 1] < score or (best_scores[place - 1] == score and best[place - 1] > name)
    ):
        best_scores[place] = best_scores[place - 1]
        best[place] = best[place - 1]
        place -= 1
    best_scores[place] = score
    best[place] = name
    return count


def _next_name(name: int, at: int, posting: Any) -> Any:
    """The name after one, by the gap that is written at a place in groups of 7 bits; the place behind it."""
    byte = posting[at]
    at += 1
    gap, shift = byte & 127, 7
    while byte >= 128:
        byte = posting[at]
        at += 1
        gap |= (byte & 127) << shift
        shift += 7
    return name + gap, at


def _probe(
    i: int, m: int, letters: int, wanted: int, count: int, n_touched: int, query: Any, postings: Any, side: Any,
    rarity: Any, pool: Any, search: Any,
) -> Any:  # fmt: skip
    """Score in full every new name of one query token."""
    best, best_scores, worth, _, _, _, gain, hash_key, hash_at, points, _, touched = search[:12]
    near_token, _, near_count = pool
    posting, posting_at, posting_count = postings
    token = query[i]
    for k in range(near_count[token]):
        other = near_token[token * MOST_NEAR + k]
        at, name = posting_at[other], -1
        for _ in range(posting_count[other]):
            name, at = _next_name(name, at, posting)
            if points[name] != 0 or n_touched == len(touched):
                continue
            points[name] = _SCORED
            touched[n_touched] = name
            n_touched += 1
            score = _score(name, m, side, rarity, worth, gain, hash_key, hash_at, letters)
            count = _place(name, score, wanted, count, best, best_scores)
    return count, n_touched


def _gather(
    step: int, m: int, letters: int, wanted: int, count: int, n_touched: int, query: Any, postings: Any, side: Any,
    rarity: Any, pool: Any, search: Any,
) -> Any:  # fmt: skip
    """Add up in points what names are worth to the query tokens from a step on; score the best of them in full.

    The like tokens that are worth most come first, whichever query token they are like.  Names that could no longer
    come among the best are not taken up then, nor those of tokens that have more names than may be touched.
    """
    points, reached, touched = search[9], search[10], search[11]
    until, again, chosen = search[12][3], search[12][4], search[13]
    first = n_touched
    n_touched, n_again = _add_up(step, m, wanted, first, query, postings, pool, search)
    size = _choose(len(chosen), first, n_again, points, reached, touched, again, until, chosen)
    for at in range(first, n_touched):
        points[touched[at]] = 0
    _fetch(chosen, size, side, again)
    return _score_chosen(size, step, m, letters, wanted, count, side, rarity, search), first


def _add_up(
    step: int, m: int, wanted: int, first: int, query: Any, postings: Any, pool: Any, search: Any
) -> Any:
    """Give points to names, token by token; how many are touched then, and how often one got points again."""
    worth, order, bound, reached, touched = search[2], search[3], search[4], search[10], search[11]
    listed, following, most_left, until, _ = search[12]
    near_token, posting_count = pool[0], postings[2]
    entries = _rank(step, m, query, pool, search)
    left = 0
    for at_order in range(step, m):
        left += most_left[order[at_order]]
    for value in range(_MOST_POINTS + 1):
        until[value] = first
    spent, most, n_touched, n_again, floor = 0, len(touched), first, 0, 0
    for rank in range(entries):
        i = listed[rank] // MOST_NEAR
        token = near_token[query[i] * MOST_NEAR + listed[rank] - i * MOST_NEAR]
        size = posting_count[token]
        value = most_left[i]
        potential = left
        most_left[i] = following[rank]
        left -= value - following[rank]
        if n_touched > first and spent + size > most:
            continue
        if size >= _FEW_POSTINGS:
            floor = _floor(wanted, reached)
        may_enter = potential >= floor
        if not may_enter and size >= _MANY_POSTINGS and worth[listed[rank]] < _HALF * bound[i]:
            continue
        spent += size
        room = most if may_enter else n_touched
        n_touched, n_again = _add_token(token, value, room, n_touched, n_again, postings, search)
        until[value] = n_touched
    return n_touched, n_again


def _add_token(
    token: int, value: int, room: int, n_touched: int, n_again: int, postings: Any, search: Any
) -> Any:
    """Give points to the names of one token: to new ones as long as there is room, and to those that have some."""
    points, reached, touched, again = search[9], search[10], search[11], search[12][4]
    posting, posting_at, posting_count = postings
    at, name, before = posting_at[token], -1, n_touched
    for _ in range(posting_count[token]):
        name, at = _next_name(name, at, posting)
        so_far = points[name]
        if so_far == 0:
            if n_touched < room:
                points[name] = value
                touched[n_touched] = name
                n_touched += 1
        elif so_far != _SCORED:
            reached[so_far] -= 1
            so_far += value
            if so_far > _MOST_POINTS:
                so_far = _MOST_POINTS
            points[name] = so_far
            reached[so_far] += 1
            again[n_again] = name
            n_again += 1
    reached[value] += n_touched - before
    return n_touched, n_again


def _choose(
    most: int, first: int, n_again: int, points: Any, reached: Any, touched: Any, again: Any, until: Any, chosen: Any
) -> int:  # fmt: skip
    """Take the names with the most points, those with more of them first; how many.

    Names that got points once have as many as the token they have them from, so only those of the tokens that are worth
    enough are looked at; the others are in `again`.  Leaves in `reached` where the names of so many points end.
    """
    floor, last, size = _floor(most, reached), first, 0
    for value in range(_MOST_POINTS, floor - 1, -1):
        if until[value] > last:
            last = until[value]
        size, reached[value] = size + reached[value], size
    if size > most:
        size = most
    once = last - first
    for step in range(once + n_again):
        name = touched[first + step] if step < once else again[step - once]
        so_far = points[name]
        if so_far >= floor and so_far > 0:
            place = reached[so_far]
            if place < size:
                chosen[place] = name
                reached[so_far] = place + 1
            points[name] = 0
    return size


def _score_chosen(
    size: int, step: int, m: int, letters: int, wanted: int, count: int, side: Any, rarity: Any, search: Any
) -> int:
    """Score the names chosen in full, until those that are left have too few points to come among the best."""
    best, best_scores, worth, order, bound, _, gain, hash_key, hash_at, _, reached, _ = search[:12]
    chosen, points_of, a_point = search[13], _MOST_POINTS, 0.0
    for at_order in range(step, m):
        a_point += bound[order[at_order]] / _POINTS_IN_ALL
    for at in range(size):
        while at >= reached[points_of]:
            points_of -= 1
        most = points_of * a_point
        if count == wanted and points_of < _MOST_POINTS and most < best_scores[count - 1]:
            break
        score = _score(chosen[at], m, side, rarity, worth, gain, hash_key, hash_at, letters)
        count = _place(chosen[at], score, wanted, count, best, best_scores)
    return count


def _fetch(names: Any, count: int, side: Any, place: Any) -> None:
    """Touch what will be read of some names: memory answers many questions at once faster than one after the other."""
    occ, name_at = side[0], side[1]
    for at in range(count):
        place[at] = first_place(name_at, names[at])
    for at in range(count):
        place[at] = occ[place[at]]


def _rank(step: int, m: int, query: Any, pool: Any, search: Any) -> int:
    """Put the like tokens of the query tokens from a step on in falling order of points.

    Fills the entries, for each the points of the next one of the same query token (0 for none), and for each query
    token the points of its first one; leaves the counts of names by points at 0.  Gives how many entries there are.
    """
    worth, order, bound, reached = search[2], search[3], search[4], search[10]
    listed, following, most_left = search[12][:3]
    near_count = pool[2]
    unit = 0.0
    for at_order in range(step, m):
        unit += bound[order[at_order]]
    unit = _POINTS_IN_ALL / unit if unit > 0.0 else 0.0
    for at in range(_MOST_POINTS + 2):
        reached[at] = 0
    entries = 0
    for at_order in range(step, m):
        i = order[at_order]
        most_left[i] = 0
        for k in range(near_count[query[i]]):
            reached[_MOST_POINTS - int(worth[i * MOST_NEAR + k] * unit)] += 1
            entries += 1
    for at in range(1, _MOST_POINTS + 1):
        reached[at] += reached[at - 1]
    for at_order in range(step, m):
        i = order[at_order]
        for k in range(near_count[query[i]] - 1, -1, -1):
            at = _MOST_POINTS - int(worth[i * MOST_NEAR + k] * unit)
            reached[at] -= 1
            listed[reached[at]] = i * MOST_NEAR + k
    for rank in range(entries - 1, -1, -1):
        i = listed[rank] // MOST_NEAR
        following[rank] = most_left[i]
        most_left[i] = int(worth[listed[rank]] * unit) + 1
    for at in range(_MOST_POINTS + 2):
        reached[at] = 0
    return entries


def _floor(wanted: int, reached: Any) -> int:
    """The most points that as many names as are wanted have; 0 where there are fewer names."""
    names, points = 0, _MOST_POINTS
    while points > 0:
        names += reached[points]
        if names >= wanted:
            break
        points -= 1
    return points
