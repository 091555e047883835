"""`/problem`: the kinds of failure that problem documents name by IRI (RFC 9457, section 3.1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template

from server.errors import PROBLEMS, ServiceError
from server.validators import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

blueprint = Blueprint("problem_list", __name__)


@blueprint.get("/problem")
def problems() -> Response:
    """Each kind with its status and what it means."""
    return kept(lambda: Response(render_template("problems.html", kinds=list(_kinds(ServiceError)), space=PROBLEMS)))


def _kinds(kind: type[ServiceError]) -> Iterator[tuple[str, int, str, str]]:
    """Name, status, title and meaning of the kinds under one."""
    for each in sorted(kind.__subclasses__(), key=lambda one: (one.status, one.__name__)):
        if each.__module__ == kind.__module__:
            meaning = (each.__doc__ or "").partition(";")[0].strip()
            yield each.__name__, each.status, each.title, meaning
            yield from _kinds(each)
