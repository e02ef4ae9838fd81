"""Keep the finished chunks of a bulk run, so that an interrupted run goes on where it stopped.

The chunks stand in a hidden folder beside the output, named by everything that the answers depend on: the bytes of
the input, the index, the columns, the version.  It is removed when the output is complete.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from ansab.bulk.answer import Asked, Outcome
from ansab.bulk.run import Answer, Mapper

__all__ = ["Kept", "keeping"]


class Kept:
    """The folder of finished chunks of one run.

    Attributes:
        found: How many chunks of an earlier run were there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.found = sum(1 for _ in folder.glob("*.json"))

    def mapper(self, inner: Mapper) -> Mapper:
        """Wrap a mapper: what is kept is not answered again, what is answered is kept."""

        def mapped(answer: Answer, chunks: Iterable[list[Asked]]) -> Iterator[list[Outcome]]:
            waiting: deque[tuple[int, list[Asked], list[Outcome] | None]] = deque()

            def missing() -> Iterator[list[Asked]]:
                numbers = count()
                for chunk in chunks:
                    number = next(numbers) if chunk else -1
                    known = self._read(number, chunk) if chunk else []
                    waiting.append((number, chunk, known))
                    yield chunk if known is None else []

            for outcomes in inner(answer, missing()):
                number, chunk, known = waiting.popleft()
                if known is None:
                    self._write(number, chunk, outcomes)
                yield outcomes if known is None else known

        return mapped

    def remove(self) -> None:
        """Delete the folder: the output is complete."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:08}.json"

    def _read(self, number: int, chunk: Sequence[Asked]) -> list[Outcome] | None:
        """The answers to a chunk; `None` when they are not there, not whole, or to other rows."""
        try:
            asked, content = (
                self._path(number).read_text(encoding="utf-8", errors="surrogatepass").split("\n", 1)
            )
            if asked != _digest(chunk, content):
                return None
            kept = json.loads(content)
            outcomes = [Outcome(tuple(cells), code) for cells, code in kept["distinct"]]
            return [outcomes[at] for at in kept["rows"]]
        except (OSError, ValueError, KeyError, IndexError, TypeError):
            return None

    def _write(self, number: int, chunk: Sequence[Asked], outcomes: Sequence[Outcome]) -> None:
        numbers: dict[Outcome, int] = {}
        rows = [numbers.setdefault(outcome, len(numbers)) for outcome in outcomes]
        content = json.dumps({"distinct": list(numbers), "rows": rows}, separators=(",", ":"))
        part = self._folder / f".{number:08}.part"
        with suppress(OSError):  # without room for them the run goes on, it can only not be resumed
            part.write_text(f"{_digest(chunk, content)}\n{content}", encoding="utf-8", errors="surrogatepass")
            part.replace(self._path(number))


@contextmanager
def keeping(target: Path | None, facts: Sequence[str], source: Path) -> Iterator[Kept | None]:
    """Open the folder of a run; it is removed on success and stays after an error or an interruption.

    Args:
        target: The output; nothing is kept for standard output.
        facts: What the answers depend on besides the input.
        source: The input.
    """
    if target is None or not os.access(target.parent, os.W_OK) or (target.exists() and not target.is_file()):
        yield None
        return
    with source.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    digest.update("\0".join(facts).encode("utf-8", "surrogatepass"))
    kept = Kept(target.with_name(f".{target.name[:100]}.{digest.hexdigest()[:16]}.chunks"))
    yield kept
    kept.remove()  # not reached when an error or an interruption passes through


def _digest(chunk: Sequence[Asked], content: str) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for asked in chunk:
        digest.update("\0".join(asked).encode("utf-8", "surrogatepass") + b"\n")
    digest.update(content.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
