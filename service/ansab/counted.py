"""What every message prints: a number with the word for what it counts, and a text that was given, cut short."""

from __future__ import annotations

__all__ = ["clipped", "counted"]


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many there are.

    Args:
        number: How many.
        one: The word for one of them, with a verb if need be.
        many: The words for any other number; `one` and an s if absent.

    >>> counted(1, "row"), counted(2_000, "row"), counted(0, "entity", "entities")
    ('1 row', '2,000 rows', '0 entities')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def clipped(text: str, most: int = 60) -> str:
    """A text that was given as a message repeats it: not more than so many characters of it.

    >>> clipped("Aleppo"), clipped("Aleppo", 4)
    ('Aleppo', 'Alep…')
    """
    return text if len(text) <= most else f"{text[:most]}…"
