"""Text in, mentions out: find the names of a text and resolve them together."""

from ansab.annotate.annotator import Annotated, Annotation, Annotator, Tagger
from ansab.annotate.render import ANNOTATION_COLUMNS, annotation_payload, annotation_row, html_page

__all__ = [
    "ANNOTATION_COLUMNS",
    "Annotated",
    "Annotation",
    "Annotator",
    "Tagger",
    "annotation_payload",
    "annotation_row",
    "html_page",
]
