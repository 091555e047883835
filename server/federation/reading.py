"""Reads the shape of a query (SPARQL 1.1 Query, section 19.8) from its terminals.

The engine has accepted the text before this is asked, so it judges no syntax; what it does not know it refuses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from server.errors import Unsupported
from server.federation.pattern import Element, Group, Query, Select, What, mentioned
from server.language.tokens import Kind, Token, line_and_column, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYWORDS = {"OPTIONAL", "MINUS", "GRAPH", "SERVICE", "FILTER", "BIND", "VALUES", "LATERAL"}
MODIFIERS = {"GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"}
PLAIN = frozenset(".;,~")
"""Signs without a kind of their own that may stand in a query."""
END = Token(Kind.OTHER, "", -1)


def blanked(text: str) -> str | None:
    """The text with each SERVICE, SILENT and name of an endpoint overwritten by spaces, which leaves their groups.

    So the engine can judge the rest with every place where it was. None when there is no SERVICE.
    """
    found = list(tokens(text))
    pieces, at = [], 0
    for place, token in enumerate(found):
        if token.kind is not Kind.WORD or token.text.upper() != "SERVICE":
            continue
        silent = place + 1 < len(found) and found[place + 1].text.upper() == "SILENT"
        last = found[min(place + 1 + silent, len(found) - 1)]
        if last.kind not in {Kind.IRI, Kind.NAME, Kind.VARIABLE}:
            last = token  # what is wrong here is the engine's to tell
        end = last.start + len(last.text)
        pieces += [text[at : token.start], re.sub(r"[^\r\n]", " ", text[token.start : end])]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else None


def read(text: str) -> Query:
    """The shape of a query; raises `Unsupported` for what it cannot follow."""
    return Reader(text).query()


class Reader:
    """One pass over the terminals of a query."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(tokens(text))
        self.at = 0
        for token in self.tokens:
            if token.kind is Kind.OTHER and token.text not in PLAIN:
                raise self._lost(token)

    def query(self) -> Query:
        """Prologue, form, dataset clause, pattern, modifiers."""
        prefixes, base = self._prologue()
        form = self._word()
        if form != "SELECT":
            self._take()
        if form == "CONSTRUCT" and self._peek().text == "{":
            self._skip_brackets([])
        dataset = self._dataset(self.at)
        group = self._select() if form == "SELECT" else self._pattern()
        return Query(self.text, prefixes, base, dataset, group)

    def _prologue(self) -> tuple[dict[str, str], str]:
        prefixes: dict[str, str] = {}
        base = ""
        while (word := self._word()) in {"PREFIX", "BASE", "VERSION"}:
            self._take()
            first = self._take()
            if word == "PREFIX":
                prefixes[first.text[:-1]] = f"PREFIX {first.text} {self._take().text}"
            elif word == "BASE":
                base = f"BASE {first.text}"
        return prefixes, base

    def _dataset(self, start: int) -> str:
        """The FROM clauses, as they stand before the pattern."""
        depth, clauses = 0, []
        for place in range(start, len(self.tokens)):
            token = self.tokens[place]
            depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
            if token.text == "{" and depth == 1:
                break
            if depth == 0 and token.text.upper() == "FROM" and token.kind is Kind.WORD:
                named = self.tokens[place + 1].text.upper() == "NAMED"
                last = self.tokens[place + 1 + named]
                clauses.append(self.text[token.start : last.start + len(last.text)])
        return " ".join(clauses)

    def _pattern(self) -> Group:
        """The WHERE clause of a query that is no SELECT, with its modifiers."""
        while self._peek().text != "{" and self._peek() is not END:
            self._take()
        if self._peek() is END:
            return Group(len(self.text), len(self.text), ())
        where = self._group()
        keys, sliced, values, loose = self._modifiers()
        select = Select(None, frozenset(), keys, sliced, values)
        return Group(where.start, where.end, (self._whole(where),), select, tuple(loose))

    def _select(self) -> Group:
        """A SELECT, at its first word, to the end of its modifiers."""
        start = self._take().start
        plain: set[str] | None = set()
        computed: set[str] = set()
        loose: list[Group] = []
        while self._peek().text != "{":
            token = self._peek()
            if token is END:
                raise self._lost(self.tokens[-1])
            if token.text == "*":
                plain = None
            elif token.kind is Kind.VARIABLE and plain is not None:
                plain.add(token.text[1:])
            elif token.text == "(":
                computed.add(self._skip_brackets(loose)[-2].text[1:])
                continue
            self._take()
        where = self._group()
        keys, sliced, values, found = self._modifiers()
        select = Select(None if plain is None else frozenset(plain), frozenset(computed), keys, sliced, values)
        return Group(start, where.end, (self._whole(where),), select, (*loose, *found))

    def _whole(self, group: Group) -> Element:
        return Element(What.GROUP, group.start, group.end, (group,))

    def _modifiers(self) -> tuple[frozenset[str] | None, bool, Element | None, list[Group]]:
        keys: set[str] | None = None
        sliced, values, word = False, None, ""
        loose: list[Group] = []
        while (token := self._peek()) is not END and token.text != "}":
            if token.kind is Kind.WORD and token.text.upper() in MODIFIERS:
                word = token.text.upper()
                sliced = sliced or word in {"LIMIT", "OFFSET"}
                if word == "GROUP" or (word == "HAVING" and keys is None):
                    keys = set()
                elif word == "VALUES":
                    values = self._values()
                    continue
            elif token.kind is Kind.VARIABLE and word == "GROUP" and keys is not None:
                keys.add(token.text[1:])
            elif token.text == "(":
                self._skip_brackets(loose)
                continue
            elif token.text.upper() == "EXISTS":
                self._take()
                loose.append(self._group())
                continue
            self._take()
        return None if keys is None else frozenset(keys), sliced, values, loose

    def _group(self) -> Group:
        opening = self._take("{")
        if self._word() == "SELECT":
            inner = self._select()
            elements, select, loose = inner.elements, inner.select, inner.loose
        else:
            elements, select, loose = tuple(self._elements()), None, ()
        closing = self._take("}")
        return Group(opening.start, closing.start + 1, elements, select, loose)

    def _elements(self) -> Iterator[Element]:
        while (token := self._peek()).text != "}":
            if token is END:
                raise self._lost(self.tokens[-1])
            if token.text == ".":
                self._take()
            elif token.text == "{":
                yield self._alternatives()
            elif (word := self._word()) in KEYWORDS:
                yield self._keyed(word)
            else:
                yield self._triples()

    def _alternatives(self) -> Element:
        groups = [self._group()]
        while self._word() == "UNION":
            self._take()
            groups.append(self._group())
        what = What.GROUP if len(groups) == 1 else What.UNION
        return Element(what, groups[0].start, groups[-1].end, tuple(groups))

    def _keyed(self, word: str) -> Element:
        if word == "VALUES":
            return self._values()
        start = self._take().start
        if word in {"FILTER", "BIND"}:
            return self._expression(What(word.lower()), start)
        silent = word == "SERVICE" and self._word() == "SILENT"
        if silent:
            self._take()
        term = self._take().text if word in {"GRAPH", "SERVICE"} else ""
        group = self._group()
        return Element(What(word.lower()), start, group.end, (group,), term, silent)

    def _expression(self, what: What, start: int) -> Element:
        """What FILTER or BIND has: EXISTS, a call, or brackets."""
        groups: list[Group] = []
        while self._word() in {"NOT", "EXISTS"}:
            self._take()
        if self._peek().text == "{":
            groups.append(self._group())
            return Element(what, start, groups[0].end, tuple(groups))
        while self._peek().text != "(":
            if self._peek() is END:
                raise self._lost(self.tokens[-1])
            self._take()
        inside = self._skip_brackets(groups)
        binds = frozenset({inside[-2].text[1:]}) if what is What.BIND else frozenset()
        return Element(what, start, inside[-1].start + 1, tuple(groups), binds=binds)

    def _values(self) -> Element:
        start = self._take().start
        names = self._skip_brackets([]) if self._peek().text == "(" else [self._take()]
        data = self._skip_brackets([])
        binds = frozenset(token.text[1:] for token in names if token.kind is Kind.VARIABLE)
        return Element(What.VALUES, start, data[-1].start + 1, binds=binds)

    def _triples(self) -> Element:
        first = last = self._take()
        while (token := self._peek()) is not END and token.text not in {"{", "}"} and self._word() not in KEYWORDS:
            last = self._take()
        end = last.start + len(last.text)
        return Element(What.TRIPLES, first.start, end, binds=mentioned(self.text[first.start : end]))

    def _skip_brackets(self, groups: list[Group]) -> list[Token]:
        """The tokens from an opening bracket to the one that closes it; groups of EXISTS are put into `groups`."""
        passed = [self._take()]
        depth = 1
        while depth:
            if self._word() == "EXISTS":
                self._take()
                groups.append(self._group())
                continue
            token = self._take()
            depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
            passed.append(token)
        return passed

    def _peek(self) -> Token:
        return self.tokens[self.at] if self.at < len(self.tokens) else END

    def _word(self) -> str:
        token = self._peek()
        return token.text.upper() if token.kind is Kind.WORD else ""

    def _take(self, wanted: str = "") -> Token:
        token = self._peek()
        if token is END or (wanted and token.text != wanted):
            raise self._lost(self.tokens[-1] if token is END else token)
        self.at += 1
        return token

    def _lost(self, token: Token) -> Unsupported:
        line, column = line_and_column(self.text, token.start)
        return Unsupported(
            f"Line {line}, column {column}: this cannot be followed in a query with SERVICE.", line=line, column=column
        )
