"""What grammar says of the fitted tables and lists are too thin to teach, put in by hand."""

from __future__ import annotations

import numpy as np

from ansab.evidence.features import FEATURES, PAIRS, feature_number
from ansab.evidence.fit.boost import Fitted

__all__ = ["anchored", "falls", "hold_to_grammar"]

_KNOWN = {
    ("order", 3): -6.0,
    ("order", 5): -1.4,
    ("order", 6): -1.4,
    ("designators", 6): -4.0,
    ("kin", 2): 1.0,
    ("kin", 3): -2.8,
    ("kin", 4): -1.5,
    ("kin", 5): -2.8,
    ("kin", 6): -4.0,
    ("scripts", 5): -1.5,
    ("numbers", 5): -1.5,
    ("initials", 9): -1.5,
    **{("leftovers", both): 0.4 for both in range(7, 15)},
}
"""The most that a bin may be worth, in nats.

*X bin Y* is not *Y bin X*, *Kataib Hezbollah* is not *Hezbollah*, and *Hassan* is not *Hussein*, though a list now and then
has them for one.  Words left over on both sides never speak as loudly for a match as no words left over.  Scripts that
are read sign by sign (Han, Hangul, Thai) make many names look alike, and the exams have few such names."""
_KNOWN_OF_PEOPLE = {("kin", 5): -3.73, ("kin", 6): -5.89}
"""The same for people alone.

Two people of three names or more who differ in one known name alone may be cousins, in the first name alone brothers."""
_KNOWN_AT_LEAST = {("kin", 2): 1.0}
"""The least that a bin is worth, in nats: *Bob* is short for *Robert*, but lists have few Bobs."""
_SIGNLESS = (("kin", "worst"), (3, 5, 6))
"""A pair of features, and the bins of the first that never speak for a match: two names stay two, however alike."""
_FALLS: dict[str, tuple[tuple[int, int], ...]] = {
    "leftovers": tuple((over, 0) for over in range(1, 15)),
    "order": ((6, 0),),
    "initials": ((9, 0), (9, 3), (9, 6)),
    "designators": ((2, 1), (3, 1), (4, 1), (5, 0), (5, 1), (5, 2), (5, 3), (5, 4)),
    "numbers": ((2, 1), (3, 1), (4, 1), (5, 0), (5, 1), (5, 2), (5, 3), (5, 4)),
    "places": ((2, 1), (3, 1), (4, 1), (5, 0), (5, 1), (5, 2), (5, 3), (5, 4)),
    "legal": ((5, 1),),
    "honorifics": ((5, 1),),
    "kin": ((3, 0), (4, 0), (5, 0), (6, 0), (3, 1), (4, 1), (5, 1), (6, 1)),
}
"""Pairs of bins; the first never speaks more for a match than the second.

What differs never counts for more than what agrees or is absent.  Without this the tables share out a sum in ways that no
reader would follow."""
_ABSENT_IS_NOTHING = (
    "designators", "numbers", "legal", "honorifics", "places", "acronym", "initials", "marks", "exact", "strength",
    "kin",
)  # fmt: skip
"""Features of which bin 0, that neither name has such a thing, is worth 0 bits."""


def hold_to_grammar(fitted: Fitted, is_organization: bool) -> None:
    """Hold the bins that grammar speaks of to what it says they may be worth; the tables are changed in place."""
    known = _KNOWN if is_organization else _KNOWN | _KNOWN_OF_PEOPLE
    for (feature, at), most in known.items():
        table = fitted.tables[feature_number(feature)]
        table[at] = min(table[at], most)
    for (feature, at), least in _KNOWN_AT_LEAST.items():
        table = fitted.tables[feature_number(feature)]
        table[at] = max(table[at], least)
    pair, bins = _SIGNLESS
    width = FEATURES[feature_number(pair[1])].bins
    for at in bins:
        capped = fitted.tables[len(FEATURES) + PAIRS.index(pair)][at * width : (at + 1) * width]
        np.minimum(capped, 0.0, out=capped)


def falls() -> list[list[tuple[int, int]]]:
    """For every table the pairs of bins of which the first is never worth more than the second.

    In the table of two features they hold for each bin of the second one.
    """
    found = [list(_FALLS.get(feature.name, ())) for feature in FEATURES]
    for first, second in PAIRS:
        width = FEATURES[feature_number(second)].bins
        pairs = _FALLS.get(first, ())
        found.append([(low * width + at, high * width + at) for low, high in pairs for at in range(width)])
    return found


def anchored(fitted: Fitted) -> Fitted:
    """Let what is absent (no number, no legal form, no title) be worth nothing.

    The prior takes the difference; of a pair with another feature, that feature does.
    """
    tables, intercept = list(fitted.tables), fitted.intercept
    for number, (first, second) in enumerate(PAIRS, start=len(FEATURES)):
        if first in _ABSENT_IS_NOTHING:
            other = feature_number(second)
            absent = tables[number][: FEATURES[other].bins].copy()
            tables[other] = tables[other] + absent
            tables[number] = tables[number] - np.tile(absent, FEATURES[feature_number(first)].bins)
    for name in _ABSENT_IS_NOTHING:
        at = feature_number(name)
        intercept += float(tables[at][0])
        tables[at] = tables[at] - tables[at][0]
    return Fitted(tables=tuple(tables), intercept=intercept)
