"""Hot loops, compiled when that pays.

A *kernel* is a plain function in the subset of Python that numba compiles: integers, floats, loops, and flat
one-dimensional buffers.  A single cold look-up runs it interpreted, on lists; a batch or a server asks for
`compiled(kernel)` and runs the machine code of the same source on arrays.  One source, one answer (ADR 2).
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import FunctionType
from typing import Any, cast

from ansab.kept import cache_folder

__all__ = ["compiled", "is_available", "is_keepable", "is_kept"]

# Kernels allocate nothing, so nothing needs counting: counted references to the buffers cost up to two thirds of the time.
_OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy", "_nrt": False}


@cache
def is_available() -> bool:
    """Whether kernels can be compiled here: the extra `fast` is installed and not switched off.

    The environment variable `ANSAB_INTERPRETED=1` switches it off.
    """
    return find_spec("numba") is not None and os.environ.get("ANSAB_INTERPRETED", "") != "1"


@cache
def compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    """Compile a kernel and all kernels that it calls; the function itself where that is not possible.

    The machine code is kept on disk, so that only the first process pays for the compiler.
    """
    if not is_available():
        return function
    import numba

    from ansab.kept_code import KeptCode

    numba.config.CACHE_DIR = str(_cache_folder())  # type: ignore[attr-defined]
    store: Any = KeptCode  # numba is partly annotated
    kernel: Any = numba.njit(**_OPTIONS)(_linked(function))
    kernel._cache = store(kernel.py_func)  # what `cache=True` does, but for the class
    return cast(Callable[..., Any], kernel)


@cache
def _callee(function: Callable[..., Any]) -> Callable[..., Any]:
    """A kernel that only kernels call: nothing that Python could call is made of it, nor kept by itself.

    It is made part of its caller: what is passed to it are dozens of buffers, and handing them over costs a fifth of
    the whole search (docs/scale.md).
    """
    import numba

    compiler: Any = numba.njit  # its annotations leave out these options
    kernel: Callable[..., Any] = compiler(
        no_cpython_wrapper=True, no_cfunc_wrapper=True, forceinline=True, **_OPTIONS
    )(_linked(function))
    return kernel


def _linked(function: Callable[..., Any]) -> FunctionType:
    """A copy of a kernel that calls compiled kernels."""
    assert isinstance(function, FunctionType)
    scope = dict(function.__globals__)
    for name in function.__code__.co_names:
        callee = scope.get(name)
        if isinstance(callee, FunctionType) and callee.__module__.startswith("ansab."):
            scope[name] = _callee(callee)
    clone = FunctionType(function.__code__, scope, function.__name__, function.__defaults__)
    clone.__module__, clone.__qualname__ = function.__module__, function.__qualname__
    return clone


def is_keepable() -> bool:
    """Whether what is compiled here is there for the next process."""
    return is_available() and _kept_folder() is not None


@cache
def is_kept(kernel: str) -> bool:
    """Whether a kernel's machine code is on disk, so that it costs a second or two and not a minute."""
    return is_available() and any(_cache_folder().rglob(f"*_kernel.{kernel}-*.nbc"))


@cache
def _cache_folder() -> Path:
    """A folder for machine code: the one that is kept, else one of this process alone."""
    if kept := _kept_folder():
        return kept
    folder = tempfile.mkdtemp(prefix="ansab-kernels-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@cache
def _kept_folder() -> Path | None:
    """The folder in the user's cache for machine code of exactly these sources; `None` where it cannot be written.

    The compiler takes what it finds there only for files of the same place and time, so these name the folder, too:
    else `is_kept` would promise what is not there.
    """
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*kernel*.py")):
        digest.update(f"{path} {path.stat().st_mtime_ns}\0".encode() + path.read_bytes())
    base = cache_folder()
    if base is None:
        return None
    folder = base / f"kernels-{digest.hexdigest()[:16]}"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder if os.access(folder, os.W_OK | os.X_OK) else None
