"""Exit codes that mean something, for people's scripts."""

from __future__ import annotations

from rung.trouble import Trouble

PASSED = 0
NOT_YET = 1
BAD_INPUT = 2
NOT_GRADED = 3
NO_HOME = 4
OUR_FAULT = 5

EXIT_CODES = """\
  0  passed, or done
  1  not yet: judged, and something does not hold
  2  bad input: a wrong option, name or file
  3  could not be graded: nothing is counted, the work is saved
  4  the home folder or the content cannot be used
  5  a mistake of Rung itself; 130 stopped with Ctrl+C"""

_STATUS = {"passed": PASSED, "not-yet": NOT_YET, "not-started": NOT_YET, "not-gradable": NOT_GRADED}
_NO_HOME = ("home-", "log-", "disk-", "content-", "event-")


def exit_code_of(trouble: Trouble) -> int:
    if trouble.code.startswith("grader-"):
        return NOT_GRADED
    return NO_HOME if trouble.code.startswith(_NO_HOME) else BAD_INPUT


def exit_code_of_status(status: str | None) -> int:
    """`status` of a verdict; None while it is pending."""
    return NOT_GRADED if status is None else _STATUS[status]
