"""Queries run in processes of their own, which can be killed: pyoxigraph cannot be interrupted.

web process (Flask) ──order──▶ query process, forked by the nursery, which holds the dataset
            ◀──answer, streamed──
"""

from server.workers.answer import Answer
from server.workers.frames import TABLE, Order
from server.workers.handle import Nursery, OfFolder
from server.workers.pool import THREADS, Pool

__all__ = ["TABLE", "THREADS", "Answer", "Nursery", "OfFolder", "Order", "Pool"]
