"""The verbs of stances by meaning, each once by its plain form; every voice that tells a stance takes its forms from here.

A verb is plain ("condemn Y", "Y, condemned by X") or phrasal ("side with Y"). Verbs that tell a stance only of certain
objects ("reject the embargo") stand as expressions in `attitudes`.
"""

from __future__ import annotations

from types import MappingProxyType

from extract.patterns.verb_forms import forms, one_of

PLAIN = MappingProxyType(
    {
        "support": ("support", "endorse", "applaud", "champion", "uphold", "favour", "favor", "advocate", "hail"),
        "congratulate": ("congratulate", "felicitate"),
        "condemn": (
            "condemn",
            "denounce",
            "decry",
            "slam",
            "censure",
            "excoriate",
            "execrate",
            "vilify",
            "pillory",
            "abhor",
        ),
        "criticise": (
            "criticise",
            "criticize",
            "oppose",
            "deplore",
            "assail",
            "berate",
            "upbraid",
            "reprimand",
            "rebuke",
            "castigate",
            "lambast",
            "lambaste",
            "deprecate",
            "disparage",
            "ridicule",
            "chide",
            "reprove",
            "reproach",
            "fault",
        ),
        "condole": ("mourn",),
        "veto": ("veto",),
    }
)
PHRASAL = MappingProxyType(
    {
        "support": (
            "side with",
            "side firmly with",
            "stand up for",
            "stand by",
            "stand with",
            "stand behind",
            "stand in solidarity with",
            "stand firmly by",
            "stand firmly with",
            "stand firmly behind",
            "stand shoulder to shoulder with",
            "speak up for",
            "speak out for",
            "speak in favour of",
            "speak in favor of",
            "speak out in favour of",
            "come out for",
            "come out in favour of",
            "come out in support of",
            "come down on the side of",
            "rally behind",
            "rally to",
            "rally to the side of",
            "rally to the cause of",
            "get behind",
            "lobby for",
            "campaign for",
            "plead for",
            "approve of",
            "take the side of",
            "take sides with",
            "throw its weight behind",
            "throw his weight behind",
            "throw her weight behind",
            "sympathise with",
            "sympathize with",
            "declare itself in favour of",
            "declare himself in favour of",
            "declare herself in favour of",
            "declare themselves in favour of",
        ),
        "congratulate": (),
        "condemn": ("react with outrage to", "react with outrage at", "react with indignation to"),
        "criticise": (
            "object to",
            "protest against",
            "protest at",
            "protest over",
            "disapprove of",
            "take issue with",
            "take exception to",
            "take offence at",
            "take umbrage at",
            "find fault with",
            "speak out against",
            "speak against",
            "come out against",
            "argue against",
            "campaign against",
            "rail against",
            "inveigh against",
            "fulminate against",
            "lash out at",
            "hit out at",
            "complain of",
            "complain about",
            "raise objections to",
            "react angrily to",
        ),
        "condole": ("condole with", "commiserate with", "mourn with"),
        "veto": (),
    }
)
# "voted **to condemn**", "did **not congratulate**", "we **condemn**": the plain form stands where one of these led it in
_LED = r"(?:(?<=[\ue000-\ue9ff] )|(?<=we )|(?<=ey )|(?<=th )|(?<=to )|(?<=ot )|(?<=ld )|(?<=ll )|(?<=id )|(?<=ly )|(?<=er )|(?<=rt, ))"


def _all(stance: str) -> tuple[str, ...]:
    return (*PLAIN[stance], *PHRASAL[stance])


def told(stance: str) -> str:
    """The forms that have the object behind them, as alternatives: finite, gerund, and the plain form where it was led in."""
    found = [forms(lemma) for lemma in _all(stance)]
    running = "|".join(one_of((f.third, f.past, f.participle, f.gerund)) for f in found)
    return rf"(?:{running})|{_LED}(?:{one_of(f.plain for f in found)})"


def participles(stance: str) -> str:
    """Those of a passive, as alternatives: "**condemned** by Peru"."""
    return one_of(forms(lemma).participle for lemma in PLAIN[stance])


def finite(stance: str) -> str:
    """Those behind an object told first, as alternatives: "a bid that Peru **supports**"."""
    return one_of(form for lemma in PLAIN[stance] for form in (forms(lemma).third, forms(lemma).past))


def gerunds(stance: str) -> str:
    """As alternatives: "**condemning** the raid, Peru …"."""
    return one_of(forms(lemma).gerund for lemma in _all(stance))


def stranded(stance: str) -> str:
    """All forms of the plain verbs, as alternatives, where the object is a pronoun before them: "which Peru would **support**"."""
    return "|".join(one_of(forms(lemma)) for lemma in PLAIN[stance])


def prepositions(stance: str) -> str:
    """The prepositions of the phrasal verbs, as alternatives: what "which" may stand behind."""
    return one_of(lemma.rsplit(" ", 1)[-1] for lemma in PHRASAL[stance])


def bare(stance: str) -> str:
    """All forms of phrasal verbs without their preposition, as alternatives: "to which Peru **objected**"."""
    return one_of(form.rsplit(" ", 1)[0] for lemma in PHRASAL[stance] for form in forms(lemma))
