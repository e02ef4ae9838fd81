"""Text in, mentions out: find the names of a text and resolve them together."""

from ansab.annotate.across import cluster_across
from ansab.annotate.annotator import Annotated, Annotation, Annotator, Tagger
from ansab.annotate.reading import annotated_resolutions, annotations_table
from ansab.annotate.render import ANNOTATION_COLUMNS, annotation_payload, annotation_row, html_page

__all__ = [
    "ANNOTATION_COLUMNS",
    "Annotated",
    "Annotation",
    "Annotator",
    "Tagger",
    "annotated_resolutions",
    "annotation_payload",
    "annotation_row",
    "annotations_table",
    "cluster_across",
    "html_page",
]
