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
     ["Norway | Ghana | Ho bridge | - | 2001", "Norway | Ghana | Tamale waterworks | - | 2001", "Norway | Ghana | clinic | Wa | 2001"]),
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
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_projects_bound_to_their_builder(text: str, expected: list[str]) -> None:
    """Each text of a page on Ghana and Norway gives exactly these projects."""
    assert lines(projects, f"Ghana–Norway relations\n\n{text}\n", SLOTS) == sorted(expected)
