"""Jena's `arq`: the program of that name, or the classes of Debian's package libapache-jena-java, which has no program."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

JARS = Path("/usr/share/java")
MESSAGES, EXPECTED = "org/apache/jena/ext/xerces/", "xerces/"
# Classes of these write logs in ways that exclude each other.
LOGS = ("maven", "plexus", "log4j", "jul-", "slf4j-jcl", "slf4j-jdk", "slf4j-log4j", "slf4j-migrator", "slf4j-simple")


def missing(program: str) -> str:
    """What lacks here, "" if nothing; `program` is the arq that was found, or ""."""
    there = program or (shutil.which("java") and (JARS / "jena-cmds.jar").exists())
    return "" if there else "Jena's arq is not there (arq, or Debian's libapache-jena-java)"


def version(program: str) -> str:
    """That of Debian's package; "" of another."""
    return "" if program else next((jar.stem.removeprefix("jena-arq-") for jar in JARS.glob("jena-arq-*.jar")), "")


def command(program: str, scratch: Path) -> list[str]:
    """How arq is called; `scratch` is a folder to write to."""
    if program:
        return [program]
    # Debian moved the classes of Xerces but not their messages, without which they do not start.
    with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(MESSAGES) and name.endswith(".properties"):
                place = scratch / EXPECTED / name.removeprefix(MESSAGES)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(jar.read(name))
    jars = [str(jar) for jar in sorted(JARS.glob("*.jar")) if not jar.name.startswith(LOGS)]
    return ["java", "-cp", os.pathsep.join([str(scratch), *jars]), "arq.arq"]
