// The draft is saved while it is written. Nothing is overwritten that was changed elsewhere: the server compares
// digests, and a conflict is shown with both texts.
import { announce, post } from "./page";

interface Saved {
  saved: boolean;
  digest: string;
  words: string;
  disk_text: string | null;
}

/** What htmx hands to those who want to change a request. */
interface Context {
  request: { form: HTMLFormElement | null; action: string };
  fetch: (address: string, request: RequestInit & { body: URLSearchParams }) => Promise<Response>;
}

const QUIET_MS = 600; // so long without a keystroke, then save

let timer = 0;
let busy: Promise<void> = Promise.resolve();

document.addEventListener("input", (event) => {
  const area = event.target as HTMLTextAreaElement;
  const form = area.closest<HTMLFormElement>("form[data-draft]");
  if (!form || area.name !== "text") return;
  state(form, "writing");
  clearTimeout(timer);
  timer = window.setTimeout(() => void save(form), QUIET_MS);
});

// A submission saves the text too. It waits for the save under way and carries the digest that one made; the answer
// says which digest the file has now.
document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = (event as unknown as CustomEvent<{ ctx: Context }>).detail; // htmx types a part of it only
  const form = ctx.request.form;
  if (!form?.matches("form[data-draft]") || !/\/(submit|repair)$/.test(ctx.request.action)) return;
  clearTimeout(timer);
  ctx.fetch = async (address, request) => {
    await busy;
    request.body.set("digest", input(form, "digest").value);
    const answer = await fetch(address, request);
    const digest = answer.headers.get("Rung-Digest");
    if (!digest) void save(form); // says what is wrong
    else {
      input(form, "digest").value = digest;
      hideConflict(form);
      if (area(form).value === request.body.get("text")) state(form, "saved");
      else void save(form);
    }
    return answer;
  };
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  const form = document.querySelector<HTMLFormElement>("form[data-draft]");
  if (!form) return;
  event.preventDefault();
  clearTimeout(timer);
  const submit = form.querySelector<HTMLElement>("[data-save-submits]");
  if (submit) submit.click();
  else void save(form);
});

window.addEventListener("pagehide", () => {
  const form = document.querySelector<HTMLFormElement>("form[data-draft][data-state=writing]");
  if (form) navigator.sendBeacon(form.dataset.draft ?? "", fields(form));
});

// The watcher saw another text on disk (own editor): take it over when nothing is unsaved here, else say so.
document.addEventListener("rung:disk", (event) => {
  const form = document.querySelector<HTMLFormElement>("form[data-draft]");
  const digest = (event as CustomEvent<string>).detail;
  if (!form || !digest || form.dataset.state !== "saved" || digest === input(form, "digest").value) return;
  void load(form);
});

// The server is back: what could not be saved is saved now.
document.addEventListener("rung:found", () => {
  const form = document.querySelector<HTMLFormElement>("form[data-draft][data-state=unsaved]");
  if (form) void save(form);
});

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-conflict]");
  const form = document.querySelector<HTMLFormElement>("form[data-draft]");
  if (!button || !form) return;
  if (button.dataset.conflict === "theirs") void load(form);
  else {
    input(form, "digest").value = form.dataset.diskDigest ?? "";
    void save(form);
  }
});

/** Save now. Saves follow one another, so that each knows the digest the last one made. */
function save(form: HTMLFormElement): Promise<void> {
  busy = busy.then(async () => {
    const sent = area(form).value;
    try {
      const answer = await post(form.dataset.draft ?? "", Object.fromEntries(fields(form)) as Record<string, string>);
      if (!answer.ok) throw new Error(String(answer.status));
      const saved = (await answer.json()) as Saved;
      if (!saved.saved) return conflict(form, saved);
      input(form, "digest").value = saved.digest;
      hideConflict(form);
      state(form, area(form).value === sent ? "saved" : "writing");
    } catch {
      state(form, "unsaved");
    }
  });
  return busy;
}

async function load(form: HTMLFormElement): Promise<void> {
  const answer = await fetch(form.dataset.draft ?? "", { mode: "same-origin" });
  if (!answer.ok) return;
  const disk = (await answer.json()) as { text: string; digest: string };
  area(form).value = disk.text;
  area(form).dispatchEvent(new CustomEvent("rung:replaced", { bubbles: true }));
  input(form, "digest").value = disk.digest;
  hideConflict(form);
  state(form, "saved");
  announce("The file changed in your own editor and was taken over here.");
}

function conflict(form: HTMLFormElement, saved: Saved): void {
  form.dataset.diskDigest = saved.digest;
  const box = form.querySelector<HTMLElement>("[data-conflict-box]");
  if (box) {
    box.hidden = false;
    const text = box.querySelector("pre");
    if (text) text.textContent = saved.disk_text ?? "";
    announce(saved.words);
  }
  state(form, "conflict");
}

function hideConflict(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>("[data-conflict-box]");
  if (box) box.hidden = true;
}

const WORDS: Record<string, string> = {
  writing: "Saving…",
  saved: "Saved",
  unsaved: "Not saved yet: Rung does not answer. Your text stays here.",
  conflict: "Not saved: the file changed elsewhere",
};

function state(form: HTMLFormElement, now: string): void {
  form.dataset.state = now;
  const place = form.querySelector("[data-draft-words]");
  if (place) place.textContent = WORDS[now] ?? "";
}

function area(form: HTMLFormElement): HTMLTextAreaElement {
  return form.querySelector<HTMLTextAreaElement>("textarea[name=text]")!;
}

function input(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
}

function fields(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams({ text: area(form).value, digest: input(form, "digest").value });
}
