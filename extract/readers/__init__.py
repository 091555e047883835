"""Readers: files of several registers in, documents with typed blocks, clean text and sentences out."""

from __future__ import annotations

from extract.readers.files import paths, read
from extract.readers.registers import parse
from extract.readers.unreadable import UnreadableDocument

__all__ = ["UnreadableDocument", "parse", "paths", "read"]
