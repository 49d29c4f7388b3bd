// <rung-order>: buttons that move a line up or down, in place of the number beside it. The numbers stay in the form.
import { announce } from "./page";

class RungOrder extends HTMLElement {
  connectedCallback(): void {
    for (const line of this.lines) {
      line.querySelector("select")!.hidden = true;
      const text = line.querySelector("code")?.textContent ?? "";
      line.append(this.mover("↑", `Up: ${text}`, -1), this.mover("↓", `Down: ${text}`, 1));
    }
    this.number();
  }

  private get list(): HTMLOListElement {
    return this.querySelector("ol")!;
  }

  private get lines(): HTMLLIElement[] {
    return [...this.list.querySelectorAll("li")];
  }

  private mover(sign: string, label: string, by: number): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button small";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => this.move(button, by));
    return button;
  }

  private move(button: HTMLButtonElement, by: number): void {
    const lines = this.lines;
    const line = button.closest("li")!;
    const other = lines[lines.indexOf(line) + by];
    if (!other) return;
    if (by < 0) other.before(line);
    else other.after(line);
    this.number();
    button.focus();
    announce(`Place ${this.lines.indexOf(line) + 1} of ${lines.length}.`);
  }

  private number(): void {
    this.lines.forEach((line, at) => (line.querySelector("select")!.value = String(at + 1)));
  }
}

customElements.define("rung-order", RungOrder);
