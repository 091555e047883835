"""How claims fare on documents that the rules had never met: the rules of an earlier commit, before anybody had read these documents.

    python bench/first_sight.py COMMIT DOCUMENT...

Reads golden documents (their names without extension) with the rules of COMMIT, judges each claim by the gold, and puts it into
`first_sight.csv` with today's traits: what `bench/calibration.py` learns from, beside the documents that are unread still.
Run it for new documents before their errors are looked at, with the commit at hand.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bench.score import GOLDEN, HERE, SHARED, scorer
from extract.annotation.annotate import annotate
from extract.calibration import traits
from extract.claim import Claim, Realis, Role, Share
from extract.document import Entity, EntityKind, Span
from extract.doubts import sentence_of, tellings
from extract.facts import flat
from extract.readers import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.claim import Value

TABLE: Final = HERE / "first_sight.csv"
COLUMNS: Final = ("rules", "document", "type", "confidence", "right", "traits")
# Run in the checkout of the commit: its claims, uncalibrated, one JSON object a line.
RUNNER: Final = """
import inspect, json, sys
from decimal import Decimal
from pathlib import Path
from extract.claim import Share
from extract.document import Entity
from extract.extraction import extraction
from extract.readers import read

def plain(value):
    if isinstance(value, Entity):
        return {"entity": [str(value.kind), value.key, value.name, value.state]}
    if isinstance(value, Share):
        return {"share": [value.owner, str(value.percent)]}
    if isinstance(value, Decimal):
        return {"number": str(value)}
    return {"all": [plain(v) for v in value]} if isinstance(value, tuple) else value

known = inspect.signature(extraction).parameters.get("calibrate")
arguments = {"calibrate": lambda claim, *_: claim} if known else {}
for path in sys.argv[1:]:
    for c in extraction(read(Path(path)), **arguments).claims:
        roles = {r.name: plain(r.value) for r in c.roles}
        told = [c.document, c.kind, roles, [c.span.start, c.span.end], c.quote, c.extractor, c.confidence, str(c.realis)]
        print(json.dumps([path, *told], ensure_ascii=False))
"""


class Row(NamedTuple):
    """One claim at first sight, in the order of `COLUMNS`."""

    rules: str
    document: str
    kind: str
    confidence: float
    right: bool
    traits: tuple[str, ...]


def rows() -> Iterator[Row]:
    """The table as it stands."""
    if not TABLE.exists():
        return
    with TABLE.open(encoding="utf-8", newline="") as file:
        for rules, document, kind, confidence, right, held in list(csv.reader(file))[1:]:
            yield Row(rules, document, kind, float(confidence), right == "1", tuple(held.split("|")))


def judged(commit: str, names: Iterable[str]) -> Iterator[Row]:
    """The claims of the commit's rules about golden or shared documents of these names."""
    score = scorer(SHARED / "gold")
    paths = [_path(name) for name in names]
    said = dict[Path, list[Claim]]()
    for path, *told in _claims(commit, paths):
        said.setdefault(Path(path), []).append(_claim(told))
    for path, claims in said.items():
        home = GOLDEN / "facts" if path.is_relative_to(GOLDEN) else SHARED / "gold"
        wanted, sentences = score.read(home / f"{path.stem}.jsonl"), tellings(annotate(read(path)))
        facts = [{**flat(c), "claim": c} for c in claims]
        for kind in sorted({fact["type"] for fact in facts}):
            pairs, _, spurious = score.pair(*([f for f in of if f["type"] == kind] for of in (wanted, facts)))
            for right, told in ((True, [s for _, s in pairs]), (False, spurious)):
                for claim in (fact["claim"] for fact in told):
                    held = tuple(traits(claim, sentence_of(claim, sentences)))
                    yield Row(commit, path.stem, kind, claim.confidence, right, held)


def _path(name: str) -> Path:
    found = (f for folder in (GOLDEN, SHARED) for f in (folder / "documents").glob(f"{name}.*"))
    if (path := next(found, None)) is None:
        raise SystemExit(f"no document {name!r} in {GOLDEN / 'documents'} or {SHARED / 'documents'}")
    return path


def _claims(commit: str, paths: Iterable[Path]) -> Iterator[list[Any]]:
    """What the commit's own code extracts, in a work tree of its own."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "rules"
        git = ["git", "-C", str(HERE), "worktree"]
        subprocess.run([*git, "add", "--detach", "--quiet", str(tree), commit], check=True)
        try:
            command = [sys.executable, "-c", RUNNER, *map(str, paths)]
            done = subprocess.run(command, cwd=tree, check=True, capture_output=True, encoding="utf-8")
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)
    yield from map(json.loads, done.stdout.splitlines())


def _claim(told: Sequence[Any]) -> Claim:
    """A claim as `RUNNER` prints it, without the path."""
    document, kind, roles, span, quote, by, sure, realis = told
    held = tuple(Role(name, _value(value)) for name, value in sorted(roles.items()))
    return Claim(document, kind, held, Span(*span), quote, by, sure, Realis(realis))


def _value(value: Any) -> Value:
    match value:
        case {"entity": [kind, key, name, state]}:
            return Entity(EntityKind(kind), key, name, state)
        case {"share": [owner, percent]}:
            return Share(owner, Decimal(percent))  # type: ignore[return-value]
        case {"number": number}:
            return Decimal(number)
        case {"all": values}:
            return tuple(map(_value, values))  # type: ignore[return-value]
    return str(value)


def main() -> None:
    """Judge the documents and write the table, in which they replace what was there of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("commit")
    parser.add_argument("document", nargs="+")
    args = parser.parse_args()
    named = subprocess.run(
        ["git", "-C", str(HERE), "rev-parse", "--short", args.commit], check=True, capture_output=True, encoding="utf-8"
    )
    new = list(judged(named.stdout.strip(), args.document))  # "HEAD" tomorrow is another
    kept = [row for row in rows() if row.document not in args.document]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in sorted([*kept, *new]):
            writer.writerow([*row[:3], f"{row.confidence:g}", int(row.right), "|".join(row.traits)])
    print(f"{len(new)} claims of {len(args.document)} documents, {sum(r.right for r in new)} right; {len(kept)} kept")


if __name__ == "__main__":
    main()
