"""Tools for authors of content: is this task fair, does it name mistakes, can wrong code slip through?

`prove` checks a task on many seeds, `mutants` breaks its reference in small ways, `prove_items` checks quick items,
`report` says what came out. Used by `rung author check`, `rung author try` and by CI.
"""
