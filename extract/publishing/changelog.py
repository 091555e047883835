"""The difference of two builds as files: what was added, what was removed, and a log for people and programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from extract.publishing.changes import fate
from extract.publishing.files import GZIP, pack
from ontology.counted import counted
from ontology.serialize import serialize_quads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.publishing.changes import Changes, Group


def change_files(found: Changes) -> dict[str, bytes]:
    """The files by name.

    The previous build without `removed.nq.gz` and with `added.nq.gz` is the new one.
    """
    return {
        f"added.nq{GZIP}": pack(serialize_quads(found.added, "nquads")),
        f"removed.nq{GZIP}": pack(serialize_quads(found.removed, "nquads")),
        "changes.txt": "\n".join([*_lines(found), ""]).encode(),
        "changes.json": (json.dumps(_flat(found), ensure_ascii=False, indent=1) + "\n").encode(),
    }


def _lines(found: Changes) -> Iterator[str]:
    before, after = found.before, found.after
    yield f"Changes from {before.version} to {after.version}"
    yield f"{counted(len(found.added), 'statement')} added, {len(found.removed)} removed; the default graph repeats what it shows of the named ones."
    slugs = sorted({*before.documents, *after.documents})
    told = {slug: fate(slug, before, after) for slug in slugs}
    altered = [f"  {slug}: {what}" for slug, what in told.items() if what != "read otherwise"]
    yield from _section("Documents", altered or ["  none is new, withdrawn or changed"])
    yield from _section("Tools", [f"  {line}" for line in _tools(found)])
    yield from _section("Far fewer than before", [f"  {loss}" for loss in found.losses])
    cause = ""
    for group in sorted(found.groups, key=lambda g: (g.cause, g.graph)):
        if group.cause != cause:
            cause = group.cause
            yield from ("", f"By {cause}")
        yield f"  {_group(group)}"


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield from ("", title, *lines)


def _group(group: Group) -> str:
    where = f"graph {group.graph}" if group.graph else "default graph"
    examples = f" ({'; '.join(group.examples)})" if group.examples else ""
    return f"{where}: {group.added} added, {group.removed} removed{examples}"


def _tools(found: Changes) -> list[str]:
    before, after = found.before.tools, found.after.tools
    names = sorted({*before, *after})
    return [f"{n}: {before.get(n, 'none')} → {after.get(n, 'none')}" for n in names if before.get(n) != after.get(n)]


def _flat(found: Changes) -> dict[str, Any]:
    return {
        "from": found.before.version,
        "to": found.after.version,
        "added": len(found.added),
        "removed": len(found.removed),
        "tools": _tools(found),
        "losses": [{"class": loss.kind, "before": loss.before, "after": loss.after} for loss in found.losses],
        "groups": [
            {
                "cause": group.cause,
                "graph": group.graph,
                "added": group.added,
                "removed": group.removed,
                "examples": list(group.examples),
            }
            for group in found.groups
        ],
    }
