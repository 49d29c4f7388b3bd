"""Command → page ready, and the memory of the idle app.

    python benchmarks/start.py [N]

Starts `rung --no-browser` on a fresh home and on a used one, asks `/healthz` until it answers, and reads the
proportional set size of the app and of its grader 20 s later (Linux).
"""

from __future__ import annotations

import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

RUNG = shutil.which("rung") or str(Path(sys.executable).parent / "rung")
PORT = 8765


def start(home: Path) -> tuple[subprocess.Popen[bytes], float]:
    """The running app and the milliseconds until its page could be served."""
    began = time.perf_counter()
    process = subprocess.Popen([RUNG, "--home", str(home), "--port", str(PORT), "--no-browser"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/healthz", timeout=1) as reply:
                if reply.status == 200:
                    return process, (time.perf_counter() - began) * 1e3
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if process.poll() is not None:
                raise SystemExit(f"rung ended with {process.returncode}") from None
            time.sleep(0.005)


def stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    process.wait(15)


def family(pid: int) -> list[int]:
    """A process and all below it."""
    below = [int(p) for t in Path(f"/proc/{pid}/task").iterdir() for p in (t / "children").read_text().split()]
    return [pid, *(q for p in below for q in family(p))]


def pss_mb(pid: int) -> float:
    """Proportional set size in MB: shared pages are counted once over all who share them."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024


def main(n: int) -> None:
    fresh, used = [], []
    for _ in range(n):
        home = Path(tempfile.mkdtemp(prefix="rung-home-"))
        for times in (fresh, used):
            process, ms = start(home)
            times.append(ms)
            stop(process)
        shutil.rmtree(home)
    home = Path(tempfile.mkdtemp(prefix="rung-home-"))
    process, _ = start(home)
    time.sleep(20)
    app = pss_mb(process.pid)
    graders = sum(pss_mb(pid) for pid in family(process.pid)[1:])
    stop(process)
    shutil.rmtree(home)
    print("| command → page ready | p50 ms | worst ms |\n|---|---|---|")
    for name, times in (("fresh home", fresh), ("used home", used)):
        print(f"| {name} | {statistics.median(times):.0f} | {max(times):.0f} |")
    print("\n| memory of the idle app | MB (proportional) |\n|---|---|")
    print(f"| the app itself | {app:.0f} |\n| grader, all warm processes with pandas and scikit-learn | {graders:.0f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
