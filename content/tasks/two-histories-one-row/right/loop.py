import pandas as pd


def patient_summary(patients, visits, prescriptions):
    rows = []
    for p in patients["patient_id"]:
        mine = visits[visits["patient_id"] == p]
        drugs = set(prescriptions.loc[prescriptions["patient_id"] == p, "drug"])
        last = mine["day"].max() if len(mine) else float("nan")
        rows.append((p, len(mine), float(mine["cost"].sum()), last, len(drugs)))
    return pd.DataFrame(rows, columns=["patient_id", "n_visits", "cost", "last_day", "n_drugs"])
