"""A folder written beside another and put in its place in one step: it is never missing or half done."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import secrets
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h of macOS


class NotAReplacement(Exception):  # noqa: N818, it says what the place is not
    """The place holds something that a build must not replace; the text says what and what to do."""


@contextmanager
def replacing(place: Path, *, mark: str, put: Callable[[Path], None] | None = None) -> Iterator[Path]:
    """Give a new folder beside `place` that takes its place when the block ends well, else vanishes.

    What is in `place` is replaced only if it is empty or holds a file called `mark`. `put` is called with
    the new one to put it there, instead of an exchange after which the old one vanishes. A reader that holds the old folder's
    files open keeps them. Raises NotAReplacement; OSError as the file system does.
    """
    place = Path(os.path.abspath(place))  # noqa: PTH100, resolve() would replace a link's target
    restore(place)
    refuse(place, mark)
    place.parent.mkdir(parents=True, exist_ok=True)
    _sweep(place)
    beside = place.with_name(f"{place.name}.tmp-{os.getpid()}-{secrets.token_hex(4)}")
    beside.mkdir()
    try:
        yield beside
        _sync(beside)
        if put is not None:
            put(beside)
        else:
            exchanged(beside, place)
    finally:
        # Whatever it holds now: the unfinished build, or after the exchange the previous one.
        shutil.rmtree(beside, ignore_errors=True)


def exchanged(beside: Path, place: Path) -> None:
    """Let two folders change names; `place` need not be there.

    This is one system call where the system has it (Linux, macOS), else three renames, of which the first is
    undone if the second fails; `restore` mends what a crash between them leaves.
    """
    if not place.exists():
        beside.rename(place)
    elif not exchange(beside, place):
        old = place.with_name(f"{place.name}.old-{secrets.token_hex(4)}")
        place.rename(old)
        try:
            beside.rename(place)
        except BaseException:
            old.rename(place)
            raise
        old.rename(beside)
    sync_folder(place.parent)


def restore(place: Path) -> None:
    """Put back a folder that a crash between two renames has left without its name."""
    if not place.exists():
        for old in sorted(place.parent.glob(f"{place.name}.old-*")):
            old.rename(place)
            return


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step. False where system or file system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    arguments = (os.fsencode(one), os.fsencode(other))
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        result = libc.renamex_np(*arguments, _RENAME_SWAP)
    elif hasattr(libc, "renameat2"):
        result = libc.renameat2(_AT_FDCWD, arguments[0], _AT_FDCWD, arguments[1], _RENAME_EXCHANGE)
    else:
        return False
    if result == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}:
        return False
    raise OSError(code, os.strerror(code), str(other))


def refuse(place: Path, mark: str) -> None:
    """Raise NotAReplacement where `place` holds what must not be replaced: no folder, or one with files and no `mark`."""
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise NotAReplacement(f"{place} is no folder. Give the build a folder of its own with --out.")
    if place.is_dir() and any(place.iterdir()) and not (place / mark).exists():
        raise NotAReplacement(f"{place} holds other files, which a build would replace. Give it a folder of its own.")


def _sweep(place: Path) -> None:
    """Remove what builds that were killed have left; those of running processes stay."""
    for left in place.parent.glob(f"{place.name}.tmp-*-*"):
        pid = left.name.removeprefix(f"{place.name}.tmp-").split("-")[0]
        if pid.isdigit() and not _runs(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _sync(folder: Path) -> None:
    """Have the files of a folder on the disk before its name says that they are (fsync)."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk (fsync)."""
    with contextlib.suppress(OSError):  # not every file system can
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
