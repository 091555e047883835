"""Where settings come from: `comity.toml`, then the environment, then what is said when the service starts."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from server.errors import BadSetting
from server.federation.sources import Sources
from server.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FILE, PREFIX = Path("comity.toml"), "COMITY_"
SECTION, FEDERATION = "serve", "federation"
SIZE = re.compile(r"(\d+)\s*(KiB|MiB|GiB)?")
UNITS = {None: 1, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30}
EMPTY: Mapping[str, object] = MappingProxyType({})
TRUTH = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


def configured(
    file: Path | None = None,
    texts: Iterable[str] = (),
    said: Mapping[str, object] = EMPTY,
    environment: Mapping[str, str] = os.environ,
) -> dict[str, object]:
    """The settings that are given somewhere, each from the last place that gives it.

    Places are the sections [serve] and [federation] of `file` (`comity.toml` here, if there is one), environment
    variables such as COMITY_TIMEOUT, `texts` such as "timeout=60", and `said`, where None stands for nothing. A size
    may be written as "64 MiB". Raises `BadSetting`, which names the place and the setting.
    """
    found = _from_file(file or FILE, must_exist=file is not None)
    for name in _types():
        variable = PREFIX + name.upper()
        if variable in environment:
            found[name] = _read(name, environment[variable], f"The environment variable {variable}")
    for text in texts:
        name, equals, value = text.partition("=")
        if name not in _types() or not equals:
            raise BadSetting(f"{text!r} sets nothing: write NAME=VALUE, with one of {', '.join(sorted(_types()))}.")
        found[name] = _read(name, value, name)
    return found | {name: value for name, value in said.items() if value is not None}


def _from_file(file: Path, *, must_exist: bool) -> dict[str, object]:
    if not must_exist and not file.is_file():
        return {}
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadSetting(f"{file} cannot be read: {error}") from error
    section = tables.get(SECTION, {})
    if not isinstance(section, dict):
        raise BadSetting(f"{file}: {SECTION} must be a section, [{SECTION}].")
    known = _types()
    for name in section:
        if name not in known:
            names = ", ".join(sorted(known))
            raise BadSetting(f"{file}: [{SECTION}] has {name}, which is no setting. There are: {names}.")
    found = {name: _read(name, value, f"{file}: {name} in [{SECTION}]") for name, value in section.items()}
    if FEDERATION in tables:
        try:
            found[FEDERATION] = Sources.read(tables[FEDERATION])
        except BadSetting as error:
            raise BadSetting(f"{file}: {error}") from error
    return found


def _read(name: str, value: object, place: str) -> object:
    """A value of the setting's type."""
    kind = _types()[name]
    reader, wanted = READERS[kind]
    read = reader(value)
    if read is None:
        raise BadSetting(f"{place} is {value!r}; it must be {wanted}.")
    if kind in {"int", "float"}:
        try:
            Settings().with_values(**{name: read})
        except BadSetting as error:
            raise BadSetting(f"{place}: {error}") from error
    return read


def _truth(value: object) -> bool | None:
    return value if isinstance(value, bool) else TRUTH.get(str(value).lower())


def _size(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    found = SIZE.fullmatch(str(value).strip())
    return int(found[1]) * UNITS[found[2]] if found else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value)
    except ValueError:
        return None


def _types() -> dict[str, str]:
    return {each.name: str(each.type) for each in fields(Settings) if each.type in READERS}


READERS: Mapping[str, tuple[Callable[[object], object], str]] = {
    "bool": (_truth, "true or false"),
    "int": (_size, "a whole number, or a size such as 64 MiB"),
    "float": (_number, "a number"),
    "str": (_text, "a text"),
}
"""How a value of each type is read, None for one that cannot be, and what it should have been."""
