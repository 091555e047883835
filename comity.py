"""The front door: `comity COMMAND`. Each command is one file in `commands/`, read when it is called."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import signal
import sys
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "build": "Documents in, a checked graph out.",
        "facts": "The facts of documents as a table, without a build.",
        "validate": "Check RDF files against the shapes.",
        "query": "Ask the last build a SPARQL question.",
        "export": "Write the last build in any RDF syntax.",
        "explain": "A fact in words, with its evidence.",
        "rollback": "Put a previous build back in its place.",
        "serve": "Serve the last build: SPARQL endpoint and pages.",
    }
)
"""The commands with their one-line help, so that `comity --help` loads none of them."""

STOPPED: Final = 130
"""The exit code after Ctrl-C, as shells have it: 128 + SIGINT."""

TERMINATED: Final = 143
"""The exit code after SIGTERM, likewise."""

_READING: Final = frozenset({"build", "facts"})
_RARELY: Final = 50_000
"""New objects between two rounds of the garbage collector.

Patterns and gazetteers stay to the end: going through them again and again took a tenth of the time of `comity facts`.
"""


class Terminated(KeyboardInterrupt):
    """An order to end (SIGTERM); as after Ctrl-C, what is half written is removed on the way out."""


def _terminate(number: int, frame: object) -> None:  # noqa: ARG001, a signal handler's signature
    raise Terminated


class Commands(click.Group):
    """The commands of `commands/`, imported only when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002, click's signature
        """The names, in the order in which one uses them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002, click's signature
        """The command of that name, from the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name in _READING:
            gc.set_threshold(_RARELY)
            signal.signal(signal.SIGTERM, _terminate)
        module = importlib.import_module(f"commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in `comity --help`."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


_EXAMPLE = (
    "\b\n"
    "Example:\n"
    "  comity build data/documents\n"
    "  comity query 'SELECT ?label { ?visit a cmt:Visit ; rdfs:label ?label }'\n"
)


@click.group(
    cls=Commands, epilog=_EXAMPLE, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="comity", message="%(prog)s %(version)s")
def cli() -> None:
    """Documents on international relations into a knowledge graph that a researcher can trust and query.

    Exit codes: 0 success; 1 the answer is "no" (violations, nothing found) or not whole (a file that could not
    be read); 2 wrong usage or nothing readable; 130 stopped by Ctrl-C, 143 by SIGTERM.
    """


_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


def _drop_output() -> None:
    """Send what cannot be written nowhere: tried again at exit, it would change the exit code."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told_of(problem: Exception) -> str:
    if isinstance(problem, OSError) and problem.errno in _FULL:
        return "The disk is full: what was to be written is not whole. Make room and run again."
    return f"Comity failed: {type(problem).__name__}: {problem}. COMITY_DEBUG=1 shows where."


def main() -> None:
    """Run the command line; errors are sentences, never stack traces (set COMITY_DEBUG=1 to see one)."""
    try:
        result = cli.main(standalone_mode=False)
        sys.stdout.flush()  # here, where what goes wrong can be told
    except (click.Abort, KeyboardInterrupt) as stop:
        click.echo("Stopped. What was built before is untouched.", err=True)
        code = TERMINATED if isinstance(stop.__cause__, Terminated) else STOPPED
    except click.ClickException as problem:
        problem.show()
        code = problem.exit_code
    except BrokenPipeError:
        _drop_output()  # its reader (head, less) has left: nothing to say to it, nor at exit
        code = 0
    except Exception as problem:
        if os.environ.get("COMITY_DEBUG"):
            raise
        click.echo(f"Error: {_told_of(problem)}", err=True)
        _drop_output()
        code = 2
    else:
        code = result if isinstance(result, int) else 0
    sys.exit(code)


if __name__ == "__main__":
    main()
