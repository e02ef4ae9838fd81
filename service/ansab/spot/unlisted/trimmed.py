"""Take off the ends of a run of capitals what is no part of a name: *The*, *Mullah*, *MP*, days and places."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.lexicon import Lexicon, lexicon
from ansab.names.organisations.bodies import listed_forms
from ansab.names.parse import looks_like_organization
from ansab.spot.broken import whole
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.unlisted.borders import is_place
from ansab.spot.unlisted.steps import INSIDE, LINKS
from ansab.spot.words import Word
from ansab.text.glued import glued_words

__all__ = ["trimmed"]

_LONGEST_INITIALS = 8
_WORDS_CUT = 2
"""Words of a name that is cut short to an initial."""
_MOST_IN_HEADING = 4
"""Words of a name in a heading whose type is not told; more are a sentence."""
_POST_NOMINALS = frozenset(["KC", "QC", "SC", "JSC", "CBE", "OBE", "MBE", "KBE", "MP", "MD", "PhD"])
"""What stands behind the name of a person of courts and honours."""
_ELIDED = frozenset(["l", "d", "qu"])
_LEAST_PLURAL = 5
"""Letters of a day or month that may have a plural: *Sundays*, but *Mays* is a woman."""


def trimmed(
    text: str, words: Sequence[Word], type: EntityType | None, table: Lexicon, *, is_title: bool
) -> Span | None:
    """Take stop words and titles off the ends; `None` when nothing telling is left.

    Args:
        text: The text.
        words: A run of capitals in it.
        type: The type, if it is known.
        table: The lexicon.
        is_title: Whether the run stands in a heading.
    """
    kept = _without_ends(words, table, is_title=is_title)
    if not kept or all(_is_date(word) or word.text.isdigit() for word in kept) or _is_thing(kept):
        return None
    if type is None and _is_title(kept) and not looks_like_organization([word.form for word in kept], table):
        kept = kept[1:]
    if is_title and type is None and len(kept) > _MOST_IN_HEADING:
        return None
    if _is_nowhere_but_a_place([word.stem for word in kept], table):
        return None
    if all(word.is_cyrillic and is_place(word, table) for word in kept):
        return None
    type = _type_of(kept, text, table) if type is None else type
    start, end = kept[0].start, kept[-1].stem_end
    if type is None and _is_cut_short(kept, text):
        end += 1
    name = text[start:end]
    is_handle = len(kept) == 1 and kept[0].gap.endswith(("@", "#"))
    form = (" ".join(glued_words(name)) or name) if is_handle else whole(name)
    return Span(start=start, end=end, name=name, type=type, form="" if form == name else form)


def _without_ends(words: Sequence[Word], table: Lexicon, *, is_title: bool) -> list[Word]:
    """The words between those that are no part of a name at either end."""
    kept = list(words)
    while kept and _is_before_name(kept):
        kept.pop(0)
    if (
        len(kept) > 1
        and kept[-1].stem in listed_words("title-behind")
        and kept[0].form in table.given_classes
    ):
        kept.pop()
    while len(kept) > 2 and kept[-1].text in _POST_NOMINALS:
        kept.pop()
    while kept and (
        kept[-1].form in listed_words("stop") or kept[-1].form in LINKS or kept[-1].form in INSIDE
    ):
        if not is_title and len(kept) > 1 and kept[-1].text == "Said" and kept[-1].gap == " ":
            break  # *Hisham Said*
        kept.pop()
    return kept


def _is_thing(words: Sequence[Word]) -> bool:
    """Whether words are a whole phrase that papers write with capitals and that names nobody: *the Grand Jury*."""
    return " ".join([*(word.form for word in words[:-1]), words[-1].stem]) in listed_words("thing")


def _type_of(words: Sequence[Word], text: str, table: Lexicon) -> EntityType | None:
    """An organisation, where a link inside, initials or a listed word show it; else it is not told."""
    forms = [word.form for word in words]
    is_organization = (
        any(word.form in LINKS or word.form == "and" for word in words[1:-1])
        or _is_initials(text[words[0].start : words[-1].stem_end])
        or looks_like_organization(forms, table)
        or (len(words) == 1 and forms[0].endswith("ists"))
        or (len(words) > 1 and " ".join(word.stem for word in words) in listed_forms())
    )
    return EntityType.ORGANIZATION if is_organization else None


def _is_cut_short(words: Sequence[Word], text: str) -> bool:
    """Whether a name ends with an initial for the last name, whose full stop is part of it: *Karim Z.*, as courts have it."""
    if len(words) != _WORDS_CUT:
        return False
    first, last = words
    return (
        len(last.text) == 1
        and text[last.end : last.end + 1] == "."
        and last.gap == " "
        and first.form in lexicon().given_classes
    )


def _is_title(words: Sequence[Word]) -> bool:
    """Whether a name begins with a title, which is no part of it, as tables leave it out too: *Mullah Karim Rao*."""
    if len(words) < 2:
        return False
    first, second = words[:2]
    is_name = second.is_capitalised or (
        second.form in INSIDE and len(words) > _WORDS_CUT and words[2].is_hyphened
    )
    is_style = first.form in listed_words("style") or (
        first.form in listed_words("pilgrim") and len(words) > _WORDS_CUT
    )
    return is_style and is_name


def _is_before_name(words: Sequence[Word]) -> bool:
    """Whether the first word is not of the name: *The*, *On*, *Selon* at the head of a sentence, *L’*."""
    first = words[0]
    if len(words) > 1 and _is_word_of_name(words):
        return False
    if first.form in listed_words("stop") or first.form in LINKS or _is_date(first):
        return True
    if first.form in listed_words("label") and (len(words) == 1 or first.text.isupper()):
        return True
    if first.form in ("la", "le", "les") and len(words) > 2 and first.begins_sentence:
        return words[1].form in lexicon().org_classes
    if first.form in _ELIDED and len(words) > 1 and words[1].gap in ("'", "’"):
        return first.form == "l" or first.begins_sentence or first.text.islower()
    return first.begins_sentence and first.form in listed_words("opener")


def _is_word_of_name(words: Sequence[Word]) -> bool:
    """Whether a small word inside a sentence has its capital from a name: *Said Ahmad*, *Free Patriotic Movement*."""
    first, table = words[0], lexicon()
    if first.text == "Said" and words[1].form in INSIDE:
        return True  # also at the head of a line: *Said al-Rawi*
    if first.begins_sentence or not first.is_capitalised:
        return False
    is_group = table.org_kind(words[-1].form) == "designator"
    is_number = first.form in lexicon().numbers and words[1].is_capitalised and not first.text.isdigit()
    if first.form in listed_words("calendar"):
        return words[1].text.isdigit() and is_group
    return first.form == "said" or is_number or (first.form == "free" and is_group)


def _is_nowhere_but_a_place(stems: Sequence[str], table: Lexicon) -> bool:
    places, peoples = listed_words("place"), listed_words("people")
    if len(stems) > 1 and stems[0] in listed_words("of"):
        stems = stems[1:]  # *La Kabylie*
    whole = " ".join(stems)
    if whole in listed_words("state"):
        return True
    return (
        whole in table.places
        or whole in places
        or whole in peoples
        or all(
            stem in table.places or stem in listed_words("direction") or stem in places or stem in peoples
            for stem in stems
        )
        or all(len(stem) < 2 for stem in stems)
    )


def _is_date(word: Word) -> bool:
    return word.stem in listed_words("calendar") or (
        len(word.stem) > _LEAST_PLURAL and word.stem.removesuffix("s") in listed_words("calendar")
    )


def _is_initials(name: str) -> bool:
    """Whether a name is made of capitals alone, as groups' are and people's hardly: *IRGC-QF*."""
    return name.isupper() and 2 < len(name) <= _LONGEST_INITIALS and " " not in name
