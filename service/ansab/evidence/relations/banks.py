"""What a bank of a place is for: *Bank of Palestine* is neither *Palestine Islamic Bank* nor *Palestine Investment Bank*."""

from __future__ import annotations

from ansab.evidence.relations.classes import Sort, kinds_told
from ansab.names.tokens import ParsedName

__all__ = ["banks"]

_KINDS = {
    "building": "construction housing mortgage real_estate reconstruction",
    "credit": "credit",
    "cooperative": "cooperative",
    "farming": "agriculture rural",
    "investment": "development investment",
    "industry": "industry",
    "international": "international",
    "islamic": "islamic",
    "savings": "savings",
    "small loans": "microfinance",
    "trade": "export foreign foreign_trade import import_export trading",
}
"""Classes of `organisations.tsv` by kind of bank."""
_UNTOLD = frozenset({"bank", "central", "federal", "national", "people", "reserve", "state"})
"""What the central bank of a country may be called; where that is all, it may as well be the bank of the country."""
_BANKS = Sort(
    noun="bank",
    heads=frozenset({"bank"}),
    kinds={word: kind for kind, words in _KINDS.items() for word in words.split()},
    neutral=_UNTOLD,
)


def banks(name: ParsedName) -> dict[str, str]:
    """The kinds of a bank that is named after places alone, `all` where it names none; nothing for other bodies.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> [banks(parse_name(name, EntityType.ORGANIZATION)) for name in ("Palestine Islamic Bank", "Bank of Palestine PLC")]
    [{'islamic': 'islamic'}, {'all': 'bank'}]
    """
    return kinds_told(name, _BANKS)
