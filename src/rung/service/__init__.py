"""The use cases: everything a door (page, terminal, watch mode) can ask of Rung, one method each.

    from rung.service import Rung, Trouble
    rung = Rung.open(home, door="web")        # opens the log, reads the catalogue, starts the grader's process
    page = rung.home()                        # every answer is a frozen value of `rung.service.views`
    rung.close()

The only room where the learner's log meets the model of the learner. A door adds no rule of its own: it shows a
view, and it calls one method for each thing a person does. What cannot be done raises `Trouble`, which says what
happened, what it means for the learner's work and what to do next. All methods may be called from any thread.
"""

from __future__ import annotations

from rung.service import views
from rung.service.rung import Rung
from rung.trouble import Trouble

__all__ = ["Rung", "Trouble", "views"]
