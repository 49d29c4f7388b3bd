// Keys of the whole page. Single keys can be switched off (Your data and settings), as WCAG 2.1.4 asks.
import { typing } from "./page";

const PLACES: Record<string, string> = { h: "/", t: "/session", m: "/map", p: "/plan", d: "/data" };
const PAIR_MS = 1200; // how long "g" waits for its second key

let waiting = 0;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || document.documentElement.dataset.keys === "off") return;
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "?") go(event, "/help");
  else if (event.key === "n") press(event, "[data-next]");
  else if (event.key === "g") waiting = event.timeStamp;
  else if (event.timeStamp - waiting < PAIR_MS && event.key in PLACES) go(event, PLACES[event.key]!);
});

// Run and submit work wherever the focus is inside the form that owns them.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  const form = (event.target as Element).closest("form");
  const button = form?.querySelector<HTMLElement>(event.shiftKey ? "[data-submit]" : "[data-run], [data-submit]");
  if (button) {
    event.preventDefault();
    button.click();
  }
});

function go(event: KeyboardEvent, address: string): void {
  event.preventDefault();
  location.assign(address);
}

function press(event: KeyboardEvent, selector: string): void {
  const target = document.querySelector<HTMLElement>(selector);
  if (!target) return;
  event.preventDefault();
  target.click();
}
