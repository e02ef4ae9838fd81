"""Curated alias tables and foreign lists: YAML and FollowTheMoney in, entities out; check, format, export."""

from ansab.gazetteer.formatting import fmt
from ansab.gazetteer.layout import format_text
from ansab.gazetteer.loading import check, load

__all__ = ["check", "fmt", "format_text", "load"]
