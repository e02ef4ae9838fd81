"""What a report asks the resolver for: why the expected entity was not chosen, and what gave the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ansab.counted import counted
from ansab.errors import AnsabError
from ansab.evaluate.answered import Answered
from ansab.evaluate.mistakes import Explain
from ansab.model import Candidate, EntityType

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["about", "explainer"]


def explainer(resolver: Resolver) -> Explain:
    """Weigh expected entities against one index; without the document, in which no other mention is known."""

    def explain(answer: Answered) -> Candidate | None:
        kind = None if answer.type == "any" else EntityType(answer.type)
        try:
            return resolver.explain(answer.name, answer.expected, type=kind)
        except AnsabError:
            return None

    return explain


def about(resolver: Resolver) -> str:
    """One line on the tables that gave the answers."""
    info = resolver.index.info
    size = f"{counted(info.entities, 'entity', 'entities')}, {counted(info.names, 'name')}"
    return f"{size}, index {info.hash[:12]}"
