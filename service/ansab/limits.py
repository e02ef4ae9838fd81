"""The largest input that is accepted, in one place; every refusal is a `LimitError` that names the limit."""

from __future__ import annotations

from dataclasses import dataclass

from ansab.errors import InputError, InvalidNameError, LimitError

__all__ = ["Limits", "check_name", "is_unicode"]

_NAME_CHARS = 1_000
"""Characters of the longest name that a resolver takes."""
_NAME_TOKENS = 64
"""Words of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one request, one row or one file may weigh.

    Attributes:
        name_chars: Characters of one name; 1,000 at most, for no resolver takes longer ones.
        name_tokens: Words of one name; 64 at most, likewise.
        context_chars: Characters of the text around a name.
        id_chars: Characters of a caller's own id, of a document id, of an entity id.
        text_chars: Characters of one text to transliterate.
        batch_size: Items of one request.
        candidates: Candidates of one name that may be asked for.
        spellings: Spellings of one transliteration that may be asked for.
        page_size: Entities on one page of the alias tables.
        body_bytes: Bytes of one request body.
        csv_body_bytes: Bytes of one CSV that is sent to the service.
        csv_field_chars: Characters of one field of a CSV (the limit of Python's own reader).
        csv_columns: Columns of a CSV.
        document_mentions: Mentions of one document in a CSV, which are resolved together.
        document_chars: Characters of one text in which names are looked for.
        requests_at_once: Requests that a process of the service takes at once; more are turned away.
        tables_at_once: Likewise CSVs, each of which is kept on disk meanwhile.
    """

    name_chars: int = _NAME_CHARS
    name_tokens: int = _NAME_TOKENS
    context_chars: int = 50_000
    id_chars: int = 500
    text_chars: int = 20_000
    batch_size: int = 1_000
    candidates: int = 100
    spellings: int = 50
    page_size: int = 1_000
    body_bytes: int = 8 * 1024 * 1024
    csv_body_bytes: int = 256 * 1024 * 1024
    csv_field_chars: int = 131_072
    csv_columns: int = 1_000
    document_mentions: int = 50_000
    document_chars: int = 1_000_000
    requests_at_once: int = 256
    tables_at_once: int = 4

    def __post_init__(self) -> None:
        """Lower what is more than a resolver takes, so that a name too long is refused as such at every edge."""
        object.__setattr__(self, "name_chars", min(self.name_chars, _NAME_CHARS))
        object.__setattr__(self, "name_tokens", min(self.name_tokens, _NAME_TOKENS))

    def check(self, limit: str, size: int, what: str, unit: str = "characters") -> None:
        """Refuse something that is larger than the limit of that name.

        Raises:
            LimitError: `size` is over the limit; its message names `what`.

        >>> Limits().check("batch_size", 5_000, "the batch", "items")
        Traceback (most recent call last):
        ansab.errors.LimitError: the batch is 5,000 items, the limit is 1,000
        """
        allowed: int = getattr(self, limit)
        if size > allowed:
            raise LimitError(what, size=size, limit=allowed, unit=unit)

    def check_name(self, name: str, what: str = "name") -> None:
        """Refuse a name that is empty or too large.

        Raises:
            InvalidNameError: No letter or digit, half characters that are no Unicode, or no text at all.
            LimitError: Too many characters or words.
        """
        if not isinstance(name, str):
            raise InvalidNameError(f"{what} is {name!r:.50}, expected text")
        if len(name) > self.name_chars:
            raise LimitError(what, size=len(name), limit=self.name_chars, unit="characters")
        if not is_unicode(name):
            raise InvalidNameError(
                f"{what} is not text: it has undecodable bytes or unpaired surrogates, which are not Unicode"
            )
        if not (name[:1].isalnum() or any(char.isalnum() for char in name)):
            is_blank = not name or name.isspace()
            problem = "is empty" if is_blank else "has no letter or digit"
            raise InvalidNameError(f"{what} {problem}: give at least one letter or digit")
        if len(name) >= 2 * self.name_tokens:  # a shorter one cannot have too many words
            self.check("name_tokens", len(name.split()), what, "words")

    def check_mention(
        self, name: str, *, context: str = "", document: str = "", id: str = "", what: str = "name"
    ) -> None:
        """Refuse a mention of which any part is too large; `what` is what to call its name.

        Raises:
            InvalidNameError: The name is empty.
            LimitError: A part is too large.
        """
        self.check_name(name, what)
        self.check("context_chars", len(context), "context")
        self.check("id_chars", len(document), "document")
        self.check("id_chars", len(id), "id")

    def check_count(self, limit: str, count: int, what: str) -> None:
        """Refuse a number of things to return that is not between 1 and the limit of that name.

        Raises:
            InputError: Below 1.
            LimitError: Over the limit.
        """
        if count < 1:
            raise InputError(f"{what} is {count}: expected a whole number from 1 to {getattr(self, limit):,}")
        self.check(limit, count, what, "")


def is_unicode(text: str) -> bool:
    """Whether a text has no half characters: undecodable bytes of an argument, unpaired surrogates of JSON."""
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)


_DEFAULT = Limits()


def check_name(name: str) -> None:
    """Refuse a name that is empty or over the default limits.

    Raises:
        InvalidNameError: No letter or digit, or not text.
        LimitError: Too many characters or words.
    """
    _DEFAULT.check_name(name)
