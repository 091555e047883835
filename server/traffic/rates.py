"""How much one client may ask for: requests, and seconds of query time, in a moving window."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from ontology.counted import counted
from server.errors import RateLimited

if TYPE_CHECKING:
    from server.settings import Settings
    from server.traffic.clients import Client

WINDOW = 60
"""Seconds over which is counted."""
UNITS = 10
"""Query time is counted in tenths of a second: one entry each."""


class Rates:
    """The budgets of all clients."""

    def __init__(self, settings: Settings) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._requests = RateLimitItemPerSecond(settings.rate_requests, WINDOW, "requests")
        self._time = RateLimitItemPerSecond(math.ceil(settings.rate_seconds * UNITS), WINDOW, "query-seconds")
        self._local_too = settings.limit_local
        self.policy = (
            f'"requests";q={settings.rate_requests};w={WINDOW}, "query-seconds";q={settings.rate_seconds:g};w={WINDOW}'
        )

    def counts(self, client: Client) -> bool:
        """Whether this client has a budget; the operator's own programs on this machine need none."""
        return self._local_too or not client.local

    def take(self, client: Client) -> RateLimited | None:
        """Count a request; what to answer instead when a budget is used up."""
        if not self._limiter.hit(self._requests, client.name):
            return self._used_up(self._requests, client, counted(self._requests.amount, "request"))
        if not self._limiter.test(self._time, client.name):
            return self._used_up(self._time, client, f"{self._time.amount / UNITS:g} seconds of query time")
        return None

    def charge(self, client: Client, seconds: float) -> None:
        """Count query time; a query that cost more than is left uses up what is left."""
        left = self._limiter.get_window_stats(self._time, client.name).remaining
        if cost := min(left, round(seconds * UNITS)):
            self._limiter.hit(self._time, client.name, cost=cost)

    def headers(self, client: Client) -> list[tuple[str, str]]:
        """What is left (draft-ietf-httpapi-ratelimit-headers)."""
        requests, spent = (self._limiter.get_window_stats(item, client.name) for item in (self._requests, self._time))
        now = time.time()
        left = [
            f'"requests";r={requests.remaining};t={max(0, math.ceil(requests.reset_time - now))}',
            f'"query-seconds";r={spent.remaining // UNITS};t={max(0, math.ceil(spent.reset_time - now))}',
        ]
        return [("RateLimit-Policy", self.policy), ("RateLimit", ", ".join(left))]

    def _used_up(self, item: RateLimitItemPerSecond, client: Client, what: str) -> RateLimited:
        reset = self._limiter.get_window_stats(item, client.name).reset_time
        wait = max(1, math.ceil(reset - time.time()))
        return RateLimited(f"You have used {what} within {WINDOW} seconds. Go on in {wait} seconds.", wait)
