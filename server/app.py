"""The WSGI application."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask

from server import downloads, headers, health, pages, problems, resources, sparql
from server.service import EXTENSION, Service
from server.settings import Settings
from server.store import Store

if TYPE_CHECKING:
    from server.workers import Nursery


def create_app(build: Path | Store, *, nursery: Nursery | None = None, **settings: object) -> Flask:
    """The service over a build folder; `settings` are fields of `Settings`.

    `nursery` holds the dataset for several web processes; without one the application starts its own at the
    first query. Raises `BadBuild` and `BadSetting`. Close `app.extensions["comity"]` when done with the
    application.
    """
    chosen = Settings().with_values(**settings)
    store = build if isinstance(build, Store) else Store.open(Path(build))
    app = Flask("server")
    app.config["MAX_CONTENT_LENGTH"] = chosen.query_length
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions[EXTENSION] = Service.start(store, chosen, nursery)
    for area in (sparql, pages, resources, downloads, health):
        app.register_blueprint(area.blueprint)
    problems.register(app)
    headers.register(app)
    return app
