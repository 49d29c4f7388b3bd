import pandas as pd


def patient_summary(patients, visits, prescriptions):
    wide = patients[["patient_id"]].merge(visits, on="patient_id", how="left").merge(prescriptions, on="patient_id", how="left")
    table = wide.groupby("patient_id", as_index=False).agg(
        n_visits=("day", "count"), cost=("cost", "sum"), last_day=("day", "max"), n_drugs=("drug", "nunique")
    )
    return patients[["patient_id"]].merge(table, on="patient_id", how="left")
