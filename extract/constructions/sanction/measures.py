"""Measures: a sanction read from its noun, with the imposer and the target found by their roles around it.

"The measures adopted by X on 4 May against the company Y", "sanctions were applied to Y by X", "X followed with an
embargo of its own against Y", "Y came under X's sanctions", "an embargo, which X put in force": whoever stands before the
noun as its owner, after "by", or before the verb imposes; whoever is led in by "on", "against" or "to" is struck, or is
"under" the measure; where nobody is told to be, it is the pair's other state.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.agents import acting, by_law, by_whom, government
from extract.constructions.parties import actor
from extract.constructions.sanction.grammar import PEOPLE
from extract.constructions.sanction.penal_acts import Penalty, struck_before
from extract.constructions.sanction.struck import latter, struck
from extract.constructions.sanction.untold import LED_IN, other_side, spoken_before
from extract.document import BlockKind, EntityKind
from extract.gazetteer.organizations import find_organizations
from extract.patterns.fillers import distinct_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_SORT = r"(?:trade|economic|arms|oil|weapons|sectoral|targeted|financial|personal|individual|own|comprehensive|air|flight|gas|grain|food|wine|fish|salmon|meat|fruit|cotton|timber|military|naval|international|unilateral|harsh|tough|first|second|third|latest|diplomatic|mandatory|total|full|partial|smart|secondary|nuclear|banking|sweeping|stiff|limited|severe|strict|draconian|punitive|retaliatory|undeclared|so-called|longstanding|decades-old|visa|travel|entry|import|export)"
_NOUN = regex(
    r"\b(?P<noun>sanctions?(?! (?:lists?|relief|policy|committee|monitor\w*|regime monitor\w*|busting|evasion))|embargo(?:es)?|blockades?|boycotts?|asset[- ]freezes?|no-fly zone|"
    r"(?:[a-z]+[- ])?bans?(?= (?:on|against|from|of)\b| by\b|[,;.]|$| that| which| in\b)|(?:travel|entry|visa|trade|export|import|banking) (?:restrictions|controls|curbs)|tariffs?(?= (?:of [^,;:.]{1,30} )?(?:on|against)\b)|(?:(?:punitive|import|anti-dumping|retaliatory) )?duties(?= (?:of [^,;:.]{1,30} )?(?:on|against)\b)|"
    r"freeze(?= (?:of|on) (?:the |all |its )?(?:[\ue000-\ue1ff](?:['’]s)? )?(?:foreign |financial |bank )?(?:assets|funds|accounts|reserves|deposits)\b)|(?<=under [\ue100-\ue1ff] )(?:trade )?restrictions(?= (?:since|in|on|from)\b|[,.;]|$)|(?<=under European )restrictions|those(?= (?:adopted|imposed|decreed|introduced|taken|announced) by )|(?<=[\ue000-\ue1ff] )penalties(?= (?:on|against|in|for|since|from)\b|[,.;]|$| ?[\ue500-\ue5ff])|(?<=\bimposed )restrictions(?= (?:on|upon|against) (?:the )?[\ue000-\ue0ff])|(?:restrictive|punitive|coercive|retaliatory|penal|countervailing) (?:economic )?measures|measures(?=[^;:.]{0,60}? against ))",
    re.IGNORECASE,
)
# "has been under the sanctions **of Peru**"
_UNDER_WHOSE = regex(
    r" (?:of|by|from) (?:the )?(?P<who>[\ue000-\ue1ff\ue400-\ue4ff](?:(?:, | and |, and )(?:the )?[\ue000-\ue1ff\ue400-\ue4ff])*)(?!['’])"
)
_ADJECTIVES = rf"(?:{_SORT}|and|of|new|further|more|additional|wide-ranging|[a-z]+(?:al|ive|ic|ary)) "
_OWNER = regex(
    rf"(?P<who>(?:[\ue000-\ue1ff\ue300-\ue4ff](?:,| and|, and) (?:the )?){{0,4}}[\ue000-\ue1ff\ue300-\ue4ff])(?:['’]s?)? (?:{_ADJECTIVES}){{0,5}}$"
)
_OWNED_BY = regex(
    r" (?:of|by|from) (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff](?:(?:, | and |, and )(?:the )?[\ue000-\ue0ff\ue400-\ue4ff])*)(?= (?:on|upon|against) |(?<=[\ue400-\ue4ff])(?<!boycott of .)(?<!blockade of .)(?:[,.;)]|$| (?:from|until|since|in|and|for|over|was|were|is|are|had|has)\b))"
)
_IMPOSE = (
    r"(?:impos(?:e[ds]?|ing)|introduc(?:e[ds]?|ing)|appl(?:y|ies|ied|ying)|add(?:s|ed|ing)|enact(?:s|ed|ing)|adopt(?:s|ed|ing)?|announc(?:es|ed|ing)|decree[ds]?|levied|level(?:led|ed)|slapp(?:s|ed|ing)|slaps|"
    r"plac(?:es|ed|ing)|put(?:s|ting)?|declar(?:es|ed|ing)|maintain(?:s|ed|ing)?|extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?|tighten(?:s|ed|ing)?|widen(?:s|ed|ing)?|re-?impos(?:es?|ed|ing)|reinstat(?:es|ed|ing)|"
    r"brought in|brings in|bringing in|enforc(?:es|ed|ing)|implement(?:s|ed|ing)|decid(?:es|ed) (?:on|upon)|agreed (?:on|to)|approv(?:es|ed|ing)|order(?:s|ed|ing)|proclaim(?:s|ed|ing)|instituted|institut(?:es|ing)|"
    r"laid|laying|clamp(?:s|ed)|took|takes|taking|mounted|launched|unveil(?:s|ed)|issued|passed|ha(?:s|d|ve) had|(?:kept|keeps)(?: up)?(?! (?:out|away|aloof|clear|silent|from)\b)|retain(?:s|ed)|upheld|subject(?:s|ed|ing)?)"
)
_ANSWER = r"(?:answer(?:s|ed|ing)?|retaliat(?:es|ed|ing)|respond(?:s|ed|ing)?|repl(?:ies|ied)|react(?:s|ed|ing)?|hit back|hits back|follow(?:s|ed|ing)?(?: up)?|punish(?:es|ed|ing)|hit|hits|slapp(?:ed|ing)|struck|counter(?:s|ed))"
_JOIN = r"(?:join(?:s|ed|ing)?(?: in)?|align(?:s|ed|ing)? (?:itself|themselves)(?:,? (?:on|in)? ?[\ue500-\ue5ff],?)? with|associat(?:es|ed) itself with|adher(?:es|ed) to|subscrib(?:es|ed) to|sign(?:s|ed) up to|back(?:s|ed) up)"
# Up to the noun: "imposed an asset freeze and", "answered the coup with an economic", "joined in the EU's".
_BEFORE = regex(
    rf"\b(?P<verb>{_IMPOSE}|{_JOIN})(?P<gap>(?: (?!(?:to|which|that|who|after|before|when|while|because|{_IMPOSE})\b)[^\s;:.,]+,?){{0,7}}?) ?$|\b(?P<answer>{_ANSWER})\b(?P<object>[^;:.]{{0,70}}?) (?:with|by (?:imposing|declaring|announcing|adopting|applying))(?: [^\s;:.,]+){{0,6}}? ?$",
    re.IGNORECASE,
)
_UNDER = regex(
    r"(?P<verb>\b(?:under|subject(?:ed)? to|hit (?:by|with|hard by)|affected by|targeted (?:by|with)|(?:the |a )?(?:target|object|victim)s? of|struck (?:by|with)|fac(?:es|ed|ing)|suffer(?:s|ed|ing) (?:under|from)|slapped with|incurr(?:ed|ing|s)))(?: [^\s;:.,]+){0,6}? ?$",
    re.IGNORECASE,
)
_PUT_UNDER = regex(
    r"\b(?P<put>put(?:s|ting)?|plac(?:es?|ed|ing)|kept|keeps|brought|subject(?:s|ed|ing)?)\b(?P<object> [^;:.]{2,80}?) $"
)
_PASSIVE = regex(r"\b(?:is|are|was|were|been|being|be)(?: \w+ly)* $")
_UNDONE = regex(
    r"\b(?:lift(?:s|ed|ing)?|eas(?:es|ed|ing)|end(?:s|ed|ing)?|remov\w+|call\w*|oppos\w+|condemn\w+|criticis\w+|criticiz\w+|reject\w*|threat\w*|possible|propos\w+|demand\w*|urg\w+|discuss\w*|circumvent\w*|evad\w+|"
    r"breach\w*|violat\w+|despite|without(?! (?:ever )?\w+ing\b)|no|waiv\w+|relax\w*|suspend\w*|relief|exempt\w*|if|fear\w*|avoid\w*|draft|bust\w*|weather\w*|veto\w*)\b",
    re.IGNORECASE,
)
_PARTICIPLE = regex(
    rf"(?:,? (?:which|that) (?:was|were|is|are|had been|has been|have been))?,?(?: (?:was|were|is|are|had been|has been|have been|being))?(?: (?:first|also|later|then|duly|since|\w+ly))* (?:{_IMPOSE}|in (?:force|place|effect)|took effect|taken)\b"
)
_ON = regex(r"\b(?P<on>on|upon|against) (?!\s)")
_TO = regex(r"(?<!not )\b(?:applied|apply|extended|subjected) (?:[^,;:.]{0,20} )?(?P<on>to) ")
_OF = regex(
    r"(?:blockade|boycott|embargo|(?:of|on) (?:the |all )?(?:assets|funds|accounts)) (?P<on>of) |freeze (?P<on2>of) (?=[\ue000-\ue1ff])"
)
_GOODS = regex(
    rf"[^;:.,]{{0,50}}?\b(?:from|to) (?:the )?(?=(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]|it\b))|(?:all |the |any )?(?:(?:imports?|exports?|sales?|purchases?) of )?(?P<nation>[\ue100-\ue1ff])(?!{PEOPLE}) [a-z]"
)
_BY = regex(
    r"(?<!welcomed )(?<!condemned )(?<!criticised )(?<!opposed )(?<!kept )(?<!observed )(?<!respected )(?<!lifted )(?<!supported )(?<!eased )\bby (?:the )?(?=[\ue000-\ue1ff\ue300-\ue4ffA-Z])"
)
_WHICH = regex(
    rf",? (?:(?:to|under) )?(?:which|that)? ?(?:the )?(?P<who>[\ue000-\ue0ff\ue300-\ue4ff])(?: (?:has|had|have|first|also|itself|\w+ly))* (?P<verb>{_IMPOSE})"
)
_ALONE = regex(r"(?: (?:regime|in force))?(?:,? (?:since|from|in) [\ue500-\ue5ff])?(?: ?[(,–:.]|$| [\ue500-\ue5ff])")
_FINITE = regex(r"\b(?:is|are|was|were|been|being)\b")
_NEVER = regex(
    r"\b(?:was|were|is|has been|had been) (?:never|no)(?: an?)?(?: [\ue000-\ue1ff](?:['’]s)?)?(?: [a-z]+)? $"
)
_SAW = regex(r"\b(?:saw|sees|found|had|have) (?:his|her|its|their|the) (?:[a-z]+ )?$")
_EUROPEAN = regex(rf"\bEuropean (?:{_ADJECTIVES}){{0,4}}$")
_NONE = regex(
    r"\b(?:(?:imposed|imposes|took|takes|adopted|adopts|introduced|introduces|applied|applies|enacted)(?: up to then| so far)? (?:no|neither)|did not (?:impose|adopt|apply|introduce)(?: any)?) (?:[a-z]+ )?$"
)
_LIFTED = regex(
    r"\b(?P<verb>lift(?:s|ed|ing)?|eas(?:es|ed|ing)|end(?:s|ed|ing)|remov(?:es|ed|ing)|suspend(?:s|ed|ing)|relax(?:es|ed|ing)|terminat(?:es|ed|ing)|waiv(?:es|ed|ing)|revok(?:es|ed|ing)|rescind(?:s|ed|ing)|scrapp?(?:s|ed|ing)|dropp?(?:s|ed|ing)|abolish(?:es|ed|ing)|loosen(?:s|ed|ing))(?: (?!(?:to|which|that|who|after|before|when|while|because|calls?|talk|fears?|threats?)\b)[^\s;:.,]+){0,6}? ?$",
    re.IGNORECASE,
)
_ANAPHOR = regex(r"\b(?:the (?:country|island|kingdom|republic|state|colony|territory|emirate)|it)\b")
_LISTS = regex(r"s?[ -]?(?:black)?lists?\b")  # those who are put on it are struck, not the page's state
_NEXT = regex(r",? and (?:the )?[\ue000-\ue0ff\ue400-\ue4ff] (?:on|against|upon) ")
_STOP = regex(
    r"[;:]|\.\s|, (?:and|but|while|whereas) (?=[^,;]{1,40}? (?:was|were|has|had|is|[a-z]+ed)\b)|\b(?:while|whereas|because|although|after which)\b"
)
# What is rejected or condemned was imposed all the same, where the text tells by whom.
_OPINED = regex(r"call|oppos|condemn|criticis|criticiz|reject|despite", re.IGNORECASE)
_TAKEN = regex(
    r"(?: (?:imposed|decreed|adopted|introduced|announced|proclaimed|maintained|taken|ordered))(?: (?:on|against) [^;:.]{2,60}?)?(?: (?:in|on) [\ue500-\ue5ff])? by "
)
_ANY = regex(r"\b(?:sanctions|measures|restrictions|embargo|penalties)\b")
_REACH = 130  # characters after the noun


def read_measures(
    sentence: Sentence, before: Sequence[Sentence], main: Entity | None = None, *, titled: bool = False
) -> Iterator[Penalty]:
    """The measures that a sentence names with those who imposed them and those whom they strike.

    A line of a list, "UN arms embargo (since 2013)", strikes the page's `main` state where it tells no other; where the page
    or section is `titled` as being about measures against it, any sentence does.
    """
    text = sentence.text
    line = sentence.block.kind in {BlockKind.ITEM, BlockKind.FIELD}
    for noun in _NOUN.finditer(text):
        first = max((m.end() for m in _STOP.finditer(text, 0, noun.start())), default=0)
        stop = _STOP.search(text, noun.end())
        last = min(stop.start() if stop else len(text), noun.end() + _REACH)
        owned = _OWNED_BY.match(text, noun.end())
        if (following := _NEXT.search(text, owned.end("who") if owned else noun.end(), last)) is not None:
            last = following.start()
        if (refused := _NONE.search(text, first, noun.start())) and (
            none := _not_imposed(sentence, before, refused, noun, last)
        ):
            yield none
        if _is_idle(text, noun, first, last):
            continue
        made = _made(sentence, before, noun, first, last)
        if (
            made is None
            and line
            and main
            and (owner := _owner(sentence, noun, first))
            and _ALONE.match(text, noun.end())
        ):
            made = Penalty(first, noun.end(), owner, (main,), 0.7)
        if made is not None and made.targets and not made.imposers:
            made = replace(made, imposers=government(sentence, made.start, made.targets))
        if (
            made is not None
            and not made.targets
            and main
            and (titled or not sentence.scope.pair)
            and (_ANAPHOR.search(text, noun.start()) or not LED_IN.match(text, noun.end()))
            and not _LISTS.match(text, noun.end())
            and not _others(sentence, (main, *made.imposers))
        ):
            made = replace(made, targets=(main,))
        if made is not None and made.imposers:
            targets = tuple(t for t in made.targets if t not in made.imposers)
            if targets:
                yield replace(made, targets=targets)


def _others(sentence: Sentence, known: Sequence[object]) -> bool:
    """Whether a sentence names another state, or somebody of one, that the measures may strike: "when *Peru's Ana Sol* seized power"."""
    told = (as_state(m) for m in sentence.mentions if m.kind in {Kind.STATE, Kind.PERSON})
    return any(s is not None and s not in known for s in told)


def _is_idle(text: str, noun: re.Match[str], first: int, last: int) -> bool:
    """Whether nothing is laid on anybody: a measure is only feared or refused, "those" stands for something else."""
    if noun[0] == "those" and not _ANY.search(text, 0, noun.start()):
        return True
    undone = _UNDONE.search(text, max(first, noun.start() - 60), noun.start())
    if not undone or _rejected(text, noun, first) or _LIFTED.search(text, first, noun.start()):
        return False
    return _WHICH.match(text, noun.end(), last) is None


def _rejected(text: str, noun: re.Match[str], first: int) -> bool:
    """Whether the text tells by whom that was imposed which somebody rejects."""
    undone = _UNDONE.search(text, max(first, noun.start() - 60), noun.start())
    return bool(undone and _OPINED.match(undone[0]) and _TAKEN.match(text, noun.end()))


def _made(sentence: Sentence, before: Sequence[Sentence], noun: re.Match[str], first: int, last: int) -> Penalty | None:
    """One measure: laid on, lifted, or rejected, which is to say that it was laid on."""
    if _rejected(sentence.text, noun, first):
        return _told_behind(sentence, noun, (), _targets(sentence, before, noun, None, last), last)
    if lifted := _LIFTED.search(sentence.text, first, noun.start()):
        return _lifted(sentence, before, noun, lifted, last)
    return _read(sentence, before, noun, first, last)


def _read(sentence: Sentence, before: Sequence[Sentence], noun: re.Match[str], first: int, last: int) -> Penalty | None:
    """One measure, by how its noun stands in the clause."""
    text = sentence.text
    owner = _owner(sentence, noun, first)
    if under := _UNDER.search(text, first, noun.start()):
        return _undergone(sentence, before, noun, under, owner=owner, last=last)
    led = _BEFORE.search(text, first, noun.start())
    which = _WHICH.match(text, noun.end(), last) or _which_later(text, noun, last)
    targets, end = _targets(sentence, before, noun, led, last)
    if led is not None and not (which and which.start() == noun.end()):
        verb = led.start("verb") if led["verb"] else led.start("answer")
        if _PASSIVE.search(text, 0, verb) or (not targets and _LISTS.match(text, noun.end())):
            return None
        agents = acting(sentence, verb, before)
        joined = led["verb"] is not None and re.match(_JOIN, led["verb"]) is not None
        if joined and not owner and not targets:
            return None
        if joined and agents:
            agents = (*agents, *(o for o in owner if o not in agents))  # whose sanctions are joined has imposed them
        answered = led["answer"] is not None
        targets = (
            targets
            or other_side(sentence, agents, noun, answered=answered)
            or spoken_before(sentence, agents, noun, before)
        )
        return Penalty(verb, max(end, noun.end()), agents, targets, 0.75 if end else 0.66)
    if which is not None:
        mention = sentence.at(which.start("who"))
        agent = actor(mention) if mention is not None else None
        agents = (agent,) if agent is not None else ()
        if which["verb"].startswith("subject"):
            targets, end = struck(sentence, which.end() + 1, len(text), before)
        return Penalty(
            noun.start(),
            max(end, which.end()),
            agents,
            targets or other_side(sentence, agents, noun),
            0.75,
            Realis.HAPPENED,
        )
    return _told_behind(sentence, noun, owner, (targets, end), last)


def _told_behind(
    sentence: Sentence,
    noun: re.Match[str],
    owner: tuple[Entity, ...],
    struck_there: tuple[tuple[Entity | str, ...], int],
    last: int,
) -> Penalty | None:
    """ "X's sanctions on Y", "sanctions on Y, imposed by X", "sanctions on Y under Resolution 661"."""
    text = sentence.text
    targets, end = struck_there
    by = _BY.search(text, noun.end(), last)
    participle = _PARTICIPLE.search(text, noun.end(), last)
    told = participle is not None or text.startswith(" by ", noun.end())
    if owner and end:
        never = _NEVER.search(text, 0, noun.start()) is not None
        told_as = Realis.DENIED if never else Realis.HAPPENED
        return Penalty(noun.start(), end, owner, targets, 0.72, told_as)
    if by is not None and (told or end):
        agents = by_whom(sentence, by.end(), len(text))
        behind = participle is not None and not _FINITE.search(participle[0])  # "no party to the measures taken by X"
        targets = targets or other_side(sentence, agents, noun)
        return Penalty(noun.start(), max(end, by.end()), agents, targets, 0.75, Realis.HAPPENED if behind else None)
    if owner and told:
        return Penalty(noun.start(), noun.end(), owner, other_side(sentence, owner, noun), 0.6)
    if told and end and (agents := by_law(sentence)):
        return Penalty(noun.start(), end, agents, targets, 0.7)
    return None


def _not_imposed(
    sentence: Sentence, before: Sequence[Sentence], refused: re.Match[str], noun: re.Match[str], last: int
) -> Penalty | None:
    """ "X imposed no sanctions on Y", "X took no measures": told as denied."""
    targets, end = _targets(sentence, before, noun, None, last)
    agents = acting(sentence, refused.start(), before)
    spoken = [s for s in distinct_states(sentence.within(0, noun.start())) if s not in agents]
    if not targets:
        targets = (
            tuple(spoken)
            if spoken
            else other_side(sentence, agents, noun) or spoken_before(sentence, agents, noun, before)
        )
        targets = targets if len(targets) == 1 else ()
    kept = tuple(t for t in targets if t not in agents)
    return Penalty(refused.start(), max(end, noun.end()), agents, kept, 0.7, Realis.DENIED) if agents and kept else None


def _lifted(
    sentence: Sentence, before: Sequence[Sentence], noun: re.Match[str], lifted: re.Match[str], last: int
) -> Penalty | None:
    """ "X lifted its embargo on Y": it had one."""
    if _PASSIVE.search(sentence.text, 0, lifted.start()):
        return None
    targets, end = _targets(sentence, before, noun, None, last)
    agents = _owner(sentence, noun, lifted.end("verb")) or acting(sentence, lifted.start(), before)
    return Penalty(lifted.start(), end, agents, targets, 0.66, Realis.HAPPENED, lifted=True) if end else None


def _undergone(
    sentence: Sentence,
    before: Sequence[Sentence],
    noun: re.Match[str],
    under: re.Match[str],
    *,
    owner: tuple[Entity, ...],
    last: int,
) -> Penalty | None:
    """ "Y came under X's sanctions", "X put Y under an embargo"."""
    text = sentence.text
    by = _BY.search(text, noun.end(), last)
    put = _PUT_UNDER.search(text, 0, under.start()) if under["verb"].casefold() == "under" else None
    if put is not None and _SAW.search(text, 0, put.start()):
        return None
    if put is not None and not _PASSIVE.search(text, 0, put.start()):
        targets, _ = struck(sentence, put.start("object") + 1, under.start(), before)
        return Penalty(put.start(), noun.end(), acting(sentence, put.start(), before), targets, 0.8)
    verb = put.start() if put is not None else under.start()
    if not owner and (whose := _UNDER_WHOSE.match(text, noun.end())):
        told = (actor(m) for m in sentence.within(*whose.span("who")))
        owner = tuple(e for e in told if e is not None)
    agents = owner or (by_whom(sentence, by.end(), len(text)) if by else by_law(sentence))
    return Penalty(under.start(), noun.end(), agents, _subject_struck(sentence, before, verb), 0.75) if agents else None


_STATE_VERBS = regex(
    r"(?: (?:is|are|was|were|has been|have been|had been|been|lay|lies|lain|stood|stands|labou?red|suffered|put|placed|kept|brought|himself|herself|[\ue500-\ue5ff]|became|becomes|made|came|comes?|fell|remain(?:s|ed)?|lived|lives|stays?|stayed|found (?:itself|himself)|still|also|long|again|soon|now|then|already|and|\w+ly))*,? (?:themselves )?$"
)


def _subject_struck(sentence: Sentence, before: Sequence[Sentence], verb: int) -> tuple[Entity | str, ...]:
    """Those who are under a measure: the subject, or what a comma or a noun leads in."""
    if meant := latter(sentence, verb):
        return (meant,)
    verbs = _STATE_VERBS.search(sentence.text, 0, verb)
    at = verbs.start() if verbs else verb
    return struck_before(sentence, at + 1, before) if at else ()


def _owner(sentence: Sentence, noun: re.Match[str], first: int) -> tuple[Entity, ...]:
    """Whose measures they are: "American and British sanctions", "the sanctions of A, B and C on", "European sanctions"."""
    behind = _OWNED_BY.match(sentence.text, noun.end())
    owner = behind or _OWNER.search(sentence.text, first, noun.start())
    if owner is None:
        union = _EUROPEAN.search(sentence.text, first, noun.start())
        return tuple(f.value for f in find_organizations("the European Union")) if union else ()
    found = (actor(m) for m in sentence.within(*owner.span("who")))
    return tuple(e for e in found if e is not None and e.kind in {EntityKind.STATE, EntityKind.ORGANIZATION})


def _which_later(text: str, noun: re.Match[str], last: int) -> re.Match[str] | None:
    """The relative clause that follows the target: "sanctions on Y that X imposed"."""
    return next((m for m in _WHICH.finditer(text, noun.end(), last) if re.match(r",? (?:which|that)", m[0])), None)


def _targets(
    sentence: Sentence, before: Sequence[Sentence], noun: re.Match[str], led: re.Match[str] | None, last: int
) -> tuple[tuple[Entity | str, ...], int]:
    """Those struck and where that stretch ends; nobody and 0 where the clause does not tell."""
    text = sentence.text
    if led is not None and led["answer"] and led["answer"].startswith(("hit", "punish", "slap", "struck", "target")):
        found, stop = struck(sentence, led.start("object") + 1, led.end("object"), before)
        if found:
            return found, noun.end() if stop else 0
    leads = [
        *_OF.finditer(text, noun.start(), last),
        *_ON.finditer(text, noun.end(), last),
        *_TO.finditer(text, noun.end(), last),
    ]
    for lead in leads:
        at = (lead.end("on") if lead["on"] else lead.end("on2")) + 1
        if goods := _GOODS.match(text, at, last):
            where = "who" if goods["who"] else "nation"
            mention = sentence.at(goods.start(where))
            if (
                mention is not None
                and mention.entity is not None
                and (goods["who"] or any(word in noun[0] for word in ("ban", "embargo", "freeze")))
            ):
                return (mention.entity,), goods.end()
        found, stop = struck(sentence, at, last, before)
        if found:
            return found, stop
    return (), 0
