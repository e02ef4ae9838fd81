"""Turn an alignment of two names into bins of features: a kernel over flat buffers (see `ansab.kernels`).

`FEATURES` in `evidence.features` says in words what each bin means; the numbers here and the words there are held
together by a test.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.acronym_kernel import acronym_bin
from ansab.evidence.align_kernel import (
    LIKE_ONE,
    align,
    fill_similarities,
    joined_particle_similarity,
    kind_weight,
)
from ansab.evidence.bin_kernel import (
    core_bin,
    count_bin,
    even_bin,
    leftovers_bin,
    loss_bin,
    mass_bin,
    share_bin,
)
from ansab.evidence.kin_kernel import differ_in_first, is_denied, moved_given, told_of
from ansab.evidence.layout_kernel import (
    ARTICLE_MARK,
    BITS,
    CHILD_MARK,
    DESIGNATOR_KIND,
    HONORIFIC_KIND,
    INITIAL_KIND,
    KUNYA_MARK,
    LEGAL_KIND,
    MOST_TOKENS,
    NAME_KIND,
    NUMBER_KIND,
    PLACE_KIND,
    SCRIPT,
    TITLED_MARK,
)
from ansab.evidence.proper_kernel import differ_in_proper
from ansab.evidence.relation_kernel import DENIED, OTHER_NAME, OWN_DIFFERS, SOLE, UNTOLD
from ansab.evidence.whole_kernel import whole_bin

__all__ = ["GIVEN_MOVED", "N_FEATURES", "compare_names"]

N_FEATURES = 26
(
    MATCHED, LOST, LEFT_OVER, RIGHT_OVER, WORST, COUNTS, WHOLE, ENDS, LEFTOVERS, ORDER, MARKS, INITIALS, SCRIPTS,
    DESIGNATORS, NUMBERS, LEGAL, ACRONYM, COVERAGE, CORE, SPECIFIC, BREADTH, HONORIFICS, PLACES, EXACT, STRENGTH,
    KIN,
) = range(N_FEATURES)  # fmt: skip
_PARTICLES = ARTICLE_MARK | KUNYA_MARK | CHILD_MARK
GIVEN_MOVED = 5
"""From here on the bins of order say that given names stand in another order (`kin_kernel.moved_given`)."""
_LONG_NAME = 3
"""Names of a person of which one may differ while all others are the same."""
_SIGNS = 5
"""The number of scripts that are read sign by sign (Han, Hangul), as in `names.reading`; Latin is 0."""
_CYRILLIC = 3
"""The number of the script, as in `names.reading`."""
_ONE_OTHER, _CYRILLIC_AND_LATIN = 1, 3
"""See `_scripts`."""
_LIKE_WHOLES, _AS_LIKE = 5, 6
"""Bins of likeness of whole names: from the first on, names in these two scripts count as the second."""
_KUNYA_ON_ONE = 6
"""From here on the bins of marks say that of two matched words only one has a kunya (see `_positions`)."""


def compare_names(
    left: Any, left_tokens: Any, left_kinds: Any, left_marks: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_marks: Any, right_at: int, n: int,
    is_organization: bool, is_weak: bool, near: Any, table: Any,
    rows: Any, cells: Any, to_right: Any, to_left: Any, quality: Any, buffer: Any, bins: Any,
) -> None:  # fmt: skip
    """Align two names and write the bin of every feature to `bins` (length `N_FEATURES`).

    Args:
        left: Vocabulary (tuple of buffers) of the left tokens; `right` likewise.
        left_tokens: Token, kind and mark of each occurrence, from 0 to `m`; the right ones from `right_at`.
        is_weak: Whether the right name is a weak alias.
        rows, cells, to_right, to_left, quality, buffer: Scratch; the alignment is left in `to_right`, `quality`.
    """
    if m > MOST_TOKENS:
        m = MOST_TOKENS
    if n > MOST_TOKENS:
        n = MOST_TOKENS
    fill_similarities(
        left, left_tokens, left_kinds, m, right, right_tokens, right_kinds, right_at, n,
        is_organization, near, table, rows, cells,
    )  # fmt: skip
    if not is_organization:
        _join_particles(
            left, left_tokens, left_kinds, left_marks, m, right, right_tokens, right_kinds, right_marks, right_at, n,
            table, rows, cells,
        )  # fmt: skip
    align(
        left, left_tokens, left_kinds, m, right, right_tokens, right_kinds, right_at, n,
        table, rows, cells, to_right, to_left, quality, buffer,
    )  # fmt: skip
    for feature in range(N_FEATURES):
        bins[feature] = 0
    _masses(
        left, left_tokens, left_kinds, left_marks, m, right, right_tokens, right_kinds, right_marks, right_at, n,
        is_organization, cells, to_right, to_left, quality, table, rows, bins,
    )  # fmt: skip
    _positions(left_kinds, left_marks, m, right_kinds, right_marks, right_at, n, to_right, bins)
    if bins[MARKS] >= _KUNYA_ON_ONE and _is_kunya_joined(
        left, left_tokens, left_marks, m, right, right_tokens, right_marks, right_at, to_right, quality, table, rows
    ):  # fmt: skip
        bins[MARKS] -= _KUNYA_ON_ONE
    if 1 <= bins[ORDER] <= 2 and not is_organization:
        moved = moved_given(left, left_tokens, m, right, right_tokens, right_at, to_right)
        if moved > 0:
            bins[ORDER] = GIVEN_MOVED - 1 + moved
    _roles(left_kinds, m, right_kinds, right_at, n, to_right, to_left, bins)
    if bins[DESIGNATORS] >= 2 and _is_titled(left_marks, m, right_marks, right_at, to_right):
        bins[DESIGNATORS] = 6
    bins[WHOLE] = whole_bin(left, left_tokens, m, right, right_tokens, right_at, n, rows, buffer)
    bins[SCRIPTS] = _scripts(left[SCRIPT][left_tokens[0]], right[SCRIPT][right_tokens[right_at]])
    if not is_organization:
        if bins[SCRIPTS] == _ONE_OTHER and left[SCRIPT][left_tokens[0]] == _CYRILLIC:
            bins[SCRIPTS] = (
                0  # Cyrillic writes its vowels, so people's names are as telling in it as in Latin letters
            )
        if bins[SCRIPTS] == _CYRILLIC_AND_LATIN and bins[WHOLE] >= _LIKE_WHOLES:
            bins[WHOLE] = (
                _AS_LIKE  # how a name is romanised (*Yurievich*, *Yuryevich*) tells nothing of who is meant
            )
    if bins[ORDER] == 1 and _is_latin_and_signs(
        left[SCRIPT][left_tokens[0]], right[SCRIPT][right_tokens[right_at]]
    ):
        # Names in signs put the family first; their Latin readings as the reader's language does.
        bins[ORDER], bins[ENDS] = 0, 5
    bins[ACRONYM] = acronym_bin(
        left, left_tokens, left_kinds, m, right, right_tokens, right_kinds, right_at, n, is_organization
    )
    if bins[ACRONYM] > 0 and bins[KIN] == OWN_DIFFERS:
        bins[KIN] = UNTOLD
    bins[STRENGTH] = 1 if is_weak else 0


def _join_particles(
    left: Any, left_tokens: Any, left_kinds: Any, left_marks: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_marks: Any, right_at: int, n: int,
    table: Any, rows: Any, cells: Any,
) -> None:  # fmt: skip
    """Let a word be like one before which *Bou*, *Ben* or *El* stands apart: *Boudiaf* and *Bou Diaf*."""
    for i in range(m):
        for j in range(n):
            other = right_marks[right_at + j]
            apart = (left_marks[i] ^ other) & _PARTICLES
            if apart == 0 or left_kinds[i] != NAME_KIND or right_kinds[right_at + j] != NAME_KIND:
                continue
            a, b = left_tokens[i], right_tokens[right_at + j]
            value = _joined_value(left, a, right, b, other & apart != 0, apart, table, rows)
            if value > cells[i * MOST_TOKENS + j]:
                cells[i * MOST_TOKENS + j] = value


def _joined_value(
    left: Any, i: int, right: Any, j: int, is_right_apart: bool, particle: int, table: Any, rows: Any
) -> float:
    if is_right_apart:
        return joined_particle_similarity(left, i, right, j, particle, table, rows)
    return joined_particle_similarity(right, j, left, i, particle, table, rows)


def _is_joined(
    left: Any,
    i: int,
    left_mark: int,
    right: Any,
    j: int,
    right_mark: int,
    alike: float,
    table: Any,
    rows: Any,
) -> bool:
    """Whether two words are so alike only because one has its particle written in one word with it."""
    apart = (left_mark ^ right_mark) & _PARTICLES
    return (
        apart != 0 and _joined_value(left, i, right, j, right_mark & apart != 0, apart, table, rows) >= alike
    )


def _is_kunya_joined(
    left: Any, left_tokens: Any, left_marks: Any, m: int, right: Any, right_tokens: Any, right_marks: Any,
    right_at: int, to_right: Any, quality: Any, table: Any, rows: Any,
) -> bool:  # fmt: skip
    """Whether each kunya that only one of two matched words has is written in one word on the other side."""
    for i in range(m):
        j = to_right[i]
        if j < 0 or (left_marks[i] ^ right_marks[right_at + j]) & KUNYA_MARK == 0:
            continue
        a, b = left_tokens[i], right_tokens[right_at + j]
        if not _is_joined(
            left, a, left_marks[i], right, b, right_marks[right_at + j], quality[i], table, rows
        ):
            return False
    return True


def _masses(
    left: Any, left_tokens: Any, left_kinds: Any, left_marks: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_marks: Any, right_at: int, n: int,
    is_organization: bool, cells: Any, to_right: Any, to_left: Any, quality: Any, table: Any, rows: Any, bins: Any,
) -> None:  # fmt: skip
    """How much rarity is matched, lost in unlike spellings, and left over on either side."""
    matched, lost, left_over, right_over, left_all, right_all = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    core_left, core_right, core_left_matched, core_right_matched = 0.0, 0.0, 0.0, 0.0
    worst, only_left, only_right, closest, aligned, left_names, right_names = 1.0, 0, 0, 0.0, 0, 0, 0
    inexact, kin = 0, UNTOLD
    for i in range(m):
        kind = left_kinds[i]
        weight = left[BITS][left_tokens[i]] * kind_weight(kind, left_marks[i])
        left_all += weight
        is_core = kind == NAME_KIND or kind == INITIAL_KIND
        is_name = kind != HONORIFIC_KIND and kind != LEGAL_KIND
        left_names += 1 if is_name else 0
        core_left += weight if is_core else 0.0
        j = to_right[i]
        if j < 0:
            left_over += weight
            inexact = 1
            if is_name:
                only_left += 1
                for k in range(n):
                    if to_left[k] < 0 and cells[i * MOST_TOKENS + k] > closest:
                        closest = cells[i * MOST_TOKENS + k]
            continue
        other = right[BITS][right_tokens[right_at + j]] * kind_weight(
            right_kinds[right_at + j], right_marks[right_at + j]
        )
        least = weight if weight < other else other
        matched += least * quality[i]
        is_initial = kind == INITIAL_KIND or right_kinds[right_at + j] == INITIAL_KIND
        # A title that is a name too (*Sultan*) may stand for the name on the other side.
        is_name = is_name or (kind == HONORIFIC_KIND and right_kinds[right_at + j] == NAME_KIND)
        if not is_initial:
            lost += least * (1.0 - quality[i])
        if is_name:
            aligned += 1
            if quality[i] < worst and not is_initial:
                worst = quality[i]
        if quality[i] < 1.0:
            inexact = 1
            # What was joined of two words is neither of them.
            if is_name and not is_initial and quality[i] == cells[i * MOST_TOKENS + j] and not _is_joined(
                left, left_tokens[i], left_marks[i], right, right_tokens[right_at + j], right_marks[right_at + j],
                quality[i], table, rows,
            ):  # fmt: skip
                told = told_of(left, left_tokens[i], right, right_tokens[right_at + j], is_organization)
                kin = told if told > kin else kin
        core_left_matched += weight * quality[i] if is_core else 0.0
    for j in range(n):
        kind = right_kinds[right_at + j]
        weight = right[BITS][right_tokens[right_at + j]] * kind_weight(kind, right_marks[right_at + j])
        right_all += weight
        is_core = kind == NAME_KIND or kind == INITIAL_KIND
        is_name = kind != HONORIFIC_KIND and kind != LEGAL_KIND
        right_names += 1 if is_name else 0
        core_right += weight if is_core else 0.0
        if to_left[j] < 0:
            right_over += weight
            inexact = 1
            only_right += 1 if is_name else 0
        elif is_core:
            core_right_matched += weight * quality[to_left[j]]
    bins[MATCHED] = even_bin(matched)
    bins[LOST] = loss_bin(lost)
    bins[LEFT_OVER] = mass_bin(left_over)
    bins[RIGHT_OVER] = mass_bin(right_over)
    bins[WORST] = share_bin(worst) if aligned > 0 else 9
    bins[COUNTS] = (count_bin(left_names) * 6 + count_bin(right_names)) * 6 + count_bin(aligned)
    bins[LEFTOVERS] = leftovers_bin(only_left, only_right, closest)
    bins[COVERAGE] = share_bin((left_all - left_over - lost) / (left_all + 1e-6)) * 9 + share_bin(
        (right_all - right_over - lost) / (right_all + 1e-6)
    )
    bins[CORE] = core_bin(core_left_matched, core_left) * 6 + core_bin(core_right_matched, core_right)
    bins[SPECIFIC] = even_bin(left_all)
    bins[BREADTH] = even_bin(right_all)
    bins[EXACT] = 0 if inexact == 1 else 1
    if only_left > 0 and only_right > 0 and is_denied(
        left, left_tokens, left_kinds, left_marks, m, right, right_tokens, right_kinds, right_marks, right_at, n,
        is_organization, is_organization and only_left == 1 and only_right == 1, to_right, to_left,
    ):  # fmt: skip
        kin = DENIED
    is_long = left_names >= _LONG_NAME and right_names >= _LONG_NAME
    if (kin == OTHER_NAME and (is_organization or is_long)) or (kin == DENIED and is_organization):
        unlike = only_left if only_left > only_right else only_right
        for i in range(m):
            unlike += 1 if to_right[i] >= 0 and quality[i] < LIKE_ONE else 0
        kin = SOLE if unlike == 1 else kin
    if not is_organization and is_long and (kin == SOLE or kin == DENIED) and differ_in_first(
        left, left_tokens, left_kinds, m, right, right_tokens, right_kinds, right_at, n, to_right, to_left, quality
    ):  # fmt: skip
        kin = OWN_DIFFERS
    if is_organization and kin != SOLE and differ_in_proper(
        left, left_tokens, left_kinds, m, right, right_tokens, right_kinds, right_at, n, to_right, to_left, quality
    ):  # fmt: skip
        kin = OWN_DIFFERS
    bins[KIN] = kin


def _positions(
    left_kinds: Any, left_marks: Any, m: int, right_kinds: Any, right_marks: Any, right_at: int, n: int,
    to_right: Any, bins: Any,
) -> None:  # fmt: skip
    """Order, ends, kunyas and fathers."""
    first_left, last_left, first_right, last_right = -1, -1, -1, -1
    for i in range(m):
        if left_kinds[i] != HONORIFIC_KIND and left_kinds[i] != LEGAL_KIND:
            if first_left < 0:
                first_left = i
            last_left = i
    for j in range(n):
        if right_kinds[right_at + j] != HONORIFIC_KIND and right_kinds[right_at + j] != LEGAL_KIND:
            if first_right < 0:
                first_right = j
            last_right = j
    inversions, aligned, is_child_moved = 0, 0, 0
    kunya_both, kunya_one, child_both, child_one = 0, 0, 0, 0
    for i in range(m):
        j = to_right[i]
        if j < 0 or left_kinds[i] == LEGAL_KIND or left_kinds[i] == HONORIFIC_KIND:
            continue
        aligned += 1
        for k in range(i + 1, m):
            if (
                to_right[k] >= 0
                and to_right[k] < j
                and left_kinds[k] != LEGAL_KIND
                and left_kinds[k] != HONORIFIC_KIND
            ):
                inversions += 1
        a, b = left_marks[i] & KUNYA_MARK, right_marks[right_at + j] & KUNYA_MARK
        if a != 0 and b != 0:
            kunya_both = 1
        elif a != 0 or b != 0:
            kunya_one = 1
        a, b = left_marks[i] & CHILD_MARK, right_marks[right_at + j] & CHILD_MARK
        if a != 0 and b != 0:
            child_both = 1
        elif (a != 0 and j == first_right and n > 1) or (b != 0 and i == first_left and m > 1):
            child_one = 1
            is_child_moved = 1
    if aligned < 2:
        bins[ORDER] = 4
    elif inversions == 0:
        bins[ORDER] = 0
    elif is_child_moved == 1:
        bins[ORDER] = 3
    elif inversions == aligned - 1 and (
        to_right[first_left] == last_right or to_right[last_left] == first_right
    ):
        bins[ORDER] = 1
    else:
        bins[ORDER] = 2
    if bins[EXACT] == 1 and inversions > 0:
        bins[EXACT] = 2
    bins[MARKS] = kunya_both * 3 + kunya_one * _KUNYA_ON_ONE + (2 if child_one == 1 else child_both)
    first = _end_relation(to_right[first_left], first_right, last_right) if first_left >= 0 else 0
    last = _end_relation(to_right[last_left], last_right, first_right) if last_left >= 0 else 0
    bins[ENDS] = first * 4 + last


def _end_relation(partner: int, same: int, opposite: int) -> int:
    """0 unmatched, 1 matched with the same end, 2 with the opposite end, 3 with the middle."""
    if partner < 0:
        return 0
    if partner == same:
        return 1
    return 2 if partner == opposite else 3


def _roles(
    left_kinds: Any, m: int, right_kinds: Any, right_at: int, n: int,
    to_right: Any, to_left: Any, bins: Any,
) -> None:  # fmt: skip
    """Agreement of each kind of token that is not a name."""
    bins[DESIGNATORS] = _agreement(
        DESIGNATOR_KIND, left_kinds, m, right_kinds, right_at, n, to_right, to_left
    )
    bins[NUMBERS] = _agreement(NUMBER_KIND, left_kinds, m, right_kinds, right_at, n, to_right, to_left)
    bins[LEGAL] = _agreement(LEGAL_KIND, left_kinds, m, right_kinds, right_at, n, to_right, to_left)
    bins[HONORIFICS] = _agreement(HONORIFIC_KIND, left_kinds, m, right_kinds, right_at, n, to_right, to_left)
    bins[PLACES] = _agreement(PLACE_KIND, left_kinds, m, right_kinds, right_at, n, to_right, to_left)
    matched, alone, other = 0, 0, 0
    for i in range(m):
        if left_kinds[i] == INITIAL_KIND or (
            to_right[i] >= 0 and right_kinds[right_at + to_right[i]] == INITIAL_KIND
        ):
            if to_right[i] >= 0:
                matched += 1
            else:
                alone += 1
    for j in range(n):
        if right_kinds[right_at + j] == INITIAL_KIND and to_left[j] < 0:
            other += 1
    if alone > 0 and other > 0:
        bins[INITIALS] = 9
    else:
        bins[INITIALS] = (matched if matched < 2 else 2) * 3 + min(alone + other, 2)


def _is_titled(left_marks: Any, m: int, right_marks: Any, right_at: int, to_right: Any) -> bool:
    """Whether a matched name has a designator of its own inside (*Hezbollah*)."""
    for i in range(m):
        if to_right[i] >= 0 and left_marks[i] & right_marks[right_at + to_right[i]] & TITLED_MARK != 0:
            return True
    return False


def _agreement(
    kind: int, left_kinds: Any, m: int, right_kinds: Any, right_at: int, n: int, to_right: Any, to_left: Any
) -> int:
    """0 neither has one; 1 all agree; 2 some agree, and one side has more; 3 the left only has one; 4 the right only;
    5 each has one that the other has not.
    """
    agreed, only_left, only_right = 0, 0, 0
    for i in range(m):
        if left_kinds[i] == kind:
            if to_right[i] >= 0:
                is_name = kind == HONORIFIC_KIND and right_kinds[right_at + to_right[i]] != kind
                agreed += 0 if is_name else 1
            else:
                only_left += 1
    for j in range(n):
        if right_kinds[right_at + j] == kind and to_left[j] < 0:
            only_right += 1
    if only_left > 0 and only_right > 0:
        return 5
    if agreed > 0:
        return 1 if only_left == only_right else 2
    if only_left > 0:
        return 3
    return 4 if only_right > 0 else 0


def _is_latin_and_signs(left: int, right: int) -> bool:
    return (left == 0 and right == _SIGNS) or (left == _SIGNS and right == 0)


def _scripts(left: int, right: int) -> int:
    """0 both Latin, 1 one other script, 2 Arabic and Latin, 3 Cyrillic and Latin, 4 Hebrew and Latin, 5 others."""
    if left == right:
        return 0 if left == 0 else 1
    if left != 0 and right != 0:
        return 5
    native = left + right
    if native == 1:
        return 2
    if native == 3:
        return 3
    return 4 if native == 2 else 5
