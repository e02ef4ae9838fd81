"""Cluster mentions under constraints: those of one entity, and names that nobody has listed yet."""

from ansab.cluster.clustering import Cluster, Clustering, cluster_resolutions, mention_key
from ansab.cluster.contract import is_bare_name
from ansab.cluster.ids import Event
from ansab.cluster.links import Contradiction, Links

__all__ = [
    "Cluster",
    "Clustering",
    "Contradiction",
    "Event",
    "Links",
    "cluster_resolutions",
    "is_bare_name",
    "mention_key",
]
