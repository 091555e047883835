"""What can be called is told: in --help with an example, and in the README."""

from __future__ import annotations

import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from comity import COMMANDS, cli

README = Path(__file__).parents[2] / "README.md"


def help_of(name: str) -> str:
    return CliRunner().invoke(cli, [name, "--help"]).output


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_help_has_an_example_that_calls_it(name):
    assert f"Example:\n    comity {name} " in help_of(name)


@pytest.mark.parametrize("name", COMMANDS)
def test_an_example_uses_only_options_that_there_are(name):
    line = next(line for line in help_of(name).splitlines() if line.startswith(f"    comity {name} "))
    words = shlex.split(line.partition(" > ")[0])[2:]
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("-")} <= known


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_is_told(name):
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help or parameter.type.name == "choice" or parameter.name in {"port", "limit"}


def test_the_list_of_commands_is_that_of_the_folder():
    folder = Path(__file__).parents[2] / "commands"
    assert all((folder / f"{name}.py").is_file() for name in COMMANDS)
    assert [n for n in COMMANDS if n not in CliRunner().invoke(cli, ["--help"]).output] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_each_command(name):
    assert f"comity {name}" in README.read_text("utf-8")
