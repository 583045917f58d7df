"""Whatever an article says, its pages hold no markup but briefgen's own, with every Markdown extension switched on."""

import re
from collections.abc import Iterator
from html import unescape

import markdown
import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefgen.model import Analysis, Bullet, DateRef, Edit, Mention, Number, Page, Participant, Quotation, Span
from briefgen.pages import render_all
from briefgen.pages.markdown import attribute, clean, front_matter, text, url
from tests.unit.pages import factory
from tests.unit.pages.skeleton import Skeleton

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables", "toc", "wikilinks"),
    *(f"pymdownx.{name}" for name in ("arithmatex", "betterem", "bracketspan", "caret", "critic", "details", "emoji")),
    *(
        f"pymdownx.{name}"
        for name in ("fancylists", "highlight", "inlinehilite", "keys", "magiclink", "mark", "quotes")
    ),
    *(f"pymdownx.{name}" for name in ("progressbar", "smartsymbols", "snippets", "superfences", "tabbed", "tasklist")),
    *("pymdownx.tilde", "pymdownx.blocks.admonition", "pymdownx.blocks.html", "pymdownx.blocks.details"),
]
CONFIGS = {
    "toc": {"permalink": True},
    "pymdownx.magiclink": {
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "repo_url_shortener": True,
        "user": "velmar",
        "repo": "harbour",
    },
    "pymdownx.snippets": {"base_path": ["/"], "check_paths": False, "restrict_base_path": False},
}
PAYLOADS = (
    "<img src=x onerror=alert(1)>", "</span></p><script>alert(1)</script>", "<!-- ", "-->", "<![CDATA[", "<?php ", "&lt;b&gt;",
    "&#60;script&#62;", "&", "&amp;", "[x](javascript:alert(1))", "![x](x.png){onerror=alert(1)}", "{: onclick=alert(1) }",
    "{#s-00000000 .bg-ref}", "{@onclick=alert(1)}", "{{ 7*7 }}", "{% include 'x' %}", "{# x #}", "{{", "${7*7}", '--8<-- "/etc/hostname"',
    ";--8<--", "# Heading", "## Heading", "===", "---", "***", "___", "1. item", "2026. A year", "- item", "* item", "+ item", "a. item", "iv) item",
    "> quote", "    code", "\tcode", "```html", "~~~", "`code`", "``", "|", "| a | b |", "|---|", "\\", "\\*", "\\|", "*em*", "**strong**",
    "_em_", "__strong__", "~sub~", "~~del~~", "^sup^", "^^ins^^", "==mark==", "++ctrl+alt++", "{++ins++}", "{--del--}", "{==x==}{>>c<<}",
    ":smile:", ":material-home:", "(c)", "(tm)", "1/2", "1st", "22nd", "3rd 4TH", "c/o", "-->", "<--", "=/=", "+/-", "...", "--", "<<", ">>", "'a'",
    '"a"', "$x$", "\\(x\\)", "$$", "[[Wiki]]", "[^1]", "[^1]: note", "*[HTML]: abbr", "[ref]: javascript:alert(1)", "[ref]", "[ ] task", '[=50% "x"]',
    "https://evil.example/", "www.evil.example", "mailto:a@evil.example", "a@evil.example", "<https://evil.example>", "@user", "@velmar/harbour", "#1",
    "gh:user/repo", "user/repo#1", "a" * 40, "0123456789abcdef0123456789abcdef01234567", ":   definition", "!!! note", "???+ note", "/// html | img", "///",
    '=== "Tab"', "[TOC]", "\x02wzxhzdk:0\x03", "\x02klzzwxh:0000\x03", "wzxhzdk:0", "\x00", "\x1b[31m", "\u202e", "\u2066", "\u200b", "\u200d", "\u00ad",
    "\u2028", "\u2029", "\x85", "\ufffe", "\U0001ffff", "\ufdd0", "\ud800", "\udfff", "\r\n", "\n\n", "\n", "\t", "\u00a0", "\u3000", "  \n", "---\ntitle: x\n---\n",
    "\n...\n", "!!python/object:os.system", "&a *a", "'", '"', "”", "“", "’", "Velmar", "said", "é", "e\u0301", "漢", "👩‍💻", "ﬁ", "؟", "CON", "../../etc/passwd", "%0a",
)  # fmt: skip

fragments = st.one_of(st.sampled_from(PAYLOADS), st.text(max_size=6))
hostile = st.lists(fragments, min_size=1, max_size=5).map("".join)
spaced = st.lists(fragments, min_size=1, max_size=5).map(" ".join)
strangers = st.one_of(hostile, spaced)
visible = strangers.filter(lambda value: clean(value).strip())


converter = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)


def to_html(source: str) -> str:
    return converter.reset().convert(source)


def squeeze(value: str) -> str:
    return " ".join(value.split())


# -- one value -------------------------------------------------------------------------------------------------------

CONTEXTS = {
    "paragraph": "{}",
    "heading": "# {}",
    "list item": "- {}\n- end",
    "nested item": "- a\n    - {}\n    - end",
    "numbered item": "1. {}\n2. end",
    "blockquote": "> {}",
    "table cell": "| a | b |\n|---|--:|\n| {} | end |",
    "link": "[{}](page.md)",
    "tag": '<span class="bg-x">{}</span> end',
    "raw block": '<ul class="bg-x">\n<li id="s-1">{}</li>\n</ul>\n\nend',
    "line after a line": "start {}\n\nend",
}


@pytest.mark.parametrize("context", CONTEXTS)
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=visible)
@example(value="1st 2nd 3rd 4th")
@example(value=" " + "a" * 40 + " " + "0" * 41)
def test_a_text_is_shown_as_it_is_and_adds_no_element(context: str, value: str) -> None:
    html = Skeleton(to_html(CONTEXTS[context].format(text(value))))
    plain = Skeleton(to_html(CONTEXTS[context].format("x")))

    assert [tag for tag, _ in html.tags] == [tag for tag, _ in plain.tags]
    assert [set(attributes) for _, attributes in html.tags] == [set(attributes) for _, attributes in plain.tags]
    assert not html.odd
    assert squeeze(html.words.replace("¶", " ¶")) == squeeze(
        plain.words.replace("x", clean(value), 1).replace("¶", " ¶")
    )


@settings(max_examples=200, deadline=None)
@given(value=strangers)
def test_an_attribute_stays_in_its_quotes(value: str) -> None:
    html = Skeleton(to_html(f'a <span class="{attribute(value)}">b</span> c'))

    assert html.tags[-1] == ("span", {"class": clean(value)})
    assert squeeze(html.words) == "a b c"


@settings(max_examples=200, deadline=None)
@given(value=st.one_of(strangers, strangers.map("https://example.org/".__add__), strangers.map("HTTP://".__add__)))
def test_an_address_is_http_without_credentials_or_it_is_none(value: str) -> None:
    address = url(value)

    assert address is None or re.fullmatch(r"https?://[a-z0-9._-]+(:\d+)?([/?#][!-~]*)?", address)
    assert address is None or not re.search(r"[<>\"'`\\{}|^\[\]()]", address)


@settings(max_examples=200, deadline=None)
@given(title=visible, description=strangers)
def test_front_matter_is_two_inert_strings(title: str, description: str) -> None:
    block = front_matter(title=title, description=description)

    assert re.fullmatch(r"---\n[^\n]*\n([^\n]*\n)?---\n", block)
    loaded = yaml.safe_load(block.removeprefix("---\n").removesuffix("---\n"))
    assert all(isinstance(value, str) and not re.search(r"[<>\"'{}]", value) for value in loaded.values())
    assert unescape(loaded["title"]) == clean(title).strip()


# -- whole pages -----------------------------------------------------------------------------------------------------

TAGS = {
    "p": "class", "div": "class", "ul": "class", "ol": "class type", "li": "id", "strong": "", "b": "", "sup": "", "blockquote": "", "hr": "", "table": "", "thead": "", "tbody": "",
    "tr": "", "th": "scope style", "td": "style", "h1": "id", "h2": "id", "h3": "id", "span": "class id role aria-label", "a": "class id href rel title", "details": "class", "summary": "",
    "figure": "class", "svg": "role viewbox aria-label", "title": "", "g": "class", "text": "class x y", "path": "class d", "rect": "x y width height",
    "script": "type",
}  # fmt: skip
FORM = TAGS | {
    "form": "class role aria-label hidden", "p": "class id role", "label": "for class hidden", "input": "id name type list autocomplete spellcheck aria-describedby",
    "select": "name", "option": "value", "button": "type", "datalist": "id",
}  # fmt: skip
"""The tags of the search page."""
STUB = {
    "html": "lang", "meta": "charset", "body": "", "h1": "", "p": "", "h3": "id", "h4": "id", "h5": "id", "h6": "id",
    "i": "id title data-pagefind-meta data-pagefind-filter data-pagefind-sort",
}  # fmt: skip
"""The tags of what Pagefind reads."""


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """An analysis of a hostile text in which everything points at hostile places."""
    parts = draw(st.lists(visible, min_size=3, max_size=8))
    words = "\n".join(parts)

    def span() -> Span:
        start = draw(st.integers(0, len(words) - 1))
        return Span(start, draw(st.integers(start + 1, len(words))))

    def maybe(strategy: st.SearchStrategy[str]) -> str | None:
        return draw(st.none() | strategy)

    participants = tuple(
        Participant(
            id=f"p{number}",
            name=draw(visible),
            kind=kind,
            mentions=(Mention(span(), "name"),),
            roles=(span(), span()),
            affiliation="p0",
            aliases=(draw(visible),),
            part=draw(st.sampled_from(["subject", "source", "both", "mentioned"])),
        )
        for number, kind in enumerate(("person", "organisation", "place", "group"))
    )
    quotations = tuple(
        Quotation(
            content=(span(),),
            cue=draw(st.none() | st.builds(span)),
            source=span(),
            speaker=speaker,
            via=draw(st.sampled_from(["p1", None])),
            form=draw(st.sampled_from(["direct", "mixed", "indirect"])),
            how=draw(st.sampled_from(["named", "pronoun", "role", "previous_sentence", "unnamed_source", "unknown"])),
            verb_kind=None,
            confidence=0.5,
            key=draw(st.booleans()),
        )
        for speaker in ("p0", "p3", None)
    )
    bullet = draw(visible)
    edit = Edit("bracketed", 0, max(1, len(bullet) // 2), draw(strangers))
    fields = {name: maybe(strangers) for name in ("title", "publisher", "published", "url", "language")}
    return factory.analysis(
        words,
        draw(visible),
        **fields | {"url": maybe(strangers.map("https://news.example/".__add__))},
        authors=(draw(strangers),),
        path=draw(visible),
        notes=(draw(strangers),),
        warnings=(draw(strangers),),
        participants=participants,
        quotations=quotations,
        bottom_line=Bullet(bullet, (span(),), (edit,)),
        summary=(Bullet(draw(visible), (span(),)),),
        dates=(DateRef(span(), draw(strangers), "day"), DateRef(span(), "2026-W03", "week")),
        numbers=(Number(span(), 1.0, draw(strangers)),),
    )


def strange(page: Page) -> Iterator[str]:
    """What the built page holds that briefgen never writes."""
    block, _, body = page.text.removeprefix("---\n").partition("\n---\n")
    yield from (f"front matter: {value}" for value in yaml.safe_load(block).values() if re.search(r'[<>"]', value))
    html = Skeleton(to_html(body))
    yield from (f"comment: {comment}" for comment in html.odd)
    tags = FORM if page.path == "search/index.md" else TAGS
    for tag, attributes in html.tags:
        if tag not in tags or set(attributes) - set(tags[tag].split()):
            yield f"<{tag} {attributes}>"
        if not re.fullmatch(r"((bg-[a-z0-9]+|headerlink) ?)*", attributes.get("class", "")):
            yield f"class {attributes['class']}"
        if not re.fullmatch(
            r"|#\S+|\.\./search/index\.md\?(speaker|story)=[A-Za-z0-9_.~%+-]+|[a-z0-9./W-]+\.(md(#[a-z0-9-]+)?|md\.txt|txt|jsonl?|csv|sqlite|xml)|https?://[!-~]+",
            attributes.get("href", ""),
        ):
            yield f"href {attributes['href']}"
        if tag == "script" and attributes != {"type": "application/ld+json"}:
            yield f"script {attributes}"
        if not re.fullmatch(r"|(text-align: (left|right);)", attributes.get("style", "")):
            yield f"style {attributes['style']}"


@pytest.mark.parametrize("source_text", ["evidence", "full", "none"])
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(analysis=analyses(), share=st.sampled_from([0.0, 0.4, 1.0]))
def test_pages_of_a_hostile_article_hold_nothing_foreign(analysis: Analysis, share: float, source_text: str) -> None:
    chosen = factory.settings(source_text=source_text, source_share=share)
    pages = factory.pages_of(factory.corpus(analysis), chosen)

    assert [finding for page in pages for finding in strange(page)] == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(analysis=analyses())
def test_what_search_reads_of_a_hostile_article_holds_nothing_foreign(analysis: Analysis) -> None:
    for stub in render_all(factory.corpus(analysis), factory.settings(source_text="full"), skipped=()).stubs:
        html = Skeleton(stub.text)
        assert not [(tag, names) for tag, names in html.tags if tag not in STUB or set(names) - set(STUB[tag].split())]
        assert set(html.odd) <= {"doctype html"}
        assert re.fullmatch(r"[a-z0-9/.-]+", stub.path)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(analysis=analyses())
def test_hostile_words_do_not_change_the_blocks_of_a_page(analysis: Analysis) -> None:
    """No text ends a list, a table or a quotation, or begins one: the headings are those of the template."""
    pages = factory.pages_of(factory.corpus(analysis), factory.settings(source_text="full"))
    (briefing,) = (page for page in pages if re.fullmatch(r"briefings/(?!index).*", page.path))
    (heading, *_) = re.findall(r"^# .*$", briefing.text, flags=re.MULTILINE)
    lines = [line for line in briefing.text.split("---\n", 2)[2].splitlines() if line.startswith("#")]

    assert lines[0] == heading
    assert all(re.fullmatch(r"## [A-Z][a-z ]+", line) for line in lines[1:])
    assert not any(
        re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page.text)
        for page in pages
    )
