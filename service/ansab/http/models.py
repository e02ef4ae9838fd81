"""What goes in and out over HTTP, as the OpenAPI document shows it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, StrictStr, WithJsonSchema
from pydantic_core import PydanticCustomError

__all__ = [
    "AliasesOut",
    "AnnotateIn",
    "AnnotateOut",
    "ClusterIn",
    "ClusterOut",
    "ComparisonOut",
    "EntityOut",
    "ErrorOut",
    "MatchIn",
    "MentionIn",
    "QueryIn",
    "ResolveIn",
    "ResolveOut",
    "SchemesOut",
    "TransliterateIn",
    "TransliterateOut",
]


class _In(BaseModel):
    model_config = ConfigDict(extra="forbid")


def _no_truth_value(given: Any) -> Any:
    """Refuse `true` for a number: it would count as 1."""
    if isinstance(given, bool):
        raise PydanticCustomError("float_type", "expected a number")
    return given


_Number = BeforeValidator(_no_truth_value)
_Id = StrictStr | StrictInt
_Pairs = list[tuple[_Id, _Id]]


class _Out(BaseModel):
    model_config = ConfigDict(extra="forbid")


class MentionIn(_In):
    """One mention."""

    id: _Id | None = Field(None, description="Your own key; comes back. The position if absent.")
    name: StrictStr = Field(description="The name, exactly as written.", examples=["Mushtaq Taleb al-Saidi"])
    type: StrictStr | None = Field(
        None, description="person, organization, place or a synonym; any if absent."
    )
    document: StrictStr | None = Field(None, description="Names of one document are resolved together.")


class QueryIn(MentionIn):
    """One name to resolve."""

    context: StrictStr | None = Field(None, description="Text around the name.")


class ResolveIn(_In):
    """Names to resolve; an item that cannot be used gets its own error and does not spoil the others."""

    queries: list[Annotated[Any, WithJsonSchema(QueryIn.model_json_schema())]] = Field(
        description="The names: each with `name` and, if need be, `id`, `type`, `document`, `context`."
    )
    limit: Annotated[int, _Number] = Field(5, ge=1, description="Candidates for each name.")
    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "queries": [
                        {
                            "id": "1",
                            "name": "Mushtaq Taleb al-Saidi",
                            "type": "person",
                            "document": "article-1",
                        },
                        {"id": "2", "name": "al-Saidi", "document": "article-1"},
                    ],
                    "limit": 3,
                }
            ]
        },
    )


class IndexOut(_Out):
    """The index that answered."""

    hash: str
    entities: int
    names: int


class ErrorFacts(BaseModel):
    """What went wrong: a stable code and a message for people."""

    code: str
    message: str


class ErrorOut(_Out):
    """The shape of every error."""

    error: ErrorFacts


class EvidenceOut(_Out):
    """One piece of evidence and its bits; the prior is one too, and all sum to `weight_bits`."""

    feature: str
    bits: float
    left: str
    right: str
    detail: str


class MatchedAliasOut(_Out):
    """The curated name that came nearest."""

    text: str
    kind: str
    strength: str
    sources: list[str]


class CandidateOut(_Out):
    """An entity that the name may mean."""

    id: str
    name: str
    type: str | None
    confidence: float
    weight_bits: float
    matched_alias: MatchedAliasOut
    evidence: list[EvidenceOut]


class ResultOut(_Out):
    """What came of one name."""

    id: str | int
    name: str | None
    decision: str
    canonical_id: str | None
    canonical_name: str | None
    confidence: float
    explanation: str
    candidates: list[CandidateOut]
    error: ErrorFacts | None = None


class ResolveOut(_Out):
    """As many results as queries, in their order."""

    index: IndexOut
    results: list[ResultOut]


class ClusterIn(_In):
    """Mentions to group, and what people have said about pairs of them."""

    mentions: list[Annotated[Any, WithJsonSchema(MentionIn.model_json_schema())]] = Field(
        description="The mentions: each with `name` and, if need be, `id`, `type`, `document`."
    )
    must_link: _Pairs = Field([], description="Pairs of ids that are one.")
    cannot_link: _Pairs = Field([], description="Pairs of ids that are not one.")
    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "mentions": [
                        {"id": "1", "name": "Karim Abd al-Zahra al-Rawi", "type": "person"},
                        {"id": "2", "name": "Kareem Abdul Zahra al-Rawi", "type": "person"},
                    ],
                    "cannot_link": [],
                }
            ]
        },
    )


class ClusteredOut(_Out):
    """The cluster of one mention."""

    id: str | int
    cluster_id: str | None
    canonical_id: str | None
    error: ErrorFacts | None = None


class OneClusterOut(_Out):
    """One cluster; without `canonical_id` it is provisional and `name` is a proposal."""

    id: str
    name: str
    canonical_id: str | None
    type: str | None
    mentions: list[str | int]
    how: str
    is_cut: bool


class ContradictionOut(_Out):
    """A cannot-link that must-links contradict, and their shortest chain."""

    pair: list[str | int]
    path: list[str | int]


class ClusterOut(_Out):
    """As many mentions as came in, in their order, and the clusters that they are in."""

    index: IndexOut
    mentions: list[ClusteredOut]
    clusters: list[OneClusterOut]
    contradictions: list[ContradictionOut]


class MatchIn(_In):
    """Two names to compare."""

    left: StrictStr = Field(description="The one name.")
    right: StrictStr = Field(description="The other name.")
    type: StrictStr | None = Field(
        None, description="person, organization, place or a synonym; any if absent."
    )
    prior: Annotated[float, _Number] = Field(
        0.5, gt=0, lt=1, description="Probability, before any evidence, that the two are one."
    )
    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"left": "Yehia Rasool", "right": "Yahya Rasool", "type": "person"}]},
    )


class ComparisonOut(_Out):
    """How likely two names mean one, and why."""

    left: str
    right: str
    confidence: float
    weight_bits: float
    evidence: list[EvidenceOut]
    explanation: str


class AnnotateIn(_In):
    """A text in which to find names."""

    text: StrictStr = Field(description="Plain text, any script.")
    unlisted: bool = Field(True, description="Also propose names that no table lists, by their look.")
    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"text": "Mushtaq Taleb al-Saidi, also known as Abu Taqwa, was killed."}]
        },
    )


class AnnotationOut(_Out):
    """A name in the text; `listed` says that the tables hold the form."""

    start: int
    end: int
    text: str
    type: str | None
    listed: bool
    decision: str
    canonical_id: str | None
    canonical_name: str | None
    confidence: float
    cluster_id: str | None
    explanation: str


class AnnotateOut(_Out):
    """The names of the text, in order; offsets in code points, `end` behind the last."""

    index: IndexOut
    mentions: list[AnnotationOut]


class TransliterateIn(_In):
    """A text to write in Latin letters."""

    text: StrictStr = Field(description="A name, or several words, in any script.")
    scheme: StrictStr | None = Field(
        None, description="A published scheme; as the press writes it if absent."
    )
    best: Annotated[int, _Number] = Field(1, ge=1, description="How many spellings, the likeliest first.")
    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"text": "محمد", "best": 3}]})


class SpellingOut(_Out):
    """One spelling; `log_probability` is natural, and 0 under a published scheme."""

    text: str
    log_probability: float


class TransliterateOut(_Out):
    """The spellings of a text, the likeliest first."""

    text: str
    scheme: str | None
    transliteration: str
    spellings: list[SpellingOut]


class SchemeOut(_Out):
    """One published scheme."""

    id: str
    description: str


class SchemesOut(_Out):
    """The schemes that `/v1/transliterate` knows."""

    schemes: list[SchemeOut]


class AliasOut(_Out):
    """One curated name."""

    text: str
    kind: str
    strength: str
    lang: str
    sources: list[str]
    ambiguous: bool


class CannotLinkOut(_Out):
    """An entity that this one is not, and why."""

    id: str
    reason: str
    sources: list[str]


class SourceOut(_Out):
    """Where a name was read."""

    title: str
    publisher: str
    url: str
    published: str


class EntityOut(_Out):
    """An entity with its whole alias table."""

    id: str
    type: str | None
    name: str
    status: str
    names: list[AliasOut]
    member_of: list[str]
    not_same_as: list[CannotLinkOut]
    previous_ids: list[str]
    identifiers: dict[str, str]
    sources: dict[str, SourceOut]


class AliasesOut(_Out):
    """One page of the alias tables."""

    total: int
    limit: int
    offset: int
    entities: list[EntityOut]
