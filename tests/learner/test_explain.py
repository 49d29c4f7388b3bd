from rung.learner import explain, fold

from .world import SMALL, answer, judged, later, lesson


def test_it_says_what_was_solved_when_and_what_to_expect() -> None:
    events = [
        judged("arrays", at=later(0)),
        judged("arrays", at=later(3), task="two"),
        judged("arrays", "not-yet"),
    ]
    told = explain(fold(events[:2], SMALL), SMALL, "arrays", later(15))
    assert told.text.startswith("Two solved alone; last 12 days ago. Likely to solve a new one alone: 0.")
    assert "fading to 0." in told.text
    assert "without practice" in told.text
    assert told.evidence == (events[0].id, events[1].id)


def test_it_counts_help_and_misses_apart() -> None:
    events = [judged("arrays", "not-yet"), judged("arrays", help_used=1, at=later(0.01))]
    text = explain(fold(events, SMALL), SMALL, "arrays", later(0.02)).text
    assert text.startswith("One with help, one not yet right; last within the last day.")


def test_what_was_inferred_names_its_sources() -> None:
    told = explain(fold([answer("leakage"), answer("splits")], SMALL), SMALL, "functions", later(0))
    assert told.text.startswith("Never asked directly; inferred from your answers on Splits and Leakage.")
    assert told.evidence == ()
    assert told.neighbours == ("leakage", "splits")


def test_what_nobody_asked_is_said_to_be_unasked() -> None:
    assert explain(fold([], SMALL), SMALL, "arrays", later(0)).text.startswith(
        "Nothing has been asked about this yet."
    )


def test_a_read_lesson_is_named() -> None:
    assert explain(fold([lesson("arrays")], SMALL), SMALL, "arrays", later(0)).text.startswith(
        "The lesson was read;"
    )


def test_shown_says_what_is_missing_to_be_held() -> None:
    text = explain(fold([answer("functions")], SMALL), SMALL, "functions", later(0)).text
    assert text.endswith("To be held it has to be solved alone on another day.")


def test_fading_says_what_brings_it_back() -> None:
    state = fold([judged("arrays"), judged("arrays", task="two", at=later(0.01))], SMALL)
    assert explain(state, SMALL, "arrays", later(300)).text.endswith("one more alone brings it back.")


def test_no_chance_is_told_as_certain() -> None:
    state = fold([answer(skill, at=later(n)) for n in range(30) for skill in SMALL], SMALL)
    text = explain(state, SMALL, "functions", later(30)).text
    assert "1.00" not in text
    assert "0.99" in text


def test_no_sentence_shouts() -> None:
    state = fold([answer("leakage"), judged("arrays", "not-yet"), lesson("shell")], SMALL)
    assert not any("!" in explain(state, SMALL, skill, later(3)).text for skill in SMALL)
