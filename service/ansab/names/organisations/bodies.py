"""Which body a name of a group means, where that is general knowledge: *Pentagon*, *Iraqi army*, *ISIS*.

The knowledge is in `data/bodies.tsv` (bodies by their names) and `data/institutions.tsv` (an institution of a country).
"""

from __future__ import annotations

import re
from functools import cache

from ansab.names.beside_names import beside_names
from ansab.names.east_asian.unspaced import FIRST_SYLLABIC
from ansab.names.lexicon import lexicon
from ansab.names.russian_cases import nominatives
from ansab.names.sound import sound
from ansab.names.tables import TABLES, read_rows
from ansab.names.tokens import ParsedName, TokenKind
from ansab.text.normalize import normalize
from ansab.text.scripts import is_cyrillic, script_of

__all__ = ["are_branch_and_whole", "body_of", "countries", "forms_of", "listed_forms", "written_forms"]

_ARTICLES = ("the ", "ال")
_IN = " in "
"""Between a body and the country that it works in, where that is said and is not its home."""
_AS_WORDS = str.maketrans("-_", "  ")
"""What makes a form of an institution (`north_korea armed-forces` is listed as *north korea armed forces*)."""
_SHORT_FORM_LETTERS = 2
_FIRMS = frozenset({"airline", "bank", "company", "oil company"})
"""Notes of the bodies that are firms: a legal form makes no other body of one, while *Amal LLC* is no party."""
_LEGAL_BEHIND = (
    *("ag", "as", "bsc", "co", "company", "corp", "corporation", "gmbh", "inc", "jsc", "limited", "llc", "ltd", "nv"),
    *("ojsc", "pjsc", "plc", "psc", "sa", "sae", "sal", "saog", "spa", "wll"),
    *("ab", "asa", "bhd", "co ltd", "kk", "nyrt", "oao", "oyj", "pao", "pcl", "sa de cv", "se", "tbk"),
)  # fmt: skip
"""Legal forms behind a firm's name in Latin letters, as most lists have them."""
_LEGAL_BEFORE = {"latin": ("ao", "jsc", "oao", "pao", "pjsc", "pt"), "cyrillic": ("ао", "оао", "пао")}
"""Those before it, in Latin letters and in Cyrillic ones, which stand behind it, too."""
_MEDIA = {"newspaper": "newspaper", "television": "broadcaster"}
"""What a newspaper or a broadcaster may be called beside its name, by the class of the word, and its note."""
_UNHEARD = frozenset(
    {"ad", "al", "an", "ar", "as", "ash", "at", "az", "e", "el", "i", "il", "ol", "the", "ud", "ul", "ut", "ye"}
)  # fmt: skip
"""Articles and the Persian *-e*, which say nothing and are written in many ways."""
_FEWEST_HEARD = 9
"""Letters that two names must share by sound to be one body; shorter ones are alike by accident."""
_FEWEST_JOINED = 8
"""The same for names in Arabic script that differ in their spaces alone."""
_ARABIC = "Arab"
_WITHOUT_PERSIAN = str.maketrans("پچگژ", "بجكز")
_SHORT_BEHIND = re.compile(r"^\s*([^()]{5,}?)\s*\(\s*([A-ZА-ЯĞİŞÇÖÜ][A-ZА-ЯĞİŞÇÖÜ0-9.-]{1,7})\s*\)$")
_STATE_FORM = re.compile(
    r"^(?:(?:of|del?|du|der|do|da|di) )?(?:(?:the|la|el|l) )?"
    r"(?:(?:islamic |federal |arab )?(?:republic|kingdom|sultanate|state) of (?:the )?"
    r"|республики |республика |республіки |(?:republica|republique|reino|royaume) d[euo]l? |جمهوريه )?"
)
"""What stands before the name of a country where an institution is called in full (*of the Republic of Belarus*, *de Colombia*)."""


def body_of(name: ParsedName) -> str:
    """The body that a name means; empty when it is not listed.

    Two names of one body are of one group, names of two bodies are of two, whatever they look like.  An institution
    of a country is a body: two forms of one, of one country.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> [body_of(parse_name(name, EntityType.ORGANIZATION)) for name in ("AP", "Iraq's military", "Iraqi Chess Club")]
    ['associated-press', 'iraq armed-forces', '']
    """
    form = name.form.removeprefix(_ARTICLES[0])
    if len(form) <= _SHORT_FORM_LETTERS and form.isascii() and not name.surface.isupper():
        return ""
    bodies, institution = _bodies(), _of_a_country(form)
    found = bodies.get(form) or bodies.get(institution.translate(_AS_WORDS), institution)
    found = (
        found
        or bodies.get(normalize(name.surface), "")  # *ChangXin*, whose capitals part it
        or _firm(name, form)
        or _medium(form)
        or _initialled(name.surface)
        or _with_country(form)
        or _labelled(form)
    )
    found = found or _heard().get(_as_heard(form), "")
    if not found and is_cyrillic(form):
        read = nominatives(form, is_organization=True)
        found = next((bodies[nominative] for nominative in read if nominative in bodies), "")
    return found


def _with_country(form: str) -> str:
    """The body with whose name a country is said (*Lebanese Amal Movement*), and that country unless it is its home."""
    words = form.split(" ")
    for end in range(1, len(words)):
        first, last = " ".join(words[:end]), " ".join(words[end:])
        for country, name in ((first, last), (last, first)):
            name = name.removeprefix(_ARTICLES[0])
            body = _bodies().get(name, "")
            place = _place(country) if body else ""
            if place:
                return body if _homes().get(name) == place else f"{body}{_IN}{place}"
    return ""


def _labelled(form: str) -> str:
    """The body beside whose name stands what the press calls it: *Hezbollah militia*, *ISIS group*, جماعة الحوثي."""
    words = form.split(" ")
    for first, last in ((0, -1), (0, -2), (1, None)):
        name = words[first:last]
        if first and name[:1] == ["of"]:
            name = name[1:]  # *Forces of Ansar Allah*
        label = " ".join(words[:first] or words[last:])
        if name and (
            label in beside_names().labels or (label in beside_names().labels_of_word and len(name) == 1)
        ):
            body = _bodies().get(" ".join(name), "") or _with_country(" ".join(name))
            if body:
                return body
    return ""


def _initialled(surface: str) -> str:
    """The body behind whose name its short form stands in another language (*Lugansk People's Republic (LNR)*)."""
    found = _SHORT_BEHIND.match(surface) if surface.endswith(")") else None
    if not found:
        return ""
    before = normalize(found[1]).removeprefix(_ARTICLES[0])
    body = _bodies().get(before) or _with_country(before)
    return body if body == _bodies().get(normalize(found[2]), body) else ""


def forms_of(body: str) -> list[str]:
    """The names of a body that the table lists, normalized; none of an institution that has no row of its own.

    >>> "pentagon" in forms_of("us-department-of-defense"), forms_of("iraq armed-forces")
    (True, [])
    """
    return _forms().get(body, [])


def written_forms(body: str) -> list[str]:
    """The names of a body as lists write them: with *the*, and those of a firm with a legal form.

    >>> [form for form in written_forms("fransabank") if form.endswith(("the fransabank", "fransabank sal"))]
    ['the fransabank', 'fransabank sal']
    """
    forms = forms_of(body)
    latin = [form for form in forms if form.isascii()]
    found = forms + [_ARTICLES[0] + form for form in latin]
    if _notes().get(body, "") in _FIRMS:
        found += [f"{form} {legal}" for form in latin for legal in _LEGAL_BEHIND]
        found += [f"{legal} {form}" for form in latin for legal in _LEGAL_BEFORE["latin"]]
        cyrillic = [form for form in forms if script_of(form) == "Cyrl"]
        found += [
            name
            for form in cyrillic
            for legal in _LEGAL_BEFORE["cyrillic"]
            for name in (f"{legal} {form}", f"{form} {legal}")
        ]
    return found


@cache
def listed_forms() -> frozenset[str]:
    """All names of bodies that the table lists, normalized.

    >>> "courant du futur" in listed_forms()
    True
    """
    return frozenset(_bodies())


def are_branch_and_whole(one: str, other: str) -> bool:
    """Whether of two bodies one is the other's in a country: *WFP Sudan*, *World Food Programme*.

    >>> are_branch_and_whole("wfp in sudan", "wfp"), are_branch_and_whole("wfp in sudan", "wfp in yemen")
    (True, False)
    """
    return one.startswith(other + _IN) or other.startswith(one + _IN)


def _firm(name: ParsedName, form: str) -> str:
    """The firm that a name means without the legal form at its beginning or end (ПАО «Роснефть», 华为有限公司)."""
    bare = [
        form
    ]  # one end alone first: *AB Rossiya JSC* is a bank whose name begins like a Swedish firm's ends
    for token in (name.tokens[-1], name.tokens[0]):
        if token.kind == TokenKind.LEGAL:
            gap = " " if token.form < FIRST_SYLLABIC else ""
            bare += [one.removeprefix(token.form + gap).removesuffix(gap + token.form) for one in bare]
    return next((firm for one in bare[1:] if (firm := _firms().get(one, ""))), "")


def _medium(form: str) -> str:
    """The newspaper or broadcaster beside whose name stands what it is (*Almasry Alyoum newspaper*, قناة الميادين)."""
    words = form.split(" ")
    classes = lexicon().org_classes
    for size in (1, 2):
        for name, label in ((words[size:], words[:size]), (words[:-size], words[-size:])):
            media = _MEDIA.get(classes.get(" ".join(label), ("", ""))[0], "")
            body = _bodies().get(" ".join(name), "") if media else ""
            if body and _notes()[body] == media:
                return body
    return ""


def _of_a_country(form: str) -> str:
    words = form.split(" ")
    for end in range(1, len(words)):
        first, last = " ".join(words[:end]), " ".join(words[end:])
        for country, institution in ((first, last), (last, first)):
            found = _institutions().get(institution.removeprefix(_ARTICLES[1]))
            place = _place(country) if found else ""
            if place:
                return f"{place} {found}"
    return ""


def _place(form: str) -> str:
    """Class of a country; of *Iraqs*, too, which is *Iraq's* normalized, and of an Arabic adjective with the article."""
    places = lexicon().places
    bare = form.removeprefix("of ").removeprefix(_ARTICLES[0])
    found = places.get(bare) or places.get(lexicon().listed(bare), "")
    found = found or (places.get(bare[:-1], "") if bare.endswith("s") else "")
    return found or places.get(_STATE_FORM.sub("", bare), "")


def _as_heard(form: str) -> str:
    """How a name of two words or more sounds; in Arabic script its letters without the spaces between them, which
    Persian half-spaces and habit leave out (حزب‌الله, عبدالله), and without the letters that Arabic keyboards lack; empty for
    what is short or in another script.

    >>> _as_heard("tehreek i labaik pakistan") == _as_heard("tahrik e labbaik pakistan")
    True
    >>> _as_heard(normalize("انصارالله یمن")) == _as_heard(normalize("انصار الله یمن"))
    True
    """
    if not form.isascii():
        letters = form.replace(" ", "").translate(_WITHOUT_PERSIAN)
        return letters if len(letters) >= _FEWEST_JOINED and script_of(letters) == _ARABIC else ""
    # Sound takes 74455 and 74445 for one word, as it does *ss* and *s*.
    heard = [word if word.isdigit() else sound(word) for word in form.split(" ") if word not in _UNHEARD]
    return " ".join(heard) if len(heard) > 1 and sum(map(len, heard)) >= _FEWEST_HEARD else ""


@cache
def _heard() -> dict[str, str]:
    """Bodies by the sound of their names, where no two bodies share it."""
    found: dict[str, str] = {"": ""}
    for form, body in _bodies().items():
        key = _as_heard(form)
        if key:
            found[key] = body if found.get(key, body) == body else ""
    return found


@cache
def _bodies() -> dict[str, str]:
    return {form: body for body, _, forms in _listed() for form in forms}


@cache
def _forms() -> dict[str, list[str]]:
    return {body: forms for body, _, forms in _listed()}


@cache
def _firms() -> dict[str, str]:
    return {form: body for body, note, forms in _listed() if note in _FIRMS for form in forms}


@cache
def _notes() -> dict[str, str]:
    return {body: note for body, note, _ in _listed()}


@cache
def _homes() -> dict[str, str]:
    """Class of the country of a body, by form, where its note is a country."""
    at_home = ((_place(normalize(note.split(";")[0])), forms) for _, note, forms in _listed())
    return {form: home for home, forms in at_home if home for form in forms}


@cache
def countries() -> frozenset[str]:
    """Classes of the countries that have a body of their own in the table.

    >>> "syria" in countries(), "damascus" in countries()
    (True, False)
    """
    return frozenset(_homes().values())


@cache
def _listed() -> tuple[tuple[str, str, list[str]], ...]:
    """Body, note and forms of each row of `bodies.tsv`."""
    rows = read_rows(TABLES / "bodies.tsv", ("body", "note", "forms"))
    return tuple((body, note, forms) for (body, note, _), forms in zip(rows, rows.forms(), strict=True))


@cache
def _institutions() -> dict[str, str]:
    rows = read_rows(TABLES / "institutions.tsv", ("institution", "forms"))
    return {form: name for (name, _), forms in zip(rows, rows.forms(), strict=True) for form in forms}
