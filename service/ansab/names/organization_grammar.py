"""The grammar of an organisation's name: what each of its words is, and which of them are one word."""

from __future__ import annotations

from ansab.names.apart import compound_at
from ansab.names.east_asian.unspaced import organization_words
from ansab.names.initials.letters_apart import letters_at
from ansab.names.joined import has_latin_article, without_article
from ansab.names.lexicon import Lexicon, phrase_at
from ansab.names.numbers import number_at
from ansab.names.organisations.agencies import agency_together
from ansab.names.tokens import Mark, NameToken, TokenKind

__all__ = ["WORKING_KINDS", "organization_tokens"]

WORKING_KINDS = {
    "legal": TokenKind.LEGAL,
    "designator": TokenKind.DESIGNATOR,
    "generic": TokenKind.GENERIC,
}
"""What a word is that says what kind of body a body is, by its kind in `organisations.tsv`."""
_AL = "al"
"""The article as phrases of the tables have it (*qard el hassan*, *ahl ul haq*)."""
_TITLED_CLASSES = frozenset({"hezbollah"})


def organization_tokens(words: list[str], table: Lexicon, initials: frozenset[str]) -> list[NameToken]:
    """Read the folded words of an organisation's name into tokens, without small words, unless there are no others.

    Args:
        words: The name, folded.
        table: The lexicon.
        initials: Words that are no small words here, because they are written in capitals.

    >>> from ansab.names.lexicon import lexicon
    >>> [token.form for token in organization_tokens(["bank", "of", "basra"], lexicon(), frozenset())]
    ['bank', 'basra']
    """
    tokens: list[NameToken] = []
    mark = Mark.NONE
    words = agency_together(organization_words(words, table))
    with_al = [_AL if word.isascii() and table.particles.get(word) == "article" else word for word in words]
    at, end = 0, len(words)
    while at < end:
        phrase = phrase_at(words, at, table.phrases) or phrase_at(words, at, table.place_phrases)
        phrase = phrase or phrase_at(with_al, at, table.phrases)
        if phrase:
            whole = " ".join(phrase)
            tokens.append(NameToken(whole, _word_kind(whole, at, end, table), mark | _title(whole, table)))
            at += len(phrase)
            mark = Mark.NONE
            continue
        word, taken = letters_at(words, at)
        if taken:
            tokens.append(_organization_token(word, mark, at, end, table))
            at += taken
            mark = Mark.NONE
            continue
        word = words[at]
        at += 1
        if at < end and table.particles.get(word) == "article" and len(word) <= 3:
            mark |= Mark.ARTICLE
            continue
        if tokens and at < end and table.particles.get(word) == "nasab":
            continue  # a brigade of *Khalid ibn al-Walid*, *bin al-Walid* or *al-Walid* is one
        number, counted = number_at(words, at - 1, table)
        if not counted and word in table.stop_words and end > 1 and word not in initials:
            continue
        joined, used = ("", 0) if counted else compound_at(words, at - 1, table)
        if used or counted:
            tokens.append(NameToken(joined or number, TokenKind.NAME if used else TokenKind.NUMBER, mark))
            at += used + counted - 1
        else:
            tokens.append(_organization_token(word, mark, at - 1, end, table))
        mark = Mark.NONE
    return tokens or [NameToken(word) for word in words]


def _organization_token(word: str, mark: int, at: int, end: int, table: Lexicon) -> NameToken:
    stripped, article = without_article(word)
    form = table.listed(word)
    if form:
        return NameToken(form, _word_kind(form, at, end, table), mark | article | _title(form, table))
    if has_latin_article(word, table):
        return NameToken(word[2:], TokenKind.NAME, mark | Mark.ARTICLE)
    return NameToken(table.compounds.get(stripped, stripped), TokenKind.NAME, mark | article)


def _title(form: str, table: Lexicon) -> int:
    known = table.org_classes.get(form)
    return Mark.TITLED if known and known[0] in _TITLED_CLASSES else Mark.NONE


def _word_kind(form: str, at: int, end: int, table: Lexicon) -> TokenKind:
    known = table.org_classes.get(form)
    if known is None:
        return TokenKind.PLACE if form in table.places else TokenKind.NAME
    if form in table.edge_forms and 0 < at < end - 1:
        return TokenKind.NAME
    return WORKING_KINDS.get(known[1], TokenKind.NAME)
