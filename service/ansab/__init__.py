"""Says which spellings name the same person or group.

>>> from ansab import Resolver
>>> resolver = Resolver.open("aliases/")  # doctest: +SKIP
>>> resolver.resolve("Mushtaq Taleb al-Saidi").canonical_id  # doctest: +SKIP
'abu-taqwa'

What is listed in `__all__` is the public interface; it is imported when it is first used, so that
`import ansab` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ansab.annotate import Annotator
    from ansab.errors import AnsabError, GazetteerError, InputError, UnknownEntityError
    from ansab.model import Alias, Candidate, Comparison, Decision, Entity, Evidence, Mention, Resolution
    from ansab.resolve import Resolver

__all__ = [
    "Alias",
    "Annotator",
    "AnsabError",
    "Candidate",
    "Comparison",
    "Decision",
    "Entity",
    "Evidence",
    "GazetteerError",
    "InputError",
    "Mention",
    "Resolution",
    "Resolver",
    "UnknownEntityError",
    "__version__",
]

__version__ = "0.1.0"

_ERRORS = ("AnsabError", "GazetteerError", "InputError", "UnknownEntityError")
_HOMES = {"Annotator": "annotate", "Resolver": "resolve", **dict.fromkeys(_ERRORS, "errors")}


def __getattr__(name: str) -> Any:
    """Import a public name from the module that defines it."""
    if name not in __all__:
        raise AttributeError(f"module 'ansab' has no attribute {name!r}")
    return getattr(import_module(f"ansab.{_HOMES.get(name, 'model')}"), name)


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
