"""Who does what a verb tells: the person who is the subject of its clause, with what stands between passed over.

"X, who had met Y in May, *flew* to Lima": X. "At the request of X troops *landed* in Lima": nobody. Only persons are looked
for; where another subject may stand between, none is given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_P = "\ue300-\ue3ff"
# Where a clause begins that has a subject of its own.
_OPENS = regex(
    r"[;:!?]|,? (?:but|while|whereas|although|though|when|after|before|because|since|until|unless|that|how|whether|if|where|as|where)\b(?! (?:well as|part of|head of)\b)"
    r"|, (?:and|or|so) |\band (?=(?:the|its|his|her|their|it|they|there|a|an|both|some|many|[\ue000-\ue2ff\ue700-\ue9ff]) )"
)
_WHO = regex(
    rf"(?P<head>[{_P}])(?:,? [^;:!?{_P}]{{1,90}}?)?,? who (?:(?:had|has|also|then|later|first|\w+ly|in \w+|in [\ue500-\ue5ff]) )*$"
)
# "brings X, *flown in* from Lima, to the table": who is told of right before was flown in
_APPOSED = regex(rf"(?P<head>[{_P}]), (?:\w+ly |just )?$")
_PARTICIPLE = regex(r"(?:flown|driven|sent|rushed|invited|received|welcomed|arrived|come|back)\b")
_BRACKETS = regex(r" ?\([^()]{1,120}\)| [–—] [^–—]{1,120} [–—]")
_INSERT = regex(
    r",(?! (?:and|or|but)\b) [^,]{1,140},(?= )|, (?:who|whose|accompanied|together|along) [^;:!?]{1,200},(?= )"
)
_LISTED = regex(rf",(?: and)? [{_P}](?:,| and|, and) [{_P}]")
_OBLIQUE = regex(
    r"\b(?:by|with|of|to|from|between|for|under|against|about|on|over|at|than|through|behind|like|including|met|told|received|hosted|welcomed|sent|invited|thanked|saw|asked|replaced|succeeded) (?:(?:the|his|her|its|their|then|former|late|\w+['’]s?) )*$",
    re.IGNORECASE,
)
_FINITE = regex(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|can|could|may(?! \d)|might|must|did|does|do|said|says|told|met|made|took|gave|sent|saw|held|led|left|went|came|became|began|brought|won|kept|let|got|put|set|ran|wrote|spoke|"
    r"(?!(?:accompanied|joined|flanked|escorted|followed|invited|elected|appointed|named|sworn|based|led|headed|called|born|united)\b)[a-z]{3,}(?<!e)ed|"
    r"(?:visit|sign|meet|receive|host|open|tell|announce|say|send|arrive|hold|make|take|call|thank)s)\b"
)


def subjects(sentence: Sentence, verb: int) -> tuple[Mention, ...]:
    """The persons, in order, who are the subject of the verb at index `verb` of the sentence; empty where none is sure."""
    text = sentence.text[:verb]
    if who := _WHO.search(text) or (_PARTICIPLE.match(sentence.text, verb) and _APPOSED.search(text)):
        head = sentence.at(who.start("head"))
        return (head,) if head is not None else ()
    start = max((m.end() for m in _OPENS.finditer(text)), default=0)
    persons = [m for m in sentence.within(start, verb) if m.kind is Kind.PERSON and m.form != "unnamed"]
    for person in persons:
        at = sentence.index(person)
        if _OBLIQUE.search(text, start, at) or re.match(r"['’]s?\b", text[at + 1 :]):
            continue
        between = _INSERT.sub(" ", _BRACKETS.sub(" ", text[at + 1 : verb]))
        others = [m for m in persons if sentence.index(m) > at]
        if len(others) > 1 and _LISTED.match(_BRACKETS.sub("", text[at + 1 : verb])):
            return ()  # "X (1999), Y (2001) and Z came": a list, told by its members
        if _FINITE.search(between) and not re.search(r"(?:\band|\bthen|,) $", between):
            return ()
        joined = [m for m in others if re.fullmatch(r"(?:,| and|, and) (?:[\w-]+ )*", text[at + 1 : sentence.index(m)])]
        return (person, *joined[:1])
    return ()
