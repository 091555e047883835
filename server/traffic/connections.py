"""The web process's connections: one thread for each request in hand, none for a client that is slow.

The event loop collects a request (`Inbox`), a thread answers it, and the event loop sends what the client did not
take at once (`Outlet`). Each of these has a deadline. gunicorn's own worker (gthread) gives a thread to a client that
has sent one byte, and stops its event loop for two seconds to close a connection with care.
"""

from __future__ import annotations

import errno
import hmac
import ipaddress
import selectors
import socket
import time
from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING, Any

from gunicorn.http import wsgi  # type: ignore[import-untyped]  # no types
from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]  # no types

from server.errors import ServiceError
from server.service import EXTENSION as SERVICE
from server.traffic.gate import EXTENSION as GATE
from server.traffic.gate import KEPT
from server.traffic.inbox import Inbox, Refusal
from server.traffic.outlet import Outlet
from server.traffic.refusals import refusal
from server.traffic.threads import Threads

if TYPE_CHECKING:
    from server.settings import Settings
    from server.traffic.recall import Recall

BODY_RATE = 50_000
"""Bytes of a request for which its client is granted a second."""
LINGER = 2.0
"""Seconds for a client to close its end after the last answer (RFC 9112, section 9.6)."""
LOOK = 0.5
"""Seconds between two looks at the deadlines."""
STOPPING = 1.0
"""Seconds that connections without a request stay open when the service ends."""
PIECE = 64 * 1024
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"


class State(Enum):
    """What the event loop waits for on a connection; for nothing while a thread has it."""

    IDLE = "the first byte of a request"
    READING = "the rest of a request"
    ANSWERING = "a thread"
    SENDING = "the client to take the answer"
    CLOSING = "the client to close"


class Connection:
    """One client's connection; `request` is the one in hand."""

    def __init__(self, sock: Outlet, client: Any, server: Any, inbox: Inbox) -> None:
        self.sock, self.client, self.server, self.inbox = sock, client, server, inbox
        self.state, self.deadline = State.IDLE, 0.0
        self.began = 0.0
        self.keep = False
        self.request: Any = None
        self.raw = b""
        """Its bytes, if they came at once and alone."""

    @property
    def address(self) -> str:
        """The client's address; "" for a Unix socket."""
        return str(self.client[0]) if isinstance(self.client, tuple) else ""


class BufferingWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's worker with threads, but for how it reads and writes."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._watched: dict[Connection, None] = {}  # in the order in which they began to wait
        self._of_address: Counter[str] = Counter()
        self._look = self._stop = self._told = 0.0

    def run(self) -> None:
        """Serve, by the settings of the application, which has been loaded by now."""
        self._settings: Settings = self.wsgi.extensions[SERVICE].settings
        self._recall: Recall = self.wsgi.extensions[GATE].recall
        super().run()

    def get_thread_pool(self) -> Threads:
        """The threads that answer."""
        return Threads(self.cfg.threads)

    def notify(self) -> None:
        """Tell the parent that we are alive; gunicorn would write it down with every event."""
        if (now := time.monotonic()) > self._told + LOOK:
            self._told = now
            super().notify()

    def longest_body(self, request: Any) -> int:
        """Bytes that the body of a request may have; longer ones are refused before they are read."""
        chosen = self._settings
        sent = dict(request.headers).get("AUTHORIZATION", "").encode()
        if chosen.writable and hmac.compare_digest(sent, f"Bearer {chosen.token}".encode()):
            return max(chosen.query_length, chosen.update_length, chosen.upload_length)
        return chosen.query_length

    # --- the event loop

    def accept(self, listener: socket.socket) -> None:
        """Take a new connection, if need be in place of the one that has waited longest without a request."""
        try:
            accepted, client = listener.accept()
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK):
                return
            if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM) and self._evict():
                return
            raise
        inbox = Inbox(self.cfg, client, self.longest_body)
        outlet = Outlet(accepted, self._settings.answer_time)
        connection = Connection(outlet, client, listener.getsockname(), inbox)
        self.nr_conns += 1
        self._of_address[connection.address] += 1
        too_many = self._of_address[connection.address] > self._settings.client_connections
        if too_many and not is_loopback(connection.address):
            self._drop(connection)
            return
        self._watch(connection, State.IDLE, time.monotonic() + self._settings.head_time)
        if self.nr_conns >= self.worker_connections:
            self._evict()

    def murder_keepalived(self, force: bool = False) -> None:
        """End what is past its deadline; called at least once a second."""
        now = time.monotonic()
        if now < self._look and not force:
            return
        self._look = now + LOOK
        for connection in list(self._watched):
            if not self.alive and connection.state is State.IDLE:
                connection.deadline = min(connection.deadline, self._stops_at(now))
            if force or connection.deadline <= now:
                self._expire(connection)

    def _stops_at(self, now: float) -> float:
        """When connections without a request are closed, once the service is ending."""
        self._stop = self._stop or now + STOPPING
        return self._stop

    def _expire(self, connection: Connection) -> None:
        if connection.state is State.READING and self.alive:
            self._unwatch(connection)
            self._refuse(connection, Refusal(408, "The request took too long", "The rest of it did not come in time."))
        else:
            if connection.state is State.SENDING:
                connection.sock.break_off(reset=True)
            self._drop(connection)

    def _evict(self) -> bool:
        """End the connection that has waited longest for a request; whether there was one."""
        for connection in self._watched:
            if connection.state in (State.IDLE, State.READING):
                self._drop(connection)
                return True
        return False

    def _watch(self, connection: Connection, state: State, deadline: float) -> None:
        connection.state, connection.deadline = state, deadline
        event = selectors.EVENT_WRITE if state is State.SENDING else selectors.EVENT_READ
        self._watched[connection] = None
        self.poller.register(connection.sock, event, lambda _sock: self._ready(connection))

    def _unwatch(self, connection: Connection) -> None:
        if self._watched.pop(connection, 0) is None:
            self.poller.unregister(connection.sock)

    def _drop(self, connection: Connection) -> None:
        self._unwatch(connection)
        connection.sock.close()
        self.nr_conns -= 1
        self._of_address[connection.address] -= 1
        if not self._of_address[connection.address]:
            del self._of_address[connection.address]

    def _ready(self, connection: Connection) -> None:
        try:
            if connection.state is State.SENDING:
                self._send(connection)
            elif connection.state is State.CLOSING:
                if not connection.sock.recv(PIECE):
                    self._drop(connection)
            else:
                self._receive(connection)
        except BlockingIOError:
            pass
        except OSError:
            self._drop(connection)

    def _receive(self, connection: Connection) -> None:
        data = connection.sock.recv(PIECE)
        if not data:
            self._drop(connection)
            return
        connection.raw = b""
        if connection.inbox.empty:
            if self._recalled(connection, data):
                return
            connection.began = time.monotonic()
            connection.raw = data
        connection.inbox.feed(data)
        self._next(connection)

    def _recalled(self, connection: Connection, raw: bytes) -> bool:
        """Answer at once what is known by its bytes; whether it was."""
        answer = self._recall.answer(raw, connection.address) if self.alive else None
        if answer is None:
            return False
        connection.sock.begin()
        for part in answer:
            connection.sock.sendall(part)
        connection.keep = True
        if connection.sock.flush():
            connection.deadline = time.monotonic() + self.cfg.keepalive
        else:
            self._unwatch(connection)
            self._send(connection)
        return True

    def _next(self, connection: Connection) -> None:
        """Go on with what has been received: give a whole request to a thread, or wait for more."""
        inbox = connection.inbox
        try:
            request = inbox.take()
            if inbox.wants_continue:
                connection.sock.send(CONTINUE)
        except Refusal as problem:
            self._unwatch(connection)
            self._refuse(connection, problem)
            return
        if request is not None:
            self._unwatch(connection)
            if not inbox.empty:
                connection.raw = b""
            connection.state, connection.request = State.ANSWERING, request
            self.enqueue_req(connection)
            return
        if inbox.empty:
            state, deadline = State.IDLE, time.monotonic() + self.cfg.keepalive
        else:
            chosen = self._settings
            limit = chosen.body_time + inbox.received / BODY_RATE if inbox.head_read else chosen.head_time
            state, deadline = State.READING, connection.began + limit
        if connection in self._watched:
            connection.state, connection.deadline = state, deadline
        else:
            self._watch(connection, state, deadline)

    def _refuse(self, connection: Connection, problem: Refusal) -> None:
        connection.keep = False
        connection.sock.begin()
        connection.sock.sendall(refusal(problem, connection.address))
        self._send(connection)

    def _send(self, connection: Connection) -> None:
        """Send what is left of an answer; then await the next request, or the end."""
        if connection.sock.broken:
            self._drop(connection)
            return
        if not connection.sock.flush():
            if connection not in self._watched:
                self._watch(connection, State.SENDING, connection.sock.deadline)
            connection.deadline = connection.sock.deadline
            return
        self._unwatch(connection)
        if connection.keep and self.alive:
            connection.began = time.monotonic()
            self._next(connection)
            return
        connection.sock.shutdown(socket.SHUT_WR)
        self._watch(connection, State.CLOSING, time.monotonic() + LINGER)

    def enqueue_req(self, connection: Connection) -> None:
        """Give a connection with a request to a thread."""
        self.tpool.submit(lambda: self._answer(connection))

    def finish_request(self, connection: Connection, keep: bool) -> None:
        """A thread has answered."""
        try:
            connection.keep = keep
            self._send(connection)
        except OSError:
            self._drop(connection)

    # --- a thread

    def _answer(self, connection: Connection) -> None:
        keep = False
        try:
            keep = self.handle(connection)
        except OSError:
            pass  # the client is gone
        except Exception:
            self.log.exception("a connection failed")
        self.method_queue.defer(self.finish_request, connection, keep)

    def handle(self, connection: Connection) -> bool:
        """Answer the request in hand; whether the connection may have another."""
        request, connection.request = connection.request, None
        sock = connection.sock
        sock.begin()
        response, environ = wsgi.create(request, sock, connection.client, connection.server, self.cfg)
        environ["wsgi.multithread"] = True
        if not self.alive:
            response.force_close()
        try:
            self._respond(response, environ)
        except Exception as error:
            if not isinstance(error, OSError | ServiceError):  # the latter has been told in the log
                self.log.exception("a request failed")
            if response.headers_sent or isinstance(error, OSError):
                # No client may take what it has for the whole: without chunks only a reset tells it.
                sock.break_off(reset=not response.chunked)
                return False
            sock.sendall(refusal(Refusal(500, "The service failed", "It has been logged."), connection.address))
            return False
        finally:
            request.body.close()
        if response.should_close():
            return False
        if connection.raw and KEPT in environ:
            key, kept = environ[KEPT]
            self._recall.learn(connection.raw, key, kept, environ)
        return True

    def _respond(self, response: Any, environ: dict[str, Any]) -> None:
        answer = self.wsgi(environ, response.start_response)
        try:
            if isinstance(answer, environ["wsgi.file_wrapper"]):
                response.write_file(answer)
            else:
                for piece in answer:
                    response.write(piece)
            response.close()
        finally:
            if hasattr(answer, "close"):
                answer.close()
        response.sock.flush()


def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own; a Unix socket's "" is."""
    return not address or ipaddress.ip_address(address.partition("%")[0]).is_loopback
