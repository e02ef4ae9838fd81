"""The file of a compiled index: named sections of flat arrays, hashed, opened by mapping it into memory.

Layout: magic (8 bytes), header length (8 bytes, little-endian), header (JSON: format version, meta, for each
section dtype, offset and length, and the SHA-256 of all that and of the sections), padding, sections at multiples
of 64 bytes.  The same sections make the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from ansab.arrays import Array
from ansab.errors import IndexFileError

__all__ = ["FORMAT_VERSION", "content_hash", "read_sections", "write_sections"]

FORMAT_VERSION = 11
_MAGIC = b"ANSABIDX"
_ALIGN = 64
_LONGEST_HEADER = 1 << 20
_VERIFIED_BYTES = 32 * 1024 * 1024
"""Largest file that is read whole unless the caller says otherwise (some 20 ms)."""


def content_hash(sections: Mapping[str, Array], meta: Mapping[str, Any]) -> str:
    """The hash that a file of these sections has (SHA-256, hex)."""
    digest = hashlib.sha256(_as_json(_facts(sections, meta)))
    for array in sections.values():
        digest.update(_padded(array))
    return digest.hexdigest()


def write_sections(path: Path, sections: Mapping[str, Array], meta: Mapping[str, Any]) -> str:
    """Write an index file under a temporary name and rename it.

    Returns:
        The content hash (SHA-256, hex).

    Raises:
        OSError: The folder cannot be written; nothing stands under the final name.
    """
    content = content_hash(sections, meta)
    header = _as_json({**_facts(sections, meta), "sha256": content})
    start = len(_MAGIC) + 8 + len(header)
    file_number, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(file_number, "wb") as file:
            file.write(_MAGIC + len(header).to_bytes(8, "little") + header + b"\0" * (-start % _ALIGN))
            for array in sections.values():
                file.write(_padded(array))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return content


def read_sections(path: Path, *, verify: bool | None = None) -> tuple[dict[str, Array], dict[str, Any], str]:
    """Map an index file into memory.

    Args:
        verify: Read every byte and compare the hash, so that damage is found before it gives wrong answers; else only
            the header and the size are checked. `None` verifies a file of up to 32 MB.

    Returns:
        Sections (read-only views of the mapped file), meta, content hash.

    Raises:
        IndexFileError: It cannot be read, is no index, of another format version, truncated or corrupt.
    """
    with _opened(path) as file:
        start = file.read(len(_MAGIC) + 8)
        size = os.fstat(file.fileno()).st_size
        if not start.startswith(_MAGIC):
            raise IndexFileError(
                "not an ansab index; build one with `ansab build PATH -o FILE.ansab`", path=path
            )
        length = int.from_bytes(start[len(_MAGIC) :], "little")
        header = _header(file.read(length) if length <= _LONGEST_HEADER else b"", length, path)
        first = -(-(len(_MAGIC) + 8 + length) // _ALIGN) * _ALIGN
        if size != first + header["size"]:
            raise IndexFileError(
                f"truncated or overlong: {size:,} bytes, expected {first + header['size']:,}; build it again",
                path=path,
            )
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    is_verified = size <= _VERIFIED_BYTES if verify is None else verify
    if is_verified and _hash_of(header, memoryview(mapped)[first:]) != header["sha256"]:
        raise IndexFileError(
            "corrupt: its content does not have the hash in its header; build it again", path=path
        )
    sections = {
        name: np.frombuffer(mapped, entry["dtype"], entry["length"], first + entry["offset"])
        for name, entry in header["sections"].items()
    }
    return sections, header["meta"], header["sha256"]


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        from ansab.tables import reading_problem  # only a mistake needs it

        raise IndexFileError(reading_problem(error), path=path) from None


def _facts(sections: Mapping[str, Array], meta: Mapping[str, Any]) -> dict[str, Any]:
    """The header without the hash."""
    table: dict[str, dict[str, Any]] = {}
    offset = 0
    for name, array in sections.items():
        table[name] = {"dtype": array.dtype.str, "offset": offset, "length": len(array)}
        offset += -(-array.nbytes // _ALIGN) * _ALIGN
    return {"format": FORMAT_VERSION, "meta": dict(meta), "sections": table, "size": offset}


def _as_json(facts: Mapping[str, Any]) -> bytes:
    return json.dumps(facts, sort_keys=True, ensure_ascii=False).encode()


def _hash_of(header: Mapping[str, Any], data: memoryview) -> str:
    digest = hashlib.sha256(_as_json({name: value for name, value in header.items() if name != "sha256"}))
    digest.update(data)
    return digest.hexdigest()


def _header(text: bytes, length: int, path: Path) -> dict[str, Any]:
    try:
        header = json.loads(text)
    except ValueError:
        header = None
    if len(text) != length or not isinstance(header, dict) or "sections" not in header:
        raise IndexFileError("its header is truncated or corrupt; build it again", path=path)
    if header.get("format") != FORMAT_VERSION:
        raise IndexFileError(
            f"index format {header.get('format')}, this version reads {FORMAT_VERSION}; build it again",
            path=path,
        )
    return header


def _padded(array: Array) -> bytes:
    data = array.tobytes()
    return data + b"\0" * (-len(data) % _ALIGN)
