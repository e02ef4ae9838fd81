"""What ministers are ministers of, which is no name."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.names.lexicon import Lexicon
from ansab.spot.lists import listed_words
from ansab.spot.words import Word

__all__ = ["is_portfolio", "is_portfolio_of_man"]


def is_portfolio(words: Sequence[Word], at: int, size: int) -> bool:
    """Whether only an office is named: *Justice* Minister."""
    is_before = at + size < len(words) and words[at + size].form in listed_words("minister")
    links = [word.form for word in words[max(0, at - 3) : at]]
    is_behind = any(
        form in listed_words("minister-of")
        and all(link in listed_words("of") for link in links[number + 1 :])
        for number, form in enumerate(links[:-1])
    )
    return (is_before or is_behind) and all(
        word.form in listed_words("portfolio") for word in words[at : at + size]
    )


def is_portfolio_of_man(words: Sequence[Word], at: int, table: Lexicon) -> bool:
    """Whether a word is what somebody is minister of, whose name follows: *Minister of Finance Karim Rao*."""
    behind = at + 1
    while behind < len(words) and words[behind].form in listed_words("portfolio"):
        behind += 1
    return (
        behind < len(words)
        and words[behind].is_capitalised
        and words[behind].gap == " "
        and words[behind].form in table.given_classes
        and is_portfolio(words, at, behind - at)
    )
