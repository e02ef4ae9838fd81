"""One word of a name, as the press writes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log

from ansab.text.fold import fold_orthography
from ansab.text.scripts import NO_SCRIPT, script_of
from ansab.translit import east_asian
from ansab.translit.generate import Spelling
from ansab.translit.lexicon import known_spellings
from ansab.translit.slavic_names import spell_slavic
from ansab.translit.tokens import romanize_token

__all__ = ["Manner", "by_log_prob", "likeliest", "ranked", "spell_word"]

_BY_RULE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the words of one name are to be read.

    Attributes:
        language: BCP 47 hint for the whole name.
        reading: `ar`, `fa` or `ru`, `uk` where the name is known to be of that language, not a foreign one in its script.
        best: How many spellings are wanted.
    """

    language: str = ""
    reading: str = ""
    best: int = 1


def spell_word(word: str, how: Manner) -> tuple[Spelling, ...]:
    """Spellings of one word of any script, capitalised, likeliest first; Latin stays as it is."""
    script = script_of(word)
    if script in ("Latn", NO_SCRIPT):
        text = fold_orthography(word)
        return (Spelling(text, 0.0),) if text else ()
    known = known_spellings(word, how.language)
    if known:
        return ranked(known)
    by_rule = east_asian.romanize(word)
    if by_rule is not None:
        return (Spelling(by_rule, 0.0),)
    found = [
        _capitalized(item)
        for item in romanize_token(word, best=how.best, language=how.language, reading=how.reading)
    ]
    by_slavic_rule = spell_slavic(word, how.language, is_slavic=bool(how.reading)) if script == "Cyrl" else ""
    if not by_slavic_rule:
        return tuple(found)
    rest = [
        Spelling(item.text, item.log_prob + log(1 - _BY_RULE))
        for item in found
        if item.text.lower() != by_slavic_rule.lower()
    ]
    return (Spelling(by_slavic_rule, log(_BY_RULE)), *rest)[: how.best]


def _capitalized(item: Spelling) -> Spelling:
    return Spelling(item.text[:1].upper() + item.text[1:], item.log_prob)


def ranked(known: Sequence[str]) -> tuple[Spelling, ...]:
    """Settled spellings, each half as likely as the one before."""
    whole = 2.0 - 2.0 ** (1 - len(known))
    return tuple(Spelling(text, log(0.5**rank / whole)) for rank, text in enumerate(known))


def likeliest(found: Iterable[Spelling], best: int) -> tuple[Spelling, ...]:
    """The `best` likeliest, likeliest first."""
    return tuple(nlargest(best, found, key=by_log_prob))


def by_log_prob(spelling: Spelling) -> float:
    """Sort key."""
    return spelling.log_prob
