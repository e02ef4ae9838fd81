"""Which mentions are held to be one: those of an entity, and provisional ones for names that nobody has listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ansab.cluster.contract import contract
from ansab.cluster.group import Group, explain
from ansab.cluster.grouping import group_units
from ansab.cluster.ids import Event, keep_ids
from ansab.cluster.kin import kin_apart
from ansab.cluster.links import Contradiction, Links, contradictions
from ansab.cluster.proposed import proposed_name
from ansab.cluster.short_forms import is_short_form
from ansab.evidence.weights import Weights, load_weights
from ansab.model import EntityId, EntityType, Mention, Resolution
from ansab.names.parse import parse_name
from ansab.names.provisional import provisional_id
from ansab.text.normalize import normalize

__all__ = ["Cluster", "Clustering", "cluster_resolutions", "mention_key"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Mentions held to be one person, group or place.

    Attributes:
        id: Id of the entity, or `unlisted-…` for a provisional one; stays the same from run to run.
        name: Preferred label of the entity; for a provisional one the name proposed for review.
        entity_id: The entity, where the mentions resolve to one.
        type: Type of the entity, or of the mentions where they agree.
        mentions: Positions of the mentions, rising.
        how: How it came about, in one sentence.
        is_cut: Whether it comes from a component too large to be compared as a whole; have a look at it.
    """

    id: str
    name: str
    entity_id: EntityId | None
    type: EntityType | None
    mentions: tuple[int, ...]
    how: str
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clustering:
    """The outcome of clustering.

    Attributes:
        clusters: By their ids.
        cluster_of: Id of the cluster of each mention; `None` for one that cannot be used.
        contradictions: Cannot-links that the must-links contradict; the must-links stand.
        events: Merges and splits since the previous run.
    """

    clusters: tuple[Cluster, ...]
    cluster_of: tuple[str | None, ...]
    contradictions: tuple[Contradiction, ...] = ()
    events: tuple[Event, ...] = ()


def cluster_resolutions(
    resolutions: Sequence[Resolution],
    *,
    links: Links | None = None,
    previous: Mapping[tuple[str, str], str] | None = None,
    weights: Weights | None = None,
) -> Clustering:
    """Cluster mentions that have been resolved, as far as they can be.

    Args:
        resolutions: One a mention; those of one document were resolved together.
        links: Statements of people and of texts, by position; none by default.
        previous: Cluster ids of the run before, by `mention_key`.
        weights: The fitted tables; the shipped ones by default.

    Returns:
        Clusters that depend on the mentions and the links, not on their order.
    """
    order = sorted(range(len(resolutions)), key=lambda at: (*_key(resolutions[at]), at))
    rank = {at: place for place, at in enumerate(order)}
    given = _moved_links(links or Links(), rank)
    wrong = contradictions(len(order), given)
    broken = {item.pair for item in wrong}
    cannot = tuple(p for p in given.cannot if (min(p), max(p)) not in broken)
    ordered = [resolutions[at] for at in order]
    held = Links(must=given.must, cannot=(*cannot, *_kin(ordered, given)), told=given.told)
    found = contract(ordered, held)
    groups = group_units(found, weights or load_weights())
    clusters, events = _named(groups, resolutions, order, previous or {})
    cluster_of: list[str | None] = [None] * len(resolutions)
    for cluster in clusters:
        for at in cluster.mentions:
            cluster_of[at] = cluster.id
    return Clustering(
        clusters=clusters,
        cluster_of=tuple(cluster_of),
        contradictions=tuple(
            Contradiction(
                pair=(order[item.pair[0]], order[item.pair[1]]), path=tuple(order[at] for at in item.path)
            )
            for item in wrong
        ),
        events=tuple(events),
    )


def _kin(resolutions: Sequence[Resolution], given: Links) -> list[tuple[int, int]]:
    """Fathers and their children, and others of one family, but for those who people or their text say are one."""
    kin = kin_apart(resolutions)
    said = Links(must=(*given.must, *given.told), cannot=tuple(kin))
    wrong = {item.pair for item in contradictions(len(resolutions), said)}
    return [pair for pair in kin if (min(pair), max(pair)) not in wrong]


def mention_key(mention: Mention) -> tuple[str, str]:
    """What a mention is known by from run to run: its document and its name."""
    return mention.document, mention.name


def _key(resolution: Resolution) -> tuple[str, str, str, str, str, int]:
    """An order of mentions that depends on nothing but themselves."""
    mention = resolution.mention
    kind = "" if mention.type is None else mention.type.value
    form = str(normalize(mention.name)) if not resolution.error else ""
    return form, mention.name, kind, mention.document, mention.id, mention.offset or 0


def _moved_links(links: Links, rank: Mapping[int, int]) -> Links:
    return Links(
        must=tuple((rank[one], rank[two]) for one, two in links.must),
        cannot=tuple((rank[one], rank[two]) for one, two in links.cannot),
        told=tuple(sorted((rank[one], rank[two]) for one, two in links.told)),
    )


def _named(
    groups: Sequence[Group],
    resolutions: Sequence[Resolution],
    order: Sequence[int],
    previous: Mapping[tuple[str, str], str],
) -> tuple[tuple[Cluster, ...], list[Event]]:
    """Give the groups their ids and names; entities keep theirs, whatever the previous run said."""
    ready = sorted((_cluster(group, resolutions, order) for group in groups), key=lambda cluster: cluster.id)
    provisional = [cluster for cluster in ready if cluster.entity_id is None]
    known = {cluster.entity_id for cluster in ready}
    keys = [[mention_key(resolutions[at].mention) for at in cluster.mentions] for cluster in provisional]
    old = {key: name for key, name in previous.items() if name not in known}
    ids, events = keep_ids(keys, [cluster.id for cluster in provisional], old)
    renamed = [replace(cluster, id=name) for cluster, name in zip(provisional, ids, strict=True)]
    entities = [cluster for cluster in ready if cluster.entity_id is not None]
    return tuple(sorted((*entities, *renamed), key=lambda cluster: cluster.id)), events


def _cluster(group: Group, resolutions: Sequence[Resolution], order: Sequence[int]) -> Cluster:
    first = group.units[0]
    mentions = tuple(sorted(order[at] for unit in group.units for at in unit.mentions))
    types = {resolutions[at].mention.type for at in mentions} - {None}
    shared = types.pop() if len(types) == 1 else None
    if first.entity is not None:
        best = next(r for at in mentions if (r := resolutions[at]).canonical_id == first.entity)
        return Cluster(
            id=first.entity, name=best.canonical_name or first.entity, entity_id=first.entity,
            type=best.candidates[0].type if best.candidates else shared, mentions=mentions, how=explain(group),
        )  # fmt: skip
    naming = _naming(group, [resolutions[at].mention for at in mentions])
    lowest = min((normalize(mention.name), mention.type or "") for mention in naming)
    return Cluster(
        id=provisional_id(lowest[0], EntityType(lowest[1]) if lowest[1] else None),
        name=proposed_name(
            [mention.name for mention in naming], is_organization=first.parsed[0].is_organization
        ),
        entity_id=None, type=shared,
        mentions=mentions, how=explain(group), is_cut=group.is_cut,
    )  # fmt: skip


def _naming(group: Group, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Those that a cluster is called after: where texts told of other names, full ones; each text has an *Abu Ali* of its own."""
    if not any(unit.told for unit in group.units):
        return mentions
    full = [mention for mention in mentions if not is_short_form(parse_name(mention.name, mention.type))]
    return full or mentions
