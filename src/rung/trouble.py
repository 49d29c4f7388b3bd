"""An error a person can act on: what happened, what it means for their work, what to do next."""

from __future__ import annotations


class Trouble(Exception):
    """Something stopped us, said in three parts. Each part is one or two finished plain sentences.

    `code` is a short stable word for scripts ("disk-full", "unknown-task"). `http`: the fitting HTTP status.
    """

    def __init__(self, code: str, what: str, means: str, do: str, *, http: int = 500) -> None:
        super().__init__(f"{what} {means} {do}")
        self.code = code
        self.what = what
        self.means = means
        self.do = do
        self.http = http
