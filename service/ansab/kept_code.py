"""Machine code of kernels that an earlier process compiled, loaded without the compiler."""

from __future__ import annotations

from typing import Any

from numba.core.caching import FunctionCache

__all__ = ["KeptCode"]


class KeptCode(FunctionCache):
    """numba's own store on disk, that asks for the compiler's registries only once it has to compile.

    `FunctionCache` loads them first: some 150 modules, half of the start of `ansab bulk`, of which linking what is kept
    needs none.
    """

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """The kept machine code for argument types; `None` if there is none, when the compiler is ready for its turn."""
        store: Any = super()  # numba is partly annotated
        kept = store.load_overload(sig, _AsItIs(target_context))
        return store.load_overload(sig, target_context) if kept is None else kept


class _AsItIs:
    """A target of the compiler that is not brought up to date."""

    def __init__(self, target_context: Any) -> None:
        self._context = target_context

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def refresh(self) -> None:
        """Leave out the registries."""
