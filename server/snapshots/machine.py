"""How much memory this machine has left for us, as far as its limits on this process allow."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path("/")
FILES = (("memory.max", "memory.current"), ("memory.limit_in_bytes", "memory.usage_in_bytes"))
"""Limit and use of a control group: of version 2, and of version 1."""


def free_memory(root: Path = ROOT) -> int:
    """Bytes: what is available without swapping, but no more than any control group above us has left."""
    return min([_available(root), *_left_to_groups(root)])


def _available(root: Path) -> int:
    with suppress(OSError):
        for line in (root / "proc/meminfo").read_text("ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2  # not Linux: a careful guess


def _left_to_groups(root: Path) -> Iterator[int]:
    """What is left to this process's control groups and to those around them (cgroups(7))."""
    with suppress(OSError):
        for line in (root / "proc/self/cgroup").read_text("utf-8").splitlines():
            _, controllers, path = line.split(":", 2)
            if controllers and "memory" not in controllers.split(","):
                continue
            top = root / "sys/fs/cgroup" / ("memory" if controllers else "")
            group = top / path.lstrip("/")
            # In a container the path is often that of the host, and only the top can be seen.
            for each in {top, *(g for g in (group, *group.parents) if g.is_relative_to(top))}:
                yield from _left(each)


def _left(group: Path) -> Iterator[int]:
    for limit, used in FILES:
        with suppress(OSError, ValueError):  # "max" is no number: no limit
            allowed = int((group / limit).read_text("ascii"))
            yield max(0, allowed - int((group / used).read_text("ascii")) + _cached(group))


def _cached(group: Path) -> int:
    """Of what a group uses, the files that the kernel would give up first."""
    with suppress(OSError):
        for line in (group / "memory.stat").read_text("ascii").splitlines():
            name, _, number = line.partition(" ")
            if name in {"inactive_file", "total_inactive_file"}:
                return int(number)
    return 0
