"""What the watch mode knows: the task at hand, its last verdict, what to say. No drawing and no waiting in here."""

from __future__ import annotations

import time
from pathlib import Path

from rung.service import Rung, Trouble
from rung.service.views import TaskView, VerdictView
from rung.service.workspace import digest_of

_RETURN_SECONDS = 0.3  # an editor may delete and write anew; only then is a file called gone


class WatchState:
    """`note`: a sentence above the keys; `hint`: the hint asked for last. `over`: the person has left."""

    def __init__(self, rung: Rung, task: str) -> None:
        self._rung = rung
        self.view: TaskView = rung.task_open(task)
        self.verdict: VerdictView | None = None
        self.note, self.hint = "Save the file and it is checked.", ""
        self.over = False
        self._seen = rung.digest(task)
        self._seq = rung.live(0).seq
        self._gone = False

    @property
    def workspace(self) -> Path:
        return Path(self.view.path).parent.parent

    def file_touched(self, path: Path) -> bool:
        """A file changed on disk. Whether there is something new to show."""
        try:
            task = self._rung.task_of(path)
        except Trouble:
            return False
        if path.name != self._rung.catalog.tasks[task].file:
            return False
        digest = self._digest(task)
        if not digest:
            time.sleep(_RETURN_SECONDS)
            digest = self._digest(task)
        if task != self.view.card.id:
            if not digest:
                return False
            self._go(task)
        elif not digest:
            return self._file_gone()
        elif digest == self._seen and not self._gone:
            return False
        if self._is_under_way(digest):
            return self._news()
        self._gone = False
        return self._check()

    def key_pressed(self, key: str) -> bool:
        """n, h, r or q; any other key is passed over."""
        match key:
            case "q":
                self.over = True
                return False
            case "r":
                return self._check()
            case "h":
                view = self._rung.hint(self.view.card.id)
                self.hint = f"{view.words}\n{view.text}" if view.text else view.words
                self._seq = self._rung.live(self._seq).seq
                return True
            case "n":
                return self._next()
        return False

    def say(self, trouble: Trouble) -> bool:
        """Show a trouble and go on watching."""
        self.note = f"{trouble.what} {trouble.means} {trouble.do}"
        return True

    def look_around(self) -> bool:
        """What other doors did since: the same task solved in the browser, say. And the file itself: some disks and a
        workspace that was moved away report no changes.
        """
        if self._news():
            return True
        digest = self._digest(self.view.card.id)
        if digest == self._seen or (self._gone and not digest):
            return False
        return self.file_touched(Path(self.view.path))

    def _news(self) -> bool:
        """Take in what other doors did; whether this task was judged there."""
        news = self._rung.live(self._seq)
        self._seq = news.seq
        task = self.view.card.id
        if "judged" not in news.kinds or task not in news.tasks:
            return False
        self.view = self._rung.task(task)
        latest = self.view.latest
        if latest is None or (self.verdict and latest.submission == self.verdict.submission):
            return False
        if digest_of(latest.text) == self._digest(task):
            self._seen, self._gone = self._digest(task), False  # saved and submitted there: not to be judged twice
        self.verdict, self.note = latest, "Submitted in another window."
        return True

    def _check(self) -> bool:
        task = self.view.card.id
        if self._gone and not self._digest(task):
            self._go(task)  # puts the starter back
            self._gone, self.note = False, "The starter is back. Save the file and it is checked."
            return True
        self._seen, self.hint = self._digest(task), ""
        try:
            self.verdict, self.note = self._rung.submit(task), ""
        except Trouble as trouble:
            return self.say(trouble)
        self._seq = self._rung.live(self._seq).seq
        self.view = self._rung.task_open(task)
        self._seen = self._digest(task)  # a fresh draw of questions is no edit
        return True

    def _is_under_way(self, digest: str) -> bool:
        """Whether another door has just submitted this very text: it is judged there, once is enough."""
        news = self._rung.live(self._seq)
        latest = self._rung.task(self.view.card.id).latest
        if latest is None or digest_of(latest.text) != digest:
            return False
        return latest.pending or ("submitted" in news.kinds and self.view.card.id in news.tasks)

    def _next(self) -> bool:
        try:
            following = self._rung.next_task().card.id
        except Trouble as trouble:
            self.note = f"{trouble.what} {trouble.do}"
            return True
        if following == self.view.card.id:
            self.note = "This one is next. Solve it, or open another task's file to change over."
        else:
            self._go(following)
            self.note = "Save the file and it is checked."
        return True

    def _go(self, task: str) -> None:
        self.view, self.verdict, self.hint, self.note = self._rung.task_open(task), None, "", ""
        self._seen = self._digest(task)

    def _file_gone(self) -> bool:
        if self._gone:
            return False
        self._gone, self._seen = True, ""
        self.note = (
            f"{self.view.file} was deleted. What you submitted before is kept. "
            "Save it again in your editor, or press r to get the starter back."
        )
        return True

    def _digest(self, task: str) -> str:
        try:
            return self._rung.digest(task)
        except Trouble:  # not text, too large: there is a file, and checking it says what is wrong
            return "unreadable"
