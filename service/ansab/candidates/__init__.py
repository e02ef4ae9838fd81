"""The entities that a mention may mean, and what each weighs: by spelling, by rules on names, and by what people said."""

from __future__ import annotations

from ansab.candidates.ranking import Ranking, Scored
from ansab.candidates.scorer import LEAST_KEPT, CandidateScorer
from ansab.candidates.surfaces import read_surface

__all__ = ["LEAST_KEPT", "CandidateScorer", "Ranking", "Scored", "read_surface"]
