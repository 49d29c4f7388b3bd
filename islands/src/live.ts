// What happens in the other doors (terminal, own editor) shows here without a reload. One small question a second
// while the page is seen, none while it is hidden. Parts of the page marked `data-live` are fetched anew when
// something happened that concerns them.
import { announce } from "./page";

interface Live {
  seq: number;
  changed: boolean;
  grader: { state: string; words: string };
  digest: string | null;
}

const EVERY_MS = 1000;
const LATER_MS = 4000; // after a failure: the server may be restarting

const root = document.documentElement;
let seq = Number(root.dataset.seq ?? "0");
let graderState = root.dataset.grader ?? "";
let lost = false;

async function ask(): Promise<number> {
  if (document.hidden) return EVERY_MS;
  const task = document.querySelector<HTMLElement>("[data-live-task]")?.dataset.liveTask ?? "";
  let live: Live;
  try {
    const answer = await fetch(`/live?after=${seq}&task=${encodeURIComponent(task)}`, { mode: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    live = (await answer.json()) as Live;
  } catch {
    showLost(true);
    return LATER_MS;
  }
  showLost(false);
  const waited = graderState !== "" && graderState !== live.grader.state;
  graderState = live.grader.state;
  for (const place of document.querySelectorAll("[data-grader-words]")) {
    if (place.textContent !== live.grader.words) place.textContent = live.grader.words;
  }
  const waiting = live.grader.state !== "starting" && document.querySelector("[data-live=reload]") !== null;
  if (live.changed || waited || waiting) {
    seq = live.seq;
    await refresh();
  }
  if (live.digest !== null) {
    document.dispatchEvent(new CustomEvent("rung:disk", { detail: live.digest }));
  }
  return EVERY_MS;
}

/** Fetch this page again and swap the parts that differ, unless the person is at work inside of one. */
export async function refresh(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>("[data-live]")];
  if (!places.length) return;
  const answer = await fetch(location.href, { mode: "same-origin", headers: { "X-Rung": "refresh" } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  let moved = false;
  for (const place of places) {
    const other = place.id ? fresh.getElementById(place.id) : null;
    if (!other && place.dataset.live === "reload") return location.reload(); // what it waited for is there
    if (!other || place.contains(document.activeElement) || other.innerHTML === place.innerHTML) continue;
    place.replaceChildren(...other.childNodes);
    htmx.process(place);
    moved = true;
  }
  if (moved) announce("This page was brought up to date.");
}

function showLost(now: boolean): void {
  if (now === lost) return;
  lost = now;
  const bar = document.getElementById("lost");
  if (bar) bar.hidden = !now;
  if (now) return;
  document.dispatchEvent(new Event("rung:found"));
  void refresh();
}

async function loop(): Promise<void> {
  let wait = EVERY_MS;
  try {
    wait = await ask();
  } finally {
    setTimeout(() => void loop(), wait);
  }
}

if (root.dataset.seq !== undefined) setTimeout(() => void loop(), EVERY_MS);
