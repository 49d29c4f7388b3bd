"""Test on parks nobody has measured, in months that have not come."""

import numpy as np
import pandas as pd


def split(table: pd.DataFrame, test_parks: list[str], start: int) -> tuple[np.ndarray, np.ndarray]:
    """Row positions (train, test): known parks before `start`, new parks from `start` on."""
    park_of = table.groupby("turbine")["park"].agg(lambda parks: set(parks))      # a turbine may move
    touched = {turbine for turbine, parks in park_of.items() if parks & set(test_parks)}

    day = table["day"].to_numpy()
    new_park = table["park"].isin(test_parks).to_numpy()
    known_turbine = ~table["turbine"].isin(touched).to_numpy()
    answered = (table["answer_day"] < start).to_numpy()         # a missing answer compares as False

    train = np.flatnonzero(known_turbine & answered & (day < start))
    test = np.flatnonzero(new_park & (day >= start))
    if len(train) == 0 or len(test) == 0:
        raise ValueError(f"{len(train)} training and {len(test)} test rows")
    return train, test
