"""The compiled gazetteer: build, open, retrieve."""

from ansab.index.found import Found, Shown
from ansab.index.index import Index, IndexInfo
from ansab.index.near_ids import near_ids
from ansab.index.retrieve import COMPILE_FROM_NAMES, Retriever
from ansab.index.searcher import Searcher

__all__ = ["COMPILE_FROM_NAMES", "Found", "Index", "IndexInfo", "Retriever", "Searcher", "Shown", "near_ids"]
