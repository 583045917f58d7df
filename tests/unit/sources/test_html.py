"""Saved pages."""

import gzip
import socket
from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.model import Article
from briefgen.sources.html import read

BODY = """\
<article>
<h1>Ferry talks resume</h1>
<p>The operator of the island ferry and its two unions returned to the table on Monday, three days after a
walkout had left some 400 passengers on the quay.</p>
<h2>Passengers</h2>
<p>“It <em>sails</em> on Friday,” said <a href="/quill">Ada Quill</a>, the harbour master, who had spent the night
in the terminal with those who could not go home.</p>
<blockquote><p>“Nobody was hurt, and nobody was left without a bed,” she wrote to the island council.</p></blockquote>
<ul><li>The first ferry leaves at seven in the morning.</li><li>Tickets of the weekend remain valid.</li></ul>
</article>
"""

HEAD = """\
<meta charset="utf-8"><title>Ferry talks resume | The Velmar Post</title>
<meta property="og:site_name" content="The Velmar Post"><meta name="author" content="Ada Lind">
<meta property="article:published_time" content="2026-01-12T08:00:00+01:00">
<link rel="canonical" href="https://velmar.example/2026/ferry-talks">
"""


def page(head: str = HEAD, body: str = BODY) -> str:
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body><nav><a href="/">Home</a></nav>{body}</body></html>'


def article(folder: Path, markup: str | bytes, name: str = "a.html") -> Article:
    (folder / name).write_bytes(markup.encode() if isinstance(markup, str) else markup)
    [read_article] = read(folder / name, name=name)
    return read_article


def test_body_and_structure(tmp_path: Path) -> None:
    read_article = article(tmp_path, page())

    assert [(p.hint, p.span.of(read_article.text)[:20]) for p in read_article.paragraphs] == [
        ("h1", "Ferry talks resume"),
        (None, "The operator of the "),
        ("h2", "Passengers"),
        (None, "“It sails on Friday,"),
        ("blockquote", "“Nobody was hurt, an"),
        ("li", "The first ferry leav"),
        ("li", "Tickets of the weeke"),
    ]
    assert "\n" not in read_article.paragraphs[1].span.of(read_article.text)


def test_metadata(tmp_path: Path) -> None:
    read_article = article(tmp_path, page())

    assert read_article.title == "Ferry talks resume"
    assert read_article.publisher == "The Velmar Post"
    assert read_article.authors == ("Ada Lind",)
    assert read_article.published == "2026-01-12"
    assert read_article.url == "https://velmar.example/2026/ferry-talks"
    assert read_article.language == "en-GB"
    assert read_article.notes == ()


def test_a_page_that_states_nothing_gets_nothing(tmp_path: Path) -> None:
    read_article = article(tmp_path, page(head="").replace(' lang="en-GB"', ""))

    assert read_article.title == "Ferry talks resume"
    assert (read_article.publisher, read_article.published, read_article.url, read_article.language) == (None,) * 4


def test_a_publisher_made_of_the_address_is_none(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://www.velmarpost.example/2026/ferry-talks"><title>Ferry</title>'

    assert article(tmp_path, page(head)).publisher in {None, "velmarpost.example"}


def test_a_gzipped_page_is_the_same_article(tmp_path: Path) -> None:
    plain = article(tmp_path, page())
    zipped = article(tmp_path, gzip.compress(page().encode()), "a.html.gz")

    assert (plain.text, plain.paragraphs, plain.id) == (zipped.text, zipped.paragraphs, zipped.id)


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-16", ""),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
        ("gb18030", "<meta charset='gb2312'>"),
    ],
)
def test_the_declared_encoding_is_used(tmp_path: Path, encoding: str, head: str) -> None:
    read_article = article(tmp_path, page(head).encode(encoding))

    assert "“It sails on Friday,”" in read_article.text
    assert read_article.notes == ()


def test_what_a_reader_does_not_see_is_not_read(tmp_path: Path) -> None:
    unseen = (
        '<p style="display : none">Unseen one, unseen one.</p><p hidden>Unseen two, unseen two.</p>'
        "<div style='VISIBILITY:hidden'><p>Unseen three, unseen three.</p></div><!-- Unseen four -->"
        "<script>var unseen = 'Unseen five'</script><template><p>Unseen six</p></template><style>.unseen{}</style>"
    )
    read_article = article(tmp_path, page(body=BODY.replace("<h2>", unseen + "<h2>")))

    assert "nseen" not in read_article.text
    assert "Passengers" in read_article.text


def test_a_body_that_a_script_would_show_is_read(tmp_path: Path) -> None:
    assert "It sails" in article(tmp_path, page().replace("<body>", '<body style="visibility: hidden">')).text


def test_no_markup_comes_through(tmp_path: Path) -> None:
    body = BODY.replace("on Monday", "on &lt;script&gt;alert(1)&lt;/script&gt; <b onclick='x()'>Monday</b>")

    assert "on <script>alert(1)</script> Monday" in article(tmp_path, page(body=body)).text


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    outside = '<!DOCTYPE html SYSTEM "http://velmar.example/a.dtd"><img src="http://velmar.example/a.png">'
    frame = '<iframe src="http://velmar.example/b"></iframe>'

    assert "It sails" in article(tmp_path, outside + page(body=BODY + frame)).text


@pytest.mark.parametrize("markup", ["", " ", "<!-- -->", "<html></html>", "<p></p>"])
def test_a_page_without_an_article_is_refused_in_a_sentence(tmp_path: Path, markup: str) -> None:
    with pytest.raises(SourceError, match=r": save it again\.$|: save the page of one article\.$"):
        article(tmp_path, markup)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (page(body="<div>" * 400 + BODY), "nested too deeply"),
        (page(body="<p>a</p>" * 60_000), "50,000 elements"),
        (gzip.compress(page().encode() + b" " * 20_000_000), "10 MB"),
        (b"\x89PNG\r\n\x1a\n\0\0", "NUL"),
    ],
)
def test_hostile_pages_are_refused_in_a_sentence(tmp_path: Path, markup: str | bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        article(tmp_path, markup)


BROKEN = '{"@type":"NewsArticle","author":"a"' * 5000


@pytest.mark.parametrize(
    "head",
    [
        f'<script type="application/ld+json">{BROKEN}</script>',
        f'<script type="application/ld+json">{"[" * 50_000}</script>',
        f'<script type="application/ld+json">{{"a": "{"b" * 200_000}"}}</script>',
        f'<meta name="author" content="{"&lt;a " * 200_000}">',
        f'<meta property="og:title" content="{"&lt;" * 200_000}">',
        f"<title>{'a | ' * 200_000}</title>",
        f'<link rel="canonical" href="https://velmar.example/{"2026/" * 100_000}">',
    ],
)
def test_hostile_metadata_is_left_out_and_the_article_read(tmp_path: Path, head: str) -> None:
    """Some of these take trafilatura minutes: 460 s for 700 kB of broken JSON, 280 s for an author of 1 MB."""
    assert "“It sails on Friday,” said Ada Quill" in article(tmp_path, page(head)).text


@pytest.mark.parametrize("control", ["\x01", "\x0b", "\x0c", "\x1f", "\ufffe", "&#1;", "&#12;", "&#xFFFE;"])
def test_a_control_character_costs_no_page(tmp_path: Path, control: str) -> None:
    markup = (
        f'<p title="{control}">{control}<script></script>{control}The ferry{control} sails from Velmar at noon.</p>'
    )

    assert article(tmp_path, markup).text == "The ferry sails from Velmar at noon."
