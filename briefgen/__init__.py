"""Briefings from news articles that a reader can trust and check."""

from datetime import date

__version__ = "0.1.0"

RELEASED = date(2026, 11, 22)
"""The day an article without a year is dated against: a constant, so that the same input gives the same bytes."""
