"""Share of each machine in the energy of its line."""

import pandas as pd


def energy_share(readings: pd.DataFrame) -> pd.DataFrame:
    """The readings with two more columns: `line_kwh` and `share`."""
    # transform gives every row the value of its group and keeps the index; dropna=False keeps the missing key.
    line_kwh = readings.groupby("line", dropna=False)["kwh"].transform("mean")  # (n,)
    share = readings["kwh"] / line_kwh  # 0 / 0 is missing
    idle = readings["kwh"] == 0  # only known readings; a line of 0 kWh has no others
    return readings.assign(line_kwh=line_kwh, share=share.mask(idle, 0.0))
