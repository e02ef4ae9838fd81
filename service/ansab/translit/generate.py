"""Spellings of a native token, likeliest first: a beam over units, rescored by the letters of Latin names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nlargest
from math import exp, log

from ansab.translit.alphabet import SCRIPTS, latin_letters, native_letters
from ansab.translit.ngram import END, START, Unit, letters_model, units_model
from ansab.translit.tables import read_rare, read_readings

__all__ = ["MAX_LETTERS", "Speller", "Spelling", "speller_for"]

MAX_LETTERS = 32
"""Letters of a token that are decoded together; a longer one is cut and its pieces are decoded one by one."""
_BEAM = 24
_OPTIONS = 20
_MARGIN = 7.0
"""Nats under the best at the same letter beyond which a path is given up."""
_RESCORED = 24
_LETTERS_WEIGHTS = {"Arab": 0.7, "Hebr": 0.75, "Cyrl": 0.3}
"""How much the letters of Latin names count beside the units, by script."""
_READING_DISCOUNT = 0.5
"""What is left of that weight where the language is known: the Latin names are mostly Western ones."""
_LETTERS_ORDER = 5
_RARE_SHARE = 1e-4

_Option = tuple[float, Unit, str]
_State = tuple[float, Unit, Unit, str]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling in lower case and the natural logarithm of its share among all that were found."""

    text: str
    log_prob: float


class Speller:
    """Generates spellings in one direction for one script, by a 3-gram over units."""

    def __init__(self, script: str, *, to_native: bool, reading: str = "") -> None:
        self._model = units_model(script)
        self._letters = None if to_native else letters_model()
        self._letters_weight = _LETTERS_WEIGHTS[script]
        self._to_native = to_native
        self._units = self._shares(read_rare(script))
        if reading:
            self._letters_weight *= _READING_DISCOUNT
            self._keep_only(read_readings(reading))
        self._after_one: dict[tuple[Unit, str], list[tuple[float, Unit, str]]] = {}
        self._after_two: dict[tuple[Unit, Unit, str], list[_Option]] = {}
        self._letter_costs: dict[str, float] = {}

    def _shares(self, rare: Mapping[tuple[str, str], float]) -> dict[str, dict[Unit, float]]:
        """Share of each unit, by what it reads: the native letter, or the Latin ones."""
        entry = self._model.kept("")
        shares = {unit: share for unit, share in (entry[0] if entry else {}).items() if unit != END}
        for (latin, native), weight in rare.items():
            if len(native) == 1:
                unit = f"{native}={latin}"
                shares[unit] = max(shares.get(unit, 0.0), weight * _RARE_SHARE)
        by_read: defaultdict[str, dict[Unit, float]] = defaultdict(dict)
        for unit, share in shares.items():
            native, latin = unit.split("=")
            by_read[latin if self._to_native else native][unit] = share
        return dict(by_read)

    def _keep_only(self, readings: Mapping[str, frozenset[str]]) -> None:
        """Drop the units whose consonants the language does not read in their letter; a letter keeps one at least."""
        for letter, units in self._units.items():
            allowed = readings.get(letter, frozenset())
            kept = {unit: share for unit, share in units.items() if _consonants(unit) in allowed}
            self._units[letter] = kept or units

    def spell(self, letters: str, *, best: int) -> list[Spelling]:
        """The `best` likeliest spellings of folded letters, at most `MAX_LETTERS` of them."""
        states = self._decode(letters)
        merged: defaultdict[str, float] = defaultdict(float)
        top = max((state[0] for state in states), default=0.0)
        for score, before, last, text in states:
            end = self._model.probability(f"{before} {last}", END)
            merged[text] += exp(score - top) * end
        ranked = nlargest(max(_RESCORED, best), merged.items(), key=_by_share)
        scored = [(log(share) + self._letters_score(text), text) for text, share in ranked if text]
        scored.sort(key=lambda item: (-item[0], item[1]))
        return _normalized(scored)[:best]

    def _decode(self, letters: str) -> list[_State]:
        """Beam over positions; a unit reads one native letter, or none to three Latin ones."""
        beams: list[dict[tuple[Unit, Unit, str], float]] = [{} for _ in range(len(letters) + 1)]
        beams[0][START, START, ""] = 0.0
        widest = 4 if self._to_native else 1
        for at in range(len(letters)):
            if self._to_native:
                self._insert_silent(beams[at])
            states = nlargest(_BEAM, beams[at].items(), key=_by_share)
            for width in range(1, min(widest, len(letters) - at) + 1):
                read = letters[at : at + width]
                if read in self._units:
                    self._extend(states, read, beams[at + width])
                elif width == 1:
                    self._pass_on(states, read, beams[at + 1])
        if self._to_native:
            self._insert_silent(beams[-1])
        states = nlargest(2 * _BEAM, beams[-1].items(), key=_by_share)
        return [(score, before, last, text) for (before, last, text), score in states]

    def _extend(
        self,
        states: Sequence[tuple[tuple[Unit, Unit, str], float]],
        read: str,
        into: dict[tuple[Unit, Unit, str], float],
    ) -> None:
        least = -1e9
        for (before, last, text), score in states:
            options = self._after_two.get((before, last, read))
            if options is None:
                options = self._options(before, last, read)
            for cost, unit, written in options:
                reached = score + cost
                if reached < least:
                    break
                least = max(least, reached - _MARGIN)
                state = (last, unit, text + written)
                if reached > into.get(state, -1e9):
                    into[state] = reached

    def _insert_silent(self, beam: dict[tuple[Unit, Unit, str], float]) -> None:
        """Let native letters that no Latin one stands for enter, one at a place."""
        if "" in self._units:
            grown: dict[tuple[Unit, Unit, str], float] = {}
            self._extend(nlargest(_BEAM, beam.items(), key=_by_share), "", grown)
            for state, score in grown.items():
                if score > beam.get(state, -1e9):
                    beam[state] = score

    def _pass_on(
        self,
        states: Sequence[tuple[tuple[Unit, Unit, str], float]],
        read: str,
        into: dict[tuple[Unit, Unit, str], float],
    ) -> None:
        """Read a letter that the model does not know: written as `unidecode` has it, or left out."""
        written = "" if self._to_native else fallback_letters(read)
        for (_, last, text), score in states:
            into[last, f"{read}=", text + written] = score - 5.0

    def _options(self, before: Unit, last: Unit, read: str) -> list[_Option]:
        entry = self._model.kept(f"{before} {last}")
        kept, rest = entry if entry else ({}, 1.0)
        options = [
            (log(kept.get(unit, 0.0) + rest * share), unit, written)
            for share, unit, written in self._after(last, read)
        ]
        options.sort(reverse=True)
        self._after_two[before, last, read] = options
        return options

    def _after(self, last: Unit, read: str) -> list[tuple[float, Unit, str]]:
        known = self._after_one.get((last, read))
        if known is None:
            entry = self._model.kept(last)
            kept, rest = entry if entry else ({}, 1.0)
            found = [(kept.get(unit, 0.0) + rest * share, unit) for unit, share in self._units[read].items()]
            side = 0 if self._to_native else 1
            known = [(share, unit, unit.split("=")[side]) for share, unit in nlargest(_OPTIONS, found)]
            self._after_one[last, read] = known
        return known

    def _letters_score(self, text: str) -> float:
        if self._letters is None:
            return 0.0
        padded = START * (_LETTERS_ORDER - 1) + text + END
        total = 0.0
        for at in range(len(text) + 1):
            gram = padded[at : at + _LETTERS_ORDER]
            cost = self._letter_costs.get(gram)
            if cost is None:
                cost = self._letter_costs[gram] = log(self._letters.probability(gram[:-1], gram[-1]))
            total += cost
        return self._letters_weight * total


def _consonants(unit: Unit) -> str:
    return "".join(char for char in unit.partition("=")[2] if char not in "aeiou")


def _by_share(item: tuple[object, float]) -> float:
    return item[1]


def _normalized(scored: Sequence[tuple[float, str]]) -> list[Spelling]:
    if not scored:
        return []
    top = scored[0][0]
    total = top + log(sum(exp(score - top) for score, _ in scored))
    return [Spelling(text, score - total) for score, text in scored]


@lru_cache(maxsize=8192)
def fallback_letters(text: str) -> str:
    """Lower-case ASCII letters that `unidecode` gives for characters of any script."""
    from unidecode import unidecode

    return "".join(char for char in unidecode(text).lower() if char.isalnum())


@cache
def speller_for(script: str, *, to_native: bool = False, reading: str = "") -> Speller | None:
    """The speller from a script to Latin, or back; `None` for a script without a learned model.

    Args:
        script: ISO 15924.
        to_native: From Latin to the script.
        reading: `ar` or `fa`: read the letters as that language does, for a name that is known to be of it.
    """
    if script not in SCRIPTS:
        return None
    return Speller(script, to_native=to_native, reading=reading)


def folded_letters(text: str, script: str, *, to_native: bool = False) -> str:
    """Letters as the speller reads them."""
    return latin_letters(text) if to_native else native_letters(text, script)
