"""Tables as Parquet, for data frames: an extra that needs pyarrow."""

import io
from collections.abc import Sequence
from typing import Any

from briefgen.errors import SettingsError
from briefgen.model import Span
from briefgen.pages.data.encode import tame
from briefgen.pages.data.rows import Column, Row, columns


def to_parquet(row: type[Row], rows: Sequence[Row]) -> bytes:
    """The table; SettingsError where pyarrow is missing."""
    arrow, parquet = _load()
    schema = arrow.schema([_field(column, arrow) for column in columns(row)])
    data = {column.name: [_value(getattr(each, column.name)) for each in rows] for column in columns(row)}
    file = io.BytesIO()
    parquet.write_table(arrow.table(data, schema=schema), file, compression="zstd")
    return file.getvalue()


def _load() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415  # heavy, and only there for those who chose it
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise SettingsError(
            'The setting "parquet" needs pyarrow, which is not installed: '
            'install "briefgen[parquet]", or remove the setting from mkdocs.yml.'
        ) from error
    return pa, parquet


def _field(column: Column, arrow: Any) -> Any:
    span = arrow.struct([("start", arrow.int64()), ("end", arrow.int64())])
    types = {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
        "texts": arrow.list_(arrow.string()),
        "spans": arrow.list_(span),
    }
    return arrow.field(column.name, types[column.shape], column.optional, {"description": column.meaning})


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    return tame(value) if isinstance(value, str) else value
