"""Read a text file that a person keeps: UTF-8, of a size that a person could have written."""

from __future__ import annotations

import re
from pathlib import Path

from ansab.gazetteer.findings import FindingLog

__all__ = ["MAX_FILE_BYTES", "read_text"]

MAX_FILE_BYTES = 20_000_000

_LINE_BREAKS = re.compile(r"\r\n?")


def read_text(path: Path, log: FindingLog) -> str | None:
    """Read a UTF-8 file with `\\n` line ends; `None` (and a finding) when that is not what it is."""
    where = (str(path), 0)
    try:
        if (size := path.stat().st_size) > MAX_FILE_BYTES:
            log.add("too-large", where, f"the file has {size:,} bytes, the limit is {MAX_FILE_BYTES:,}",
                    "split the table into several files")  # fmt: skip
            return None
        raw = path.read_bytes()
    except OSError as error:
        log.add(
            "unreadable", where, f"the file cannot be read: {error.strerror}", "check the path and its rights"
        )
        return None
    if raw.startswith(b"\xef\xbb\xbf"):
        log.add(
            "byte-order-mark",
            (str(path), 1),
            "the file starts with a byte order mark",
            "`ansab aliases fmt` removes it",
        )
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        kind = (
            "UTF-16"
            if raw[:2] in (b"\xff\xfe", b"\xfe\xff")
            else f"not UTF-8 (byte 0x{raw[error.start]:02X})"
        )
        log.add("not-utf8", (str(path), line), f"the file is {kind}, expected UTF-8", "save it as UTF-8")
        return None
    return _LINE_BREAKS.sub("\n", text)
