"""The network, and how a process leaves it."""

from __future__ import annotations

import ctypes

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000  # linux/sched.h: CLONE_NEWUSER, CLONE_NEWNET


def leave() -> bool:
    """Leave the network for good, with all later children; False where the system does not let us.

    On Linux the process moves into a network namespace of its own, which has no way out, not even to this machine;
    streams it already has go on working. Call it before any thread is started.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "unshare"):
        return False
    return any(libc.unshare(flags) == 0 for flags in (_NEW_NET, _NEW_USER | _NEW_NET))
