"""Tools for authors of content: is this task fair, does it name mistakes, can wrong code slip through?

`prove` checks a task on many seeds, `mutants` breaks its reference in small ways, `prove_items` and `prove_lessons`
check the rest, `check` goes over all of it. Used by `rung author check` and by CI.
"""
