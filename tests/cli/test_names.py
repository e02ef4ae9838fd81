"""Commands about single names: resolve, explain, match, transliterate."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from .conftest import Run


def test_resolve_prints_json_in_the_shape_of_the_service(command: Run, gazetteer: Path) -> None:
    ran = command("resolve", "Mushtaq Talib al-Saeedi", "--json", "--aliases", gazetteer)

    answer = json.loads(ran.out)
    assert ran.code == 0
    assert (answer["decision"], answer["canonical_id"]) == ("resolved", "x-1")
    best = answer["candidates"][0]
    assert sum(line["bits"] for line in best["evidence"]) == pytest.approx(best["weight_bits"])


def test_resolve_prints_a_line_of_json_for_each_name(command: Run, gazetteer: Path) -> None:
    ran = command("resolve", "Mushtaq Talib al-Saeedi", "Harakat al-Nujaba", "--json", "--aliases", gazetteer)

    assert [json.loads(line)["canonical_id"] for line in ran.out.splitlines()] == ["x-1", "x-2"]


def test_resolve_shows_candidates_and_a_waterfall(command: Run, gazetteer: Path) -> None:
    ran = command("resolve", "Mushtaq Talib al-Saeedi", "--aliases", gazetteer)

    assert "resolved  x-1  Mushtaq Talib al-Saeedi" in ran.out
    assert "prior" in ran.out
    assert "weight" in ran.out
    assert "█" in ran.out
    assert "\x1b" not in ran.out, "NO_COLOR is set"


def test_resolve_of_a_stranger_is_no_error(command: Run, gazetteer: Path) -> None:
    ran = command("resolve", "Zzyzx Qqq", "--aliases", gazetteer)

    assert ran.code == 0
    assert "unresolved" in ran.out


def test_resolve_cannot_be_made_to_steer_the_terminal(command: Run, gazetteer: Path) -> None:
    ran = command("resolve", "Abu\x1b[31mTaqwa\u202e", "--aliases", gazetteer)

    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_tables_cannot_be_made_to_steer_the_terminal(command: Run, tmp_path: Path) -> None:
    tables, other = tmp_path / "odd.jsonl", tmp_path / "empty.jsonl"
    entity = {"id": "x\x1b[2J", "schema": "Person", "properties": {"name": ["Karim \u202eRawi\x1b[31m"]}}
    tables.write_text(json.dumps(entity) + "\n", encoding="utf-8")
    other.write_text("")
    (tmp_path / "c.csv").write_text("query,expected\nKarim Rawi,y\x1b[2J\n", encoding="utf-8")
    runs = [
        command("resolve", "Karim Rawi", "--aliases", tables),
        command("explain", "Karim Rawi", "--entity", entity["id"], "--aliases", tables),
        command("aliases", "diff", other, tables, "--on", tmp_path / "c.csv"),
        command("evaluate", tmp_path / "c.csv", "--aliases", tables),
    ]

    assert "x\\u001b[2J" in runs[0].out
    for ran in runs:
        assert ran.code in (0, 1)
        assert "\x1b" not in ran.out + ran.err
        assert "\u202e" not in ran.out + ran.err


def test_explain_gives_the_evidence_for_any_entity(command: Run, gazetteer: Path) -> None:
    shown = command("explain", "Mushtaq Talib al-Saeedi", "--entity", "x-2", "--aliases", gazetteer)
    answer = json.loads(
        command("explain", "Mushtaq Talib al-Saeedi", "--entity", "x-2", "--json", "--aliases", gazetteer).out
    )

    assert "Harakat al-Nujaba" in shown.out
    assert answer["id"] == "x-2"
    assert sum(line["bits"] for line in answer["evidence"]) == pytest.approx(answer["weight_bits"])


def test_explain_says_in_words_why_not_and_whom_the_name_means(command: Run, gazetteer: Path) -> None:
    asked = ("explain", "Mushtaq Talib al-Saeedi", "--aliases", gazetteer, "--entity")
    why_not = command(*asked, "x-2").out
    told = json.loads(command(*asked, "x-2", "--json").out)["explanation"]

    assert "is probably not Harakat al-Nujaba [x-2], under 1 %: no word is alike." in told
    assert "is Mushtaq Talib al-Saeedi [x-1], 98 %: matches" in told
    assert told == " ".join(line.strip() for line in why_not.splitlines()[1:3])
    assert "probably not" not in command(*asked, "x-1").out


def test_match_of_two_names(command: Run) -> None:
    ran = command("match", "Yehia Rasool", "Yahya Rasool", "--type", "per", "--json")

    answer = json.loads(ran.out)
    assert answer["confidence"] >= 0.5
    assert sum(line["bits"] for line in answer["evidence"]) == pytest.approx(answer["weight_bits"])
    shown = command("match", "Yehia Rasool", "Yahya Rasool").out
    assert shown.startswith("0.")
    assert "are probably the same, 98 %: yehia ~ yahya, rasool;" in shown


def test_match_takes_a_prior(command: Run) -> None:
    even, rare = (
        json.loads(command("match", "Yehia Rasool", "Yahya Rasool", "--json", *more).out)
        for more in ((), ("--prior", "0.01"))
    )

    assert even["weight_bits"] - rare["weight_bits"] == pytest.approx(math.log2(99))
    assert rare["confidence"] < even["confidence"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["match", "a", "b", "--prior", "1"], "prior is 1.0, expected a probability between 0 and 1"),
        (["resolve"], "Missing argument"),
        (["resolve", ""], "name is empty"),
        (["resolve", "..."], "no letter or digit"),
        (["resolve", "x" * 1_001], "name is 1,001 characters, the limit is 1,000"),
        (["resolve", "\udcff"], "not text"),
        (["resolve", "x", "--type", "spaceship"], "unknown type 'spaceship'"),
        (["resolve", "x", "--limit", "0"], "--limit is 0"),
        (["resolve", "x", "--limit", "-1"], "--limit is -1"),
        (["resolve", "x", "--limit", "nan"], "not a valid integer"),
        (["resolve", "x", "--limit", "101"], "the limit is 100"),
        (["resolve", "x", "--context", "y" * 50_001], "context is 50,001 characters"),
        (["resolve", "x", "--aliases", "absent.yaml"], "absent.yaml"),
        (["resolve", "x", "--frobnicate"], "No such option"),
        (["explain", "x"], "--entity"),
        (["explain", "x", "--entity", "nobody-at-all"], "no entity has the id 'nobody-at-all'"),
        (["match", "one"], "give two names"),
        (["match", "one", ""], "right name is empty"),
        (["match", "one", "two", "--csv", "p.csv"], "--csv needs --left and --right"),
        (["transliterate"], "give a text"),
        (["transliterate", ""], "text is empty"),
        (["transliterate", "..."], "no letter or digit"),
        (["transliterate", "x", "--best", "51"], "the limit is 50"),
        (["transliterate", "x", "--csv", "t.csv"], "--csv needs --column"),
        (["match", "one", "two", "-o", "m.csv"], "--output goes with --csv only"),
        (["match", "one", "two", "--left", "l"], "--left goes with --csv only"),
        (["transliterate", "x", "--prefix", "p_"], "--prefix goes with --csv only"),
        (["frobnicate"], "No such command 'frobnicate'."),
        (["resolv"], "did you mean 'resolve'?"),
        (["aliases", "chek"], "did you mean 'check'?"),
        (["completion", "powershell"], "powershell"),
        (["serve", "--port", "70000"], "70000"),
        (["serve", "--host", "256.256.256.256"], "cannot serve on"),
        (["aliases", "check", "absent"], "does not exist"),
        (["aliases", "export"], "--format"),
        (["build", "absent", "-o", "x.ansab"], "absent"),
        (["build", "absent", "-o", "no/such/x.ansab"], "there is no folder no/such"),
        (["build", "absent", "-o", "."], "it is a folder"),
        (["build", "absent", "-o", "-"], "an index is a file"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_mistake_gets_one_message_and_exit_code_2(command: Run, arguments: list[str], says: str) -> None:
    ran = command(*arguments)

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("ansab: error: ")
    assert says in ran.err
    assert "Traceback" not in ran.err
    assert len(ran.err.splitlines()) <= 2


@pytest.mark.parametrize("arguments", [[], ["aliases"]])
def test_group_without_a_command_shows_its_help(command: Run, arguments: list[str]) -> None:
    ran = command(*arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: ansab")
    assert "\n  check" in ran.err or "\n  resolve" in ran.err


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("ANSAB_PORT", "x", "ANSAB_PORT is 'x': expected a whole number from 0 to 65,535"),
        ("ANSAB_PORT", "-1", "ANSAB_PORT"),
        ("ANSAB_MAX_NAME_CHARS", "NaN", "ANSAB_MAX_NAME_CHARS"),
        ("ANSAB_MAX_NAME_CHARS", "0", "from 1 to"),
        ("ANSAB_WORKERS", "1e9", "ANSAB_WORKERS"),
        ("ANSAB_ALIASES", "/no/such/folder", "/no/such/folder"),
    ],
)
def test_setting_that_cannot_be_used_is_named(
    command: Run, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, says: str
) -> None:
    monkeypatch.setenv(variable, value)

    ran = command("resolve", "Mushtaq Talib al-Saeedi")

    assert ran.code == 2
    assert says in ran.err


def test_transliterate_says_which_spellings_are_those_of_which_text(command: Run) -> None:
    lines = command("transliterate", "محمد", "علي", "--best", "2").out.splitlines()

    assert (lines[0], lines[3]) == ("محمد", "علي")
    assert [line.split()[-1] for line in (lines[1], lines[4])] == ["Mohammed", "Ali"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("resolve", "Abu Taqwa", "!?", "Nujaba"), "name 2 of 3 has no letter or digit"),
        (("resolve", "!?"), "name has no letter or digit"),
        (("transliterate", "علي", "", "محمد"), "text 2 of 3 is empty"),
        (("transliterate", "علي", "محمد", "--scheme", "ru-Cyrl-Latn/bgn"), "has no rule for 'ع' (U+0639)"),
    ],
)
def test_bad_name_among_others_is_told_by_its_place_before_any_answer(
    command: Run, gazetteer: Path, arguments: tuple[str, ...], says: str
) -> None:
    tables = ("--aliases", gazetteer) if arguments[0] == "resolve" else ()
    ran = command(*arguments, *tables)

    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("resolve", "Abu Taqwa", "--aliases", ""),
        ("aliases", "check", ""),
        ("build", "", "-o", "x.ansab"),
        ("transliterate", "--csv", "", "--column", "name"),
        ("annotate", ""),
    ],
    ids=lambda arguments: arguments[0],
)
def test_empty_path_is_not_the_folder_of_the_moment(command: Run, arguments: tuple[str, ...]) -> None:
    ran = command(*arguments)

    assert (ran.code, ran.out) == (2, "")
    assert "is empty: expected a path" in ran.err


def test_id_that_is_very_long_is_not_repeated_whole(command: Run, gazetteer: Path) -> None:
    ran = command("explain", "Abu Taqwa", "--entity", "x" * 600, "--aliases", gazetteer)

    assert ran.code == 2
    assert f"no entity has the id '{'x' * 60}…'" in ran.err
