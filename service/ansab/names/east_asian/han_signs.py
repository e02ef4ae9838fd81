"""Names in Han script as Koreans, people of Hong Kong and Vietnamese read them: 金正男 is *Kim Jong Nam*."""

from __future__ import annotations

from functools import cache

from ansab.names.tables import TABLES, read_rows
from ansab.text.fold import fold_orthography

__all__ = ["foreign_readings"]

_FEWEST, _MOST = 2, 4
"""Signs of a name."""
_UNLISTED = "_"


def foreign_readings(word: str) -> list[str]:
    """A name of two to four signs in each of the three readings in which all of its signs are listed.

    >>> foreign_readings("金正男"), foreign_readings("李家超"), foreign_readings("阮富仲")
    (['kim jong nam', 'kam ching nam'], ['lee ka chiu'], ['yuen fu chung', 'nguyen phu trong'])
    """
    if not _FEWEST <= len(word) <= _MOST:
        return []
    known, word = _signs(), fold_orthography(word)
    readings = zip(*(known.get(sign, ()) for sign in word), strict=False)
    return (
        [" ".join(read) for read in readings if _UNLISTED not in read]
        if all(sign in known for sign in word)
        else []
    )


@cache
def _signs() -> dict[str, tuple[str, str, str]]:
    """The three readings of each sign."""
    rows = read_rows(TABLES / "han_signs.tsv", ("korea", "hong_kong", "vietnam", "signs"))
    return {
        sign: (korea, hong_kong, vietnam)
        for (korea, hong_kong, vietnam, _), signs in zip(rows, rows.forms(), strict=True)
        for sign in signs
    }
