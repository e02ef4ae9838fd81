"""The facts and words of the project, as plain frozen values.  Imports nothing of ours but the errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from numbers import Integral
from types import MappingProxyType
from typing import Any, NewType

from ansab.errors import InputError, InvalidTypeError

__all__ = [
    "CANNOT_LINK",
    "CONTEXT",
    "CURATED_ALIAS",
    "KNOWN_BODIES",
    "KNOWN_RULER",
    "LISTED_ALIAS",
    "NAMED_TOGETHER",
    "NOBODY",
    "Alias",
    "AliasKind",
    "Candidate",
    "CannotLink",
    "Comparison",
    "Decision",
    "Entity",
    "EntityId",
    "EntityType",
    "Evidence",
    "Gazetteer",
    "Mention",
    "Reason",
    "Resolution",
    "Source",
    "Status",
    "Strength",
    "as_mention",
    "evidence_line",
    "parse_type",
]

EntityId = NewType("EntityId", str)
"""The id of a canonical entity; ids of a foreign source are kept as they are."""


class EntityType(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"

    @classmethod
    def read_as(cls, *, is_organization: bool) -> EntityType:
        """Which of the two types that names are read as: `ORGANIZATION` or `PERSON`."""
        return cls.ORGANIZATION if is_organization else cls.PERSON


_TYPE_SYNONYMS: Mapping[str, EntityType | None] = MappingProxyType(
    {
        "": None, "unknown": None, "any": None, "thing": None, "legalentity": None, "entity": None,
        "person": EntityType.PERSON, "per": EntityType.PERSON, "people": EntityType.PERSON,
        "individual": EntityType.PERSON, "human": EntityType.PERSON,
        "organization": EntityType.ORGANIZATION, "organisation": EntityType.ORGANIZATION,
        "org": EntityType.ORGANIZATION, "group": EntityType.ORGANIZATION, "company": EntityType.ORGANIZATION,
        "publicbody": EntityType.ORGANIZATION, "agency": EntityType.ORGANIZATION,
        "vessel": None, "airplane": None, "asset": None,
        "place": EntityType.PLACE, "loc": EntityType.PLACE, "location": EntityType.PLACE,
        "gpe": EntityType.PLACE, "address": EntityType.PLACE,
    }
)  # fmt: skip


def parse_type(text: EntityType | str | None) -> EntityType | None:
    """Read an entity type or one of its synonyms (`org`, `per`, `group`, FollowTheMoney schema names).

    Returns:
        The type, or `None` for an empty or unknown one ("any type").

    Raises:
        InvalidTypeError: The word is none that we know.

    >>> parse_type("Organisation")
    <EntityType.ORGANIZATION: 'organization'>
    """
    if isinstance(text, EntityType):
        return text
    key = "" if text is None else text.strip().casefold() if isinstance(text, str) else None
    if key is None or key not in _TYPE_SYNONYMS:
        raise InvalidTypeError(str(text))
    return _TYPE_SYNONYMS[key]


class AliasKind(StrEnum):
    """What sort of name an alias is."""

    FULL = "full"
    SHORT = "short"
    KUNYA = "kunya"
    LAQAB = "laqab"
    NOM_DE_GUERRE = "nom-de-guerre"
    ACRONYM = "acronym"
    TRANSLATION = "translation"
    FORMER = "former"
    MISSPELLING = "misspelling"
    NATIVE = "native"


class Strength(StrEnum):
    """Whether an alias may decide alone (`strong`) or only supports (`weak`)."""

    STRONG = "strong"
    WEAK = "weak"


class Status(StrEnum):
    """Where an entity stands in review."""

    DRAFT = "draft"
    APPROVED = "approved"
    DEPRECATED = "deprecated"


class Decision(StrEnum):
    """What came of resolving a mention."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a name was read."""

    id: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A curated surface form of an entity."""

    text: str
    kind: AliasKind = AliasKind.FULL
    strength: Strength = Strength.STRONG
    lang: str = ""
    sources: tuple[str, ...] = ()
    ambiguous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotLink:
    """A person's statement that an entity is not another one, with the reason."""

    id: EntityId
    reason: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A canonical entity; `aliases` holds all its names, the preferred one among them or not.

    `is_reviewed` is true of entities from alias tables that colleagues review: what those say outranks any score.
    """

    id: EntityId
    type: EntityType | None
    name: str
    aliases: tuple[Alias, ...] = ()
    status: Status = Status.APPROVED
    member_of: tuple[EntityId, ...] = ()
    not_same_as: tuple[CannotLink, ...] = ()
    previous_ids: tuple[EntityId, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=dict)
    is_reviewed: bool = False

    def names(self) -> tuple[Alias, ...]:
        """All names, the preferred one first; it is a strong full name where no alias says otherwise."""
        if any(alias.text == self.name for alias in self.aliases):
            return tuple(sorted(self.aliases, key=lambda alias: alias.text != self.name))
        return (Alias(text=self.name), *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Entities and the sources of their names, in the order of the files."""

    entities: tuple[Entity, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One occurrence of a name.

    Attributes:
        name: The surface form, exactly as written.
        id: The caller's own key; comes back with the resolution.
        type: The entity type, if known; a resolver understands the words of `parse_type`, too.
        document: Which document it stands in; mentions of one document are resolved together.
        context: Text around it, in any length that the limits allow.
        offset: Code-point offset in the document, if known; else the order of the mentions counts.
    """

    name: str
    id: str = ""
    type: EntityType | None = None
    document: str = ""
    context: str = ""
    offset: int | None = None


def as_mention(given: Mention) -> Mention:
    """A mention as a caller made it, with its type read where that is a word, and a missing text (`None`, NaN) empty.

    Raises:
        InputError: It is no mention, its name, document or context is no text, its offset no number, or its type none.

    >>> as_mention(Mention(name="Abu Taqwa", type="per")).type  # type: ignore[arg-type]
    <EntityType.PERSON: 'person'>
    """
    if not isinstance(given, Mention):
        raise InputError(f"a mention is {given!r:.50}: expected a Mention, as in Mention(name=…)")
    type, offset = given.type, given.offset
    if offset is not None and not isinstance(offset, Integral):
        raise InputError(f"offset is {offset!r:.50}, expected a whole number, or None where it is not known")
    is_text = (
        isinstance(given.name, str) and isinstance(given.document, str) and isinstance(given.context, str)
    )
    if is_text and (type is None or isinstance(type, EntityType)):
        return given
    return replace(
        given,
        name=_as_text(given.name, "name"),
        document=_as_text(given.document, "document"),
        context=_as_text(given.context, "context"),
        type=parse_type(type),
    )


def _as_text(value: Any, what: str) -> str:
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if not isinstance(value, str):
        raise InputError(f"{what} is {value!r:.50}, expected text")
    return value


CURATED_ALIAS = "curated alias"
"""Feature of a line: a reviewed table lists the mention for this entity alone."""
LISTED_ALIAS = "listed alias"
"""Feature of a line: a table lists the mention for this entity, which does not decide."""
NAMED_TOGETHER = "named together"
"""Feature of a line: the mention is several listed names, and this entity has one of them."""
NOBODY = "nobody known"
"""Feature of a line: the mention says that nobody knows who is meant."""
KNOWN_BODIES = "known bodies"
"""Feature of a line: general knowledge holds two names of groups to be of one body, or of two."""
KNOWN_RULER = "known ruler"
"""Feature of a line: the mention is the style and one name of a ruler whom everybody calls so, and this entity has his full name."""
CANNOT_LINK = "cannot-link"
"""Feature of a line: a person said that this entity is not the one that the mention is listed for."""
CONTEXT = "context"
"""Feature of a line: what the document or the text around the mention says."""


class Reason(StrEnum):
    """For what a line of an explanation may be given as a reason, besides what its bits say."""

    EITHER = "either"
    """For a match or against it, as its bits are."""
    AGREEMENT = "agreement"
    """For a match only: what agrees and is worth less than nothing says how little, and speaks not against."""
    NONE = "none"
    """For nothing: it says how much other lines are worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One line of an explanation: what was compared and how many bits it is worth.

    `detail` says in words what was found, for people alone; `reason` says of it what a program may want to know.
    """

    feature: str
    bits: float
    left: str = ""
    right: str = ""
    detail: str = ""
    reason: Reason = Reason.EITHER

    def __init__(
        self,
        *,
        feature: str,
        bits: float,
        left: str = "",
        right: str = "",
        detail: str = "",
        reason: Reason = Reason.EITHER,
    ) -> None:
        # This takes half the time that the method of a frozen class would; see `evidence_line`, too.
        _set_feature(self, feature)
        _set_bits(self, bits)
        _set_left(self, left)
        _set_right(self, right)
        _set_detail(self, detail)
        _set_reason(self, reason)


_set_feature, _set_bits, _set_left, _set_right, _set_detail, _set_reason = (
    Evidence.__dict__[name].__set__ for name in ("feature", "bits", "left", "right", "detail", "reason")
)
_new = object.__new__


def evidence_line(
    feature: str, bits: float, left: str, right: str, detail: str, reason: Reason = Reason.EITHER
) -> Evidence:
    """Make a line of an explanation in little more than half the time: there are some fifty to an answer."""
    line = _new(Evidence)
    _set_feature(line, feature)
    _set_bits(line, bits)
    _set_left(line, left)
    _set_right(line, right)
    _set_detail(line, detail)
    _set_reason(line, reason)
    return line


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entity that a mention may mean; the bits of `evidence` (the prior among them) sum to `weight_bits`."""

    id: EntityId
    name: str
    type: EntityType | None
    confidence: float
    weight_bits: float
    matched_alias: Alias
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What came of resolving one mention.

    `canonical_id` and `canonical_name` are set only when the decision is `resolved`; `confidence` is that of
    the best candidate (0 when there is none).  `error` is a message when the mention itself cannot be used.
    """

    mention: Mention
    decision: Decision
    canonical_id: EntityId | None = None
    canonical_name: str | None = None
    confidence: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    cluster_id: str | None = None
    explanation: str = ""
    error_code: str = ""
    error: str = ""

    @classmethod
    def refused(cls, mention: Mention, error: InputError) -> Resolution:
        """Say that a mention cannot be used, and why."""
        return cls(
            mention=mention,
            decision=Decision.UNRESOLVED,
            explanation=f"not usable: {error}",
            error_code=error.code,
            error=str(error),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two names compared: the probability that they name one entity, and why."""

    left: str
    right: str
    confidence: float
    weight_bits: float
    evidence: tuple[Evidence, ...] = ()
    explanation: str = ""
