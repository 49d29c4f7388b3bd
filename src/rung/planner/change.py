"""What changed, in sentences: between two states (the end of a session) and between two plans (a date that moved)."""

from __future__ import annotations

from datetime import datetime

from rung.learner import Estimate, LearnerState, SkillGraph, estimates
from rung.planner.plan import Plan

SMALL = 0.05
"""A change of P(correct) below this is not worth a sentence."""

MOST_SENTENCES = 6


def what_changed(
    before: LearnerState, after: LearnerState, graph: SkillGraph, at_before: datetime, at_after: datetime
) -> tuple[str, ...]:
    """Sentences on what moved, the person's own work first; () when nothing did."""
    old, new = estimates(before, graph, at_before), estimates(after, graph, at_after)
    own = [
        skill
        for skill, belief in after.beliefs.items()
        if skill in graph
        and (skill not in before.beliefs or before.beliefs[skill].evidence != belief.evidence)
        and belief.evidence
    ]
    own.sort(key=lambda skill: (-abs(new[skill].p - old[skill].p), skill))
    lines = [_own(graph.title(skill), old[skill], new[skill]) for skill in own]
    touched = set(own)
    read = [s for s in after.lessons_read - before.lessons_read if s in graph and s not in touched]
    lines += [f"{graph.title(skill)}: lesson read." for skill in sorted(read)]
    touched.update(read)
    far = [skill for skill in graph if skill not in touched and new[skill].status != old[skill].status]
    inferred = [graph.title(s) for s in far if new[s].status == "inferred"]
    doubtful = [graph.title(s) for s in far if old[s].status == "inferred" and new[s].status == "unknown"]
    if inferred:
        lines.append(f"Now inferred from your answers: {_listed(inferred)}.")
    if doubtful:
        lines.append(f"Less sure than before: {_listed(doubtful)}.")
    return tuple(lines[:MOST_SENTENCES])


def why_moved(old: Plan, new: Plan) -> str:
    """ "+6 days: Bootstrap needs more time." for the expected finish, or '' when it stands still."""
    if old.goal.role != new.goal.role:
        return f"A new goal: finish around {_day(new)}."
    delta = (new.finish.mid - old.finish.mid).days
    if delta == 0:
        return ""
    reasons = _reasons(old, new, later=delta > 0)
    days = "day" if abs(delta) == 1 else "days"
    return f"{'+' if delta > 0 else '−'}{abs(delta)} {days}: {'; '.join(reasons)}."


def _own(title: str, old: Estimate, new: Estimate) -> str:
    if new.held and not old.held:
        return f"{title} is held now: solved alone on {new.days} days, and it should last."
    if new.status != old.status:
        return f"{title}: {old.status} before, {new.status} now ({old.p:.2f} to {new.p:.2f})."
    if abs(new.p - old.p) < SMALL:
        return f"{title}: as before ({new.p:.2f})."
    way = "up" if new.p > old.p else "down"
    return f"{title}: {way} from {old.p:.2f} to {new.p:.2f}."


def _reasons(old: Plan, new: Plan, *, later: bool) -> list[str]:
    reasons: list[str] = []
    if old.goal.minutes != new.goal.minutes:
        reasons.append(f"{new.goal.minutes} minutes a day instead of {old.goal.minutes}")
    if old.goal.weekdays != new.goal.weekdays:
        reasons.append(f"{len(new.goal.weekdays)} days a week instead of {len(old.goal.weekdays)}")
    if old.goal.start != new.goal.start:
        reasons.append(f"the start is now {new.goal.start.day} {new.goal.start:%B}")
    if old.away != new.away:
        reasons.append("your days off changed")
    reasons += _hour_reasons(old, new, later=later)
    if not reasons and new.today > old.today:
        days = (new.today - old.today).days
        passed = "a day" if days == 1 else f"{days} days"
        reasons.append(
            f"{passed} passed with less done than planned" if later else "more was done than planned"
        )
    return reasons or ["the remaining hours were estimated anew"]


def _hour_reasons(old: Plan, new: Plan, *, later: bool) -> list[str]:
    before = {step.skill: step for step in old.steps}
    after = {step.skill: step for step in new.steps}
    if later:
        grown = [
            s.title for k, s in after.items() if s.hours > (before[k].hours if k in before else 0.0) + 0.25
        ]
        if not grown:
            return []
        verb = "needs" if len(grown) == 1 else "need"
        return [f"{_listed(grown, 2)} {verb} more time than expected"]
    done = [step.title for skill, step in before.items() if skill not in after]
    shrunk = [s.title for k, s in after.items() if k in before and s.hours < before[k].hours - 0.25]
    reasons = [f"{_listed(done, 2)} {'is' if len(done) == 1 else 'are'} done"] if done else []
    if shrunk:
        verb = "needs" if len(shrunk) == 1 else "need"
        reasons.append(f"{_listed(shrunk, 2)} {verb} less time than expected")
    return reasons


def _listed(names: list[str], most: int = 3) -> str:
    if len(names) > most:
        more = len(names) - most
        return f"{', '.join(names[:most])} and {more} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _day(plan: Plan) -> str:
    mid = plan.finish.mid
    return f"{mid.day} {mid:%B %Y}"
