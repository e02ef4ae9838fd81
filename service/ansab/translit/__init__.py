"""Names from one script into another: learned spellings, published schemes, and a score for any pair.

`romanize` and `romanize_best` take whole names, `romanize_token` and `native_candidates` single words, `to_native` goes back,
`schemes` lists the published systems; `ansab.translit.score.scorer_for` gives the evidence for a pair.
"""

from ansab.translit.generate import Spelling
from ansab.translit.native import to_native
from ansab.translit.press import PressName, romanize_words
from ansab.translit.romanize import romanize, romanize_best
from ansab.translit.schemes import Scheme, schemes
from ansab.translit.tokens import native_candidates, romanize_token

__all__ = [
    "PressName",
    "Scheme",
    "Spelling",
    "native_candidates",
    "romanize",
    "romanize_best",
    "romanize_token",
    "romanize_words",
    "schemes",
    "to_native",
]
