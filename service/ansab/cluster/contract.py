"""Contract mentions to units: what one entity, one name, a person's must-link or their text holds together from the start."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ansab.cluster.bound import BoundSets
from ansab.cluster.links import Links
from ansab.cluster.short_forms import is_short_form
from ansab.model import Decision, EntityId, EntityType, Resolution
from ansab.names.organisations.bodies import body_of
from ansab.names.parse import parse_name
from ansab.names.provisional import provisional_id
from ansab.names.tokens import ParsedName, TokenKind

__all__ = ["Contracted", "Unit", "contract"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Mentions that come as one.

    Attributes:
        root: Lowest of its mentions; its number.
        mentions: Positions, rising.
        names: Its distinct names, in order.
        parsed: The same, taken apart.
        kind: What it is compared with; `None` when it stands as it is (an entity, a bare name of one document).
        entity: The entity that its mentions resolve to.
        must_links: How many must-links run inside it.
        told: How many pairs of two names in it their text says are one.
        apart: How many units a cannot-link keeps it from.
    """

    root: int
    mentions: tuple[int, ...]
    names: tuple[str, ...]
    parsed: tuple[ParsedName, ...]
    kind: EntityType | None
    entity: EntityId | None = None
    must_links: int = 0
    told: int = 0
    apart: int = 0

    @property
    def name(self) -> str:
        """One name of it, for people to read: where its text told of several, a full one."""
        full = (name.surface for name in self.parsed if self.told and not is_short_form(name))
        return next(full, self.names[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Contracted:
    """Units, and the pairs of roots that must stay apart."""

    units: tuple[Unit, ...]
    apart: tuple[tuple[int, int], ...] = field(default=())


def contract(resolutions: Sequence[Resolution], links: Links) -> Contracted:
    """Contract mentions to units.

    Args:
        resolutions: In an order that depends on nothing but themselves; those with an error are left out.
        links: Without contradictions.
    """
    sets = BoundSets(len(resolutions), links.cannot)
    for one, two in links.must:
        sets.join(one, two)
    told = [pair for pair in links.told if sets.join(*pair)]
    entities = _entities(resolutions, sets)
    anchors = _join_alike(resolutions, sets, entities)
    must: defaultdict[int, int] = defaultdict(int)
    for one, _ in set(links.must):
        must[sets.find(one)] += 1
    said = Counter(
        sets.find(one) for one, two in told if resolutions[one].mention.name != resolutions[two].mention.name
    )
    apart = sets.apart()
    kept_from: defaultdict[int, int] = defaultdict(int)
    for one, two in apart:
        kept_from[one] += 1
        kept_from[two] += 1
    owner = {sets.find(at): entity for entity, at in anchors.items()}
    units = []
    for group in sets.groups():
        usable = tuple(at for at in group if not resolutions[at].error)
        if usable:
            root = group[0]
            names = _distinct(resolutions[at] for at in usable)
            entity = owner.get(root)
            kind = (
                None
                if entity or _stands_alone(resolutions, usable)
                else _kind([resolutions[at] for at in usable], is_told=said[root] > 0)
            )
            units.append(
                Unit(
                    root=root, mentions=usable, names=tuple(name.surface for name in names), parsed=names,
                    kind=kind, entity=entity, must_links=must[root], told=said[root], apart=kept_from[root],
                )
            )  # fmt: skip
    return Contracted(units=tuple(units), apart=tuple(apart))


def _distinct(resolutions: Iterable[Resolution]) -> tuple[ParsedName, ...]:
    """One name of each normalized form, in order."""
    found: dict[str, ParsedName] = {}
    for resolution in resolutions:
        parsed = _parsed(resolution)
        found.setdefault(parsed.form, parsed)
    return tuple(found.values())


def _entities(resolutions: Sequence[Resolution], sets: BoundSets) -> dict[int, EntityId]:
    """The entity of each must-linked set: that of its most confident mention."""
    best: dict[int, tuple[float, EntityId]] = {}
    for at, resolution in enumerate(resolutions):
        if resolution.decision is Decision.RESOLVED and resolution.canonical_id is not None:
            claim = (-resolution.confidence, resolution.canonical_id)
            root = sets.find(at)
            best[root] = min(claim, best.get(root, claim))
    return {root: entity for root, (_, entity) in best.items()}


def _join_alike(
    resolutions: Sequence[Resolution], sets: BoundSets, entities: dict[int, EntityId]
) -> dict[EntityId, int]:
    """Join mentions of one entity, and those of one name, as far as the links allow.

    Returns:
        For each entity the mention that stands for it: its most confident one.
    """
    anchors: dict[EntityId, int] = {}
    names: dict[tuple[str, str], int] = {}
    roots = [sets.find(at) for at in range(len(resolutions))]
    order = sorted(range(len(resolutions)), key=lambda at: (-resolutions[at].confidence, at))
    for at in order:
        entity = entities.get(roots[at])
        if entity is not None:
            sets.join(anchors.setdefault(entity, at), at)
    for at, resolution in enumerate(resolutions):
        if roots[at] not in entities and not resolution.error:
            sets.join(names.setdefault(_name_key(resolution), at), at)
    return anchors


def _name_key(resolution: Resolution) -> tuple[str, str]:
    """Document and name that mentions share to be one from the start; a bare name says nothing across documents."""
    mention = resolution.mention
    parsed = _parsed(resolution)
    own = provisional_id(parsed.form, mention.type)
    cluster = resolution.cluster_id or own
    if cluster == own and is_bare_name(parsed):
        return mention.document, own
    return "", cluster


def is_bare_name(parsed: ParsedName) -> bool:
    """Whether a name of a person is one word: a nisba, a kunya, a given name."""
    names = [token for token in parsed.tokens if token.kind is not TokenKind.HONORIFIC]
    return not parsed.is_organization and len(names) < 2


def _stands_alone(resolutions: Sequence[Resolution], mentions: Sequence[int]) -> bool:
    """A bare name of a document is nobody's of another document, however alike."""
    return all(resolutions[at].mention.document and is_bare_name(_parsed(resolutions[at])) for at in mentions)


def _kind(resolutions: Sequence[Resolution], *, is_told: bool) -> EntityType:
    """The type of the first mention; of what a text told is one, of the first that has a type: *LF* of *Lamp Front (LF)* may have none."""
    resolution = resolutions[0]
    if is_told:
        resolution = next((one for one in resolutions if one.mention.type), resolution)
    if resolution.mention.type is not None:
        return resolution.mention.type
    is_organization = _parsed(resolution).is_organization or bool(
        body_of(parse_name(resolution.mention.name, EntityType.ORGANIZATION))
    )
    return EntityType.read_as(is_organization=is_organization)


def _parsed(resolution: Resolution) -> ParsedName:
    return parse_name(resolution.mention.name, resolution.mention.type)
