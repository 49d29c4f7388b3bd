"""Markdown becomes safe HTML, with maths, highlighted code and runnable cells."""

from __future__ import annotations

import pytest

from rung.web import prose


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        '<a href="/" onclick="alert(1)">x</a>',
        "$\\text{<script>alert(1)</script>}$",
        "```python\n</code></pre><script>alert(1)</script>\n```",
        "<style>*{display:none}</style>",
        "<iframe src=//evil.example></iframe>",
    ],
)
def test_nothing_active_survives(text: str) -> None:
    for made in (prose.html(text), prose.inline(text), "".join(part.html for part in prose.parts(text))):
        assert "<script" not in made
        assert "<img" not in made
        assert "<style" not in made
        assert "<iframe" not in made
        assert 'href="javascript' not in made
        assert 'href="data' not in made
        assert "<a href" not in made or "onclick" not in made.split("<a href")[1].split(">")[0]


def test_maths_becomes_mathml() -> None:
    made = prose.html("The mean is $\\bar{x}$.\n\n$$\\frac{1}{n}\\sum_i x_i$$")
    assert "<mover" in made
    assert "<mfrac>" in made
    assert 'display="block"' in made
    inside = prose.html("So $$x = 1.$$ And on.")
    assert inside.count("<p>") == 1
    assert 'display="block"' in inside


def test_a_formula_that_cannot_be_read_is_shown_as_written() -> None:
    assert "\\nonsense{" in prose.html("Look: $\\nonsense{$ here.")


def test_prices_are_not_maths() -> None:
    assert "<math" not in prose.html("It costs 5$ and then 6$ more.")


def test_a_runnable_cell_stands_apart_from_the_text() -> None:
    parts = prose.parts("Before.\n\n```python run\nprint(1)\n```\n\nAfter.")
    assert [part.cell for part in parts] == ["", "print(1)", ""]
    assert "Before." in parts[0].html
    assert "After." in parts[2].html


def test_code_is_highlighted_and_escaped() -> None:
    made = prose.code("if a < b: return '<b>'")
    assert 'class="k"' in made
    assert "<b>" not in made
    assert prose.code("<x>", "klingon") == "&lt;x&gt;"


def test_wide_things_can_be_reached_by_keyboard() -> None:
    made = prose.html("| a |\n|---|\n| 1 |\n\n```\nx\n```\n\n$$x$$")
    assert made.count('tabindex="0"') == 3
