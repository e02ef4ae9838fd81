"""Men whose name in a Russian case looks like a woman's: *после гибели Евгения Пригожина*."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.russian_cases import man_meant
from ansab.spot.span import Span
from ansab.spot.words import Word
from ansab.text.normalize import normalize

__all__ = ["men_meant"]

_OF_WOMEN = ("ла", "лась")
"""What a verb ends in that tells what a woman did."""


def men_meant(spans: Sequence[Span], words: Sequence[Word]) -> dict[Span, str]:
    """The man's name in the nominative for each name that may be his or a woman's; none that stands beside what a woman did.

    >>> from ansab.spot.words import words_of
    >>> text = "Гибель Евгения Пригожина. Сообщила Александра Петрова."
    >>> spans = [Span(start=7, end=24, name="Евгения Пригожина"), Span(start=35, end=53, name="Александра Петрова")]
    >>> list(men_meant(spans, words_of(text)).values())
    ['Евгений Пригожин']
    """
    starts = {word.start: at for at, word in enumerate(words)}
    ends = {word.end: at for at, word in enumerate(words)}
    found: dict[Span, str] = {}
    for span in spans:
        is_whole = span.start in starts and span.end in ends
        may_be_man = span.type is not EntityType.ORGANIZATION and not span.form
        man = man_meant(str(normalize(span.name))) if is_whole and may_be_man else ""
        if man and not _of_woman(words, starts[span.start], ends[span.end]):
            found[span] = man.title()
    return found


def _of_woman(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the word before or behind a name, in one clause with it, tells what a woman did."""
    before = words[first - 1].form if first and words[first].gap == " " else ""
    behind = words[last + 1].form if last + 1 < len(words) and words[last + 1].gap == " " else ""
    return before.endswith(_OF_WOMEN) or behind.endswith(_OF_WOMEN)
