"""Are quick items fair? Valid and varying on many seeds, the right answer judged right, each distractor wrong."""

from __future__ import annotations

from pathlib import Path

from rung.grading import questions
from rung.grading.bench import JudgeBench
from rung.grading.checks import TaskFault
from rung.grading.questions import RunLine, Sheet

VARIANTS, GENERATORS = 8, 3  # different variants wanted of 40 seeds; generators wanted of a skill
_SEEDS_FOR_VARIETY = 40


def prove_items(path: Path, bench: JudgeBench, seeds: int = 10) -> list[str]:
    """Faults of one items file; empty when it is good."""
    try:
        sheet = questions.load_sheet(path, path.stem)
    except TaskFault as error:
        return [str(error)]
    faults = []
    if len(sheet.generators) < GENERATORS:
        faults.append(f"{len(sheet.generators)} generators; at least {GENERATORS} are needed")
    if len({mark.kind for mark, _ in sheet.generators.values()}) < 2:
        faults.append("all items are of one kind; mix at least two")
    for name in sheet.generators:
        faults.extend(item_faults(sheet, name, bench.run_line, seeds))
    return faults


def item_faults(sheet: Sheet, name: str, run_line: RunLine, seeds: int) -> list[str]:
    """Faults of one generator."""
    faults: list[str] = []
    kind = sheet.generators[name][0].kind
    drawn = max(seeds, _SEEDS_FOR_VARIETY)
    try:
        drafts = [questions.draft(sheet, name, seed) for seed in range(drawn)]
        if drafts != [questions.draft(sheet, name, seed) for seed in range(drawn)]:
            faults.append("the same seed gives different variants")
        if len({(d.prompt, d.code, d.answer, tuple(d.wrong)) for d in drafts}) < VARIANTS:
            faults.append(f"fewer than {VARIANTS} different variants in {drawn} seeds")
        for seed, draft in enumerate(drafts):
            unknown = [m for m in draft.wrong.values() if m is not None and m not in sheet.misconceptions]
            if unknown:
                faults.append(f"MISCONCEPTIONS has no {unknown[0]}")
            if len(draft.why) < 20:
                faults.append("`why` explains nothing")
            if kind == "choose" and not 2 <= len(draft.wrong) <= 5:
                faults.append(f"seed {seed}: {len(draft.wrong)} other options; two to five are wanted")
            if kind in ("predict", "choose") and draft.answer.strip() == "":
                faults.append(f"seed {seed}: the answer is empty")
        for seed in range(seeds):
            draft = drafts[seed]
            questions.show(sheet, name, seed)
            right = draft.model if kind == "line" else draft.answer
            for answer in (right, *(draft.also if kind != "line" else ())):
                if not questions.judge(sheet, name, seed, answer, run_line).right:
                    faults.append(f"seed {seed}: the right answer {answer!r} is judged wrong")
            for wrong in draft.wrong if kind != "line" else ():
                verdict = questions.judge(sheet, name, seed, wrong, run_line)
                if verdict.right or verdict.misconception != draft.wrong[wrong]:
                    faults.append(f"seed {seed}: the distractor {wrong!r} is not recognised")
            if questions.judge(sheet, name, seed, "surely not this", run_line).right:
                faults.append(f"seed {seed}: nonsense is judged right")
    except Exception as error:  # an author's generator may fail in any way; that is a finding
        faults.append(f"{type(error).__name__}: {error}")
    return [f"{name}: {fault}" for fault in dict.fromkeys(faults)]
