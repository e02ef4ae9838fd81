"""News agencies as Arabic writes them: the words for what they are stand around the name."""

from __future__ import annotations

__all__ = ["agency_together"]

_AGENCY = "وكاله"
_OF_NEWS = frozenset({"للانبا", "الاخباريه", "للاخبار"})


def agency_together(words: list[str]) -> list[str]:
    """Bring together what Arabic writes around a name: وكالة شفق للأنباء is *Shafaq News Agency*."""
    first = words.index(_AGENCY) if _AGENCY in words else len(words)
    last = next((at for at in range(first + 2, len(words)) if words[at] in _OF_NEWS), 0)
    return [*words[:first], *words[first + 1 : last], _AGENCY, "انبا", *words[last + 1 :]] if last else words
