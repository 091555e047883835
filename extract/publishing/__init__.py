"""What is published of a build beside its graphs: its description, dumps, changes since the previous build."""

from __future__ import annotations

from extract.publishing.description import file_prefixes
from extract.publishing.files import DUMPS, EDITION, FOLDER, pack
from extract.publishing.previous import offer
from extract.publishing.publication import Publication, publication

__all__ = ["DUMPS", "EDITION", "FOLDER", "Publication", "file_prefixes", "offer", "pack", "publication"]
