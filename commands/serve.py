"""`comity serve`: the last build as a web service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from commands.answers import Unusable
from commands.builds import build_option
from commands.progress import step
from extract.swap import restore
from server import run
from server.errors import ComityServerError

if TYPE_CHECKING:
    from pathlib import Path
_EXAMPLE = "\b\nExample:\n  comity serve --port 8000\n"


@click.command("serve", epilog=_EXAMPLE)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Web processes.")
@build_option
def command(host: str, port: int, workers: int, folder: Path) -> int:
    """Serve the last build until Ctrl-C: SPARQL on /sparql, pages for people on /.

    A build made meanwhile is served after a restart.
    """
    restore(folder)

    def ready() -> None:
        step(f"Serving {folder} on http://{host}:{port}/ (Ctrl-C stops)")

    try:
        run(build=folder, host=host, port=port, workers=workers, ready=ready)
    except ComityServerError as problem:
        raise Unusable(str(problem)) from problem
    return 0
