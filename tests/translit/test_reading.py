"""What tells the language of a name, and what the curated tables promise."""

import pytest

from ansab.text.fold import fold_orthography
from ansab.text.scripts import script_of
from ansab.translit.alphabet import ALPHABETS, SCRIPTS
from ansab.translit.lexicon import MOST_WORDS, is_listed, known_natives, known_spellings
from ansab.translit.reading import reading_of
from ansab.translit.slavic_names import has_slavic_ending, spell_slavic
from ansab.translit.tables import read_chunks, read_columns, read_lines, read_rare, read_readings


@pytest.mark.parametrize(
    ("text", "language", "reading", "note"),
    [
        ("سامر الشمري", "ar", "ar", "article"),
        ("حسين", "ar", "ar", "letters and table"),
        ("جو بايدن", "ar", "", "foreign names of the table tell nothing"),
        ("مارك", "ar", "", "no sign"),
        ("پارسا", "fa", "fa", "Persian"),
        ("Ольга Хаменок", "ru", "ru", "Russian first name"),
        ("Сидоров", "ru", "ru", "ending"),
        ("Дональд Трамп", "ru", "", "foreign"),
        ("נתניהו", "he", "", "Hebrew has no readings"),
    ],
)
def test_reading_of_tells(text: str, language: str, reading: str, note: str) -> None:
    assert reading_of(text, language) == reading


@pytest.mark.parametrize(
    ("word", "language", "spelt"),
    [
        ("Хрущёв", "ru", "Khrushchev"),
        ("Сергеевич", "ru", "Sergeyevich"),
        ("Достоевский", "ru", "Dostoyevsky"),
        ("Королёва", "ru", "Korolyova"),
        ("Жадан", "uk", "Zhadan"),
        ("Порошенко", "uk", "Poroshenko"),
        ("Хмельницький", "uk", "Khmelnytsky"),
        ("Лукашэвіч", "be", "Lukashevich"),
        ("Вучић", "sr", ""),
    ],
)
def test_spell_slavic_by_rule(word: str, language: str, spelt: str) -> None:
    assert spell_slavic(word, language, is_slavic=True) == spelt


def test_has_slavic_ending_wants_a_stem() -> None:
    assert has_slavic_ending("Иванов")
    assert not has_slavic_ending("Ков")
    assert not has_slavic_ending("Байден")


def test_lexicon_rows_are_whole_and_said_once() -> None:
    rows = list(read_lines("lexicon.tsv"))
    keys = [(language, native) for language, native, _ in rows]
    assert len(keys) == len(set(keys))
    for language, native, spellings in rows:
        assert script_of(native) in SCRIPTS
        assert 1 <= len(native.split(" ")) <= MOST_WORDS
        assert all(spelling and spelling.isascii() for spelling in spellings.split(" "))
        assert len(set(spellings.split(" "))) == len(spellings.split(" "))
        assert native in known_natives(spellings.split(" ")[0].replace("_", " "))
        assert known_spellings(native, language)


def test_known_spellings_prefers_the_language() -> None:
    assert known_spellings("محمد", "fa")[0] == "Mohammad"
    assert known_spellings("محمد", "ar")[0] == "Mohammed"
    assert known_spellings("احمد")[0] == known_spellings("أحمد")[0] == "Ahmed"
    assert known_spellings("xyz") == ()
    assert is_listed("Михаил", "ru")


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_readings_cover_the_alphabet(language: str) -> None:
    assert set(ALPHABETS["Arab"]) - set("^$") <= set(read_readings(language))


def test_read_readings_is_empty_for_a_language_without_a_column() -> None:
    assert read_readings("sw") == {}


@pytest.mark.parametrize("script", SCRIPTS)
def test_chunk_tables_cover_the_alphabet(script: str) -> None:
    known = set("".join(native for _, native in (*read_chunks(script), *read_rare(script))))
    letters = set(ALPHABETS[script]) - set("^$\"'")
    assert letters - known <= set("ъ")


def test_vowelled_words_are_vowelled() -> None:
    for (word,) in read_lines("vowels.tsv"):
        assert fold_orthography(word) != word or word in ("آل", "طه")


def test_read_columns_leaves_out_what_has_no_rule() -> None:
    columns = read_columns("letters.Cyrl.tsv")
    assert "ђ" not in columns["ru-Cyrl-Latn/bgn"]
    assert columns["ru-Cyrl-Latn/icao"]["ь"] == ""
