"""Character references of HTML, as every register may carry them."""

from __future__ import annotations

ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,24}\d{0,2});"
"""A pattern for one; `html.unescape` decodes what it matches."""
