"""Regular expressions that are compiled when they are first asked for.

Thousands stand at the head of our modules, of which a page needs some: compiled at import, they took two thirds of the time that
it takes to start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from extract.compiled import kept

if TYPE_CHECKING:
    import re


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, later: an error in `source` shows at first use, as a `re.error`.

    A match tells which expression it is of by equality, not by identity: `match.re == EXPRESSION`.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Lazy:
    """Stands for a compiled expression; what was asked of that once is an attribute of its own from then on."""

    def __init__(self, source: str, flags: int) -> None:
        self._told = (source, flags)
        self._compiled: re.Pattern[str] | None = None

    def __eq__(self, other: object) -> bool:
        """Whether the other is this one or what it was compiled to: `match.re == EXPRESSION`, which `is` would not tell."""
        return other is self or (self._compiled is not None and other == self._compiled)

    def __hash__(self) -> int:
        return hash(self._told)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # copying and pickling ask for what a pattern does not have
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = kept().compiled(*self._told, factored=True)
        found: object = getattr(self._compiled, name)
        self.__dict__[name] = found
        return found
