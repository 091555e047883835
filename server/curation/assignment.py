"""What the writer is started with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a writer is started with; travels as one JSON argument.

    `folder` is the state folder; `dataset` and `disk` are those of the build (`server.snapshots.store.Store`),
    `revision` and `base` its own; `validate` is whether changes are checked and recorded; `limits` are those on the
    text of an update, `memory` what the process may take beyond its start; `control` is the descriptor of the stream
    to the web process.
    """

    folder: str
    dataset: str
    disk: str
    revision: str
    base: str
    validate: bool
    limits: tuple[int, int, int]
    memory: int
    control: int
