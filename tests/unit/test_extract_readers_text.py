"""Plain text: structure read off the form of lines."""

from __future__ import annotations

from extract.document import BlockKind
from extract.readers import parse


def outline(text: str, name: str = "page.txt") -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in parse(name, text).blocks]


PROSE = "Norway and Peru signed a treaty in Lima in 1921, and trade between them grew every year after that."


def test_a_page_has_a_title_headings_and_paragraphs() -> None:
    """Short lines without a full stop over longer text are headings; the first is the title."""
    text = f"Norway–Peru relations\n\n{PROSE}\n\nTrade\n\n{PROSE}\n"
    assert outline(text) == [
        ("title", "Norway–Peru relations"),
        ("paragraph", PROSE),
        ("heading", "Trade"),
        ("paragraph", PROSE),
    ]
    assert parse("p.txt", text).title == "Norway–Peru relations"


def test_a_letterhead_is_no_title() -> None:
    """Of the lines above the text the one that relates two sides is the title."""
    document = parse("p.txt", f"Ministry of Foreign Affairs\n\nCooperation with Peru\n\nPolitics\n\n{PROSE}")
    assert document.title == "Cooperation with Peru"


def test_navigation_and_images_are_not_read() -> None:
    """What a copied page has around its text becomes REFERENCE."""
    text = (
        "HOME | TRADE | CONTACT\n\nHome > Europe > Norway\n\nNorway–Peru relations\n\nLast updated\n"
        f"Norway Peru Locator.svg\nFlag of Norway.svg\nNorway\n\n{PROSE}\n\nContents\n\nTrade\n\n{PROSE}\n"
    )
    read = [text for kind, text in outline(text) if kind != "reference"]
    assert read == ["Norway–Peru relations", PROSE, "Trade", PROSE]


def test_a_chronology_keeps_its_entries_apart() -> None:
    """Dates on lines of their own are headings; what stands under them, dated or not, is an entry each."""
    text = (
        "NORWAY – PERU\nA chronology\n\n1921\n4 May – Treaty of friendship.\nJuly – King Haakon in Lima.\n\n"
        "Mid-1980s\nThe embassy moves.\n\n1990–91\nAid of $2 million.\n"
    )
    assert outline(text)[2:] == [
        ("heading", "1921"),
        ("item", "4 May – Treaty of friendship."),
        ("item", "July – King Haakon in Lima."),
        ("heading", "Mid-1980s"),
        ("item", "The embassy moves."),
        ("heading", "1990–91"),
        ("item", "Aid of $2 million."),
    ]


def test_dated_lines_are_entries() -> None:
    """A date that leads and is set off makes an entry, in any of its usual forms."""
    lines = [
        "September 2025: Prime Minister Vik visited Lima.",
        "22–25 April 2024: Ms Vik walked the trail.",
        "1998 – A loan was granted.",
        "27 February–11 March – Units took part in an exercise.",
        "2004-03-12: The consulate was closed.",
        "12.03.2005 – It was opened again.",
        "March 2006. A memorandum was signed.",
    ]
    assert outline(f"Visits\n\n{PROSE}\n\nList of visits\n\n" + "\n".join(lines))[3:] == [("item", x) for x in lines]


def test_a_range_of_years_does_not_lead_an_entry() -> None:
    """In running text a range is part of the sentence."""
    sentence = "In 2012 – 2013 the sides exchanged delegations of businessmen."
    assert outline(f"Visits to Peru\n\n{sentence}")[1:] == [("paragraph", sentence)]


def test_lists_and_fields() -> None:
    """List marks go; "Key: value" is a field, a listed sentence with a colon is an item."""
    text = (
        f"Norway in Peru\n\n{PROSE}\n\nFacts\n\n- Two-way trade: $5 million in 2004\n- Partner since 1921\n"
        "* Scholarships: an arrangement of 2003 covers forty students.\n1. First point here.\n\n"
        "Contact\n\nAmbassador: Ola Vik\nPhone: +47 22 00 00\n"
    )
    blocks = parse("p.txt", text).blocks
    assert [(b.kind.value, b.key, b.text) for b in blocks if b.kind in (BlockKind.ITEM, BlockKind.FIELD)] == [
        ("field", "Two-way trade", "Two-way trade: $5 million in 2004"),
        ("item", "", "Partner since 1921"),
        ("item", "", "Scholarships: an arrangement of 2003 covers forty students."),
        ("item", "", "First point here."),
        ("field", "Ambassador", "Ambassador: Ola Vik"),
        ("field", "Phone", "Phone: +47 22 00 00"),
    ]


def test_fields_set_in_columns() -> None:
    """A factbox may set keys and values in two columns."""
    text = f"FACTBOX Norway and Peru\n\nCAPITAL     Lima\nPOPULATION  33 million\nTIES        since 1921\n\n{PROSE}"
    blocks = parse("p.txt", text).blocks
    assert [(b.key, b.text) for b in blocks if b.kind is BlockKind.FIELD] == [
        ("CAPITAL", "CAPITAL: Lima"),
        ("POPULATION", "POPULATION: 33 million"),
        ("TIES", "TIES: since 1921"),
    ]


def test_headings_within_a_stanza() -> None:
    """A heading may stand right above its list or its paragraph."""
    text = f"Norway and Peru\n\n{PROSE}\n\nFrom Norway\n• Ola Vik, 1921–1930\n• Kari Dahl\n\nTrade\n{PROSE}\n"
    assert outline(text)[2:] == [
        ("heading", "From Norway"),
        ("item", "Ola Vik, 1921–1930"),
        ("item", "Kari Dahl"),
        ("heading", "Trade"),
        ("paragraph", PROSE),
    ]


def test_many_short_lines_are_a_list() -> None:
    """Lines that all look like headings are none."""
    kinds = [
        kind for kind, _ in outline(f"Norway and Peru\n\n{PROSE}\n\nTreaty of 1921\nTreaty of 1934\nPact of 1950\n")
    ]
    assert kinds[2:] == ["item", "item", "item"]


def test_references_end_at_the_next_section_of_prose() -> None:
    """Nothing under "References" or "See also" is read, but a later section is."""
    text = (
        f"Norway–Peru relations\n\n{PROSE}\n\nSee also\n\nRelated Research Articles\n\n"
        f'Chile–Norway relations\n\n{PROSE}\n\nReferences\n\n  1. "A page". Retrieved 2021-09-30.\n'
        "  2. Another page without a stop\n\nFurther reading\n\nVik, Ola: Norway and Peru. Oslo 1950.\n"
    )
    read = [(kind, text) for kind, text in outline(text) if kind != "reference"]
    assert read == [
        ("title", "Norway–Peru relations"),
        ("paragraph", PROSE),
        ("heading", "See also"),
        ("heading", "Related Research Articles"),
        ("heading", "Chile–Norway relations"),
        ("paragraph", PROSE),
        ("heading", "References"),
        ("heading", "Further reading"),
    ]


def test_remains_of_markup_are_stripped() -> None:
    """Copied pages carry single tags and entities, and titles in spans with a description after them."""
    text = f'Norway–Peru relations\n\n{PROSE}\n\n<span class="page-title-main">Chile–Norway relations</span> Ties\n\nFish &amp; <b>oil</b> are sold to both.'
    assert outline(text)[2:] == [
        ("heading", "Chile–Norway relations"),
        ("paragraph", "Fish & oil are sold to both."),
    ]


def test_a_bullet_in_running_text_is_a_dash() -> None:
    """A line of a wrapped paragraph may begin with a dash or a number; it is no list."""
    text = (
        "Norway and Peru\n\nThe prime minister of Norway came to Lima in the year of the treaty\n"
        "and stayed with his host, who was an old friend of his from the days\n"
        "when both had been young envoys in London and had sailed every week\n"
        "– it was a long way in those days – and the two governments agreed on\n"
        "12. May as the day on which it was to enter into force for both states.\n"
    )
    assert [kind for kind, _ in outline(text)] == ["title", "paragraph"]


def test_every_block_has_its_sentences() -> None:
    """Headings, fields and items have them as well as paragraphs."""
    document = parse("p.txt", f"Norway and Peru\n\n{PROSE} {PROSE}\n\n- One. Two.\n- Key: value\n")
    assert [len(block.sentences) for block in document.blocks] == [1, 2, 2, 1]


def test_any_text_can_be_parsed() -> None:
    """A text without words gives a document without blocks."""
    assert parse("", "").blocks == ()
    assert parse("x.txt", "\n \r\n\t").blocks == ()
