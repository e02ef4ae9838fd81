"""The tokens of queries are laid out alike for the interpreter and for machine code."""

from __future__ import annotations

import pytest

from ansab.evidence.query_tokens import QueryTokens


@pytest.mark.parametrize("sort", [0, 1])
def test_query_tokens_are_the_same_numbers_for_both(sort: int) -> None:
    """Rarities are rounded in the index and for machine code: unrounded ones sum to another bin here and there."""
    interpreted, compiled = (QueryTokens(is_compiled=is_compiled) for is_compiled in (False, True))
    for tokens in (interpreted, compiled):
        for form in ("yusuf", "yu", "soleimani", "محمد", "brigade"):
            tokens.number(form)

    for read, laid_out in zip(interpreted.vocabularies()[sort], compiled.vocabularies()[sort], strict=True):
        assert read == laid_out[: len(read)].tolist()
