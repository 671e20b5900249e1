"""The command line: finds the command that was asked for, reads only that one, and ends as it should."""

import importlib
import io
import os
import pkgutil
import sys
from collections.abc import Sequence
from functools import cache
from typing import NoReturn

import click

from overdracht import commands, compiled, dutch, endings, language
from overdracht.language import Language, said


class Folder(click.Group):
    """A group of commands that is a folder of files, each read only when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Name the files: a file's name is what a user types."""
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Read one file, if there is one of that name."""
        return read(cmd_name, language.spoken()) if cmd_name in self.list_commands(ctx) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of a line, or name those that look like it."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as stranger:
            # Click compares only with what has been read, and that is nothing yet.
            raise click.NoSuchCommand(stranger.command_name, None, self.list_commands(ctx), ctx) from None


@cache
def read(name: str, spoken: Language) -> click.Command:  # noqa: ARG001 (it keys the cache)
    """Read the file of a command in the language spoken now; a file without COMMAND is a defect."""
    place = f"{commands.__name__}.{name}"
    known = sys.modules.get(place)
    module = importlib.reload(known) if known else importlib.import_module(place)
    command = getattr(module, "COMMAND", None)
    if not isinstance(command, click.Command):
        raise TypeError(f"{place} has no COMMAND that is a click.Command")
    command.options_metavar = said(nl="[OPTIES]", en="[OPTIONS]")
    return command


def doorway() -> Folder:
    """The group that all commands hang in, in the language spoken now."""
    folder = Folder(
        name="overdracht",
        help=said(
            nl="Speel wat een inwoner meemaakt, van loket tot loket, en zie wat afspraken eraan veranderen.",
            en="Play what a resident goes through, from desk to desk, and see what agreements change in it.",
        ),
        params=[_language_option()],
        options_metavar=said(nl="[OPTIES]", en="[OPTIONS]"),
        subcommand_metavar=said(nl="OPDRACHT ...", en="COMMAND ..."),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    how = said(nl=" (gecompileerd)", en=" (compiled)") if compiled() else ""
    return click.version_option(package_name="overdracht", message=f"%(prog)s %(version)s{how}")(folder)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Do what the command line asks and leave with the exit code that goes with how it ended."""
    _speak_utf8()
    dutch.lend_to_click()
    sys.exit(_flushed(answer(sys.argv[1:] if arguments is None else arguments)))


def answer(arguments: Sequence[str]) -> int:
    """Do what a command line asks; a command returns its exit code, or nothing if all is well."""
    try:
        # First the language, then the doorway: its texts are chosen as it is built.
        rest = _obeyed(arguments)
        code = doorway().main(rest, prog_name="overdracht", standalone_mode=False)
    except click.ClickException as refusal:
        return endings.of_refusal(refusal)
    except (click.Abort, KeyboardInterrupt):
        return endings.of_interruption()
    except OSError as trouble:
        return endings.of_machine(trouble)
    except Exception as defect:  # noqa: BLE001 (the last door: behind it stands a user)
        return endings.of_defect(defect)
    return code if isinstance(code, int) else endings.Ending.DONE


def _obeyed(arguments: Sequence[str]) -> list[str]:
    """Speak the language that a command line asks for, and return the rest of it."""
    language.speak(language.of_locale(os.environ))
    asked, rest = language.asked_for(arguments)
    if asked is not None:
        option = _language_option()
        language.speak(option.type.convert(asked.lower(), option, None))
    return rest


def _language_option() -> click.Option:
    """The option as help shows it; by the time click reads the line, it has been taken out."""
    return click.Option(
        ["--lang"],
        type=click.Choice(language.LANGUAGES),
        expose_value=False,
        help=said(
            nl="Nederlands of Engels; mag overal op de regel staan.",
            en="Dutch or English; may stand anywhere on the line.",
        ),
    )


def _speak_utf8() -> None:
    """Write accents on any machine, and a question mark where even that fails, rather than stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _flushed(code: int) -> int:
    """The exit code after the last words have gone out: Python would complain about them after we left."""
    try:
        if sys.stdout is not None:  # a shell may have closed it
            sys.stdout.flush()
    except OSError as trouble:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # A reader who walked away (| head) needs no explanation; a full disk does.
        return endings.Ending.FAILED if isinstance(trouble, BrokenPipeError) else endings.of_machine(trouble)
    return code


if __name__ == "__main__":
    main()
