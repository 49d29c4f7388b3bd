"""Is a task fair and sharp? Reference, starter, wrong ways, right ways and mutants, each on many seeds."""

from __future__ import annotations

import time
import zlib
from pathlib import Path

import msgspec
import numpy as np

from rung.authoring.mutants import Mutant, python_mutants, sql_mutants
from rung.catalog.load import ContentFault, load_task
from rung.catalog.model import Limits, Task
from rung.grading import judge, question_task, questions
from rung.grading.bench import JudgeBench
from rung.grading.checks import TaskChecks, TaskFault
from rung.grading.compare import Rules
from rung.grading.kit import ChildKit, LocalKit, Raised
from rung.grading.trial import outcome, outcome_difference
from rung.grading.verdict import Verdict
from rung.grading.warm import ChildStopped
from rung.grading.wire import WireError

HINTS, WRONGS, RIGHTS = 4, 5, 2
WITNESSES = 1_000  # inputs on which a surviving mutant is compared with the reference, unless said otherwise
_DOCTEST = """
import doctest as _doctest, sys as _sys
if "numpy" in _sys.modules:
    _sys.modules["numpy"].set_printoptions(legacy="1.25")  # 5.0, not np.float64(5.0): a statement shows values
_text = {prompt!r}.replace("```", "\\n")
_test = _doctest.DocTestParser().get_doctest(_text, dict(globals()), "prompt.md", None, 0)
_doctest.DocTestRunner(optionflags=_doctest.NORMALIZE_WHITESPACE | _doctest.ELLIPSIS).run(_test)
"""
_MUTANT_LIMITS = Limits(seconds=2.0, memory_mb=1024)


class Survivor(msgspec.Struct, frozen=True):
    """A mutant that the checks accept. `witness`: an input on which it is wrong, '' when none was found."""

    mutant: Mutant
    witness: str


class Proof(msgspec.Struct):
    """What was found about one task. Green when `faults` is empty."""

    task: str
    kind: str
    faults: list[str]
    seeds: int = 0
    right: int = 0
    wrong: int = 0
    wrong_named: int = 0
    mutants: int = 0
    killed: int = 0
    survivors: list[Survivor] = []
    grade_ms: float = 0.0

    @property
    def proven_wrong(self) -> int:
        return sum(1 for s in self.survivors if s.witness)


def prove(folder: Path, bench: JudgeBench, seeds: int = 10, with_mutants: bool = True, witnesses: int = WITNESSES) -> Proof:
    """Check one task folder. Faults of the author's files are findings, not exceptions."""
    try:
        task = load_task(folder)
    except ContentFault as error:
        return Proof(folder.name, "?", [str(error)])
    proof = Proof(task.id, task.kind, [], seeds=seeds)
    try:
        if task.kind in ("predict", "choose"):
            _prove_questions(task, bench, proof, seeds)
        else:
            _prove_code(task, bench, proof, seeds, witnesses if with_mutants else 0)
    except (TaskFault, ContentFault) as error:
        proof.faults.append(str(error))
    if len(task.hints) < HINTS:
        proof.faults.append(f"{len(task.hints)} hints; at least {HINTS} are needed")
    return proof


def _prove_code(task: Task, bench: JudgeBench, proof: Proof, seeds: int, witnesses: int) -> None:
    checks = bench.checks(task)
    _texts(task, checks, proof)
    _prove_examples(task, bench, proof)
    times = []
    for seed in _seeds(task.id, seeds):
        verdict = bench.grade(task.folder, {task.file: task.solution}, seed)
        times.append(verdict.times.total)
        if not verdict.passed:
            proof.faults.append(f"the reference is refused with seed {seed}: {_why(verdict)}")
            return
    proof.grade_ms = sorted(times)[len(times) // 2]
    starter = bench.grade(task.folder, {task.file: task.starter}, 1)
    if starter.status != "not-started":
        proof.faults.append(f"the starter is {starter.status}, not 'not-started'")
    touched = task.starter + ("\n-- touched\n" if task.kind == "sql" else "\n# touched\n")
    if bench.grade(task.folder, {task.file: touched}, 1).passed:
        proof.faults.append("the starter is right already: there is nothing to do")
    again = [msgspec.json.encode(_timeless(bench.grade(task.folder, {task.file: _first_wrong(checks, task)}, 5))) for _ in range(2)]
    if again[0] != again[1]:
        proof.faults.append("two gradings with the same seed give different verdicts")
    for path in _files(task, "right"):
        proof.right += 1
        for seed in _seeds(path.name, max(3, seeds // 2)):
            verdict = bench.grade(task.folder, {task.file: path.read_text(encoding="utf-8")}, seed)
            if not verdict.passed:
                proof.faults.append(f"right/{path.name} is refused with seed {seed}: {_why(verdict)}")
                break
    for path in _files(task, "wrong"):
        _prove_wrong(task, bench, proof, path, max(3, seeds // 2))
    if witnesses:
        _prove_mutants(task, checks, bench, proof, witnesses)


def _texts(task: Task, checks: TaskChecks, proof: Proof) -> None:
    faults = proof.faults
    if len(checks.wrong) < WRONGS:
        faults.append(f"{len(checks.wrong)} wrong ways; at least {WRONGS} are needed")
    if len(_files(task, "right")) < RIGHTS:
        faults.append(f"{len(_files(task, 'right'))} right but different ways; at least {RIGHTS} are needed")
    for name, misconception in task.misconceptions.items():
        if name not in checks.wrong:
            faults.append(f"misconception {name} has no file wrong/{name}.*")
        if len(misconception.message) < 60:
            faults.append(f"the message of {name} is too short to say what was done and why it hurts")
    for path in _files(task, "wrong"):
        if path.name.split(".")[0] not in task.misconceptions:
            faults.append(f"wrong/{path.name} belongs to no misconception in task.toml")
    lines = {line.strip() for line in task.solution.splitlines() if len(line.strip()) > 14 and not line.strip().startswith(("#", "--", "def ", "class ", '"""', "import ", "from "))}
    for number, hint in enumerate(task.hints, 1):
        for line in lines:
            if line in hint:
                faults.append(f"hint {number} holds a line of the solution: {line}")
    for check in checks.checks:
        if check.names is not None and check.names not in task.misconceptions:
            faults.append(f"check {check.id} names {check.names}, which task.toml does not have")


def _prove_examples(task: Task, bench: JudgeBench, proof: Proof) -> None:
    """What the statement shows after `>>>` is what the reference gives."""
    if task.kind in ("sql", "service") or ">>>" not in task.prompt:
        return
    program = f"{task.solution}\n\n{_DOCTEST.format(prompt=task.prompt)}"
    result = bench.run({task.file: program}, task.file, "", task.needs)
    if result.error is not None or result.stopped or result.stdout.strip():
        said = result.error.message if result.error else result.stopped or result.stdout
        proof.faults.append(f"an example in prompt.md is not what the reference gives: {said.strip()[-400:]}")


def _prove_wrong(task: Task, bench: JudgeBench, proof: Proof, path: Path, seeds: int) -> None:
    wanted = path.name.split(".")[0]
    proof.wrong += 1
    for seed in _seeds(path.name, seeds):
        verdict = bench.grade(task.folder, {task.file: path.read_text(encoding="utf-8")}, seed)
        named = verdict.diagnosis.id if verdict.diagnosis else None
        if verdict.passed:
            proof.faults.append(f"wrong/{path.name} passes with seed {seed}")
            return
        if named != wanted:
            proof.faults.append(f"wrong/{path.name} with seed {seed} is named {named}, not {wanted}: {_why(verdict)}")
            return
    proof.wrong_named += 1


def _prove_mutants(task: Task, checks: TaskChecks, bench: JudgeBench, proof: Proof, witnesses: int) -> None:
    mutants = sql_mutants(task.solution) if task.kind == "sql" else python_mutants(task.solution)
    quick = msgspec.structs.replace(task, limits=_MUTANT_LIMITS)
    for mutant in mutants:
        verdict = judge.grade(quick, _undiagnosed(checks), {task.file: mutant.source}, 11, lambda needs: bench._process(judge.profile_for(needs)))
        if verdict.status == "not-gradable":
            proof.faults.append(f"a mutant of line {mutant.line} ({mutant.family}) cannot be graded: {verdict.next_step}")
            continue
        proof.mutants += 1
        if not verdict.passed:
            proof.killed += 1
            continue
        witness = _witness(quick, checks, bench, mutant, witnesses)
        proof.survivors.append(Survivor(mutant, witness))
        if witness:
            proof.faults.append(f"a proven-wrong mutant is accepted (line {mutant.line}, {mutant.family}): {witness}")


def _witness(task: Task, checks: TaskChecks, bench: JudgeBench, mutant: Mutant, witnesses: int) -> str:
    """An input of the generator on which the mutant differs from the reference by far more than the tolerance."""
    if checks.generate is None or task.kind in ("service", "data"):
        return ""
    is_sql = task.kind == "sql"
    reference = LocalKit(task.solution, "reference", is_sql=is_sql)
    rules = Rules(rtol=1e-4, atol=1e-6, unordered=checks.unordered)
    started = time.monotonic()
    child = bench._process(judge.profile_for(task.needs)).spawn(1024, 60)
    child.budget = 30.0
    try:
        kit = ChildKit(child, {task.file: mutant.source}, task.file, is_sql=is_sql)
        for i in range(witnesses):
            if time.monotonic() - started > 20:
                break
            args = checks.generate(np.random.default_rng([23, i]), 1 + i % 14)
            theirs, wanted = outcome(checks.drive, kit, args), outcome(checks.drive, reference, args)
            difference = outcome_difference(theirs, wanted, rules)
            if difference:
                return f"{difference} on {args!r:.160}"
    except (Raised, ChildStopped, WireError) as error:
        return f"stops: {error}"
    finally:
        child.close()
    return ""


def _prove_questions(task: Task, bench: JudgeBench, proof: Proof, seeds: int) -> None:
    from rung.authoring.prove_items import item_faults

    sheet = questions.load_sheet(task.folder / "questions.py", task.home)
    for name in sheet.generators:
        proof.faults.extend(item_faults(sheet, name, bench.run_line, seeds))
    for seed in _seeds(task.id, seeds):
        picked = questions.questions(sheet, question_task.count_of(task), seed)
        drafts = [questions.draft(sheet, name, s) for name, s in picked]
        right = [d.model or d.answer for d in drafts]
        if not bench.grade(task.folder, {task.file: _filled(right)}, seed).passed:
            proof.faults.append(f"the right answers are refused with seed {seed}")
        proof.right += 1
        spoilt = [*right[:-1], "surely not this"]
        if bench.grade(task.folder, {task.file: _filled(spoilt)}, seed).passed:
            proof.faults.append(f"a wrong answer passes with seed {seed}")
    blank = [""] * question_task.count_of(task)
    if bench.grade(task.folder, {task.file: _filled(blank)}, 3).status != "not-started":
        proof.faults.append("the empty answer sheet is not 'not-started'")


def _filled(answers: list[str]) -> str:
    return "".join(f"q{i} = {msgspec.json.encode(answer).decode()}\n" for i, answer in enumerate(answers, 1))


def _files(task: Task, folder: str) -> list[Path]:
    suffix = ".sql" if task.kind == "sql" else ".py"
    return sorted((task.folder / folder).glob(f"*{suffix}"))


def _first_wrong(checks: TaskChecks, task: Task) -> str:
    return next((sources[0] for sources in checks.wrong.values()), task.solution)


def _undiagnosed(checks: TaskChecks) -> TaskChecks:
    """The same checks without known wrong ways: whether a mutant fails does not depend on why."""
    return msgspec.structs.replace(checks, wrong=type(checks.wrong)({}))


def _timeless(verdict: Verdict) -> Verdict:
    return msgspec.structs.replace(verdict, times=Verdict.__struct_defaults__[-1])


def _seeds(salt: str, count: int) -> list[int]:
    return [zlib.crc32(f"{salt}/{i}".encode()) % 2**31 for i in range(count)]


def _why(verdict: Verdict) -> str:
    parts = [verdict.headline]
    if verdict.failure:
        parts.append(f"check '{verdict.failure.check}': {verdict.failure.difference}")
    if verdict.error:
        parts.append(f"{verdict.error.type}: {verdict.error.message}")
    if verdict.status == "not-gradable":
        parts.append(verdict.next_step)
    return " | ".join(parts)[:400]
