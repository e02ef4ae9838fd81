"""What is shortened in a name (*v.d. Berg*, *Gh. Nabi*), in one word with the family name (*Delatorre*), or another word folded."""

from __future__ import annotations

import re

__all__ = ["particles_in_full"]

_SHORT = re.compile(r"(?<=[ ,])v(?:\. ?d\.|d\.|/d) ?(?=\w)")
"""*van der*, *van den*, *von der*; in capitals they are initials."""
_JOINED = re.compile(
    r"\bde(la|las|los)(?=(?:angeles|barrera|casas|cerda|cruz|cuadra|espriella|fuente|fuentes|garza|guardia|heras|hoya"
    r"|hoz|lastra|llave|maza|mora|paz|pena|peña|parra|puente|reyes|rios|ríos|riva|rocha|rosa|rua|santos|serna|torre"
    r"|torres|vega)\b)",
    re.IGNORECASE,
)
"""Spanish families that are written in one word, mostly in the United States and the Philippines."""
_ABIY = re.compile(r"\bآبي(?= )")
"""*Abiy*, which has the letters of أبي, *father of*, once it is folded."""

_ZOHREH = re.compile(r"\bزهره\b")
_PERSIAN = re.compile("[کیپچژگۀ]")
"""Letters of Persian that Arabic has not, or has in another form. Among them زهره is *Zohreh*, and زهرا *Zahra*; in Arabic
they may be one."""
_AYN = re.compile(r"\b(?:([Aa]s)['’‘ʿ`ʻ]a|([RS]a)['’‘ʿ`ʻ])d\b")
"""أسعد, which has the letters of أسد once the apostrophe is gone; رعد and سعد, those of Persian *rad* and of *sad*."""
_GHULAM = re.compile(r"\bGh\.? ?(?=[A-Z][a-z]{2})")
"""*Ghulam* as Kashmiris and Pakistanis shorten it."""


def particles_in_full(surface: str) -> str:
    """A name with its particles written apart and in full, and what is none by other letters than a particle.

    >>> particles_in_full("J. v.d. Berg"), particles_in_full("J. V.D. Berg"), particles_in_full("Jose Delatorre")
    ('J. vd Berg', 'J. V.D. Berg', 'Jose de la torre')
    >>> particles_in_full("آبي أحمد"), particles_in_full("أبي أحمد")
    ('ابيي أحمد', 'أبي أحمد')
    """
    if "v" in surface:
        surface = _SHORT.sub("vd ", surface)
    if "آ" in surface:
        surface = _ABIY.sub("ابيي", surface)
    if "زهره" in surface and _PERSIAN.search(surface):
        surface = _ZOHREH.sub("زوهره", surface)
    if "Gh" in surface:
        surface = _GHULAM.sub("Ghulam ", surface)
    if "d" in surface:
        surface = _AYN.sub(lambda found: f"{found[1]}aad" if found[1] else f"{found[2]}ad", surface)
    return _JOINED.sub(lambda found: f"de {found[1].lower()} ", surface)
