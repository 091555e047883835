"""Compiled expressions, kept between runs in the user's cache directory.

CPython compiles an expression in Python, in a millisecond or more, and pickles no more of it than its source. Our grammars hold
thousands: compiling those that a few pages need took as long as reading the pages. What its compiler makes is a row of numbers, which
the matching engine checks and takes; that row is what is kept, for one version of Python. `re._compiler` and `_sre` are no public
interface: where they are not as known, or nothing may be written, expressions are compiled as ever.
"""

from __future__ import annotations

import atexit
import gc
import marshal
import os
import re
import sys
import zlib
from array import array
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import blake2b
from importlib import import_module
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from extract.alternatives import factor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# Bytes: a file that holds so much has kept the expressions of many former versions; it is begun anew.
_LARGEST = 32_000_000
_NUMBER = "I"  # what the engine takes, as the `array` module calls it
_NOT_SOUND = (ValueError, TypeError, EOFError, KeyError, RuntimeError, OverflowError, AttributeError, zlib.error)


class Kept:
    """The expressions that a file keeps; what is compiled anew is added to it by `save`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = self._read()
        self._new: dict[bytes, bytes] = {}

    def compiled(self, source: str, flags: int = 0, *, factored: bool = False) -> re.Pattern[str]:
        """As `re.compile`, also in the `re.error` that it raises; compiled only where no run before has done so.

        With `factored` its alternatives are sorted by first letter: slower to compile, faster wherever it is tried often.
        """
        told = f"{int(flags)} {int(factored)} {source}"
        key = blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        if (stored := self._known.get(key)) is not None:
            with suppress(*_NOT_SOUND):
                return _revived(source, stored)
        with suppress(ImportError, *_NOT_SOUND), _uncollected():
            stored = _compiled(source, int(flags), factored=factored)
            found = _revived(source, stored)
            self._new[key] = stored
            return found
        return re.compile(source, flags)

    def save(self) -> None:
        """Add what is new to what the file holds by now, at once or not at all; nothing happens where that may not be."""
        if not self._new:
            return
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(marshal.dumps({**self._read(), **self._new}))
            beside.replace(self._path)
            self._new.clear()

    def _read(self) -> Mapping[bytes, bytes]:
        with suppress(OSError, *_NOT_SOUND):
            if self._path.stat().st_size < _LARGEST:
                return dict(marshal.loads(self._path.read_bytes()))  # noqa: S302 - the user's own, as byte code is
        return {}


@cache
def kept() -> Kept:
    """What is kept for this version of Python, and saved when the program ends."""
    engine = getattr(import_module("_sre"), "MAGIC", 0) if sys.implementation.name == "cpython" else 0
    found = Kept(user_cache_path("comity") / f"expressions.{sys.implementation.cache_tag}.{engine}")
    atexit.register(found.save)
    return found


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: the compiler makes thousands of small lists and no cycle, and each sweep looks at all of ours."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _compiled(source: str, flags: int, *, factored: bool) -> bytes:
    """What the engine is told of an expression: its flags, numbers, groups and their names."""
    parsed = import_module("re._parser").parse(source, flags)
    if factored:
        factor(parsed, int(flags | parsed.state.flags))
    code = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001 - see above
    state = parsed.state
    told = (flags | state.flags, array(_NUMBER, code).tobytes(), state.groups - 1, dict(state.groupdict))
    return zlib.compress(marshal.dumps(told), 1)


def _revived(source: str, stored: bytes) -> re.Pattern[str]:
    flags, code, groups, names = marshal.loads(zlib.decompress(stored))  # noqa: S302 - likewise
    numbers = {number: name for name, number in names.items()}
    index = tuple(numbers.get(number) for number in range(groups + 1))
    pattern: re.Pattern[str] = import_module("_sre").compile(
        source, flags, array(_NUMBER, code).tolist(), groups, names, index
    )
    return pattern
