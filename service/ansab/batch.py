"""Resolve a batch in which some items may be too large or empty: each gets its own error, none spoils the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ansab.errors import InputError
from ansab.limits import Limits
from ansab.model import Mention, Resolution

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = ["resolve_batch"]


def resolve_batch(
    resolver: Resolver,
    mentions: Sequence[Mention],
    *,
    limits: Limits,
    limit: int = 5,
    explained: int | None = None,
) -> list[Resolution]:
    """Resolve mentions, those of one document together.

    Args:
        resolver: Resolves those that are within the limits.
        mentions: In any number; checking that is the caller's business.
        limits: Sizes of one mention that are accepted.
        limit: Candidates to give for each.
        explained: How many of them, from the first, carry their evidence; all if absent.

    Returns:
        As many resolutions as mentions, in their order; those refused carry `error_code` and `error`.
    """
    answers: list[Resolution | None] = [_refused(mention, limits) for mention in mentions]
    fit = [mention for mention, answer in zip(mentions, answers, strict=True) if answer is None]
    resolved = iter(resolver.resolve_mentions(fit, limit=limit, explained=explained))
    return [next(resolved) if answer is None else answer for answer in answers]


def _refused(mention: Mention, limits: Limits) -> Resolution | None:
    try:
        limits.check_mention(mention.name, context=mention.context, document=mention.document, id=mention.id)
    except InputError as error:
        return Resolution.refused(mention, error)
    return None
