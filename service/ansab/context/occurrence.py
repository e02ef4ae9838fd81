"""One mention on its way through its document: the weighed candidates gain lines of context."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ansab.model import CONTEXT, CURATED_ALIAS, Decision, Evidence, Mention
from ansab.names.tokens import ParsedName
from ansab.spot.kinship import Kin

if TYPE_CHECKING:
    from ansab.candidates import Scored

__all__ = ["Occurrence"]


@dataclass(slots=True, kw_only=True)
class Occurrence:
    """A mention at its place in a document.

    Attributes:
        mention: As it came in.
        parsed: Its name, taken apart.
        scored: Candidates, the weightiest first; they belong to this occurrence alone and gain `context` lines.
        place: Rank in the document, from 0.
        decision: What the candidates amount to so far.
        provisional: Form of the fuller name that stands for somebody whom the tables do not know.
        cluster: Id of the cluster of that somebody.
        places: Countries and places named around it, as classes of the place table.
        kin: What the text says of kin beside it.
        joined: Names that the text puts beside it as another name of the same, once they have counted.
    """

    mention: Mention
    parsed: ParsedName
    scored: list[Scored]
    place: int = 0
    decision: Decision = Decision.UNRESOLVED
    provisional: str = ""
    cluster: str = ""
    places: frozenset[str] = frozenset()
    kin: Kin = field(default_factory=Kin)
    joined: set[str] = field(default_factory=set)

    @property
    def entity(self) -> int | None:
        """Number of the entity that is meant, when that is decided."""
        return self.scored[0].entity if self.decision is Decision.RESOLVED else None

    @property
    def is_curated(self) -> bool:
        """Whether a reviewed alias has decided; no context overrules that."""
        return any(line.feature == CURATED_ALIAS for candidate in self.scored[:1] for line in candidate.extra)

    def support(self, entity: int, bits: float, detail: str, *, right: str = "") -> None:
        """Add a line of context to a candidate; nothing when it is no candidate."""
        for candidate in self.scored:
            if candidate.entity == entity:
                line = Evidence(
                    feature=CONTEXT, bits=bits, left=self.mention.name, right=right, detail=detail
                )
                candidate.extra.append(line)

    def rank(self) -> None:
        """Put the candidates in order again."""
        self.scored.sort(key=lambda candidate: (-candidate.weight, candidate.entity))
