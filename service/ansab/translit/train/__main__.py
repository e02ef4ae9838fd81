"""`python -m ansab.translit.train DATA [--script S] [--out FOLDER]`: learn the tables from name pairs."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from ansab import kernels
from ansab.errors import AnsabError
from ansab.translit.alphabet import SCRIPTS, latin_letters
from ansab.translit.score import ChunkTable, hash_chunks, weigh_chunks
from ansab.translit.tables import read_rare, write_calibration, write_chunks
from ansab.translit.train.calibration import calibrate
from ansab.translit.train.em import ChunkCounts, learn_chunks
from ansab.translit.train.ngrams import count_ngrams, write_ngrams
from ansab.translit.train.pairs import Pair, PairBuffers, is_held_out, read_pairs
from ansab.translit.train.units import align_units

_PACKAGE_DATA = Path(__file__).parents[1] / "data"
_COMMAND = "python -m ansab.translit.train DATA"
_MADE_BY = f"made by `{_COMMAND}`"
_MOST_UNIT_WEIGHT = 2.0
_LEAST_UNITS = 4
_UNIT_GAINS = {"Arab": 2.3, "Hebr": 2.0, "Cyrl": 2.7}
"""Log-likelihood in nats that an n-gram must bring to be kept: what fits the tables into 1.5 MB."""
_LETTER_GAIN = 1.7


def main() -> int:
    """Read the arguments, train every script, write the tables."""
    parser = argparse.ArgumentParser(prog="python -m ansab.translit.train", description=__doc__)
    parser.add_argument("data", type=Path, help="CSV with script, native, latin, count, source, split")
    parser.add_argument("--script", choices=SCRIPTS, action="append", help="only this script (repeatable)")
    parser.add_argument("--out", type=Path, default=_PACKAGE_DATA, help="where the tables go")
    arguments = parser.parse_args()
    if not kernels.is_available():
        print("training needs compiled loops: pip install 'ansab[fast]'", file=sys.stderr)
        return 2
    try:
        for script in arguments.script or SCRIPTS:
            _train(arguments.data, script, arguments.out)
        _write_letters(arguments.data, arguments.out)
    except (AnsabError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _train(data: Path, script: str, out: Path) -> None:
    started = time.monotonic()
    pairs = read_pairs(data, script)
    print(f"{script}: {len(pairs):,} pairs", flush=True)
    _write_calibration(pairs, script, out)
    chunks = learn_chunks(PairBuffers.of(pairs, script), report=True)
    head = [
        f"Expected counts of chunks over {len(pairs):,} name pairs, {script} on Latn; made by `{_COMMAND}`"
    ]
    write_chunks(out / f"{script}.chunks.tsv", chunks.readable(script), head)
    _write_units(pairs, script, out)
    print(f"{script}: done in {time.monotonic() - started:.0f} s", flush=True)


def _write_calibration(pairs: list[Pair], script: str, out: Path) -> None:
    """Learn without a tenth of the native tokens, calibrate on that tenth."""
    held_out = [pair for pair in pairs if is_held_out(pair.native)]
    rest = [pair for pair in pairs if not is_held_out(pair.native)]
    chunks: ChunkCounts = learn_chunks(PairBuffers.of(rest, script))
    keys, values = hash_chunks(weigh_chunks(chunks.readable(script), read_rare(script)), script)
    classes = calibrate(ChunkTable(keys=keys, values=values, steps=()), script, held_out)
    head = [f"Bits of a raw score per letter, from -8 to 0 in steps of 1/4; made by `{_COMMAND}`"]
    write_calibration(out / f"{script}.bits.tsv", classes, head)


def _write_units(pairs: list[Pair], script: str, out: Path) -> None:
    """Align the pairs, count the 3-grams of their units, leave out pairs with units seen fewer than 4 times."""
    aligned = align_units(pairs, script)
    seen = Counter(unit for units in aligned for unit in units)
    weights = [min(pair.weight, _MOST_UNIT_WEIGHT) for pair in pairs]
    usable = [
        (units, weight)
        for units, weight in zip(aligned, weights, strict=True)
        if units and all(seen[unit] >= _LEAST_UNITS for unit in units)
    ]
    head = [
        f"3-grams of native=latin units, {len(usable):,} aligned name pairs: context, its count, units with counts"
    ]
    counts = count_ngrams(usable, 3)
    size = write_ngrams(
        out / f"{script}.units.tsv",
        counts,
        threshold=_UNIT_GAINS[script],
        separator=" ",
        head=[*head, _MADE_BY],
    )
    print(f"  units: {len(seen):,} kinds, {size:,} bytes", flush=True)


def _write_letters(data: Path, out: Path) -> None:
    """Count the 5-grams of letters of all Latin tokens; one that stands in n pairs weighs √n."""
    tokens = Counter(latin_letters(pair.latin) for script in SCRIPTS for pair in read_pairs(data, script))
    counts = count_ngrams([(token, round(count**0.5)) for token, count in sorted(tokens.items())], 5)
    head = [
        f"5-grams of the letters of {len(tokens):,} Latin name tokens: context, its count, letters with counts"
    ]
    size = write_ngrams(
        out / "Latn.letters.tsv", counts, threshold=_LETTER_GAIN, separator="", head=[*head, _MADE_BY]
    )
    print(f"Latn: {len(tokens):,} tokens, {size:,} bytes", flush=True)


if __name__ == "__main__":
    sys.exit(main())
