"""What each kind of context is worth, in bits, in one place.

The figures are set by hand, not fitted: no labelled corpus of whole documents is large enough.  They are sized
against the prior (about -10 bits) and a curated alias (+14 bits): a fuller name in the text should
decide between namesakes of the tables, company alone should only tip a balance.
"""

from __future__ import annotations

__all__ = [
    "FARTHER", "FATHER", "FELLOW", "FULLER", "FULLER_AFTER", "GROUP", "KNOWN_AS", "LOOSELY_ALIKE", "MEMBER", "MOST_COMPANY",
    "NEARBY", "NOT_THIS_ONE", "OTHERWISE_NAMED", "PLACE", "SCENE", "SPELT_ALIKE",
]  # fmt: skip

FULLER = 13.0
"""The text gives a fuller name before, of which this one is a part."""
FULLER_AFTER = 10.0
"""The text gives the fuller name only later."""
FARTHER = 4.0
"""Less, for each namesake in the text that was named more recently."""
SPELT_ALIKE = 2.0
"""More, when the part is spelt to the letter as in the fuller name: one text spells one man one way."""
KNOWN_AS = 13.0
"""The text says "also known as", or puts the other name beside this one in brackets."""
NOT_THIS_ONE = -12.0
"""The fuller name in the text is nobody in the tables, so its short form is not one of them either."""
OTHERWISE_NAMED = -8.0
"""The text says that the bearer has another full name, which contradicts all names of the candidate."""
FATHER = -8.0
"""The text names somebody in full of whom this name, without the first, is the father's."""
GROUP = 4.0
"""A group that the candidate belongs to is named in the text."""
NEARBY = 1.0
"""More, when it is named within the next few mentions."""
MEMBER = 2.0
"""A member of the candidate, itself a group, is named in the text."""
FELLOW = 1.5
"""Another member of a group of the candidate is named in the text."""
PLACE = 1.0
"""A country or place of the text around it stands in the name of the candidate or of a group of it."""
MOST_COMPANY = 7.0
"""All groups, members and fellows of a candidate together."""
LOOSELY_ALIKE = 0.5
"""Share of those that counts for a longer name that is written as no alias of the candidate is."""
SCENE = 10.0
"""At the most: the other names of the text are in the tables, so a listed short form is meant as listed."""
