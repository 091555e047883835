"""Laws that hold for every text: clean text leads back to raw, layout does not matter, nothing is slow or raises."""

from __future__ import annotations

import gc
import re
import textwrap
import time
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.document import Span
from extract.readers import UnreadableDocument, parse, read
from extract.readers.notes import without_notes
from extract.readers.sentences import split
from extract.readers.traced import Traced
from extract.readers.typography import folded, unified

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMES = ["page.txt", "page.wiki", "page.md", "page.html"]
MARKED = st.lists(
    st.sampled_from(
        [*"ab .,:;!?()[]{}<>|=#*-_'\"`&/\\\n", "\n\n", "[[", "]]", "{{", "}}", "<p>", "</p>", "<li>", "<ul>", "</ul>", "<b>",
         "<td>", "<tr>", "<table>", "</table>", "<br>", "<nav>", "</nav>", "<h2>", "<!--", "-->", "<ref>", "</ref>", "== H ==",
         "\n= T =\n", "\n- ", "\n1921\n", "[1]", "&amp;", "\u00ad", "\u00a0", "e\u0301", "\u200b", "–", "\r\n", "Key: value",
         "{{Infobox", "\n| k = v\n", "{|", "|}", "|-", "Peru", "Norway", "1921", "--", "\n    ", "```", "References", "[x](y)"]
    ),
    max_size=60,
).map("".join)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), MARKED)


@pytest.mark.parametrize("name", NAMES)
@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_parsed_into_lawful_blocks(name: str, text: str) -> None:
    """Offsets fit the clean text, go forward and lie in the raw text; sentences are apart and cover all words."""
    for block in parse(name, text).blocks:
        assert block.text
        assert len(block.text) == len(block.starts) == len(block.ends)
        assert all(0 <= start < end <= len(text) for start, end in zip(block.starts, block.ends, strict=True))
        assert list(block.starts) == sorted(block.starts)
        assert list(block.ends) == sorted(block.ends)
        assert block.text == " ".join(block.text.split())
        assert unicodedata.is_normalized("NFC", block.text)
        assert not re.search("[\u00ad\u200b\u00a0‘’“”—]", block.text)
        covered = [at for span in block.sentences for at in range(span.start, span.end)]
        assert covered == sorted(set(covered))
        assert {at for at, c in enumerate(block.text) if not c.isspace()} <= set(covered)


def clean(raw: str) -> str:
    return folded(without_notes(unified(Traced.of(raw)))).text


@given(text=st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_a_clean_word_comes_from_raw_text_that_is_cleaned_to_it(text: str) -> None:
    """The raw span of each word of a plain text gives that word again when cleaned by itself."""
    traced = folded(unified(Traced.of(text)))
    for match in re.finditer(r"\S+", traced.text):
        raw = Span(traced.starts[match.start()], traced.ends[match.end() - 1]).of(text)
        assert folded(unified(Traced.of(raw))).text == match[0]


@given(text=st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """What is clean stays as it is."""
    once = folded(unified(Traced.of(text))).text
    assert folded(unified(Traced.of(once))).text == once


SENTENCES = [
    "Norway and Peru established diplomatic relations on 4 May 1921, and an embassy was opened in Lima.",
    'The "Treaty of Friendship" of 1934 was signed by Foreign Minister José Núñez in Oslo\'s old town hall.',
    "Exports to Peru were worth $5.4 million in 2004, of which the state-owned company Fjord took one half.",
    "Since the visit of King Haakon in the summer of 1950 the two sides have met every other year.",
    "It grew to 12 per cent – more than anyone had thought – before the crisis of 1982 put an end to it.",
    "Who was to blame is not known; the ministry in Lima, asked about it in June, did not reply.",
]
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=5, unique=True).map(" ".join)
PAGES = st.lists(PARAGRAPHS, min_size=2, max_size=4).map(
    lambda paragraphs: (
        "Norway–Peru relations\n\n" + "\n\n".join(f"Part {n} of it\n\n{p}" for n, p in enumerate(paragraphs))
    )
)


def rewrapped(width: int) -> Callable[[str], str]:
    return lambda text: "\n".join(textwrap.fill(line, width) for line in text.split("\n"))


# No width at which each of the sentences fills a line of its own: such lines may as well be paragraphs.
LAYOUTS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte-order mark": lambda text: "\ufeff" + text,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: re.sub(r"(\d) ", "\\1\u00a0", text),
    "curly quotes": lambda text: text.replace("'", "’").replace('"', "”"),
    "other dashes": lambda text: text.replace("–", "—"),
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{2})(?=[a-z]{3})", "\u00ad", text),
    "two spaces": lambda text: text.replace(". ", ".  "),
    "trailing spaces": lambda text: text.replace("\n", "  \n"),
    "wrapped and decomposed with CRLF": lambda text: unicodedata.normalize("NFD", rewrapped(72)(text)).replace(
        "\n", "\r\n"
    ),
    **{f"wrapped at {width}": rewrapped(width) for width in (50, 64, 72, 80, 110)},
}


@pytest.mark.parametrize("layout", LAYOUTS)
@given(page=PAGES)
@settings(max_examples=15, deadline=None)
def test_layout_does_not_matter(layout: str, page: str) -> None:
    """A page laid out in another way has the same clean blocks."""
    plain = [(block.kind, block.text) for block in parse("page.txt", page).blocks]
    laid_out = LAYOUTS[layout](page)
    document = parse("page.txt", laid_out)
    assert [(block.kind, block.text) for block in document.blocks] == plain
    for block in document.blocks:
        for match in re.finditer(r"\S+", block.text):
            assert clean(block.raw(Span(*match.span())).of(laid_out)) == match[0]


SHAPES = {
    "prose": "Norway and Peru signed a treaty. [1] It was Dr. Vik's idea (as “he” said). ",
    "paragraphs": "Norway and Peru signed a treaty in 1921 – and that was that.\n\n",
    "lines": "4 May – A treaty\n",
    "fields": "Key: value of it\n",
    "headings": "A heading\n\n",
    "wiki": "== A ==\n{{a|[[b|c]]}} '''d''' <ref>e</ref>\n* f\n",
    "open brackets": "[[{{(<",
    "closing brackets": "]]}})>",
    "markdown": "# A\n\n**b** [c](d)\n- e\n> f\n",
    "html": "<p>a <b>b</b> &amp; <br><ul><li>c</ul>",
    "open tags": "<div><nav><b><ul><li><table><tr><td>",
    "comments": "<!-- a <script> <ref>",
    "spaces": " ",
    "blank lines": "\n",
    "stops": ". A",
    "quotes": "<a '\"",
    "accents": "e\u0301 \u00ad",
    "marks": "[ 1",
    "stars": "*_`a ",
}  # fmt: skip


def grows_evenly(name: str, small: str, large: str) -> bool:
    """Whether in one of three trials, on a machine that others use, four times the text takes up to six times."""
    return any(seconds(name, large) <= 6 * max(seconds(name, small), 0.02) for _ in range(3))


def seconds(name: str, text: str) -> float:
    """Time of the processor, without that of the collector, which depends on what else is in memory."""
    best = float("inf")
    gc.collect()
    gc.disable()
    try:
        for _ in range(2):
            begun = time.process_time()
            parse(name, text)
            best = min(best, time.process_time() - begun)
    finally:
        gc.enable()
    return best


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_length(name: str, shape: str) -> None:
    """Four times the text takes about four times the time, whatever it is made of."""
    unit = SHAPES[shape]
    small, large = (unit * (size // len(unit)) for size in (30_000, 120_000))
    assert grows_evenly(name, small, large)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_megabyte_takes_four_times_a_quarter(name: str) -> None:
    """Prose with notes and quotation marks, in paragraphs."""
    unit = " ".join(SENTENCES).replace(". ", ". [1] ") + "\n\n"
    small, large = (unit * (size // len(unit)) for size in (250_000, 1_000_000))
    assert grows_evenly(name, small, large)


@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(str.encode),
        st.text(max_size=200).map(lambda t: t.encode("utf-16", "replace")),
    )
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_read_or_refused_in_a_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    """No file raises anything but UnreadableDocument."""
    path = tmp_path / name
    path.write_bytes(data)
    try:
        outcome = "read" if read(path).blocks else "nothing"
    except UnreadableDocument as refused:
        outcome = str(refused)
    assert outcome == "read" or outcome.startswith(str(path))


@given(text=st.lists(st.sampled_from([*"ab AB12.!?()\"'…;:", "Mr", "U.S.", "No. "]), max_size=80).map("".join))
@settings(max_examples=300, deadline=None)
def test_sentences_are_apart_and_cover_every_word(text: str) -> None:
    """In order, trimmed, nothing left out."""
    spans = split(text)
    assert list(spans) == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(s.of(text) == s.of(text).strip() != "" for s in spans)
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())
