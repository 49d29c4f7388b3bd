def read_customers(raw):
    rows = []
    for line in raw.decode("utf-8-sig").splitlines()[1:]:
        id_, country, spend, note, *_ = [part.strip('"') for part in line.split(";")] + [""] * 4
        try:
            amount = float(spend.replace(",", "."))
        except ValueError:
            amount = None
        rows.append({"id": id_, "country": country, "spend": amount, "note": note})
    return rows
