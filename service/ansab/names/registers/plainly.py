"""A name as people write it, where a machine, a scanner or a narrow field has written it otherwise."""

from __future__ import annotations

import re

from ansab.names.lexicon import Lexicon
from ansab.names.registers.glued_names import with_blanks
from ansab.names.registers.machine_fields import out_of_field
from ansab.names.registers.misread import read_aright

__all__ = ["plainly_written"]

_SIGN = re.compile(r"[01/<A-Z](?:(?<=[01/<])|(?<=[a-z].))")
_MISREAD_M = "rn"
"""What a form has that needs one of the steps, unless it is all in capitals: most forms have none, and cost no more than this look."""


def plainly_written(surface: str, table: Lexicon) -> str:
    """A form out of its field, its misread letters put right and its lost blanks put back; nearly all are left as they are.

    >>> from ansab.names.lexicon import lexicon
    >>> plainly_written("P<IRQALRAWI<<KARIMHADI<<<<", lexicon()), plainly_written("Harnid al-Rawi", lexicon())
    ('KARIM HADI ALRAWI', 'Hamid al-Rawi')
    """
    if not (_MISREAD_M in surface or surface.isupper() or _SIGN.search(surface)):
        return surface
    return with_blanks(read_aright(out_of_field(surface), table), table)
