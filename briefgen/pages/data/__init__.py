"""The data of the site as downloads: JSON, CSV, SQLite, Parquet and Markdown copies, one file here for each."""

from briefgen.pages.data.publish import Published, publish

__all__ = ["Published", "publish"]
