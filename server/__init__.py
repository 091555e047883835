"""The service over a build: SPARQL, pages, downloads.

`create_app(build)` is a WSGI application; `run(build)` serves it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from server.app import create_app
    from server.serving import run
    from server.settings import Settings
    from server.snapshots.store import Store

__all__ = ["Settings", "Store", "create_app", "run"]

_HOMES = {
    "Settings": "server.settings",
    "Store": "server.snapshots.store",
    "create_app": "server.app",
    "run": "server.serving",
}


def __getattr__(name: str) -> Any:
    """Import on first use: query processes need parts of this package, and not Flask and rdflib with them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
