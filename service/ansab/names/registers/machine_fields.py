"""A name out of the fields that machines read: the zone of a passport, a ticket, the name and address of a bank message."""

from __future__ import annotations

import re

__all__ = ["out_of_field"]

_ZONE = re.compile(
    r"^\s*(?:[PVIAC]<(?:[A-Z]{3}|D<<))?(?P<family>[A-Z][A-Z0-9<'. -]*?)<<(?P<given>[A-Z][A-Z0-9<'. -]*)$"
)
"""*P<IRQALRAWI<<KARIM<HADI<<<<*, with or without the document and the state before it (ICAO 9303)."""
_ACCOUNT = re.compile(r"^\s*/(?=[A-Z]*\d)[A-Z0-9]{5,34}\s+(?=\S{2})")
"""The account before a name: */IQ98RAFB001 KARIM HADI ALRAWI*."""
_LINE = re.compile(r"(?:^|\s)([1-8])/\s*")
"""What begins a line of a name and address (SWIFT field 50F or 59F): 1 the name, 2 the street, 3 the state and town."""
_OF_NAME = "1"
_TICKET = re.compile(r"^\s*([A-Z][A-Z'. -]+)/([A-Z][A-Z'. ]+?)\s*(MR|MRS|MS|MISS|MSTR|DR|H\.? ?E)\.?\s*$")
"""A passenger, as on tickets: *ALRAWI/KARIM MR*."""


def out_of_field(surface: str) -> str:
    """The name that a field holds, the given name first; any other form as it is.

    >>> out_of_field("P<IRQAL<RAWI<<KARIM<HADI<<<<<<<<"), out_of_field("ALRAWI<<KARIM<HADI<JASI")
    ('KARIM HADI AL RAWI', 'KARIM HADI JASI ALRAWI')
    >>> out_of_field("1/KARIM HADI ALRAWI 2/KARRADA 52 3/IQ/BAGHDAD"), out_of_field("Unit 1/3")
    ('KARIM HADI ALRAWI', 'Unit 1/3')
    >>> out_of_field("ALRAWI/KARIM MR"), out_of_field("ALRAWI/KARIM")
    ('KARIM ALRAWI', 'ALRAWI/KARIM')
    """
    if "<<" in surface:
        found = _ZONE.match(surface.strip().rstrip("<").upper())
        return " ".join(f"{found['given']} {found['family']}".replace("<", " ").split()) if found else surface
    if "/" not in surface:
        return surface
    if found := _TICKET.match(surface):
        return f"{found[2]} {found[1]}"
    parts = _LINE.split(_ACCOUNT.sub("", surface))
    if len(parts) < 2 or parts[0].strip() or parts[1] != _OF_NAME:
        return parts[0] if len(parts) == 1 else surface
    names = [text for number, text in zip(parts[1::2], parts[2::2], strict=True) if number == _OF_NAME]
    return " ".join(" ".join(names).split()) or surface
