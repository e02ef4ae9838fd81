"""What the roles of words say of two names, beyond how alike the words are: fathers, numbers of units, two places.

Each rule is a module with two functions: `tells_…`, whether it may have something to say of a name, which is quick, and
`…_line`, the line of evidence for a pair of names, mostly none.
"""

from ansab.evidence.relations.rules import Relations

__all__ = ["Relations"]
