"""Cluster the mentions of several texts, with what each text says of its own: *Karim al-Rawi, known as Abu Zaid*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ansab.cluster import Clustering, Links, cluster_resolutions, is_bare_name
from ansab.model import Decision, EntityType, Resolution
from ansab.names.parse import parse_name
from ansab.names.parts import content
from ansab.names.provisional import provisional_id
from ansab.names.tokens import ParsedName
from ansab.text.normalize import normalize

__all__ = ["cluster_across"]

_Said = dict[tuple[str, str], list[int]]
"""By document and cluster the mentions that the document says are one, whom no table knows."""


def cluster_across(
    resolutions: Sequence[Resolution],
    *,
    links: Links | None = None,
    previous: Mapping[tuple[str, str], str] | None = None,
) -> Clustering:
    """Cluster what an `Annotator` found in several texts.

    Mentions that share a cluster in one text are joined, unless people say that they are two.  In another text the same
    short name may be somebody else's.

    Args:
        resolutions: Of the names of all texts, each with the `document` that it stands in.
        links: Statements of people, by position; none by default.
        previous: As for `cluster_resolutions`.
    """
    said: _Said = defaultdict(list)
    for at, resolution in enumerate(resolutions):
        if resolution.cluster_id and resolution.decision is not Decision.RESOLVED:
            said[resolution.mention.document, resolution.cluster_id].append(at)
    told = _with_types(resolutions)
    pairs: list[tuple[int, int]] = []
    for (document, cluster), places in said.items():
        if document and len(places) > 1:
            names = [_parsed(resolutions[at]) for at in places]
            pairs += _pairs(places, names)
            if _is_of_bare_name(cluster, [resolutions[at] for at in places], names):
                for at in places:
                    told[at] = replace(told[at], cluster_id=None)
    given = links or Links()
    return cluster_resolutions(told, links=replace(given, told=(*given.told, *pairs)), previous=previous)


def _with_types(resolutions: Sequence[Resolution]) -> list[Resolution]:
    """Give a name without a type that of the same name in other texts: only one of them may say that it is a firm's."""
    types: defaultdict[str, set[EntityType]] = defaultdict(set)
    forms = [str(normalize(resolution.mention.name)) for resolution in resolutions]
    for form, resolution in zip(forms, resolutions, strict=True):
        if resolution.mention.type is not None:
            types[form].add(resolution.mention.type)
    typed = list(resolutions)
    for at, form in enumerate(forms):
        mention = resolutions[at].mention
        if mention.type is None and len(types[form]) == 1 and not is_bare_name(_parsed(resolutions[at])):
            (type,) = types[form]
            typed[at] = replace(resolutions[at], mention=replace(mention, type=type))
    return typed


def _pairs(places: Sequence[int], names: Sequence[ParsedName]) -> list[tuple[int, int]]:
    """Each name with the fullest, which the others stand for, and mentions of one name with each other.

    So a cannot-link takes out the name that it speaks of, and leaves the mentions of that name together.
    """
    first: dict[str, int] = {}
    for at, name in zip(places, names, strict=True):
        first.setdefault(name.form, at)
    forms = {name.form: name for name in names}
    fullest = first[min(forms, key=lambda form: (-len(content(forms[form])), form))]
    alike = [(first[name.form], at) for at, name in zip(places, names, strict=True)]
    return [(one, two) for one, two in (*alike, *((fullest, at) for at in first.values())) if one != two]


def _is_of_bare_name(cluster: str, resolutions: Sequence[Resolution], names: Sequence[ParsedName]) -> bool:
    """Whether a cluster is called after a bare name, as in *Abu Ali, also known as the Baker*: another text has its own Abu Ali."""
    return any(
        is_bare_name(name) and provisional_id(name.form, resolution.mention.type) == cluster
        for resolution, name in zip(resolutions, names, strict=True)
    )


def _parsed(resolution: Resolution) -> ParsedName:
    return parse_name(resolution.mention.name, resolution.mention.type)
