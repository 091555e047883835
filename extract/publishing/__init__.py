"""What is published of a build beside its graphs: its description, dumps, changes since the previous build."""

from __future__ import annotations

from extract.publishing.changes import Build, Changes, changes
from extract.publishing.columns import metadata
from extract.publishing.description import Edition, describe
from extract.publishing.files import DUMPS, checksums, pack
from extract.publishing.version import version

__all__ = ["DUMPS", "Build", "Changes", "Edition", "changes", "checksums", "describe", "metadata", "pack", "version"]
