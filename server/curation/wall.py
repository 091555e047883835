"""What keeps the process that runs updates from reaching out, whatever their text says."""

from __future__ import annotations

import ctypes
import logging
import os
import resource
from pathlib import Path

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000  # linux/sched.h: CLONE_NEWUSER, CLONE_NEWNET

log = logging.getLogger("comity.server")


def cut_off() -> bool:
    """Leave the network for good; False where the system does not let us. Call it before any thread is started.

    A writer needs files, so it cannot be walled in like a query process. On Linux it moves into a network namespace of
    its own, which has no way out, not even to this machine; streams it already has go on working. Where that is not
    possible the guard (`server.curation.guard`) stands alone.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "unshare"):
        return False
    return any(libc.unshare(flags) == 0 for flags in (_NEW_NET, _NEW_USER | _NEW_NET))


def bound(memory: int) -> None:
    """Let the process take `memory` bytes more than it has; no memory dumps."""
    if (statm := Path("/proc/self/statm")).exists():  # only Linux tells
        taken = int(statm.read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (taken + memory, taken + memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
