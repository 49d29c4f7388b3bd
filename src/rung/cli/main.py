"""The program's entry, and the one place where a trouble becomes a message and an exit code.

Nothing is imported here but what Python has loaded anyway: from the first line of `outcome` on, Ctrl+C is answered in words.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import IO, Any

STOPPED = 130  # as shells have it for Ctrl+C


def run(arguments: list[str] | None = None) -> None:
    """Never a traceback for what a person can act on."""
    code = outcome(arguments)
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            _hush(stream)
    sys.exit(code)


def outcome(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        _make_streams_lenient()
        return _outcome(arguments)
    except KeyboardInterrupt:
        _say("Stopped. What was saved is kept.")
        return STOPPED
    except BrokenPipeError:  # who read our output has seen enough
        _hush(sys.stdout)
        return 0


def _outcome(arguments: list[str] | None) -> int:
    import click

    from rung.cli.commands import rung
    from rung.cli.exits import BAD_INPUT, exit_code_of
    from rung.trouble import Trouble

    try:
        result: Any = rung.main(arguments, prog_name="rung", standalone_mode=False)
        return int(result or 0)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        with contextlib.suppress(OSError):
            error.show()
        return BAD_INPUT
    except click.Abort:
        raise KeyboardInterrupt from None
    except BrokenPipeError:
        raise
    except Trouble as trouble:
        _say(f"{trouble.what}\n{trouble.means}\n{trouble.do}")
        return exit_code_of(trouble)
    except Exception as error:
        return _fault(error)


def _fault(error: Exception) -> int:
    """What no command has foreseen: the output cannot be written, or a mistake of ours."""
    from rung.cli.exits import BAD_INPUT, OUR_FAULT

    if isinstance(error, OSError) and error.filename is None:  # of a stream that was open already
        _say(
            f"The output could not be written ({error.strerror}).\nWhat was saved or judged before is kept.\n"
            "Send the output to another place and try again."
        )
        _hush(sys.stdout)
        return BAD_INPUT
    import traceback

    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)[-3:]]
    _say(
        f"Rung made a mistake of its own ({type(error).__name__}: {error}).\n"
        "What was saved or judged before is kept.\n"
        "Try once more; `rung doctor` looks for a cause. If it stays, report these lines:\n  " + "\n  ".join(places)
    )
    return OUR_FAULT


def _say(text: str) -> None:
    """On standard error, if there is one that takes it."""
    with contextlib.suppress(OSError, ValueError):
        print(text, file=sys.stderr, flush=True)


def _make_streams_lenient() -> None:
    """A terminal that knows no ✔ shows a question mark in its place; the words beside it say the same."""
    for stream in (sys.stdout, sys.stderr):
        encoding = str(getattr(stream, "encoding", "") or "").lower().replace("-", "")
        if stream is not None and encoding != "utf8" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _hush(stream: IO[str] | None) -> None:
    """Let nothing more be written there: Python would complain of it on the way out."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        assert stream is not None
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    run()
