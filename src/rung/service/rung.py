"""`Rung`: the face of the service room. Each method is one use case and lives in the module named beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

from rung.catalog.model import Catalog
from rung.events import Door
from rung.grading.verdict import RunResult
from rung.service import (
    attempts,
    charting,
    dating,
    desk,
    drafting,
    exchange,
    finding,
    judging,
    placing,
    reviewing,
    seeing,
    studying,
    tending,
    working,
)
from rung.service.desk import Desk
from rung.service.grader import Grader
from rung.service.views import (
    AnsweredView,
    DoctorView,
    EndView,
    ExchangeView,
    GoalView,
    GraderView,
    HelpView,
    HintView,
    HomeView,
    LessonView,
    LiveView,
    MapView,
    PlacementView,
    PlanView,
    ReviewView,
    SaveView,
    ServiceView,
    SessionView,
    SkillView,
    TaskView,
    VerdictView,
)


class Rung:
    """One learner's Rung, open on one home. Thread-safe; two of them (two doors) may be open on one home at once."""

    def __init__(self, at: Desk) -> None:
        self._at = at

    @classmethod
    def open(
        cls,
        home: Path,
        *,
        door: Door = "web",
        content: Path | None = None,
        grader: Grader | None = None,
        grading: bool = True,
    ) -> Rung:
        """Open (or make) the home at `home`: log, catalogue, workspace; start the grader's process in the background.

        `content` None: $RUNG_CONTENT, else the packaged content. `grading` False: only look, start no grader.
        Writes LearnerStarted on a fresh home. Does not wait for the grader; see `grader()`. Submissions that never
        got their verdict are judged in the background as soon as it is ready.
        Raises Trouble: 'home-read-only', 'disk-full', 'log-not-a-database', 'log-newer', 'log-locked',
        'content-damaged'.
        """
        at = desk.open_desk(home, door=door, content=content, grader=grader, grading=grading)
        if grading:
            judging.regrade_when_ready(at)
        return cls(at)

    def close(self) -> None:
        """Close the log and stop the grader's process if it was started here. May be called twice."""
        self._at.close()

    def __enter__(self) -> Rung:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def catalog(self) -> Catalog:
        return self._at.catalog

    # --- seeing (seeing.py) ----------------------------------------------------------------------------------

    def home(self) -> HomeView:
        """The first screen, by stage: new → fixed → placed → planned."""
        return seeing.home(self._at)

    def live(self, after_seq: int) -> LiveView:
        """What happened in any door after `after_seq` (0 or a `LiveView.seq`). Cheap: poll it once a second."""
        return seeing.live(self._at, after_seq)

    def grader(self) -> GraderView:
        """Whether checks can be run yet, in words."""
        return seeing.grader(self._at)

    def help(self) -> HelpView:
        """Where the files are, the commands and the words of the map."""
        return seeing.help_view(self._at)

    # --- the newcomer's live service (working.py) ------------------------------------------------------------

    def first(self) -> TaskView:
        """The newcomer's task (use 'first'), its file prepared. Raises Trouble 'no-first-task'."""
        return working.first(self._at)

    def service_start(self, task: str) -> ServiceView:
        """Start (or restart) the live service of `task` from the learner's file.

        Raises Trouble 'grader-starting', or 'service-did-not-start' with the learner's line; an old one then goes on.
        """
        return working.service_start(self._at, task)

    def service_state(self, task: str) -> ServiceView:
        """Whether the live service of `task` runs. Starts nothing."""
        return working.service_state(self._at, task)

    def service_request(self, payload: Mapping[str, Any]) -> dict[str, Any]:
        """POST `payload` to /predict of the running service: {'status', 'json', 'text'}, or {'error'} in words."""
        return working.service_request(self._at, payload)

    # --- placement (placing.py) ------------------------------------------------------------------------------

    def placement(self) -> PlacementView:
        """Placement as it stands. Writes nothing."""
        return placing.placement(self._at)

    def placement_start(self) -> PlacementView:
        """Begin, or go on after a pause or a restart."""
        return placing.start(self._at)

    def placement_answer(
        self, question: str, answer: str, *, dont_know: bool = False, seconds: float | None = None
    ) -> PlacementView:
        """Answer the open question; the view holds the next one, and this one judged as `last`.

        An answer sent twice is counted once. Raises Trouble 'stale-question' for any other question.
        """
        return placing.answer(self._at, question, answer, dont_know=dont_know, seconds=seconds)

    def placement_pause(self) -> PlacementView:
        """Stop for now. The open question waits."""
        return placing.pause(self._at)

    def placement_finish(self) -> PlacementView:
        """Stop for good, with what is known so far; nothing is held against the learner."""
        return placing.finish(self._at)

    # --- map and skills (charting.py) ------------------------------------------------------------------------

    def map(self) -> MapView:
        return charting.map_view(self._at)

    def skill(self, skill: str) -> SkillView:
        """One skill and the evidence behind its mark. Raises Trouble 'unknown-skill'."""
        return charting.skill(self._at, skill)

    # --- goal and plan (dating.py) ---------------------------------------------------------------------------

    def goal(self) -> GoalView:
        """The goal as set, or a suggestion (`is_set` False)."""
        with self._at.fresh() as at:
            return dating.goal(at)

    def goal_preview(
        self, role: str, weekdays: Sequence[int], minutes: int, start: date | None = None
    ) -> GoalView:
        """The same with other values: the dates move at once, nothing is written. Raises Trouble 'bad-goal'."""
        with self._at.fresh() as at:
            return dating.preview(at, role, weekdays, minutes, start)

    def goal_set(
        self, role: str, weekdays: Sequence[int], minutes: int, start: date | None = None
    ) -> GoalView:
        """Set the goal (GoalSet). `start` None: today. Raises Trouble 'bad-goal'."""
        with self._at.fresh() as at:
            return dating.set_goal(at, role, weekdays, minutes, start)

    def away(self, first: date, last: date) -> GoalView:
        """Plan days off, both included (AwaySet). Raises Trouble 'bad-dates'."""
        with self._at.fresh() as at:
            return dating.away(at, first, last)

    def away_clear(self, first: date, last: date) -> GoalView:
        """Take back days off that were planned with the same two dates (AwayCleared)."""
        with self._at.fresh() as at:
            return dating.away_clear(at, first, last)

    def plan(self) -> PlanView:
        """The plan with dated ranges. Without a goal: for the suggested one (`goal.is_set` False)."""
        with self._at.fresh() as at:
            return dating.plan(at)

    def calendar(self) -> bytes:
        """The study days of the next twelve weeks and the milestones as an iCalendar file (UTF-8)."""
        with self._at.fresh() as at:
            return dating.calendar(at)

    # --- today's session (studying.py) -----------------------------------------------------------------------

    def session(self) -> SessionView:
        """Today's session: running, or proposed (nothing written), or today's finished one."""
        return studying.session(self._at)

    def session_start(self, *, more: bool = False) -> SessionView:
        """Begin the proposed session (SessionStarted). One already running is returned as it is.

        `more`: propose another although today's is finished.
        """
        return studying.start(self._at, more=more)

    def session_step(self, step: int, *, seconds: float | None = None, skipped: bool = False) -> SessionView:
        """Step `step` of the running session is done or skipped. Done twice counts once.

        Passing a task, answering a review and `lesson_read` mark their step done by themselves.
        """
        return studying.step(self._at, step, seconds=seconds, skipped=skipped)

    def session_finish(self) -> EndView:
        """End the running session (SessionFinished) and say what changed. Raises Trouble 'no-session'."""
        return studying.finish(self._at)

    def end(self, session: str = "") -> EndView:
        """The end screen of a finished session, the last one when `session` is ''. Raises Trouble 'no-session'."""
        return studying.end(self._at, session)

    def next_task(self) -> TaskView:
        """The task to solve next, opened: the newcomer's, else the session's, else the plan's.

        Raises Trouble 'no-next-task' when every task has been passed.
        """
        return working.open_task(self._at, studying.next_task(self._at))

    def lesson(self, skill: str) -> LessonView:
        """Raises Trouble 'unknown-skill', or 'not-taught' when there is no lesson yet."""
        return studying.lesson(self._at, skill)

    def lesson_read(self, skill: str, minutes: float = 0.0) -> LessonView:
        """The lesson has been read (LessonRead); a lesson step of the running session is done with it."""
        return studying.lesson_read(self._at, skill, minutes)

    # --- quick items (reviewing.py) --------------------------------------------------------------------------

    def review(self, skill: str, context: Literal["review", "probe", "lesson"] = "review") -> ReviewView:
        """A quick item of `skill`; the same one until it is answered. Raises Trouble 'unknown-skill', 'not-taught'."""
        return reviewing.review(self._at, skill, context)

    def review_answer(
        self, question: str, answer: str, *, dont_know: bool = False, seconds: float | None = None
    ) -> ReviewView:
        """Judge the answer (ItemAnswered); `answered` holds the explanation. Sent twice, counted once.

        Raises Trouble 'stale-question', 'grader-starting'.
        """
        return reviewing.answer(self._at, question, answer, dont_know=dont_know, seconds=seconds)

    def answered(self, event: str) -> AnsweredView:
        """The item behind one piece of evidence, as it was asked. Raises Trouble 'unknown-answer', 'grader-starting'."""
        return reviewing.answered(self._at, event)

    # --- tasks (working.py) ----------------------------------------------------------------------------------

    def task(self, task: str) -> TaskView:
        """A task as it stands. Writes nothing. Raises Trouble 'unknown-task'."""
        return working.task(self._at, task)

    def task_open(self, task: str) -> TaskView:
        """The same, and its folder prepared in the workspace (a file of the learner's is never overwritten);
        TaskOpened once a day and door.
        """
        return working.open_task(self._at, task)

    def task_of(self, path: Path) -> str:
        """The task a workspace file belongs to. Raises Trouble 'no-task-here'."""
        return finding.task_of(self._at, path)

    def save(self, task: str, text: str, digest: str) -> SaveView:
        """Save the draft to the workspace file, if that still is the one with `digest`. Raises Trouble 'disk-full'."""
        return drafting.save(self._at, task, text, digest)

    def run(self, task: str, text: str, call: str = "") -> RunResult:
        """Run the learner's text and then `call`; nothing is judged or recorded. Raises Trouble 'grader-failed'."""
        return working.run(self._at, task, text, call)

    def run_cell(self, source: str) -> RunResult:
        """Run one cell of a lesson; nothing is recorded. Raises Trouble 'grader-failed'."""
        return working.run_cell(self._at, source)

    def submit(self, task: str, text: str | None = None, digest: str = "") -> VerdictView:
        """Grade. The submission is committed before it is graded; `text` None takes the file on disk.

        A text sent along is saved to the file too when the file still has `digest`, else the file is left alone and
        `save` says so. When the grader is not there the view is `pending`: the work is saved and graded later.
        Raises Trouble 'unknown-task', 'no-file', 'too-large', 'disk-full'.
        """
        return judging.submit(self._at, task, text, digest)

    def submit_file(self, path: Path, task: str = "") -> VerdictView:
        """Grade a file by its path: in the workspace its folder names the task, elsewhere `task` does.

        The workspace is left as it is. Raises Trouble 'no-task-here', 'unknown-task', 'no-file', 'not-text', 'too-large'.
        """
        return judging.submit_file(self._at, path, task)

    def submit_answers(self, task: str, answers: Sequence[str]) -> VerdictView:
        """Grade the answers to the questions now drawn (kinds predict and choose); the file is written too.

        Raises Trouble 'not-asked' for other kinds, 'grader-starting' before any questions were drawn.
        """
        return judging.submit_answers(self._at, task, answers)

    def digest(self, task: str) -> str:
        """Digest of the task's file in the workspace now, '' when there is none. Cheap; writes nothing."""
        return drafting.digest(self._at, task)

    def attempt(self, submission: str) -> VerdictView:
        """One past submission and its verdict. Raises Trouble 'unknown-submission'."""
        return attempts.attempt(self._at, submission)

    def hint(self, task: str) -> HintView:
        """The next hint of the ladder (HintShown)."""
        return working.hint(self._at, task)

    def solution(self, task: str) -> TaskView:
        """Show the worked solution (SolutionShown unless already passed)."""
        return working.solution(self._at, task)

    def reset(self, task: str) -> TaskView:
        """Put the starter back; the learner's file is kept beside it under another name."""
        return working.reset(self._at, task)

    def regrade_pending(self) -> int:
        """Grade submissions that never got their verdict (a crash, a grader that was not there). How many got one."""
        return judging.regrade_pending(self._at)

    # --- owning one's data, health (exchange.py, tending.py) -------------------------------------------------

    def export(self, path: Path) -> ExchangeView:
        """Write everything to `path`: `.zip` = events, workspace and a README; `.jsonl` = events only.

        An older export of this home is replaced; any other file is left alone. What could not be read is named.
        Raises Trouble 'bad-file-name', 'file-exists', 'cannot-write'.
        """
        return exchange.export(self._at, path)

    def import_from(self, path: Path) -> ExchangeView:
        """Read an export. All is checked before anything is written; repeating it changes nothing.

        Into a home with a history, events of another one come only after a copy of the log was made; `words` says so.
        Raises Trouble 'no-such-file', 'not-an-export', 'newer-export', 'damaged-export', 'file-in-the-way', 'cannot-read'.
        """
        return exchange.import_from(self._at, path)

    def doctor(self) -> DoctorView:
        """How this installation is, in plain words."""
        return tending.doctor(self._at)
