"""A name as people write it, where a machine, a scanner or a narrow field has written it otherwise."""

from __future__ import annotations

from ansab.names.lexicon import Lexicon
from ansab.names.registers.glued_names import with_blanks
from ansab.names.registers.machine_fields import out_of_field
from ansab.names.registers.misread import read_aright

__all__ = ["plainly_written"]


def plainly_written(surface: str, table: Lexicon) -> str:
    """A form out of its field, its misread letters put right and its lost blanks put back; nearly all are left as they are.

    >>> from ansab.names.lexicon import lexicon
    >>> plainly_written("P<IRQALRAWI<<KARIMHADI<<<<", lexicon()), plainly_written("Harnid al-Rawi", lexicon())
    ('KARIM HADI ALRAWI', 'Hamid al-Rawi')
    """
    return with_blanks(read_aright(out_of_field(surface), table), table)
