"""Who is who, measured: which of the pairs of names in `merges.csv` become one node, and which should.

A row is two names with the states they are known to belong to, whether one document or two have them (`document`), and who
else these documents name (`also`). In doubt two names are two: a wrong merge puts one person's acts on another's account.
"""

from __future__ import annotations

import csv
from itertools import chain
from pathlib import Path

import pytest

from extract.document import EntityKind
from extract.graph.clusters import Name, clusters

with (Path(__file__).parent / "merges.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
PRECISION, RECALL = 0.97, 0.9


def names(row: dict[str, str], number: int = 0) -> tuple[Name, Name, list[Name]]:
    """The two names of a row and those beside them, in documents of their own."""
    kind = EntityKind(row["kind"])
    first = f"{number}-a"
    second = first if row["document"] == "same" else f"{number}-b"
    beside = [Name(kind, also, "", first) for also in row["also"].split(";") if also]
    return Name(kind, row["one"], row["state_one"], first), Name(kind, row["other"], row["state_other"], second), beside


def test_there_are_enough_pairs_of_both_sorts() -> None:
    same = sum(row["judgement"] == "same" for row in ROWS)
    assert same >= 60
    assert len(ROWS) - same >= 60


@pytest.mark.parametrize("kind", ["person", "organization", "place", "all"])
def test_precision_and_recall_of_merges(kind: str) -> None:
    """Each pair by itself."""
    wrong, missed, right = [], [], 0
    for row in ROWS:
        if kind not in {"all", row["kind"]}:
            continue
        one, other, beside = names(row)
        merged = any({one, other} <= set(group) for group in clusters([one, other, *beside]))
        right += merged and row["judgement"] == "same"
        wrong += [f"{row['one']} = {row['other']}"] * (merged and row["judgement"] != "same")
        missed += [f"{row['one']} ≠ {row['other']}"] * (not merged and row["judgement"] == "same")
    assert right / (right + len(wrong)) >= PRECISION, wrong
    assert right / (right + len(missed)) >= RECALL, missed


def test_names_in_one_heap_do_not_draw_different_ones_together() -> None:
    """All pairs of one sort in one dataset: what is joined step by step stays apart where it must."""
    every = [(row, *names(row, number)) for number, row in enumerate(ROWS)]
    groups = clusters(chain.from_iterable((one, other, *beside) for _, one, other, beside in every))
    of = {name: at for at, group in enumerate(groups) for name in group}
    judged = [(row, of[one] == of[other]) for row, one, other, _ in every]
    right = sum(merged and row["judgement"] == "same" for row, merged in judged)
    wrong = [f"{row['one']} = {row['other']}" for row, merged in judged if merged and row["judgement"] != "same"]
    assert right / (right + len(wrong)) >= PRECISION, wrong
