"""`python -m ansab.translit.train DATA [--script S] [--out FOLDER]`: learn the tables from name pairs."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from ansab import kernels
from ansab.errors import AnsabError
from ansab.translit.alphabet import SCRIPTS
from ansab.translit.score import ChunkTable, hash_chunks, weigh_chunks
from ansab.translit.tables import read_rare, write_calibration, write_chunks
from ansab.translit.train.calibration import calibrate
from ansab.translit.train.em import ChunkCounts, learn_chunks
from ansab.translit.train.pairs import Pair, PairBuffers, is_held_out, read_pairs

_PACKAGE_DATA = Path(__file__).parents[1] / "data"
_COMMAND = "python -m ansab.translit.train DATA"


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


if __name__ == "__main__":
    sys.exit(main())
