"""Link names to names with Splink, in DuckDB on all cores, as Splink's guides advise.

Names are cut into columns in SQL.  The chance of a match is given, since each name asked has one owner; u is sampled,
m is trained by expectation maximisation in two rounds that block on different columns; many strict rules say which
pairs are compared (modelling tips, training rationale, optimising DuckDB).
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from typing import Any

__all__ = ["Link", "link_names"]

_BLOCKS = (
    ("surname",),
    ("substr(surname, 1, 5)",),
    ("right(surname, 5)",),
    ("first_name", "middle"),
    ("first_name", "substr(surname, 1, 2)"),
    ("first_name", "right(surname, 3)"),
    ("middle", "substr(surname, 1, 2)"),
    ("middle", "right(surname, 3)"),
    ("substr(first_name, 1, 3)", "substr(surname, 1, 3)"),
    ("substr(first_name, 1, 3)", "right(surname, 3)"),
    ("substr(first_name, 1, 2)", "substr(surname, 1, 4)"),
    ("substr(middle, 1, 3)", "substr(surname, 1, 3)"),
    ("right(first_name, 3)", "substr(surname, 1, 3)"),
    ("right(first_name, 3)", "right(surname, 3)"),
)
"""What two names must share one of to be compared."""
_TRAINED_ON = (("surname",), ("first_name", "middle"))
"""What the pairs of each round of the training share; the other columns learn from it."""
_U_PAIRS, _EM_PAIRS = 1e7, 1e6

_COLUMNS = """
    create table {table} as
    select unique_id, full_name, words[1] as first_name,
           nullif(array_to_string(words[2:-2], ' '), '') as middle,
           case when len(words) > 1 then regexp_replace(words[-1], '^al-', '') end as surname
    from (select unique_id, full_name, string_split(full_name, ' ') as words from {given})
"""
_BEST = """
    select unique_id_l, arg_max(unique_id_r, (match_weight, jaro_winkler_similarity(full_name_l, full_name_r)))
    from {pairs} where source_dataset_l = 'asked' group by unique_id_l
"""
"""The most likely listed name of each name asked; of equal ones the one that is most alike as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What one link took, and what it found.

    Attributes:
        seconds: Wall-clock time of all: tables, training, prediction, choice.
        trained_s: Part of it until the model was trained.
        best: Number of a name asked and of the name listed that is most likely the same; none where no pair was
            compared.
    """

    seconds: float
    trained_s: float
    best: dict[int, int]


def link_names(asked: list[str], listed: list[str], cores: int) -> Link:
    """Link all names asked to the names listed at once.

    Raises:
        ImportError: Splink or DuckDB is not installed.
    """
    import duckdb
    import splink

    logging.getLogger("splink").setLevel(logging.ERROR)
    started = time.perf_counter()
    connection = duckdb.connect(config={"memory_limit": "4GB", "threads": cores})
    api = splink.DuckDBAPI(connection)
    tables = [
        api.register(_name_table(connection, title, names), dataset_display_name=title)
        for title, names in (("asked", asked), ("listed", listed))
    ]
    linker = splink.Linker(tables, _settings(len(listed)), log_level=logging.ERROR)
    linker.training.estimate_u_using_random_sampling(max_pairs=_U_PAIRS, seed=1)
    for columns in _TRAINED_ON:
        linker.training.estimate_parameters_using_expectation_maximisation(
            splink.block_on(*columns), max_pairs=_EM_PAIRS
        )
    trained_s = time.perf_counter() - started
    pairs = linker.inference.predict()
    best = pairs.query_sql(_BEST.format(pairs=pairs.physical_name)).as_duckdbpyrelation().fetchall()
    seconds = time.perf_counter() - started
    connection.close()
    return Link(seconds=seconds, trained_s=trained_s, best=dict(best))


def _name_table(connection: Any, title: str, names: list[str]) -> str:
    """Make a table of the first word of each name, the last and what is between; give its name."""
    import pandas

    given, table = f"{title}_given", f"{title}_names"
    frame = pandas.DataFrame({"unique_id": range(len(names)), "full_name": [name.lower() for name in names]})
    connection.register(given, frame)
    connection.execute(_COLUMNS.format(table=table, given=given))
    return table


def _settings(names: int) -> Any:
    """Compare the columns as names, by Jaro-Winkler in steps, with the frequencies of their values."""
    import splink
    import splink.comparison_library as cl

    return splink.SettingsCreator(
        link_type="link_only",
        probability_two_random_records_match=1 / names,
        comparisons=[
            cl.NameComparison(column).configure(term_frequency_adjustments=True)
            for column in ("first_name", "middle", "surname")
        ],
        blocking_rules_to_generate_predictions=[splink.block_on(*columns) for columns in _BLOCKS],
        retain_matching_columns=False,
        additional_columns_to_retain=["full_name"],
        max_iterations=50,
    )
