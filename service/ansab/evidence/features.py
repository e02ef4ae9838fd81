"""The features of a pair of names, in words: what each measures and what its bins mean.

The order is that of `feature_kernel`.  "Left" is the mention, "right" the name it is compared with.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FEATURES", "PAIRS", "Feature", "feature_number"]


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: its name in an explanation, how many bins it has, what it measures, and an example pair."""

    name: str
    bins: int
    meaning: str
    example: tuple[str, str] = ("", "")
    shown: str = ""


FEATURES: tuple[Feature, ...] = (
    Feature("matched", 16, "rarity of what is matched, three bits a bin", ("Qasem Soleimani", "Qassem Suleimani"), "names"),
    Feature("lost", 9, "rarity lost because matched tokens are spelt unlike", ("Taleb", "Talib"), "spelling"),
    Feature("left_over", 9, "rarity of tokens that only the mention has", ("Ali Hassan Nasser", "Ali Hassan"), "extra"),
    Feature("right_over", 9, "rarity of tokens that only the other name has", ("Ali Hassan", "Ali Hassan Nasser"), "missing"),
    Feature("worst", 10, "similarity of the least alike matched tokens; 9 when none", ("Yehia Rasool", "Yahya Rasool"), "spelling"),
    Feature("counts", 216, "tokens of either name and how many are matched, up to five each", ("", ""), "coverage"),
    Feature("whole", 9, "likeness of the names written without spaces", ("Mohammadreza", "Mohammad Reza"), "spelling"),
    Feature("ends", 16, "whether the first and the last token are matched, and where", ("Hussein Ali", "Ali Hussein"), "order"),
    Feature("leftovers", 15, "unmatched tokens on one side or on both, and whether they are alike", ("", ""), "contradiction"),
    Feature("order", 7, "0 the same, 1 one end moved, 2 otherwise, 3 father and son swapped, 4 fewer than two matched, 5 another order of given names only, 6 of given names beside another name", ("Salman bin Ali", "Ali bin Salman"), "order"),
    Feature("marks", 12, "kunya and patronymic marks that agree or not", ("Abu Ali", "Ali"), "structure"),
    Feature("initials", 10, "initials that a name begins with, and those left alone; 9 when each has one that the other has not", ("J. Smith", "John Smith"), "initials"),
    Feature("scripts", 6, "which scripts are compared", ("محمد", "Mohammed"), "script"),
    Feature("designators", 7, "designators (brigades, movement, party) that agree or not; 6 one more on a name that has its own", ("Kataib Hezbollah", "Hezbollah"), "designator"),
    Feature("numbers", 6, "numbers that agree or not", ("7th Brigade", "9th Brigade"), "numbers"),
    Feature("legal", 6, "legal forms that agree or not", ("Bizon LLC", "OOO Bizon"), "legal form"),
    Feature("acronym", 4, "one name is the initials of the other, or made of its syllables", ("PMF", "Popular Mobilization Forces"), "acronym"),
    Feature("coverage", 81, "share of either name's rarity that is matched", ("", ""), "coverage"),
    Feature("core", 36, "share of either name's proper part that is matched", ("Bank Melli", "Melli Investment Bank"), "coverage"),
    Feature("specific", 16, "rarity of the whole mention, three bits a bin", ("Ali", "Watban al-Khazraji"), "rarity"),
    Feature("breadth", 16, "rarity of the whole other name", ("", ""), "rarity"),
    Feature("honorifics", 6, "titles and ranks that agree or not", ("Sheikh Ali", "Dr. Ali"), "titles"),
    Feature("places", 6, "place names that agree or not", ("Islamic State in Iraq", "Islamic State in Libya"), "places"),
    Feature("exact", 3, "1 the same tokens in the same order, 2 in another order", ("Abu-Taqwa", "Abu Taqwa"), "exact"),
    Feature("strength", 2, "1 when the other name is a weak alias", ("al-Saidi", "al-Saidi"), "alias strength"),
    Feature("kin", 7, "what the tables know of matched words that are spelt unlike: 1 one name, 2 a short form of it, 3 different names; 4 different ones left over, 5 different ones are all in which two organisations, or two people of three names or more, differ; 6 two organisations share words of the tables alone, and each has another name of its own, or two people of three names or more differ in the first", ("Hasan Nasser", "Husayn Nasser"), "known names"),
)  # fmt: skip

PAIRS: tuple[tuple[str, str], ...] = (
    ("matched", "lost"),
    ("matched", "coverage"),
    ("left_over", "right_over"),
    ("whole", "matched"),
    ("leftovers", "matched"),
    ("scripts", "worst"),
    ("scripts", "matched"),
    ("core", "legal"),
    ("strength", "specific"),
    ("order", "ends"),
    ("specific", "breadth"),
    ("acronym", "specific"),
    ("exact", "specific"),
    ("kin", "worst"),
    ("initials", "specific"),
)
"""Features whose bits depend on one another; each pair has a table of its own besides the two single ones."""


def feature_number(name: str) -> int:
    """The place of a feature in a row of bins."""
    return next(number for number, feature in enumerate(FEATURES) if feature.name == name)
