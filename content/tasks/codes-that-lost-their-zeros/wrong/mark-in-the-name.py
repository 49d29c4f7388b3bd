import csv
import io


def read_customers(raw: bytes) -> list[dict]:
    """Rows of a customer export, every value as it was meant."""
    text = raw.decode("utf-8")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")  # newline="": csv sees the true line ends
    return [
        {
            "id": row["id"],
            "country": row["country"],
            "spend": float(row["spend"].replace(",", ".")) if row["spend"] else None,
            "note": row["note"],
        }
        for row in rows
    ]
