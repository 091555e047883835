"""What a build is called: by the date of its input and by its content."""

from __future__ import annotations

from hashlib import sha256


def version(date: str, content: bytes) -> str:
    """The date (YYYY-MM-DD, if any) and the beginning of the SHA-256 of the content: the same for the same."""
    return "-".join(part for part in (date, sha256(content).hexdigest()[:8]) if part)
