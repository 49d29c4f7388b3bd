"""Quick items for `py-classes-protocols`: what an object owns, what equality means, and fit against transform."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "own-by-default": "You expected each object to have its own. What is made in the body of the class exists once, for all objects.",
    "shared-by-default": "You expected it to be shared. What is made in `__init__` belongs to that one object.",
    "same-content-equal": "You expected objects with the same content to be equal. Without `__eq__` an object equals only itself.",
    "always-true": "You expected every object to count as true. With a `__len__` of 0 it counts as false.",
    "learns-from-test": "This learns from the test rows. In production they come one at a time, and the score on the desk was too good.",
    "other-scale": "Training and test rows end up on two different scales.",
    "operator-copies": "You expected a new object. `__iadd__` here changes the left one in place, and every name of it sees that.",
    "use-before-check": "An object that breaks its promise must never exist: check first, store afterwards.",
    "constructor-works": "The constructor stores the user's choices and does nothing else. Data arrives with `fit`.",
}


@item(kind="predict", difficulty=2)
def whose_list(rng: Random) -> Draft:
    x, y = rng.sample(range(1, 99), 2)
    name, field = rng.choice([("Basket", "items"), ("Monitor", "alerts"), ("Batch", "rows"), ("Log", "lines")])
    shared = rng.random() < 0.6
    head = f"class {name}:\n    {field} = []\n" if shared else f"class {name}:\n    def __init__(self):\n        self.{field} = []\n"
    return Draft(
        prompt="What does this print?",
        code=f"{head}\na, b = {name}(), {name}()\na.{field}.append({x})\nb.{field}.append({y})\nprint(a.{field})",
        answer=str([x, y] if shared else [x]),
        wrong={str([x] if shared else [x, y]): "own-by-default" if shared else "shared-by-default"},
        why="A list in the class body exists once. A list made in `__init__` is made for each object.",
    )


@item(kind="predict", difficulty=2)
def equal_objects(rng: Random) -> Draft:
    v = rng.randint(1, 9)
    w = v if rng.random() < 0.3 else rng.randint(1, 9)
    name = rng.choice(["Span", "Label", "Version", "Shape"])
    defined = rng.random() < 0.5
    more = "\n    def __eq__(self, other):\n        return self.v == other.v\n" if defined else ""
    asked = {f"a == {name}({v})": (True, False), "a == a": (True, True), f"{name}({w}) == {name}({w})": (True, False), f"a in [{name}({v}), a]": (True, True), f"a == {name}({w})": (v == w, False)}
    lines = rng.sample(list(asked), 3)
    answer = [asked[q][0 if defined else 1] for q in lines]
    naive = [asked[q][1 if defined else 0] for q in lines]
    return Draft(
        prompt="What does this print?",
        code=f"class {name}:\n    def __init__(self, v):\n        self.v = v\n{more}\na = {name}({v})\nprint([{', '.join(lines)}])",
        answer=str(answer),
        wrong={str(naive): None if defined else "same-content-equal"},
        why="`==` and `in` ask `__eq__`. Without one, two objects are equal only when they are the same object.",
    )


@item(kind="predict", difficulty=3)
def truth_of_an_object(rng: Random) -> Draft:
    contents = [[rng.randint(0, 1)] * rng.choice([0, 0, 1, 2]) for _ in range(rng.randint(4, 6))]
    contents[rng.randrange(len(contents))] = []
    contents[rng.randrange(len(contents))] = [0]
    name = rng.choice(["Cache", "Basket", "History", "Queue"])
    full = sum(len(c) > 0 for c in contents)
    return Draft(
        prompt="What does this print?",
        code=f"class {name}:\n    def __init__(self, items):\n        self.items = items\n\n    def __len__(self):\n        return len(self.items)\n\nmade = [{name}(items) for items in {contents}]\nprint(sum(1 for m in made if m))",
        answer=str(full),
        wrong={str(len(contents)): "always-true", str(sum(any(c) for c in contents)): None},
        why="`if m` asks `__len__` when there is one: an empty container counts as false. To ask whether it was given at all, write `is not None`.",
    )


@item(kind="predict", difficulty=4)
def add_in_place(rng: Random) -> Draft:
    a, b = rng.randint(1, 40), rng.randint(1, 40)
    inplace = rng.random() < 0.5
    method = "    def __iadd__(self, n):\n        self.n += n\n        return self" if inplace else "    def __add__(self, n):\n        return Counter(self.n + n)"
    return Draft(
        prompt="What does this print?",
        code=f"class Counter:\n    def __init__(self, n):\n        self.n = n\n\n{method}\n\nbefore = Counter({a})\nafter = before\nafter += {b}\nprint(before.n, after.n)",
        answer=f"{a + b if inplace else a} {a + b}",
        wrong={f"{a if inplace else a + b} {a + b}": "operator-copies" if inplace else None},
        why="`+=` uses `__iadd__` if the class has one, and changes the object; otherwise it makes a new one with `__add__` and binds the name to it.",
    )


@item(kind="choose", difficulty=2)
def fit_and_transform(rng: Random) -> Draft:
    thing = rng.choice(["scaler", "encoder", "imputer", "selector", "binner"])
    a, b = rng.choice([("train", "test"), ("past", "today"), ("x_train", "x_new"), ("january", "february")])
    return Draft(
        prompt=f"`{thing}` follows scikit-learn's protocol. Which pair of lines prepares both tables for a model?",
        answer=f"{a}_z = {thing}.fit_transform({a})\n{b}_z = {thing}.transform({b})",
        wrong={
            f"{a}_z = {thing}.fit_transform({a})\n{b}_z = {thing}.fit_transform({b})": "other-scale",
            f"{thing}.fit(concat([{a}, {b}]))\n{a}_z, {b}_z = {thing}.transform({a}), {thing}.transform({b})": "learns-from-test",
            f"{thing}.fit({b})\n{a}_z, {b}_z = {thing}.transform({a}), {thing}.transform({b})": "learns-from-test",
        },
        why="Learn once, from the training rows; apply the same to everything else.",
    )


@item(kind="choose", difficulty=3)
def place_of_the_work(rng: Random) -> Draft:
    what, learned = rng.choice([("clips values at a learned quantile", "quantile"), ("fills gaps with a learned median", "median"), ("encodes categories by learned codes", "codes"), ("centres columns on a learned mean", "mean"), ("keeps the columns with the largest learned spread", "choice of columns"), ("cuts numbers into bins with learned edges", "edges")])
    name, option = rng.choice([("Cleaner", "limit"), ("Prep", "share"), ("Step", "strict"), ("Filler", "default")])
    return Draft(
        prompt=f"A class `{name}` {what}. Its user chooses `{option}`. Where does each part belong?",
        answer=f"`__init__` stores {option}; `fit` stores the {learned}; `transform` stores nothing",
        wrong={
            f"`__init__` takes the data and stores the {learned}; `transform` stores nothing": "constructor-works",
            f"`__init__` stores {option}; `transform` stores the {learned} of its rows": "learns-from-test",
            f"`__init__` stores {option}; `fit` and `transform` both store the {learned}": "learns-from-test",
        },
        why="Choices come with the constructor, knowledge with `fit`; `transform` only applies it, so it may run a million times and change nothing.",
    )


@item(kind="order", difficulty=2)
def checked_construction(rng: Random) -> Draft:
    name, field, low, high = rng.choice([("Share", "value", 0, 1), ("Probability", "p", 0, 1), ("Hour", "hour", 0, 23), ("Grade", "points", 0, 100), ("Split", "test_share", 0, 1), ("Latitude", "degrees", -90, 90)])
    twice = rng.choice(["double", "next", "half"])
    lines = [f"class {name}:", f"    def __init__(self, {field}):", f"        if not {low} <= {field} <= {high}:", f'            raise ValueError("{field} outside {low} to {high}")', f"        self.{field} = {field}", f"    def {twice}(self):", f"        return {name}(self.{field} {rng.choice(['* 2', '+ 1', '/ 2', '- 1'])})"]
    late = [*lines[:2], lines[4], lines[2], lines[3], *lines[5:]]
    return Draft(
        prompt="Put the lines in order. The constructor comes first; an object with a value outside the range must never come into being, and nothing is stored before the check.",
        answer="\n".join(lines),
        wrong={"\n".join(late): "use-before-check"},
        why="Check, then store. The other method makes its result through the constructor, so the promise holds for it too.",
    )


@item(kind="line", difficulty=2)
def scale_new_rows(rng: Random) -> Draft:
    train = [rng.randint(1, 30) for _ in range(4)]
    train.append(4 * 20 - sum(train) if sum(train) % 2 else 14)
    new = [rng.randint(31, 60) for _ in range(3)]
    mean = sum(train) / len(train)
    return Draft(
        prompt="Write one line that sets `z` to the rows of `new`, centred with what is learned from `train`.",
        code=f"class Centre:\n    def fit(self, rows):\n        self.mean_ = sum(rows) / len(rows)\n        return self\n\n    def transform(self, rows):\n        return [round(r - self.mean_, 3) for r in rows]\n\ntrain, new = {train}, {new}",
        test="print(z)",
        answer=str([round(r - mean, 3) for r in new]),
        wrong={str([round(r - sum(new) / 3, 3) for r in new]): "learns-from-test", str([round(r - sum(train + new) / len(train + new), 3) for r in new]): "learns-from-test"},
        model="z = Centre().fit(train).transform(new)",
        why="`fit` learns from the training rows and returns the object, so `transform` can follow in the same line.",
    )
