"""Features: what is seen of a candidate from an anchor, and of an anchor by itself, as strings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.parties import home, other
from extract.document import Entity
from extract.learned.tokens import classes_of, stem
from extract.patterns.realis import realis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.learned.anchor import Anchor
    from extract.learned.candidate import Candidate
    from extract.learned.tokens import Tokens

_FAR = (1, 2, 3, 5, 8, 12, 20, 35)
_MARKS = {",": "comma", ";": "semi", "(": "open", ")": "close", ":": "colon", "–": "dash", "|": "bar"}
_SAME = {"STATE": "s", "DEMONYM": "s", "ORGANIZATION": "o", "PERSON": "p", "CITY": "c", "PAIR": "s", "DATE": "d"}


def _bucket(distance: int) -> str:
    return str(next((n for n, limit in enumerate(_FAR) if distance <= limit), len(_FAR)))


def of_candidate(toks: Tokens, anchor: Anchor, candidate: Candidate) -> list[str]:
    """What speaks for or against `candidate` in a role of a fact told around `anchor`."""
    sort = f"{candidate.kind}/{candidate.form}"
    stands = _standing(toks, anchor, candidate)
    if candidate.index < 0:
        classes = sorted({c for t in toks.all for c in t.classes})
        return [
            "bias",
            *(f"st:{s}" for s in stands),
            f"imp:{candidate.source}",
            f"imp:{candidate.source}:{sort}",
            f"imp:{candidate.source}:{anchor.word}",
            *(f"imp:{candidate.source}:{s}" for s in stands),
            *(f"imp:{s}:{c}" for s in (*stands, candidate.source) for c in classes),
            *(f"imp:{s}:{_governing(toks, anchor)[1]}" for s in (*stands, candidate.source)),
        ]
    acts = [t for t in anchor.traits if t.startswith("act:") and t.count(":") == 1]
    at, first = toks.number(candidate.index), toks.number(anchor.start)
    last = toks.number(max(anchor.start, anchor.end - 1))
    inside = first <= at <= last and not (first == at == last)
    if at < first:
        side, between = "L", toks.all[at + 1 : first]
    elif at > last:
        side, between = "R", toks.all[last + 1 : at]
    else:
        side, between = ("I" if inside else "="), []
    group = _SAME.get(candidate.kind, "")
    rivals = sum(_SAME.get(t.kind, "") == group for t in between if t.kind)
    p1, p2, n1, n2 = (toks.symbol(at + d) for d in (-1, -2, 1, 2))
    far = _bucket(len(between))
    marks = sorted({_MARKS[t.symbol] for t in between if t.symbol in _MARKS})
    classes = sorted({c for t in between for c in t.classes})
    words = [t.symbol for t in between]
    seen = [
        "bias",
        *(f"st:{s}" for s in stands),
        *(f"st:{s}:{side}" for s in stands),
        *(f"st:{s}:{p1}" for s in stands),
        f"k:{sort}",
        f"s:{side}",
        f"k:{candidate.kind}:{side}",
        f"far:{side}:{far}",
        f"rivals:{side}:{min(rivals, 3)}",
        f"p1:{p1}",
        f"p1:{p1}:{side}",
        f"p1:{p1}:{side}:{min(rivals, 2)}",
        f"p1:{p1}:{anchor.word}",
        f"p2:{p2}_{p1}",
        f"n1:{n1}",
        f"n2:{n1}_{n2}",
        f"w:{anchor.word}:{side}",
        f"w:{anchor.word}:{candidate.kind}:{side}",
        *(f"m:{m}:{side}" for m in marks),
        *(f"c:{c}:{side}" for c in classes),
        *(f"c:{c}:{side}:{p1}" for c in classes),
        *(f"b:{w}:{side}" for w in sorted(set(words)) if len(words) <= 12 and w[0] != "<"),
    ]
    if anchor.focus >= 0:
        verb_at = toks.number(anchor.focus)
        way = "L" if at < verb_at else "R"
        gap = abs(at - verb_at)
        nearest = "near" if not any(
            _SAME.get(t.kind, "") == group for t in toks.all[min(at, verb_at) + 1 : max(at, verb_at)] if t.kind
        ) else "far"
        seen += [f"f:{way}:{_bucket(gap)}", f"f:{way}:{nearest}", f"f:{way}:{nearest}:{p1}", *(f"f:{a}:{way}:{nearest}" for a in acts)]
    seen += _governed(toks, anchor, at, group, p1)
    if n1 in {"'", "’"} or (at + 1 < len(toks.all) and toks.sentence.text[candidate.index + 1 : candidate.index + 3] in {"'s", "’s"}):
        seen += [f"owns:{side}", f"owns:{side}:{far}"]
    if len(words) <= 3:
        seen.append(f"path:{side}:{'_'.join(words)}")
    head = "first" if not any(_SAME.get(t.kind, "") == group for t in toks.all[:at]) else "later"
    seen.append(f"head:{head}:{side}")
    verb = next((c for t in toks.all[at + 1 : at + 5] for c in t.classes), "")
    seen.append(f"verb:{verb}:{side}")
    lead = next((c for t in reversed(toks.all[max(0, at - 4) : at]) for c in t.classes), "")
    seen.append(f"lead:{lead}:{p1}")
    return seen


_GOVERNING = {
    "give", "receive", "owe", "invest", "build", "open", "trade", "produce", "train", "sanction", "recognise", "support", "condemn",
    "congratulate", "condole", "guest", "move", "sign", "member", "fail",
}  # fmt: skip
_PASSIVE = {"wa", "was", "wer", "were", "is", "are", "been", "be", "being"}


def _governing(toks: Tokens, anchor: Anchor) -> tuple[int, str]:
    """The token that governs an anchor, as its number and a mark of class and voice; −1 where none is near."""
    first, last = toks.number(anchor.start), toks.number(max(anchor.start, anchor.end - 1))
    before = range(first - 1, max(-1, first - 16), -1)
    for number in (*before, *range(last + 1, min(len(toks.all), last + 9))):
        if toks.all[number].symbol == ";" and number < first:
            continue
        found = [c for c in toks.all[number].classes if c in _GOVERNING]
        if found:
            voice = "passive" if any(toks.symbol(number - d) in _PASSIVE for d in (1, 2)) else "active"
            return number, f"{found[0]}:{voice}:{'L' if number < first else 'R'}"
    return -1, "none"


def _governed(toks: Tokens, anchor: Anchor, at: int, group: str, p1: str) -> list[str]:
    """How a candidate stands to the verb or noun that governs the anchor."""
    verb, mark = _governing(toks, anchor)
    if verb < 0:
        return [f"g:none:{p1}"]
    way = "L" if at < verb else "R"
    between = toks.all[min(at, verb) + 1 : max(at, verb)]
    near = "near" if not any(_SAME.get(t.kind, "") == group for t in between if t.kind) else "far"
    symbol = toks.all[verb].symbol
    return [
        f"g:{mark}:{way}",
        f"g:{mark}:{way}:{near}",
        f"g:{mark}:{way}:{near}:{p1}",
        f"gw:{symbol}:{way}",
        f"gw:{symbol}:{way}:{near}",
        f"gw:{symbol}:{mark.split(':')[1]}:{way}:{p1}",
    ]


def _standing(toks: Tokens, anchor: Anchor, candidate: Candidate) -> tuple[str, ...]:
    """How a candidate stands to the pair that the text is about, and to the state of the anchor's person."""
    value = candidate.value
    if not isinstance(value, Entity):
        return ()
    pair, own = toks.sentence.scope.pair, home(value)
    found = ["in-pair" if any(s.key == own for s in pair) else "out-of-pair"]
    if value == toks.sentence.scope.publisher:
        found.append("publisher")
    person = anchor.slots.get("person")
    if isinstance(person, Entity):
        if not person.state:
            found.append("no-home")
        elif own == person.state:
            found.append("home")
        else:
            across = other(pair, person)
            found.append("across" if across is not None and across.key == own else "abroad")
    return tuple(found)


def of_anchor(toks: Tokens, anchor: Anchor, kinds: Sequence[str] = ()) -> list[str]:
    """What tells whether `anchor` tells a fact at all, and which; `kinds` are further marks of the roles filled."""
    first, last = toks.number(anchor.start), toks.number(max(anchor.start, anchor.end - 1))
    near = toks.all[max(0, first - 8) : first], toks.all[last + 1 : last + 9]
    left, right = [t.symbol for t in near[0]], [t.symbol for t in near[1]]
    heading = toks.sentence.scope.heading.casefold().split()
    head_classes = sorted({c for w in heading for c in classes_of(stem(w))})
    kind = toks.sentence.block.kind.value
    present = sorted({t.kind for t in toks.all if t.kind})
    seen = [
        "bias",
        f"w:{anchor.word}",
        f"block:{kind}",
        *(f"trait:{t}" for t in anchor.traits),
        *(f"trait:{t}:{anchor.word}" for t in anchor.traits),
        f"p1:{toks.symbol(first - 1)}",
        f"p2:{toks.symbol(first - 2)}_{toks.symbol(first - 1)}",
        f"n1:{toks.symbol(last + 1)}",
        f"n2:{toks.symbol(last + 1)}_{toks.symbol(last + 2)}",
        f"n1w:{anchor.word}:{toks.symbol(last + 1)}",
        f"p1w:{anchor.word}:{toks.symbol(first - 1)}",
        *(f"l:{w}" for w in sorted(set(left))),
        *(f"r:{w}" for w in sorted(set(right))),
        *(f"lc:{c}" for c in sorted({c for t in near[0] for c in t.classes})),
        *(f"rc:{c}" for c in sorted({c for t in near[1] for c in t.classes})),
        *(f"ac:{c}" for c in sorted({c for t in toks.all for c in t.classes})),
        *(f"has:{k}" for k in present),
        *(f"h:{stem(w)}" for w in heading[:8]),
        *(f"hc:{c}" for c in head_classes),
        *(f"hc:{c}:{kind}" for c in head_classes),
        *(f"hc:{c}:{anchor.word}" for c in head_classes),
        *kinds,
    ]
    return seen


def of_telling(toks: Tokens, anchor: Anchor) -> list[str]:
    """What tells whether the fact happened: the words around, and what the rules of realis say."""
    told = realis(toks.sentence, anchor.start, min(anchor.end, len(toks.sentence.text)))
    first = toks.number(anchor.start)
    around = toks.all[max(0, first - 12) : first + 12]
    return [
        "bias",
        f"rule:{told}",
        *(f"a:{w}" for w in sorted({t.symbol for t in around if not t.kind})),
        *(f"ac:{c}" for c in sorted({c for t in around for c in t.classes})),
    ]
