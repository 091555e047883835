"""One query with SERVICE, from its text to a query that our engine can answer alone.

Each SERVICE is asked at its source, restricted by what is known on our side, and its solutions take its place as
inline data. That is what SPARQL 1.1 Federated Query (section 4) says that a SERVICE is: a multiset of solutions.
"""

from __future__ import annotations

import itertools
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.errors import BadQuery, Refused, SourceFailed
from server.federation.bindings import Bindings
from server.federation.endpoint import constant
from server.federation.gathering import Gathering
from server.federation.local import Place, places, restricts
from server.federation.pattern import mentioned
from server.federation.report import Outcome, SourceReport
from server.federation.scope import in_scope, in_scope_of
from server.federation.splices import Splices
from server.federation.subquery import Subquery
from server.federation.table import BLANK, Row, Table
from server.federation.transport import Failure
from server.language.tokens import Kind, line_and_column, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from server.federation.bindings import Ask
    from server.federation.gathering import Patience
    from server.federation.pattern import Query
    from server.federation.remote import Remote

ALL_AFTER = {"SELECT", "DISTINCT", "REDUCED", "DESCRIBE"}
"""Words after which `*` means every variable."""
FIXED = {Kind.IRI, Kind.NAME, Kind.STRING, Kind.NUMBER}
MOST = 50
"""SERVICEs in one query, those within each other not counted."""
NOT_LISTED = "it is not in the list of sources"


@dataclass(frozen=True, slots=True)
class Task:
    """One SERVICE at one source, with the rows for `names` that restrict it, None for all."""

    place: Place
    endpoint: str
    remote: Remote
    names: tuple[str, ...]
    given: tuple[Row, ...] | None


class Run:
    """The work on one query. `reports` has what came of each source."""

    def __init__(
        self, query: Query, base: str, ask: Ask, remote: Callable[[str], Remote | None], patience: Patience
    ) -> None:
        self.query, self.splices, self.reports = query, Splices(query.text), list[SourceReport]()
        self._base, self._remote, self._patience = base, remote, patience
        self._pending = list(places(query))
        if len(self._pending) > MOST:
            raise BadQuery(f"The query has {len(self._pending)} SERVICEs; the limit is {MOST}.")
        self._bindings = Bindings(query, self.splices, self._pending, ask)
        for place in self._pending:
            endpoint = constant(query, place.service.term, base)
            if endpoint is not None and not place.service.silent and remote(endpoint) is None:
                raise self._refused(place, endpoint)

    def resolve(self) -> None:
        """Ask all sources. Raises `ServiceError`; `SourceFailed` names the source that gave no answer."""
        while self._pending:
            wave = [place for place in self._pending if not self._waits(place)] or self._pending[:1]
            tasks: list[Task] = []
            rows: dict[int, list[Row]] = {place.service.start: [] for place in wave}
            for place in wave:
                more, stand_ins = self._tasks(place)
                tasks += more
                rows[place.service.start] += stand_ins
            for task, found in zip(tasks, self._perform(tasks), strict=True):
                rows[task.place.service.start] += found
            for place in wave:
                self.splices.put(place.service, self._columns(place), rows[place.service.start])
                self._pending.remove(place)

    def _waits(self, place: Place) -> bool:
        """Whether another SERVICE is to be asked before, because its solutions restrict this one."""
        own = in_scope_of(self.query, [place.service])
        for other in self._pending:
            if other is place or not own & in_scope_of(self.query, [other.service]) or not restricts(other, place):
                continue
            if not restricts(place, other) or self._rank(other) < self._rank(place):
                return True
        return False

    def _rank(self, place: Place) -> tuple[bool, bool, int, int]:
        """Among those that could restrict each other: first what our data restricts, then what has more constants."""
        text = self.query.text[place.body.start : place.body.end]
        fixed = sum(token.kind in FIXED for token in tokens(text))
        names = self._bindings.names(place)
        unknown = place.service.variable is not None and place.service.variable not in names
        return (unknown, not names, len(mentioned(text)) - fixed, place.service.start)

    def _columns(self, place: Place) -> tuple[str, ...]:
        """The variables of a SERVICE that the rest of the query can see or names."""
        names = in_scope(self.query, place.body)
        service = place.service
        outside = f"{self.query.text[: service.start]} {self.query.text[service.end :]}"
        read = list(tokens(outside))
        every = any(
            token.text == "*" and before.text.upper() in ALL_AFTER for before, token in itertools.pairwise(read)
        )
        names = names if every else names & mentioned(outside)
        return tuple(sorted(names | ({service.variable} if service.variable else set())))

    def _tasks(self, place: Place) -> tuple[list[Task], list[Row]]:
        """What is to be asked for a SERVICE, and the rows that stand for what SILENT leaves out."""
        table = self._bindings.of(place)
        variable = place.service.variable
        if variable is None:
            endpoint = constant(self.query, place.service.term, self._base) or ""
            return self._task(place, endpoint, table)
        if table is None or variable not in table.names or any(not row[table.column(variable)] for row in table.rows):
            if not place.service.silent:
                raise self._no_endpoint(place)
            self._note(place, f"?{variable}", Outcome.SKIPPED, "some solutions have no IRI for the variable")
        if table is None or variable not in table.names:
            return [], [tuple("" for _ in self._columns(place))]
        if not table.rows:
            self._note(place, f"?{variable}", Outcome.NOT_NEEDED)
        return self._by_endpoint(place, table, table.column(variable))

    def _by_endpoint(self, place: Place, table: Table, column: int) -> tuple[list[Task], list[Row]]:
        parts: dict[str, list[Row]] = {}
        for row in table.rows:
            parts.setdefault(row[column], []).append(row[:column] + row[column + 1 :])
        names = table.names[:column] + table.names[column + 1 :]
        tasks: list[Task] = []
        rows: list[Row] = []
        for term, given in parts.items():
            if term:
                endpoint = term[1:-1] if term.startswith("<") else term
                more, stand_ins = self._task(place, endpoint, Table(names, tuple(given)) if names else None)
                tasks += more
                rows += stand_ins
        return tasks, rows

    def _task(self, place: Place, endpoint: str, table: Table | None) -> tuple[list[Task], list[Row]]:
        remote = self._remote(endpoint)
        if remote is None:
            if not place.service.silent:
                raise self._refused(place, endpoint)
            self._note(place, endpoint, Outcome.SKIPPED, NOT_LISTED)
            return [], [self._stand_in(place, endpoint)]
        if table is None:
            return [Task(place, endpoint, remote, (), None)], []
        # A blank node of ours is no term of another side's.
        given = tuple(row for row in table.rows if not any(cell.startswith(BLANK) for cell in row))
        if not given:
            self._note(place, endpoint, Outcome.NOT_NEEDED)
            return [], []
        return [Task(place, endpoint, remote, table.names, given)], []

    def _perform(self, tasks: Sequence[Task]) -> list[list[Row]]:
        """The solutions of each task, asked side by side."""
        work = [(task, self._gathering(task, number)) for number, task in enumerate(tasks)]
        if len(work) < 2:  # noqa: PLR2004  # nothing to do side by side
            return [self._one(task, gathering) for task, gathering in work]
        with ThreadPoolExecutor(min(len(work), 16), thread_name_prefix="service") as threads:
            futures = [threads.submit(self._one, task, gathering) for task, gathering in work]
            try:
                return [future.result() for future in futures]
            except BaseException:
                for _, gathering in work:
                    gathering.stop.now()
                raise

    def _gathering(self, task: Task, number: int) -> Gathering:
        body = task.place.body
        names = [name for name in self._columns(task.place) if name in in_scope(self.query, body)]
        subquery = Subquery.of(self.query, body, names, self._base)
        return Gathering(task.remote, subquery, self._patience, f"s{task.place.service.start}t{number}")

    def _one(self, task: Task, gathering: Gathering) -> list[Row]:
        began = time.monotonic()
        failure: Failure | None = None
        try:
            gathering.gather(task.names, task.given)
        except Failure as error:
            failure = error
        report = SourceReport(
            source=task.endpoint,
            outcome=Outcome.FAILED if failure else Outcome.ANSWERED,
            line=self._line(task.place)[0],
            bindings=gathering.bindings,
            requests=gathering.tally.requests,
            cached=gathering.tally.cached,
            rows=0 if failure else len(gathering.rows),
            sent=gathering.tally.sent,
            received=gathering.tally.received,
            ms=round((time.monotonic() - began) * 1000),
            reason=failure.reason if failure else "",
        )
        self.reports.append(report)
        if failure is None:
            return self._placed(task, gathering)
        if task.place.service.silent:
            return [self._stand_in(task.place, task.endpoint)]
        raise SourceFailed(
            f"The source <{task.endpoint}> gave no usable answer: {failure.reason}.",
            source=task.endpoint,
            reason=failure.reason,
            retry_after=round(failure.wait) if failure.wait is not None else None,
            sources=[each.mapping() for each in self.reports],
            hint="SERVICE SILENT answers without a source that fails.",
        )

    def _placed(self, task: Task, gathering: Gathering) -> list[Row]:
        """A source's solutions in the columns of the SERVICE, its own variable among them."""
        names, variable = self._columns(task.place), task.place.service.variable
        if variable is None:
            return gathering.rows
        own, term = names.index(variable), f"<{task.endpoint}>"
        if variable in gathering.subquery.names:
            return [(*row[:own], term, *row[own + 1 :]) for row in gathering.rows if row[own] in {"", term}]
        return [(*row[:own], term, *row[own:]) for row in gathering.rows]

    def _stand_in(self, place: Place, endpoint: str) -> Row:
        """The one solution of a SERVICE SILENT that failed (section 4): it agrees with everything."""
        return tuple(f"<{endpoint}>" if name == place.service.variable else "" for name in self._columns(place))

    def _note(self, place: Place, source: str, outcome: Outcome, reason: str = "") -> None:
        self.reports.append(SourceReport(source, outcome, self._line(place)[0], reason=reason))

    def _line(self, place: Place) -> tuple[int, int]:
        return line_and_column(self.query.text, place.service.start)

    def _refused(self, place: Place, endpoint: str) -> Refused:
        line, column = self._line(place)
        return Refused(
            f"Line {line}, column {column}: <{endpoint}> is not in the list of sources that may be asked.",
            line=line,
            column=column,
            hint="The table federation.sources in comity.toml names them; the one who runs this service can add it.",
        )

    def _no_endpoint(self, place: Place) -> BadQuery:
        line, column = self._line(place)
        return BadQuery(
            f"Line {line}, column {column}: nothing beside SERVICE gives {place.service.term} an IRI in all solutions.",
            line=line,
            column=column,
            hint="Bind it in the same group: by a pattern, BIND or VALUES.",
        )
