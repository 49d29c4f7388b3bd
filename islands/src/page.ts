// What several islands need of the page: the live region, a same-origin POST, a find that says what is missing.

/** Say one sentence to assistive technology without moving the focus. */
export function announce(words: string): void {
  const region = document.getElementById("announcer");
  if (!region) return;
  region.textContent = "";
  // A text that is set in the same frame as it is cleared counts as unchanged and is not read.
  requestAnimationFrame(() => (region.textContent = words));
}

/** POST form fields to this server. The session cookie goes along; the answer is not read here. */
export async function post(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: "POST",
    body: new URLSearchParams(fields),
    mode: "same-origin",
    headers: { "X-Rung": "island" },
  });
}

/** Whether the person is typing: single keys then belong to the text. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
