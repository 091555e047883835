"""Fits the map from raw confidence to the share of right claims, and tells how true it is, on held-out folds.

    python bench/calibration.py [--write bench/CALIBRATION.md]

With `--write` the map goes into `extract/calibration.toml`, too. It is fitted on what rules said of documents that no rule was
written with: those that are unread (validation in `split.toml`), and those of `first_sight.csv`, by the rules of before they were
read. The unread ones are judged by maps that were fitted without them.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter, defaultdict
from itertools import pairwise
from math import exp
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from bench.first_sight import rows
from bench.score import HERE, SHARED, scorer, sets
from extract.annotation.annotate import annotate
from extract.calibration import Calibration, log_odds, traits
from extract.claim import THRESHOLD
from extract.doubts import sentence_of, tellings
from extract.extraction import extraction
from extract.facts import flat
from extract.readers import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

MAP = HERE.parent / "extract" / "calibration.toml"
HELD_OUT, FIRST = frozenset({"validation"}), "first sight"
PENALTY = 16.0
"""How much data a trait needs for a shift of its own: the weight of the prior that it has none."""
ROUNDS = 40
FOLDS = 5
RULES = "rules of"
"""The trait of claims by earlier rules: what these did worse on the whole is not learnt."""
BINS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
THRESHOLDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92)
WANTED = 0.92
"""The precision that a default threshold is asked for."""


class Case(NamedTuple):
    """One claim: where it is from, its type, its raw confidence, whether it is right."""

    part: str
    document: str
    kind: str
    raw: float
    right: bool
    traits: tuple[str, ...]


def cases() -> tuple[list[Case], Counter[str]]:
    """Every claim of every document with gold, and how many facts each part has."""
    score, found, gold = scorer(SHARED / "gold"), list[Case](), Counter[str]()
    for part, path, facts in sets(tomllib.loads((HERE / "split.toml").read_text("utf-8"))):
        wanted = score.read(facts)
        gold[part] += sum(not fact.get("optional") for fact in wanted)
        document = read(path)
        claims = extraction(document, calibrate=lambda claim, _: claim).claims
        sentences = tellings(annotate(document))
        said = [{**flat(c), "traits": tuple(traits(c, sentence_of(c, sentences)))} for c in claims]
        for kind in sorted({fact["type"] for fact in said}):
            pairs, _, spurious = score.pair(*([f for f in facts if f["type"] == kind] for facts in (wanted, said)))
            for right, told in ((True, [s for _, s in pairs]), (False, spurious)):
                found += (Case(part, path.stem, kind, fact["confidence"], right, fact["traits"]) for fact in told)
    return found, gold


def fit(of: Sequence[Case]) -> Calibration:
    """Logistic regression by Newton's method: shift and stretch together, then each trait's shift, in turn."""
    shift, stretch, shifts = 0.0, 1.0, defaultdict[str, float](float)
    odds = [log_odds(case.raw) for case in of]
    holders = defaultdict[str, list[int]](list)
    for number, case in enumerate(of):
        for name in (case.kind, *case.traits, *(f"{case.kind} {trait}" for trait in case.traits)):
            holders[name].append(number)
    base = [0.0] * len(of)
    for _ in range(ROUNDS):
        shares = [1 / (1 + exp(-(shift + stretch * x + moved))) for x, moved in zip(odds, base, strict=True)]
        slope, curve = [0.0, 0.0], [1e-9, 0.0, 1e-9]
        for case, x, share in zip(of, odds, shares, strict=True):
            error, weight = case.right - share, share * (1 - share)
            slope = [slope[0] + error, slope[1] + error * x]
            curve = [curve[0] + weight, curve[1] + weight * x, curve[2] + weight * x * x]
        determinant = curve[0] * curve[2] - curve[1] ** 2
        shift += (curve[2] * slope[0] - curve[1] * slope[1]) / determinant
        stretch += (curve[0] * slope[1] - curve[1] * slope[0]) / determinant
        for trait, numbers in holders.items():
            shares_here = [1 / (1 + exp(-(shift + stretch * odds[n] + base[n]))) for n in numbers]
            error = sum(of[n].right - s for n, s in zip(numbers, shares_here, strict=True)) - PENALTY * shifts[trait]
            step = error / (PENALTY + sum(s * (1 - s) for s in shares_here))
            shifts[trait] += step
            for n in numbers:
                base[n] += step
    rounded = {trait: round(value, 3) for trait, value in sorted(shifts.items()) if RULES not in trait}
    return Calibration(round(shift, 3), round(stretch, 3), MappingProxyType(rounded))


def held_out(of: Sequence[Case], beside: Sequence[Case]) -> dict[str, Calibration]:
    """For each document the map that is fitted on those of other folds, and on what stands `beside`."""
    names = sorted({c.document for c in of})
    folds = [set(names[fold::FOLDS]) for fold in range(FOLDS)]
    fitted = [fit([c for c in of if c.document not in fold] + [*beside]) for fold in folds]
    return {name: calibration for fold, calibration in zip(folds, fitted, strict=True) for name in fold}


def reliability(title: str, of: Sequence[Case], judge: Callable[[Case], float]) -> str:
    """A table of bins, with the expected calibration error (Naeini et al. 2015) and the Brier score."""
    rows, error = [], 0.0
    for low, high in pairwise(BINS):
        inside = [(judge(c), c.right) for c in of if low <= judge(c) < high]
        if inside:
            mean, share = (sum(values) / len(inside) for values in zip(*inside, strict=True))
            error += abs(mean - share) * len(inside) / len(of)
            rows.append(f"| {low:.2f}–{high:.2f} | {len(inside)} | {mean:.3f} | {share:.3f} |")
    brier = sum((judge(c) - c.right) ** 2 for c in of) / len(of)
    told = f"{len(of)} claims, expected calibration error {error:.3f}, Brier score {brier:.3f}"
    return "\n".join(
        [f"### {title}", "", told, "", "| confidence | n | mean | right |", "| --- | --- | --- | --- |", *rows, ""]
    )


def thresholds(of: Sequence[Case], gold: int, judge: Callable[[Case], float]) -> str:
    """Precision, recall and F1 of what is published at each threshold."""
    rows = []
    for least in THRESHOLDS:
        said = [c.right for c in of if judge(c) >= least]
        precision, recall = sum(said) / max(len(said), 1), sum(said) / gold
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        rows.append(f"| {least:.2f} | {len(said)} | {precision:.3f} | {recall:.3f} | {f1:.3f} |")
    return "\n".join(["| threshold | published | P | R | F1 |", "| --- | --- | --- | --- | --- |", *rows, ""])


def by_type(of: Iterable[Case], fitted: Calibration) -> str:
    """How many claims each type has, how many are right, and its shift."""
    counts, right = Counter(c.kind for c in of), Counter(c.kind for c in of if c.right)
    rows = [
        f"| {kind} | {n} | {right[kind] / n:.3f} | {fitted.shifts.get(kind, 0.0):+.3f} |"
        for kind, n in sorted(counts.items())
    ]
    return "\n".join(["| type | n | right | shift |", "| --- | --- | --- | --- |", *rows, ""])


def by_trait(of: Sequence[Case], fitted: Calibration) -> str:
    """The same for the traits, the worst first."""
    shares = {t: [c.right for c in of if t in c.traits] for t in {t for c in of for t in c.traits if RULES not in t}}
    rows = [
        f"| {trait} | {len(held)} | {sum(held) / len(held):.3f} | {fitted.shifts.get(trait, 0.0):+.3f} |"
        for trait, held in sorted(shares.items(), key=lambda found: (sum(found[1]) / len(found[1]), found[0]))
    ]
    return "\n".join(["| trait | n | right | shift |", "| --- | --- | --- | --- |", *rows, ""])


def report(found: Sequence[Case], gold: Counter[str]) -> tuple[str, Calibration]:
    """The whole report and the map fitted on all held-out documents."""
    unseen = [c for c in found if c.part in HELD_OUT]
    seen = [c for c in found if c.part not in HELD_OUT]
    first = [
        Case(FIRST, row.document, row.kind, row.confidence, row.right, (*row.traits, f"{RULES} {row.rules}"))
        for row in rows()
    ]
    folds, fitted = held_out(unseen, first), fit([*unseen, *first])
    judged = {case: folds[case.document](case.raw, case.kind, case.traits) for case in unseen}
    wanted = sum(gold[part] for part in HELD_OUT)
    text = "\n".join(
        [
            HEAD.format(
                documents=len(folds), first=len({c.document for c in first}), threshold=THRESHOLD, wanted=WANTED
            ),
            "## Documents that no rule was written with\n",
            reliability("Before: weight times certainties", unseen, lambda c: c.raw),
            reliability("After: mapped, each document without itself", unseen, judged.__getitem__),
            f"### Thresholds, mapped, each document without itself ({wanted} gold facts)\n",
            thresholds(unseen, wanted, judged.__getitem__),
            "### Types\n",
            by_type(unseen, fitted),
            "### Traits\n",
            by_trait([*unseen, *first], fitted),
            "## Documents that rules were written with\n",
            reliability("Before", seen, lambda c: c.raw),
            reliability("After, by the map of the others", seen, lambda c: fitted(c.raw, c.kind, c.traits)),
        ]
    )
    return text, fitted


HEAD = """# Confidence: how true it is

Made by `python bench/calibration.py --write bench/CALIBRATION.md`, with `extract/calibration.toml`. The map (a logistic regression with a
small shift for each trait of a claim: see `extract/doubts.py`) is fitted on the {documents} documents of *validation* and on {first} others as the
rules found them at first sight (`first_sight.csv`), and judged on validation by maps fitted without the document at hand. Documents that
rules were written with would promise too much: they stand below, for comparison only.

The default threshold is {threshold}: the least at which unread pages in the manner of the shared ones, and those retold from real ones, are right in
nine facts of ten, while no type of the shared documents falls under F1 0.70; whole pages by strangers to the rules are right in 0.87 of them. A precision of {wanted} over all unread documents would cost a sixth of the recall (see the
table of thresholds): what is left of wrong facts comes from gaps in the rules, which their confidence does not know of. Who wants it asks
for `--min-confidence`.
"""


def main() -> None:
    """Extract, fit, print; write the report and the map."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=Path, help="write a Markdown file, and the map")
    args = parser.parse_args()
    text, fitted = report(*cases())
    print(text)
    if args.write:
        args.write.write_text(text, encoding="utf-8")
        shifts = "".join(f'"{trait}" = {value}\n' for trait, value in fitted.shifts.items())
        MAP.write_text(
            "# Made by bench/calibration.py: what log-odds of confidence become, with a shift for each trait of a claim.\n"
            f"shift = {fitted.shift}\nstretch = {fitted.stretch}\n\n[shifts]\n{shifts}",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
