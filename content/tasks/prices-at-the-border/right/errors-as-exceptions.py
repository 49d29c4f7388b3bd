import json
import math
from http.server import BaseHTTPRequestHandler

EXTRA = {"gas": 0.0, "district": 8000.0, "heat pump": 21000.0}


class Refused(Exception):
    def __init__(self, status, body):
        super().__init__(body["error"])
        self.status, self.body = status, body


def check(raw):
    try:
        home = json.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise Refused(400, {"error": "not a JSON object"}) from None
    if type(home) is not dict:
        raise Refused(400, {"error": "not a JSON object"})
    wrong = set(home) ^ {"area_m2", "rooms", "heating"}
    area = home.get("area_m2")
    if type(area) is float and not math.isfinite(area) or type(area) not in (int, float) or area < 10 or area > 1000:
        wrong.add("area_m2")
    if type(home.get("rooms")) is not int or home["rooms"] not in range(1, 31):
        wrong.add("rooms")
    if home.get("heating") not in list(EXTRA):
        wrong.add("heating")
    if wrong:
        raise Refused(422, {"error": "invalid fields", "fields": sorted(wrong)})
    return home


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        raw = self.rfile.read(int(self.headers["Content-Length"] or 0))
        try:
            if self.path != "/price":
                raise Refused(404, {"error": "no such path"})
            home = check(raw)
            price = 35000.0 + 2850.0 * home["area_m2"] + 8000.0 * home["rooms"] + EXTRA[home["heating"]]
            self.answer(200, {"price": price})
        except Refused as no:
            self.answer(no.status, no.body)

    def do_GET(self):
        self.answer(404, {"error": "no such path"})

    def answer(self, status, body):
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)
