"""Every constant of the learner model in one place: unit, meaning, where it comes from, what turning it does.

"Measured" means: read off held-out learners in public logs (ASSISTments 2009, EdNet), none of which is in here.
"Judged" means: set by hand and checked with simulated people (`tests/learner/`). Nothing is fitted to one learner.
"""

from __future__ import annotations

from types import MappingProxyType

# --- what is believed before any evidence --------------------------------------------------------------------------

ABILITY_VARIANCE = 1.5
"""logits². Spread of general ability between people. Measured 0.8 within one class; newcomers differ more."""

AREA_VARIANCE = 1.0
"""logits². Spread of a person's areas around their ability: a statistician who never deployed anything. Judged."""

SKILL_VARIANCE = 5.5
"""logits². Spread of one skill around the person's area. Judged. Larger: the first answers move more."""

LEVEL_MEAN = MappingProxyType({"foundation": 1.0, "core": 0.2, "advanced": -0.8})
"""logits. A newcomer's chance by level for a skill that rests on nothing. Judged."""

ANCESTRY_STEP = 0.9
"""logits less per ln(1 + number of skills it rests on). What stands on more is known by fewer: without this every
right answer at the root would look like a surprise and lift the whole graph."""

# --- one answer ----------------------------------------------------------------------------------------------------

REFERENCE_DIFFICULTY = 3.0
"""The author's label 1 to 5 at which ability 0 gives one half; every shown probability is for this difficulty."""

DIFFICULTY_STEP = 0.7
"""logits per label step. Measured: labels with correlation 0.6 to the truth shrink to about half a logit a step."""

ITEM_VARIANCE = 0.4
"""logits². How wrong one label may be. Measured 0.8 for unlabelled items; a label halves it."""

GUESS = MappingProxyType({"predict": 0.04, "choose": 0.25, "order": 0.05, "line": 0.02})
"""Chance of being right without knowing, by kind of quick item (four options for 'choose'). Task kinds: `TASK_GUESS`."""

TASK_GUESS = 0.01
"""Chance to pass a graded task without the skill: fresh random data judges it, so about nothing."""

TASK_SLOPE = 1.8
"""How sharply a graded task tells who can from who cannot, beside 1 for a quick item: a whole program, fresh data."""

SLIP = 0.06
"""Chance to miss a quick item that one can do. Judged; measured slips in classrooms run from 0.05 to 0.15."""

TASK_SLIP = 0.12
"""Chance to miss a graded task at the first try although one has the skill: a whole program has more to slip on."""

DONT_KNOW_SLIP = 0.01
"""Chance that "I don't know yet" is said by somebody who does know. There is no guess in it: it is strong evidence."""

DONT_KNOW_WEIGHT = 2.0
"""Weight of "I don't know yet": people say it less readily than they guess, and it costs nothing to say."""

HELP_WEIGHT = (1.0, 0.3, 0.1)
"""Weight of a success alone, with hints, after the worked solution. Evidence to the power of this weight."""

RETRY_FAILURE_WEIGHT = 0.25
"""Weight of the second and later failures on one task: much the same mistake, seen again."""

FIRST_FAILURE_WEIGHT = 0.6
"""Weight of the first failure on a task: trying, reading the verdict and mending is how tasks are meant to be used."""

RETRY_SUCCESS_DISCOUNT = 0.15
"""A pass at try n weighs 1 / (1 + this · (n - 1)): feedback helped a little each time."""

REPEAT_WEIGHT = 0.15
"""Weight of passing a task that was passed within `SEPARATE_DAYS` before: the same program again shows little."""

QUADRATURE = 15
"""Number of points (odd) of the grid on which one answer is weighed; 15 points over ±4 sd err by less than 0.001."""

# --- what practice does --------------------------------------------------------------------------------------------

GAIN_SUCCESS = 0.15
"""logits of growth for a first success; later ones divide by 1 + n/2. Measured: about 0.1 per opportunity."""

GAIN_FAILURE = 0.05
"""logits of growth for a failure that was explained. Measured with `GAIN_SUCCESS`."""

LESSON_GAIN = 0.5
"""logits of growth for the first reading of a lesson. Judged: a worked example is worth two or three opportunities."""

LESSON_VARIANCE = 2.5
"""logits² added by a lesson: something was learned, we do not know how much, so what was seen before says less."""

GROWTH_LIMIT = 2.0
"""logits. Growth by practice alone saturates here."""

# --- time ----------------------------------------------------------------------------------------------------------

DECAY_POWER = 0.35
"""What is above the floor shrinks with (1 + days / stability) to the power of minus this. Judged; the field's weakest
constant. Larger: fades faster."""

FLOOR = -1.5
"""logits. What forgetting falls towards; a belief below it does not fade."""

STABILITY_FIRST = 4.0
"""days. Stability after the first success on something learned here."""

STABILITY_KNOWN = 30.0
"""days. Stability of a skill that was already there at the placement: it has been held for a while."""

STABILITY_GROWTH = 1.6
"""A success after a gap of one stability multiplies it by 1 + this; after a short gap by almost nothing (spacing)."""

STABILITY_LOSS = 0.6
"""A failure multiplies stability by this."""

STABILITY_LIMITS = (2.0, 720.0)
"""days. Never below, never above."""

RELEARN = 0.8
"""Share of what had faded that comes back with a success alone: relearning is quicker than learning."""

IDLE_VARIANCE = 0.25
"""logits² per unit of ln(1 + days / stability) without practice: we grow less sure while nothing is seen."""

SEPARATE_DAYS = 0.5
"""days. Two successes are on separate days when the calendar day (UTC) differs and this much time lies between."""

# --- the graph -----------------------------------------------------------------------------------------------------

EDGE_STRENGTH = 0.85
"""Default strength of a `requires` edge. Experts' edges are about 10 % wrong: never 1."""

COUPLE_SURE = 0.9
"""Correlation that carries a success down to what the skill rests on, or a failure up to what rests on it."""

COUPLE_SOFT = 0.2
"""Correlation for the two weaker readings: a success says a little of what comes next, a failure of what lies below."""

COUPLE_LEAST = 0.08
"""Messages weaker than this are not sent; keeps them sparse."""

INFERRED_VARIANCE = 0.8
"""logits². Messages alone never make a skill surer than this: only its own answers do."""

ENCOMPASS = 0.3
"""Share by which a success alone winds back the memory clock of a direct prerequisite that has begun to fade."""

ENCOMPASS_BELOW = 0.9
"""Retention below which that credit is given; above, nothing has faded yet."""

# --- what is said about it ------------------------------------------------------------------------------------------

INTERVAL_Z = 1.2816
"""Standard deviations either side of an 80 % interval of a normal distribution."""

SHOWN_P = 0.7
"""P(correct) from which a skill with an own success alone is called shown."""

FADING_P = 0.6
"""P(correct) below which a skill that was shown is called fading; below `SHOWN_P`, so that marks do not flicker."""

INFERRED_P = 0.75
"""P(correct) from which a skill that was never asked is called inferred."""

HELD_P = 0.85
"""The lower bound, `HELD_DAYS` on, from which a skill is called held (durable mastery)."""

HELD_DAYS = 14.0
"""days. How far ahead durable mastery must reach."""

HELD_SEPARATE = 2
"""Separate days on which the skill must have been solved alone to be held."""

REVIEW_BELOW = 0.85
"""Retention below which something is due for review."""

EVIDENCE_KEPT = 40
"""Ids of events kept per skill (the newest); the log has them all."""

NEIGHBOURS_KEPT = 8
"""Skills kept per skill as the sources of what was inferred (the newest)."""

# --- placement -----------------------------------------------------------------------------------------------------

PLACEMENT_LEAST = 8
"""Questions that a placement asks at least."""

PLACEMENT_MOST = 15
"""Questions that a placement asks at most."""

SETTLED_LOW = 0.2
SETTLED_HIGH = 0.8
"""A skill is settled when its P(correct) is outside these two."""

SETTLED_SHARE = 0.9
"""Share of the goal's taught skills that must be settled to stop early."""

SMALL_GAIN = 0.006
"""Stop when the best question promises less than this share of the remaining uncertainty."""

COMMON_SHARE = 0.3
"""How much of what an answer says about ability and area counts in the quick guess: it moves many, none surely."""

UNASKED_WEIGHT = 0.3
"""Weight of the goal's skills that have no items yet, beside 1: what is inferred of them shapes the plan a little."""

LOOK_AHEAD = 10
"""Questions that are looked ahead exactly. More changes little (30 chose no better) and costs a millisecond each."""

KIND_FATIGUE = 0.7
"""A kind of question counts this much less for each time it came in the last three questions."""
