"""Words that begin sentences or stand in headings with a capital and are no names."""

from __future__ import annotations

__all__ = ["CALENDAR", "FOLLOWERS", "IN_PLACES", "NATION_HEADS", "STOP_WORDS"]

STOP_WORDS = frozenset(
    {
        "a", "about", "according", "across", "after", "again", "against", "all", "along", "already",
        "also", "although", "among", "an", "and", "another", "any", "are", "around", "as", "asked", "at",
        "away", "back", "be", "because", "been", "before", "being", "below", "between", "both", "but",
        "by", "call", "called", "can", "come", "could", "despite", "did", "do", "does", "during", "each",
        "early", "either", "even", "every", "few", "first", "following", "for", "former", "from",
        "further", "get", "give", "given", "had", "has", "have", "he", "her", "here", "his", "how",
        "however", "i", "if", "in", "include", "including", "indeed", "instead", "into", "is", "it",
        "its", "just", "last", "late", "later", "least", "less", "let", "like", "likewise", "many", "may",
        "meanwhile", "might", "more", "moreover", "most", "much", "must", "my", "near", "neither",
        "never", "next", "no", "nor", "not", "now", "of", "off", "officials", "on", "once", "one", "only",
        "or", "other", "our", "out", "over", "own", "part", "perhaps", "potential", "powered", "precise",
        "previously", "recent", "recently", "said", "same", "say", "says", "second", "see", "several",
        "shall", "she", "should", "since", "so", "some", "still", "such", "than", "that", "the", "their",
        "them", "then", "there", "these", "they", "third", "this", "those", "though", "through",
        "throughout", "thus", "to", "today", "together", "too", "two", "under", "unless", "until", "up",
        "update", "updated", "upon", "us", "very", "via", "was", "we", "were", "what", "when", "where",
        "whether", "which", "while", "who", "whose", "why", "will", "with", "within", "without", "would",
        "yesterday", "yet", "you", "your", "in-depth", "photos", "footage", "news", "story", "contact",
        "author", "unlock", "free", "editor", "editors", "digest",
    }
)  # fmt: skip
CALENDAR = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
        "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
        "tue", "wed", "thu", "fri", "sat", "sun",
    }
)  # fmt: skip
NATION_HEADS = frozenset(
    {
        "american", "brussels", "london", "moscow", "paris", "washington", "arab", "east", "eastern",
        "gulf", "iranian", "iraqi", "israeli", "kurdish", "lebanese", "middle", "north", "northern",
        "shia", "shiite", "south", "southern", "sunni", "syrian", "us", "west", "western",
    }
)  # fmt: skip
FOLLOWERS = frozenset(
    ["force", "forces", "rebels", "militia", "militias", "militants", "fighters", "troops", "group"]
)
"""What the press calls the men of a group behind its name, which is no part of it: *Hezbollah fighters*."""
IN_PLACES = frozenset(["in", "from", "to", "near", "at", "around", "outside", "toward", "towards"])
"""Prepositions that stand before places rather than before people."""
