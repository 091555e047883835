"""Copies of folders that cost nothing: hard links, where the file system has them."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NO_LINKS = {errno.EXDEV, errno.EPERM, errno.EACCES, errno.EMLINK, errno.ENOTSUP, errno.ENOSYS}
PIECE = 1 << 20


def copy_folder(source: Path, target: Path, linked: str = "") -> bool:
    """Copy the files of a folder and of its subfolders; False if the folder lost its name meanwhile.

    Files whose names end in `linked` (by default all) become hard links where possible: none of them may be
    written to later. The folder is read by its descriptor: whatever takes its place, nothing of that gets in.
    Raises OSError.
    """
    with _opened(str(source)) as folder:
        _copy(folder, target, linked)
        now = source.stat() if source.exists() else None
        then = os.fstat(folder)
    return now is not None and (now.st_dev, now.st_ino) == (then.st_dev, then.st_ino)


def _copy(folder: int, target: Path, linked: str) -> None:
    target.mkdir()
    for name in os.listdir(folder):
        mode = os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode):
            with _opened(name, folder) as inner:
                _copy(inner, target / name, linked)
        elif stat.S_ISREG(mode) and not (name.endswith(linked) and _link(folder, name, target / name)):
            with (
                open(os.open(name, os.O_RDONLY, dir_fd=folder), "rb") as read,  # noqa: PTH123  # by descriptor
                (target / name).open("wb") as written,
            ):
                shutil.copyfileobj(read, written, PIECE)
                times = os.fstat(read.fileno())
            os.utime(target / name, ns=(times.st_atime_ns, times.st_mtime_ns))


def _link(folder: int, name: str, target: Path) -> bool:
    try:
        os.link(name, target, src_dir_fd=folder)
    except OSError as error:
        if error.errno in NO_LINKS:
            return False
        raise
    return True


@contextmanager
def _opened(name: str, folder: int | None = None) -> Iterator[int]:
    descriptor = os.open(name, os.O_RDONLY | os.O_DIRECTORY, dir_fd=folder)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
