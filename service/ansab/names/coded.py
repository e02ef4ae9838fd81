"""Names of actors as data sets of events write them: *HTS: Hayat Tahrir al-Sham*, *Military Forces of Iraq (2014-)*."""

from __future__ import annotations

import re

__all__ = ["without_code"]

_SHORT_BEFORE = re.compile(r"^\s*[A-Z][A-Z0-9/&.-]{1,11}:\s+(?=\S{2})")
_YEARS = re.compile(r"\s*\(\s*[12]\d{3}\s*[-–—]\s*(?:[12]\d{3}|present)?\s*\)")
_OF_A_STATE = re.compile(
    r"^\s*(?:Military|Police|Security|Armed) Forces of (?:the )?(?P<state>[^()]{3,60}?)"
    r"\s*\(\s*[12]\d{3}\s*[-–—]\s*(?:[12]\d{3}|present)?\s*\)\s*(?P<body>[^\s(].*)$"
)


def without_code(surface: str) -> str:
    """The name of an organisation without the short form before a colon and without the years of its being.

    A body of the forces of a state is called by its own name, the state behind it.

    >>> without_code("HTS: Hayat Tahrir al-Sham"), without_code("Police Forces of Iraq (2014-)")
    ('Hayat Tahrir al-Sham', 'Police Forces of Iraq')
    >>> without_code("Military Forces of Syria (2000-2024) Fourth Division")
    'Fourth Division (Syria)'
    >>> without_code("Brigade 1920")
    'Brigade 1920'
    """
    if ":" in surface:
        surface = _SHORT_BEFORE.sub("", surface)
    if "(" not in surface:
        return surface
    found = _OF_A_STATE.match(surface)
    if found:
        return f"{found['body'].strip()} ({found['state'].strip()})"
    return _YEARS.sub("", surface) or surface
