"""The extractor itself: asks about each section, and turns each reply into claims and what is set aside."""

from __future__ import annotations

import threading
import time
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from extract.annotation.annotate import annotate
from extract.llm.endpoint import Endpoint, EndpointError
from extract.llm.grounded import Ungrounded
from extract.llm.grounding import claim
from extract.llm.proposal import Malformed, proposal
from extract.llm.quote import Text
from extract.llm.reply import Reply, Unreadable, facts, reply
from extract.llm.request import requests
from extract.llm.section import sections
from extract.registry import Extractor, Reading
from extract.rejection import Rejection
from extract.schema import FACT_TYPES
from ontology.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.claim import Claim
    from extract.document import Document
    from extract.llm.record import Replies
    from extract.llm.request import Request
    from extract.llm.section import Section

STAGE: Final = "model"
_TOLD: Final = 20
"""Facts set aside that are told one by one for a section; of a flood of them the rest is counted."""
_GIVEN_UP: Final = 3
"""Requests that fail one after the other before no further one is sent."""
_AHEAD: Final = 4
"""Requests prepared for each that is under way."""
_REPEATED: Final = 60_000
"""Characters of a reply that are shown again when its repair is asked for."""
_SHOWN: Final = 100


@dataclass(slots=True)
class Cost:
    """What a reading has cost so far; `tokens` as the replies themselves tell."""

    asked: int = 0
    seconds: float = 0.0
    replies: int = 0
    repairs: int = 0
    missing: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    models: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        """One line, the same for the same replies."""
        by = f" by {', '.join(sorted(self.models))}" if self.models else ""
        tokens = f"; {self.tokens_in:,} tokens in, {self.tokens_out:,} out" if self.tokens_in or self.tokens_out else ""
        lacking = f"; {counted(self.missing, 'section')} without a reply" if self.missing else ""
        return f"Model: {counted(self.replies, 'reply', 'replies')}{by}, {counted(self.repairs, 'repair')} among them{tokens}{lacking}."


@dataclass(slots=True)
class _Used:
    """What a reply gave: claims, for each fact that could not be used the reason, whether the reply was whole."""

    claims: list[Claim]
    faults: list[str]
    whole: bool = True


class Reader:
    """Reads documents with a model: replies are taken from where they are kept, else asked for, if there is an endpoint."""

    def __init__(self, replies: Replies, endpoint: Endpoint | None = None) -> None:
        self.cost = Cost()
        self._replies, self._endpoint = replies, endpoint
        self._lock = threading.Lock()
        self._failed: dict[str, str] = {}
        self._in_a_row, self._over = 0, ""

    @property
    def extractor(self) -> Extractor:
        """As the others are: a name, a version, a function from an annotated document to claims."""
        return Extractor("llm", "1", frozenset(FACT_TYPES), self.read, reader="llm")

    def ask(self, documents: Iterable[Document]) -> None:
        """Get the replies for all documents, some at a time, so that `read` finds them; failures are told by `read`."""
        at_once = self._endpoint.settings.concurrency if self._endpoint else 1
        under_way: set[Future[object]] = set()
        with ThreadPoolExecutor(at_once, "model") as pool:
            try:
                for document in documents:
                    for section, request in _asked(document):
                        under_way.add(pool.submit(self._converse, section, request))
                        if len(under_way) >= _AHEAD * at_once:
                            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                            _raise_from(done)
                _raise_from(wait(under_way).done)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def read(self, document: Annotated) -> Iterator[Claim | Rejection | Reading]:
        """The claims that replies about a document's sections bear out, what is set aside, and what was read."""
        parts = sections(document)
        for section, request in zip(parts, requests(parts), strict=True):
            where = f"Section {section.number} of {len(parts)}"
            try:
                used, told = self._converse(section, request)
            except EndpointError as problem:
                self.cost.missing += 1
                yield Rejection(STAGE, document.name, f"{where}: {problem}")
                continue
            self._count(told)
            self.cost.missing += not (used.claims or used.whole)  # an answer that holds no list is no reply
            yield from used.claims
            yield from (Rejection(STAGE, document.name, f"{where}: {fault}") for fault in used.faults[:_TOLD])
            if len(used.faults) > _TOLD:
                more = f"{where}: {len(used.faults) - _TOLD} further facts could not be used."
                yield Rejection(STAGE, document.name, more)
            if used.whole and len(used.claims) > len(used.faults):
                yield Reading(section.span)

    def _converse(self, section: Section, request: Request) -> tuple[_Used, list[Reply]]:
        """Ask, and once more about what could not be used. Raises EndpointError where there is no reply."""
        first = reply(self._body(request))
        text = Text(section)
        found = _used(section, text, first)
        if not found.faults:
            return found, [first]
        try:
            second = reply(self._body(request.repaired(first.text[:_REPEATED], found.faults[:_TOLD])))
        except EndpointError:
            return found, [first]
        known = {c.key for c in found.claims}
        mended = [c for c in _used(section, text, second).claims if c.key not in known]
        left = found.faults if len(mended) < len(found.faults) else []
        return _Used([*found.claims, *mended], left, whole=found.whole), [first, second]

    def _body(self, request: Request) -> str:
        """The reply to a request: the one that is kept, else a new one. Raises EndpointError."""
        if (body := self._replies.find(request)) is not None:
            return body
        self._replies.note(request)
        if self._endpoint is None:
            raise EndpointError(f"there is no reply ({request.stem}.reply.json).")
        with self._lock:
            if known := self._failed.get(request.stem) or self._over:
                raise EndpointError(known)
        started = time.monotonic()
        try:
            body = self._endpoint.ask(request)
        except EndpointError as problem:
            self._note_failure(request, problem)
            raise
        finally:
            with self._lock:
                self.cost.asked += 1
                self.cost.seconds += time.monotonic() - started
        self._replies.keep(request, body)
        with self._lock:
            self._in_a_row = 0
        return body

    def _note_failure(self, request: Request, problem: EndpointError) -> None:
        with self._lock:
            self._failed[request.stem] = str(problem)
            self._in_a_row += 1
            if problem.final or self._in_a_row >= _GIVEN_UP:
                self._over = f"not asked, as the request before failed: {problem}"

    def _count(self, told: list[Reply]) -> None:
        self.cost.replies += len(told)
        self.cost.repairs += len(told) - 1
        for each in told:
            self.cost.tokens_in += each.tokens_in
            self.cost.tokens_out += each.tokens_out
            self.cost.models |= {each.model} if each.model else set()


def _asked(document: Document) -> list[tuple[Section, Request]]:
    """The sections of a document with their requests; none where it cannot be annotated, as extraction will tell."""
    try:
        parts = sections(annotate(document))
        return list(zip(parts, requests(parts), strict=True))
    except Exception:  # noqa: BLE001 — one document must not cost the others
        return []


def _raise_from(done: Iterable[Future[object]]) -> None:
    """Raise what stopped a request other than its endpoint: a full disk."""
    for future in done:
        problem = future.exception()
        if problem is not None and not isinstance(problem, EndpointError):
            raise problem


def _used(section: Section, text: Text, told: Reply) -> _Used:
    """The claims in a reply, and what is wrong with the rest of it."""
    try:
        proposed, whole = facts(told.text)
    except Unreadable as problem:
        return _Used([], [str(problem)], whole=False)
    used = _Used([], [], whole=whole and not told.cut)
    for each in proposed:
        try:
            formed = proposal(each)
            used.claims.append(claim(section, text, formed))
        except Malformed as problem:
            used.faults.append(str(problem))
        except Ungrounded as problem:
            quote = " ".join(formed.quote.split())
            used.faults.append(f'{formed.kind}, "{quote[:_SHOWN]}{"…" * (len(quote) > _SHOWN)}": {problem}')
    if not used.whole:
        used.faults.append(f"The reply breaks off after {counted(len(proposed), 'fact')}.")
    return used
