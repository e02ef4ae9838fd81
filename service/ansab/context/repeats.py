"""A name means the same wherever a document repeats it: what was learnt of one mention holds for the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ansab.context import bits
from ansab.context.occurrence import Occurrence
from ansab.model import Decision
from ansab.names.parts import Fit, content, part_of
from ansab.names.tokens import Mark

if TYPE_CHECKING:
    from ansab.context.document import Court

__all__ = ["carry_over"]


def carry_over(occurrences: Sequence[Occurrence], court: Court) -> None:
    """Give mentions that are still open what a text said beside another mention of the same name.

    Args:
        occurrences: In the order of the document, judged so far.
        court: Judges.
    """
    told: dict[str, Occurrence] = {}
    for occurrence in occurrences:
        if occurrence.joined or occurrence.cluster:
            told.setdefault(occurrence.parsed.form, occurrence)
    whole = _wholes(occurrences, told)
    for occurrence in occurrences:
        source = told.get(occurrence.parsed.form) or whole.get(occurrence.parsed.form)
        if source is None or source is occurrence or occurrence.decision is Decision.RESOLVED:
            continue
        if source.entity is not None:
            detail = f"the document says elsewhere whom “{source.mention.name}” means"
            occurrence.support(source.entity, bits.KNOWN_AS, detail, right=source.mention.name)
            occurrence.rank()
            occurrence.decision = court.judge(occurrence)
        elif not occurrence.cluster:
            occurrence.provisional, occurrence.cluster = source.provisional, source.cluster


def _wholes(occurrences: Sequence[Occurrence], told: Mapping[str, Occurrence]) -> dict[str, Occurrence]:
    """By form, the one fuller name of which a name that was told is short: *Mazlum Kobani* of *Kobani, also known as X*."""
    found: dict[str, Occurrence] = {}
    distinct = {(one.parsed.form, one.parsed.is_organization): one.parsed for one in occurrences}.values()
    for form, source in told.items():
        if all(token.mark & Mark.KUNYA for token in content(source.parsed)):
            continue  # *Jihad Abu Zwan* may be one whose family is called so
        full = {
            parsed.form
            for parsed in distinct
            if parsed.form != form and part_of(source.parsed, parsed) is not Fit.NONE
        }
        if source.entity is not None and len(full) == 1:
            found.setdefault(full.pop(), source)
    return found
