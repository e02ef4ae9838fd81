"""Names as machines, scanners and narrow fields write them."""

from __future__ import annotations

import pytest

from ansab.names.lexicon import lexicon
from ansab.names.registers.plainly import plainly_written


@pytest.mark.parametrize(
    ("surface", "plain", "note"),
    [
        ("P<IRQALRAWI<<KARIM<HADI<<<<<<<<<<", "KARIM HADI ALRAWI", "a whole zone of a passport"),
        ("p<irqalrawi<<karim<hadi<<<", "KARIM HADI ALRAWI", "in small letters"),
        ("I<LBNAL<RAWI<<KARIM", "KARIM AL RAWI", "of an identity card, the article apart"),
        ("P<D<<MUELLER<<HANS<<<<", "HANS MUELLER", "a state of one letter"),
        ("ALRAWI<<KARIM<HADI<JASI", "KARIM HADI JASI ALRAWI", "without the state, cut off at the end"),
        ("<<<<<<", "<<<<<<", "nothing but filling"),
        ("ALRAWI<<", "ALRAWI<<", "no given name"),
        ("x << y", "x << y", "not a zone"),
        ("ALRAWI/KARIM HADI MR", "KARIM HADI ALRAWI", "a ticket"),
        ("HASSAN/HUSSEIN", "HASSAN/HUSSEIN", "two names"),
        ("1/KARIM HADI ALRAWI 2/KARRADA 52 3/IQ/BAGHDAD", "KARIM HADI ALRAWI", "a field of a bank message"),
        ("/IQ98RAFB001009999 RAWI TRADING CO", "RAWI TRADING CO", "the account before the name"),
        ("Unit 1/3", "Unit 1/3", "a number"),
        ("2/Karim", "2/Karim", "a line that is no name"),
        ("Moharnmad Harnid", "Mohammad Hamid", "rn for m"),
        ("Bernard Stern", "Bernard Stern", "names that have rn"),
        ("aI-KiIdani", "al-Kildani", "a capital i for l"),
        ("M0HAMMED SA1D", "MOHAMMED SA1D", "a nought; a word of four letters may be a code"),
        ("G20, B1 Bank, Unit 8200", "G20, B1 Bank, Unit 8200", "codes"),
        ("KarimHadi al-Rawi", "Karim Hadi al-Rawi", "a lost blank before a capital"),
        ("McMahon DeVito AlKarim", "McMahon DeVito AlKarim", "capitals within names"),
        ("NOURIALMALIKI", "NOURI ALMALIKI", "no blank at all"),
        ("MOHAMMEDBINFAHAD ALOTAIBI", "MOHAMMED BIN FAHAD ALOTAIBI", "the father's name, too"),
        ("KHORRAMABADI", "KHORRAMABADI", "a family name whose end is one itself"),
        ("RAFIDAINBANK", "RAFIDAINBANK", "no person"),
    ],
)
def test_plainly_written_reads_what_was_meant(surface: str, plain: str, note: str) -> None:
    assert plainly_written(surface, lexicon()) == plain, note
