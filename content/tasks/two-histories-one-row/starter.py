"""One row per patient from two independent histories."""

import pandas as pd


def patient_summary(patients: pd.DataFrame, visits: pd.DataFrame, prescriptions: pd.DataFrame) -> pd.DataFrame:
    """One row per patient: n_visits, cost, last_day, n_drugs."""
    raise NotImplementedError
