// Light, dark or as the system has it. The choice lives in a cookie, so that the server draws the right page at once.
import { announce, post } from "./page";

document.addEventListener("submit", async (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches("form[data-theme-form]")) return;
  event.preventDefault();
  const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
  const theme = button?.value ?? "system";
  const answer = await post(form.action, { theme });
  if (!answer.ok) return;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const other of document.querySelectorAll<HTMLButtonElement>("form[data-theme-form] button")) {
    other.setAttribute("aria-pressed", String(other.value === theme));
  }
  announce(`Colours: ${theme}.`);
});
