import json
from http.server import BaseHTTPRequestHandler

HEATING = {"gas": 0.0, "district": 8000.0, "heat pump": 21000.0}  # euros added to the price


def estimate(area_m2: float, rooms: int, heating: str) -> float:
    """Price in euros. The model is right; what reaches it may not be."""
    return 35000.0 + 2850.0 * area_m2 + 8000.0 * rooms + HEATING[heating]


def valid_area(value: object) -> bool:
    # bool is a subclass of int; NaN fails both comparisons, infinity one
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 10 <= value <= 1000


def valid_rooms(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 30


def valid_heating(value: object) -> bool:
    return isinstance(value, str) and value in HEATING


RULES = {"area_m2": valid_area, "rooms": valid_rooms, "heating": valid_heating}


def faulty_fields(home: dict) -> list[str]:
    """Sorted names of the fields that are missing, invalid or unknown."""
    bad = [name for name, is_valid in RULES.items() if name not in home or not is_valid(home[name])]
    unknown = [name for name in home if name not in RULES]
    return sorted(bad + unknown)[:1]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.reply(404, {"error": "no such path"})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path != "/price":
            self.reply(404, {"error": "no such path"})
            return
        try:
            home = json.loads(body)
        except ValueError:  # JSONDecodeError and UnicodeDecodeError are both ValueErrors
            home = None
        if not isinstance(home, dict):
            self.reply(400, {"error": "not a JSON object"})
            return
        fields = faulty_fields(home)
        if fields:
            self.reply(422, {"error": "invalid fields", "fields": fields})
            return
        self.reply(200, {"price": estimate(**home)})

    def reply(self, status: int, body: dict) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
