"""Text in, mentions out."""

from __future__ import annotations

import csv
import time
from collections import defaultdict
from pathlib import Path

import pytest

from ansab.annotate import ANNOTATION_COLUMNS, Annotator, annotation_payload, annotation_row, html_page
from ansab.errors import AnsabError
from ansab.index import Index
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer
from ansab.resolve import Resolver
from ansab.spot.span import Span

DOCUMENTS = Path(__file__).resolve().parents[2] / "seeds" / "documents"
TEXTS = sorted(DOCUMENTS.glob("*.txt"))


def gold() -> dict[str, list[dict[str, str]]]:
    found: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with (DOCUMENTS / "mentions.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            found[row["doc"]].append(row)
    return found


@pytest.fixture(scope="module")
def annotator(resolver: Resolver) -> Annotator:
    return Annotator(resolver)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_annotate_finds_every_name_of_the_documents(annotator: Annotator, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rows = gold()[path.stem]

    found = {(item.start, item.end): item.resolution for item in annotator.annotate(text).annotations}

    expected = {
        (int(row["offset"]), int(row["offset"]) + len(row["mention"])): row["entity"] or None for row in rows
    }
    assert {place: found[place].canonical_id for place in expected if place in found} == expected
    assert [text[slice(*place)] for place in sorted(found.keys() - expected.keys())] == []
    clusters: defaultdict[str, set[str | None]] = defaultdict(set)
    for row, place in zip(rows, expected, strict=True):
        clusters[row["bearer"]].add(found[place].cluster_id)
    assert {bearer: len(ids) for bearer, ids in clusters.items() if len(ids) > 1} == {}


def test_documents_hold_what_their_gold_table_says() -> None:
    assert len(TEXTS) == 10
    for path in TEXTS:
        text = path.read_text(encoding="utf-8")
        for row in gold()[path.stem]:
            assert text[int(row["offset"]) :].startswith(row["mention"])


def test_annotate_takes_what_the_text_says_of_names_side_by_side(annotator: Annotator) -> None:
    found = annotator.annotate("The man is Mushtaq Talib al-Sayidi, also known as Abu Taqwa.").annotations

    assert [item.resolution.canonical_id for item in found] == ["abu-taqwa", "abu-taqwa"]


def test_annotate_asks_the_taggers_it_was_given(resolver: Resolver) -> None:
    class Clockmakers:
        def spans(self, text: str) -> list[Span]:
            return [Span(start=0, end=10, name=text[:10], type=EntityType.PERSON)]

    found = (
        Annotator(resolver, [Clockmakers()]).annotate("clockmaker Karim al-Rawi met Abu Taqwa").annotations
    )

    assert [(item.resolution.mention.name, item.is_listed) for item in found] == [
        ("clockmaker", False), ("Abu Taqwa", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amal Haddad met Hadi al-Amiri of Badr.", [None, "hadi-al-amiri", "badr-organization"]),
        (
            "Kataib Hezbollah's leader Ahmad al-Hamidawi, also known as Abu Hussein, spoke.",
            ["kataib-hezbollah", "abu-hussein-al-hamidawi", "abu-hussein-al-hamidawi"],
        ),
        ("Ali Abdullah Saleh’s driver Karim Saleh’s clocks", ["ali-abdullah-saleh", None]),
        ("Amal fought beside Hezbollah.", ["amal-movement", "hezbollah"]),
        ("Движение ХАМАС вело переговоры с ЦАХАЛом.", ["hamas", "israel-defense-forces"]),
        ("Командиры хуситов и талибов", ["houthis", "taliban"]),
        (
            "Хезболла и ХАМАС против ЦАХАЛа: по словам Нетаньяху, Эрдоган звонил Путину.",
            [
                "hezbollah",
                "hamas",
                "israel-defense-forces",
                "benjamin-netanyahu",
                "recep-tayyip-erdogan",
                "vladimir-putin",
            ],
        ),
        ("les pasdarans iraniens", ["irgc"]),
        ("Selon l'AFP, l’armée israélienne a tiré.", ["afp", "israel-defense-forces"]),
        ("The clerk flew from Muscat to Sanaa, Ramallah and Nabatieh.", []),
    ],
)
def test_annotate_tells_listed_names_from_words_that_look_like_them(
    annotator: Annotator, text: str, expected: list[str | None]
) -> None:
    found = annotator.annotate(text).annotations

    assert [item.resolution.canonical_id for item in found] == expected
    assert all(text[item.start : item.end] == item.resolution.mention.name for item in found)


@pytest.mark.parametrize(("start", "end", "name"), [(0, 99, "x"), (3, 2, "x"), (0, 3, "abc")])
def test_annotate_refuses_a_span_that_is_not_in_the_text(
    resolver: Resolver, start: int, end: int, name: str
) -> None:
    class Liar:
        def spans(self, _text: str) -> list[Span]:
            return [Span(start=start, end=end, name=name)]

    with pytest.raises(AnsabError, match="not the text there"):
        Annotator(resolver, [Liar()]).annotate("xyz")


def test_annotate_takes_any_text(annotator: Annotator) -> None:
    for text in ("", " \n", "\u202eabc\u202c", "أ", "🙂" * 50, "Abu\x00Taqwa", "(((", "A" * 3_000):
        annotator.annotate(text)


def test_spans_reads_a_long_text_fast(annotator: Annotator) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in TEXTS)
    text = (text * (100_000 // len(text) + 1))[:100_000]
    started = time.process_time()

    spans = annotator.spans(text)

    assert len(spans) > 1_000
    assert time.process_time() - started < 5.0  # a tenth of that is usual


def test_spans_takes_four_times_as_long_for_four_times_the_text(annotator: Annotator) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in TEXTS)
    text = (text * (100_000 // len(text) + 1))[:100_000]
    annotator.spans(text)
    spent = []
    for times in (1, 4):
        started = time.process_time()
        annotator.spans(text * times)
        spent.append(time.process_time() - started)

    assert spent[1] < 8 * spent[0]  # about 4; 14 where each name was looked up among all others


def test_payload_and_row_say_the_same(annotator: Annotator) -> None:
    (item,) = annotator.annotate("It is Abu Taqwa.").annotations

    payload = annotation_payload(item)

    assert (payload["start"], payload["end"], payload["canonical_id"]) == (6, 15, "abu-taqwa")
    assert annotation_row("a.txt", item)[:4] == ["a.txt", "6", "15", "Abu Taqwa"]
    assert set(payload) | {"file"} == set(ANNOTATION_COLUMNS)


def test_html_page_escapes_the_text(annotator: Annotator) -> None:
    page = html_page("<b>", annotator.annotate("<script>alert(1)</script> Abu Taqwa & Reuters"))

    assert "<script" not in page
    assert "&lt;b&gt;" in page
    assert '<mark class="resolved" data-id="abu-taqwa"' in page


def test_html_page_says_why_a_name_is_open(annotator: Annotator) -> None:
    page = html_page(
        "x", annotator.annotate("Gustav Adolf Lindqvist met Abu Taqwa. Gustav Adolf Lindqvist left.")
    )

    assert page.count("<li><bdi>Gustav Adolf Lindqvist</bdi> (unresolved): “Gustav Adolf Lindqvist” is") == 1
    assert "<h2>Open</h2>" not in html_page("x", annotator.annotate("Abu Taqwa left."))


def test_html_page_keeps_the_direction_of_each_name(annotator: Annotator) -> None:
    page = html_page("x", annotator.annotate("قال حزب الله وحماس وحزب الله"))

    assert "<bdi>Hezbollah</bdi> [hezbollah]: <bdi>حزب الله</bdi></li>" in page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Hisbollah und die Kataib Hisbollah drohten.", ["hezbollah", "kataib-hezbollah"]),
        ("Kataib Hizbulá y Hezbolá prometieron venganza.", ["kataib-hezbollah", "hezbollah"]),
        ("Kataib Hizbullah'ın ığdır", ["kataib-hezbollah"]),
    ],
)
def test_annotate_reads_a_group_word_and_a_group_behind_it_as_one(
    annotator: Annotator, text: str, found: list[str]
) -> None:
    answers = [item.resolution.canonical_id for item in annotator.annotate(text).annotations]

    assert answers == found


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("aides of Benjamin “Bibi” Netanyahu said", "Benjamin “Bibi” Netanyahu", "benjamin-netanyahu"),
        ('a drone killed Mushtaq Talib "Abu Taqwa" al-Saidi there', 'Mushtaq Talib "Abu Taqwa" al-Saidi', "abu-taqwa"),
        ("he met Mohammed Shia al-Su-\ndani there", "Mohammed Shia al-Su-\ndani", "mohammed-shia-al-sudani"),
        ("he met Mohamed Shiaa al-Su-\ndaani there", "Mohamed Shiaa al-Su-\ndaani", "mohammed-shia-al-sudani"),
    ],
)  # fmt: skip
def test_annotate_takes_a_name_whole(resolver: Resolver, text: str, name: str, entity: str) -> None:
    (found,) = Annotator(resolver).annotate(text).annotations

    assert (text[found.start : found.end], found.resolution.mention.name) == (name, name)
    assert found.resolution.canonical_id == entity


def test_annotate_takes_a_group_for_another_whose_longer_name_it_is_part_of() -> None:
    names = {"band": "Lampiban", "other": "Tehrik-i-Lampiban Zanzaria"}
    entities = tuple(
        Entity(id=EntityId(id), type=EntityType.ORGANIZATION, name=name, aliases=(Alias(text=name),))
        for id, name in names.items()
    )
    annotator = Annotator(Resolver(Index.of(Gazetteer(entities=entities))))
    text = "then the Tehreek-e-Lampiban Zanzaria met the Lampiban"

    assert [item.resolution.canonical_id for item in annotator.annotate(text).annotations] == [
        "other",
        "band",
    ]


def listed(names: dict[str, tuple[EntityType, tuple[str, ...]]]) -> Annotator:
    entities = tuple(
        Entity(id=EntityId(id), type=type, name=texts[0], aliases=tuple(Alias(text=text) for text in texts))
        for id, (type, texts) in names.items()
    )
    return Annotator(Resolver(Index.of(Gazetteer(entities=entities))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("they met Abu Zwan in Zwanzig", [("Abu Zwan", "man")]),
        ("they met Abu Zwan al-Lampi in Zwanzig", [("Abu Zwan al-Lampi", None)]),
        ("men of the AK and of the AK Party", [("AK", "ashes"), ("AK Party", None)]),
        ("men in Abu Salim, of the Abu Salim district", []),
        ("men of Abu Salim slept", [("Abu Salim", "saleem")]),
    ],
)
def test_annotate_leaves_a_listed_name_that_is_part_of_somebody_elses(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    annotator = listed(
        {
            "man": (EntityType.PERSON, ("Abu Zwan",)),
            "saleem": (EntityType.PERSON, ("Abu Salim",)),
            "ashes": (EntityType.ORGANIZATION, ("Ashes of Kand", "AK")),
            "lamps": (EntityType.ORGANIZATION, ("Lamp State",)),
        }
    )
    answers = annotator.annotate(text).annotations

    names = [(item.resolution.mention.name, item.resolution.canonical_id) for item in answers]
    assert [name for name in names if name[0] != "Zwanzig"] == found


def test_annotate_takes_the_longer_name_of_one_bearer() -> None:
    names = {
        "band": (EntityType.ORGANIZATION, ("al-Lampan Brigades", "Izz al-Din al-Lampan Brigades")),
        "man": (EntityType.PERSON, ("Lahur Sheikh Zwangi", "Lahur Lampany")),
    }
    annotator = listed(names)
    text = "men of the Izz el-Deen al-Lampan Brigades met Lahur Sheikh Zwangi Lampany, then the Lebanese al-Lampan Brigades militia"

    found = annotator.annotate(text).annotations

    assert [(item.resolution.mention.name, item.resolution.canonical_id) for item in found] == [
        ("Izz el-Deen al-Lampan Brigades", "band"),
        ("Lahur Sheikh Zwangi Lampany", "man"),
        ("al-Lampan Brigades", "band"),
    ]


def test_annotate_takes_a_group_whole_whose_initials_stand_behind_it() -> None:
    annotator = listed({"lamps": (EntityType.ORGANIZATION, ("Lamp State",))})
    text = "the Lamp State in the Greater Zwan (LSGZ) and the Lamp State"

    found = annotator.annotate(text).annotations

    assert [item.resolution.mention.name for item in found] == [
        "Lamp State in the Greater Zwan",
        "LSGZ",
        "Lamp State",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("men of the 14th Lamp Brigade slept. The 14th of the rebels answers to him.", True),
        ("men of the 14th Lamp Brigade slept. By the 14th of May they woke.", False),
        ("men of the 14th Lamp Brigade slept. It was the 14th attack on him.", False),
        ("men of the 444th Lamp Brigade slept. He sent the 444, which woke.", True),
    ],
)
def test_annotate_finds_a_unit_by_its_number_alone(text: str, *, found: bool) -> None:
    names = Annotator(Resolver(Index.of(Gazetteer(entities=())))).annotate(text).annotations

    assert any(name.resolution.mention.name in ("14th", "444") for name in names) is found


def test_annotate_knows_a_body_by_what_the_text_says_it_is() -> None:
    company = Entity(
        id=EntityId("company"), type=EntityType.ORGANIZATION, name="Lamp Road Transport Company",
        aliases=(Alias(text="Lamp Road Transport Company"),),
    )  # fmt: skip
    annotator = Annotator(Resolver(Index.of(Gazetteer(entities=(company,)))))
    text = "Fuel moved in trucks of Lamp Road, a company registered to him. Lamp Road paid."

    names = annotator.annotate(text).annotations

    assert [(name.resolution.mention.name, name.resolution.mention.type) for name in names] == [
        ("Lamp Road", EntityType.ORGANIZATION), ("Lamp Road", EntityType.ORGANIZATION),
    ]  # fmt: skip


def test_annotate_takes_the_owner_s_name_for_the_owner_and_not_for_his_firm() -> None:
    text = "Karim Rao owns Rao Exchange. Rao (the elder) refused, and the Rao building burned."

    names = Annotator(Resolver(Index.of(Gazetteer(entities=())))).annotate(text).annotations

    assert [name.resolution.mention.type for name in names][2:] == [
        EntityType.PERSON,
        EntityType.ORGANIZATION,
    ]
