"""The WSGI application."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask

from server import fragments, headers, health, lookup, pages, problem_list, problems, reconciliation
from server.protocol import graph_store, sparql, update
from server.publishing import crawlers, downloads, vocabularies, well_known
from server.service import EXTENSION, Service
from server.settings import Settings
from server.snapshots import live
from server.snapshots.store import Store
from server.things import resources
from server.traffic import gate
from server.traffic import routes as traffic

if TYPE_CHECKING:
    from collections.abc import Callable


def create_app(build: Path | Store, *, on_end: Callable[[], None] = lambda: None, **settings: object) -> Flask:
    """The service over a build folder or another snapshot; `settings` are fields of `Settings`.

    The dataset is loaded at the first query; `on_end` is called when nothing uses it any more. Raises `BadBuild`
    and `BadSetting`. Close `app.extensions["comity"]` when done with the application.
    """
    chosen = Settings().with_values(**settings)
    store = build if isinstance(build, Store) else Store.open(Path(build))
    app = Flask("server")
    app.config["MAX_CONTENT_LENGTH"] = chosen.query_length
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions[EXTENSION] = Service.start(store, chosen, on_end)
    for area in (
        sparql,
        pages,
        resources,
        lookup,
        reconciliation,
        fragments,
        downloads,
        well_known,
        vocabularies,
        crawlers,
        problem_list,
        health,
    ):
        app.register_blueprint(area.blueprint)
    app.register_blueprint(traffic.blueprint)
    app.register_blueprint(update.blueprint)
    app.register_blueprint(graph_store.blueprint)
    live.register(app)
    problems.register(app)
    headers.register(app)
    gate.register(app, app.extensions[EXTENSION], chosen)
    return app
