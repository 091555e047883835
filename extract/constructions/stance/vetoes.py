"""Vetoes told by nouns: "the draft fell to a Peruvian veto", "failed because X used its veto", "the Peruvian veto of the text"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.patterns.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator


def vetoes() -> Iterator[Pattern]:
    """Patterns whose actor stands in the noun, or after what was put to the vote."""
    yield Pattern(
        r"(?P<text>(?:draft|resolution|text|motion|proposal)[^;:.]{0,90}?) (?:f(?:ell|alls) to|(?:was |had been )?(?:lost to|killed by|sunk by|defeated by)|succumbed to|was blocked by|was stopped by|failed (?:because of|through|owing to)|ran into|met with) <det>(?:double |joint |triple )?"
        r"(?P<by>{demonym} veto|veto,? (?:by |from |of )?(?:the )?{actor+})(?! (?:which|that))",
        0.85,
        {"stance": "veto"},
    )
    yield Pattern(
        r"(?P<text>(?:draft|resolution|text|motion|proposal)[^;:.]{0,60}?) (?:failed|fell|was lost|was defeated|was not adopted|could not be adopted)(?: (?:on |in )?{date})?,? (?:because|when|after|as|since) (?:the )?{actor:actor+} (?:(?:had )?(?:cast|used|exercised|wielded) (?:its|a|the|their|his) veto|(?:had )?vetoed it)",
        0.85,
        {"stance": "veto"},
    )
    yield Pattern(
        r"{actor:demonym}(?:, \w+)? veto(?: of {date})?(?:(?:, [^;,]{1,40},)? (?:of|on|against) (?![\ue500-\ue5ff])<det>{target_text:np})?",
        0.85,
        {"stance": "veto"},
    )
