"""The pages in a real browser, driven over Chromium's debugging pipe: asked, read, followed, narrow."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import threading
import time

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (apt-get install chromium)"),
]
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update",
    "--disable-background-networking", "--disable-sync", "--disable-dev-shm-usage", "--remote-debugging-pipe",
]  # fmt: skip
# Chromium reads commands from descriptor 3 and writes to 4.
LAUNCH = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)
VISITS = """PREFIX cmt: <https://w3id.org/comity/ontology#>
SELECT ?visit ?host WHERE { ?visit a cmt:Visit ; cmt:hostState ?host ; cmt:edtf "2004-05" }"""
PATIENCE = 20
NARROW = 400


class Browser:
    """One page of Chromium: commands and events of the DevTools protocol."""

    def __init__(self, profile) -> None:
        theirs_in, self.out = os.pipe()
        self.inward, theirs_out = os.pipe()
        high = [fcntl.fcntl(each, fcntl.F_DUPFD, 10) for each in (theirs_in, theirs_out)]
        call = [sys.executable, "-c", LAUNCH, *map(str, high), CHROMIUM, *QUIET, f"--user-data-dir={profile}"]
        self.process = subprocess.Popen(call, pass_fds=high, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for each in (theirs_in, theirs_out, *high):
            os.close(each)
        self.read, self.number, self.events, self.session = b"", 0, [], None
        target = self.do("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.do("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.do(f"{domain}.enable")

    def do(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                assert "error" not in answer, answer
                return answer["result"]
            self.events.append(answer)

    def message(self):
        while b"\0" not in self.read:
            piece = os.read(self.inward, 1 << 20)
            assert piece, "Chromium has ended"
            self.read += piece
        message, _, self.read = self.read.partition(b"\0")
        return json.loads(message)

    def ask(self, script):
        """The value of a script in the page."""
        answer = self.do("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def open(self, url):
        self.leave(lambda: self.do("Page.navigate", url=url))

    def leave(self, step):
        """Take a step that leads to another page, and wait until that is there."""
        self.ask("window.left = true")
        step()
        end = time.monotonic() + PATIENCE
        while not self.ask("!window.left && document.readyState === 'complete'"):
            assert time.monotonic() < end, "the page does not come"
            time.sleep(0.02)

    def told(self, method):
        """The parameters of all events of a kind so far."""
        return [event["params"] for event in self.events if event.get("method") == method]

    def close(self):
        self.session = None
        self.do("Browser.close")
        self.process.wait(timeout=PATIENCE)
        os.close(self.out)
        os.close(self.inward)


class Quiet(WSGIRequestHandler):
    def log_request(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(app):
    server = make_server("127.0.0.1", 0, app, request_handler=Quiet, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    opened = Browser(tmp_path_factory.mktemp("chromium"))
    yield opened
    opened.close()


def submit(browser, query):
    browser.ask(f"document.querySelector('textarea').value = {json.dumps(query)}")
    browser.leave(lambda: browser.ask("document.querySelector('.editor button').click()"))


def test_a_question_is_asked_and_its_answer_leads_to_the_words_of_a_document(browser, site):
    browser.open(f"{site}/")
    submit(browser, VISITS)
    assert browser.ask("[...document.querySelectorAll('tbody tr')].map(row => row.checkVisibility())") == [True]
    assert browser.ask("document.querySelector('tbody a').textContent") == "Ana Sousa visits Vietnam, 2004-05"
    assert browser.ask("document.querySelector('textarea').value.trim()") == VISITS
    browser.leave(lambda: browser.ask("document.querySelector('tbody a').click()"))
    assert "/page/visit/" in browser.ask("location.href")
    quotes = browser.ask("[...document.querySelectorAll('blockquote')].map(quote => quote.innerText)")
    assert any("state visit to Hanoi" in quote for quote in quotes)
    assert "95% sure" in browser.ask("document.querySelector('figcaption').innerText")


def test_an_example_is_chosen_and_run(browser, site):
    browser.open(f"{site}/")
    browser.leave(lambda: browser.ask("document.querySelector('.questions a').click()"))
    browser.leave(lambda: browser.ask("document.querySelector('.editor button').click()"))
    assert browser.ask("document.querySelectorAll('tbody tr').length") > 0


def test_a_fault_is_shown_beside_the_query(browser, site):
    browser.open(f"{site}/")
    submit(browser, "SELECT * { ?s a cmt:Visit ; cmt:hostState state:PRT }")
    alert = browser.ask("document.querySelector('[role=alert]').innerText")
    assert "PREFIX cmt: <https://w3id.org/comity/ontology#> PREFIX state: <https://w3id.org/comity/id/state/>" in alert
    assert "hostState" in browser.ask("document.querySelector('textarea').value")


def test_a_thing_is_looked_up_from_the_first_page(browser, site):
    browser.open(f"{site}/")
    browser.ask("document.querySelector('#q').value = 'tran'")
    browser.leave(lambda: browser.ask("document.querySelector('form[role=search] button').click()"))
    assert browser.ask("document.querySelector('tbody a').textContent") == "Bình Trần"
    browser.leave(lambda: browser.ask("document.querySelector('tbody a').click()"))
    assert "/page/person/binh-tran" in browser.ask("location.href")


def test_fragments_are_found_by_their_form(browser, site):
    browser.open(f"{site}/fragments")
    browser.ask("document.querySelector('#predicate').value = 'cmt:isoCode'")
    browser.leave(lambda: browser.ask("document.querySelector('form.pattern button').click()"))
    assert browser.ask("document.querySelectorAll('tbody tr').length") == 3


def test_what_follows_is_folded_and_opens(browser, site):
    browser.open(f"{site}/page/visit/ana-sousa-VNM-2004-05")
    hidden = "document.querySelector('details.inferred dl').checkVisibility()"
    assert browser.ask(hidden) is False
    browser.ask("document.querySelector('details.inferred summary').click()")
    assert browser.ask(hidden) is True


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/page/state/PRT",
        "/page/visit/ana-sousa-VNM-2004-05",
        "/page/state/ZZZ",
        "/page/graph/canonical",
        "/lookup?q=vietnam",
        "/fragments",
        "/problem",
        "answer",
    ],
)
def test_a_page_is_no_wider_than_a_narrow_window(browser, site, path):
    """A wide table scrolls within its frame."""
    browser.do("Emulation.setDeviceMetricsOverride", width=NARROW, height=800, deviceScaleFactor=1, mobile=True)
    if path == "answer":
        browser.open(f"{site}/")
        submit(browser, "SELECT ?a ?b ?c ?d ?e ?f { ?a ?b ?c . ?d ?e ?f } LIMIT 5")
    else:
        browser.open(site + path)
    width = browser.ask("document.documentElement.scrollWidth")
    browser.do("Emulation.clearDeviceMetricsOverride")
    assert width <= NARROW


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_blocked(browser, site):
    things = ("state/PRT", "visit/ana-sousa-VNM-2004-05", "document/portugal-vietnam")
    for path in ("/", "/lookup?q=portugal", "/fragments", *(f"/page/{name}" for name in things)):
        browser.open(site + path)
    asked = {event["request"]["url"] for event in browser.told("Network.requestWillBeSent")}
    assert len(asked) >= 5
    assert {url for url in asked if not url.startswith(site) and url != "about:blank"} == set()
    told = [entry["entry"]["text"] for entry in browser.told("Log.entryAdded") if entry["entry"]["level"] == "error"]
    assert [text for text in told if "status of 40" not in text] == []  # the faults that other tests ask for
