"""What a graph must fulfil before it is published: the SHACL shapes, the check, its report."""

from __future__ import annotations

from shapes.files import UnreadableRDF, read
from shapes.gate import claims_behind
from shapes.quotes import misquoted
from shapes.report import Report, Violation
from shapes.validation import SHAPES, load, validate

__all__ = [
    "SHAPES",
    "Report",
    "UnreadableRDF",
    "Violation",
    "claims_behind",
    "load",
    "misquoted",
    "read",
    "validate",
]
