"""Share of each machine in the energy of its line."""

import pandas as pd


def energy_share(readings: pd.DataFrame) -> pd.DataFrame:
    """The readings with two more columns: `line_kwh` and `share`."""
    raise NotImplementedError
