"""`comity serve`: a build, or any RDF data, as a web service."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.answers import Unusable
from commands.builds import build_option
from commands.progress import step
from extract.swap import restore
from server import run
from server.configuration import configured
from server.errors import ComityServerError

if TYPE_CHECKING:
    from server.service import Service

_EXAMPLE = "\b\nExample:\n  comity serve --port 8000\n"


@click.command("serve", epilog=_EXAMPLE)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--base", default="", envvar="COMITY_BASE", help="Where the IRIs of your own data begin; they get pages.")
@click.option("--storage", type=click.Choice(["auto", "memory", "disk"]),
              help="Where the data is held; auto: in memory if it fits.")  # fmt: skip
@click.option("--set", "texts", multiple=True, metavar="NAME=VALUE", help="A limit or other setting: timeout=10")
@click.option("--config", type=click.Path(path_type=Path), help="Settings; else comity.toml, if there is one.")
@click.option("--no-cache", is_flag=True, help="Run each query anew, also one that was answered before.")
@click.option("--query-log", metavar="FILE", help="One JSON line per query; - is standard error.")
@click.option("--access-log", metavar="FILE", help="One JSON line per request; - is standard error.")
@click.option("--writable", is_flag=True, default=None,
              help="Take updates from who has the token, which COMITY_TOKEN holds.")  # fmt: skip
@click.option("--no-validate", "validate", flag_value=False, type=bool, default=None,
              help="Apply updates as they are, without a check against the shapes and without a record.")  # fmt: skip
@click.option("--state", metavar="FOLDER", help="Where updates are kept; else beside the build.")
@build_option
def command(*, path: Path | None, folder: Path, host: str, port: int, base: str, config: Path | None,
            texts: tuple[str, ...], no_cache: bool, **said: str | bool | None) -> int:  # fmt: skip
    """Serve the last build until Ctrl-C: SPARQL on /sparql, pages for people on /.

    PATH is another build, or data of your own: an RDF file (.nt .nq .ttl .trig .rdf .jsonld, also with .gz) or a
    folder with a store of Oxigraph's. When a build or file is replaced, the service switches to the new one.
    """
    place = path or folder
    restore(place)

    def ready(service: Service) -> None:
        step(f"{place}: {service.live.plan.sentence()}.")
        step(f"Serving {place} on http://{host}:{port}/ (Ctrl-C stops)")

    try:
        settings = configured(config, texts, {**said, "cache_size": 0 if no_cache else None})
        os.environ.pop("COMITY_TOKEN", None)  # no process that we start needs it
        run(build=place, host=host, port=port, base=base, ready=ready, **settings)
    except ComityServerError as problem:
        raise Unusable(str(problem)) from problem
    return 0
