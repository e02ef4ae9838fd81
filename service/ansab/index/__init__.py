"""The compiled gazetteer: build, open, retrieve."""

from ansab.index.index import Index, IndexInfo
from ansab.index.near_ids import near_ids
from ansab.index.retrieve import COMPILE_FROM_NAMES, Retriever
from ansab.index.searcher import Found, Shown

__all__ = ["COMPILE_FROM_NAMES", "Found", "Index", "IndexInfo", "Retriever", "Shown", "near_ids"]
