"""The link by which a reader tells the publisher of an error on a page."""

from urllib.parse import quote

from briefgen.pages.address import address
from briefgen.pages.markdown import attribute
from briefgen.pages.parts import Report
from briefgen.settings import Settings

TITLE, TEXT = "{title}", "{text}"
"""Where the title and the text of a message go in the address of a form."""


def report_link(page: str, settings: Settings) -> Report | None:
    """What opens a message about the page, its address filled in; None where no `report` is set."""
    if not settings.report:
        return None
    there = address(page, settings.site)
    title = quote(f"Error on {settings.site.name}", safe="")
    form = _form(settings.report).replace(TITLE, title).replace(TEXT, quote(there, safe=""))
    return Report("Report an error on this page", attribute(form), attribute(there))


def _form(report: str) -> str:
    """The address to open, with a place for the text and, unless its author left it out, one for the title."""
    mail = "://" not in report
    form = f"mailto:{report}" if mail else report
    if TEXT in form:
        return form
    title, text = ("subject", "body") if mail else ("title", "body")
    return f"{form}{'&' if '?' in form else '?'}{title}={TITLE}&{text}={TEXT}"
