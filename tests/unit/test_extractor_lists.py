"""What leads into a list holds for its items: headings, sentences with a colon, keys and captions, over several fact types."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.extractors.agreements import agreements
from extract.extractors.arms import arms
from extract.extractors.finance import finance
from extract.extractors.memberships import memberships
from extract.extractors.missions import missions
from extract.extractors.projects import projects
from extract.extractors.visits import visits
from extract.facts import flat
from extract.readers import parse

_READ = {
    "agreement": (agreements, ("date", "action", "kind", "subject", "city")),
    "visit": (visits, ("visitor", "to", "date", "city")),
    "mission": (missions, ("sender", "host", "kind", "city", "date")),
    "membership": (memberships, ("member", "organization", "date")),
    "project": (projects, ("contractor", "host", "what", "quantity", "unit", "date")),
    "arms_transfer": (arms, ("supplier", "recipient", "item", "quantity", "date")),
    "finance": (finance, ("provider", "recipient", "amount", "currency", "kind", "date")),
}
_COMMUNIQUE = """JOINT COMMUNIQUÉ

on the visit of the President of Senegal to Croatia

Zagreb, 11 June 2019

1. The two Presidents met in a cordial atmosphere.

"""

ROWS: list[tuple[str, str, list[str]]] = [
    # a sentence with a colon: what was done, and by the dateline when and where
    (
        "agreement",
        _COMMUNIQUE
        + "2. In the presence of both Presidents the following documents were signed:\n\n(a) an Agreement on the Exchange of Seeds;\n(b) a programme of cultural exchanges.\n",
        [
            "2019-06-11 | signed | agreement | Exchange of Seeds | Zagreb",
            "2019-06-11 | signed | agreement | cultural exchanges | Zagreb",
        ],
    ),
    # the items tell the matter only
    (
        "agreement",
        _COMMUNIQUE + "2. Two memoranda were exchanged on that occasion:\n- on tourism;\n- on fisheries.\n",
        [
            "2019-06-11 | signed | memorandum | fisheries | Zagreb",
            "2019-06-11 | signed | memorandum | tourism | Zagreb",
        ],
    ),
    # what is yet to be done
    (
        "agreement",
        _COMMUNIQUE
        + "2. The Sides intend to conclude:\n- an agreement on double taxation;\n\n3. They thanked the hosts.\n",
        ["- | signed | agreement | double taxation | Zagreb (planned)"],
    ),
    # entry into force tells nothing of a signing
    ("agreement", _COMMUNIQUE + "2. They welcomed the entry into force of:\n- the Agreement on double taxation.\n", []),
    # a heading; the status is none of the name
    (
        "agreement",
        "Peru and Japan\n\nAgreements in force\n\n- Trade Agreement, Lima, 1961 (in force)\n- Agreement on visas (2006)\n- Memorandum on sport - in the phase of harmonisation\n",
        [
            "- | signed | memorandum | sport | - (planned)",
            "1961 | signed | agreement | Trade | Lima",
            "2006 | signed | agreement | visas | -",
        ],
    ),
    # rows of a table
    (
        "agreement",
        "Peru and Japan\n\nAgreements\n\nAgreement | Place and date | Status\nAir services agreement | Lima, 3 May 1994 | in force\nCultural agreement | Tokyo, 12 June 2001 | expired\n",
        ["1994-05-03 | signed | agreement | Air services | Lima", "2001-06-12 | signed | agreement | Cultural | Tokyo"],
    ),
    # another heading ends the list
    ("agreement", "Peru and Japan\n\nAgreements\n\n- none\n\nHistory\n\n- Agreement on visas\n", []),
    # the key of a field is a visitor; a heading with a colon goes on with the one above
    (
        "visit",
        "Peru and Japan\n\nHigh-level contacts\n\nAmong the more recent:\n\nPresident Alan García: Tokyo, 2009 (summit)\nPrime Minister Fumio Kishida: Lima, November 2024\n",
        ["Alan García | Japan | 2009 | Tokyo", "Fumio Kishida | Peru | 2024-11 | Lima"],
    ),
    # since when somebody holds an office is no visit
    (
        "visit",
        "Peru and Japan\n\nContacts\n\n- Ambassador: Carlos Pando (since August 2021)\n- President Alan García (born 1949)\n",
        [],
    ),
    # one line for both states
    (
        "membership",
        "Peru and Portugal at a glance\n\nEU membership: Portugal 1 January 1986; Peru none\nPacific Alliance: Peru (founder, 2011); Portugal is an observer\n",
        [
            "Peru | Pacific Alliance | 2011",
            "Portugal | European Union | 1986-01-01",
            "Portugal | Pacific Alliance | -",
        ],
    ),
    # rows of two cells are fields
    (
        "mission",
        "Peru and Portugal\n\nAt a glance\n\nDiplomatic relations   | since 1853\nEmbassies              | Portugal in Lima; Peru in Lisbon since 1921\nHonorary consuls       | Peru none\n",
        ["Peru | Portugal | embassy | Lisbon | 1921/..", "Portugal | Peru | embassy | Lima | -"],
    ),
    # a row of an infobox
    (
        "mission",
        "Peru–Portugal relations\n\n| | Peru | Portugal |\n| Diplomatic mission | Embassy of Peru, Lisbon | Embassy of Portugal, Lima |\n",
        ["Peru | Portugal | embassy | Lisbon | -", "Portugal | Peru | embassy | Lima | -"],
    ),
    # works: the firm in the item, or the giver
    (
        "project",
        "China–Namibia relations\n\nChinese companies have built a number of things in Namibia:\n\n- Neckartal dam (72 MW), Sinohydro, 2013–2018\n- State House (2008), a gift of China\n- trade in minerals\n",
        ["China | Namibia | State House | - | - | 2008", "Sinohydro | Namibia | Neckartal dam | 72 | MW | 2013/2018"],
    ),
    # arms: both sides from the lead, or the supplier from the first cell
    (
        "arms_transfer",
        "Serbia–Morocco ties\n\nArms deliveries from Serbia to Morocco:\n\n- 12 Nora howitzers, 2015–17\n- 3,000 rifles (ordered 2021)\n- none since 2022\n",
        ["Serbia | Morocco | Nora howitzers | 12 | 2015/2017", "Serbia | Morocco | rifles | 3000 | 2021 (planned)"],
    ),
    (
        "arms_transfer",
        "Military affairs\n\nWho supplies what to Morocco\n\nSupplier | Item | Year\nBrazil | 4 patrol vessels | 2009\nChina | 12 VT-1A tanks | 2011\n",
        ["Brazil | Morocco | patrol vessels | 4 | 2009", "China | Morocco | VT-1A tanks | 12 | 2011"],
    ),
    # nobody tells who supplies whom
    ("arms_transfer", "Serbia–Morocco ties\n\nWeapons\n\n- 12 howitzers, 2015\n", []),
    # sums under whose they are; a caption leads, too
    (
        "finance",
        "Norway–Malawi relations\n\nNorwegian aid to Malawi:\n\n- 2005: NOK 25 million for health\n- school meals, $4.5 million, 2019\n- 2020: nothing\n",
        ["Norway | Malawi | 25000000 | NOK | aid | 2005", "Norway | Malawi | 4500000 | USD | aid | 2019"],
    ),
]


@pytest.mark.parametrize(("kind", "page", "expected"), ROWS, ids=[f"{kind}: {page[-50:]}" for kind, page, _ in ROWS])
def test_a_lead_holds_for_the_items_of_its_list(kind: str, page: str, expected: list[str]) -> None:
    """A page with a list tells these facts of that type and no others."""
    read, slots = _READ[kind]
    facts = [flat(c) for c in consolidate(read(annotate(parse("page.txt", page)))) if c.kind == kind]
    lines = [
        " | ".join(str(f.get(s, "-")) for s in slots) + (f" ({f['realis']})" if "realis" in f else "") for f in facts
    ]
    assert sorted(lines) == sorted(expected)
