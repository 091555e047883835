"""How facts are told: each row is a way in which English tells a plan, its outcome, a doubt, or when something was."""

from __future__ import annotations

import pytest

from extract.extraction import extraction
from extract.facts import flat
from extract.readers import parse

EVENS = 0.5


def told(text: str, kind: str, slot: str) -> list[str]:
    """The facts of one type, more likely right than wrong, as "realis value", sorted; the value is that of one slot."""
    claims = extraction(parse("page.txt", f"Norway–Ghana relations\n\n{text}\n")).claims
    facts = [flat(c) for c in claims if c.kind == kind and c.confidence >= EVENS]
    return sorted(f"{f.get('realis', 'happened')} {f.get(slot, '-')}" for f in facts)


ROWS = [
    # what is told between commas has happened, whatever is to come of the thing
    ("The consulate of Norway in Tema, closed since 2016, is to be sold.", "mission", "city", ["happened Tema"]),
    ("The Norwegian consulate in Tema, planned since 2016, is to be opened.", "mission", "city", ["planned Tema"]),
    # the contract that was signed, though what it asks for is to come
    ("Yara is to sell boats under a contract that Norway signed with Acme Canada in May 2020.", "agreement", "date", ["happened 2020-05"]),
    ("Yara is to sign a contract with Acme Ghana in May 2030.", "agreement", "date", ["planned 2030-05"]),
    # the first to come came
    ("Jonas Store, the first Norwegian premier to pay a visit to Ghana, spoke in Accra in May 2011.", "visit", "date", ["happened 2011-05"]),
    ("Jonas Store, the premier, wants to pay a visit to Ghana in May 2031.", "visit", "date", ["planned 2031-05"]),
    ("A visit to Accra by Jonas Store has been talked about more than once.", "visit", "city", ["planned Accra"]),
    # an auxiliary of its own begins anew what is told
    ("Norway does not recognise Kosovo, which it avoids, and has supported Ghana's bid for the Council.", "stance", "actor", ["happened Norway"]),
    ("Commerce never came to much: 20 million dollars in 2013.", "trade", "date", ["happened 2013"]),
    # of two verbs each has its own day
    ("Norway left the union on 4 May 1971 and joined OPEC on 6 June 1975.", "membership", "date", ["happened 1975-06-06"]),
    ("Norway vetoed the text on 4 May 1971, and put Ghana under an embargo on 6 May 1975.", "sanction", "date", ["happened 1975-05-06"]),
    # counted back from what came after it
    ("The envoys left in 1963, a year after Norway had broken off relations with Ghana.", "relations", "date", ["happened 1962"]),
    ("Norway recognised Kosovo on 4 May 2009, beside Chad, of which Ghana has been a neighbour since 1960.", "recognition", "date", ["happened 2009-05-04"]),
    # help that is offered, asked for, spoken of or refused has not been given
    ("Norway offered assistance with the building of a port at Tema in 2014.", "project", "what", ["planned port"]),
    ("Ghana asked Norway for help with the construction of a port at Tema.", "project", "what", ["planned port"]),
    ("The two presidents spoke of Norwegian help with the construction of a port at Tema.", "project", "what", ["planned port"]),
    ("Norway refused assistance with the construction of a port at Tema in 2014.", "project", "what", ["denied port"]),
    ("Norway gave assistance with the construction of a port at Tema in 2014.", "project", "what", ["happened port"]),
    # what was asked for, and what was then done
    ("In 1964 Ghana asked Norway to help and Norway sent 200 soldiers.", "military_activity", "item", ["happened 200 soldiers"]),
    ("President Nana Akufo-Addo asked Norway to open a consulate in Tema.", "mission", "city", ["planned Tema"]),
    # one was refused, so the other acted
    ("The request for Norwegian advisers was turned down by Ghana, so Canada sent 200 soldiers in May 1979.", "military_activity", "date", ["happened 1979-05"]),
    # a question tells nothing
    ("Norway vetoed Ghana's bid for UNESCO?", "stance", "actor", []),
    ("Norway vetoed Ghana's bid for UNESCO.", "stance", "actor", ["happened Norway"]),
    # going to is to come, on the agenda too
    ("President John Mahama is going to visit Oslo in May 2026.", "visit", "date", ["planned 2026-05"]),
    ("A signing of memoranda between the two in May 2026 is also on his agenda.", "agreement", "date", ["planned 2026-05"]),
    # promised, and not done to this day
    ("A Norwegian consulate in Tema was announced, but by 2023 it had not opened.", "mission", "city", ["planned Tema"]),
    # nothing of the kind was opened
    ("No discussions have been opened on a renewal of relations with Norway.", "relations", "action", []),
    ("In June 1967 Ghana chose to not break diplomatic relations with Norway.", "relations", "date", []),
    # a date that opens a further clause is that clause's
    (
        "In May 1992 President Jerry Rawlings visited Norway and in June 1995 the Norwegian premier, Ana Sol, visited Ghana.",
        "visit",
        "date",
        ["happened 1992-05", "happened 1995-06"],
    ),
    ("President Jerry Rawlings visited Norway in May 1992 and in June 1995.", "visit", "date", ["happened 1992-05", "happened 1995-06"]),
    # "to be seen" is no plan
    ("Honorary consuls of Norway are to be seen in Kumasi and Tema.", "mission", "city", ["happened Kumasi", "happened Tema"]),
    # what hangs on somebody or something that is only planned for was done
    ("He hopes to meet the premier, Ana Sol of Ghana, who visited Oslo in May 2019.", "visit", "date", ["happened 2019-05"]),
    # the reader is spoken to
    ("Should you wish to call, Norway has had an embassy in Accra since 1963.", "mission", "city", ["happened Accra"]),
    # a debt that is cancelled is no visit called off
    ("Norway cancelled Ghanaian debts of 40 million dollars in 2004.", "finance", "date", ["happened 2004"]),
    # called off after a dash
    ("A grant of 3 million dollars from Norway to Ghana in 2011 – later cancelled – was meant for schools.", "finance", "date", ["planned 2011"]),
    # a figure in dispute
    ("Norway lent Ghana 12 million dollars in 2015, a figure which the ministry in Accra disputes.", "finance", "date", ["alleged 2015"]),
    # the plan of the clause before is none of this one
    ("The treaty of 1961 was to be signed by the premier, and diplomatic relations were established in May 1961.", "relations", "date", ["happened 1961-05"]),
    # the present tells what is to come
    ("A protocol is to be signed when President John Mahama comes to Oslo in May 2026.", "visit", "date", ["planned 2026-05"]),
    # "for talks on" a day is no plan
    ("President Jerry Rawlings travelled to Oslo for talks on 4 June 1993.", "visit", "date", ["happened 1993-06-04"]),
    # in brackets after the date
    ("The visit of Foreign Minister Hanna Tetteh (May 2013 – postponed) was to prepare it.", "visit", "date", ["planned 2013-05"]),
    # hearsay between commas
    ("French rifles and, reportedly, twelve mortars were delivered by Norway to Ghana in 1974.", "arms_transfer", "item", ["alleged mortars"]),
    # a date that only places another event is no second date
    ("Diplomatic relations were severed on 3 May 1979, two days after soldiers had stormed the embassy.", "relations", "date", ["happened 1979-05-03"]),
    # what has met eleven times is no plan
    ("The ministers will chair the 12th session of the Norway–Ghana Joint Commission.", "venture", "kind", ["happened joint commission"]),
    # wished for, or not begun
    ("Ghana toyed with opening an embassy in Oslo in 1958.", "mission", "city", ["planned Oslo"]),
    ("The opening of a Ghanaian embassy in Oslo remains a distant prospect.", "mission", "city", ["planned Oslo"]),
    ("Ghana has yet to open an embassy in Oslo.", "mission", "city", ["denied Oslo"]),
    # a visit of which no day is known
    ("No date has been fixed for President Kofi Adomako's visit to Oslo.", "visit", "of", ["planned Ghana"]),
    ("A visit by Foreign Minister Kofi Adomako to Oslo is foreseen for the autumn of 2026.", "visit", "date", ["planned 2026"]),
    # what opens the sentence, or stands within it, tells the circumstances
    ("As planned, the two ministers signed a fisheries agreement on 3 May 2016.", "agreement", "date", ["happened 2016-05-03"]),
    ("Although no embassy was planned, a consulate of Ghana opened in Oslo in 2011.", "mission", "kind", ["happened consulate"]),
    ("A loan of 20 million dollars that will finance schools was granted by Norway to Ghana in 2015.", "finance", "date", ["happened 2015"]),
    ("Foreign Minister Kofi Adomako, who had planned to stay three days, visited Norway in May 2014.", "visit", "date", ["happened 2014-05"]),
    # turned down
    ("Norway turned down a request by Ghana for a credit of 30 million dollars in 2020.", "finance", "date", ["denied 2020"]),
    # an office is held though the trip is planned, and not held though it is hoped for
    ("On his first trip abroad as president, Kofi Adomako is expected in Oslo on 4 March 2026.", "office", "holder", ["happened Kofi Adomako"]),
    ("Kofi Adomako is a candidate for the post of foreign minister of Ghana.", "office", "holder", ["planned Kofi Adomako"]),
    # weighed and threatened
    ("Norway is weighing asset freezes on four Ghanaian generals.", "sanction", "imposer", ["planned Norway"]),
    ("Norway threatened Ghana with sanctions in 2011.", "sanction", "target", ["planned Ghana"]),
    ("No sanctions were imposed on Ghana by Norway.", "sanction", "target", ["denied Ghana"]),
    # agreed upon, approved, studied: not yet done
    ("Norway and Ghana agreed in Geneva on 3 May 2012 to open embassies in each other's capitals.", "mission", "sender", ["planned Ghana", "planned Norway"]),
    ("The cabinet in Accra authorised the establishment of an embassy of Ghana in Oslo.", "mission", "city", ["planned Oslo"]),
    ("Norway is studying the opening of a consulate in Kumasi.", "mission", "city", ["planned Kumasi"]),
    ("No decision has been taken on a Norwegian consulate in Kumasi.", "mission", "city", ["planned Kumasi"]),
    ("The opening of a Norwegian consulate in Kumasi was deemed useful.", "mission", "city", ["planned Kumasi"]),
    # hearsay and its denial
    ("Press reports have it that Norway sold Ghana twelve mortars in 1974.", "arms_transfer", "item", ["alleged mortars"]),
    ("Norway, if the general is to be believed, sold Ghana twelve mortars in 1974.", "arms_transfer", "item", ["alleged mortars"]),
    ("What was written about the purchase by Ghana of twelve Norwegian mortars has no basis in fact.", "arms_transfer", "item", ["denied mortars"]),
    ("The minister dismissed reports that Ghana would close its embassy in Oslo.", "mission", "city", ["denied Oslo"]),
    # a relative clause is under what governs its noun, unless it only adds to it
    ("It was never Ana Sol of Ghana who travelled to Oslo in 1993.", "visit", "date", ["denied 1993"]),
    ("Rumours of Ana Sol of Ghana who travelled to Oslo in 1993 were rejected.", "visit", "date", ["alleged 1993"]),
    # another clause's doubt; who is cited, and who is spoken to
    ("Ghana opened an embassy in Oslo in 1994, and the new consul has not been confirmed.", "mission", "city", ["happened Oslo"]),
    ("Ghana opened an embassy in Oslo in 1994; the date was never confirmed.", "mission", "city", ["happened Oslo"]),
    ("Ghana opened an embassy in Oslo in 1994, though this was never confirmed.", "mission", "city", ["alleged Oslo"]),
    ("Ghana opened an embassy in Oslo in 1994, according to a press statement.", "mission", "city", ["happened Oslo"]),
    ("The premier said to listeners in 1995 that Ghana had opened an embassy in Oslo.", "mission", "city", ["happened Oslo"]),
    # a goal beside what was reached
    ("It is forecast that Norwegian investment in Ghana will reach $900 million in 2027, against $410 million in 2022.", "trade", "date", ["happened 2022", "planned 2027"]),
    # an organisation of many is no body of two
    ("Both belong to the Gulf Cooperation Council.", "venture", "name", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "slot", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_realis_and_dates_as_told(text: str, kind: str, slot: str, expected: list[str]) -> None:
    """What a sentence tells, and how."""
    assert told(text, kind, slot) == expected


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("In 1955 Prime Minister Kwame Nkrumah visited Moscow.", "Soviet Union"),
        ("In 1995 Prime Minister Kwame Nkrumah visited Moscow.", "Russia"),
        ("In 1961 Prime Minister Kwame Nkrumah visited Prague.", "Czechoslovakia"),
    ],
)
def test_states_are_those_of_the_time(text: str, host: str) -> None:
    """A former state stands for its heir while it lasted."""
    assert told(text, "visit", "to") == [f"happened {host}"]
