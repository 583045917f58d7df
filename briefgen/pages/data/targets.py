"""Where the files of a page lie: beside it, under the same name."""


def json_path(page: str) -> str:
    """The path of a page's data."""
    return f"{page.removesuffix('.md')}.json"


def copy_path(page: str) -> str:
    """The path of a page's Markdown copy; `.md` alone would make it a page."""
    return f"{page}.txt"
