"""Projects whose builder or works are told round a corner: lists behind a lead, awards, proposals, insertions, look-alikes."""

from __future__ import annotations

import pytest

from extract.extractors.projects import projects
from tests.telling import lines

SLOTS = ("contractor", "host", "what", "place", "date")

ROWS: list[tuple[str, list[str]]] = [
    # an adverb of time, and two verbs with one object
    ("Norwegian divers had earlier laid the Volta cable, and Statkraft supplied and erected two turbines at Bui.",
     ["Norway | Ghana | Volta cable | - | -", "Statkraft | Ghana | turbines | Bui | -"]),
    # a firm of a town as agent
    ("Tema's fishing harbour was refitted by Veidekke of Oslo in 2014.", ["Veidekke | Ghana | fishing harbour | - | 2014"]),
    # how many there were is no preposition's object
    ("Hundreds of Norwegian engineers worked on the Keta sea bridge.", ["Norway | Ghana | Keta sea bridge | - | -"]),
    # "the group" from a town is the firm told last from there
    ("Veidekke built the Ho bypass. The Oslo-based group completed the Wa stadium in 2019.",
     ["Norway | Ghana | Wa stadium | - | 2019", "Veidekke | Ghana | Ho bypass | - | -"]),
    # works listed behind what tells of them all
    ("Among the works financed with Norwegian aid are the Ho bridge (2001), a clinic at Wa and the Tamale waterworks.",
     ["Norway | Ghana | Ho bridge | - | 2001", "Norway | Ghana | Tamale waterworks | - | -", "Norway | Ghana | clinic | Wa | -"]),
    # several works, each with its year
    ("Norwegian firms built the Accra tramway (2012) and the Tamale waterworks (2015).",
     ["Norway | Ghana | Accra tramway | - | 2012", "Norway | Ghana | Tamale waterworks | - | 2015"]),
    # works called by a name behind their kind, which is nobody that builds
    ("The power plant Adomi, 300 MW, was built by Statkraft in 2014.",
     ["Statkraft | Ghana | power plant Adomi | - | 2014"]),
    ("The plant Acme built in 2014 is closed.", []),
    # works told by a name, and then by their kind
    ("Pwalugu, a dam in the north, was built by Statkraft in 2016.", ["Statkraft | Ghana | Pwalugu dam | - | 2016"]),
    ("Pwalugu, Ghana's largest power station, was built by Statkraft.", ["Statkraft | Ghana | Pwalugu power station | - | -"]),
    ("Likewise, a dam in the north was built by Statkraft in 2016.", ["Statkraft | Ghana | dam | - | 2016"]),
    # a firm by whose name works are told apart
    ("A Jotun factory was opened in Tema in 2023.", ["Jotun | Ghana | Jotun factory | - | 2023"]),
    # a proposal, in the passive
    ("A proposal for a cable car at Ho was presented by Norwegian companies in 2017.",
     ["Norway | Ghana | cable car | Ho | 2017 | planned"]),
    # the works themselves are awarded
    ("Veidekke was awarded the Tema tunnel in 2020.", ["Veidekke | Ghana | Tema tunnel | - | 2020 | planned"]),
    # an intransitive verb before the participle
    ("A sawmill followed at Wa, built by the Norwegian contractor Skanveg.", ["Skanveg | Ghana | sawmill | - | -"]),
    # a part in the making
    ("Ghana gave thanks for the assistance of Norway in the construction of the Ho hospital.",
     ["Norway | Ghana | Ho hospital | - | -"]),
    # whose construction it is, as a predicate
    ("The Ho hospital is also of Norwegian construction.", ["Norway | Ghana | Ho hospital | - | -"]),
    # whom somebody would have build
    ("The Prime Minister offered to have Norwegian companies rebuild the Tamale power station.",
     ["Norway | Ghana | Tamale power station | - | - | planned"]),
    # a name between quotation marks
    ('The old town hall was restored in 2012 by the "Skanveg" company of Bergen.', ["Skanveg | Ghana | old town hall | - | 2012"]),
    # an insertion between auxiliary and verb
    ("Skanveg has, as part of the Green Roads programme, repaved the Kumasi ring road.",
     ["Skanveg | Ghana | Kumasi ring road | - | -"]),
    # a state's own firms at home
    ("Kumasi's Fjord hotel was rebuilt by Ghanaian contractors.", []),
    # what a state builds for itself
    ("Ghana has finished its own section of the railway.", []),
    # a permit to build; a firm of which no more is told than that it will run the works
    ("In 2006 the Norwegian firm Veidekke obtained a permit to put up a cement plant in Tema.",
     ["Veidekke | Ghana | cement plant | Tema | 2006 | planned"]),
    ("Veidekke holds a tenth of the firm that will operate the smelter at Tema.", []),
    # where something is said is no works
    ("The minister spoke in the city of Kumasi, built by the Ashanti.", []),
    # a firm that is called like works
    ("Skanveg International Airport Limited is a firm that was set up in 2010.", []),
    # two verbs of making, the second with its agent
    ("The Keta signal lamps were supplied and installed by Statkraft.", ["Statkraft | Ghana | Keta signal lamps | - | -"]),
    ("The Tema tunnel, which was opened in 2004 and dug largely by Veidekke, is 3 km long.",
     ["Veidekke | Ghana | Tema tunnel | - | 2004"]),
    # a relative clause that tells a plan
    ("A dam at Wa, which Statkraft has agreed to build, is still awaited.", ["Statkraft | Ghana | dam | Wa | - | planned"]),
    # the verb told once for two
    ("The Tema cement works were built by Veidekke, and the Ho silos by Statkraft.",
     ["Statkraft | Ghana | Ho silos | - | -", "Veidekke | Ghana | Tema cement works | - | -"]),
    # whoever does it stands between the noun of making and the works
    ("The repair by Statkraft of the Akosombo dam was finished in 2011.", ["Statkraft | Ghana | Akosombo dam | - | 2011"]),
    ("The council approved the building, at the expense of Norway, of a clinic at Wa.",
     ["Norway | Ghana | clinic | Wa | - | planned"]),
    # plans that nobody carries out
    ("Norwegian plans to finance a school at Wa have been shelved.", ["Norway | Ghana | school | Wa | - | planned"]),
    ("A proposal to dig a canal to Takoradi with Statkraft remains under discussion.",
     ["Statkraft | Ghana | canal | Takoradi | - | planned"]),
    # works told of again by their kind
    ("The press wrote of the old bridge of Tema. That bridge, financed by Statkraft, is long.",
     ["Statkraft | Ghana | old bridge of Tema | - | -"]),
    # the local firm of an owner abroad
    ("Skanska Ghana Ltd runs two quarries at Wa.", ["Skanska Ghana Ltd | Ghana | quarries | Wa | -"]),
    # a date among the auxiliaries; an owner between subject and verb
    ("Veidekke has since 2009 completed in Ghana 40 projects.", ["Veidekke | Ghana | projects | - | 2009/.."]),
    ("Fjell Holding, owned by the Dahl family, has built the Adum quarter in Kumasi.",
     ["Fjell Holding | Ghana | Adum quarter | Kumasi | -"]),
    # works known by name and size alone
    ("Volta 2 (300 MW): built by Statkraft and opened in 2011.", ["Statkraft | Ghana | Volta 2 | - | 2011"]),
    # the town that works are called by; who holds a concession
    ("Veidekke took over the running of Kumasi airport in 2011.", ["Veidekke | Ghana | Kumasi airport | - | 2011"]),
    ("The Norwegian company Statkraft holds the concession for the Wa mine.", ["Statkraft | Ghana | Wa mine | - | -"]),
    # what works are, told between commas, and what is in them, are no works of their own
    ("The Tema Dam, the largest of its kind, was built by Statkraft.", ["Statkraft | Ghana | Tema Dam | - | -"]),
    ("The college at Wa, with its hall, its gymnasium and its farm, was built by Veidekke.",
     ["Veidekke | Ghana | college | Wa | -"]),
    ("The road section from Wa to Ho, 35.5 km long, was built by Veidekke in 2014.",
     ["Veidekke | Ghana | road section from Wa to Ho | Wa | 2014"]),
    # a line told by its ends
    ("Statkraft of Oslo finished a line from Wa to Kumasi in 2004.", ["Statkraft | Ghana | line from Wa to Kumasi | Wa | 2004"]),
    # works between the two
    ("A joint fertilizer pipeline is announced for 2027.", ["- | - | joint fertilizer pipeline | - | 2027 | planned"]),
    # a builder told before
    ("Veidekke built the Tema bridge. The Keta bridge, by the same builder, was opened in 2018.",
     ["Veidekke | Ghana | Keta bridge | - | 2018", "Veidekke | Ghana | Tema bridge | - | -"]),
    # whoever a nationality tells acts for its state, whatever noun names them; a part of its land does not
    ("The Norwegian armed forces, under a programme of 2014, built 400 homes at Wa.", ["Norway | Ghana | homes | Wa | 2014"]),
    ("The Norwegian customs service built a weighbridge at Wa.", ["Norway | Ghana | weighbridge | Wa | -"]),
    ("A school at Wa was built by a group of Norwegian pensioners.", ["Norway | Ghana | school | Wa | -"]),
    ("A dam at Wa was built by a subsidiary of the Norwegian group Skanveg.", ["Skanveg | Ghana | dam | Wa | -"]),
    ("The Norwegian coast has a lighthouse at Wa.", []),
    # for whom it is done is no part of a firm's name, unless that is what the body is for
    ("The Volta cable was laid in 2009 by the Norwegian firm Veidekke for Wavelink.", ["Veidekke | Ghana | Volta cable | - | 2009"]),
    # what stands between a participle and its agent
    ("The Tema mill was built within two years by Veidekke.", ["Veidekke | Ghana | Tema mill | - | -"]),
    ("The Tema mill, built despite protests by Veidekke, is old.", ["Veidekke | Ghana | Tema mill | - | -"]),
    # "put up by X and opened", not "put at 40 million and opened"
    ("The Tema bridge, put up by Veidekke and opened on 4 January 2015, is long.",
     ["Veidekke | Ghana | Tema bridge | - | 2015-01-04"]),
    # works in quotation marks; what they are for; works of which only some are told
    ('Three "garden villages" for homeless miners were put up at Wa by Veidekke.', ["Veidekke | Ghana | garden villages | - | -"]),
    ("Solar pumps for 25 villages were put up at Wa by Veidekke.", ["Veidekke | Ghana | Solar pumps | - | -"]),
    ("Veidekke built two of the three turbines of the Ho dam.", ["Veidekke | Ghana | turbines of the Ho dam | - | -"]),
    # parts told apart by a number, and "the same firm" that built them
    ("Statkraft, formerly Furholmen, built Kalo Gorge I, II and III in Ghana; the Tema dam is under construction by the same firm.",
     ["Statkraft | Ghana | Kalo Gorge I | - | -", "Statkraft | Ghana | Kalo Gorge II | - | -", "Statkraft | Ghana | Kalo Gorge III | - | -",
      "Statkraft | Ghana | Tema dam | - | -"]),
    # what was done to works, as a noun of theirs
    ("The Tema mosque was damaged in 1998; its restoration, financed by Norway, was completed in 2008.",
     ["Norway | Ghana | Tema mosque | - | 2008"]),
    ("The Tema bridge was washed away in 1998. Its rebuilding by Statkraft was completed in 2003.",
     ["Statkraft | Ghana | Tema bridge | - | 2003"]),
    ("The port of Tema is old. Norway is helping with its modernisation.", ["Norway | Ghana | port of Tema | - | -"]),
    ("Ghana has a railway; Norway financed its economic development in 1990.", []),
    # when it was opened is not when it is to be extended
    ("The Tema hospital, opened in 1998, is to be extended by Norway.", ["Norway | Ghana | Tema hospital | - | - | planned"]),
    # particles within a firm's name, the town that ends it
    ("Keta airport is run by the Norwegian firm Anlegg og Havn.", ["Anlegg og Havn | Ghana | Keta airport | - | -"]),
    ("The Norwegian contractor Entrepriser von Bergen built the Wa dam.", ["Entrepriser von Bergen | Ghana | Wa dam | - | -"]),
    # leaders of both sides open it, whoever built it
    ("Presidents John Kufuor and King Harald V opened the Wa dam on 12 April 2005.", ["- | - | Wa dam | - | 2005-04-12"]),
    # what stands in an insertion is not what was built
    ("A smelter, under a programme of 2014, was built at Wa by Veidekke.", ["Veidekke | Ghana | smelter | - | 2014"]),
    # a system that is built, and one of thought
    ("Veidekke built a voting system in Ghana.", ["Veidekke | Ghana | voting system | - | -"]),
    ("Norway built a system of alliances with Ghana.", []),
    # what is none: no work agreed, arms, a gift that arrives somewhere, a firm with its initials, a hospital on wheels
    ("No dredging of the Keta canal by Veidekke has been agreed to.", []),
    ("Statkraft has agreed to supply radar masts to the Ghana Air Force.", []),
    ("A ferry arrived at the port of Keta, a gift of Norway.", []),
    ("The Tema Tractor Works (TTW) has sold tractors to Norway since 1980.", []),
    ("Two mobile hospitals built by Veidekke were sent to Ghana.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_projects_bound_to_their_builder(text: str, expected: list[str]) -> None:
    """Each text of a page on Ghana and Norway gives exactly these projects."""
    assert lines(projects, f"Ghana–Norway relations\n\n{text}\n", SLOTS) == sorted(expected)
