"""A firm that a bank owns is not the bank: *Sovcombank Leasing*, *Sovcombank*."""

from __future__ import annotations

from ansab.evidence.relations.classes import token_classes
from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.tokens import ParsedName

__all__ = ["daughter_line", "tells_daughter"]

_DAUGHTER_BITS = -6.0
"""However many words the two share."""
_BANKS = ("bank", "banka", "bankasi", "банк", "بنك", "بانک", "مصرف")
"""What a bank's name has, or ends in (*Sovcombank*)."""
_TRADES = frozenset({"football", "hospital", "hotel", "insurance", "leasing", "life_insurance", "takaful"})
"""Classes of `organisations.tsv` of what no bank is itself."""


def daughter_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for a bank and a firm of its name in a trade that is no bank's; `None` for all other pairs."""
    one, two = _trade(left), _trade(right)
    if bool(one) == bool(two) or not (_is_bank(left) or _is_bank(right)):
        return None
    return structure_line(_DAUGHTER_BITS, one, two, "a firm of a bank, and the bank")


def tells_daughter(name: ParsedName) -> bool:
    """Whether a name may be a bank's, or a firm's of a bank."""
    return name.is_organization and (_is_bank(name) or bool(_trade(name)))


def _is_bank(name: ParsedName) -> bool:
    return any(token.form.endswith(_BANKS) for token in name.tokens)


def _trade(name: ParsedName) -> str:
    """The word for a trade that is no bank's."""
    return next((token.form for token, known in token_classes(name) if known in _TRADES), "")
