"""Files in, documents or one clear sentence out."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

from extract.readers import UnreadableDocument, read, search

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = "Norway and Peru established diplomatic relations on 4 May 1921, and the embassy in Lima was opened."
RUSSIAN = "Норвегия и Перу установили дипломатические отношения в мае 1921 года, посольство открыто в Лиме."
FRENCH = (
    "La Norvège et le Pérou ont établi des relations diplomatiques en mai 1921 et les deux pays sont liés par une"
    " amitié qui a été confirmée dans cette visite avec les ministres."
)


def write(folder: Path, data: bytes | str, name: str = "page.txt") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


UNREADABLE = [
    # an empty file, and one of white space and a mark only
    (b"", "is empty"),
    (b"\xef\xbb\xbf \r\n\t", "is empty"),
    # binary: NUL bytes, control characters
    (b"text\0text", "is binary"),
    (bytes(range(1, 9)) * 20, "is binary"),
    # formats that people take for text
    (b"%PDF-1.7 rest", "is a PDF"),
    (b"PK\x03\x04 rest", "office document"),
    # another encoding: which byte, where
    (
        "Line one.\nAmérica is here.\n".encode("cp1252"),
        r"byte 0xE9 at line 2, byte 3 .* iconv -f WINDOWS-1252",
    ),
    (b"\xff\xfea", "UTF-16"),
    # another language
    (RUSSIAN.encode(), "seems to be in Russian"),
    (FRENCH.encode(), "seems to be in French"),
    ("两国于一九七一年建立外交关系，并互设大使馆。双方签署了多项协议，贸易增长。".encode(), "Chinese"),
]


@pytest.mark.parametrize(("data", "reason"), UNREADABLE)
def test_what_cannot_be_read_is_refused_with_a_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    """The sentence names the file, what is wrong and what to do; nothing is guessed."""
    path = write(tmp_path, data)
    with pytest.raises(UnreadableDocument) as caught:
        read(path)
    sentence = str(caught.value)
    assert re.search(reason, sentence)
    assert sentence.startswith(str(path))
    assert caught.value.path == path
    assert caught.value.reason
    assert caught.value.advice
    assert "\n" not in sentence


READABLE = [
    # a short chronology has hardly any small words
    "Norway – Peru\n\n1921\n4 May – Treaty signed.\n\n1950\nEmbassy opened in Lima.\n",
    # a list of names, with the particles that foreign names carry
    "Envoys\n\n- Juan de la Cruz y los Santos\n- José María de las Casas\n- Carlos del Río\n- Ana von der Heide\n",
    # references in another script
    ENGLISH + "\n\nReferences\n\n  1. " + RUSSIAN + "\n  2. " + RUSSIAN + "\n  3. " + RUSSIAN + "\n",
    # a title in another language
    "Ministerio de Relaciones Exteriores del Perú\n\n" + ENGLISH,
    # one word
    "Norway",
]


@pytest.mark.parametrize("text", READABLE)
def test_short_english_pages_are_not_taken_for_another_language(tmp_path: Path, text: str) -> None:
    """Chronologies, lists of names and pages that cite foreign sources are read."""
    assert read(write(tmp_path, text)).blocks


def test_the_text_is_exactly_what_was_decoded(tmp_path: Path) -> None:
    """The byte-order mark and CRLF stay, so that offsets fit open(encoding="utf-8", newline="")."""
    path = write(tmp_path, b"\xef\xbb\xbf" + ENGLISH.replace(",", ",\r\n").encode())
    with path.open(encoding="utf-8", newline="") as file:
        assert read(path).text == file.read()


def test_utf_16_with_its_mark_is_understood(tmp_path: Path) -> None:
    """The mark says which encoding it is: nothing is guessed."""
    document = read(write(tmp_path, ENGLISH.encode("utf-16")))
    assert document.text == ENGLISH
    assert document.blocks[0].text == ENGLISH


def test_a_huge_file_is_refused_at_once(tmp_path: Path) -> None:
    """A file of 50 MB is refused by its size, unread."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    begun = time.perf_counter()
    with pytest.raises(UnreadableDocument, match=r"50\.0 MB; the largest .* 20 MB"):
        read(path)
    assert time.perf_counter() - begun < 1


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    """A path that leads nowhere, or to a folder where a file is due, gives a sentence."""
    with pytest.raises(UnreadableDocument, match="does not exist"):
        read(tmp_path / "none.txt")
    with pytest.raises(UnreadableDocument, match="is a folder"):
        read(tmp_path)
    told = [str(problem) for problem in search([tmp_path / "none", tmp_path]).problems]
    assert "does not exist" in told[0]
    assert re.search(r"holds no documents.*\.html", told[1])


def test_folders_are_searched_and_sorted(tmp_path: Path) -> None:
    """Documents of every register at any depth; hidden files and README.md are passed over, named files never."""
    for name in (
        "b.txt",
        "a.MD",
        "c.json",
        ".hidden.txt",
        "README.md",
        "sub/d.html",
        "sub/.git/e.txt",
        "sub/f.wiki",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        write(tmp_path, ENGLISH, name)
    found = search([tmp_path, tmp_path / "b.txt", tmp_path / "c.json"])
    assert [str(p.relative_to(tmp_path)) for p in found.files] == [
        "a.MD",
        "b.txt",
        "c.json",
        "sub/d.html",
        "sub/f.wiki",
    ]
