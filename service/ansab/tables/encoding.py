"""Which encoding a file is in, by its content: UTF-8, UTF-16, Windows-1252 or Windows-1256."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from ansab.errors import TableError

__all__ = ["CODE_PAGES", "MARK", "decoding_problem", "detect_encoding", "python_codec"]

_BLOCK = 1 << 20
_SAMPLE = 1 << 22
_ENCODINGS = {
    "utf-8": "utf-8-sig", "utf-16": "utf-16", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be",
    "utf-32": "utf-32", "windows-1252": "cp1252", "windows-1256": "cp1256",
}  # fmt: skip
CODE_PAGES = {"cp1252": "windows-1252", "cp1256": "windows-1256"}
"""Codecs that are found by the look of the letters alone, with the names that users give."""
MARK = "\ufeff"
"""The byte-order mark as a character: codecs that are told the byte order leave it at the head of a text."""
_PACKED = {
    b"\x1f\x8b": "compressed with gzip: decompress it first (gzip -dc)",
    b"\xfd7zXZ\0": "compressed with xz: decompress it first (xz -dc)",
    b"\x28\xb5\x2f\xfd": "compressed with zstd: decompress it first (zstd -dc)",
    b"PK\x03\x04": "a zip archive or a workbook (.xlsx, .ods): save the table as CSV",
    b"\xd0\xcf\x11\xe0": "an old Office file (.xls, .doc): save the table as CSV",
    b"%PDF-": "a PDF: save the text of it",
}  # fmt: skip
"""First bytes of files that are often given in place of text, and what to do."""
_NOT_IN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
# A run of letters of Windows-1256 above ASCII; 0xE0, 0xE2, 0xE7-0xEB ... are French letters in both pages.
_HIGH_RUN = re.compile(rb"([A-Za-z]?)([\x81\x8d-\x90\x98\x9a\x9f\xaa\xc0-\xff]+)([A-Za-z]?)")


def python_codec(name: str) -> str:
    """Name the codec of an encoding that a user wrote.

    Raises:
        TableError: Python knows no such encoding.

    >>> python_codec("windows-1256")
    'cp1256'
    """
    try:
        codec = _ENCODINGS.get(name.casefold()) or codecs.lookup(name).name
        "a".encode(codec)  # not every codec is an encoding of text: rot13, base64
    except (LookupError, ValueError):
        raise TableError(f"unknown encoding {name!r}: expected one of {', '.join(_ENCODINGS)}") from None
    return codec


def detect_encoding(path: Path, *, name: str) -> str:
    """Find the encoding of a text file by reading all of it once.

    A byte-order mark decides; else valid UTF-8 is UTF-8; else every second byte zero is UTF-16; else runs of
    high bytes that stand alone are Arabic words (Windows-1256) and those inside Latin words are accented
    letters (Windows-1252).

    Args:
        path: A regular file.
        name: What to call it in a message.

    Returns:
        A codec of Python.

    Raises:
        TableError: Damaged UTF-8 (fewer broken bytes than good letters above ASCII), or a file that is not text.
    """
    with path.open("rb") as handle:
        head = handle.read(_SAMPLE)
    if problem := next((told for magic, told in _PACKED.items() if head.startswith(magic)), None):
        raise TableError(f"is {problem}", path=name)
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if marked := _utf16_without_mark(head):
        return marked
    broken = _first_broken_byte(path, name)
    if broken is None:
        return "utf-8-sig"
    if head.startswith(codecs.BOM_UTF8) or _mostly_utf8(path, broken):
        raise TableError(
            f"line {_line_of(path, broken)} is not UTF-8 (byte 0x{_byte_at(path, broken):02X}), although the rest is: "
            "the file is damaged; save it as UTF-8 again, or name its real encoding",
            path=name,
        )
    return _code_page(path)


def _utf16_without_mark(head: bytes) -> str | None:
    even, odd = head[:4096:2], head[1:4096:2]
    if len(odd) < 2:
        return None
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None


def _first_broken_byte(path: Path, name: str) -> int | None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    done, lines = 0, 1
    with path.open("rb") as handle:
        while True:
            block = handle.read(_BLOCK)
            if 0 in block:
                line = lines + block[: block.index(0)].count(b"\n")
                raise TableError(
                    f"line {line} has a NUL byte: this is not a text file, or it is damaged", path=name
                )
            pending = len(decoder.getstate()[0])
            try:
                decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                return done - pending + error.start
            done, lines = done + len(block), lines + block.count(b"\n")
            if not block:
                return None


def _mostly_utf8(path: Path, broken: int) -> bool:
    with path.open("rb") as handle:
        handle.seek(max(0, broken - _SAMPLE // 2))
        text = handle.read(_SAMPLE).decode("utf-8", errors="replace")
    bad = text.count("�")
    good = sum(1 for char in text if char > "\x7f") - bad
    return good > bad


def _line_of(path: Path, place: int) -> int:
    """The number of the line in which a byte is."""
    lines = 1
    with path.open("rb") as handle:
        while place > 0 and (block := handle.read(min(_BLOCK, place))):
            lines, place = lines + block.count(b"\n"), place - len(block)
    return lines


def _byte_at(path: Path, place: int) -> int:
    with path.open("rb") as handle:
        handle.seek(place)
        return handle.read(1)[0]


def decoding_problem(error: UnicodeError, codec: str) -> str:
    """Say in words that a file is not in the encoding in which it was read."""
    why = ""
    if isinstance(error, UnicodeDecodeError):
        is_cut = error.end >= len(error.object) and "truncated" in error.reason
        why = " (it is cut)" if is_cut else f" (byte 0x{error.object[error.start]:02X})"
    return f"not {codec.removesuffix('-sig')} text{why}: name its real encoding, or leave the encoding out to detect it"


def _code_page(path: Path) -> str:
    latin = arabic = 0
    with path.open("rb") as handle:
        while block := handle.read(_BLOCK):
            if _NOT_IN_1252.search(block):
                return "cp1256"
            for before, run, after in _HIGH_RUN.findall(block):
                if before or after:
                    latin += 1
                elif len(run) > 1:
                    arabic += 1
    return "cp1256" if arabic > latin else "cp1252"
