"""Who is named in passing, as kin of somebody or as no kin, and whom *the elder* and *the younger* mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.model import EntityType
from ansab.spot.kinship import Kin
from ansab.spot.span import Span

__all__ = ["kin_of"]

_OLDER = "father|mother|uncle|aunt|grandfather|grandmother|père|mère|oncle|Vater|Mutter|Onkel|padre|madre|отец|мать|дядя"
_YOUNGER = "sons?|daughter|nephew|niece|grandson|granddaughter|fils|fille|neveu|nièce|Sohn|Tochter|Neffe|hij[oa]|сын|дочь|племянник"
_ALIKE = (
    "brothers?|sister|half-brother|half-sister|wife|husband|widow|cousin|relative|twin|frère|sœur|épouse|femme|mari|"
    "Bruder|Schwester|Frau|Mann|Vetter|herman[oa]|esposa|брат|сестра|жена|муж"
)
_KIN = rf"(?:(?P<older>{_OLDER})|(?P<younger>{_YOUNGER})|(?P<alike>{_ALIKE}))(?:-in-law)?"
_WHOSE = r"(?:\b(?:his|her|their|whose|an?|the|sa|son|un|une|sein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|su|его|её|ее)|['’]s?)"
_AGE = r"(?:late|elder|older|younger|twin|eldest|youngest|own|старший|младший|ältere[rn]?|jüngere[rn]?)"
_TITLES = r"(?:[\w.'’-]+ ){0,4}"
_OFFICES = r"(?:[\w.'’-]+,? ){0,5}"
_IN_PASSING = (
    re.compile(
        rf"{_WHOSE} (?:{_AGE} )*{_KIN}(?: aînée?| cadet(?:te)?)?"
        r"(?: (?:and|et|und|и) [\w-]+| (?:of|de) (?:the|le|la|his|her)\b[^.,;\n]{1,40})?,? (?:(?:the|le|la|der|die) )?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[\s،])[وف]?(?:(?P<older>والد|عم|خال|جد)|(?P<younger>نجل|ابن|ابنت)|(?P<alike>شقيق|شقيقت|زوجت|زوج|ابن عم|ابن خال))"
        r"(?:ه|ها|هما|هم) (?:ال\w+ )?$"
    ),
    re.compile(
        r"\b(?:no relation to|no kin of|(?:not |un)related to|not to be confused with|sans lien (?:de parenté )?avec|"
        rf"nicht verwandt mit) {_TITLES}$",
        re.IGNORECASE,
    ),
)
"""What stands before a name that a text gives only beside another one."""
_OF_WHOM = re.compile(
    rf"\b(?:(?P<younger>{_YOUNGER})|(?P<older>{_OLDER})) (?:of|de|von) {_OFFICES}$", re.IGNORECASE
)
_ASKED = re.compile(
    r"\b(?:(?P<older>elder|older|ältere)|(?P<younger>younger|jüngere)) (?:Mr\.? |M\. )?$", re.IGNORECASE
)
_ASKED_BEHIND = re.compile(
    r" \(?the (?:(?P<older>elder|older|father)|(?P<younger>younger|son))\b(?! of\b)", re.IGNORECASE
)
"""*Rao the elder*, *Rao the father*."""
_BEHIND = re.compile(
    rf",? (?:an?|une?|ein(?:er|e)?) (?:{_AGE} )*{_KIN}(?=[,.;:)]| of (?:his|hers|theirs)\b)", re.IGNORECASE
)
"""What stands behind such a name: *said X, a cousin, outside*; of *X, a nephew of the late Y* the text may tell more."""
_SEVERAL = re.compile(r"\b(?:sons|brothers),? $", re.IGNORECASE)
_FURTHER = re.compile(r",? and |, ")
"""Between two of several kinsmen: *his sons, Hamad and Zaid*."""
_REACH = 90


def kin_of(text: str, spans: Sequence[Span]) -> dict[int, Kin]:
    """Find what the words before names say of kin.

    Args:
        text: The running text.
        spans: Names in it, in order, none overlapping.

    Returns:
        By position in `spans`, for those of which something is said.

    >>> text = "Karim Rao met his brother Zaid Rao. The elder Rao left."
    >>> spans = [Span(start=at, end=at + len(name), name=name) for at, name in ((0, "Karim Rao"), (26, "Zaid Rao"), (46, "Rao"))]
    >>> [(at, kin.is_aside, kin.asked) for at, kin in kin_of(text, spans).items()]
    [(1, True, 0), (2, False, 1)]
    """
    found: dict[int, Kin] = {}
    listed: set[int] = set()
    behind = 0
    for at, span in enumerate(spans):
        before = text[max(behind, span.start - _REACH) : span.start].replace("\n", " ")
        behind = span.end
        if span.type not in (None, EntityType.PERSON):
            continue
        if at - 1 in listed and _FURTHER.fullmatch(before):
            found[at] = found[at - 1]
            listed.add(at)
            continue
        after = text[span.end : span.end + _REACH].replace("\n", " ")
        if said := _ASKED.search(before) or _ASKED_BEHIND.match(after):
            found[at] = Kin(asked=_age(said))
        elif said := _OF_WHOM.search(before):
            found[at] = Kin(age=-_age(said))
        elif passing := _in_passing(before):
            said, is_kin = passing
            found[at] = Kin(is_aside=True, age=_age(said), is_kin=is_kin)
            listed |= {at} if is_kin and _SEVERAL.search(before) else set()
        elif said := _BEHIND.match(after):
            found[at] = Kin(is_aside=True, age=_age(said))
    return found


def _in_passing(before: str) -> tuple[re.Match[str], bool] | None:
    """What brings a name in only beside another one, and whether as kin of it."""
    for pattern in _IN_PASSING:
        if said := pattern.search(before):
            return said, pattern is not _IN_PASSING[-1]
    return None


def _age(said: re.Match[str]) -> int:
    groups = said.groupdict()
    return bool(groups.get("older")) - bool(groups.get("younger"))
