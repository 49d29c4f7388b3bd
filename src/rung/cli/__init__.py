"""The terminal: the same use cases as the page, from the learner's own editor.

`main` holds the command group and knows every command by name only; a command's module is imported when it is called.
Exit codes: 0 passed or done · 1 not yet · 2 bad input · 3 could not be graded · 4 the home cannot be used.
"""
