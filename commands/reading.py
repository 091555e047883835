"""Who reads the documents of `comity facts` and `comity build`: the rules, a language model, or both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from commands.answers import NO, YES, Unusable, writing
from commands.progress import step
from extract.registry import extractors
from ontology.counted import counted
from ontology.packages import left_out

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from extract.document import Document
    from extract.llm.reader import Reader
    from extract.registry import Extractor

Command = TypeVar("Command", bound="Callable[..., object]")

_INSTALL = "A language model is asked with the extra comity[llm], which is not installed: pip install 'comity[llm]'."
_CONFIGURE = (
    "No language model is configured. Set COMITY_LLM_URL and COMITY_LLM_MODEL (and COMITY_LLM_KEY), or [llm] in "
    "comity.toml; or write the requests with --record DIR and read replies with --replay DIR."
)


def reading_options(command: Command) -> Command:
    """Give a command the options --extractor, --record and --replay."""
    folder = click.Path(path_type=Path, file_okay=False)
    for option in (
        click.option("--replay", type=folder, help="Read the model's replies from this folder; no network."),
        click.option("--record", type=folder, help="Keep requests and replies there; what has a reply is not asked."),
        click.option("--extractor", "who", type=click.Choice(["rules", "llm", "all"]), default="rules",
                     show_default=True, help="Who reads: rules, a language model, or both."),
    ):  # fmt: skip
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Readers:
    """The extractors that were chosen, and the one that asks a model, if any."""

    extractors: Mapping[str, Extractor]
    model: Reader | None = None
    record: Path | None = None
    endpoint: bool = False

    def prepare(self, documents: Sequence[Document]) -> None:
        """Get the model's replies for all documents at once, so far as it is asked."""
        if self.model is None or not (self.endpoint or self.record):
            return
        with writing(self.record or Path()):
            step("Asking the model" if self.endpoint else f"Writing the requests to {self.record}")
            self.model.ask(documents)

    def told(self) -> Sequence[str]:
        """What the model has cost and which packages were left out, for the report."""
        return [*([str(self.model.cost)] if self.model else []), *left_out()]

    def code(self) -> int:
        """Tell on standard error what was left out, and the cost.

        The exit code is "no" where a package was left out, or where sections are without a reply.
        """
        for package in left_out():
            step(package)
        if self.model is None:
            return NO if left_out() else YES
        cost = self.model.cost
        step(f"{cost} {counted(cost.asked, 'request')} in {cost.seconds:.0f} s.")
        if not cost.missing:
            return NO if left_out() else YES
        if self.record and not self.endpoint:
            step(
                f"The requests are in {self.record}; no model is configured, so none was asked. Put the reply to each "
                "NAME.request.json beside it as NAME.reply.json and run again with --replay."
            )
        return NO


def readers(who: str, record: Path | None, replay: Path | None) -> Readers:
    """Who reads, by the options. Raises Unusable where they do not go together or a model cannot be asked."""
    if who == "rules":
        if record or replay:
            raise Unusable("--record and --replay are for a language model: add --extractor llm or --extractor all.")
        return Readers(extractors())
    if record and replay:
        raise Unusable("--record asks for replies, --replay takes those that are there: give one of the two.")
    return _with_model(extractors() if who == "all" else {}, record, replay)


def _with_model(others: Mapping[str, Extractor], record: Path | None, replay: Path | None) -> Readers:
    from extract.llm.endpoint import INSTALLED, Endpoint  # noqa: PLC0415, only where a model reads
    from extract.llm.reader import Reader  # noqa: PLC0415
    from extract.llm.record import Memory, Record  # noqa: PLC0415
    from extract.llm.settings import SettingError, settings  # noqa: PLC0415

    if replay:
        if not replay.is_dir():
            raise Unusable(f"{replay} is no folder: --replay needs one that --record has written.")
        model = Reader(Record(replay, writes=False))
        return Readers({**others, "llm": model.extractor}, model)
    try:
        found = settings()
    except SettingError as problem:
        raise Unusable(str(problem)) from problem
    if not INSTALLED and (found or not record):
        raise Unusable(_INSTALL)
    if found is None and record is None:
        raise Unusable(_CONFIGURE)
    model = Reader(Record(record) if record else Memory(), Endpoint(found) if found else None)
    return Readers({**others, "llm": model.extractor}, model, record, endpoint=found is not None)
