"""What a name is taken apart into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from ansab.model import EntityType
from ansab.text.normalize import NormalizedForm

__all__ = ["Mark", "NameToken", "ParsedName", "TokenKind"]


class TokenKind(IntEnum):
    """What a token is in its name."""

    NAME = 0
    HONORIFIC = 1
    LEGAL = 2
    DESIGNATOR = 3
    GENERIC = 4
    NUMBER = 5
    INITIAL = 6
    PLACE = 7


class Mark:
    """What stood before a token: `al-`, `Abu`, `bin`; or what else it is.  Bits of a plain integer, for speed.

    `SOFT`: an honorific that is a common name too.  `TITLED`: a name with a designator of its own inside (*Hizb
    Allah*), so that a further one makes another group (*Kataib Hizb Allah*).
    """

    NONE: Final = 0
    ARTICLE: Final = 1
    KUNYA: Final = 2
    CHILD: Final = 4
    SOFT: Final = 8
    TITLED: Final = 16


@dataclass(frozen=True, slots=True)
class NameToken:
    """One content word of a name: its folded form, what it is, and what stood before it (bits of `Mark`)."""

    form: str
    kind: TokenKind = TokenKind.NAME
    mark: int = Mark.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedName:
    """A surface form taken apart; `tokens` in the order written (family name moved last where a comma, capitals
    or a patronymic show it)."""

    surface: str
    form: NormalizedForm
    is_organization: bool
    tokens: tuple[NameToken, ...]

    @property
    def type(self) -> EntityType:
        """What the name was read as: `ORGANIZATION` or `PERSON`."""
        return EntityType.read_as(is_organization=self.is_organization)

    @property
    def names(self) -> list[NameToken]:
        """The tokens that are names, without ranks, initials, numbers and the like."""
        return [token for token in self.tokens if token.kind is TokenKind.NAME]

    @property
    def words(self) -> list[str]:
        """The forms of the tokens that are names, without ranks, initials, numbers and the like."""
        return [token.form for token in self.tokens if token.kind is TokenKind.NAME]
