import json
from http.server import BaseHTTPRequestHandler

HEATING = {"gas": 0, "district": 8000, "heat pump": 21000}
LIMITS = {"area_m2": (10, 1000, (int, float)), "rooms": (1, 30, (int,))}


class Handler(BaseHTTPRequestHandler):
    def read_home(self):
        try:
            return json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
        except Exception:
            return None

    def do_POST(self):
        home = self.read_home()
        if self.path != "/price":
            return self.say(404, error="no such path")
        if not isinstance(home, dict):
            return self.say(400, error="not a JSON object")
        bad = {name for name in home if name not in LIMITS and name != "heating"}
        for name, (low, high, types) in LIMITS.items():
            value = home.get(name)
            if type(value) not in types or not (low <= value <= high):
                bad.add(name)
        if not isinstance(home.get("heating"), str) or home["heating"] not in HEATING:
            bad.add("heating")
        if bad:
            return self.say(422, error="invalid fields", fields=sorted(bad))
        self.say(200, price=35000 + 2850 * home["area_m2"] + 8000 * home["rooms"] + HEATING[home["heating"]])

    def do_GET(self):
        self.say(404, error="no such path")

    def say(self, status, **body):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())
