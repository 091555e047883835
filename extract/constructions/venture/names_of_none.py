"""What is called like a venture and is none: good offices, sessions of cabinets, seas and districts, circles of states that others join."""

from __future__ import annotations

from extract.regex import regex

_NONE = regex(
    r"(?:(?:good|head|liaison|branch|representative|trade|joint) )?offices?|(?:company|firm|group|bank|plant|mill|line)s?"
    r"|.*\b(?:Sea|Ocean|Gulf|Strait|River|Lake|Islands?|Shelf|Peninsula|Province|District|Treaty|Pact|Accord|Protocol|Convention|Declaration|Summit|War|Revolution|Constitution)"
    r"|(?:The )?(?:(?:Comprehensive|Strategic|Global|Special|Privileged|Enhanced|Friendly|Bilateral|Cooperative|Economic|Relations|and|of) )*Partnership"
    r"|(?:.* )?(?:Affairs Committee|Intergovernmental (?!(?:Joint )?Commission\b).*|Joint Chiefs.*)",
)
# "their next joint cabinet", "the IX Binational Cabinet": a session.
_SESSION = regex(
    r"\b(?:(?:next|first|second|third|fourth|fifth|sixth|seventh|last|latest|\d+(?:st|nd|rd|th)) |[IVX]+ ).*\b[Cc]abinet$|^[Jj]oint cabinet$"
)
_NUMBERED = regex(r"^(?:next|latest|last|new|proposed|planned|future|so-called) ")
_JOINED = regex(
    r"\b(?:joins?|joined|joining|accedes?|acceded|acceding|admitted|admission|accession|(?:members?|membership) (?:of|in)|withdr[ae]ws?|withdrew|adheres?|adhered) (?:to |from |into )?(?:the )?$"
)


def venture_name(words: str) -> str:
    """The name of a venture as told, without what only numbers it; empty where the words name none."""
    name = _NUMBERED.sub("", words)
    return "" if _NONE.fullmatch(name) or _SESSION.search(words) else name


def is_joined(text: str, start: int) -> bool:
    """Whether somebody joins what begins at `start`: a circle of states, not a body of two."""
    return _JOINED.search(text, max(0, start - 40), start) is not None
