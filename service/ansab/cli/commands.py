"""The commands, by name, with the module that holds each and the line that `ansab --help` shows."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["COMMANDS", "Lazy"]


class Lazy(NamedTuple):
    """Where a command stands: module, attribute, and its one-line help."""

    module: str
    attribute: str
    help: str


COMMANDS: dict[str, Lazy] = {
    "resolve": Lazy("ansab.cli.resolve", "resolve", "Say whom names mean."),
    "bulk": Lazy("ansab.cli.bulk", "bulk", "Resolve a column of a CSV."),
    "match": Lazy("ansab.cli.match", "match", "Compare two names, or pairs of names in a CSV."),
    "explain": Lazy("ansab.cli.explain", "explain", "Show why a name is, or is not, an entity."),
    "transliterate": Lazy("ansab.cli.transliterate", "transliterate", "Write names in Latin letters."),
    "cluster": Lazy("ansab.cli.cluster", "cluster", "Say which names of a CSV belong together."),
    "annotate": Lazy("ansab.cli.annotate", "annotate", "Find the names in texts and say whom they mean."),
    "aliases": Lazy("ansab.cli.aliases", "aliases", "Check, format, count and export alias tables."),
    "evaluate": Lazy("ansab.cli.evaluate", "evaluate", "Measure the answers against a gold table."),
    "build": Lazy("ansab.cli.build", "build", "Compile gazetteers to one index file."),
    "serve": Lazy("ansab.cli.serve", "serve", "Serve the API and the page over HTTP."),
    "completion": Lazy("ansab.cli.completion", "completion", "Print the completion script of a shell."),
}
