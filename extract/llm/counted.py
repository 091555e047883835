"""What each number of a text counts, as our own grammars read it: money, things, a share, a time, or nothing told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.amounts import find_amounts
from extract.dates import Anchor, find_dates

if TYPE_CHECKING:
    from extract.amounts import Amount
    from extract.document import Span

TIME: Final = "time"


def counted(text: str) -> list[tuple[Span, str, Amount | None]]:
    """The stretches of a text with numbers: "money", "quantity", "percent", "number" with their amount, or `TIME`.

    Where a noun or a currency follows, it is no time: "In May 12 tanks".
    """
    amounts = find_amounts(text)
    plain = [f for f in amounts if f.form == "number"]
    others = [f for f in amounts if f.form != "number"]
    times = [d.span for d in find_dates(text, Anchor())[0] if not any(d.span.overlaps(o.span) for o in others)]
    bare = [p for p in plain if not any(p.span.overlaps(t) for t in times)]
    return [*((f.span, f.form, f.value) for f in (*others, *bare)), *((span, TIME, None) for span in times)]
