"""Dates: what the text says of them, and when the article itself was published."""

from briefgen.analysis.dates.finding import find_dates
from briefgen.analysis.dates.publication import date_article

__all__ = ["date_article", "find_dates"]
