"""What a command reads and what it makes: files, folders, standard input and output."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from memcon.files import Written, write_all

DASH = Path("-")


def read_input(path: Path, reader: Callable[[Path], bytes]) -> tuple[str, bytes]:
    """Return name and bytes of an input; ``-`` is standard input."""
    return ("stdin", sys.stdin.buffer.read()) if path == DASH else (str(path), reader(path))


def targets_of(sources: Sequence[Path], output: Path | None, suffixes: Sequence[str]) -> dict[tuple[Path, str], Path]:
    """Decide where each product goes: to standard output, a file, or a folder.

    Raises:
        click.UsageError: if several products would go to one place.
    """
    several = len(sources) * len(suffixes) > 1
    if not several and (output is None or output == DASH):
        return {(sources[0], suffixes[0]): DASH}
    if output is None or output == DASH or (several and output.is_file()):
        raise click.UsageError("Several files are made: name a folder for them with -o DIR.")
    if not several and not output.is_dir() and not str(output).endswith(os.sep) and output.suffix:
        return {(sources[0], suffixes[0]): output}
    targets = {
        (source, suffix): output / f"{'stdin' if source == DASH else source.stem}{suffix}"
        for source in sources
        for suffix in suffixes
    }
    if len(set(targets.values())) < len(sources) * len(suffixes):
        raise click.UsageError("Two of the files have the same name: convert them into folders of their own.")
    return targets


def deliver(made: dict[Path, bytes]) -> dict[Path, Written]:
    """Write products: all to files, or the one there is to standard output; return what became of files."""
    if DASH not in made:
        return write_all(made)
    sys.stdout.buffer.write(made[DASH])
    sys.stdout.buffer.flush()
    return {}
