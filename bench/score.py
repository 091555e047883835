"""Precision, recall and F1 of the extractors against gold facts: development and set-aside documents side by side.

    python bench/score.py [--documents DIR] [--gold DIR] [--part development|set-aside|all] [--write RESULTS.md]

DIR of the gold holds one .jsonl per document and `score.py`, which pairs facts. Intervals are percentile bootstrap
over documents (Efron and Tibshirani 1993, chapter 13), 1,000 draws with a fixed seed.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from extract.extraction import extraction
from extract.facts import flat
from extract.readers import read

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
DRAWS = 1000


class Counts(NamedTuple):
    """How many gold facts, stated facts, hits, spans that fit, other slots asked for and right."""

    gold: int = 0
    said: int = 0
    hits: int = 0
    spans: int = 0
    slots: int = 0
    right: int = 0

    def plus(self, other: Counts) -> Counts:
        """The sum of both."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Hits among the stated facts."""
        return self.hits / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Hits among the gold facts."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def scorer(gold: Path) -> ModuleType:
    """The gold folder's own `score.py`."""
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no score.py in {gold}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def counted(score: ModuleType, gold: list[dict[str, Any]], said: list[dict[str, Any]]) -> dict[str, Counts]:
    """The counts of one document by type."""
    by_type: dict[str, Counts] = {}
    for kind in sorted({f["type"] for f in gold} | {f["type"] for f in said}):
        pairs, missed, spurious = score.pair(
            [g for g in gold if g["type"] == kind], [s for s in said if s["type"] == kind]
        )
        others = [(g, s, slot) for g, s in pairs for slot in score.slots(g) if slot not in score.keys(g)]
        by_type[kind] = Counts(
            gold=len(pairs) + len(missed),
            said=len(pairs) + len(spurious),
            hits=len(pairs),
            spans=sum(score.overlaps(g, s) for g, s in pairs),
            slots=len(others),
            right=sum(score.agrees(slot, g, s) for g, s, slot in others),
        )
    return by_type


def interval(documents: list[Counts], figure: str) -> tuple[float, float]:
    """The 95 % percentile bootstrap interval of a figure over documents."""
    draw = random.Random(1)
    values = []
    for _ in range(DRAWS):
        total = Counts()
        for chosen in draw.choices(documents, k=len(documents)):
            total = total.plus(chosen)
        values.append(getattr(total, figure))
    values.sort()
    return values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS)]


def table(title: str, rows: dict[str, Counts], all_of: list[Counts] | None = None) -> str:
    """A Markdown table of counts by name."""
    lines = [
        f"### {title}",
        "",
        "| | gold | said | hits | P | R | F1 | slots | spans |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, c in rows.items():
        slots = f"{c.right / c.slots:.2f}" if c.slots else "–"
        spans = f"{c.spans / c.hits:.2f}" if c.hits else "–"
        lines.append(
            f"| {name} | {c.gold} | {c.said} | {c.hits} | {c.precision:.3f} | {c.recall:.3f} | {c.f1:.3f} | {slots} | {spans} |"
        )
    if all_of:
        (p1, p2), (r1, r2), (f1, f2) = (interval(all_of, f) for f in ("precision", "recall", "f1"))
        lines += ["", f"95 % intervals: P {p1:.3f}–{p2:.3f}, R {r1:.3f}–{r2:.3f}, F1 {f1:.3f}–{f2:.3f}"]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Extract, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, default=SHARED / "documents")
    parser.add_argument("--gold", type=Path, default=SHARED / "gold")
    parser.add_argument("--part", choices=["development", "set-aside", "all"], default="all")
    parser.add_argument("--minimum", type=float, default=0.5, help="confidence below which claims are left out")
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    aside = set(tomllib.loads((HERE / "split.toml").read_text())["set_aside"])
    score = scorer(args.gold)
    parts: dict[str, dict[str, dict[str, Counts]]] = defaultdict(dict)
    for path in sorted(args.documents.glob("*.txt")):
        part = "set-aside" if path.stem in aside else "development"
        if args.part not in {"all", part}:
            continue
        claims = [c for c in extraction(read(path)).claims if c.confidence >= args.minimum]
        parts[part][path.stem] = counted(score, score.read(args.gold / f"{path.stem}.jsonl"), [flat(c) for c in claims])
    text = ""
    for part, documents in parts.items():
        types: dict[str, Counts] = defaultdict(Counts)
        registers: dict[str, Counts] = defaultdict(Counts)
        totals = []
        for name, by_type in documents.items():
            total = Counts()
            for kind, counts in by_type.items():
                types[kind] = types[kind].plus(counts)
                total = total.plus(counts)
            registers[name.rsplit("-", 1)[-1] if "-" in name else "seed"] = registers[
                name.rsplit("-", 1)[-1] if "-" in name else "seed"
            ].plus(total)
            totals.append(total)
        overall = Counts()
        for counts in types.values():
            overall = overall.plus(counts)
        text += table(
            f"{part}, {len(documents)} documents, by type", dict(sorted(types.items())) | {"**all**": overall}, totals
        )
        text += "\n" + table(f"{part}, by register", dict(sorted(registers.items()))) + "\n"
    sys.stdout.write(text)
    if args.write:
        args.write.write_text(
            "# Extraction: figures\n\nMade by `python bench/score.py --write …`.\n\n" + text, encoding="utf-8"
        )


if __name__ == "__main__":
    main()
