"""Curated alias tables and foreign lists: YAML and FollowTheMoney in, entities out; check, format, export."""

from ansab.gazetteer.changes import Change, diff
from ansab.gazetteer.exporting import ExportFormat, export, export_entity
from ansab.gazetteer.formatting import fmt
from ansab.gazetteer.ids import new_id, taken_ids
from ansab.gazetteer.layout import format_text
from ansab.gazetteer.loading import check, load
from ansab.gazetteer.statistics import Statistics, stats

__all__ = [
    "Change",
    "ExportFormat",
    "Statistics",
    "check",
    "diff",
    "export",
    "export_entity",
    "fmt",
    "format_text",
    "load",
    "new_id",
    "stats",
    "taken_ids",
]
