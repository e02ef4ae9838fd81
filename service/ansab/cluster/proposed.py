"""Of the spellings of one bearer whom no table lists, the one to propose as the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.tokens import Mark, ParsedName, TokenKind

__all__ = ["proposed_name"]

_BESIDE_NAME = re.compile(r"[()\[\]\"“”«»,]|\b(?:alias|aka|a\.k\.a\.)\s", re.IGNORECASE)
"""What stands in a mention that holds more than a name."""


def proposed_name(names: Sequence[str], *, is_organization: bool) -> str:
    """The name to review: without a rank and without what stands beside a name, in Latin letters, where there is one such;
    of the fuller half of those the commonest, then the one most like all others, then the longest, then the first.

    Args:
        names: All mentions of one cluster, at least one.
        is_organization: How to read them.

    >>> proposed_name(["Col. Uday al-Obaidi", "Uday al-Obaidi", "Oday al-Obaidi", "Uday al-Obaidi (officer)"], is_organization=False)
    'Uday al-Obaidi'
    """
    kind = EntityType.read_as(is_organization=is_organization)
    counts = Counter(names)
    parsed = {name: parse_name(name, kind) for name in counts}
    chosen = list(counts)
    for is_wanted in (_is_bare, _is_without_rank, _is_latin):
        chosen = [name for name in chosen if is_wanted(parsed[name])] or chosen
    words = {name: len(parsed[name].form.split()) for name in chosen}
    middle = sorted(words.values())[len(words) // 2]

    def rank(name: str) -> tuple[float, float, int, str]:
        far = sum(
            Levenshtein.normalized_distance(parsed[name].form, parsed[other].form)
            for other in parsed
            if other != name
        )
        return -counts[name], round(far, 6), -len(name), name

    return min((name for name in chosen if words[name] >= middle), key=rank)


def _is_bare(name: ParsedName) -> bool:
    return not _BESIDE_NAME.search(name.surface)


def _is_without_rank(name: ParsedName) -> bool:
    return not any(token.kind is TokenKind.HONORIFIC and not token.mark & Mark.SOFT for token in name.tokens)


def _is_latin(name: ParsedName) -> bool:
    return name.form.isascii()
