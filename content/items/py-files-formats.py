"""Quick items for `py-files-formats`: what a file keeps, and what a reader makes of it."""

import csv
import io
import json
from datetime import datetime, timedelta, timezone
from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "sign-is-byte": "You counted signs. In UTF-8 a sign beyond ASCII takes two to four bytes.",
    "zeros-kept": "You expected the text. A reader that guesses types makes numbers of digits, and leading zeros are gone.",
    "lines-are-rows": "You counted lines of text. A line break inside quotes belongs to the field.",
    "python-words": "You wrote Python's words. JSON says true, false and null.",
    "wrong-direction": "You shifted the clock the wrong way. East of Greenwich clocks are ahead, so UTC is earlier.",
    "no-shift": "You kept the clock and changed only the name of the zone. The moment must stay, so the clock moves.",
    "text-has-types": "CSV holds text alone. Types, missing values and zones live in the heads of those who wrote it.",
    "whole-file": "This form must be rewritten as a whole for every new record.",
    "all-columns": "This form is stored row by row, so reading two columns means reading all.",
    "other-codec": "Another pair of codecs would leave other signs. Encode one letter by hand and read the bytes with the wrong codec.",
    "keys-stay": "You expected the key to stay a number. Keys of a JSON object are texts.",
}
_WORDS = ["größe", "Zoë", "naïve", "façade", "Ålesund", "señor", "crème", "Żory", "jalapeño", "Øre"]


@item(kind="predict", difficulty=2)
def bytes_of_a_text(rng: Random) -> Draft:
    word = rng.choice(_WORDS) + rng.choice(["", "!", " 2", "猫", "s", "-x"])
    n = len(word.encode("utf-8"))
    return Draft(
        prompt="A column is limited to a number of *bytes*. What does this print?",
        code=f'print(len("{word}".encode("utf-8")))',
        answer=str(n),
        wrong={str(len(word)): "sign-is-byte", str(2 * len(word)): None},
        why="ASCII signs take one byte in UTF-8, most accented letters two, Chinese signs three.",
    )


@item(kind="choose", difficulty=2)
def garbled(rng: Random) -> Draft:
    word = rng.choice(_WORDS)
    utf_as_one = "UTF-8 bytes were read as a Western one-byte codec (cp1252)"
    one_as_utf = "bytes of a Western one-byte codec (cp1252) were read as UTF-8"
    mark = "the byte order mark of a UTF-8 file was read as text"
    sixteen = "UTF-8 bytes were read as UTF-16"
    column = rng.choice(["id", "name", "city", "user"])
    case = rng.randrange(3)
    if case == 0:
        seen, answer = f"A column that should hold `{word}` shows `{word.encode('utf-8').decode('cp1252', errors='replace')}`.", utf_as_one
    elif case == 1:
        letter = rng.choice("éèüöäñçøå")
        seen, answer = f"Reading stops with `UnicodeDecodeError: 'utf-8' codec can't decode byte {letter.encode('cp1252')[0]:#x}`, near a name with the letter `{letter}`.", one_as_utf
    else:
        seen, answer = f"All values look right, but the first column is called `\\ufeff{column}` and `row['{column}']` raises a KeyError.", mark
    return Draft(
        prompt=f"{seen} What happened?",
        answer=answer,
        wrong={text: "other-codec" for text in (utf_as_one, one_as_utf, mark, sixteen) if text != answer},
        why="A letter beyond ASCII is two bytes or more in UTF-8: a one-byte codec shows each as a sign of its own. The reverse mostly fails, since a lone byte above 127 is not UTF-8. The mark in front is removed by `utf-8-sig`.",
    )


@item(kind="predict", difficulty=2)
def object_as_json(rng: Random) -> Draft:
    number, flag, key = rng.randint(1, 99), rng.random() < 0.5, rng.choice(["paid", "active", "blocked", "seen"])
    row = {key: flag, "age": None, "n": number}
    if rng.random() < 0.4:
        row = {"n": number, key: flag, "age": None}
    answer = json.dumps(row)
    return Draft(
        prompt="What does this print?",
        code=f"import json\nprint(json.dumps({row}))",
        answer=answer,
        wrong={answer.replace("null", "None"): "python-words", answer.replace("true", "True").replace("false", "False").replace("null", "None"): "python-words"},
        why="JSON has its own words: true, false and null.",
    )


@item(kind="predict", difficulty=2)
def guessed_ids(rng: Random) -> Draft:
    ids = [str(rng.randint(1, 999)).zfill(rng.randint(4, 6)) for _ in range(2)]
    told = rng.random() < 0.35
    more = ', dtype={"id": str}' if told else ""
    values = ids if told else [str(int(i)) for i in ids]
    return Draft(
        prompt="What does this print?",
        code=f'import io\nimport pandas as pd\n\ntext = "id,city\\n{ids[0]},Rome\\n{ids[1]},Oslo\\n"\ntable = pd.read_csv(io.StringIO(text){more})\nprint(*table["id"])',
        answer=" ".join(values),
        also=(", ".join(values),),
        wrong={" ".join(ids if not told else [str(int(i)) for i in ids]): None if told else "zeros-kept"},
        why="Without `dtype`, pandas guesses: digits become numbers and lose leading zeros. An id is a text.",
    )


@item(kind="predict", difficulty=3)
def rows_of_a_csv(rng: Random) -> Draft:
    notes = [rng.choice(["ok", "late", "two\nlines", "a,b", "new\nroof\nleft", "-"]) for _ in range(rng.randint(2, 4))]
    if not any("\n" in n for n in notes):
        notes[rng.randrange(len(notes))] = "two\nlines"
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([["id", "note"], *[[rng.randint(10, 99), n] for n in notes]])
    text = out.getvalue()
    rows = len(list(csv.reader(io.StringIO(text))))
    return Draft(
        prompt="What does this print?",
        code=f'import csv, io\n\ntext = """{text}"""\nprint(len(list(csv.reader(io.StringIO(text)))))',
        answer=str(rows),
        wrong={str(len(text.splitlines())): "lines-are-rows", str(rows - 1): None},
        why="A line break between quotes belongs to the field. The heading is a row too.",
    )


@item(kind="choose", difficulty=3)
def which_format(rng: Random) -> Draft:
    n, columns = rng.randint(2, 90), rng.randint(60, 400)
    csv_, jsonl, parquet, whole = "CSV", "JSON Lines", "Parquet", "one JSON array"
    needs = [
        (f"{n} million rows of {columns} typed columns; training reads 5 of the columns, many times. Types and missing values must survive.", parquet, {csv_: "text-has-types", jsonl: "all-columns", whole: "whole-file"}),
        (f"A service appends {n} events a second; events are nested and gain new fields over time. After a crash all finished events must be readable.", jsonl, {whole: "whole-file", parquet: None, csv_: "text-has-types"}),
        (f"An accountant without any program but a spreadsheet gets a flat table of {n} hundred rows with {columns // 20} columns.", csv_, {jsonl: None, parquet: None, whole: None}),
        (f"A table of {n} million rows with ids such as 00417, zoned times and missing whole numbers passes between two Python jobs, with no list of types beside it.", parquet, {csv_: "text-has-types", jsonl: None, whole: "whole-file"}),
    ]
    need, answer, wrong = rng.choice(needs)
    return Draft(
        prompt=f"{need} Which form fits best?",
        answer=answer,
        wrong=wrong,
        why="Parquet stores columns with their types and reads few of many. JSON Lines takes one more record at any time. CSV is flat text that everything can open.",
    )


@item(kind="line", difficulty=3)
def moment_in_utc(rng: Random) -> Draft:
    hours = rng.choice([-7, -5, -3, 1, 2, 5, 9])
    at = datetime(2026, rng.randint(1, 12), rng.randint(2, 27), rng.randint(0, 23), rng.randint(0, 59), tzinfo=timezone(timedelta(hours=hours)))
    utc = at.astimezone(timezone.utc)
    back = (at + timedelta(hours=hours)).replace(tzinfo=timezone.utc)
    return Draft(
        prompt="Write one line that sets `at` to the moment that `text` means, as a datetime in UTC.",
        code=f'from datetime import datetime, timezone\ntext = "{at.isoformat()}"',
        test='print(at.strftime("%d %H:%M"), at.utcoffset())',
        answer=f"{utc:%d %H:%M} 0:00:00",
        wrong={f"{at:%d %H:%M} 0:00:00": "no-shift", f"{back:%d %H:%M} 0:00:00": "wrong-direction"},
        model="at = datetime.fromisoformat(text).astimezone(timezone.utc)",
        why="`fromisoformat` reads the offset; `astimezone` moves the clock so that the moment stays. `replace(tzinfo=…)` would keep the clock and change the moment.",
    )


@item(kind="predict", difficulty=4)
def keys_after_a_round_trip(rng: Random) -> Draft:
    a, b = rng.sample(range(1, 60), 2)
    weights = {a: round(rng.uniform(0.1, 0.9), 2), b: round(rng.uniform(0.1, 0.9), 2)}
    asks = [(a, rng.random() < 0.5), (b, rng.random() < 0.5)]
    keys = [f'"{k}"' if as_text else str(k) for k, as_text in asks]
    answer = " ".join(str(weights[k]) if as_text else "1.0" for k, as_text in asks)
    naive = " ".join("1.0" if as_text else str(weights[k]) for k, as_text in asks)
    return Draft(
        prompt="Class weights are saved and read again. What does this print?",
        code=f"import json\n\nweights = {weights}\nback = json.loads(json.dumps(weights))\nprint(back.get({keys[0]}, 1.0), back.get({keys[1]}, 1.0))",
        answer=answer,
        wrong={naive: "keys-stay", f"{weights[a]} {weights[b]}": "keys-stay"},
        why="Keys of a JSON object are texts. The number 3 comes back as \"3\", and looking up 3 finds nothing.",
    )
