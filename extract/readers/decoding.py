"""Bytes into characters, strictly: nothing is guessed, so that offsets mean the same to everyone.

The text is what `open(path, encoding="utf-8", newline="")` reads: a byte-order mark and CRLF stay in it. A
file that opens with a mark of UTF-16 or UTF-32 is read as such, without the mark, as that encoding's codec
does.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from extract.readers.unreadable import UnreadableDocument

if TYPE_CHECKING:
    from pathlib import Path

_MARKS = (  # UTF-32 first: its mark begins like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMATS = (
    (b"%PDF-", "a PDF", "Convert it first: pdftotext -layout FILE.pdf FILE.txt"),
    (b"PK\x03\x04", "an archive or an office document", "Save it as plain text or HTML first"),
    (b"\xd0\xcf\x11\xe0", "an office document", "Save it as plain text or HTML first"),
    (b"{\\rtf", "a rich-text document", "Save it as plain text or HTML first"),
    (b"\x1f\x8b", "compressed", "Unpack it first"),
)
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b") + b"\x7f"
_BINARY_SHARE = 20  # one control character in so many bytes makes a file binary


def decode(path: Path, data: bytes) -> str:
    """The characters of a file.

    Raises UnreadableDocument for binary files and for any encoding but Unicode's.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if encoding:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            reason = f"is not the {encoding.upper()} that its first bytes announce (byte {error.start + 1})"
            raise UnreadableDocument(path, reason, "Save it again as UTF-8.") from None
    for start, what, advice in _FORMATS:
        if data.startswith(start):
            raise UnreadableDocument(path, f"is {what}, not text", advice + ".")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls * _BINARY_SHARE > len(data):
        raise UnreadableDocument(path, "is binary, not text", "Comity reads text, Markdown, HTML and wiki text.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        reason = f"is not UTF-8: byte 0x{data[error.start]:02X} at line {line}, byte {column} of the line"
        command = f"iconv -f WINDOWS-1252 -t UTF-8 '{path}' > '{path.stem}-utf8{path.suffix}'"
        advice = f"If it is Windows-1252, convert it: {command}"
        raise UnreadableDocument(path, reason, advice) from None
