"""The canonical layout: order, quoting, and comments that stay with what they belong to."""

from __future__ import annotations

import pytest

from ansab.errors import AnsabError, GazetteerError
from ansab.gazetteer import format_text, layout

CANONICAL = """\
# yaml-language-server: $schema=schema/aliases.v1.schema.json
# People of one article.
version: 1
sources:
  S1: {title: "An article", publisher: "An outlet", url: "https://example.org/1", published: "2024-01-04"}
entities:
  - id: "abu-taqwa"
    type: "person"
    name: "Abu Taqwa"
    status: "approved"
    names:
      - {text: "Mushtaq Talib al-Saeedi", kind: "full", sources: ["S1"]}
      # the official statement
      - {text: "Mushtaq Jawad Kazim al-Jawari", kind: "full", sources: ["S1"]}
      - {text: "al-Saidi", kind: "short", strength: "weak", ambiguous: true, sources: ["S1"]}  # two men
      - {text: "Abu Taqwa", kind: "kunya", sources: ["S1"]}
      - {text: "أبو تقوى", kind: "kunya", lang: "ar", sources: ["S1"]}
    member_of: ["harakat-al-nujaba"]
    not_same_as: [{id: "wissam-al-saiedi", reason: "another man, killed in February 2024", sources: ["S1"]}]
    previous_ids: []
    identifiers: {}

  # the other one
  - id: "wissam-al-saiedi"
    type: "person"
    name: "Wissam Mohammed Sabir Al Saiedi"
    not_same_as:
      - {id: "abu-taqwa", reason: "another man"}
      - {id: "someone", reason: "a third"}
"""

SCRAMBLED = """\
# yaml-language-server: $schema=schema/aliases.v1.schema.json
# People of one article.
version:   1
entities:

# the other one
- {name: Wissam Mohammed Sabir Al Saiedi, id: wissam-al-saiedi,
   not_same_as: [{reason: another man, id: abu-taqwa}, {id: 'someone', reason: 'a third'}], type: person}
-
    names:
    - sources: [S1]
      text: Abu Taqwa
      kind: kunya
    - {kind: kunya, text: "\\u0623\\u0628\\u0648 تقوى", lang: ar, sources:
          [ S1 ]}
    - {ambiguous: true, strength: weak, kind: short, text: al-Saidi, sources: [S1]}    # two men
    - kind: full
      sources: [S1]
      text: "Mushtaq Talib al-Saeedi"

    # the official statement
    - kind: full
      sources: [S1]
      text: Mushtaq Jawad Kazim
        al-Jawari
    id: abu-taqwa
    identifiers:
    previous_ids: []
    status: approved
    type: person
    not_same_as:
    - {id: wissam-al-saiedi, reason: 'another man, killed in February 2024', sources: [S1]}
    member_of:
    - harakat-al-nujaba
    name: Abu Taqwa
sources:
    S1:
        published: 2024-01-04
        title: An article
        url: https://example.org/1
        publisher: An outlet
"""


def test_format_text_leaves_the_canonical_layout_alone() -> None:
    assert format_text(CANONICAL) == CANONICAL


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_format_text_brings_any_layout_into_the_canonical_one(line_end: str, mark: str) -> None:
    assert format_text(mark + SCRAMBLED.replace("\n", line_end)) == CANONICAL


def _case(before: str, after: str) -> tuple[str, str]:
    return before.lstrip("\n"), after.lstrip("\n")


COMMENTS = {
    "above an entity": _case(
        """
entities:
  # of b
  - id: "b"
  # of a
  - id: "a"
""",
        """
entities:
  # of a
  - id: "a"

  # of b
  - id: "b"
""",
    ),
    "after the last name": _case(
        """
entities:
  - id: "b"
    names:
      - {text: "x"}
      # - {text: "y"} is left out: another man
  - id: "a"
""",
        """
entities:
  - id: "a"

  - id: "b"
    names:
      - {text: "x"}
      # - {text: "y"} is left out: another man
""",
    ),
    "beside keys and lists": _case(
        """
entities:  # all of them
  - name: "x"  # shown
    id: "a"  # for ever
    member_of: ["b"]  # since 2014
    names:  # checked
      - {text: "x"}  # good
""",
        """
entities:  # all of them
  - id: "a"  # for ever
    name: "x"  # shown
    names:  # checked
      - {text: "x"}  # good
    member_of: ["b"]  # since 2014
""",
    ),
    "inside a list of ids": _case(
        """
entities:
  - id: "a"
    member_of:
      - "c"  # the umbrella
      # until 2020
      - "b"
""",
        """
entities:
  - id: "a"
    member_of:
      - "c"  # the umbrella
      # until 2020
      - "b"
""",
    ),
    "inside brackets": _case(
        """
entities:
  - id: "a"
    names: [
      {text: "x",  # one
       kind: "full"},  # two
      # three
      {text: "y"}
    ]  # four
""",
        """
entities:
  - id: "a"
    names:  # four
      # one
      - {text: "x", kind: "full"}  # two
      # three
      - {text: "y"}
""",
    ),
    "above a key": _case(
        """
entities:
  - id: "a"
    # the office
    name: "x"
    # of the article
    type: "person"
""",
        """
entities:
  - id: "a"
    # of the article
    type: "person"
    # the office
    name: "x"
""",
    ),
    "at the end": _case("version: 1\n# end\n", "version: 1\n# end\n"),
    "alone": _case("# nothing yet\n", "# nothing yet\n"),
    "not comments": _case(
        """
entities: [{id: "a", name: "x # y", names: [{text: a#b}]}]
""",
        """
entities:
  - id: "a"
    name: "x # y"
    names:
      - {text: "a#b"}
""",
    ),
}


@pytest.mark.parametrize("where", COMMENTS)
def test_format_text_keeps_comments_where_they_belong(where: str) -> None:
    before, after = COMMENTS[where]
    assert format_text(before) == after
    assert format_text(after) == after


def test_format_text_sorts_names_by_kind_and_keeps_the_order_within_one() -> None:
    kinds = [
        "native",
        "misspelling",
        "former",
        "translation",
        "acronym",
        "nom-de-guerre",
        "laqab",
        "kunya",
        "short",
        "full",
    ]
    rows = "".join(f'      - {{text: "{kind} {n}", kind: "{kind}"}}\n' for n in (2, 1) for kind in kinds)
    formatted = format_text(f'entities:\n  - id: "a"\n    names:\n{rows}')
    texts = [line.split('"')[1] for line in formatted.splitlines()[3:]]
    assert texts == [f"{kind} {n}" for kind in reversed(kinds) for n in (2, 1)]


def test_format_text_shows_invisible_characters_as_code_points() -> None:
    formatted = format_text(
        'entities: [{id: "a", name: "\u200fx\u00ad\u202e\U000e0001 \u00a0 é أ حزب\u200cالله \\t"}]'
    )
    assert 'name: "\\u200Fx\\u00AD\\u202E\\U000E0001 \\u00A0 é أ حزب\u200cالله \\u0009"' in formatted


def test_format_text_breaks_long_lists_of_ids() -> None:
    ids = [f"some-long-entity-id-{number}" for number in range(6)]
    formatted = format_text(f"entities: [{{id: a, member_of: [{', '.join(ids)}]}}]")
    assert formatted.splitlines()[2:] == ["    member_of:", *(f'      - "{an_id}"' for an_id in ids)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("entities: [1]", "wrong-shape"), ("a: b", "unknown-key"), ("version: [", "yaml-syntax"),
        ("version: 1\nversion: 1", "duplicate-key"), ("version: &x 1", "yaml-anchor"), ("version: !x 1", "yaml-tag"),
        ("version: 1\n--- \nversion: 1", "yaml-documents"), ("version: |\n  1", "yaml-block-text"),
        ("entities:\n  - {id: a, name: 'x\0'}", "control-character"),
    ],
)  # fmt: skip
def test_format_text_refuses_what_it_could_not_write_back(text: str, code: str) -> None:
    with pytest.raises(GazetteerError) as caught:
        format_text(text, "some.yaml")
    assert code in {finding.code for finding in caught.value.findings}
    assert {finding.path for finding in caught.value.findings} == {"some.yaml"}


def test_format_text_refuses_to_lose_a_comment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout._Writer, "_after", lambda *_: None)
    with pytest.raises(AnsabError, match="without loss"):
        format_text("version: 1\n# end\n")
