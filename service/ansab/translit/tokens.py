"""One name token from a script to another, with the likeliest spellings first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import log

from ansab.text.fold import fold_orthography, strip_invisible
from ansab.text.scripts import NO_SCRIPT, language_hint, script_of
from ansab.translit import east_asian, plain_letters, syllabic
from ansab.translit.alphabet import latin_letters
from ansab.translit.generate import (
    MAX_LETTERS,
    Speller,
    Spelling,
    fallback_letters,
    folded_letters,
    speller_for,
)
from ansab.translit.lexicon import known_natives, known_spellings
from ansab.translit.slavic_names import is_surname, spell_slavic

__all__ = ["MAX_BEST", "native_candidates", "romanize_token"]

MAX_BEST = 50
"""Most spellings that are returned."""
_LEXICON_SHARE = 0.9


@lru_cache(maxsize=8_192)
def romanize_token(
    token: str, *, best: int = 1, script: str | None = None, language: str = "", reading: str = ""
) -> tuple[Spelling, ...]:
    """Spell a name token in Latin letters, as the press would; likeliest first.

    Arabic, Hebrew and Cyrillic tokens are spelt by the learned model, settled names by the curated table.
    Other scripts fall back to `unidecode`; a Latin token comes back in lower case.

    Args:
        token: One word; marks, joiners and bidi controls are ignored.
        best: How many spellings at most, 1 to `MAX_BEST`.
        script: ISO 15924; told by the letters when not given.
        language: BCP 47, for names that languages spell differently; a hint from the letters when not given.
        reading: `ar` or `fa` for an Arabic-script name that is known to be Arabic or Persian, not a foreign one.

    Returns:
        Lower-case spellings with natural-log probabilities among all that were found; empty for a token
        without letters or digits.

    >>> [spelling.text for spelling in romanize_token("محمد", best=3)]
    ['mohammed', 'muhammad', 'mohamed']
    """
    best = max(1, min(best, MAX_BEST))
    script = script or script_of(token)
    speller = speller_for(script, reading=reading if script == "Arab" else "")
    if speller is None:
        return _fallback(token, script)
    settled = known_spellings(token, language or language_hint(token))
    known = [latin_letters(spelling) for spelling in settled]
    if not known and script == "Cyrl" and is_surname(token):
        known = [latin_letters(spell_slavic(token, language or language_hint(token), is_slavic=True))]
    if known and known[0] and best == 1:
        return (Spelling(known[0], log(_LEXICON_SHARE)),)
    return _known_first(
        [spelling for spelling in known if spelling],
        _spell(speller, folded_letters(token, script), best),
        best,
    )


@lru_cache(maxsize=8_192)
def native_candidates(latin: str, script: str, *, best: int = 10) -> tuple[Spelling, ...]:
    """Spell a Latin name token in a native script, likeliest first.

    Args:
        latin: One word; an Arabic article with a hyphen (`al-`, `el-`, `as-`…) is written ال.
        script: `Arab`, `Hebr` or `Cyrl`; there is none for other scripts.
        best: How many spellings at most, 1 to `MAX_BEST`.

    >>> native_candidates("Muhandis", "Arab", best=1)[0].text
    'مهندس'
    """
    speller = speller_for(script, to_native=True)
    if speller is None:
        return ()
    best = max(1, min(best, MAX_BEST))
    settled = [
        native for native in _settled_natives(latin) if script_of(native) == script and " " not in native
    ]
    prefix, rest = _split_article(latin) if script == "Arab" else ("", latin)
    found = _spell(speller, folded_letters(rest, script, to_native=True), best)
    return _known_first(settled[:best], [Spelling(prefix + item.text, item.log_prob) for item in found], best)


def _settled_natives(latin: str) -> list[str]:
    """Native words of the table that are spelt so, with the article or without."""
    bare = [native.removeprefix("ال") for native in known_natives("al" + latin) if native.startswith("ال")]
    return list(dict.fromkeys((*known_natives(latin), *bare)))


_ARTICLES = ("al-", "el-", "ul-", "ad-", "an-", "ar-", "as-", "ash-", "at-", "az-")


def _split_article(latin: str) -> tuple[str, str]:
    for article in _ARTICLES:
        if latin.lower().startswith(article) and len(latin) > len(article):
            return "ال", latin[len(article) :]
    return "", latin


def _fallback(token: str, script: str) -> tuple[Spelling, ...]:
    """A token of a script without a model, by rules or by `unidecode`."""
    text = strip_invisible(token)
    if script == "Latn":
        return (Spelling(fold_orthography(text).lower(), 0.0),)
    letters = fallback_letters(fold_orthography(text)) if script == NO_SCRIPT else _by_rule(text)
    return (Spelling(letters, 0.0),) if letters else ()


def _by_rule(text: str) -> str:
    ruled = east_asian.romanize(text) or syllabic.romanize(text) or plain_letters.romanize(text) or ""
    return latin_letters(ruled).replace(" ", "") or fallback_letters(text)


def _spell(speller: Speller, letters: str, best: int) -> list[Spelling]:
    """Spell letters; more than `MAX_LETTERS` are cut into pieces, each spelt its likeliest way."""
    if len(letters) <= MAX_LETTERS:
        return speller.spell(letters, best=best) if letters else []
    pieces = [letters[at : at + MAX_LETTERS] for at in range(0, len(letters), MAX_LETTERS)]
    first = {piece: speller.spell(piece, best=1) for piece in set(pieces)}
    text = "".join(first[piece][0].text for piece in pieces if first[piece])
    return [Spelling(text, 0.0)] if text else []


def _known_first(known: Sequence[str], found: Sequence[Spelling], best: int) -> tuple[Spelling, ...]:
    """Settled spellings, each half as likely as the one before, then what the model found."""
    if not known:
        return tuple(found[:best])
    whole = 2.0 - 2.0 ** (1 - len(known))
    head = [
        Spelling(text, log(_LEXICON_SHARE * 0.5**rank / whole))
        for rank, text in enumerate(dict.fromkeys(known))
    ]
    tail = [
        Spelling(item.text, item.log_prob + log(1 - _LEXICON_SHARE))
        for item in found
        if item.text not in known
    ]
    return tuple([*head, *tail][:best])
