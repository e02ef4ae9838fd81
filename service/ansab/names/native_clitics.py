"""The name in a mention that an Arabic or Hebrew clitic is still stuck to, or that spells out Latin initials."""

from __future__ import annotations

from ansab.names.initials.letter_names import initials_of
from ansab.names.lexicon import lexicon
from ansab.names.organisations.bodies import listed_forms
from ansab.text.normalize import normalize
from ansab.text.scripts import is_abjad, is_hebrew

__all__ = ["without_native_clitic"]

_TO_THE = ("لل", "ولل")
_ARTICLE = "ال"
_HEBREW_CLITICS = frozenset("ובהלמשכ")
_LEAST_REST = 3


def without_native_clitic(surface: str) -> str:
    """The name as it is listed: للمالكي is *to al-Maliki*, בשב״כ *in the Shin Bet*, پی ٹی آئی *PTI*; else the form itself.

    Only where what is left is a listed name, and the whole is not.

    >>> without_native_clitic("للمالكي"), without_native_clitic("پی ٹی آئی"), without_native_clitic("لبنى")
    ('المالكي', 'PTI', 'لبنى')
    """
    if not is_abjad(surface):
        return surface
    words = str(normalize(surface)).split()
    if len(words) > 1:
        return initials_of(words) or surface
    if is_hebrew(surface):
        return _without_hebrew_clitic(surface)
    for clitic in _TO_THE:
        if surface.startswith(clitic):
            rest = surface[len(clitic) :]
            form = str(normalize(rest))
            if len(form) >= _LEAST_REST and (lexicon().is_name(form) or form.endswith("ي")):
                return _ARTICLE + rest
    return surface


def _without_hebrew_clitic(surface: str) -> str:
    if _is_listed(surface):
        return surface
    for skipped in (1, 2):
        rest = surface[skipped:]
        is_cut = _HEBREW_CLITICS.issuperset(surface[:skipped]) and len(rest) >= _LEAST_REST
        if is_cut and _is_listed(rest):
            return rest
    return surface


def _is_listed(surface: str) -> bool:
    form = str(normalize(surface))
    return form in listed_forms() or lexicon().is_name(form) or form in lexicon().org_classes
