"""Wiki text, Markdown and HTML."""

from __future__ import annotations

import pytest

from extract.document import Span
from extract.readers import parse

WIKI = """{{Short description|Ties}}
{{Infobox bilateral relations|Norway–Peru
| mission1 = [[Embassy of Norway, Lima]]
| map =
| envoy1 = {{nowrap|Ola Vik}}
}}
= Norway–Peru relations =

'''Norway–Peru relations''' are [[bilateralism|bilateral]] ties.<ref name="a">{{cite web|title=[[y]]}}</ref> They began 1921.<ref name="a" />

== History ==
In 1921 [[Norway]] lent {{convert|50|km}} of rope [[File:x.png|thumb|A [[map]]]]to Peru {{unclosed.
* [[Oslo]]: embassy
** nested item
{| class="wikitable"
|-
! Year !! Visitor
|-
| 2004 || style="x" | [[King]]
| Lima
|}
== References ==
* a source
=== Notes ===
* a note
== Trade ==
Fish is sold.
"""


def outline(text: str, name: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in parse(name, text).blocks]


def test_wiki_text_without_its_markup() -> None:
    """Links show their labels, templates and notes go, tables give an item a row, parameters a field each."""
    assert outline(WIKI, "page.wiki") == [
        ("field", "mission1 = Embassy of Norway, Lima"),
        ("reference", "map ="),
        ("field", "envoy1 = Ola Vik"),
        ("title", "Norway–Peru relations"),
        ("paragraph", "Norway–Peru relations are bilateral ties. They began 1921."),
        ("heading", "History"),
        ("paragraph", "In 1921 Norway lent 50 km of rope to Peru {{unclosed."),
        ("item", "Oslo: embassy"),
        ("item", "nested item"),
        ("item", "Year | Visitor"),
        ("item", "2004 | King | Lima"),
        ("heading", "References"),
        ("reference", "a source"),
        ("heading", "Notes"),
        ("reference", "a note"),
        ("heading", "Trade"),
        ("paragraph", "Fish is sold."),
    ]


def test_wiki_text_is_known_by_its_headings() -> None:
    """Dumps in text files flatten the infobox to a list; its lines are fields, others of that form are items."""
    text = (
        "= Norway–Peru relations =\n\nInfobox\n- Mission1: Embassy of Norway, Lima\n\nThey have ties.\n\n"
        "==Missions==\n- Norway: embassy in Lima.\n  - List of envoys\n"
    )
    document = parse("page.txt", text)
    assert [(b.kind.value, b.key, b.level) for b in document.blocks] == [
        ("title", "", 0),
        ("reference", "", 0),
        ("field", "Mission1", 0),
        ("paragraph", "", 0),
        ("heading", "", 1),
        ("item", "", 1),
        ("item", "", 2),
    ]


MARKDOWN = """---
layout: page
---
# Norway–Peru relations

Norway and **Peru** have [an embassy](http://x.org/a_(b)) in
each *other's* capital.[^1] See snake_case and 3 * 4.

## Visits ##
- 4 May 1921: King Haakon
  visited Lima.
  * nested

Trade
-----

> quoted text
> goes on

| Year | Trade |
|------|------:|
| 2004 | $5 million |

```
code
```
[^1]: A note.

## References
1. A page.
"""


def test_markdown_without_its_markup() -> None:
    """Emphasis, links and rules go; a line break within a paragraph is a space; code and notes are not read."""
    assert outline(MARKDOWN, "page.md") == [
        ("title", "Norway–Peru relations"),
        ("paragraph", "Norway and Peru have an embassy in each other's capital. See snake_case and 3 * 4."),
        ("heading", "Visits"),
        ("item", "4 May 1921: King Haakon visited Lima."),
        ("item", "nested"),
        ("heading", "Trade"),
        ("paragraph", "quoted text goes on"),
        ("item", "Year | Trade"),
        ("item", "2004 | $5 million"),
        ("reference", "code"),
        ("reference", "[^1]: A note."),
        ("heading", "References"),
        ("reference", "A page."),
    ]


HTML = """<!DOCTYPE html><html><head><title>Norway &ndash; Peru - Site</title><style>p > a {}</style></head>
<body><nav><ul><li>Home</li></ul></nav><h1>Norway&ndash;Peru <i>relations</i></h1>
<p>Norway and Peru took up ties
on 4&nbsp;May 1921.<sup class="reference"><a href="#1">[1]</a></sup> The King <b>visited</b> Li&shy;ma<br>
<p>Unclosed &amp; more &lt;b&gt;.
<h2>Trade<span class="mw-editsection">[edit]</span></h2>
<ul><li>Fish<ul><li>Cod for $5 million</ul><li>Copper</ul>
<table class="infobox"><tr><th>Embassy</th><td>Lima</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>
<div>2001<br>Treaty signed in Oslo.<br>2002<br>12 May – Visit.<br><br>Another stanza here.</div>
<p><strong>High level visits</strong></p>
<table><tr><td><p>Layout one.</p><p>Layout two.</p></td></tr></table>
<script>if (a<b) x("<p>no</p>")</script><!-- a comment <p> -->
<h2>References</h2><ol class="references"><li>A source</ol>
<h2>Later</h2><p>Text <a title="x>y">after</a> that
<aside>Advertisement</aside><footer>Copyright</footer></body></html>
"""


def test_html_without_its_markup() -> None:
    """Blocks end where block-level tags open or close; what is not the page's text is passed over."""
    assert outline(HTML, "page.html") == [
        ("title", "Norway–Peru relations"),
        ("paragraph", "Norway and Peru took up ties on 4 May 1921. The King visited Lima"),
        ("paragraph", "Unclosed & more <b>."),
        ("heading", "Trade"),
        ("item", "Fish"),
        ("item", "Cod for $5 million"),
        ("item", "Copper"),
        ("field", "Embassy Lima"),
        ("item", "a | b | c"),
        ("heading", "2001"),
        ("item", "Treaty signed in Oslo."),
        ("heading", "2002"),
        ("item", "12 May – Visit."),
        ("paragraph", "Another stanza here."),
        ("heading", "High level visits"),
        ("paragraph", "Layout one."),
        ("paragraph", "Layout two."),
        ("heading", "References"),
        ("reference", "A source"),
        ("heading", "Later"),
        ("paragraph", "Text after that"),
    ]


def test_offsets_lead_into_the_source_of_the_page() -> None:
    """A span of clean text is found again between the tags, entities included."""
    block = parse("page.html", HTML).blocks[1]
    at = block.text.index("4 May 1921")
    assert block.raw(Span(at, at + 10)).of(HTML) == "4&nbsp;May 1921"
    at = block.text.index("Lima")
    assert block.raw(Span(at, at + 4)).of(HTML) == "Li&shy;ma"


BROKEN = [
    # nothing is closed
    ("<html><body><div><p>Ties began", ["Ties began"]),
    # closed twice, crossed, never opened
    ("<html></b></p></td><p><b>Ties</p> began</b></div></li>", ["Ties", "began"]),
    # a navigation that never ends would swallow the page
    ("<html><nav><p>Ties began.</p>", ["Ties began."]),
    # a quotation mark that is not closed
    ('<html><p title="x>Ties began.</p><p>More.</p>', ["Ties began.", "More."]),
    # less-than signs that open no tag
    ("<html><p>a < b and c <3</p>", ["a < b and c <3"]),
    # an entity without end, an unknown one, one out of range
    ("<html><p>A &amp B &nosuch; &#99999999; C</p>", ["A &amp B &nosuch; &#99999999; C"]),
    # a script that is not closed
    ("<html><p>Ties.</p><script>var a = '<p>", ["Ties.", "var a = '"]),
    # cut within a tag
    ("<html><p>Ties began.</p><p cla", ["Ties began."]),
]


@pytest.mark.parametrize(("page", "texts"), BROKEN)
def test_broken_pages_are_read(page: str, texts: list[str]) -> None:
    """Whatever tags are missing or too many, the text is there."""
    assert [block.text for block in parse("page.html", page).blocks] == texts


def test_a_page_is_known_by_its_beginning() -> None:
    """Pages are often saved under ".txt"."""
    assert outline("<!doctype html>\n<p>Ties", "page.txt") == [("paragraph", "Ties")]
