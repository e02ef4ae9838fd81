"""Two names that a text puts side by side as one man's: *X, also known as Y*, *X (Y)*, X الملقب بـ Y."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ansab.names.held import KNOWN_AS
from ansab.spot.span import Span

__all__ = ["appositions"]

_WORDS = (
    KNOWN_AS
    + r"|known [a-z]+ly as|known by (?:his|her|the|its)(?: [\w-]+)? (?:acronym|initials|abbreviation)|[af]/k/a|a\.?k\.?a\.?|alias|nicknamed|calling (?:him|her|it)self|formerly|"
    r"known (?:to|among|in|until|since|for) (?:[\w’'-]+ ){1,4}as|(?:goes|went|going) by(?: the (?:name|alias|kunya)(?: of)?)?|"
    r"(?:uses|used|using) the (?:name|alias|kunya|nom de guerre|pseudonym)(?: of)?|"
    r"(?:(?:his|her|its|whose|['’]s) )?(?:real|full|legal|birth|given|original|code) ?name (?:is|was)|(?:his|her|whose) name (?:is|was)|"
    r"(?:his|her|whose) (?:nom de guerre|alias|kunya|nickname) (?:is|was)|real name|born|n[ée]e|"
    r"(?:de son )?(?:vrai|véritable) nom|dont le (?:vrai|véritable) nom est|de son nom de guerre|surnommée?|"
    r"mit bürgerlichem Namen|mit richtigem Namen|настоящее имя|по кличке|"
    r"(?:و)?(?:يعرف|تعرف|المدعو|يُعرف|واسمه|اسمه|ويكنى|يكنى|ويلقب|يلقب)(?:\s+(?:باسم|الحقيقي|الحركي|الكامل|أيضا|أيضاً|هو|ب))*(?:\s*ب?[ـ]?)?|"
    r"kod adı|kod adlı|lakaplı|lakabıyla bilinen|takma adlı|nam-?ı diğer|namıdiğer|"
    r"dite?(?: aussi)?|genannt|detto|"
    r"whom (?:(?!the |a |an )[\w’'-]+ ){1,3}(?:call|calls|called|know as|knew as)"
)
"""Words that join two names in a running text, besides those that do so in a table, too."""
_OPEN = r"[\s,،;:(\[«“\"'‘’—–-]*"
_CLOSE = r"[\s,«“\"'‘’(:ـ-]*"
_SMALL = r"(?:(?:or|and|who|which|is|was|has|been|also|better|widely|commonly|popularly|simply|auch|également|aussi|également|también|anche) )*"
_ALSO = r"(?:(?:also|once|often|sometimes|widely|commonly|popularly|simply) )*"
_WHO = r"(?:(?:an?|the) (?:(?!who |of |for |to |with |by |from |and |in |than |as )[a-z-]+ ){1,5})?"
"""What he is, in small letters, none of which brings in somebody else: *X, a cleric who also uses the name Y*."""
_KNOWN_AS = re.compile(
    rf"[»”\"'’)]*{_OPEN}{_WHO}{_SMALL}(?:{_WORDS}){_CLOSE}|"
    rf"[،,] (?:أي|اي) |"
    rf"[»”\"'’)]*(?:{_OPEN}(?:who |which )?(?:is|was|has been|and) |\s*[,،;:(\[—–]\s*{_WHO}){_ALSO}(?:called|dubbed){_CLOSE}",
    re.IGNORECASE,
)
"""Behind *called* and *dubbed* alone somebody else may follow: *X called Y on Friday*."""
_ARTICLE = re.compile(r"\b(?:the|la|le|die|der|das) [«“\"'‘]?\s*$|\bl['’]$", re.IGNORECASE)
"""Before the second name: *nicknamed the Falcon*."""
_NAME_ENDS = re.compile(
    r"\s?[”\"'’»)\]]*(?:[,.;:)—–]|\s*$|\s+(?:and|but|or|who|which|that|is|was|were|has|had|have|will|said|says|told|et|qui|a|est|und|ist|hat|war)\b)"
)
"""Behind a name with an article: *known as the Lamp Front chief* and *the Butcher of Basra* are other names than begin so."""
_BRACKET = re.compile(r"[»”\"'’]?\s*[(\[]\s*[«“\"'‘]?")
_LONGEST_GAP = 60


def appositions(text: str, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Find pairs of neighbouring names that the text says are one.

    A bracket counts only when it closes right behind the second name and the two are not a group beside a person.

    Args:
        text: The running text.
        spans: Names in it, in order, none overlapping.

    Returns:
        Pairs of positions in `spans`.

    >>> spans = [Span(start=0, end=7, name="Mushtaq"), Span(start=23, end=32, name="Abu Taqwa")]
    >>> appositions("Mushtaq, also known as Abu Taqwa, was", spans)
    [(0, 1)]
    """
    found = []
    for at, (one, two) in enumerate(pairwise(spans)):
        gap = text[one.end : two.start]
        if len(gap) > _LONGEST_GAP or (one.type and two.type and one.type is not two.type):
            continue
        is_bracket = _BRACKET.fullmatch(gap) is not None and text[two.end : two.end + 3].lstrip("»”\"'’ ")[
            :1
        ] in (")", "]")
        article = _ARTICLE.search(gap)
        if article and _NAME_ENDS.match(text, two.end):
            gap = gap[: article.start()]
        if _KNOWN_AS.fullmatch(gap) or is_bracket:
            found.append((at, at + 1))
    return found
