"""Documents in, claims out: read, annotate, extract, verify. What fails is set aside, the rest goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import TYPE_CHECKING

from extract.agreement import agreed
from extract.annotation.annotate import annotate
from extract.calibration import calibrated
from extract.consolidate import consolidate
from extract.contemporary import contemporary
from extract.doubts import sentence_of, tellings
from extract.evidence import objection
from extract.facts import in_order
from extract.form import malformed
from extract.graph.rdf.when import DateError, bounds
from extract.named import Named
from extract.names.usage import as_called
from extract.occasions import placed
from extract.plausibility import implausible
from extract.readers import UnreadableDocument, read
from extract.registry import RULES, Reading, extractors
from extract.rejection import Rejection
from extract.terms import with_terms
from ontology.counted import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim
    from extract.document import Document, Span
    from extract.registry import Extractor


@dataclass(frozen=True, slots=True)
class Extraction:
    """One document's claims, verified, each fact once, in document order, and what was set aside."""

    document: Document
    claims: tuple[Claim, ...]
    rejections: tuple[Rejection, ...] = ()


def documents(paths: Iterable[Path]) -> Iterator[Document | Rejection]:
    """Each file as a document, or the reason why it is none.

    A second file of the same name is refused, as both would have the same IRI.
    """
    seen: dict[str, Path] = {}
    for path in paths:
        try:
            document = read(path)
        except UnreadableDocument as problem:
            yield Rejection("read", path.name, str(problem))
            continue
        if (first := seen.setdefault(document.slug, path)) != path:
            yield Rejection("read", path.name, f"{path} and {first} have the same name: rename one of them.")
        else:
            yield document


def extraction(
    document: Document,
    chosen: Mapping[str, Extractor] | None = None,
    *,
    calibrate: Callable[[Claim, Sentence | None], Claim] = calibrated,
) -> Extraction:
    """The claims of one document by the given extractors (default: all that are registered).

    `calibrate` gives what the rules find in a sentence the confidence with which it leaves here.
    """
    chosen = extractors() if chosen is None else chosen
    try:
        annotated = annotate(document)
    except Exception as problem:  # noqa: BLE001 — one document must not cost the others
        return Extraction(document, (), (Rejection("annotate", document.name, _told_of(problem)),))
    claims: dict[str, dict[str, Claim]] = {}
    rejections: list[Rejection] = []
    read_whole: list[Span] = []
    named = Named.in_document(annotated)
    for name, extractor in chosen.items():
        for told in _told(name, extractor, annotated):
            if isinstance(told, Rejection):
                rejections.append(told)
            elif isinstance(told, Reading):
                read_whole.append(told.span)
            elif reason := malformed(told, extractor, document.name):
                rejections.append(Rejection("verify", document.name, reason))
            elif reason := _objection(told, document, named):
                rejections.append(Rejection("verify", document.name, reason, told))
            else:
                _keep(claims.setdefault(extractor.reader, {}), contemporary(told))
    by_reader = [consolidate(in_order(c.values())) for _, c in sorted(claims.items(), key=lambda r: r[0] != RULES)]
    if RULES in claims:
        told_in = tellings(annotated)
        sure = [calibrate(claim, sentence_of(claim, told_in)) for claim in by_reader[0]]
        by_reader[0] = with_terms(placed(sure), annotated)
    joined = reduce(partial(agreed, read=read_whole), by_reader) if by_reader else []
    clean = "\n".join(block.text for block in document.blocks)
    return Extraction(document, tuple(as_called(joined, clean)), tuple(rejections))


def _told(name: str, extractor: Extractor, annotated: Annotated) -> Iterator[Claim | Rejection | Reading]:
    """What an extractor tells; where it fails, all that it tells without the sentences on which it does."""
    failures: dict[str, list[str]] = {}
    yield from _without(extractor, annotated, failures)
    for problem, quotes in failures.items():
        others = f" and {counted(len(quotes) - 1, 'other sentence')}" if len(quotes) > 1 else ""
        where = f" (in “{quotes[0]}”{others})" if quotes[0] else others
        yield Rejection(f"extract ({name})", annotated.name, problem + where)


def _without(
    extractor: Extractor, annotated: Annotated, failures: dict[str, list[str]]
) -> Iterator[Claim | Rejection | Reading]:
    """What an extractor tells without the sentences on which it fails; these are added to `failures`, by what went wrong."""
    try:
        yield from list(extractor.run(annotated))
    except (Exception, SystemExit) as problem:  # noqa: BLE001 — one extractor must not cost the claims of the others
        rest = _halves(annotated) if extractor.reader == RULES else ()
        for half in rest:
            yield from _without(extractor, half, failures)
        if not rest:
            sentence = next((s for block in annotated.blocks for s in block), None)
            quote = sentence.block.raw(sentence.span).of(annotated.text) if sentence else ""
            failures.setdefault(_told_of(problem), []).append(quote)


def _halves(annotated: Annotated) -> tuple[Annotated, ...]:
    """The document's blocks in two halves, of one block its sentences; nothing where there is but one sentence."""
    blocks = tuple(block for block in annotated.blocks if block)
    parts = blocks if len(blocks) > 1 else tuple((sentence,) for block in blocks for sentence in block)
    middle = len(parts) // 2
    return (replace(annotated, blocks=parts[:middle]), replace(annotated, blocks=parts[middle:])) if middle else ()


def _keep(claims: dict[str, Claim], told: Claim) -> None:
    """Of two claims with the same content the surer one stays."""
    if told.key not in claims or claims[told.key].confidence < told.confidence:
        claims[told.key] = told


def _objection(claim: Claim, document: Document, named: Named) -> str:
    return objection(claim, document.text) or _date_objection(claim) or named.objection(claim) or implausible(claim)


def _date_objection(claim: Claim) -> str:
    try:
        bounds(claim.date or "2000")
    except DateError as problem:
        return f"The date cannot be used: {problem}."
    return ""


def _told_of(problem: BaseException) -> str:
    return f"{type(problem).__name__}: {problem}".rstrip(": ")
