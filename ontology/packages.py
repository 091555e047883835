"""What installed packages add, through entry points: one that cannot be loaded is left out, the rest goes on."""

from __future__ import annotations

from importlib.metadata import entry_points
from importlib.resources import files
from typing import TYPE_CHECKING

from rdflib import Graph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from importlib.metadata import EntryPoint

_left_out: dict[str, str] = {}


def left_out() -> tuple[str, ...]:
    """Which packages could not be loaded so far, and why: a sentence each, for the user."""
    return tuple(_left_out.values())


def load_all(group: str) -> None:
    """Import what packages list under an entry-point group, so that they can announce themselves."""
    for point in _points(group):
        try:
            point.load()
        except (Exception, SystemExit) as problem:  # noqa: BLE001 — whatever a package does at import
            _leave_out(point, problem)


def graphs(name: str, check: Callable[[Graph], None] = lambda _: None) -> Iterator[Graph]:
    """The Turtle file `name` of each package under the entry-point group `comity.vocabularies`; empty without one.

    What `check` raises says why a file cannot be used: it is left out as one that cannot be loaded.
    """
    for point in _points("comity.vocabularies"):
        try:
            file, found = files(point.value) / name, Graph(bind_namespaces="none")
            found.parse(data=file.read_text("utf-8") if file.is_file() else "", format="turtle")
            check(found)
        except Exception as problem:  # noqa: BLE001 — no such module, no text, no Turtle, no shapes
            _leave_out(point, problem, f" its {name}")
        else:
            yield found


def _points(group: str) -> list[EntryPoint]:
    return sorted(entry_points(group=group), key=lambda point: (point.name, point.value))


def _leave_out(point: EntryPoint, problem: BaseException, what: str = "") -> None:
    package = f"the package {point.dist.name}" if point.dist else f"the entry point {point.name}"
    reason = " ".join(f"{type(problem).__name__}: {problem}".rstrip(": ").split())
    thing = what or f" {point.value}"
    _left_out[f"{point.group} {point.name} {what}"] = (
        f"Left out {package}:{thing} ({point.group}) cannot be loaded ({reason[:_LONGEST]}). Mend it, or uninstall it."
    )


_LONGEST = 300  # characters of a reason: parsers quote the file
