"""The terminal: the same use cases as the page, from the learner's own editor.

`main` is the entry; `commands` holds the command group and imports a command's module when it is called.
Exit codes: 0 passed or done · 1 not yet · 2 bad input · 3 could not be graded · 4 the home cannot be used ·
5 a mistake of Rung itself · 130 stopped with Ctrl+C.
"""
