"""Father or mother: what a kunya and a nasab say besides the names themselves."""

from __future__ import annotations

from ansab.evidence.relations.children import child_told
from ansab.evidence.relations.line import structure_line
from ansab.model import Evidence
from ansab.names.beside_names import beside_names
from ansab.names.chain import Chain, given_numbers
from ansab.names.lexicon import lexicon
from ansab.names.reading import are_one_name
from ansab.names.tokens import Mark, ParsedName

__all__ = ["parent_line", "tells_parent"]

_OTHER_PARENT_BITS = -18.0
"""A father is no mother: more than all that the name of the child may say."""
_OTHER_FATHER_BITS = -3.0
"""*Hamdan bin Rashid* and *Hamdan bin Mohammed* may be cousins of one house, with all other names the same."""
_GRANDFATHER_BITS = -10.0
"""*Sultan bin Abdulaziz Al Saud* is the uncle of *Sultan bin Salman bin Abdulaziz Al Saud*: chains are cut at the end, seldom
behind the name itself."""
_FOREFATHER_BITS = -5.0
"""The same where nothing stands behind that father: he may be the forefather of a branch (*Badr bin Abdullah bin Farhan*)."""
_WITH_FATHER = 2
"""Names of a chain that ends with the father."""


def parent_line(left: ParsedName, right: ParsedName) -> Evidence | None:
    """The line for a name with *Abu* and one with *Umm*, for a son and a daughter of one father, for two names that tell
    two fathers, or for a name that is the other with a child's name before it; `None` for all other pairs.
    """
    if left.is_organization:
        return None
    parent_of = lexicon().kunya_parent
    one = parent_of(left.form)
    if one and (two := parent_of(right.form)) and one != two:
        return structure_line(_OTHER_PARENT_BITS, one, two, "the kunya of a father and that of a mother")
    own, other = Chain.of(left), Chain.of(right)
    if (
        _are_of_one_father(own, other)
        and (one := _child_word(left))
        and (two := _child_word(right))
        and one != two
    ):
        return structure_line(_OTHER_PARENT_BITS, one, two, "a son and a daughter")
    if line := _fathers_line(own, other):
        return line
    child, bits = child_told(own, other)
    if not child:
        return None
    is_left = any(token.form == child for token in left.tokens)
    detail = "one is named as the other's child"
    return structure_line(bits, child if is_left else "", "" if is_left else child, detail)


def tells_parent(name: ParsedName) -> bool:
    """Whether a name is a kunya, or may say who the father is or whether it is a son's or a daughter's, so that
    `parent_line` may have something to say of it.
    """
    if name.is_organization:
        return False
    if lexicon().kunya_parent(name.form):
        return True
    chain = Chain.of(name)
    if chain.has_father or (len(chain.links) > 1 and given_numbers(chain.links[0].form)):
        return True
    return bool(_child_word(name))


def _fathers_line(own: Chain, other: Chain) -> Evidence | None:
    """The line for two names in which *bin* tells two fathers, or the father of one is the grandfather of the other."""
    one, two = own.father, other.father
    if not one or not two:
        return None
    if not other.has(one) and not own.has(two):
        return structure_line(_OTHER_FATHER_BITS, one, two, "the sons of two fathers")
    if not (_is_behind_father(own, two) or _is_behind_father(other, one)) or not _have_two_fathers(
        own, other
    ):
        return None
    is_cut = min(len(own.links), len(other.links)) == _WITH_FATHER
    bits = _FOREFATHER_BITS if is_cut else _GRANDFATHER_BITS
    return structure_line(bits, one, two, "the father of one is the grandfather of the other")


def _child_word(name: ParsedName) -> str:
    """What the first word for a child behind a name says: `bin` for a son, `bint` for a daughter, empty where there is none
    or where it does not tell the two apart.
    """
    table = lexicon()
    first = next((word for word in name.form.split()[1:] if table.particles.get(word) == "nasab"), "")
    if first in beside_names().sons:
        return "bin"
    return "bint" if first and table.particle_canonical.get(first) == "bint" else ""


def _are_of_one_father(one: Chain, two: Chain) -> bool:
    """Whether the first fathers that two names give have one name."""
    own = one.first_father
    return bool(own and (other := two.first_father) and are_one_name(own, other))


def _have_two_fathers(one: Chain, two: Chain) -> bool:
    """Whether two men of one name have two fathers."""
    own, other = one.links, two.links
    return are_one_name(own[0].form, other[0].form) and not are_one_name(own[1].form, other[1].form)


def _is_behind_father(chain: Chain, father: str) -> bool:
    """Whether *bin* puts a man's father behind another father, as one more forefather behind whom there is more to tell. The
    last name may be a family's (*bin Baz*, *ben Ali*), which stands behind any father.
    """
    behind = chain.links[_WITH_FATHER:-1]
    return any(name.mark & Mark.CHILD and are_one_name(name.form, father) for name in behind)
