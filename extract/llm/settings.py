"""Which model is asked and how: from the environment (`COMITY_LLM_URL`, `_MODEL`, `_KEY`), else from `comity.toml`, [llm]."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE: Final = Path("comity.toml")


class SettingError(Exception):
    """A setting that cannot be used; the text is a sentence that says which and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """An OpenAI-compatible endpoint and the limits that hold for it; times in seconds."""

    url: str
    """Base of the API, up to and without /chat/completions: `https://api.openai.com/v1`."""
    model: str
    key: str = field(default="", repr=False)
    concurrency: int = 4
    """Requests under way at once."""
    attempts: int = 5
    """How often one request is sent at most, before its section is set aside."""
    timeout: float = 180.0
    """Time for one attempt, from the first byte sent to the last received."""
    longest_wait: float = 60.0
    """Longest pause between attempts, whatever the server asks for."""
    max_tokens: int = 16000
    """Tokens of a reply, thinking included; what a server sends beyond is cut."""

    def __post_init__(self) -> None:
        """Refuse what cannot work; raises SettingError."""
        if not self.url.startswith(("http://", "https://")):
            raise SettingError(f"The address {self.url!r} of the model's API must begin with http:// or https://.")
        if not self.model:
            raise SettingError("COMITY_LLM_MODEL is not set: which model shall be asked?")
        for name in ("concurrency", "attempts", "timeout", "longest_wait", "max_tokens"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
                raise SettingError(f"The setting {name} is {value!r}; it must be a number greater than 0.")


def settings(environment: Mapping[str, str] | None = None, file: Path = FILE) -> Settings | None:
    """The settings, or None where no endpoint is configured. Raises SettingError."""
    environment = os.environ if environment is None else environment
    told = _from_file(file)
    for name in ("url", "model", "key"):
        if value := environment.get(f"COMITY_LLM_{name.upper()}", "").strip():
            told[name] = value
    if not told.get("url"):
        return None
    return replace(Settings(str(told.pop("url")), str(told.pop("model", ""))), **told)


def _from_file(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        told = tomllib.loads(file.read_text("utf-8")).get("llm", {})
    except (OSError, ValueError) as problem:
        raise SettingError(f"{file} cannot be read: {problem}.") from problem
    if not isinstance(told, dict):
        raise SettingError(f"In {file}, llm must be a table: [llm].")
    known = {f.name for f in fields(Settings)}
    if unknown := sorted(told.keys() - known):
        raise SettingError(
            f"{file}, [llm]: no setting is called {', '.join(unknown)}. There are: {', '.join(sorted(known))}."
        )
    if wrong := [n for n in ("url", "model", "key") if not isinstance(told.get(n, ""), str)]:
        raise SettingError(f"{file}, [llm]: {', '.join(wrong)} must be text.")
    return dict(told)
