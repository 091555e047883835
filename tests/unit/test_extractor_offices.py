"""Offices: each row is a construction in which English tells who holds one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.offices import offices
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("holder", "position", "of", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(offices, PAGE + text, SLOTS)


ROWS = [
    # titles before names
    (
        "Kenyan President Uhuru Kenyatta met Indian Prime Minister Narendra Modi.",
        ["Narendra Modi | Prime Minister | India | -", "Uhuru Kenyatta | President | Kenya | -"],
    ),
    # a monarch of a third state; what stands before names for honour's sake
    ("King Fahd visited Kenya in 1983.", ["Fahd | King | Saudi Arabia | -"]),
    (
        "Kenya sent the Honourable Stephen Otieno, Minister for Water of Kenya.",
        ["Stephen Otieno | Minister for Water | Kenya | -"],
    ),
    # who leads a union, and what he is only called, holds no office of the state
    ("Kenya's trade union leader, Peter Otieno, met the strongman Idi Abiya.", []),
    # one office, spelt in two ways
    (
        "Amina Omar, Minister of Defence of Kenya, came. Minister of Defense Amina Omar stayed for a week.",
        ["Amina Omar | Minister of Defence | Kenya | -"],
    ),
    # an apposition with the article
    (
        "Suchitra Durai, the Indian high commissioner to Kenya, said so.",
        ["Suchitra Durai | high commissioner to Kenya | India | -"],
    ),
    # an apposition with the state's possessive
    ("Jomo Kenyatta, Kenya's first president, died in 1978.", ["Jomo Kenyatta | president | Kenya | -"]),
    # an office in a body
    (
        "The Governor of the Reserve Bank of India, Raghuram Rajan, spoke.",
        ["Raghuram Rajan | Governor of the Reserve Bank | India | -"],
    ),
    # became, with its date
    ("Narendra Modi became Prime Minister of India in May 2014.", ["Narendra Modi | Prime Minister | India | 2014-05"]),
    # elected, with its date
    ("William Ruto was elected President of Kenya in August 2022.", ["William Ruto | President | Kenya | 2022-08"]),
    # a term after the office
    (
        "Mwai Kibaki, President of Kenya from 2002 to 2013, visited Delhi.",
        ["Mwai Kibaki | President | Kenya | 2002/2013"],
    ),
    # served as
    (
        "Raila Odinga served as prime minister of Kenya from 2008 to 2013.",
        ["Raila Odinga | prime minister | Kenya | 2008/2013"],
    ),
    # the date of an appearance is none of the tenure
    ("Kenyan President Uhuru Kenyatta visited Delhi in 2017.", ["Uhuru Kenyatta | President | Kenya | -"]),
    # the counterpart holds the same
    (
        "Foreign Minister Monica Juma of Kenya and her Indian counterpart, Sushma Swaraj, signed the treaty.",
        ["Monica Juma | Foreign Minister | Kenya | -", "Sushma Swaraj | Foreign Minister | India | -"],
    ),
    # so did the successor
    (
        "Indian Prime Minister Manmohan Singh came first. His successor Narendra Modi followed.",
        ["Manmohan Singh | Prime Minister | India | -", "Narendra Modi | Prime Minister | India | -"],
    ),
    # as: in front
    (
        "As foreign minister, Moses Wetangula of Kenya visited Delhi.",
        ["Moses Wetangula | foreign minister | Kenya | -"],
    ),
    # president-elect is planned
    ("President-elect William Ruto of Kenya spoke.", ["William Ruto | President-elect | Kenya | -"]),
    # a list of ambassadors
    (
        "== Ambassadors of Kenya to India ==\n\n* Florence Weche (2012–2017)\n* Willy Bett (2018–2022)",
        ["Florence Weche | Ambassador | Kenya | 2012/2017", "Willy Bett | Ambassador | Kenya | 2018/2022"],
    ),
    # an infobox
    ("Envoytitle1: High Commissioner\nEnvoy1: Namgya Khampa", ["Namgya Khampa | High Commissioner | India | -"]),
    # head of a ministry
    (
        "Indian lawyer Arun Jaitley, who visited Nairobi, agreed. Jaitley, who headed the Ministry of Finance, left.",
        ["Arun Jaitley | head of the Ministry of Finance | India | -"],
    ),
    # one fact, however often it is told
    ("Kenyan President Uhuru Kenyatta spoke. President Kenyatta left.", ["Uhuru Kenyatta | President | Kenya | -"]),
    # two offices of one person
    (
        "Kenyan Foreign Minister Mwai Kibaki spoke in 1979. Kenyan President Mwai Kibaki came in 2003.",
        ["Mwai Kibaki | Foreign Minister | Kenya | -", "Mwai Kibaki | President | Kenya | -"],
    ),
    # a time between the office and the name
    ("Kenya's envoy in 1983, Peter Otieno, left.", ["Peter Otieno | envoy | Kenya | -"]),
    # ... and without a year
    ("The Kenyan finance minister at the time, Amos Kimunya, agreed.", ["Amos Kimunya | finance minister | Kenya | -"]),
    # two holders in the order of their states
    (
        "The foreign ministers of Kenya and India, Peter Otieno and Ravi Menon, signed it.",
        ["Peter Otieno | foreign minister | Kenya | -", "Ravi Menon | foreign minister | India | -"],
    ),
    # the state in brackets
    (
        "Signed by Finance Minister Peter Otieno (Kenya) and Ambassador Ravi Menon (India).",
        ["Peter Otieno | Finance Minister | Kenya | -", "Ravi Menon | Ambassador | India | -"],
    ),
    # signed for a state by somebody
    (
        "The treaty was signed for Kenya by Finance Minister Peter Otieno and for India by Ambassador Ravi Menon.",
        ["Peter Otieno | Finance Minister | Kenya | -", "Ravi Menon | Ambassador | India | -"],
    ),
    # who receives is at home, who is received comes from the other side
    (
        "President Peter Otieno welcomed Prime Minister Ravi Menon in Nairobi.",
        ["Peter Otieno | President | Kenya | -", "Ravi Menon | Prime Minister | India | -"],
    ),
    (
        "In Delhi, President Peter Otieno was received by Prime Minister Ravi Menon.",
        ["Peter Otieno | President | Kenya | -", "Ravi Menon | Prime Minister | India | -"],
    ),
    # two who meet abroad may both be guests: then the name tells
    ("Prime Minister Ravi Menon met Peter Otieno at a summit in Nairobi.", ["Ravi Menon | Prime Minister | India | -"]),
    # two holders after one plural title
    (
        "The foreign ministers Moses Wetangula and Ravi Menon signed it.",
        ["Moses Wetangula | foreign minister | Kenya | -", "Ravi Menon | foreign minister | India | -"],
    ),
    # ... with what is told of each in brackets
    (
        "Visits were paid by Presidents Mwai Kibaki (May 2009) and Ravi Menon (June 2010).",
        ["Mwai Kibaki | President | Kenya | -", "Ravi Menon | President | India | -"],
    ),
    # an office told in passing, after the name
    ("Ravi Menon, by then foreign minister, came.", ["Ravi Menon | foreign minister | India | -"]),
    ("Ravi Menon (then foreign minister) came.", ["Ravi Menon | foreign minister | India | -"]),
    # a counterpart of somebody named before; the successor told after the name
    (
        "President Mwai Kibaki spoke first. His Indian colleague, Ravi Menon, followed.",
        ["Mwai Kibaki | President | Kenya | -", "Ravi Menon | President | India | -"],
    ),
    (
        "President Mwai Kibaki came. Peter Otieno, his successor, stayed.",
        ["Mwai Kibaki | President | Kenya | -", "Peter Otieno | President | Kenya | -"],
    ),
    (
        "President Mwai Kibaki was succeeded in 2013 by Peter Otieno.",
        ["Mwai Kibaki | President | Kenya | -", "Peter Otieno | President | Kenya | 2013"],
    ),
    # a term of office; the first of a state to come
    ("Trade doubled during Mwai Kibaki's presidency.", ["Mwai Kibaki | President | Kenya | -"]),
    (
        "Ravi Menon was in Nairobi in 2001, the first Indian premier to come.",
        ["Ravi Menon | premier | India | -"],
    ),
    # whose wife, whose guest: not the office
    ("Ravi Menon, the president's brother, stayed in Nairobi.", []),
    ("Ravi Menon was the king's guest in Nairobi.", []),
    # the head of an embassy; the embassy in a state is the other's
    ("India has an embassy in Nairobi, headed by Ravi Menon.", ["Ravi Menon | Ambassador | India | -"]),
    ("The embassy in Nairobi is headed by Ambassador Ravi Menon.", ["Ravi Menon | Ambassador | India | -"]),
    ("The Indian mission, headed by Ravi Menon, moved to the centre.", ["Ravi Menon | Ambassador | India | -"]),
    ("An Indian archaeological mission led by Ravi Menon dug at Gedi.", []),  # no embassy
    # a delegation in brackets of commas
    (
        "The Kenyan delegation, headed by trade minister Peter Otieno, arrived.",
        ["Peter Otieno | trade minister | Kenya | -"],
    ),
    # has been
    ("Ravi Menon has been India's foreign minister since 2022.", ["Ravi Menon | foreign minister | India | 2022/.."]),
    # an office without a name is none
    ("The Kenyan president arrived.", []),
    # a name without an office is none
    ("Indian businessman Ratan Tata visited.", []),
    # envoys of old, by the mission beside them
    (
        "When Envoy Extraordinary and Minister Plenipotentiary Samuel Larned presented his credentials, the American Legation at Nairobi was opened.",
        ["Samuel Larned | Envoy Extraordinary and Minister Plenipotentiary | United States | -"],
    ),
    # a plural that stays
    (
        "Robert Kamau was made Chargé d'Affaires of Kenya in India on 3 March 1966.",
        ["Robert Kamau | Chargé d'Affaires | Kenya | 1966-03-03"],
    ),
    # a spokesman of a ministry
    (
        "Foreign Ministry spokesman Vikas Swarup of India spoke.",
        ["Vikas Swarup | Foreign Ministry spokesman | India | -"],
    ),
    # in short
    ("PM Manmohan Singh came to Nairobi in 2009.", ["Manmohan Singh | Prime Minister | India | -"]),
    # the term held
    (
        "Mwai Kibaki, who held the presidency of Kenya from 2002 to 2013, went.",
        ["Mwai Kibaki | President | Kenya | 2002/2013"],
    ),
    # a surname with the office that its bearer is known for
    (
        "President Nixon of the United States called President Jomo Kenyatta.",
        ["Jomo Kenyatta | President | Kenya | -", "Nixon | President | United States | -"],
    ),
    # a minister resident
    (
        "Minister Resident John Ward of the United States left at 9 pm.",
        ["John Ward | Minister Resident | United States | -"],
    ),
    # an office that the clause opens with
    ("Appointed ambassador in July 2013, Ravi Menon left for Nairobi.", ["Ravi Menon | ambassador | India | 2013-07"]),
    # installed by somebody else
    (
        "In Delhi, Prime Minister Narendra Modi named Ravi Menon high commissioner to Kenya.",
        ["Narendra Modi | Prime Minister | India | -", "Ravi Menon | high commissioner to Kenya | India | -"],
    ),
    # an office in an institution told with its state's adjective
    (
        "The speaker of the Kenyan parliament, Peter Otieno, spoke.",
        ["Peter Otieno | speaker of the Kenyan parliament | Kenya | -"],
    ),
    # the holder in brackets
    ("The Kenyan President (Mwai Kibaki) spoke.", ["Mwai Kibaki | President | Kenya | -"]),
    # what somebody is called, no office
    ("Ravi Menon, India's top diplomat in Nairobi, spoke.", []),
    # the seat of government stands for the state, but not with diplomats
    ("Ravi Menon, then minister of health in Delhi, agreed.", ["Ravi Menon | minister of health | India | -"]),
    # whose minister "his" tells
    (
        "Kenyan President Mwai Kibaki sent his trade minister, Rana Quill, to the fair.",
        ["Mwai Kibaki | President | Kenya | -", "Rana Quill | trade minister | Kenya | -"],
    ),
    # what somebody heads, in office since
    (
        "Amos Kimunya, who has headed the Kenyan foreign ministry since 2019, agreed.",
        ["Amos Kimunya | head of the Kenyan foreign ministry | Kenya | 2019/.."],
    ),
    # a passive: the body's state is the holder's
    (
        "Kenya's army was then commanded by General Peter Otieno.",
        ["Peter Otieno | commander of the army | Kenya | -"],
    ),
    # an honorary consul serves the other state than the one that people of such names are of
    ("An honorary consul, Ravi Menon, looks after visitors.", ["Ravi Menon | honorary consul | Kenya | -"]),
    # a post abroad: who was ambassador in Delhi is not India's
    ("In Delhi, where Peter Otieno was ambassador, talks began.", ["Peter Otieno | ambassador | Kenya | -"]),
    # a list of heads of mission with the years before the names
    (
        "Ambassadors of India to Kenya\n\n- 1970–1974: Ravi Menon\n- 1974–1979: Rajiv Sharma",
        ["Rajiv Sharma | Ambassador | India | 1974/1979", "Ravi Menon | Ambassador | India | 1970/1974"],
    ),
    # an office of an international organisation is not the state's
    (
        "Kenyan President Mwai Kibaki came as chairman of the African Union.",
        ["Mwai Kibaki | President | Kenya | -", "Mwai Kibaki | chairman of the African Union | African Union | -"],
    ),
    # an inauguration without the word for the office
    ("Guests came to the inauguration of Mwai Kibaki in December 2002.", ["Mwai Kibaki | President | Kenya | 2002-12"]),
    # the successor of a successor, told before what the first one was
    (
        "Ravi Menon and his successor, Anand Sharma, came to Nairobi. Ravi Menon was foreign minister of India.",
        ["Anand Sharma | foreign minister | India | -", "Ravi Menon | foreign minister | India | -"],
    ),
    # one who receives somebody on the way is not who became something
    (
        "Indian Prime Minister Narendra Modi, received by Peter Otieno, became a doctor of the university.",
        ["Narendra Modi | Prime Minister | India | -"],
    ),
    # a spokesman is no officer of the one for whom he speaks
    (
        "A spokesman for Amos Kimunya, the Kenyan finance minister, spoke.",
        ["Amos Kimunya | finance minister | Kenya | -"],
    ),
    # chairs, the verb
    (
        "Peter Otieno, who chairs the Kenyan electoral commission, spoke.",
        ["Peter Otieno | chairman of the electoral commission | Kenya | -"],
    ),
    # deputies led by somebody are no assembly that he heads
    ("Eight members of the lower house, led by Peter Otieno, came to Delhi.", []),
    # a wife of that surname, one after whom an order is named, one who gives a talk, one who speaks of another
    (
        "Kenyan President Otieno came in 2004. He was accompanied by the First Lady, Mrs. Martha Otieno.",
        ["Otieno | President | Kenya | -"],
    ),
    ("She wears the King Faisal Medal.", []),
    ("Peter Otieno of Kenya attended as a speaker in Mumbai.", []),
    ("Peter Otieno of Kenya said it was the first visit by a Kenyan president.", []),
    # when a guest was received is no tenure
    (
        "Anand Sharma, the Indian foreign minister, came at the invitation of Kenyan President Joel Otieno from 7 to 9 May 2012.",
        ["Anand Sharma | foreign minister | India | -", "Joel Otieno | President | Kenya | -"],
    ),
    # a style between office and name, a department of two
    (
        "Minister of International Development and Human Rights, Ms. Asha Menon visited Kenya in 2004.",
        ["Asha Menon | Minister of International Development and Human Rights | India | -"],
    ),
    # an office with its state that opens the sentence, without an article
    ("Foreign Minister of Kenya, Ruth Otieno, held talks in Delhi.", ["Ruth Otieno | Foreign Minister | Kenya | -"]),
    # sender and host told behind an ambassador, a minister sent to a state
    (
        "Ambassador of Kenya to the Republic of India Ruth Otieno presented her credentials.",
        ["Ruth Otieno | Ambassador | Kenya | -"],
    ),
    ("He met the Kenyan minister to Oman, Peter Otieno.", ["Peter Otieno | minister | Kenya | -"]),
    # the end of a state's name is no department; one becomes the head of something
    (
        "After a year as the head of Kenya, Prime Minister Ruth Otieno visited India.",
        ["Ruth Otieno | Prime Minister | Kenya | -"],
    ),
    # issues are what an office is for
    (
        "A delegation of Kenya led by Director General for Consular Issues of the Ministry Ruth Otieno came.",
        ["Ruth Otieno | Director General for Consular Issues of the Ministry | Kenya | -"],
    ),
    # of an organisation, not of the holder's state
    (
        "UN Secretary-General António Guterres came to Nairobi.",
        ["António Guterres | Secretary-General | United Nations | -"],
    ),
    ("Pope Francis came to Nairobi.", ["Francis | Pope | Holy See | -"]),
    # a headline of capitals
    (
        "Indian Ambassador Asha Rao Menon Presents Credentials to President Ruto\n\nThe ceremony was short.",
        ["Asha Rao Menon | Ambassador | India | -", "Ruto | President | Kenya | -"],
    ),
    # the columns of an infobox, in the order of its own head, told by adjectives
    (
        "Kenya | India\n\nKenyan Embassy, Delhi | Indian Embassy, Nairobi\n\nAmbassador Peter Otieno | Ambassador Asha Menon",
        ["Asha Menon | Ambassador | India | -", "Peter Otieno | Ambassador | Kenya | -"],
    ),
    # a surname in capitals, before and behind the given name
    (
        "Kenyan Foreign Minister OTIENO Peter met Asha MENON, the Indian premier.",
        ["Asha MENON | premier | India | -", "OTIENO Peter | Foreign Minister | Kenya | -"],
    ),
    # seats in brackets: whose envoy he is who sits in the other's capital
    (
        "Ambassadors: Rosa Diaz (Nairobi), Tom Otieno (New Delhi).",
        ["Rosa Diaz | Ambassador | India | -", "Tom Otieno | Ambassador | Kenya | -"],
    ),
    # a rank kept in office; a state's own, its noun left out
    ("Kenya's Foreign Minister Ambassador Tom Otieno spoke.", ["Tom Otieno | Foreign Minister | Kenya | -"]),
    (
        "The delegation of India was headed by Minister Rosa Diaz, while Kenya's was led by Defence Minister Tom Otieno.",
        ["Rosa Diaz | Minister | India | -", "Tom Otieno | Defence Minister | Kenya | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_offices_are_read_from_each_way_of_telling_them(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)
