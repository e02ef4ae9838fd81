"""Compare bare names in pairs, without an index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from numbers import Real
from typing import Any

import numpy as np

from ansab.errors import InputError
from ansab.evidence.bodies import body_line
from ansab.evidence.engine import DISTANCE_SCRATCH, Engine, Query, Side, as_buffers
from ansab.evidence.explain import Wording, likeness_reason, lines_of
from ansab.evidence.feature_kernel import GIVEN_MOVED
from ansab.evidence.features import feature_number
from ansab.evidence.posterior import LEAST_SHARE, calibrated, logit_bits, probability
from ansab.evidence.relation_kernel import SOLE
from ansab.evidence.relations import Relations
from ansab.evidence.token_kernel import agreed, similarity
from ansab.evidence.weights import Weights
from ansab.model import Comparison, EntityType, Evidence, Reason, parse_type
from ansab.names.held import Link, is_more_than_place, names_held
from ansab.names.parse import parse_name
from ansab.names.reading import Reading, are_one_name, read_token
from ansab.names.rulers import rulers_called
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind
from ansab.names.vocabulary import NATIVE_SCRIPTS, vocabulary_of
from ansab.sentences import comparison_sentence
from ansab.translit.score import scorer_for

__all__ = ["PairComparer", "check_prior"]

_COMPILE_FROM_PAIRS = 300
"""Pairs in one call from which machine code pays."""
_CHANCE_ODDS = 16.0
"""Odds against a token in another script being the same, before the transliteration model is asked (see `cross_kernel`)."""
_WITHOUT_NAME_BITS = -20.0
"""What it is worth that a side has no letter or digit: nothing can be said to be the same."""
_MOST_BARE_BITS = 9.0
"""How much two single names can speak for or against, however alike or unlike they are."""
_IDENTITY_BITS = 9.0
"""Bits, without the prior, that a name has with itself at the least, as have two names of one well-known body."""
_TITLED_BITS = 5.0
"""The same for names that differ in titles only, or in how their words are joined."""
_TWO_BODIES_BITS = -5.0
"""Bits that the names of two well-known bodies have at the most."""
_KIN, _ORDER, _ACRONYM = map(feature_number, ("kin", "order", "acronym"))
# Lists have one man under two given names, or with them in another order, far more often than people ask about such a pair.
_SOLE_LINE = Evidence(
    feature="structure", bits=-2.0, detail="all other names are the same, and brothers and cousins share them"
)
_STRANGERS_LINE = Evidence(
    feature="structure", bits=-6.0, detail="no word of one is like a word of the other"
)
_MOVED_LINE = Evidence(
    feature="structure", bits=-2.5, detail="given names in another order are those of another person"
)
_SHORTEST_JOINED = 8
"""Letters of a name from which on spaces between them say little."""
_WORDINGS = tuple(
    Wording(left=f"the {left} name", right=f"the {right} name", strong="taken for a name in full")
    for left, right in (("first", "second"), ("second", "first"))
)
"""What lines call two names that are compared: there is no mention and no alias; then for a pair that is turned."""
_BASELINE = "taken off, because different names that look alike score as much"


def check_prior(prior: float) -> None:
    """Refuse a prior that is no probability, or leaves nothing to find out.

    Raises:
        InputError: It is not between 0 and 1.
    """
    if not isinstance(prior, Real) or not 0.0 < prior < 1.0:
        raise InputError(f"prior is {prior!r:.50}, expected a probability between 0 and 1, both excluded")


def _check_pair(pair: tuple[str, str]) -> None:
    is_pair = isinstance(pair, tuple | list) and len(pair) == 2
    if not is_pair or not all(isinstance(name, str) for name in pair):
        raise InputError(f"a pair is {pair!r:.50}: expected two names, (left, right)")


class PairComparer:
    """Compares pairs of names by the fitted weights."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def compare(
        self, pairs: Sequence[tuple[str, str]], types: Sequence[EntityType | str | None], prior: float
    ) -> list[Comparison]:
        """Compare pairs; one comparison a pair, in order.

        Where one of the two holds several names of a bearer (*X, also known as Y*), that which fits best counts.

        Raises:
            InvalidTypeError: A type is a word that is no type.
            InputError: One is not a pair of texts.
        """
        for pair in pairs:
            _check_pair(pair)
        kinds = [parse_type(type) for type in types]
        ways = [_ways(left, right, kind) for (left, right), kind in zip(pairs, kinds, strict=True)]
        every = [(way, kind) for some, kind in zip(ways, kinds, strict=True) for way in some]
        compared = iter(self._compare([way for way, _ in every], [kind for _, kind in every], prior))
        return [
            _of_pair(*pair, [next(compared) for _ in some]) for pair, some in zip(pairs, ways, strict=True)
        ]

    def _compare(
        self, pairs: Sequence[tuple[str, str]], kinds: Sequence[EntityType | None], prior: float
    ) -> list[Comparison]:
        is_compiled = len(pairs) >= _COMPILE_FROM_PAIRS
        parsed = [_parse_both(left, right, kind) for (left, right), kind in zip(pairs, kinds, strict=True)]
        is_turned = [_is_turned(left, right) for left, right in parsed]
        parsed = [
            (two, one) if turned else (one, two) for (one, two), turned in zip(parsed, is_turned, strict=True)
        ]
        rights = list(dict.fromkeys(right for _, right in parsed if right.tokens))
        number = {right: at for at, right in enumerate(rights)}
        side, forms = _side_of(rights, is_compiled=is_compiled)
        engine = Engine(side, self._weights) if rights else None
        found = []
        for (left, right), turned in zip(parsed, is_turned, strict=True):
            if engine is not None and left.tokens and right.tokens:
                lines = self._lines(engine, (left, right), number[right], forms, _WORDINGS[turned])
                found.append(self._told(left, right, lines, prior, is_turned=turned))
            else:
                found.append(_empty(*((right, left) if turned else (left, right)), prior))
        return found

    def _lines(
        self,
        engine: Engine,
        names: tuple[ParsedName, ParsedName],
        number: int,
        forms: dict[str, int],
        wording: Wording,
    ) -> tuple[Evidence, ...]:
        left, right = names
        query = Query(left)
        buffers = as_buffers(
            query.vocabulary, is_organization=left.is_organization, is_compiled=engine.side.is_compiled
        )
        near = _across_scripts(left, right, forms, engine.table, is_compiled=engine.side.is_compiled)
        _, (bins,) = engine.compare(query, buffers, [number], near)
        table = self._weights.table(is_organization=left.is_organization)
        alignment = engine.alignment(query.size)
        lines: tuple[Evidence, ...]
        if _are_bare(left, right):
            lines = (_bare_line(left, right, alignment[0][1]),)
        else:
            groups = engine.group_bits(bins, is_organization=left.is_organization)
            baseline = Evidence(feature="baseline", bits=table.pair_prior_bits, detail=_BASELINE)
            lines = (baseline, *lines_of(left, right.tokens, bins, groups, alignment, wording))
            lines = (*lines, *_asked_lines(bins, alignment, is_organization=left.is_organization))
            lines = (*lines, *_identity_lines(left, right, lines))
        weight = sum(line.bits for line in lines)
        known = body_line(left, [right], weight, _IDENTITY_BITS, _TWO_BODIES_BITS)
        return (*lines, *([known] if known else ()), *Relations(left).lines(right))

    def _told(
        self,
        left: ParsedName,
        right: ParsedName,
        lines: tuple[Evidence, ...],
        prior: float,
        *,
        is_turned: bool,
    ) -> Comparison:
        """The comparison in the order that was asked for."""
        one, two = (right.surface, left.surface) if is_turned else (left.surface, right.surface)
        if is_turned:
            lines = tuple(replace(line, left=line.right, right=line.left) for line in lines)
        evidence = (_prior_line(prior), *lines)
        total = sum(line.bits for line in evidence)
        knots = self._weights.knots.get("pair_organization" if left.is_organization else "pair_person", ())
        confidence = calibrated(probability(total), knots)
        return Comparison(
            left=one, right=two, confidence=confidence, weight_bits=total, evidence=evidence,
            explanation=comparison_sentence(one, two, confidence, evidence),
        )  # fmt: skip


def _asked_lines(
    bins: Sequence[int], alignment: Sequence[tuple[int, float]], *, is_organization: bool
) -> Iterator[Evidence]:
    """What speaks against two names when they are asked for, more than it does in lists.

    Names of which nothing is alike are never candidates but for initials and well-known bodies, so lists do not teach it.
    """
    if bins[_ACRONYM] == 0 and all(at < 0 for at, _ in alignment):
        yield _STRANGERS_LINE
    if not is_organization and bins[_KIN] == SOLE:
        yield _SOLE_LINE
    if not is_organization and bins[_ORDER] >= GIVEN_MOVED:
        yield _MOVED_LINE


def _prior_line(prior: float) -> Evidence:
    counted_as = min(max(prior, LEAST_SHARE), 1 - LEAST_SHARE)
    told = "" if counted_as == prior else f", counted as {counted_as:.12g}"
    return Evidence(feature="prior", bits=logit_bits(prior), detail=f"prior probability {prior:g}{told}")


def _empty(left: ParsedName, right: ParsedName, prior: float) -> Comparison:
    missing = Evidence(feature="names", bits=_WITHOUT_NAME_BITS, detail="a side has no letter or digit")
    evidence = (_prior_line(prior), missing)
    total = sum(line.bits for line in evidence)
    return Comparison(
        left=left.surface, right=right.surface, confidence=probability(total), weight_bits=total,
        evidence=evidence, explanation="cannot be compared: a side has no letter or digit",
    )  # fmt: skip


def _ways(left: str, right: str, kind: EntityType | None) -> list[tuple[str, str]]:
    """The pairs of names to compare for two surface forms: as written, then each name that one of them holds."""
    lefts, rights = _names_of(left, kind), _names_of(right, kind)
    if lefts and rights:  # their first names may be alike and the others not
        return [(left, right), *([(lefts[0], rights[0])] if lefts == rights else [])]
    return [(left, right), *((one, right) for one in lefts), *((left, one) for one in rights)]


def _names_of(surface: str, kind: EntityType | None) -> tuple[str, ...]:
    """The names that a surface form gives its bearer, or that of the ruler whom it calls by his style; none where it is one
    name, or has a place or a rank in brackets.
    """
    held = names_held(surface, kind)
    if held is None and kind is not EntityType.ORGANIZATION:
        called = rulers_called(parse_name(surface, kind))
        return called if len(called) == 1 else ()
    if held is None or held.link is not Link.BRACKET:
        return held.names if held else ()
    name, *others = held.names
    if not all(map(is_more_than_place, others)):
        return ()
    is_organization = parse_name(name, kind).is_organization
    # A man's group in brackets is no name of his.
    return (name, *(other for other in others if parse_name(other, kind).is_organization is is_organization))


def _of_pair(left: str, right: str, ways: Sequence[Comparison]) -> Comparison:
    """The likeliest of the comparisons, as that of the two surface forms."""
    best = max(ways, key=lambda way: way.weight_bits)
    if best is ways[0]:
        return best
    told = comparison_sentence(left, right, best.confidence, best.evidence)
    return replace(best, left=left, right=right, explanation=told)


def _is_turned(left: ParsedName, right: ParsedName) -> bool:
    """Whether the pair is compared the other way round: the shorter name first, so that order does not matter."""
    return (len(left.tokens), left.form, left.surface) > (len(right.tokens), right.form, right.surface)


def _are_bare(left: ParsedName, right: ParsedName) -> bool:
    """Whether both are one name and no more: then the question is only whether they are spellings of one.

    A kunya and a given name (*Abu Ali*, *Ali*) are not two spellings.
    """
    if len(left.tokens) != 1 or len(right.tokens) != 1:
        return False
    one, two = left.tokens[0], right.tokens[0]
    return one.kind is two.kind is TokenKind.NAME and not (one.mark ^ two.mark) & (Mark.KUNYA | Mark.CHILD)


def _identity_lines(left: ParsedName, right: ParsedName, lines: Sequence[Evidence]) -> Iterator[Evidence]:
    """What lists cannot teach, because nobody lists a name twice: a name is like itself above all.

    The same are names that differ in what is read over only (spaces, articles, apostrophes), and nearly so names that
    differ in titles, or in how their words are joined.
    """
    if left.form == right.form or left.tokens == right.tokens:
        least, detail = _IDENTITY_BITS, "written the same"
    elif _untitled(left) == right.tokens or _untitled(right) == left.tokens:
        least, detail = _TITLED_BITS, "written the same but for a title"
    elif _letters(left) == _letters(right):
        least, detail = _TITLED_BITS, "written the same but for spaces and titles"
    elif _are_one_in_their_script(left, right):
        least, detail = _TITLED_BITS, "word for word spellings of the same names"
    else:
        return
    missing = max(0.0, least - sum(line.bits for line in lines))
    yield Evidence(feature="identity", bits=missing, left=left.form, right=right.form, detail=detail)


def _are_one_in_their_script(left: ParsedName, right: ParsedName) -> bool:
    """Whether two names of people in one script other than Latin are word for word one by the tables (بارزانی, برزاني)."""
    if left.is_organization or len(left.tokens) != len(right.tokens):
        return False
    return all(
        one.mark == two.mark
        and are_one_name(one.form, two.form)
        and 0 < read_token(one.form).script == read_token(two.form).script
        for one, two in zip(left.tokens, right.tokens, strict=True)
    )


def _untitled(name: ParsedName) -> tuple[NameToken, ...]:
    """The tokens without titles and ranks that are nothing else."""
    return tuple(
        token for token in name.tokens if token.kind is not TokenKind.HONORIFIC or token.mark & Mark.SOFT
    )


def _letters(name: ParsedName) -> tuple[str, int]:
    """The letters without spaces and titles, and whether there is a kunya or a father among them; itself when short."""
    tokens = _untitled(name)
    letters = "".join(token.form for token in tokens)
    if len(letters) < _SHORTEST_JOINED:
        return name.form, -1
    marks = 0
    for token in tokens:
        marks |= token.mark & (Mark.KUNYA | Mark.CHILD)
    return letters, marks


def _bare_line(left: ParsedName, right: ParsedName, alike: float) -> Evidence:
    bits = min(_MOST_BARE_BITS, max(-_MOST_BARE_BITS, logit_bits(alike)))
    one, two = left.tokens[0].form, right.tokens[0].form
    if one == two:
        detail, reason = "the same", Reason.AGREEMENT
    else:
        detail, reason = f"single names, {100 * alike:.0f} % alike", likeness_reason(alike)
    return Evidence(feature="names", bits=bits, left=one, right=two, detail=detail, reason=reason)


def _parse_both(left: str, right: str, type: EntityType | None) -> tuple[ParsedName, ParsedName]:
    """Parse two names alike: as organisations when either looks like one and no type is given."""
    one, two = parse_name(left, type), parse_name(right, type)
    if type is None and one.is_organization != two.is_organization:
        one, two = (parse_name(surface, EntityType.ORGANIZATION) for surface in (left, right))
    return one, two


def _side_of(names: list[ParsedName], *, is_compiled: bool) -> tuple[Side, dict[str, int]]:
    """Lay names out as a side of the kernels; also the number of each token form."""
    forms: dict[str, int] = {}
    tokens, roles, offsets = [], [], [0]
    for name in names:
        for token in name.tokens:
            tokens.append(forms.setdefault(token.form, len(forms)))
            roles.append(int(token.kind) | int(token.mark) << 3)
        offsets.append(len(tokens))
    arrays: tuple[Any, ...] = (
        np.array(tokens, np.uint32), np.array(roles, np.uint8), np.array(offsets, np.uint32),
        np.zeros(len(names), np.uint8),
    )  # fmt: skip
    return Side(vocabulary_of(map(read_token, forms)), arrays, is_compiled=is_compiled), forms


def _latin_likeness(one: Reading, two: Reading, table: Any) -> float:
    """Likeness of the Latin readings of two tokens."""
    raws, sounds = (one.raw.encode(), two.raw.encode()), (one.sound.encode(), two.sound.encode())
    return similarity(
        raws[0], 0, len(raws[0]), raws[1], 0, len(raws[1]), sounds[0], 0, len(sounds[0]), sounds[1], 0, len(sounds[1]),
        one.skeletons[0] if one.skeletons else 0, two.skeletons[0] if two.skeletons else 0, table, [0] * DISTANCE_SCRATCH,
    )  # fmt: skip


def _across_scripts(
    left: ParsedName, right: ParsedName, forms: dict[str, int], table: Any, *, is_compiled: bool
) -> tuple[Any, ...]:
    """What the readings and the transliteration model agree on, for every pair of tokens in two scripts."""
    offsets, tokens, values = [0], [], []
    others = sorted({forms[token.form]: token.form for token in right.tokens}.items())
    for token in left.tokens:
        one = read_token(token.form)
        for number, form in others:
            two = read_token(form)
            if one.script == two.script or (one.script and two.script):
                continue
            scorer = scorer_for(NATIVE_SCRIPTS.get(one.script or two.script, ""))
            if scorer is not None:
                native, latin = (form, one.latin) if one.script == 0 else (token.form, two.latin)
                ratio = 2.0 ** scorer.score(native, latin)
                tokens.append(number)
                values.append(agreed(_latin_likeness(one, two, table), ratio / (ratio + _CHANCE_ODDS)))
        offsets.append(len(tokens))
    if is_compiled:
        starts = np.array(offsets, np.int64)
        nothing = np.zeros(0, np.int64), np.zeros(0, np.float64)
        return starts[:-1], starts[1:], np.array(tokens, np.int64), np.array(values, np.float64), *nothing
    return offsets[:-1], offsets[1:], tokens, values, [], []
