"""An OpenAI-compatible endpoint: one request in, the body of one response out (POST {url}/chat/completions).

https://platform.openai.com/docs/api-reference/chat. What a server does not take (a schema, `max_tokens`, a temperature)
it says with 400; it is then asked in a plainer way, and so are later requests.
"""

from __future__ import annotations

import json
import random
import re
import threading
import time
from dataclasses import dataclass
from http import HTTPStatus
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from extract.llm.reply import LONGEST
from extract.llm.request import response_format

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import urllib3

    from extract.llm.request import Request
    from extract.llm.settings import Settings

INSTALLED: Final = find_spec("urllib3") is not None
"""Whether the extra `comity[llm]` is there."""
_AGAIN: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
_FATAL: Final = frozenset({401, 402, 403, 404})
_REFUSED: Final = frozenset({400, 422})
_CHUNK: Final = 65536
_MESSAGE: Final = 200


class EndpointError(Exception):
    """No reply to a request; the text is a sentence. `final` where no other request can fare better."""

    def __init__(self, text: str, *, final: bool = False) -> None:
        super().__init__(text)
        self.final = final


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    body: str


class Endpoint:
    """One server and model; may be used by several threads."""

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self.settings = settings
        self._sleep = sleep
        self._pool = _pool(settings)
        self._lock = threading.Lock()
        # From the strictest to the plainest; what a server has refused is not tried again.
        self._formats: list[dict[str, Any]] = [response_format(), {"type": "json_object"}, {}]
        self._options: dict[str, Any] = {"temperature": 0, "max_tokens": settings.max_tokens}

    def ask(self, request: Request) -> str:
        """The body of the response to a request. Raises EndpointError."""
        problem = "was not asked"
        attempt = 0
        while attempt < self.settings.attempts:
            sent = self._body(request)
            waits = min(self.settings.longest_wait, 2.0**attempt) * random.uniform(0.5, 1)  # noqa: S311, no secret
            try:
                answer = self._post(sent)
            except OSError as error:
                problem = f"could not be reached ({error})"
            else:
                if answer.status == HTTPStatus.OK:
                    return answer.body
                problem = f"answered {answer.status}: {_said(answer.body)}"
                if answer.status in _FATAL or 300 <= answer.status < 400:
                    raise EndpointError(f"The model's API {problem}", final=True)
                if answer.status in _REFUSED and self._plainer(sent, answer.body):
                    continue  # no attempt lost: at most as often as there are things to leave out
                if answer.status not in _AGAIN:
                    raise EndpointError(f"The model's API {problem}")
                waits = max(waits, min(_retry_after(answer.headers), self.settings.longest_wait))
            attempt += 1
            if attempt < self.settings.attempts:
                self._sleep(waits)
        raise EndpointError(f"The model's API {problem}; asked {self.settings.attempts} times.")

    def _body(self, request: Request) -> dict[str, Any]:
        with self._lock:
            form = {"response_format": self._formats[0]} if self._formats[0] else {}
            return {"model": self.settings.model, "messages": list(request.messages), **self._options, **form}

    def _plainer(self, sent: Mapping[str, Any], said: str) -> bool:
        """Leave out what the server has refused; False where nothing is left to leave out."""
        with self._lock:
            now = {**self._options, "response_format": self._formats[0] or None}
            if any(sent.get(name) != value for name, value in now.items()):
                return True  # another thread has done so since
            for name in ("max_tokens", "temperature"):
                if name in self._options and re.search(rf"\b{name}\b", said):
                    value = self._options.pop(name)
                    if name == "max_tokens":
                        self._options["max_completion_tokens"] = value
                    return True
            if len(self._formats) > 1:
                self._formats.pop(0)
                return True
            return bool(self._options) and self._options.popitem() is not None

    def _post(self, body: Mapping[str, Any]) -> _Answer:
        """One attempt. Raises OSError for whatever goes wrong below HTTP, and for an answer that never ends."""
        import urllib3  # noqa: PLC0415, the extra is needed only where a model is asked

        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "comity"}
        if self.settings.key:
            headers["Authorization"] = f"Bearer {self.settings.key}"
        url = self.settings.url.rstrip("/").removesuffix("/chat/completions") + "/chat/completions"
        until = time.monotonic() + self.settings.timeout
        sent = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        try:
            response = self._pool.request(
                "POST", url, body=sent, headers=headers, retries=False, redirect=False, preload_content=False,
                timeout=urllib3.Timeout(connect=min(30.0, self.settings.timeout), read=self.settings.timeout),
            )  # fmt: skip
            try:
                received = bytearray()
                while chunk := response.read1(_CHUNK):  # what is there, not a chunk in full: servers may drip
                    received += chunk
                    if time.monotonic() > until:
                        raise TimeoutError(f"no end of the answer within {self.settings.timeout:g} s")
                    if len(received) > 4 * LONGEST:
                        break  # what is beyond is not read: a reply that long tells nothing
                return _Answer(response.status, dict(response.headers), received.decode("utf-8", "replace"))
            finally:
                response.close()
        except urllib3.exceptions.HTTPError as error:
            raise ConnectionError(type(error).__name__) from error


def _pool(settings: Settings) -> urllib3.PoolManager:
    """Connections to the server, through the proxy that the environment names for it."""
    import urllib3  # noqa: PLC0415, see above

    parts = urlsplit(settings.url)
    proxy = getproxies().get(parts.scheme)
    if proxy and not proxy_bypass(parts.hostname or ""):
        return urllib3.ProxyManager(proxy, maxsize=settings.concurrency)
    return urllib3.PoolManager(maxsize=settings.concurrency)


def _retry_after(headers: Mapping[str, str]) -> float:
    """Seconds that the server asks to wait, as a number or a date (RFC 9110, 10.2.3)."""
    from urllib3.exceptions import InvalidHeader  # noqa: PLC0415, see above
    from urllib3.util import Retry  # noqa: PLC0415, see above

    value = next((v for name, v in headers.items() if name.casefold() == "retry-after"), "")
    try:
        return Retry().parse_retry_after(value) if value else 0.0
    except InvalidHeader:
        return 0.0


def _said(body: str) -> str:
    """What the server says of an error, on one line."""
    try:
        told = json.loads(body)
        error = told.get("error", told) if isinstance(told, dict) else told
        text = error.get("message", "") if isinstance(error, dict) else error
    except (ValueError, RecursionError):
        text = body
    return (" ".join(str(text).split())[:_MESSAGE] or "nothing").rstrip(".") + "."
