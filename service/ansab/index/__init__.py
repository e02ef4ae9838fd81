"""The compiled gazetteer: build, open, retrieve."""

from ansab.index.index import Index, IndexInfo
from ansab.index.retrieve import COMPILE_FROM_NAMES, Retrieved, Retriever

__all__ = ["COMPILE_FROM_NAMES", "Index", "IndexInfo", "Retrieved", "Retriever"]
