import json
from http.server import BaseHTTPRequestHandler

HEATING = {"gas": 0.0, "district": 8000.0, "heat pump": 21000.0}  # euros added to the price


def estimate(area_m2: float, rooms: int, heating: str) -> float:
    """Price in euros. The model is right; what reaches it may not be."""
    return 35000.0 + 2850.0 * area_m2 + 8000.0 * rooms + HEATING[heating]


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length", 0))
        home = json.loads(self.rfile.read(size))
        price = estimate(home.get("area_m2", 0), home.get("rooms", 0), home.get("heating", "gas"))
        self.reply(200, {"price": price})

    def reply(self, status: int, body: dict) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
