"""Rung: from where you are to machine-learning engineer, with proof a stranger can re-run."""

__version__ = "0.1.0"
