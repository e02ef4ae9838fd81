"""The items of a batch: each is read by itself, so that a bad one spoils no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from ansab.errors import InputError
from ansab.http.errors import first_problem
from ansab.http.models import MentionIn
from ansab.limits import is_unicode
from ansab.model import Mention, Resolution, parse_type

__all__ = ["Item", "answer_items", "item_of"]


class Item(NamedTuple):
    """One item: its id as given, the mention as far as it can be read, and why it cannot be used if so."""

    id: str | int
    mention: Mention
    error: InputError | None = None


def item_of(model: type[MentionIn], given: Any, position: int) -> Item:
    """Read one item; without an id it goes by its position."""
    cells = given if isinstance(given, dict) else {}
    name, given_id = cells.get("name"), cells.get("id")
    known_id: str | int = str(position)
    if isinstance(given_id, str | int) and not isinstance(given_id, bool):
        known_id = given_id
    blank = Mention(name=name if isinstance(name, str) else "")
    try:
        read = model.model_validate(given)
        kind = parse_type(read.type)
    except ValidationError as error:
        return Item(known_id, blank, InputError(first_problem(list(error.errors()), "the item")))
    except InputError as error:
        return Item(known_id, blank, error)
    if not is_unicode(str(known_id)):  # it would come back as another one
        return Item(known_id, blank, InputError("id has unpaired surrogates, which are not Unicode"))
    context = getattr(read, "context", None) or ""
    mention = Mention(
        name=read.name, id=str(known_id), type=kind, document=read.document or "", context=context
    )
    return Item(known_id, mention)


def answer_items(
    items: Sequence[Item], resolve: Callable[[list[Mention]], list[Resolution]]
) -> list[Resolution]:
    """Resolve the items that can be used; the others are refused, each with its own error, in their place."""
    answers = iter(resolve([item.mention for item in items if item.error is None]))
    return [
        next(answers) if item.error is None else Resolution.refused(item.mention, item.error)
        for item in items
    ]
