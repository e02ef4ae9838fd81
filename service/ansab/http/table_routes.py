"""`/v1/resolve/csv`: a CSV in, the same CSV with the answers out."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response, StreamingResponse
from starlette.datastructures import UploadFile

from ansab.bulk import Answerer, BulkColumns, BulkJob, BulkSummary, resolved_blocks
from ansab.errors import InputError
from ansab.http.models import ErrorOut
from ansab.http.parameters import only_known
from ansab.http.service import Service, ServiceDep
from ansab.tables import open_table

__all__ = ["router"]

router = APIRouter(
    prefix="/v1", tags=["resolve"], responses={413: {"model": ErrorOut}, 422: {"model": ErrorOut}}
)

_CSV = {"text/csv": {"schema": {"type": "string"}, "example": "n,name\r\n1,Mushtaq Taleb al-Saidi\r\n"}}
_FORM = {
    "multipart/form-data": {
        "schema": {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}
    }
}


class _Body:
    """The body of a request, copied to disk; and the fields of its form, if it is one."""

    def __init__(self) -> None:
        self.file = tempfile.NamedTemporaryFile(prefix="ansab-", suffix=".csv")  # noqa: SIM115
        self.fields: dict[str, str] = {}
        self.given: list[str] = []

    @property
    def path(self) -> Path:
        return Path(self.file.name)


async def _spooled_body(request: Request) -> _Body:
    body = _Body()
    try:
        await _spool(request, body)
    except BaseException:
        body.file.close()
        raise
    return body


async def _spool(request: Request, body: _Body) -> None:
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with request.form(max_files=1, max_fields=20) as form:
            upload = form.get("file")
            if not isinstance(upload, UploadFile):
                raise InputError("the form has no file: send the CSV as its field 'file'")
            shutil.copyfileobj(upload.file, body.file)
            texts = [(key, value) for key, value in form.multi_items() if isinstance(value, str)]
            body.fields, body.given = dict(texts), [key for key, _ in texts]
    else:
        async for chunk in request.stream():
            body.file.write(chunk)
    body.file.flush()


@router.post(
    "/resolve/csv",
    response_class=Response,
    responses={200: {"content": _CSV, "description": "Every row and column, and the answers."}},
    openapi_extra={"requestBody": {"content": {**_CSV, **_FORM}, "required": True}},
)
def resolve_csv(
    service: ServiceDep,
    body: Annotated[_Body, Depends(_spooled_body)],
    column: Annotated[
        str | None, Query(description="Column of the names; needed here or in the form.")
    ] = None,
    type_column: Annotated[str | None, Query(description="Column of the types.")] = None,
    doc_column: Annotated[str | None, Query(description="Column of the documents.")] = None,
    encoding: Annotated[str | None, Query(description="Overrules detection.")] = None,
    delimiter: Annotated[str | None, Query(description="Overrules detection.")] = None,
    prefix: Annotated[str, Query(description="Put before the names of the added columns.")] = "",
) -> Response:
    """Resolve a column of a CSV; the body is the CSV itself, or a form with the CSV in `file`."""
    given: dict[str, Any] = {
        "column": column, "type_column": type_column, "doc_column": doc_column,
        "encoding": encoding, "delimiter": delimiter, "prefix": prefix,
    }  # fmt: skip
    options = {key: value or body.fields.get(key) or None for key, value in given.items()}
    try:
        only_known(body.given, given, "form")
        blocks = _blocks(service, body, options)
    except BaseException:
        body.file.close()
        raise
    return StreamingResponse(blocks, media_type="text/csv; charset=utf-8")


def _blocks(service: Service, body: _Body, options: dict[str, Any]) -> Iterator[bytes]:
    """Read the table through, and give its lines; whatever is wrong with it is raised before this returns."""
    if not options["column"]:
        raise InputError("column is missing: say which column has the names, as in ?column=name")
    columns = BulkColumns(
        name=options["column"], type=options["type_column"], document=options["doc_column"],
        prefix=options["prefix"] or "",
    )  # fmt: skip
    table = open_table(
        body.path, limits=service.limits, wanted=columns.needed(), encoding=options["encoding"],
        delimiter=options["delimiter"], name="the CSV",
    )  # fmt: skip
    job = BulkJob(columns=columns, answer=Answerer(service.resolver, service.limits), limits=service.limits)
    summary = BulkSummary()
    blocks = resolved_blocks(table, job, summary)
    header = next(blocks)

    def every_block() -> Iterator[bytes]:
        with body.file:
            yield header
            yield from blocks
        service.metrics.count_decisions(summary.decisions())

    return every_block()
