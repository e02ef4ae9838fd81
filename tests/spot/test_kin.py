"""Who is named in passing."""

from __future__ import annotations

import pytest

from ansab.spot import Kin, Span, kin_of

ASIDE = Kin(is_aside=True)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("He met his brother and deputy, ", ASIDE),
        ("Zaid's sister ", ASIDE),
        ("He is no relation to the former minister ", ASIDE),
        ("She spoke of her late father ", Kin(is_aside=True, age=1)),
        ("whose father ", Kin(is_aside=True, age=1)),
        ("A cousin of the slain officer, ", ASIDE),
        ("Il a vu son frère cadet ", ASIDE),
        ("Er traf seinen Bruder ", ASIDE),
        ("ظهر شقيقه ", ASIDE),
        ("والتقى نجله ", Kin(is_aside=True, age=-1)),
        ("Zaid Rao, son of the eastern commander ", Kin(age=1)),
        ("The elder ", Kin(asked=1)),
        ("the younger ", Kin(asked=-1)),
        ("The brothers met ", None),
        ("He saw the minister ", None),
    ],
)
def test_kin_of_reads_the_words_before_a_name(before: str, said: Kin | None) -> None:
    span = Span(start=len(before), end=len(before) + 3, name="Rao")

    assert kin_of(f"{before}Rao left", [span]).get(0) == said
