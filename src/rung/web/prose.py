"""Markdown to safe HTML: text, tables, maths as MathML, highlighted code, runnable cells. The only module that knows
how. What it returns may stand in a page as it is: everything is sanitised, also content that Rung ships.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from rung.web.allowed import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONG = 24  # letters of LaTeX from which on a formula may not fit in a narrow line
_CELL = "python run"  # the info string of a fence that a learner can edit and run


class Part(msgspec.Struct, frozen=True):
    """A stretch of a text: `html` to show, or the `cell` source of a runnable cell (then `html` is '')."""

    html: str
    cell: str = ""


@lru_cache(maxsize=256)
def parts(text: str) -> tuple[Part, ...]:
    """A Markdown text as stretches of safe HTML with the runnable cells between them."""
    markdown = _markdown()
    env: dict[str, Any] = {}
    found: list[Part] = []
    stretch: list[Token] = []
    for token in markdown.parse(text, env):
        if token.type == "fence" and token.info.strip() == _CELL:
            _append(found, stretch, env)
            stretch = []
            found.append(Part("", token.content.rstrip("\n")))
        else:
            stretch.append(token)
    _append(found, stretch, env)
    return tuple(found)


@lru_cache(maxsize=512)
def html(text: str) -> str:
    """A Markdown text as safe HTML; a runnable cell is shown as plain code."""
    return clean(str(_markdown().render(text)))


@lru_cache(maxsize=512)
def inline(text: str) -> str:
    """One line of Markdown as safe HTML without a paragraph around it."""
    return clean(str(_markdown().renderInline(text)))


@lru_cache(maxsize=256)
def code(text: str, language: str = "python") -> str:
    """Code as highlighted, safe HTML (`<span class="…">` only), to stand inside of `<pre><code>`."""
    from pygments import highlight
    from pygments.formatters.html import HtmlFormatter

    lexer = _lexer(language)
    if lexer is None:
        from html import escape

        return escape(text)
    return str(highlight(text, lexer, HtmlFormatter(nowrap=True))).rstrip("\n")


def _append(found: list[Part], stretch: Sequence[Token], env: dict[str, Any]) -> None:
    if stretch:
        markdown = _markdown()
        found.append(Part(clean(str(markdown.renderer.render(stretch, markdown.options, env)))))


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin

    markdown = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(
        ["table", "strikethrough", "smartquotes"]
    )
    dollarmath_plugin(markdown, renderer=_maths, allow_space=False, double_inline=True)
    markdown.add_render_rule("fence", _fence)
    markdown.add_render_rule("math_inline", _math_inline)
    markdown.add_render_rule("math_inline_double", _math_block)  # $$…$$ inside of a paragraph
    markdown.add_render_rule("math_block", _math_block)
    markdown.add_render_rule("table_open", _table_open)
    markdown.add_render_rule("table_close", _table_close)
    return markdown


def _fence(_: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    language = tokens[index].info.strip().partition(" ")[0]
    shown = code(tokens[index].content.rstrip("\n"), language)
    # A block that scrolls sideways must be reachable by keyboard.
    return f'<pre class="code" tabindex="0"><code>{shown}</code></pre>\n'


def _table_open(_: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return '<div class="table" tabindex="0"><table>\n'


def _table_close(_: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return "</table></div>\n"


def _math_inline(_: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    latex = tokens[index].content
    shown = _maths(latex, {"display_mode": False})
    # MathML does not break lines: a long formula scrolls by itself on a narrow screen, and the keyboard reaches it.
    return f'<span class="wide" tabindex="0">{shown}</span>' if len(latex) > _LONG else shown


def _math_block(_: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    shown = _maths(tokens[index].content, {"display_mode": True})
    return f'<span class="maths" tabindex="0">{shown}</span>\n'  # a span may stand in a paragraph


@cache
def _converter() -> Any:
    from math_core import LatexToMathML

    return LatexToMathML()


def _maths(latex: str, options: dict[str, Any]) -> str:
    """MathML, or the formula as it was written when it cannot be read (an author's mistake must not hide a lesson)."""
    from html import escape

    from math_core import LatexError

    try:
        return str(
            _converter().convert_with_local_state(latex.strip(), displaystyle=bool(options["display_mode"]))
        )
    except LatexError:
        return f'<code class="latex">{escape(latex)}</code>'


def _lexer(language: str) -> Any:
    if language in ("python", "py", "pycon"):
        from pygments.lexers.python import PythonConsoleLexer, PythonLexer

        return PythonConsoleLexer() if language == "pycon" else PythonLexer()
    if language == "sql":
        from pygments.lexers.sql import SqlLexer

        return SqlLexer()
    if language == "json":
        from pygments.lexers.data import JsonLexer

        return JsonLexer()
    if language in ("sh", "bash", "console"):
        from pygments.lexers.shell import BashLexer

        return BashLexer()
    return None
