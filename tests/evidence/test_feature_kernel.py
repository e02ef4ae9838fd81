"""Feature bins: within their tables, named alike in words and in code, and free of what came before."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings

from ansab.compare import _across_scripts, _side_of
from ansab.evidence import acronym_kernel, feature_kernel, relation_kernel, syllabic_kernel
from ansab.evidence.engine import Engine, Query, as_buffers
from ansab.evidence.features import FEATURES, PAIRS, feature_number
from ansab.evidence.weights import load_weights
from ansab.kernels import is_available
from ansab.model import EntityType
from ansab.names.initials import russian_initials, syllabic
from ansab.names.initials.acronyms import SHORT_LEGAL
from ansab.names.lexicon import FIRST_FAMILY, MOST_WORDS
from ansab.names.organisations.organisation_words import FIRST_SENSE
from ansab.names.parse import parse_name
from ansab.names.patronymics import FIRST_PATRONYMIC
from ansab.names.reading import CLASS_BITS, FAMILY, GROUP_BITS, NAME_OF_ORG
from ansab.names.tokens import ParsedName

from .names import NAMES, some_names, some_types

Row = tuple[float, list[int]]


@cache
def engine_of(
    names: tuple[str, ...], kind: EntityType | None, is_compiled: bool
) -> tuple[Engine, ParsedName, dict[str, int]]:
    """An engine over names, all their tokens as one name, and the number of each."""
    parsed = [parse_name(name, kind) for name in names]
    side, forms = _side_of(parsed, is_compiled=is_compiled)
    everything = replace(parsed[0], tokens=tuple(token for name in parsed for token in name.tokens))
    return Engine(side, load_weights()), everything, forms


def compared(
    query: Query,
    numbers: list[int],
    names: tuple[str, ...] = NAMES,
    kind: EntityType | None = None,
    *,
    is_compiled: bool = False,
) -> list[Row]:
    """Weight and bins of some of the names, against a query."""
    engine, everything, forms = engine_of(names, kind, is_compiled)
    buffers = as_buffers(query.vocabulary, is_organization=query.is_organization, is_compiled=is_compiled)
    near = _across_scripts(query.name, everything, forms, engine.table, is_compiled=is_compiled)
    weights, rows = engine.compare(query, buffers, numbers, near)
    return list(zip(weights, rows, strict=True))


def test_features_in_words_are_those_of_the_kernel() -> None:
    assert len(FEATURES) == feature_kernel.N_FEATURES
    for number, feature in enumerate(FEATURES):
        assert getattr(feature_kernel, feature.name.upper()) == number == feature_number(feature.name)


def test_pairs_are_of_two_features_once_each() -> None:
    assert all(first != second for first, second in PAIRS)
    assert len({frozenset(pair) for pair in PAIRS}) == len(PAIRS)


@settings(max_examples=300, deadline=None)
@given(some_names, some_types)
def test_every_bin_is_within_its_table(name: str, kind: EntityType | None) -> None:
    query = Query(parse_name(name, kind))
    for _, bins in compared(query, list(range(len(NAMES)))) if query.size else []:
        for feature, value in zip(FEATURES, bins, strict=True):
            assert 0 <= value < feature.bins, feature.name


@settings(max_examples=60, deadline=None)
@given(some_names, some_types)
def test_comparing_many_is_comparing_each_in_any_order(name: str, kind: EntityType | None) -> None:
    """Scratch memory carries nothing over from one name, or from one call, to the next."""
    query = Query(parse_name(name, kind))
    if not query.size:
        return
    names = list(range(len(NAMES)))
    shuffled = random.Random(name).sample(names, len(names))
    together = compared(query, names)

    assert [row for _, row in sorted(zip(shuffled, compared(query, shuffled), strict=True))] == together
    assert [compared(query, [number])[0] for number in names] == together


@pytest.mark.skipif(not is_available(), reason="the extra `fast` is not installed")
@settings(max_examples=150, deadline=None)
@given(some_names, some_types)
def test_machine_code_gives_the_bins_of_the_interpreter(name: str, kind: EntityType | None) -> None:
    query = Query(parse_name(name, kind))
    if not query.size:
        return
    names = list(range(len(NAMES)))
    interpreted, compiled = (compared(query, names, is_compiled=flag) for flag in (False, True))

    assert [bins for _, bins in compiled] == [bins for _, bins in interpreted]
    assert [weight for weight, _ in compiled] == pytest.approx(
        [weight for weight, _ in interpreted], abs=1e-9
    )


def bins_of(left: str, right: str, kind: EntityType | None = EntityType.PERSON) -> dict[str, int]:
    """Bins of one pair, by name of the feature."""
    ((_, bins),) = compared(Query(parse_name(left, kind)), [0], (right,), kind)
    return {feature.name: value for feature, value in zip(FEATURES, bins, strict=True)}


@pytest.mark.parametrize(
    ("left", "right", "feature", "expected"),
    [
        ("Abu-Taqwa", "Abu Taqwa", "exact", 1),
        ("Talib Mushtaq", "Mushtaq Talib", "exact", 2),
        ("Mushtaq Taleb", "Mushtaq Talib", "exact", 0),
        ("Mushtaq Talib", "Mushtaq Talib", "worst", 8),
        ("Zzyzx", "Mushtaq", "worst", 9),
        ("Salman bin Muhammad", "Muhammad bin Salman", "order", 3),
        ("Mushtaq Talib", "Mushtaq Talib", "order", 0),
        ("Mushtaq", "Mushtaq Talib", "order", 4),
        ("Ali Hassan Nasser", "Ali Hassan", "right_over", 0),
        ("Ali Hassan", "Ali Hassan Nasser", "left_over", 0),
        ("محمود سالار كيا", "Mahmoud Salarkia", "left_over", 0),
        ("Mahmoud Salarkia", "محمود سالار كيا", "right_over", 0),
        ("مشتاق طالب", "Mushtaq Talib", "scripts", 2),
        ("Сергей Иванов", "Sergei Ivanov", "scripts", 3),
        ("משה כהן", "Moshe Cohen", "scripts", 4),
        ("Mushtaq Talib", "Mushtaq Talib", "scripts", 0),
        ("Mushtaq Talib", "Mushtaq Talib", "strength", 0),
    ],
)
def test_bin_means_what_its_words_say(left: str, right: str, feature: str, expected: int) -> None:
    assert bins_of(left, right)[feature] == expected


@pytest.mark.parametrize(
    ("left", "right", "feature", "expected"),
    [
        ("7th Brigade", "7th Brigade", "numbers", 1),
        ("7th Brigade", "9th Brigade", "numbers", 5),
        ("7th Brigade", "Brigade", "numbers", 3),
        ("Brigade", "7th Brigade", "numbers", 4),
        ("KBT", "Kandahar Basra Tikrit", "acronym", 2),
        ("Kandahar Basra Tikrit", "KBT", "acronym", 2),
        ("Kandahar Basra Tikrit", "KBM", "acronym", 0),
        ("Bizon LLC", "Bizon", "legal", 3),
    ],
)
def test_bin_of_organizations_means_what_its_words_say(
    left: str, right: str, feature: str, expected: int
) -> None:
    assert bins_of(left, right, EntityType.ORGANIZATION)[feature] == expected


@pytest.mark.parametrize(
    ("left", "right", "kind", "feature", "expected", "note"),
    [
        ("Hassan Nasser", "Husayn Nasser", EntityType.PERSON, "kin", 3, "two given names"),
        ("Hassan Nasser", "حسين ناصر", EntityType.PERSON, "kin", 3, "the same across scripts"),
        ("Abd al-Rahman Yassin", "Abdul Rahim Yassin", EntityType.PERSON, "kin", 3, "two compounds"),
        ("Mohammed Nasser", "Muhammad Nasser", EntityType.PERSON, "kin", 1, "spellings of one name"),
        ("Bob Smith", "Robert Smith", EntityType.PERSON, "kin", 2, "a short form"),
        ("Bob Smith", "Robbie Smith", EntityType.PERSON, "kin", 2, "two short forms of one name"),
        ("Sasha Ivanov", "Александр Иванов", EntityType.PERSON, "kin", 2, "a short form across scripts"),
        ("Ivan Smith", "John Smith", EntityType.PERSON, "kin", 0, "translations are not called two names"),
        ("Acme Trading Qubtan", "Acme Shipping Batrun", EntityType.ORGANIZATION, "kin", 4, "and another word"),
        ("Qubtan Court of Appeal", "Court of Appeal, Qubtan", EntityType.ORGANIZATION, "kin", 0, "nothing differs"),
        ("Court of Appeal of Tripoli", "Court of Appeal of Benghazi", EntityType.ORGANIZATION, "kin", 5, "another town"),
        ("9th Division", "9th Brigade", EntityType.ORGANIZATION, "kin", 5, "another kind of body"),
        ("Hassan Nasser Qubtani", "Husayn Nasser Batruni", EntityType.PERSON, "kin", 3, "and another difference"),
        ("Ahmed Omar Salem Qubtani", "Ahmed Khaled Salem", EntityType.PERSON, "kin", 4, "and another word"),
        ("Karim Qubtani", "Abdul Karim Qubtani", EntityType.PERSON, "kin", 2, "Abd al- is left out"),
        ("Arman Samatovich Bekov", "Arman Renatovich Bekov", EntityType.PERSON, "kin", 5, "two fathers, neither listed so, and all else the same"),
        ("佐々木裕太", "Yuta Sasaki", EntityType.PERSON, "order", 0, "signs put the family first"),
        ("Ahmed Omar Ali Salem", "Ahmed Khaled Ali Salem", EntityType.PERSON, "kin", 4, "two names left over"),
        ("Iraqi Oil", "Iranian Oil", EntityType.ORGANIZATION, "kin", 5, "another country, and nothing else"),
        ("Acme Trading", "Acme Shipping", EntityType.ORGANIZATION, "kin", 5, "two lines of business"),
        ("Qubtan Tribal Militia", "Zerwal Tribal Militia", EntityType.ORGANIZATION, "kin", 6, "none of their own is shared"),
        ("Qubtan Trading LLC", "Qubriz Trading LLC", EntityType.ORGANIZATION, "kin", 6, "the nearest is another"),
        ("Qubtan Acme Trading", "Zerwal Acme Trading", EntityType.ORGANIZATION, "kin", 0, "one is shared"),
        ("Zerwal Shipyard", "Zerwalsky Shipyard", EntityType.ORGANIZATION, "kin", 0, "one is made of the other"),
        ("Qubtan Bank", "بنك زروال", EntityType.ORGANIZATION, "kin", 1, "in another script it may be translated"),
        ("Hussein Ali", "Ali Hussein", EntityType.PERSON, "order", 5, "either may be the father"),
        ("Hussein Tabatabai", "Tabatabai Hussein", EntityType.PERSON, "order", 1, "the surname may stand first"),
        ("John Smith", "J. Smith", EntityType.PERSON, "worst", 8, "an initial is no misspelling"),
        ("John Smith", "J. Smith", EntityType.PERSON, "initials", 3, "one matched"),
        ("John P. Murphy", "John R. Murphy", EntityType.PERSON, "initials", 9, "each has another"),
        ("John P. Murphy", "John Murphy", EntityType.PERSON, "initials", 1, "one left alone"),
        ("John P. R. Murphy", "John P. Murphy", EntityType.PERSON, "initials", 4, "one matched, one left alone"),
        ("Jasim Mohammed Saleh Qubtani", "Mohammed Saleh Jasim Qubtani", EntityType.PERSON, "order", 6,
         "the fathers of another man"),
        ("Qubtani Jasim Mohammed", "Jasim Mohammed Qubtani", EntityType.PERSON, "order", 1, "the surname moves"),
        ("Hassan Ali Nasser Qubtani", "Hussein Ali Nasser Qubtani", EntityType.PERSON, "kin", 6, "two brothers"),
        ("Gen. Hassan Ali Qubtani", "Salman Ali Qubtani", EntityType.PERSON, "kin", 6, "two brothers, unlike in letters"),
        ("Hassan Ali Qubtani", "Hussein Ali Batruni", EntityType.PERSON, "kin", 3, "of two families"),
        ("Hassan Ali Nasser Qubtani", "Hassan Omar Nasser Qubtani", EntityType.PERSON, "kin", 4, "two cousins"),
        ("Hassan al-Jubouri", "Hassan al-Jabiri", EntityType.PERSON, "kin", 3, "two families"),
        ("Hassan al-Jubouri", "حسن الجبوري", EntityType.PERSON, "kin", 1, "one family in two scripts"),
        ("Mahmoud Abbas", "Mahmoud Abbasi", EntityType.PERSON, "kin", 3, "a given name and the family's name made of it"),
        ("Abubakr Nasser", "Abu Bakr Nasser", EntityType.PERSON, "kin", 0, "what is joined is no other name"),
        ("Bizon LLC Basra Kirkuk", "Bizon LLC Basra Tikrit", EntityType.ORGANIZATION, "places", 5,
         "each has a town that the other has not"),
        ("PFLP", "Popular Front for the Liberation of Palestine", EntityType.ORGANIZATION, "acronym", 3, ""),
        ("SOHR", "Syrian Observatory for Human Rights", EntityType.ORGANIZATION, "acronym", 3, "in a phrase"),
        ("NIO", "National Iranian Oil Company", EntityType.ORGANIZATION, "acronym", 2, "without the legal form"),
        ("NIOX", "National Iranian Oil Company", EntityType.ORGANIZATION, "acronym", 0, "another letter"),
        ("E. Qubtani", "Yevgeny Qubtani", EntityType.PERSON, "initials", 3, "another spelling begins with it"),
        ("G. Qubtani", "Jamal Qubtani", EntityType.PERSON, "initials", 3, "likewise"),
        ("M. Qubtani", "Nikolay Qubtani", EntityType.PERSON, "initials", 1, "Mykola is mostly another man"),
        ("E. Qubtani", "Ahmad Qubtani", EntityType.PERSON, "initials", 1, "another vowel"),
        ("I. Qubtani", "Emad Qubtani", EntityType.PERSON, "initials", 3, "a vowel that is exchanged"),
        ("UQMZ", "Ural Qubtan Mechanical Plant", EntityType.ORGANIZATION, "acronym", 3, "a plant is a zavod"),
        ("TsNIIQ", "Center Scientific Research Institute Qubtan", EntityType.ORGANIZATION, "acronym", 3, "of several letters"),
        ("УКМЗ", "Ural Qubtan Mechanical Plant", EntityType.ORGANIZATION, "acronym", 0, "another letter in Cyrillic"),
        ("UMZ", "Ural Mechanical Plant", EntityType.ORGANIZATION, "acronym", 0, "three Russian initials are of too many"),
        ("Frexqub", "Frutas Exóticas Qubtanas S.A.", EntityType.ORGANIZATION, "acronym", 3, "syllables"),
        ("Frexqub", "Frutas Exóticas Qubtanas de Zerwal", EntityType.ORGANIZATION, "acronym", 2, "but for the last word"),
        ("Frexqub", "Frutas Zerwal Exóticas Qubtanas", EntityType.ORGANIZATION, "acronym", 0, "a word between"),
        ("Frexqub", "Frexqub Zerwal", EntityType.ORGANIZATION, "acronym", 0, "the word itself"),
        ("Qubzerwal", "Qubtan Zerwal", EntityType.PERSON, "acronym", 0, "people are not called by syllables"),
        ("Abdullah II", "Abdullah III", EntityType.PERSON, "numbers", 5, "two kings"),
        ("Nicolas Girard", "Nicolas Giraud", EntityType.PERSON, "kin", 3, "two families"),
        ("Hossein Amirqubtani", "Hossein Amir-Qubtani", EntityType.PERSON, "leftovers", 0, "one word or two"),
        ("Imam Qubtani", "Iman Qubtani", EntityType.PERSON, "kin", 3, "a title that is a name, too"),
        ("Imam Qubtani", "Iman Qubtani", EntityType.PERSON, "honorifics", 0, "and no title here"),
        ("Prince Qubtani", "Vince Qubtani", EntityType.PERSON, "honorifics", 3, "a title and a name"),
        ("Ahmad & Sons Trading", "Mahmoud & Sons Trading", EntityType.ORGANIZATION, "kin", 5, "two owners"),
        ("Ahmad & Sons Trading", "Ahmed and Sons Trading", EntityType.ORGANIZATION, "kin", 1, "one owner"),
    ],
)  # fmt: skip
def test_bin_of_a_pair(
    left: str, right: str, kind: EntityType, feature: str, expected: int, note: str
) -> None:
    assert bins_of(left, right, kind)[feature] == expected, note


@pytest.mark.parametrize(
    ("joined", "apart"),
    [
        ("Boudiaf", "Bou Diaf"),
        ("Boudiaf", "Bu Diyaf"),
        ("Benali", "Ben Ali"),
        ("Belhadj", "Bel Hadj"),
        ("Elqubtani", "al-Qubtani"),
        ("Essubtani", "al-Subtani"),
    ],
)
def test_a_particle_may_be_written_in_one_word_with_its_name(joined: str, apart: str) -> None:
    assert bins_of(f"Mohamed {joined}", f"Mohamed {apart}")["leftovers"] == 0


def test_kernels_unpack_what_names_pack() -> None:
    """Kernels keep their constants themselves, because machine code is kept by what stands in the kernels."""
    assert (relation_kernel.CLASS, relation_kernel.FAMILY) == ((1 << CLASS_BITS) - 1, FAMILY)
    assert (relation_kernel._GROUP_AT, relation_kernel._GROUP) == (CLASS_BITS, (1 << GROUP_BITS) - 1)
    assert relation_kernel._WHOLE_AT == CLASS_BITS + GROUP_BITS
    assert (relation_kernel.NAME_OF_ORG, relation_kernel._NO_NISBA) == (
        NAME_OF_ORG,
        FIRST_FAMILY << CLASS_BITS,
    )
    assert relation_kernel._WORD == MOST_WORDS - 1
    assert relation_kernel._BY_RULE == FIRST_PATRONYMIC << CLASS_BITS
    assert relation_kernel._BY_RULE_IN_ORG == 2 * FIRST_PATRONYMIC
    assert (1 << relation_kernel._LANGUAGE_AT, 1 << relation_kernel._SENSE_AT) == (MOST_WORDS, FIRST_SENSE)
    assert acronym_kernel.SHORT_LEGAL == SHORT_LEGAL
    assert acronym_kernel._SEPARATOR == russian_initials.SEPARATOR
    assert (syllabic_kernel._FEWEST, syllabic_kernel._MOST) == (syllabic.FEWEST, syllabic.MOST)
