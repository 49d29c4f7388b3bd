"""`python -m rung.authoring check [PATH …] [--no-mutants] [--seeds N]`: the same as `rung author`, without the app."""

from __future__ import annotations

import argparse
import sys
import warnings
from pathlib import Path

from rung.authoring.check import check

parser = argparse.ArgumentParser(prog="python -m rung.authoring", description=__doc__)
parser.add_argument("verb", choices=["check"])
parser.add_argument("paths", nargs="*", type=Path)
parser.add_argument("--seeds", type=int, default=10)
parser.add_argument("--no-mutants", action="store_true")
parser.add_argument("--changed-since", metavar="REV")
warnings.simplefilter("ignore")  # an author's reference may divide by zero on purpose
given = parser.parse_intermixed_args()
proofs, faulty = check(given.paths, lambda line: print(line, flush=True), given.seeds, not given.no_mutants, given.changed_since)
sys.exit(1 if faulty else 0)
