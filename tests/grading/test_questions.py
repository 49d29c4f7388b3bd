"""Quick items: no answer is shown, variants follow their seed, answers are judged as a person means them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rung.grading import questions
from rung.grading.bench import JudgeBench
from rung.grading.questions import load_sheet, read_answers, same_answer
from tests.authoring.test_prove import GOOD_ITEMS

ORDER_ITEM = """
from rung.grading.spec import Draft, item

@item(kind="order", difficulty=2)
def steps(rng):
    return Draft(prompt="Order them.", answer="split\\nfit\\nscore", wrong={"fit\\nsplit\\nscore": "fit-first"}, why="Nothing may be fitted before the split.")

MISCONCEPTIONS = {"fit-first": "You fit before the split, so the test rows have been seen."}
"""


@pytest.fixture
def sheet(tmp_path: Path) -> questions.Sheet:
    path = tmp_path / "ev-splits.py"
    path.write_text(GOOD_ITEMS, encoding="utf-8")
    return load_sheet(path, "ev-splits")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("[1, 2]", "[1,2]"), ("[1. 2.]", "[1.0, 2.0]"), ("array([1, 2])", "[1, 2]"), ("'a'", '"a"'), ("3", "3.0"), ("  True ", "True"),
        ("(2, 3)", "(2,3)"), ("a  b", "a b"), ("[[1 2]\n [3 4]]", "[[1, 2], [3, 4]]"), ("{'a': 1}", '{"a":1}'), ("[True False]", "[True, False]"),
    ],
)  # fmt: skip
def test_spaces_quotes_and_notation_do_not_matter(a: str, b: str) -> None:
    assert same_answer(a, b)


@pytest.mark.parametrize(("a", "b"), [("[1, 2]", "[2, 1]"), ("(1, 2)", "[1, 2]"), ("True", "1"), ("3", "4"), ("", "0"), ("[1, 2]", "12"), ("None", "0"), ("1.5", "15")])
def test_other_values_are_other_answers(a: str, b: str) -> None:
    assert not same_answer(a, b)


def test_a_shown_item_has_no_answer_in_it_and_follows_its_seed(sheet: questions.Sheet) -> None:
    shown = questions.show(sheet, "length", 3)
    assert shown == questions.show(sheet, "length", 3)
    assert shown != questions.show(sheet, "length", 4)
    assert not hasattr(shown, "answer")
    assert len(questions.show(sheet, "bigger", 1).options) == 3


def test_an_order_item_is_never_shown_in_its_right_order(tmp_path: Path, bench: JudgeBench) -> None:
    path = tmp_path / "ev-splits.py"
    path.write_text(ORDER_ITEM, encoding="utf-8")
    ordered = load_sheet(path, "ev-splits")
    for seed in range(20):
        assert "\n".join(questions.show(ordered, "steps", seed).options) != "split\nfit\nscore"
    wrong = questions.judge(ordered, "steps", 1, "fit\nsplit\nscore", bench.run_line)
    assert (wrong.right, wrong.misconception) == (False, "fit-first")
    assert questions.judge(ordered, "steps", 1, "split\nfit\nscore\n", bench.run_line).right


def test_a_written_line_is_run_and_an_error_in_it_is_told(sheet: questions.Sheet, bench: JudgeBench) -> None:
    assert questions.judge(sheet, "write", 2, "y = x + x", bench.run_line).right
    broken = questions.judge(sheet, "write", 2, "y = x +", bench.run_line)
    assert not broken.right and "SyntaxError" in broken.told
    endless = questions.judge(sheet, "write", 2, "while True: pass", bench.run_line)
    assert not endless.right


def test_no_answer_shows_the_right_one_and_blames_nobody(sheet: questions.Sheet, bench: JudgeBench) -> None:
    for name in ("length", "bigger", "write"):
        silent = questions.judge(sheet, name, 2, "", bench.run_line)
        assert (silent.right, silent.misconception, silent.told) == (False, None, "")
        assert silent.answer and silent.why


def test_answers_are_read_one_by_one_or_as_a_list() -> None:
    assert read_answers('seed = 5\n# Question 1\nq1 = ""\nq2 = "7"\n', 2) == ["", "7"]
    assert read_answers('answers = ["a"]', 2) == ["a", ""]


def test_an_unreadable_answer_sheet_is_a_sentence() -> None:
    with pytest.raises(ValueError, match="between two quotes"):
        read_answers("q1 = [1, 2", 1)
