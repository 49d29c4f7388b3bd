"""The likely cause of an exception, in words, for the errors that beginners meet most."""

from __future__ import annotations

import re

from rung.grading.kit import Raised
from rung.grading.verdict import LearnerError

# (exception type, pattern in its message, cause). Groups of the pattern fill {0}, {1} …
_CAUSES: tuple[tuple[str, str, str], ...] = (
    ("SyntaxError", r"expected ':'", "A line that opens a block (def, if, for, while) has to end with a colon."),
    ("SyntaxError", r"was never closed", "A bracket is opened and never closed; look at this line and the one before it."),
    ("SyntaxError", r"unterminated string", "A text starts with a quote and never ends. Both quotes have to be of the same kind."),
    ("SyntaxError", r"invalid syntax\. Perhaps you forgot a comma", "Two values stand side by side without a comma or an operator between them."),
    ("SyntaxError", r"cannot assign to .* here\. Maybe you meant '=='", "One = sets a value. To compare, write ==."),
    ("IndentationError", r"expected an indented block", "The line after a colon has to be indented; an empty block needs `pass`."),
    ("IndentationError", r"", "The spaces at the start of this line do not match the lines around it. Use four spaces for each level."),
    ("TabError", r"", "Tabs and spaces are mixed at the start of lines. Use spaces everywhere."),
    ("SyntaxError", r"", "Python could not read the file; the place named is where it gave up, and the fault is there or a little before."),
    ("_Missing", r"^(\w+)$", "The task calls `{0}`, and your file does not define it. Check the spelling, and that it is not inside another function."),
    ("NameError", r"name '(\w+)' is not defined", "`{0}` is used before it has a value here. Is it spelled as above, imported, or set on every path?"),
    ("UnboundLocalError", r"variable '(\w+)'", "`{0}` is set somewhere in this function, so Python treats it as local everywhere in it, also before it is set."),
    ("ModuleNotFoundError", r"No module named '([\w.]+)'", "`{0}` is not available here. The task names the libraries that are."),
    ("ImportError", r"cannot import name '(\w+)'", "The library has no `{0}` by that name in this version."),
    ("IndexError", r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)", "You ask for position {0} on axis {1}, which has only {2} (positions 0 to {2} minus one)."),
    ("IndexError", r"list index out of range", "You ask for a position past the end. A list of n elements has positions 0 to n − 1; is the list empty here?"),
    ("KeyError", r"^(.+)$", "There is no key or column {0}. Print the keys or `.columns` to see what is there; `.get` gives a default."),
    ("ZeroDivisionError", r"", "A divisor is zero on this input: an empty group, a constant column or a count of none. Decide what should come out then."),
    ("ValueError", r"operands could not be broadcast together with shapes (\([\d, ]*\)) (\([\d, ]*\))", "The shapes {0} and {1} do not line up from the right: each pair of lengths must be equal or 1. Maybe an axis is lost in a reduction (keepdims) or transposed."),
    ("ValueError", r"shapes (\([\d, ]*\)) and (\([\d, ]*\)) not aligned", "A product of {0} and {1}: the last axis of the first must be as long as the first axis of the second."),
    ("ValueError", r"matmul: .*size (\d+) is different from (\d+)", "A matrix product whose inner lengths are {0} and {1}. Is one of the two transposed?"),
    ("ValueError", r"truth value of an array", "An `if` or `and` got a whole array, which is neither true nor false. Say `.any()` or `.all()`, or combine masks with & and |."),
    ("ValueError", r"truth value of a Series", "An `if` or `and` got a whole column. Combine masks with & and | and put brackets round each part."),
    ("ValueError", r"cannot convert float NaN to integer", "There is a missing value where a whole number is made. Decide first what a missing value should become."),
    ("ValueError", r"Input (?:X )?contains NaN", "The model received missing values. Fill or drop them in a step fitted on the training rows only."),
    ("ValueError", r"could not convert string to float: (.+)", "The text {0} is treated as a number. Convert or encode text columns first."),
    ("ValueError", r"invalid literal for int\(\) with base 10: (.+)", "The text {0} is no whole number. Spaces, decimals and empty texts need care before `int`."),
    ("ValueError", r"inconsistent numbers of samples: \[(.+)\]", "The inputs have different numbers of rows ({0}). Were rows dropped from one and not from the other?"),
    ("ValueError", r"[Ff]ound array with dim (\d)|Expected 2D array, got 1D", "scikit-learn wants a table of shape (rows, features). One column is `x.reshape(-1, 1)` or `df[[\"x\"]]`."),
    ("ValueError", r"assignment destination is read-only", "The array is read-only: it is a view on data that is not yours to change. Work on a `.copy()`."),
    ("ValueError", r"not enough values to unpack|too many values to unpack", "The number of names on the left and of values on the right differ."),
    ("NotFittedError", r"", "A model or scaler is used before `fit` was called on it."),
    ("TypeError", r"missing (\d+) required positional argument", "A function is called with fewer arguments than it wants."),
    ("TypeError", r"takes (\d+) positional arguments? but (\d+) (?:was|were) given", "The function is defined with {0} arguments and called with {1}. Compare the `def` line with the statement."),
    ("TypeError", r"got an unexpected keyword argument '(\w+)'", "There is no argument called `{0}`. Compare the `def` line with the statement."),
    ("TypeError", r"'NoneType' object is not (subscriptable|iterable|callable)", "A value is None here. Often a function before it ends without `return`, or a method that changes in place returns None."),
    ("TypeError", r"unsupported operand type\(s\) for (.+): '(\w+)' and '(\w+)'", "`{0}` between {1} and {2}. One of the two has not been converted, or is None."),
    ("TypeError", r"can only concatenate str \(not \"(\w+)\"\) to str", "A text and a value of type {0} are added. Convert one of them: `str(…)` or `float(…)`."),
    ("TypeError", r"'(\w+)' object is not callable", "Brackets after a {0}: it is called as if it were a function. Square brackets take an element."),
    ("TypeError", r"unhashable type: '(\w+)'", "A {0} cannot be a dict key or a set element. Use a tuple."),
    ("TypeError", r"list indices must be integers", "A list position must be a whole number. A division with / gives a float; // gives a whole number."),
    ("AttributeError", r"'NoneType' object has no attribute '(\w+)'", "A value is None where `.{0}` is asked of it. Which call before it returned nothing?"),
    ("AttributeError", r"'(\w+)' object has no attribute '(\w+)'", "A {0} has no `.{1}`. Is the value of the type that you think it is here?"),
    ("AttributeError", r"module '(\w+)' has no attribute '(\w+)'", "`{0}` has no `{1}` in this version; it may have been renamed."),
    ("RecursionError", r"", "The function calls itself without coming to an end. Is the smallest case handled, and does each call get smaller?"),
    ("MemoryError", r"", "Your code asked for more memory than the task allows. Is an array far larger than the data being made?"),
    ("OverflowError", r"", "A number grew too large for its type. Work with logarithms, or shift values before `exp`."),
    ("LinAlgError", r"[Ss]ingular matrix", "The matrix has no inverse: columns depend on each other. Solve by least squares, or regularise."),
    ("UnicodeDecodeError", r"", "The bytes are not in the encoding that is assumed. Say which encoding the file has."),
    ("StopIteration", r"", "`next` was called on an iterator that is already empty."),
    ("EOFError", r"input\(\)", "`input()` has nobody to ask here. Take values as arguments instead."),
    ("AssertionError", r"", "An `assert` of your own does not hold on this input."),
    ("CatalogException", r"Table with name (\w+) does not exist", "There is no table `{0}`. The statement lists the tables."),
    ("BinderException", r"Referenced column \"(\w+)\" not found", "No table in this query has a column `{0}`."),
    ("BinderException", r"must appear in the GROUP BY clause", "A column is neither grouped nor aggregated. Group by it, or say how to summarise it."),
    ("ParserException", r"", "DuckDB could not read the query; the fault is at the place named or a little before."),
    ("NoAnswer", r"", "The service closed the connection without an answer: an exception in the handler before `send_response`."),
)  # fmt: skip


def explain(raised: Raised) -> LearnerError:
    """The learner's error with their own lines and, when known, the likely cause."""
    message = raised.message
    names = ("_Missing",) if "_Missing" in raised.kinds else (raised.type, *raised.kinds)
    cause = ""
    for kind, pattern, text in _CAUSES:
        if kind in names and (found := re.search(pattern, message)):
            cause = text.format(*(g or "" for g in found.groups()))
            break
    shown_type = "NameError" if raised.type == "_Missing" else raised.type
    shown = f"name '{message}' is not defined" if raised.type == "_Missing" else message
    return LearnerError(type=shown_type, message=shown[:600], lines=raised.lines, cause=cause)
