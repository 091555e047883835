"""Writes `extract/patterns/needs.json`: what each pattern needs in a sentence, so that a start need not read it off 1,100 of them.

    python -m bench.needs

To be run after patterns have changed; what is not in the file is read at each start, which takes longer and changes nothing else.
"""

from __future__ import annotations

import gc
import json
from pathlib import Path

from extract.patterns.needed import digest, needs
from extract.patterns.pattern import Pattern, expression_of
from extract.registry import extractors

KEPT = Path(__file__).parents[1] / "extract" / "patterns" / "needs.json"


def index() -> dict[str, tuple[tuple[tuple[str, ...], ...], list[list[int]]]]:
    """Words and kinds of mention that each pattern of the built-in extractors needs, by the digest of its expression."""
    extractors()  # loads every module that declares patterns
    expressions = {expression_of(held.text) for held in gc.get_objects() if isinstance(held, Pattern)}
    found = {digest(expression): needs(expression) for expression in expressions}
    return {name: (need.words, [sorted(kinds) for kinds in need.kinds]) for name, need in sorted(found.items())}


def written() -> str:
    """The file's text: a line for each pattern."""
    lines = [f"{json.dumps(name)}: {json.dumps(need)}" for name, need in index().items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    KEPT.write_text(written(), "utf-8")
