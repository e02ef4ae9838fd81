"""The nodes of a strict YAML document: scalars, lists and mappings that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["MapNode", "Node", "ScalarNode", "SeqNode", "scalars"]


@dataclass(slots=True)
class ScalarNode:
    """A string; `plain` when written without quotes.  Offsets are code points in the text, lines from 1."""

    value: str
    line: int
    start: int
    end: int
    plain: bool = False


@dataclass(slots=True)
class SeqNode:
    """A list of nodes."""

    line: int
    start: int
    flow: bool
    items: list[Node] = field(default_factory=list)
    end: int = 0


@dataclass(slots=True)
class MapNode:
    """A mapping as its pairs, in order; keys are unique."""

    line: int
    start: int
    flow: bool
    pairs: list[tuple[ScalarNode, Node]] = field(default_factory=list)
    end: int = 0


Node = ScalarNode | SeqNode | MapNode


def scalars(root: Node | None) -> Iterator[ScalarNode]:
    """All scalars below a node, keys among them, in no particular order."""
    pending: list[Node] = [] if root is None else [root]
    while pending:
        node = pending.pop()
        if isinstance(node, ScalarNode):
            yield node
        elif isinstance(node, MapNode):
            pending.extend(part for pair in node.pairs for part in pair)
        else:
            pending.extend(node.items)
