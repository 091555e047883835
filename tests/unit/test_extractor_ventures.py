"""Ventures: each row is a way in which English names a joint body, or a body that is not joint."""

from __future__ import annotations

import pytest

from extract.extractors.ventures import ventures
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("name", "partners", "shares", "sector", "country", "kind", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(ventures, PAGE + text, SLOTS)


ROWS: list[tuple[str, list[str]]] = [
    # what did not stand in a body's way
    (
        "The quarrel has not stood in the way of a Joint Commission on Trade.",
        ["Joint Commission on Trade | Japan, Peru | - | Trade | - | joint commission | -"],
    ),
    ("A fifth of it is held by three SOEs: Andes Gas (12%) and Cusco Oil (8%).", []),
    # the body that has no name is the one that has; two that have names are two
    (
        "The Mixed Commission on Fisheries met in Lima in 2012. Disputes go to the joint commission.",
        ["Mixed Commission on Fisheries | Japan, Peru | - | Fisheries | - | joint commission | -"],
    ),
    (
        "The Mixed Commission on Fisheries and the Joint Commission on Trade meet every year.",
        [
            "Joint Commission on Trade | Japan, Peru | - | Trade | - | joint commission | -",
            "Mixed Commission on Fisheries | Japan, Peru | - | Fisheries | - | joint commission | -",
        ],
    ),
    # how long is no matter that a body deals with
    (
        "They have had a joint commission for many years.",
        ["joint commission | Japan, Peru | - | - | - | joint commission | -"],
    ),
    # halves told behind the deed
    (
        "Hoshida Steel set up Andes Ore Company with Lima Mining Corporation in March 2006, on a fifty-fifty basis.",
        [
            "Andes Ore Company | Hoshida Steel, Lima Mining Corporation | {'Hoshida Steel': 50, 'Lima Mining Corporation': 50} | - | - | joint venture | 2006-03"
        ],
    ),
    # named after both
    (
        "The Peru–Japan Joint Commission on Trade met in Lima in 2012.",
        ["Peru–Japan Joint Commission on Trade | Japan, Peru | - | Trade | - | joint commission | -"],
    ),
    # the section's pair; founded
    (
        "A joint commission on fisheries was set up in 1998.",
        ["joint commission on fisheries | Japan, Peru | - | fisheries | - | joint commission | 1998"],
    ),
    # intergovernmental
    (
        "An intergovernmental committee meets every two years.",
        ["intergovernmental committee | Japan, Peru | - | - | - | joint commission | -"],
    ),
    # founders before the verb
    (
        "Mitsui and Graña y Montero founded a joint venture, Andes Energía S.A., in 2006.",
        ["Andes Energía S.A. | Graña y Montero, Mitsui | - | - | - | joint venture | 2006"],
    ),
    # an apposition
    (
        "Andes Energía S.A., a joint venture between Mitsui and Petroperú, operates in Talara.",
        ["Andes Energía S.A. | Mitsui, Petroperú | - | - | Peru | joint venture | -"],
    ),
    # shares
    (
        "The mine is run by Minera Quechua S.A., in which Mitsui holds 60 per cent and Buenaventura 40 per cent.",
        [
            "Minera Quechua S.A. | Buenaventura, Mitsui | {'Mitsui': 60, 'Buenaventura': 40} | mining | - | joint venture | -"
        ],
    ),
    # no joint body
    ("The Security Council condemned the act.", []),
    # no joint body
    ("The European Commission approved the loan.", []),
    # set up together with
    (
        "In 2011 Petroperú set up Pacific Oil Ltd. together with Mitsui Corporation.",
        ["Pacific Oil Ltd. | Mitsui Corporation, Petroperú | - | oil | - | joint venture | 2011"],
    ),
    # a plan
    (
        "The two governments plan to establish a joint bank.",
        ["joint bank | Japan, Peru | - | - | - | bank | - | planned"],
    ),
    # two nationalities
    (
        "The Japanese–Peruvian Business Council was founded in 1971.",
        ["Japanese–Peruvian Business Council | Japan, Peru | - | business | - | joint commission | 1971"],
    ),
    # a quoted name
    (
        'A joint Japanese-Peruvian company "Nikko Foods" was registered in Lima in 1999.',
        ["Nikko Foods | Japan, Peru | - | - | Peru | joint venture | 1999"],
    ),
    # between
    (
        "The High-Level Strategic Cooperation Council between Peru and Japan held its second session in May 2014.",
        ["High-Level Strategic Cooperation Council | Japan, Peru | - | cooperation | - | joint commission | -"],
    ),
    # an organisation
    ("Peru is a member of the Council of Europe.", []),
    # one state's own
    ("The National Bank of Peru has a committee on loans.", []),
    # a list with what they do
    (
        'Joint ventures include "Nikko Foods" (fish processing) and "Sol Andino" (solar panels).',
        [
            "Nikko Foods | - | - | fish processing | - | joint venture | -",
            "Sol Andino | - | - | solar panels | - | joint venture | -",
        ],
    ),
    # the parties after the matter
    (
        "The Joint Committee on Mining between Peru and Japan was established in 1995.",
        ["Joint Committee on Mining | Japan, Peru | - | Mining | - | joint commission | 1995"],
    ),
    # equal parts
    (
        "The Inka Fund, owned by both states in equal parts, lends to farmers.",
        ["Inka Fund | Japan, Peru | {'Peru': 50, 'Japan': 50} | - | - | joint venture | -"],
    ),
    # a working group
    (
        "A Peruvian-Japanese working group on visas meets every year.",
        ["Peruvian-Japanese working group on visas | Japan, Peru | - | visas | - | joint commission | -"],
    ),
    # one state's own
    ("The council of Lima approved the budget.", []),
    # set up for a purpose
    (
        "In 1990 Peru and Japan set up a joint commission for economic cooperation.",
        [
            "joint commission for economic cooperation | Japan, Peru | - | economic cooperation | - | joint commission | 1990"
        ],
    ),
    # a session is not its foundation
    (
        "The first session of the joint economic commission was held in Tokyo in 2004.",
        ["joint economic commission | Japan, Peru | - | economic | - | joint commission | -"],
    ),
    # owners with shares in brackets after the founding
    (
        "Nordfish, created in 2001 by Nagamori Foods (60%) and Camanor (40%), farms trout at Puno.",
        ["Nordfish | Camanor, Nagamori Foods | {'Nagamori Foods': 60, 'Camanor': 40} | - | - | joint venture | 2001"],
    ),
    # owned in equal shares
    (
        "The Rimac plant is held in equal parts by Nagamori and Edelper.",
        ["Rimac plant | Edelper, Nagamori | {'Nagamori': 50, 'Edelper': 50} | - | - | joint venture | -"],
    ),
    # one holder of a part
    (
        "Nagamori bought 40% of Andes Gas in 2011.",
        ["Andes Gas | Nagamori | {'Nagamori': 40} | gas | - | joint venture | 2011"],
    ),
    # a stake in something
    (
        "In 2009 Nagamori Power acquired a 50 percent stake in HidroCusco.",
        ["HidroCusco | Nagamori Power | {'Nagamori Power': 50} | - | - | joint venture | 2009"],
    ),
    # a bank
    (
        "Nagamori holds 51% of Banco Austral.",
        ["Banco Austral | Nagamori | {'Nagamori': 51} | banking | - | bank | -"],
    ),
    # two holders, the verb told twice
    (
        "Nagamori took 35 percent of Andes Gas in 1998, while Entelper kept 65 percent.",
        ["Andes Gas | Entelper, Nagamori | {'Nagamori': 35, 'Entelper': 65} | gas | - | joint venture | 1998"],
    ),
    # an item of a list with dashes
    (
        "* Los Andes wind farm – 90 MW – 2015 – Nagamori 60%, Colper 40%",
        ["Los Andes wind farm | Colper, Nagamori | {'Nagamori': 60, 'Colper': 40} | wind | - | joint venture | -"],
    ),
    # owners in one bracket
    (
        "Rimac field (Nagamori 55%, Enaper 30%, Hesso 15%) began producing in 2020.",
        [
            "Rimac field | Enaper, Hesso, Nagamori | {'Nagamori': 55, 'Enaper': 30, 'Hesso': 15} | - | - | joint venture | -"
        ],
    ),
    # the treasury of a state, the rest
    (
        "The Peruvian treasury holds 51% of Puerto Sur and Nagamori the remaining 49%.",
        ["Puerto Sur | Nagamori, Peru | {'Peru': 51, 'Nagamori': 49} | - | - | joint venture | -"],
    ),
    # what is founded by two after the verb
    (
        "A joint company, Pacific Trout, was set up in 1995 by Camanor and Nagamori.",
        ["Pacific Trout | Camanor, Nagamori | - | - | - | joint venture | 1995"],
    ),
    # the two who formed it stand before the verb
    (
        "Scanaship and Asmaper formed a 50-50 joint venture named Polar Yards in 2012.",
        ["Polar Yards | Asmaper, Scanaship | - | - | - | joint venture | 2012"],
    ),
    # part of a trade is no holding
    (
        "Japan took 12% of Peru's copper in 2001. Nagamori holds some 5% of the Peruvian car market.",
        [],
    ),
    # growth is no holding
    (
        "Exports fell by 20% in 2015. The state raised taxes by 5% and fees by 3%.",
        [],
    ),
    # part of what a state gives
    (
        "Japan gives 10% of its aid to Peru. Turnout in Lima was 70% in 2012.",
        [],
    ),
    # shares before their owners
    (
        "Perutel, the cable firm owned 49 percent by Softbank and 51 percent by Lima Telecom, grew.",
        ["Perutel | Lima Telecom, Softbank | {'Softbank': 49, 'Lima Telecom': 51} | - | - | joint venture | -"],
    ),
    # shares as a ratio
    (
        "Limatrade, the trading house founded by Kobe Export with a Peruvian partner, Pedstock (70:30), sells tractors.",
        ["Limatrade | Kobe Export, Pedstock | {'Kobe Export': 70, 'Pedstock': 30} | - | - | trading house | -"],
    ),
    # a line of a list
    (
        "Inca Petroleum: Inpex 35%, Shell 35%, Petroperu 30%",
        [
            "Inca Petroleum | Inpex, Petroperu, Shell | {'Inpex': 35, 'Shell': 35, 'Petroperu': 30} | oil | - | joint venture | -"
        ],
    ),
    # a body that two states have with each other
    (
        "The boundary commission handed over its report in 2009.",
        ["boundary commission | Japan, Peru | - | boundary | - | joint commission | -"],
    ),
    # an organisation of many
    ("Peru is no member of the Gulf Cooperation Council.", []),
    # shares before those who hold them, and what is left
    (
        "The Quilca mill, 66 per cent of which belongs to Nagamori and 34 per cent to Camanor, closed in 2007.",
        ["Quilca mill | Camanor, Nagamori | {'Nagamori': 66, 'Camanor': 34} | - | - | joint venture | -"],
    ),
    (
        "Nagamori owns 49 per cent of Inka Pharma, the rest belonging to Camanor.",
        ["Inka Pharma | Camanor, Nagamori | {'Nagamori': 49, 'Camanor': 51} | pharmaceuticals | - | joint venture | -"],
    ),
    # an apposition of any kind before the owners
    (
        "Garza Aérea, founded in March 1950 as a partnership of Nagamori (51 percent) and Camanor (49), was soon wholly Peruvian.",
        ["Garza Aérea | Camanor, Nagamori | {'Nagamori': 51, 'Camanor': 49} | - | - | joint venture | 1950-03"],
    ),
    (
        "Condor Lines, launched in 1999 as LanKobe by Nagamori (49%) and Camanor (30%), flies to Cusco.",
        ["Condor Lines | Camanor, Nagamori | {'Nagamori': 49, 'Camanor': 30} | - | - | joint venture | 1999"],
    ),
    # shareholders in brackets, a ratio, halves
    (
        "Andes Phosphates (shareholders: Nagamori 52%, Camanor 34%, Asmaper 14%) makes fertiliser.",
        [
            "Andes Phosphates | Asmaper, Camanor, Nagamori | {'Nagamori': 52, 'Camanor': 34, 'Asmaper': 14} | - | - | joint venture | -"
        ],
    ),
    (
        "The pipes come from Kobetubos, the venture which Nagamori and Camanor have shared on a 49:51 basis.",
        ["Kobetubos | Camanor, Nagamori | {'Nagamori': 49, 'Camanor': 51} | - | - | joint venture | -"],
    ),
    (
        "Nagamori and Camanor each own half of Puros Andinos S.A., which sells cigars.",
        ["Puros Andinos S.A. | Camanor, Nagamori | {'Nagamori': 50, 'Camanor': 50} | - | - | joint venture | -"],
    ),
    # two things in one sentence
    (
        "Nagamori bought 30 per cent of the lessor Avilon, and Evalar, a wind-farm holding, is owned by Scanaship (60%) and Asmaper (40%).",
        [
            "Avilon | Nagamori | {'Nagamori': 30} | - | - | joint venture | -",
            "Evalar | Asmaper, Scanaship | {'Scanaship': 60, 'Asmaper': 40} | - | - | joint venture | -",
        ],
    ),
    # a noun that calls it joint, and what it makes
    (
        "Kolluri, a potash venture of Nagamori and Camanor, has yet to open.",
        ["Kolluri | Camanor, Nagamori | - | potash | - | joint venture | -"],
    ),
    (
        "Titicaca Trout, Nagamori's first joint venture with Camanor, was sold.",
        ["Titicaca Trout | - | - | - | - | joint venture | -"],
    ),
    # who founded it, in any voice; who are partners in it
    (
        "In 2004 the Nagamori Group and the Lima-based Corporación Andrade founded Andesiam S.A., which mills rice.",
        ["Andesiam S.A. | Corporación Andrade, Nagamori Group | - | - | - | joint venture | 2004"],
    ),
    (
        "Favor LLC, set up by the Japanese builders Nagamori and Kozura, has managed the airport.",
        ["Favor LLC | Kozura, Nagamori | - | - | - | joint venture | -"],
    ),
    (
        "Nagamori and Camanor were equal partners in Baisan Petroleum until 2012.",
        ["Baisan Petroleum | Camanor, Nagamori | - | oil | - | joint venture | -"],
    ),
    # a list in one line
    (
        "Joint enterprises: Vinaper (textiles, 1992), Sakura Tobacco (cigarettes, 1995).",
        [
            "Sakura Tobacco | - | - | cigarettes | - | joint venture | 1995",
            "Vinaper | - | - | textiles | - | joint venture | 1992",
        ],
    ),
    # a firm made with another, named in apposition
    (
        "Nagamori and Camanor created a company for signals, Andes Guided, in Lima.",
        ["Andes Guided | Camanor, Nagamori | - | - | Peru | joint venture | -"],
    ),
    (
        "Camanor set up with Nagamori a marketing firm, Andes Polymers, in 2018.",
        ["Andes Polymers | Camanor, Nagamori | - | - | - | joint venture | 2018"],
    ),
    # teamed up
    (
        "In 1993 Camanor teamed up with Nagamori to form Andes Brewery.",
        ["Andes Brewery | Camanor, Nagamori | - | brewing | - | joint venture | 1993"],
    ),
    # shares of which the thing stands first
    (
        "Camanor Port Company, the builder of the harbour, is 60% owned by Nagamori and 40% by Kozura.",
        ["Camanor Port Company | Kozura, Nagamori | {'Nagamori': 60, 'Kozura': 40} | port | - | joint venture | -"],
    ),
    (
        "Camanor Telecom, 76% of which belongs to the Nagamori Group, is the biggest in the country.",
        ["Camanor Telecom | Nagamori Group | {'Nagamori Group': 76} | telecommunications | - | joint venture | -"],
    ),
    # a name of ordinary words that the apposition tells to be one
    (
        "The cable is laid by Pacific Digital, a joint venture established by Camanor and Nagamori.",
        ["Pacific Digital | Camanor, Nagamori | - | - | - | joint venture | -"],
    ),
    # a standing commission, without a word that calls it joint; its next session is no plan
    (
        "The Permanent Commission on Cooperation, whose next session is to be held in May, met in 2022.",
        ["Permanent Commission on Cooperation | Japan, Peru | - | Cooperation | - | joint commission | -"],
    ),
    # a trading house with its name in quotes
    (
        'The Trading House "Sakura-Andes" was registered in 2019.',
        ["Sakura-Andes | Japan, Peru | - | - | - | trading house | 2019"],
    ),
    # suggested only
    (
        "Peru suggests that Camanor and Nagamori form a road company by the name of Andes Roads.",
        ["Andes Roads | Camanor, Nagamori | - | - | - | joint venture | - | planned"],
    ),
    # a share of a firm told before, with one owner, names nothing
    ("The smelter was ordered from Camanor, whose daughter Nagamori acquired 34% of the company.", []),
    # a headline's verb is no part of the name, and its meeting does not date it
    (
        "Peru and Japan hold joint tuna commission meeting in 2007.",
        ["joint tuna commission | Japan, Peru | - | tuna | - | joint commission | -"],
    ),
    # named behind its owners
    (
        "The joint-venture company of Lima Mining Corporation and Hoshida Steel has been named Andes Ore.",
        ["Andes Ore | Hoshida Steel, Lima Mining Corporation | - | - | - | joint venture | -"],
    ),
    # none: what is done jointly, and a body of each state
    ("It is the largest joint naval training and rescue corporation exercise of Peru and Japan.", []),
    ("The talks were held by the Peru Tuna Board and the Tuna Authority of Japan.", []),
    # a commission that meets
    (
        "The Intergovernmental Commission on Trade held its third session in Lima in March 2022.",
        ["Intergovernmental Commission on Trade | Japan, Peru | - | Trade | - | joint commission | -"],
    ),
    # the thing nearest to what "they hold"; of a nameless venture none of its founders is the name
    (
        "The Japanese firm Hoshida and the Peruvian firm Camanor have since 2015 run a tannery, Andes Leaf Ltd, in which they hold 60 and 40 per cent.",
        ["Andes Leaf Ltd | Camanor, Hoshida | {'Hoshida': 60, 'Camanor': 40} | - | - | joint venture | 2015"],
    ),
    ("The Peruvian firm Famae and Hoshida set up a venture for pumps in 2014, in which Famae has 51 percent.", []),
    ("12 May – Licence for a fourth network goes to a newcomer. Partners: Camanor 60%, Hoshida 40%.", []),
    # none: shares of other things, a body that there is not, a firm and its subsidiary
    ("Japan takes 60 per cent of Peru's copper exports and Korea 20 per cent.", []),
    ("Peru and Japan have no joint commission.", []),
    ("Turnout in Peru was 60 per cent and in Japan 54 per cent.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_ventures_are_told(text: str, expected: list[str]) -> None:
    """A text tells these joint bodies and no others."""
    assert told(text) == sorted(expected)
