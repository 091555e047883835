"""What bounds the process that writes.

It needs files, so it cannot be walled in like a query process (`server.workers.child`). It leaves the network instead
(`server.workers.network`); where the system does not allow that, the guard (`server.curation.guard`) stands alone.
"""

from __future__ import annotations

import os
import resource
from pathlib import Path


def bound(memory: int) -> None:
    """Let the process take `memory` bytes more than it has; no memory dumps."""
    if (statm := Path("/proc/self/statm")).exists():  # only Linux tells
        taken = int(statm.read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (taken + memory, taken + memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
