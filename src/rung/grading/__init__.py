"""Submission + task + seed → verdict.

The judge is a trusted process (`judge`, `trial`); learner code runs in a one-shot child (`child`) forked from a
warm process (`zygote`) inside a sandbox (`sandbox`). The child never holds an answer. `grader` is the face.
Nothing here knows learners, plans, databases or HTTP pages.
"""
