"""Find which tokens of two names are one name (see `ansab.kernels`).

Tokens are aligned one to one, best first; what is left over on either side is omission or contradiction.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import (
    ARTICLE_MARK,
    BITS,
    CHILD_MARK,
    HONORIFIC_KIND,
    INITIAL_KIND,
    INITIALS,
    KUNYA_MARK,
    LEGAL_KIND,
    MEMO_KEY,
    MEMO_VALUE,
    MOST_LETTERS,
    MOST_TOKENS,
    NAME_CLASS,
    NEAR_FROM,
    NEAR_TO,
    NEAR_TOKEN,
    NEAR_VALUE,
    NUMBER_KIND,
    ORG_CLASS,
    PLACE_KIND,
    RAW,
    RAW_AT,
    SCRIPT,
    SKELETON,
    SOFT_MARK,
    SOUND,
    SOUND_AT,
    are_same_letters,
    end_of,
)
from ansab.evidence.relation_kernel import OTHER_NAME, UNTOLD, kinship, relation, with_kin
from ansab.evidence.token_kernel import similarity

__all__ = [
    "align",
    "fill_similarities",
    "joined_particle_similarity",
    "memo_key",
    "memo_place",
    "token_similarity",
]

_CELLS = MOST_TOKENS * MOST_TOKENS
_JOINED = 0.95
_BEGINS_WITH, _MAY_BEGIN_WITH = 0.6, 0.55
"""Likeness of an initial and a name that begins with it, or of which another spelling does."""
LIKE_ONE = 0.9
"""Likeness from which on two tokens are one word: neither is tried as one with its neighbour."""
_A, _B, _D, _E, _I, _L, _N, _O, _R, _S, _T, _U, _Z = b"abdeilnorstuz"
_UNMODELLED = 4
"""The first script, as in `names.reading`, that has no learned model; those above it are read sign by sign."""
_UNHEARD, _READ_BY_RULE, _READ_BY_SIGN = 0.6, 0.95, 0.85
"""What is left of a likeness across scripts that the transliteration model was not asked about; where there is none and
letters are read by rule; and where signs are (of Han script many names have one reading)."""


def token_similarity(
    left: Any, i: int, right: Any, j: int, is_organization: bool, near: Any, table: Any, rows: Any
) -> float:
    """Probability that token `i` of the left vocabulary and `j` of the right one are one name.

    Args:
        near: What is known of the left tokens besides: for those that the transliteration model found near tokens
            in another script, where they begin and end, the right tokens in rising order, their probabilities;
            and a memo of earlier answers (keys, values; a power of two of places, or none).
        rows: Integer scratch of at least 256.
    """
    size = len(near[MEMO_KEY])
    if size == 0:
        return _fresh_similarity(left, i, right, j, is_organization, near, table, rows)
    key, place = memo_key(i, j, is_organization), memo_place(i, j, size)
    if near[MEMO_KEY][place] != key:
        near[MEMO_VALUE][place] = _fresh_similarity(left, i, right, j, is_organization, near, table, rows)
        near[MEMO_KEY][place] = key
    return float(near[MEMO_VALUE][place])


def memo_key(i: int, j: int, is_organization: bool) -> int:
    """What stands in the memo for two tokens; never 0."""
    return (i << 33) + (j << 1) + (2 if is_organization else 1)


def memo_place(i: int, j: int, size: int) -> int:
    """Where it stands."""
    return (j * 40503 + i * 9973) & (size - 1)


def _fresh_similarity(
    left: Any, i: int, right: Any, j: int, is_organization: bool, near: Any, table: Any, rows: Any
) -> float:
    if is_organization:
        kin, doubt = kinship(left[ORG_CLASS][i], right[ORG_CLASS][j], True)
    else:
        kin, doubt = kinship(left[NAME_CLASS][i], right[NAME_CLASS][j], False)
    if left[SCRIPT][i] != right[SCRIPT][j]:
        heard = _near(near, i, j) * doubt
        if heard > 0.0:
            return with_kin(heard, kin)
        script = max(left[SCRIPT][i], right[SCRIPT][j])
        doubt *= (
            _UNHEARD if script < _UNMODELLED else _READ_BY_RULE if script == _UNMODELLED else _READ_BY_SIGN
        )
    alike = doubt * similarity(
        left[RAW], left[RAW_AT][i], end_of(left[RAW_AT], i), right[RAW], right[RAW_AT][j], end_of(right[RAW_AT], j),
        left[SOUND], left[SOUND_AT][i], end_of(left[SOUND_AT], i),
        right[SOUND], right[SOUND_AT][j], end_of(right[SOUND_AT], j),
        left[SKELETON][i], right[SKELETON][j], table, rows,
    )  # fmt: skip
    return with_kin(alike, kin)


def _near(near: Any, i: int, j: int) -> float:
    """Look a right token up among those that the transliteration model found near a left one; 0 if absent."""
    tokens = near[NEAR_TOKEN]
    low, high = near[NEAR_FROM][i], near[NEAR_TO][i]
    last = high
    while low < high:
        middle = (low + high) // 2
        if tokens[middle] < j:
            low = middle + 1
        else:
            high = middle
    if low < last and tokens[low] == j:
        return float(near[NEAR_VALUE][low])
    return 0.0


def kind_weight(kind: int, mark: int) -> float:
    """How much of a token's rarity counts: ranks and legal forms say little of who is meant."""
    if kind == HONORIFIC_KIND:
        return 0.5 if mark & SOFT_MARK else 0.15
    if kind == LEGAL_KIND:
        return 0.15
    if kind == INITIAL_KIND:
        return 0.5
    return 1.0


def _least_joined(kind: int, first: int, second: int) -> float:
    """How alike a word and two others in one must be: *ahl al-haq* is not *ahl al-Iraq*, but *Petrogulf* is *Petro Gulf*."""
    return LIKE_ONE if kind != PLACE_KIND and (first == PLACE_KIND or second == PLACE_KIND) else 0.5


def _joined_similarity(
    whole: Any, i: int, parts: Any, j: int, k: int, table: Any, rows: Any, buffer: Any
) -> float:
    """Probability that token `i` is tokens `j` and `k` written as one (*Mohammadreza*, *Mohammad Reza*)."""
    a, b = whole[RAW_AT][i], end_of(whole[RAW_AT], i)
    size = end_of(parts[RAW_AT], j) - parts[RAW_AT][j] + end_of(parts[RAW_AT], k) - parts[RAW_AT][k]
    if size > MOST_LETTERS or size - (b - a) > 3 or (b - a) - size > 3:
        return 0.0
    size = 0
    for part in (j, k):
        for at in range(parts[RAW_AT][part], end_of(parts[RAW_AT], part)):
            buffer[size] = parts[RAW][at]
            size += 1
    heard = MOST_LETTERS
    for part in (j, k):
        for at in range(parts[SOUND_AT][part], end_of(parts[SOUND_AT], part)):
            letter = parts[SOUND][at]
            if heard > MOST_LETTERS and buffer[heard - 1] == letter:
                continue
            buffer[heard] = letter
            heard += 1
    return similarity(
        whole[RAW], a, b, buffer, 0, size,
        whole[SOUND], whole[SOUND_AT][i], end_of(whole[SOUND_AT], i), buffer, MOST_LETTERS, heard,
        0, 0, table, rows,
    )  # fmt: skip


def joined_particle_similarity(
    whole: Any, i: int, part: Any, j: int, particle: int, table: Any, rows: Any
) -> float:
    """Probability that token `i` is token `j` with *Ben* (*Bel*), *Bou* (*Abu*) or *El* (*Es*) before it in one word."""
    raw, start, end = whole[RAW], whole[RAW_AT][i], end_of(whole[RAW_AT], i)
    letters, sounds = 0, 0
    if (
        particle & CHILD_MARK != 0
        and end - start > 5
        and raw[start] == _B
        and (raw[start + 1] == _E or raw[start + 1] == _I)
    ):
        letters = 3 if raw[start + 2] == _N or raw[start + 2] == _L else 0
        sounds = letters
    elif particle & KUNYA_MARK != 0 and end - start > 5:
        after = start + 1 if raw[start] == _A else start
        if raw[after] == _B and (raw[after + 1] == _U or (raw[after + 1] == _O and raw[after + 2] == _U)):
            letters = after - start + (2 if raw[after + 1] == _U else 3)
            sounds = after - start + 2
    elif particle & ARTICLE_MARK != 0 and end - start > 4 and (raw[start] == _A or raw[start] == _E):
        if raw[start + 1] == raw[start + 2] and _is_sun_letter(raw[start + 1]):
            letters, sounds = 2, 1
        elif raw[start + 1] == _L and end - start > 5:
            letters, sounds = 2, 2
    if letters == 0:
        return 0.0
    heard, heard_end = whole[SOUND_AT][i] + sounds, end_of(whole[SOUND_AT], i)
    if heard >= heard_end:
        return 0.0
    return _JOINED * similarity(
        raw, start + letters, end, part[RAW], part[RAW_AT][j], end_of(part[RAW_AT], j),
        whole[SOUND], heard, heard_end, part[SOUND], part[SOUND_AT][j], end_of(part[SOUND_AT], j),
        0, 0, table, rows,
    )  # fmt: skip


def _is_sun_letter(letter: int) -> bool:
    """Whether *al-* is written like the Latin letter that follows it: *ed-*, *en-*, *er-*, *es-*, *et-*, *ez-*."""
    return letter == _D or letter == _N or letter == _R or letter == _S or letter == _T or letter == _Z


def fill_similarities(
    left: Any, left_tokens: Any, left_kinds: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_at: int, n: int,
    is_organization: bool, near: Any, table: Any, rows: Any, cells: Any,
) -> None:  # fmt: skip
    """Fill `cells[i * MOST_TOKENS + j]` with the similarity of token `i` and token `j`.

    Initials are like any name that begins with them, or of which another spelling does; numbers only like themselves.
    """
    for i in range(m):
        a = left_tokens[i]
        for j in range(n):
            b = right_tokens[right_at + j]
            if left_kinds[i] == NUMBER_KIND or right_kinds[right_at + j] == NUMBER_KIND:
                value = 1.0 if are_same_letters(left, a, right, b) else 0.0
            elif left_kinds[i] == INITIAL_KIND or right_kinds[right_at + j] == INITIAL_KIND:
                value = _initial_similarity(left, a, right, b)
                if left_kinds[i] == right_kinds[right_at + j]:
                    value = 1.0 if value > 0.0 else 0.0
                elif value == 0.0 and not is_organization:
                    if left_kinds[i] == INITIAL_KIND:
                        value = _by_other_spelling(left, a, right, b)
                    else:
                        value = _by_other_spelling(right, b, left, a)
            elif (
                are_same_letters(left, a, right, b)
                and left[SCRIPT][a] == right[SCRIPT][b]
                # Two listed names may be read alike: نزيه and نزيهة.
                and (
                    is_organization
                    or relation(left[NAME_CLASS][a], right[NAME_CLASS][b], False) != OTHER_NAME
                )
            ):
                value = 1.0
            else:
                value = token_similarity(left, a, right, b, is_organization, near, table, rows)
                if value > 0.99:
                    value = 0.99
            cells[i * MOST_TOKENS + j] = value


def _initial_similarity(left: Any, a: int, right: Any, b: int) -> float:
    """How like an initial and a name are that begins with it, or with a letter that sounds alike.

    All vowels sound alike, for Arabic script does not write them; where both sides do, *E.* is Ismail as Esmail, and no Ahmad.
    """
    if left[SOUND][left[SOUND_AT][a]] != right[SOUND][right[SOUND_AT][b]]:
        return 0.0
    one, other = left[RAW][left[RAW_AT][a]], right[RAW][right[RAW_AT][b]]
    if one == other or _writes_few_vowels(left[SCRIPT][a]) or _writes_few_vowels(right[SCRIPT][b]):
        return _BEGINS_WITH
    return _BEGINS_WITH if _vowel(one) == _vowel(other) else 0.0


def _writes_few_vowels(script: int) -> bool:
    return script == 1 or script == 2


def _vowel(letter: int) -> int:
    """One number for vowels that are exchanged, another for *a* and for all letters that are no vowel."""
    if letter == _E or letter == _I:
        return 1
    if letter == _O or letter == _U:
        return 2
    return 3 if letter == _A else 0


def _by_other_spelling(short: Any, a: int, name: Any, b: int) -> float:
    """How like an initial and a given name are of which another spelling begins with it (`names.initials.first_letters`)."""
    letter = short[RAW][short[RAW_AT][a]] + 0
    if 97 <= letter <= 122 and name[INITIALS][b] >> (letter - 97) & 1 == 1:
        return _MAY_BEGIN_WITH
    return 0.0


def _is_title_for_name(left: Any, i: int, kind: int, right: Any, j: int, other: int) -> bool:
    """Whether one of two tokens is a title and the other none, unless both are names too (*Sultan*, *Salman*)."""
    return (kind == HONORIFIC_KIND or other == HONORIFIC_KIND) and relation(
        left[NAME_CLASS][i], right[NAME_CLASS][j], False
    ) == UNTOLD


def _titles_before(kinds: Any, start: int, size: int) -> int:
    """How many titles a name begins with: *Prince Khalid bin Salman* has his own name first, too."""
    count = 0
    while count < size and kinds[start + count] == HONORIFIC_KIND:
        count += 1
    return count


def align(
    left: Any, left_tokens: Any, left_kinds: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_at: int, n: int,
    table: Any, rows: Any, cells: Any, to_right: Any, to_left: Any, quality: Any, buffer: Any,
) -> None:  # fmt: skip
    """Pair tokens off, the most telling pair first; then join what was written as one word on one side.

    Fills `to_right[i]` with the right token of left token `i` (-1 none), `to_left` the other way round, and
    `quality[i]` with the similarity; `to_right` of a joined pair points to the first of the two.
    """
    for i in range(m):
        to_right[i] = -1
        quality[i] = 0.0
    for j in range(n):
        to_left[j] = -1
    lead = _titles_before(left_kinds, 0, m) - _titles_before(right_kinds, right_at, n)
    for _ in range(m if m < n else n):
        best, best_i, best_j = 0.0, -1, -1
        for i in range(m):
            if to_right[i] >= 0:
                continue
            for j in range(n):
                if to_left[j] >= 0:
                    continue
                value = cells[i * MOST_TOKENS + j]
                if value < 0.12:
                    continue
                worth = value * (left[BITS][left_tokens[i]] + right[BITS][right_tokens[right_at + j]])
                if left_kinds[i] != right_kinds[right_at + j]:
                    worth *= 0.9
                    if value < LIKE_ONE and _is_title_for_name(
                        left, left_tokens[i], left_kinds[i], right, right_tokens[right_at + j], right_kinds[right_at + j]
                    ):  # fmt: skip
                        continue
                if i - j == lead or m - i == n - j:
                    worth *= 1.02
                if worth > best:
                    best, best_i, best_j = worth, i, j
        if best_i < 0:
            break
        to_right[best_i] = best_j
        to_left[best_j] = best_i
        quality[best_i] = cells[best_i * MOST_TOKENS + best_j]
    for i in range(m):
        # A token may stand for one of the two already; it is joined where it is more like both together.
        taken = to_right[i]
        if taken >= 0 and quality[i] > LIKE_ONE:
            continue
        for j in range(n - 1):
            if taken >= 0 and taken != j and taken != j + 1:
                continue
            if to_left[j] < 0 or to_left[j + 1] < 0:
                k = to_left[j] if to_left[j] >= 0 else to_left[j + 1]
                if k >= 0 and quality[k] > (LIKE_ONE if k == i else 0.5):
                    continue
                least = _least_joined(left_kinds[i], right_kinds[right_at + j], right_kinds[right_at + j + 1])
                value = _joined_similarity(
                    left, left_tokens[i], right, right_tokens[right_at + j], right_tokens[right_at + j + 1],
                    table, rows, buffer,
                )  # fmt: skip
                if value > least and value > quality[i]:
                    if k >= 0:
                        to_right[k] = -1
                        quality[k] = 0.0
                    to_right[i] = j
                    to_left[j] = i
                    to_left[j + 1] = i
                    quality[i] = value
                    break
    for j in range(n):
        k = to_left[j]
        if k >= 0 and quality[k] > LIKE_ONE:
            continue
        for i in range(m - 1):
            is_free = to_right[i] < 0 and to_right[i + 1] < 0 and k < 0
            if is_free or (k == i and to_right[i + 1] < 0) or (k == i + 1 and to_right[i] < 0):
                least = _least_joined(right_kinds[right_at + j], left_kinds[i], left_kinds[i + 1])
                value = _joined_similarity(
                    right, right_tokens[right_at + j], left, left_tokens[i], left_tokens[i + 1],
                    table, rows, buffer,
                )  # fmt: skip
                if value > least and (k < 0 or value > quality[k]):
                    to_right[i] = j
                    to_right[i + 1] = j
                    to_left[j] = i
                    quality[i] = value
                    quality[i + 1] = value
                    break
