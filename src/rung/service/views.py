"""What a person is shown, as frozen values: the same for a page and for a terminal, without any markup.

Texts named `words`, `headline`, `why` or `detail` are finished plain sentences. Texts named `prompt`, `body` are
Markdown. Dates are local calendar days, `at` is aware UTC time, `chance` is a probability in [0, 1].
A `Link` says where something leads without knowing what an address looks like; each door makes its own of it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from rung.catalog.model import ItemSpec, Level, TaskKind, TaskUse
from rung.grading.verdict import Item, ItemVerdict, Verdict

MarkStatus = Literal["shown", "inferred", "fading", "learning", "unknown", "not-taught"]
Stage = Literal["new", "fixed", "placed", "planned"]
Place = Literal[
    "home",
    "first",
    "placement",
    "map",
    "skill",
    "lesson",
    "task",
    "review",
    "goal",
    "plan",
    "session",
    "submission",
    "answer",
]


class Link(msgspec.Struct, frozen=True):
    """Where something leads: a place and, where the place needs one, the id of what is there (skill, task, …)."""

    place: Place
    id: str = ""


class Action(msgspec.Struct, frozen=True):
    """The one thing to do next: its button text, where it leads and, if it helps, why."""

    label: str
    link: Link
    why: str = ""


class GraderView(msgspec.Struct, frozen=True):
    """The warm grading process. `progress`: what it is doing now, '' when ready; `words`: one sentence to show."""

    state: Literal["starting", "ready", "failed"]
    progress: str
    words: str


# --- the map ---------------------------------------------------------------------------------------------


class MapCounts(msgspec.Struct, frozen=True):
    shown: int
    inferred: int
    fading: int
    learning: int
    unknown: int
    not_taught: int

    @property
    def total(self) -> int:
        return self.shown + self.inferred + self.fading + self.learning + self.unknown + self.not_taught


class MarkView(msgspec.Struct, frozen=True, kw_only=True):
    """One skill on the map. `chance`: of solving a fresh variant alone today; None where nothing is known.

    `column`: longest way from a skill without prerequisites, 0 first. `on_goal`: the target role needs it.
    `next`: the plan's next skill. `words`: the status as a phrase ("shown on 3 March"). `held`: durable, it will
    most likely still be there in two weeks.
    """

    skill: str
    title: str
    area: str
    level: Level
    status: MarkStatus
    words: str
    hours: float
    column: int
    prerequisites: tuple[str, ...]
    chance: float | None = None
    evidence: int = 0
    on_goal: bool = False
    next: bool = False
    held: bool = False


class LaneView(msgspec.Struct, frozen=True):
    """One area of the map, marks in teaching order."""

    area: str
    title: str
    marks: tuple[MarkView, ...]
    counts: MapCounts


class MapView(msgspec.Struct, frozen=True):
    """The whole graph. `legend`: each status with what it means, in the order to list them."""

    lanes: tuple[LaneView, ...]
    counts: MapCounts
    legend: tuple[tuple[MarkStatus, str], ...]
    role: str = ""


# --- a skill and its evidence ----------------------------------------------------------------------------


class EvidenceRow(msgspec.Struct, frozen=True, kw_only=True):
    """One event behind a mark. `event`: its id. `effect`: how it moved the belief.

    `help`: 0 alone, 1 with hints, 2 after seeing the solution.
    """

    event: str
    at: datetime
    words: str
    effect: Literal["raised", "lowered", "none"]
    link: Link
    help: int = 0


class TaskCard(msgspec.Struct, frozen=True, kw_only=True):
    """A task as one line of a list. `state`: this learner's best so far."""

    id: str
    title: str
    kind: TaskKind
    use: TaskUse
    minutes: float
    difficulty: int
    skill: str
    skill_title: str
    state: Literal["new", "opened", "not-yet", "passed-with-help", "passed"]


class LessonCard(msgspec.Struct, frozen=True):
    skill: str
    title: str
    minutes: float
    read: bool


class SkillView(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of one skill. `low`–`high`: the 80 % range of `mark.chance`. `later`: chance in 14 days.

    `rule`: how the status came about, in words. `wants`: what would make it *shown*. `can_test_out`: there are
    items or tasks to prove it at once.
    """

    mark: MarkView
    area_title: str
    ability: str
    rule: str
    wants: str
    low: float | None
    high: float | None
    later: float | None
    prerequisites: tuple[MarkView, ...]
    unlocks: tuple[MarkView, ...]
    lesson: LessonCard | None
    tasks: tuple[TaskCard, ...]
    items: tuple[ItemSpec, ...]
    evidence: tuple[EvidenceRow, ...]
    duties: tuple[str, ...]
    anchors: tuple[tuple[str, str], ...]  # (title, where to read it)
    can_test_out: bool


# --- goal and plan ---------------------------------------------------------------------------------------


class RoleView(msgspec.Struct, frozen=True):
    """`skills`: how many the role stands on; `hours`: expert guess for a beginner, all of them."""

    id: str
    title: str
    summary: str
    skills: int
    hours: float


class AwayView(msgspec.Struct, frozen=True):
    """Days off, both included."""

    first: date
    last: date


class FinishView(msgspec.Struct, frozen=True, kw_only=True):
    """When the goal may be reached. In eight of ten simulated futures between `p10` and `p90`; half by `p50`.

    All None when it cannot be said (no study days, more than ten years). `words`: the range as one sentence.
    """

    p10: date | None
    p50: date | None
    p90: date | None
    words: str


class GoalView(msgspec.Struct, frozen=True, kw_only=True):
    """The goal as set, or as suggested when `is_set` is False. Also the answer to a preview (nothing is written).

    `weekdays`: 0 Monday … 6 Sunday. `minutes`: per study day. `weekly_minutes` = days × minutes.
    """

    is_set: bool
    role: str
    roles: tuple[RoleView, ...]
    weekdays: tuple[int, ...]
    minutes: int
    start: date
    away: tuple[AwayView, ...]
    finish: FinishView
    weekly_minutes: int


class MilestoneView(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    detail: str
    skills: int
    done: bool
    p10: date | None
    p50: date | None
    p90: date | None


class PlanStepView(msgspec.Struct, frozen=True, kw_only=True):
    """One skill to learn, in order. `minutes`: expected work still to do. `starts`: about when its turn comes, None
    for what is not taught here.
    """

    skill: str
    title: str
    area: str
    status: MarkStatus
    minutes: float
    why: str
    starts: date | None
    taught: bool


class PlanTotals(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of the goal's skills. `credited_hours`: expert hours of what is shown or inferred already.

    `learn_hours`: expected hours left in what is taught here; `not_taught_hours`: expert hours of the rest.
    """

    skills: int
    shown: int
    inferred: int
    to_learn: int
    not_taught: int
    credited_hours: float
    learn_hours: float
    not_taught_hours: float


class PlanView(msgspec.Struct, frozen=True, kw_only=True):
    """The plan. `not_taught`: skills the role needs and Rung does not teach yet, never a step.

    `finish` counts every step, taught here or not; `taught_finish` only what is taught here (None: none of it is left).
    `summary`: the hours left, in sentences. `changed`: why the likely finish last moved ('' when it has not).
    """

    goal: GoalView
    finish: FinishView
    taught_finish: FinishView | None
    summary: str
    milestones: tuple[MilestoneView, ...]
    steps: tuple[PlanStepView, ...]
    totals: PlanTotals
    not_taught: tuple[PlanStepView, ...]
    not_taught_words: str
    changed: str


# --- home, placement, session ----------------------------------------------------------------------------


class DayMark(msgspec.Struct, frozen=True):
    """One day of this week. `planned`: a study day of the goal; `studied`: something was answered or solved."""

    day: date
    planned: bool
    studied: bool


class RhythmView(msgspec.Struct, frozen=True):
    """This week, Monday first: "4 of 5 days". Never a streak."""

    days: tuple[DayMark, ...]
    studied: int
    planned: int
    words: str


class AnsweredView(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one answer to a quick item. `event`: its evidence. `verdict` holds answer and explanation."""

    event: str
    item: Item
    answer: str
    dont_know: bool
    verdict: ItemVerdict


class PlacementSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What placement found. `strong`: skills best supported; `first`: where learning starts; `words`: one sentence."""

    items: int
    right: int
    counts: MapCounts
    credited_hours: float
    strong: tuple[MarkView, ...]
    first: tuple[MarkView, ...]
    words: str


class PlacementView(msgspec.Struct, frozen=True, kw_only=True):
    """Placement as it stands; folded from events, so it survives a restart.

    `state` 'preparing': the next item is not ready, because the grader still starts (`preparing` says what it does).
    `item` is set in state 'asking' only; send `question` back with the answer, so that an answer sent twice, or
    from a stale tab, is counted once. The same item comes back until it is answered. `last`: the previous answer.
    """

    state: Literal["not-started", "asking", "preparing", "paused", "finished"]
    asked: int
    at_least: int
    at_most: int
    question: str = ""
    item: Item | None = None
    skill_title: str = ""
    preparing: str = ""
    last: AnsweredView | None = None
    summary: PlacementSummary | None = None


class StepView(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a session. `link` leads to its lesson, task or review. `why`: why this now."""

    index: int
    type: Literal["lesson", "task", "review"]
    title: str
    skill: str
    skill_title: str
    minutes: float
    why: str
    state: Literal["done", "skipped", "current", "ahead"]
    link: Link


class SessionView(msgspec.Struct, frozen=True, kw_only=True):
    """Today's session. 'proposed': planned, not begun (`id` is ''); 'running'; 'finished'; 'empty': nothing to do,
    `headline` says why and `next` leads on. `current`: index of the step at hand, None when there is none.
    """

    state: Literal["proposed", "running", "finished", "empty"]
    id: str
    headline: str
    steps: tuple[StepView, ...]
    current: int | None
    minutes: float
    minutes_left: float
    next: Action


class ReviewView(msgspec.Struct, frozen=True, kw_only=True):
    """One quick item of a review, probe or lesson. `item` is None while the grader starts (`preparing` says so).

    `question` goes back with the answer. `answered` is set once it has been answered. `step`: its place in the
    session, None outside of one.
    """

    skill: str
    skill_title: str
    question: str
    item: Item | None
    preparing: str
    context: Literal["review", "probe", "lesson"]
    why: str
    step: StepView | None
    answered: AnsweredView | None
    next: Action


class HomeView(msgspec.Struct, frozen=True, kw_only=True):
    """The first screen. `stage`: new (nothing yet) → fixed (repaired the live model) → placed → planned.

    `first`: the newcomer's task. `today`: the session of today, from stage 'planned' on; `finish` too.
    """

    stage: Stage
    headline: str
    detail: str
    next: Action
    first: TaskCard | None
    placement_asked: int
    placement_paused: bool
    counts: MapCounts
    goal: GoalView | None
    finish: FinishView | None
    rhythm: RhythmView | None
    today: SessionView | None
    recent: tuple[EvidenceRow, ...]
    grader: GraderView
    troubles: tuple[str, ...] = ()


# --- work: lesson, task, verdict -------------------------------------------------------------------------


class LessonView(msgspec.Struct, frozen=True, kw_only=True):
    """A lesson. `body`: Markdown with `$maths$` and runnable cells (```python run)."""

    skill: str
    title: str
    minutes: float
    body: str
    sources: tuple[str, ...]
    mark: MarkView
    read: bool
    items: tuple[ItemSpec, ...]
    tasks: tuple[TaskCard, ...]
    step: StepView | None
    next: Action


class ChangeView(msgspec.Struct, frozen=True, kw_only=True):
    """How one skill moved. `words`: "Outliers: learning → shown"."""

    skill: str
    title: str
    before: MarkStatus
    after: MarkStatus
    chance_before: float | None
    chance_after: float | None
    words: str


class SaveView(msgspec.Struct, frozen=True, kw_only=True):
    """Outcome of a save. When `saved` is False the file on disk had changed elsewhere since `digest` was read:
    `disk_text` is what is there, `digest` its digest, `words` says what to do. Nothing was overwritten.
    """

    saved: bool
    digest: str
    words: str
    disk_text: str | None = None


class VerdictView(msgspec.Struct, frozen=True, kw_only=True):
    """One submission and what became of it. `submission`: id of its event. `help`: see `EvidenceRow`.

    `changed`: skills that moved, the task's own first. `credit`: one sentence on how it counts.
    `pending`: saved and not judged yet; then `verdict` is None. `text`: the learner's file as it was sent.
    `save`: set by `submit` when a text was sent along: whether the file in the workspace now holds it.
    """

    submission: str
    task: str
    at: datetime
    pending: bool
    verdict: Verdict | None
    help: int
    credit: str
    changed: tuple[ChangeView, ...]
    next: Action
    text: str
    save: SaveView | None = None


class AttemptView(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a task's history. `door`: where it came from. `status` None: not judged yet."""

    submission: str
    at: datetime
    door: str
    status: Literal["passed", "not-yet", "not-started", "not-gradable"] | None
    headline: str


class TaskView(msgspec.Struct, frozen=True, kw_only=True):
    """A task at work. `text`: the learner's file as it is on disk now; `digest`: of that text, to be sent with a save.

    `path`: the file in the workspace, absolute; `shown_path`: the same, short enough to show.
    `hints`: those shown so far, in order; `hints_total`: all there are. `solution`: None until it may be seen.
    `solution_costs`: what asking for it now would mean, in words ('' after a pass). `missing`: extras this task
    needs and this installation lacks. `unsaved`: a text from the page that could not be saved, because the file had
    been changed elsewhere; it stays here until the next save.
    `questions`: of a task of kind predict or choose, with `answers` as the file holds them ('' = none yet); send
    them with `submit_answers`. Empty while the grader starts; then `preparing` says what it does.
    """

    card: TaskCard
    prompt: str
    file: str
    text: str
    starter: str
    digest: str
    path: str
    shown_path: str
    entry: str
    version: str
    hints: tuple[str, ...]
    hints_total: int
    solution: str | None
    solution_costs: str
    skills: tuple[MarkView, ...]
    attempts: tuple[AttemptView, ...]
    latest: VerdictView | None
    missing: tuple[str, ...]
    step: StepView | None
    next: Action
    unsaved: str | None = None
    questions: tuple[Item, ...] = ()
    answers: tuple[str, ...] = ()
    preparing: str = ""


class HintView(msgspec.Struct, frozen=True, kw_only=True):
    """`text` None: there are no more. `index` counts from 0."""

    index: int
    total: int
    text: str | None
    words: str


class EndView(msgspec.Struct, frozen=True, kw_only=True):
    """The end of a session: what was done and what changed. `moved_days`: of the likely finish, negative = sooner."""

    session: str
    headline: str
    minutes: float
    done: int
    skipped: int
    changed: tuple[ChangeView, ...]
    finish: FinishView | None
    moved_days: int
    moved_words: str
    rhythm: RhythmView | None
    next_day: date | None
    next_words: str
    next: Action


class HelpView(msgspec.Struct, frozen=True, kw_only=True):
    """Where things are and what words mean. `commands`: (command, what it does)."""

    version: str
    home: str
    workspace: str
    commands: tuple[tuple[str, str], ...]
    statuses: tuple[tuple[MarkStatus, str], ...]
    grader: GraderView


class LiveView(msgspec.Struct, frozen=True, kw_only=True):
    """What has happened since the caller last looked, in any door. Ask again with `seq`.

    `kinds`: event kinds since then; `skills`, `tasks`: what they touched; `session`: the session moved.
    `files`: tasks whose workspace file changed on disk is not told here; compare `TaskView.digest`.
    """

    seq: int
    kinds: tuple[str, ...]
    skills: tuple[str, ...]
    tasks: tuple[str, ...]
    session: bool
    grader: GraderView


class ServiceView(msgspec.Struct, frozen=True, kw_only=True):
    """The newcomer's live service. `address`: http://127.0.0.1:PORT while it runs. `words`: one sentence.

    `metrics`: what the service measures of itself now, by name (recall, accuracy, …); {} while it does not run.
    """

    task: str
    running: bool
    address: str
    words: str
    metrics: dict[str, float] = {}


class DoctorLine(msgspec.Struct, frozen=True):
    """One finding. `state`: 'good', 'note' (works, but know this), 'bad' (does not work; `do` says what helps)."""

    subject: str
    state: Literal["good", "note", "bad"]
    words: str
    do: str = ""


class DoctorView(msgspec.Struct, frozen=True):
    lines: tuple[DoctorLine, ...]

    @property
    def healthy(self) -> bool:
        return all(line.state != "bad" for line in self.lines)


class ExchangeView(msgspec.Struct, frozen=True, kw_only=True):
    """Outcome of an export or import. `events`: written or new; `known`: already here; `files`: workspace files.

    `kept`: workspace files that were different here and were left alone (the other is beside it as `….imported`).
    `words`: what happened, as sentences.
    """

    events: int
    known: int
    files: int
    kept: tuple[str, ...]
    words: str
