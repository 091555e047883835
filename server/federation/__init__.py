"""SERVICE: other endpoints asked from within a query, with an account of what each gave."""

from server.federation.federation import Engine, Federation, Resolved
from server.federation.report import Outcome, SourceReport, header
from server.federation.sources import Source, Sources
from server.federation.table import Table, parse_own

__all__ = [
    "Engine",
    "Federation",
    "Outcome",
    "Resolved",
    "Source",
    "SourceReport",
    "Sources",
    "Table",
    "header",
    "parse_own",
]
