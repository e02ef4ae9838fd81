"""Curated alias tables and foreign lists: YAML and FollowTheMoney in, entities out; check, format, export."""

from ansab.gazetteer.loading import check, load

__all__ = ["check", "load"]
