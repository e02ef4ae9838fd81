"""The kernels' own numbers for kinds and marks are those of the words."""

from __future__ import annotations

from ansab.evidence import layout_kernel
from ansab.names.tokens import Mark, TokenKind


def test_kinds_are_those_of_tokens() -> None:
    kinds = {kind.name: getattr(layout_kernel, f"{kind.name}_KIND") for kind in TokenKind}
    assert kinds == {kind.name: kind.value for kind in TokenKind}


def test_marks_are_those_of_tokens() -> None:
    marks = {name: value for name, value in vars(Mark).items() if isinstance(value, int) and value}
    assert marks == {name: getattr(layout_kernel, f"{name}_MARK") for name in marks}
