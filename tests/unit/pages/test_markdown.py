"""The escaping border, one value at a time; `tests/property/test_escaping.py` says the same of any value."""

import pytest
import yaml

from briefgen.pages.markdown import Markdown, attribute, clean, digest, front_matter, href, slug, text, url


@pytest.mark.parametrize(
    ("value", "cleaned"),
    [
        ("plain", "plain"),
        ("two  spaces\tand\r\na line", "two spaces and a line"),
        ("para\u2028graph\u2029s\x85", "para graph s "),
        ("5\u00a0km", "5\u00a0km"),
        ("5\u00a0\u00a0km", "5 km"),
        ("nul\x00 stx\x02etx\x03 esc\x1b[0m", "nul stxetx esc[0m"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("ze\u200bro\ufeff wid\u2060th so\u00adft", "zero width soft"),
        ("lone \ud800\udfff surrogates", "lone surrogates"),
        ("never \ufffe\uffff\U0001fffe\ufdd0 assigned", "never assigned"),
        ("joined a\u200db", "joined ab"),
        ("👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم"),
        ("“curly” ‘marks’ – é e\u0301", "“curly” ‘marks’ – é e\u0301"),
    ],
)
def test_clean_drops_what_nobody_sees_and_keeps_every_other_character(value: str, cleaned: str) -> None:
    assert clean(value) == cleaned


@pytest.mark.parametrize(
    ("value", "escaped"),
    [
        ("Plain words, 5%; really", "Plain words, 5%; really"),
        ("<b>", "&#60;b&#62;"),
        ("&lt;", "&#38;lt;"),
        ("{{ 7*7 }}", "&#123;&#123; 7&#42;7 &#125;&#125;"),
        ("# 1. [x](y)", "&#35; 1&#46; &#91;x&#93;&#40;y&#41;"),
        ('--8<-- "x"', "&#45;&#45;8&#60;&#45;&#45; &#34;x&#34;"),
        ("a | b", "a &#124; b"),
        ("1st", "1s&#116;"),
        ("first line\nsecond", "first line second"),
    ],
)
def test_text_leaves_no_character_that_an_extension_reacts_to(value: str, escaped: str) -> None:
    assert text(value) == escaped
    assert isinstance(text(value), Markdown)


def test_attribute_leaves_no_quote_and_no_bracket() -> None:
    assert attribute("\"><script>'`") == "&#34;&#62;&#60;script&#62;&#39;&#96;"


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://news.example/a?b=c&d=e#f", "https://news.example/a?b=c&d=e#f"),
        ("  http://news.example  ", "http://news.example"),
        ("HTTPS://News.Example/A", "https://news.example/A"),
        ("https://news.example:8443/", "https://news.example:8443/"),
        ("https://nöws.example/ä b".replace(" ", ""), "https://xn--nws-sna.example/%C3%A4b"),
        ('https://news.example/"><script>', "https://news.example/%22%3E%3Cscript%3E"),
        ("https://news.example/a_(b)", "https://news.example/a_%28b%29"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("data:text/html,x", None),
        ("ftp://news.example/", None),
        ("//news.example/", None),
        ("news.example", None),
        ("https://", None),
        ("https://user:pass@news.example/", None),
        ("https://news.example@evil.example/", None),
        ("https://news.example:99999/", None),
        ("https://news.example/a b", None),
        ("https://news.example/\u202e", None),
        ("java\tscript:alert(1)", None),
        ("https://[::1]/", None),
        ("https://[bad/", None),
        ("", None),
        (None, None),
    ],
)
def test_url_takes_http_and_https_without_credentials(value: str | None, address: str | None) -> None:
    assert url(value) == address


def test_href_is_an_attribute_or_nothing() -> None:
    assert href("https://news.example/?a=1&b=2") == "https://news.example/?a=1&#38;b=2"
    assert href("javascript:alert(1)") is None


@pytest.mark.parametrize("title", ["2026-01-12", "yes", "null", "a: b # c", "- x", "&a *a", "!!str x", "'", "{x}", "é"])
def test_front_matter_keeps_every_title_a_string(title: str) -> None:
    block = front_matter(title=title, description=None)
    loaded = yaml.safe_load(block.removeprefix("---\n").removesuffix("---\n"))

    assert list(loaded) == ["title"]
    assert isinstance(loaded["title"], str)


def test_front_matter_is_escaped_for_themes_that_print_it_raw() -> None:
    block = front_matter(title="</title><script>\n---\nx: y", description='a"b {{ c }}')

    assert block == (
        "---\ndescription: a&quot;b &#123;&#123; c &#125;&#125;\ntitle: '&lt;/title&gt;&lt;script&gt; --- x: y'\n---\n"
    )


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Mayor’s plan: 5 % more!", "mayors-plan-5-more"),
        ("Łódź über Ærø", "lodz-uber-aero"),
        ("漢字", "article"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("x" * 200, "x" * 80),
        ("word " * 40, "-".join(["word"] * 16)),
    ],
)
def test_slug_is_short_and_plain(value: str, name: str) -> None:
    assert slug(value, "article") == name


def test_digest_takes_any_text() -> None:
    assert digest("a") == "ca978112"
    assert len(digest("\ud800", 16)) == 16
