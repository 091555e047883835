"""A Virtuoso server of its own, over one file, that may ask other endpoints by SERVICE."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bench.federation import free_port, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

START_LIMIT = 120.0
SETTINGS = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folder}
NumberOfBuffers = 4000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
[SPARQL]
ResultSetMaxRows = 1000000
"""
# Without the grants Virtuoso refuses SERVICE to whoever asks over HTTP.
LOADING = """DB.DBA.TTLP(file_to_string_output('{data}'), '', 'http://www.wikidata.org/', 0);
GRANT SELECT ON DB.DBA.SPARQL_SINV_2 TO "SPARQL";
GRANT EXECUTE ON DB.DBA.SPARQL_SINV_IMP TO "SPARQL";
"""


def missing() -> str:
    """What lacks here for Virtuoso, "" if nothing."""
    there = shutil.which("virtuoso-t") and shutil.which("isql-vt")
    return "" if there else "Virtuoso is not there (virtuoso-t and isql-vt on the PATH)"


def version() -> str:
    """As the program tells it."""
    told = subprocess.run(["virtuoso-t", "-?"], capture_output=True, text=True, check=False)
    found = re.search(r"Version ([\d.]+)", told.stdout + told.stderr)
    return found[1] if found else ""


@contextmanager
def running_over(data: Path, folder: Path) -> Iterator[str]:
    """The address of its endpoint; `data` is Turtle, `folder` an empty one for its database."""
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(SETTINGS.format(sql=sql, http=http, folder=data.parent), "utf-8")
    (folder / "load.sql").write_text(LOADING.format(data=data), "utf-8")
    call = ["virtuoso-t", "+foreground", "+wait", "+configfile", str(folder / "virtuoso.ini")]
    with running(call, http, folder) as address:
        began = time.monotonic()
        while True:  # it listens before it takes statements
            done = subprocess.run(
                ["isql-vt", str(sql), "dba", "dba", str(folder / "load.sql")],
                capture_output=True,
                text=True,
                check=False,
            )
            if not done.returncode and "Error" not in done.stdout + done.stderr:
                break
            if time.monotonic() > began + START_LIMIT:
                raise RuntimeError(f"Virtuoso did not load {data}: {(done.stdout + done.stderr)[-1000:]}")
            time.sleep(0.5)
        yield f"{address}/sparql"
