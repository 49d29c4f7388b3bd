import pandas as pd


def patient_summary(patients, visits, prescriptions):
    ids = patients["patient_id"]
    by_visit = visits.groupby("patient_id")
    pairs = prescriptions.drop_duplicates()
    return pd.DataFrame({
        "patient_id": ids.to_numpy(),
        "n_visits": by_visit.size().reindex(ids, fill_value=0).to_numpy(),
        "cost": by_visit["cost"].sum().reindex(ids, fill_value=0.0).to_numpy(),
        "last_day": by_visit["day"].max().reindex(ids).to_numpy(),
        "n_drugs": pairs.groupby("patient_id").size().reindex(ids, fill_value=0).to_numpy(),
    })
