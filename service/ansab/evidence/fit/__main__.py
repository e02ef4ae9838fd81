"""Fit everything that is fitted: `python -m ansab.evidence.fit DATA [WEIGHTS.json] [--all]`.

DATA is a folder of lists and exams (docs/accuracy.md says what it holds).  Entities of the check fold are never
asked for, so that what is measured on them afterwards is honest; `--all` fits on them too, and leaves nothing to
check with.  Writes the shipped weights when no file is named.  Deterministic; some minutes on one core.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ansab.arrays import Array
from ansab.evidence.features import FEATURES, PAIRS
from ansab.evidence.fit.boost import Fitted, boost
from ansab.evidence.fit.calibration import fit_knots, fit_rivalry, fit_shift, nested_shares
from ansab.evidence.fit.examples import (
    Compared,
    best_name_of_each,
    compare_exam,
    examples_of,
    merged,
    table_sizes,
    with_pairs,
)
from ansab.evidence.fit.exams import CHECK_FOLD, FOLDS, fold_of, listed_names, make_exam, shipped_exam
from ansab.evidence.fit.grammar import anchored, falls, hold_to_grammar
from ansab.evidence.fit.tokens import fit_token_table, given_name_votes, one_token_apart
from ansab.evidence.weights import weights_of
from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.tokens import TokenKind
from ansab.text.normalize import normalize

__all__ = ["main"]

_SEEDS = (1, 2, 3, 4)
"""One exam is made of the lists for each."""
_SHARE_UNLISTED = 0.2
"""Share of the entities of a made exam that are left out of its gazetteer."""
_ROUNDS = 70
"""Rounds of boosting."""
_TURNS = 2
"""Fits in a row: each takes the name of every candidate that the fit before weighs most."""
_SHIPPED_IMPORTANCE = 1.5
"""What a query of the screening exam counts, against one of a made exam."""
_NATS_TO_BITS = float(np.log2(np.e))
_SCALES = frozenset({"matched", "lost", "left_over", "right_over", "worst", "whole", "specific", "breadth"})
_CAUTION_BITS = {"person": 0.4, "organization": 0.0}
"""What is taken off the prior after the calibration: users ask for unlisted names more often than the exam does, and a wrong
answer costs them more than none.  The negatives of the exam are people alone."""
_FILE = Path(__file__).parents[1] / "data" / "weights.json"


def main(folder: Path, target: Path, folds: Sequence[int]) -> None:
    """Fit on the entities of some folds and write the weights to a file."""
    data = _blank(_token_table(folder, folds))
    compared = _compare_all(folder, data, folds)
    fold = np.array([fold_of(key) for key in compared.keys])
    for is_organization in (False, True):
        name = "organization" if is_organization else "person"
        sort = compared.is_organization == is_organization
        fitted, scores = _fit_sort(compared, sort & np.isin(fold, folds), is_organization)
        fitted = anchored(fitted)
        data[name] = _as_json(fitted)
        data["rivalry"][name], data["calibration"][name] = _calibrate(
            compared, sort, fold, folds, is_organization
        )
        data[name]["prior_bits"] = round(data[name]["prior_bits"] - _CAUTION_BITS[name], 3)
        data[name]["pair_prior_bits"] = _pair_prior(compared, sort & np.isin(fold, folds), scores, fitted)
        print(
            name,
            {key: round(data[name][key], 2) for key in ("prior_bits", "pair_prior_bits")},
            data["rivalry"][name],
        )
    target.write_text(_dump(data), encoding="utf-8")


def _token_table(folder: Path, folds: Sequence[int]) -> Array:
    names = sorted(
        (
            name.component,
            tuple(
                token.form
                for token in parse_name(name.text, EntityType.PERSON).tokens
                if token.kind is TokenKind.NAME
            ),
        )
        for name in listed_names(folder)
        if name.type is EntityType.PERSON and name.script == "Latin" and fold_of(name.component) in folds
    )
    votes = (
        (same, (normalize(left), normalize(right)))
        for same, (left, right) in given_name_votes(folder / "given_name_pairs_dev.csv")
        if fold_of(min(left, right)) in folds
    )
    pairs = [(same, pair) for same, pair in one_token_apart(names) if min(map(len, pair)) > 1]
    return fit_token_table([*pairs, *votes])


def _blank(token_table: Array) -> dict[str, Any]:
    sizes = table_sizes()
    empty = {
        "prior_bits": 0.0,
        "pair_prior_bits": 0.0,
        "features": {feature.name: [0.0] * feature.bins for feature in FEATURES},
        "pairs": {
            f"{a} x {b}": [0.0] * size for (a, b), size in zip(PAIRS, sizes[len(FEATURES) :], strict=True)
        },
    }
    return {
        "fitted_by": "python -m ansab.evidence.fit DATA",
        "token_similarity": [round(float(value), 4) for value in token_table],
        "person": empty,
        "organization": empty,
        "rivalry": {},
        "calibration": {},
    }


def _compare_all(folder: Path, data: dict[str, Any], folds: Sequence[int]) -> Compared:
    """The shipped exam first, then exams made of the lists."""
    weights = weights_of(data)
    names = list(listed_names(folder))
    exams = [shipped_exam(folder)]
    exams += [make_exam(names, seed=seed, share_unlisted=_SHARE_UNLISTED, folds=folds) for seed in _SEEDS]
    return merged([compare_exam(exam, weights) for exam in exams])


def _first_scores(compared: Compared) -> Array:
    """A plain score, to tell which name of an entity a query fits best before anything is fitted."""
    coverage, matched, whole = compared.bins[:, 17], compared.bins[:, 0], compared.bins[:, 6]
    return np.asarray(coverage // 9 + coverage % 9 + 0.3 * matched + 0.2 * whole, np.float64)


def _fit_sort(compared: Compared, wanted: Array, is_organization: bool) -> tuple[Fitted, Array]:
    """Fit the tables of one sort of names, choosing each entity's best name anew in every turn.

    Returns:
        The tables, and the score (nats) of every row of that sort.
    """
    tie = [feature.name in _SCALES for feature in FEATURES] + [False] * len(PAIRS)
    importance = np.where(compared.is_shipped, _SHIPPED_IMPORTANCE, 1.0)
    scores = _first_scores(compared)
    rows = compared.is_organization[compared.query] == is_organization
    wide = with_pairs(compared.bins[rows])
    for _ in range(_TURNS):
        kept, starts = best_name_of_each(compared, scores, wanted)
        fitted = boost(
            examples_of(compared, kept, starts, importance),
            table_sizes(),
            len(FEATURES),
            _ROUNDS,
            tie,
            falls(),
        )
        hold_to_grammar(fitted, is_organization)
        scores = np.zeros(len(scores))
        scores[rows] = fitted.intercept + sum(table[wide[:, at]] for at, table in enumerate(fitted.tables))
    return fitted, scores


def _calibrate(
    compared: Compared, sort: Array, fold: Array, folds: Sequence[int], is_organization: bool
) -> tuple[float, list[list[float]]]:
    """Fit rivalry and knots on queries that the tables have not seen: each fold by tables of the others."""
    scores, starts, right = np.zeros(0), np.zeros(0, np.int64), np.zeros(0, bool)
    for unseen in folds:
        others = [seen for seen in folds if seen != unseen]
        _, found = _fit_sort(compared, sort & np.isin(fold, others), is_organization)
        kept, first = best_name_of_each(compared, found, sort & (fold == unseen) & compared.is_shipped)
        starts = np.concatenate([starts, first + len(scores)])
        scores = np.concatenate([scores, found[kept]])
        right = np.concatenate([right, compared.is_right[kept]])
    rivalry = fit_rivalry(scores, starts, right)
    return rivalry, fit_knots(nested_shares(scores, starts, rivalry)[starts], right[starts])


def _pair_prior(compared: Compared, wanted: Array, scores: Array, fitted: Fitted) -> float:
    """The constant that makes even odds of right names and of the nearest wrong ones come out even."""
    kept, _ = best_name_of_each(compared, scores, wanted)
    evidence = scores[kept] - fitted.intercept
    right = evidence[compared.is_right[kept]]
    wrong = np.sort(evidence[~compared.is_right[kept]])[::-1][: 4 * len(right) : 4]
    return round(fit_shift(right, wrong) * _NATS_TO_BITS, 3)


def _as_json(fitted: Fitted) -> dict[str, Any]:
    tables = [[round(float(value) * _NATS_TO_BITS, 3) for value in table] for table in fitted.tables]
    names = [f"{a} x {b}" for a, b in PAIRS]
    return {
        "prior_bits": round(fitted.intercept * _NATS_TO_BITS, 3),
        "pair_prior_bits": 0.0,
        "features": {feature.name: table for feature, table in zip(FEATURES, tables, strict=False)},
        "pairs": dict(zip(names, tables[len(FEATURES) :], strict=True)),
    }


def _dump(data: dict[str, Any]) -> str:
    """JSON with one table a line."""
    return "".join(_lines(data, "")) + "\n"


def _lines(value: Any, indent: str) -> Iterator[str]:
    if not isinstance(value, dict) or not value:
        yield json.dumps(value)
        return
    yield "{\n"
    for at, (key, item) in enumerate(value.items()):
        yield f"{indent} {json.dumps(key)}: "
        yield from _lines(item, indent + " ")
        yield ",\n" if at + 1 < len(value) else "\n"
    yield indent + "}"


_NEEDED = (
    "lists_dev.tsv", "lists_dev_components.tsv", "screen_dev_queries.csv", "screen_dev_gazetteer.ftm.jsonl",
    "given_name_pairs_dev.csv",
)  # fmt: skip
"""Files of the folder that is fitted on."""


def _run(argv: Sequence[str]) -> None:
    options = [argument for argument in argv if argument.startswith("-")]
    given = [argument for argument in argv if not argument.startswith("-")]
    if not 1 <= len(given) <= 2 or options not in ([], ["--all"]):
        sys.exit("usage: python -m ansab.evidence.fit DATA [WEIGHTS.json] [--all]   (see docs/accuracy.md)")
    folder, target = Path(given[0]), Path(given[1]) if len(given) == 2 else _FILE
    for file in _NEEDED:
        if not (folder / file).is_file():
            sys.exit(f"{folder / file}: no such file; docs/accuracy.md says what must be in the folder")
    main(folder, target, [fold for fold in range(FOLDS) if options or fold != CHECK_FOLD])


if __name__ == "__main__":
    _run(sys.argv[1:])
