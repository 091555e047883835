"""`comity serve` as people start it: a sentence and exit code 2 where it cannot."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest


def serve(*arguments):
    call = [sys.executable, "-c", "import comity; comity.main()", "serve", *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.slow
def test_a_port_in_use_is_a_sentence_and_exit_code_2(served_build):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = serve("--build", served_build, "--port", taken.getsockname()[1])
    assert ended.returncode == 2
    assert "cannot be used: Address already in use. Stop the other program or take another." in ended.stderr
    assert "Serving" not in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--build", "no/such/build"], "There is no build at no/such/build. Run `comity build` first"),
        (["--host", "no-such-host.invalid"], "The host 'no-such-host.invalid' is not known on this machine."),
        (["--port", "0"], "0 is not in the range 1<=x<=65535"),
    ],
)
def test_what_cannot_be_served_is_a_sentence_and_exit_code_2(served_build, arguments, sentence):
    ended = serve(*(["--build", served_build] if "--build" not in arguments else []), *arguments)
    assert ended.returncode == 2
    assert sentence in " ".join(ended.stderr.split())
    assert "Traceback" not in ended.stderr


@pytest.mark.slow
def test_a_build_that_cannot_be_read_is_a_sentence(tmp_path):
    (tmp_path / "comity.trig").write_text("no TriG")
    ended = serve("--build", tmp_path)
    assert ended.returncode == 2
    assert "could not be loaded" in ended.stderr
    assert "Serving" not in ended.stderr
