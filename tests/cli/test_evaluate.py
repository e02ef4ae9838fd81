"""`ansab evaluate`."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Run

GOLD = (
    "query,type,expected,kind\nMushtaq Talib al-Saeedi,person,x-1,alias\nHarakat al-Nujaba,org,x-9,alias\n"
    "Zzyzx Qqq,,,negative\n"
)


def gold_table(folder: Path, text: str = GOLD) -> Path:
    path = folder / "gold.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_evaluate_prints_every_group(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    ran = command("evaluate", gold_table(tmp_path), "--aliases", gazetteer)
    groups = [line.split("  ")[0] for line in ran.out.splitlines()]

    assert ran.code == 0
    assert {"alias person", "alias organization", "negative any", "Latn person", "ALL"} <= set(groups)
    assert "1 expected id is in no table: x-9" in ran.err


def test_evaluate_gives_json(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    payload = json.loads(command("evaluate", gold_table(tmp_path), "--aliases", gazetteer, "--json").out)

    assert (payload["all"]["n"], payload["all"]["negatives"], payload["all"]["top1"]) == (2, 1, 0.5)
    assert payload["unknown_ids"] == ["x-9"]


def test_evaluate_takes_other_columns(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    table = gold_table(tmp_path, "doc,mention,entity\nd,Abu Taqwa,x-1\n")
    ran = command(
        "evaluate", table, "--query-column", "mention", "--expected-column", "entity", "--doc-column", "doc",
        "--type", "person", "--aliases", gazetteer, "--json",
    )  # fmt: skip

    assert [group["name"] for group in json.loads(ran.out)["by_script"]] == ["Latn person"]


def test_evaluate_writes_a_report(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    ran = command("evaluate", gold_table(tmp_path), "--aliases", gazetteer, "--report", report)

    assert ran.code == 0
    assert "<title>gold.csv: evaluated</title>" in report.read_text(encoding="utf-8")


def test_evaluate_refuses_to_write_over_its_input(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    table = gold_table(tmp_path)
    ran = command("evaluate", table, "--aliases", gazetteer, "--report", table)

    assert ran.code == 2
    assert table.read_text(encoding="utf-8") == GOLD


def test_evaluate_scores_pairs(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    table = gold_table(tmp_path, "a,b,same\nYehia,Yahya,1\nYehia,Salman,0\n")
    arguments = ("evaluate", table, "--pairs", "a", "b", "same", "--type", "person", "--aliases", gazetteer)

    assert json.loads(command(*arguments, "--json").out)["auc"] == 1.0
    assert "best F1" in command(*arguments).out


def test_evaluate_scores_clusters(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    table = gold_table(
        tmp_path,
        "query,expected\nHarakat al-Nujaba,x-2\nHARAKAT AL-NUJABA,x-2\nMushtaq Talib al-Saeedi,x-1\nZzyzx,\n",
    )
    payload = json.loads(command("evaluate", table, "--clusters", "--aliases", gazetteer, "--json").out)

    assert (payload["rows"]["pairwise"]["f1"], payload["unjudged"]) == (1.0, 1)
    assert "B-cubed F1" in command("evaluate", table, "--clusters", "--aliases", gazetteer).out


def test_evaluate_refuses_a_table_without_rows(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    gold = gold_table(tmp_path, "query,type,expected,kind\n")

    for mode in ([], ["--clusters"], ["--pairs", "query", "type", "expected"]):
        ran = command("evaluate", gold, "--aliases", gazetteer, *mode)
        assert (ran.code, ran.out) == (2, "")
        assert "no rows" in ran.err


def test_evaluate_refuses_two_modes_at_once(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    table = gold_table(tmp_path)

    assert command("evaluate", table, "--clusters", "--pairs", "a", "b", "c").code == 2
    assert command("evaluate", table, "--clusters", "--report", tmp_path / "r.html").code == 2


def test_evaluate_needs_the_expected_ids(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    ran = command("evaluate", gold_table(tmp_path, "query\nAli\n"), "--aliases", gazetteer)

    assert ran.code == 2
    assert "no column 'expected'" in ran.err


def test_evaluate_says_with_which_option_another_column_is_named(
    command: Run, gazetteer: Path, tmp_path: Path
) -> None:
    table = gold_table(tmp_path, "mention,entity\nAbu Taqwa,x-1\n")

    query = command("evaluate", table, "--aliases", gazetteer)
    expected = command("evaluate", table, "--aliases", gazetteer, "--query-column", "mention")

    assert query.err.endswith(
        "no column 'query': the columns are 'mention', 'entity'; name another one with --query-column\n"
    )
    assert expected.err.endswith("; name another one with --expected-column\n")


def test_evaluate_refuses_a_report_that_it_cannot_write_before_any_work(
    command: Run, gazetteer: Path, tmp_path: Path
) -> None:
    table = gold_table(tmp_path)

    nowhere = command("evaluate", table, "--aliases", gazetteer, "--report", tmp_path / "no" / "r.html")
    nameless = command("evaluate", table, "--aliases", gazetteer, "--report", "-")

    assert (nowhere.code, nowhere.out, nameless.code, nameless.out) == (2, "", 2, "")
    assert "there is no folder" in nowhere.err
    assert "--report needs the name of a file" in nameless.err
