"""Stances: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.stances import stances
from tests.telling import lines

SLOTS = ("actor", "stance", "target", "topic", "date")


def told(pair: str, text: str) -> list[str]:
    """The facts of a page about a pair as lines: its slots in order, "-" for one missing, the realis unless it happened."""
    return lines(stances, f"= {pair} relations =\n\n{text}\n", SLOTS)


ROWS: list[tuple[str, str, list[str]]] = [
    # support for another's interest
    (
        "India–Armenia",
        "India supports Armenia's territorial integrity.",
        ["India | support | Armenia's territorial integrity | territorial integrity | -"],
    ),
    # "backed", dated
    (
        "India–Armenia",
        "In 2019 Armenia backed India's candidacy for a permanent seat on the Security Council.",
        ["Armenia | support | India's candidacy for a permanent seat on the Security Council | permanent seat | 2019"],
    ),
    # support for a state over something
    ("Serbia–Cyprus", "Cyprus has consistently supported Serbia over Kosovo.", ["Cyprus | support | Serbia | - | -"]),
    # a vote for
    (
        "Serbia–Cyprus",
        "Serbia voted for the resolution on Cyprus in 1974.",
        ["Serbia | support | resolution on Cyprus | Cyprus | 1974"],
    ),
    # solidarity is support
    (
        "Japan–Peru",
        "Peru expressed its solidarity with Japan after the tsunami of March 2011.",
        ["Peru | support | Japan | tsunami | 2011-03"],
    ),
    # solidarity told before its subject
    (
        "Japan–Peru",
        "Out of solidarity with Tokyo, Peru cancelled the festival in March 2011.",
        ["Peru | support | Japan | - | 2011-03"],
    ),
    # "reiterated its support for"
    (
        "Morocco–Senegal",
        "Senegal reiterated its support for Morocco's autonomy plan in 2021.",
        ["Senegal | support | Morocco's autonomy plan | autonomy plan | 2021"],
    ),
    # a leader criticises
    (
        "Turkey–Egypt",
        "Turkish Prime Minister Recep Tayyip Erdoğan criticised the removal of Mohamed Morsi in July 2013.",
        ["Recep Tayyip Erdoğan | criticise | removal of Mohamed Morsi | removal of Mohamed Morsi | 2013-07"],
    ),
    # a protest
    (
        "Iceland–UK",
        "Iceland protested against the presence of British warships.",
        ["Iceland | criticise | presence of British warships | presence of British warships | -"],
    ),
    # condemnation of a deed
    (
        "Israel–Kenya",
        "Kenya condemned the killing of eleven athletes in Munich in September 1972.",
        ["Kenya | condemn | killing of eleven athletes in Munich | killing of eleven athletes in Munich | 1972-09"],
    ),
    # the deed of another nationality is told in words, not by the state
    (
        "Turkey–Egypt",
        "Egypt condemned the Turkish operation in Syria.",
        ["Egypt | condemn | Turkish operation in Syria | Turkish operation in Syria | -"],
    ),
    # passive
    (
        "Israel–Kenya",
        "Israel was condemned by the Organisation of African Unity in 1973.",
        ["Organisation of African Unity | condemn | Israel | - | 1973"],
    ),
    # passive with an aside after the subject
    (
        "Israel–Kenya",
        "The raid, which cost forty lives, was condemned by Kenya in July 1976.",
        ["Kenya | condemn | raid | raid | 1976-07"],
    ),
    # several condemn together
    (
        "Israel–Kenya",
        "The verdict was denounced as unfair by Kenya and Uganda.",
        ["Kenya | condemn | verdict | verdict | -", "Uganda | condemn | verdict | verdict | -"],
    ),
    # "among the first to"
    (
        "China–Australia",
        "Australia was among the first states to condemn the crackdown of May 1992.",
        ["Australia | condemn | crackdown | crackdown | 1992-05"],
    ),
    # calling a thing unacceptable condemns it
    (
        "China–Australia",
        "Canberra called the detention of Yang Hengjun unacceptable.",
        ["Australia | criticise | detention of Yang Hengjun | detention of Yang Hengjun | -"],
    ),
    # the second verb shares the subject
    (
        "Poland–Lebanon",
        "Poland recalled its envoy and condemned the bombing.",
        ["Poland | condemn | bombing | bombing | -"],
    ),
    # congratulations, with their occasion
    (
        "Turkey–Egypt",
        "President Abdel Fattah el-Sisi congratulated Recep Tayyip Erdoğan on his re-election in May 2023.",
        ["Abdel Fattah el-Sisi | congratulate | Recep Tayyip Erdoğan | re-election | 2023-05"],
    ),
    # a king is told by name
    (
        "Morocco–Senegal",
        "King Mohammed VI of Morocco congratulated Macky Sall on his re-election in 2019.",
        ["Mohammed VI | congratulate | Macky Sall | re-election | 2019"],
    ),
    # a telegram of condolence
    (
        "Japan–Peru",
        "The Emperor of Japan sent a message of condolence to President Alan García in August 2007.",
        ["Emperor of Japan | condole | Alan García | - | 2007-08"],
    ),
    # condolences without an addressee go to the other state
    (
        "Turkey–Iran",
        "In February 2023 Iran expressed condolences over the earthquake.",
        ["Iran | condole | earthquake | earthquake | 2023-02"],
    ),
    # a veto
    (
        "Israel–Kenya",
        "The United States vetoed the draft resolution.",
        ["United States | veto | draft resolution | draft resolution | -"],
    ),
    # vetoes of two, told by their nationality
    (
        "Israel–Kenya",
        "The motion fell to a double veto, Chinese and Russian.",
        ["China | veto | motion | motion | -", "Russia | veto | motion | motion | -"],
    ),
    # a chronology's noun
    (
        "Israel–Kenya",
        "8 December 1975 – American veto of a resolution on Lebanon.",
        ["United States | veto | resolution on Lebanon | resolution on Lebanon | 1975-12-08"],
    ),
    # a denial
    ("Sudan–Uganda", "Khartoum denied having supported Uganda.", ["Sudan | support | Uganda | - | - | denied"]),
    # a treaty denounced is one ended
    ("Sudan–Egypt", "In 1951 Egypt denounced the treaty of 1936.", []),
    # aid is no stance
    ("Japan–Peru", "Japan supports education projects in Peru.", []),
    # an economy is helped, not agreed with
    ("Japan–Peru", "Japan supported the Peruvian economy with loans.", []),
    # thanks are no stance
    ("Spain–Chile", "Chile thanked Spain for its support.", []),
    # rejections are no stance
    ("Spain–Chile", "The Chilean government rejected the accusation.", []),
    # both sides of the pair
    (
        "Kenya–Greece",
        "Both countries condemned the invasion of Kuwait in 1990.",
        [
            "Greece | condemn | invasion of Kuwait | invasion of Kuwait | 1990",
            "Kenya | condemn | invasion of Kuwait | invasion of Kuwait | 1990",
        ],
    ),
    # the object stands before
    (
        "Kenya–Greece",
        "The coup, which Athens denounced, took place in August 1982.",
        ["Greece | condemn | coup | coup | 1982-08"],
    ),
    # a step condemned by others
    (
        "Kenya–Greece",
        "In 2012 Kenya closed the camp at Dadaab, a step condemned by Greece.",
        ["Greece | condemn | the camp at Dadaab | - | 2012"],
    ),
    # condolences sent without saying to whom: to the other side
    (
        "Peru–Japan",
        "After the earthquake of 2011 Peru conveyed its condolences.",
        ["Peru | condole | Japan | - | 2011"],
    ),
    # a passive congratulation, the office told between
    (
        "Kenya–Greece",
        "Uhuru Kenyatta, the president of Kenya, was congratulated by Alexis Tsipras on his re-election in 2017.",
        ["Alexis Tsipras | congratulate | Uhuru Kenyatta | re-election | 2017"],
    ),
    # a telephone call to congratulate
    (
        "Kenya–Greece",
        "Kenyan president Uhuru Kenyatta phoned Alexis Tsipras in 2015 to congratulate him on his victory.",
        ["Uhuru Kenyatta | congratulate | Alexis Tsipras | - | 2015"],
    ),
    # a date between verb and object
    (
        "Kenya–Greece",
        "Greece condemned on 5 May 2014 the bombings in Nairobi.",
        ["Greece | condemn | bombings in Nairobi | bombings in Nairobi | 2014-05-05"],
    ),
    # two clauses joined by a comma have a subject each
    (
        "Kenya–Greece",
        "Kenya protested in 1999 against the capture of Abdullah Öcalan, and Greece criticised Turkey.",
        [
            "Greece | criticise | Turkey | - | 1999",
            "Kenya | criticise | capture of Abdullah Öcalan | capture of Abdullah Öcalan | 1999",
        ],
    ),
    # a guest welcomed is nobody supported
    ("Kenya–Greece", "President Uhuru Kenyatta was welcomed in Athens by Alexis Tsipras in 2016.", []),
    # something said in passing does not deny it
    (
        "Kenya–Greece",
        "Greece, which does not recognise Kosovo, backs Kenya's bid for a seat on the council.",
        ["Greece | support | Kenya's bid for a seat on the council | seat | -"],
    ),
    # armies that face each other take no stance
    ("Kenya–Greece", "The two armies opposed each other.", []),
    # condolences without a verb of sending
    (
        "Peru–Chile",
        "Condolences were expressed to Santiago by Minister Javier González-Olaechea.",
        ["Javier González-Olaechea | condole | Chile | - | -"],
    ),
    # a ministry by its city
    (
        "Peru–Chile",
        "The Foreign Ministry in Santiago criticised the elections of November 2022.",
        ["Chile | criticise | elections | elections | 2022-11"],
    ),
    # congratulations of nobody
    ("Peru–Chile", "Congratulations were in order.", []),
    # the manner between verb and object
    (
        "Ghana–Togo",
        "Ghana condemned in the strongest terms the attack on the market.",
        ["Ghana | condemn | attack on the market | market | -"],
    ),
    # an object that comes first and is met with a noun
    (
        "Ghana–Togo",
        "The coup met with sharp criticism from Ghana.",
        ["Ghana | criticise | coup | coup | -"],
    ),
    # somebody's backing for something, told in passing
    (
        "Ghana–Togo",
        "Because of Togo's backing for the rebels, talks broke down.",
        ["Togo | support | rebels | rebels | -"],
    ),
    # assured of support
    ("Ghana–Togo", "Ghana assured Togo of its full support.", ["Ghana | support | Togo | - | -"]),
    # a decision to do it
    (
        "Ghana–Togo",
        "Ghana's decision to back the partition of the island, in 1947, cost it nothing.",
        ["Ghana | support | partition of the island | partition of the island | 1947"],
    ),
    # a vote against a measure that is called by its name
    ("Ghana–Cuba", "Ghana has voted each year against the embargo.", ["Ghana | condemn | embargo | embargo | -"]),
    # the veto without an object of its own
    (
        "Ghana–Russia",
        "The draft on Mali failed because Russia cast its veto.",
        ["Russia | veto | draft on Mali | draft on Mali | -"],
    ),
    # a threat is no veto
    ("Ghana–Russia", "There was the threat of a Russian veto of the draft.", []),
    # a participle before its subject
    (
        "Ghana–Togo",
        "Condemning the raid, Ghana withdrew its envoy.",
        ["Ghana | condemn | raid | raid | -"],
    ),
    # who is thanked for it has taken the stand
    ("Ghana–Togo", "Togo thanked Ghana for its condolences.", ["Ghana | condole | Togo | - | -"]),
    # a noun that looks like the verb
    ("Ghana–Togo", "Ghana closed the border, and protests were lodged with the envoy.", []),
    # a state's diplomats speak for it
    (
        "Ghana–Togo",
        "Ghanaian diplomats condemned the raid.",
        ["Ghana | condemn | raid | raid | -"],
    ),
    # agents each with "by", reactions from several
    (
        "Ghana–Togo",
        "The raid was condemned by Ghana and by Mali.",
        ["Ghana | condemn | raid | raid | -", "Mali | condemn | raid | raid | -"],
    ),
    (
        "Ghana–Togo",
        "The raid drew condemnation from Ghana, Mali and even Benin.",
        ["Benin | condemn | raid | raid | -", "Ghana | condemn | raid | raid | -", "Mali | condemn | raid | raid | -"],
    ),
    # declined, denied
    (
        "Ghana–Togo",
        "Ghana declined to endorse the peace plan.",
        ["Ghana | support | peace plan | peace plan | - | denied"],
    ),
    (
        "Ghana–Togo",
        "Ghana, which denies backing the Northern Front, withdrew.",
        ["Ghana | support | Northern Front | Northern Front | - | denied"],
    ),
    # "they" are the two who met
    (
        "Ghana–Togo",
        "The two ministers met in Lomé. They condemned the coup in Mali.",
        ["Ghana | condemn | coup in Mali | coup in Mali | -", "Togo | condemn | coup in Mali | coup in Mali | -"],
    ),
    # what one calls it
    ("Ghana–Togo", "Togo condemned what it called a putsch.", ["Togo | condemn | putsch | putsch | -"]),
    # to whom one offers it
    ("Ghana–Togo", "Ghana offered the people of Togo its condolences.", ["Ghana | condole | Togo | - | -"]),
    # who wrote, not to whom
    (
        "Ghana–Togo",
        "Kofi Ansah, president of Ghana, wrote to Ana Soto deploring the verdict.",
        ["Kofi Ansah | criticise | verdict | verdict | -"],
    ),
    # a treaty denounced, what the two welcome of their own, a donor's support, money
    ("Ghana–Togo", "The treaty, which Togo denounced in 1991, had been signed in Accra.", []),
    ("Ghana–Togo", "The Sides welcomed the launch of the ferry.", []),
    ("Ghana–Togo", "Ghana has supported Togo since 1990 and is among its largest donors.", []),
    ("Ghana–Togo", "Ghana pledged support of $3 million.", []),
    # a long aside is no denial; what it was that another welcomed
    (
        "Ghana–Togo",
        "The decree on rice, by which Ghana shut out those who had not signed, was criticised by Togo; Kenya welcomed it.",
        [
            "Kenya | support | decree on rice | - | -",
            "Togo | criticise | decree on rice | decree on rice | -",
        ],
    ),
    # a refusal that is condemned, a veto that is announced, nothing
    (
        "Ghana–Togo",
        "Togo's refusal to go was condemned by Kenya.",
        ["Kenya | condemn | Togo's refusal to go | refusal to go | -"],
    ),
    (
        "Ghana–Togo",
        "Kenya said that it would veto the membership of Togo.",
        ["Kenya | veto | membership of Togo | membership of Togo | - | planned"],
    ),
    ("Ghana–Togo", "Kenya, which objected to none of this, left.", []),
    # sorrow told by post, what one calls it
    (
        "Ghana–Togo",
        "Kofi Ansah of Ghana wrote to Ana Soto to express his sorrow.",
        ["Kofi Ansah | condole | Ana Soto | - | -"],
    ),
    ("Ghana–Togo", "Kenya left after the vote, which Togo called a sham.", ["Togo | criticise | vote | vote | -"]),
    # the latter is no actor of the clause; a participle that is no heading; another body's work
    (
        "Ghana–Togo",
        "Mali and Kenya quarrelled, and Togo supports the latter's request for a loan.",
        ["Togo | support | Kenya's request for a loan | loan | -"],
    ),
    ("Ghana–Togo", "Schools supported by Togo in 2004 were closed.", []),
    ("Ghana–Togo", "Mines opposed by Togo stood empty.", []),
    (
        "Ghana–Togo",
        "Ghana and Togo endorsed the strategy of the African Union.",
        [
            "Ghana | support | strategy of the African Union | strategy of the African Union | -",
            "Togo | support | strategy of the African Union | strategy of the African Union | -",
        ],
    ),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_stances_told_by_a_sentence(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells of stances, slot by slot."""
    assert told(pair, text) == expected
