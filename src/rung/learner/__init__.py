"""What this person can do now, how sure we are, and what fades: events in, beliefs out.

Pure functions of events and time: no clock, no database, no content files. Times are aware UTC datetimes.

    graph = build_graph((s.id, s.area, s.level, s.hours, s.prerequisites) for s in skills)   # once per catalogue
    state = fold(events, graph)                     # from scratch, in log order
    state = advance(state, event, graph)            # one more event; the same result as `fold`
    seen  = estimate(state, graph, skill, at)       # Estimate: p, low, high, status, held, retention
    every = estimates(state, graph, at)             # skill -> Estimate, for the map
    why   = explain(state, graph, skill, at)        # Explanation: sentences + ids of the evidence

    question = next_question(state, graph, items, goal, at, seed)    # Question, or None when nothing is left to ask
    reason   = stop_reason(state, graph, items, goal, at)            # 'settled' | 'length' | None = go on
    due      = due_reviews(state, graph, at, goal, cap=3)            # tuple of Due, most valuable first

    plain = to_plain(state); state = from_plain(plain)               # a snapshot that can be thrown away
    model_version(graph)                                             # a snapshot of another version must be refolded

`items` is any iterable of things with `skill`, `name`, `kind`, `difficulty` (catalog.model.ItemSpec is one).
`goal` maps skill ids to weights in (0, 1]; None means: in placement every skill that can be asked, in reviews every
skill, all alike.
"""

from rung.learner.estimate import Estimate, Status, estimate, estimates
from rung.learner.explain import Explanation, explain
from rung.learner.fold import advance, fold
from rung.learner.graph import SkillGraph, SkillNode, build_graph
from rung.learner.placement import Question, next_question, stop_reason
from rung.learner.review import Due, due_reviews
from rung.learner.state import LearnerState, from_plain, model_version, to_plain

__all__ = [
    "Due",
    "Estimate",
    "Explanation",
    "LearnerState",
    "Question",
    "SkillGraph",
    "SkillNode",
    "Status",
    "advance",
    "build_graph",
    "due_reviews",
    "estimate",
    "estimates",
    "explain",
    "fold",
    "from_plain",
    "model_version",
    "next_question",
    "stop_reason",
    "to_plain",
]
