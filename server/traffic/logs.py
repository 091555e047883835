"""Logs as JSON, one object a line. Of a request they have the path alone; queries have a log of their own."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from logging.handlers import WatchedFileHandler
from typing import TYPE_CHECKING, Any

from server.errors import BadSetting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from server.traffic.queries import Query
    from server.traffic.visits import Visit

STREAM = "-"
"""As the name of a log file: standard error."""
OURS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Json(logging.Formatter):
    """One JSON object per record: time, level, logger, message, what `extra` holds, and the trace of an exception."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **{name: value for name, value in vars(record).items() if name not in OURS},
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)


class Line(logging.Formatter):
    """A record whose message is a mapping, as that mapping."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return json.dumps(record.msg, ensure_ascii=False, default=str)


def to_standard_error() -> None:
    """Send what the service and its web server have to say to standard error, as JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Json())
    for name in ("comity", "gunicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler]
        logger.propagate = False
        logger.setLevel(logging.WARNING)


def access_log(file: str) -> Callable[[Mapping[str, Any], Visit, int, int, float], None] | None:
    """Writes a line for each request into `file`; None without one. Raises `BadSetting`."""
    write = _writer("access_log", file)
    if write is None:
        return None

    def log(environ: Mapping[str, Any], visit: Visit, status: int, sent: int, seconds: float) -> None:
        write(
            {
                "time": _now(),
                "request": visit.request_id,
                "client": visit.client.name,
                "method": environ["REQUEST_METHOD"],
                "path": environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace"),
                "status": status,
                "bytes": sent,
                "ms": round(seconds * 1000, 2),
                "cache": visit.cache,
                **({"query": visit.query.id} if visit.query is not None else {}),
                **({"problem": visit.problem} if visit.problem else {}),
            }
        )

    return log


def query_log(file: str) -> Callable[[Query, Visit, int], None] | None:
    """Writes a line for each query into `file`; None without one. Raises `BadSetting`."""
    write = _writer("query_log", file)
    if write is None:
        return None

    def log(query: Query, visit: Visit, sent: int) -> None:
        told = query.document()
        del told["state"]
        write(
            {
                "time": told.pop("began"),
                **told,
                "bytes": sent,
                "client": query.client.kind,
                "request": visit.request_id,
                "query": query.text,
            }
        )

    return log


def _writer(setting: str, file: str) -> Callable[[object], None] | None:
    if not file:
        return None
    try:
        # A file that was moved away, as log rotation does, is opened anew.
        handler = logging.StreamHandler(sys.stderr) if file == STREAM else WatchedFileHandler(file, encoding="utf-8")
    except OSError as error:
        raise BadSetting(f"The {setting} {file} cannot be written: {error.strerror}.") from error
    handler.setFormatter(Line())

    def write(line: object) -> None:
        handler.handle(logging.LogRecord(setting, logging.INFO, "", 0, line, None, None))

    return write


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
