"""Readers: files of several registers in, documents with typed blocks, clean text and sentences out."""

from __future__ import annotations

from extract.readers.files import STANDARD_INPUT, Found, read, search
from extract.readers.registers import parse
from extract.readers.unreadable import UnreadableDocument

__all__ = ["STANDARD_INPUT", "Found", "UnreadableDocument", "parse", "read", "search"]
