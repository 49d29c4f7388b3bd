// <rung-editor>: CodeMirror around the textarea inside of it. The textarea stays the truth: every change is written
// back to it and announced by an ordinary `input` event, so forms, drafts and htmx never know of the editor.
// Alt+E puts the plain textarea in its place, and this is remembered.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { sql } from "@codemirror/lang-sql";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";

import { ink } from "./ink";
import { announce } from "./page";

const REMEMBERED = "rung-plain-editor";

class RungEditor extends HTMLElement {
  private view: EditorView | null = null;
  private writing = false;

  connectedCallback(): void {
    this.area.addEventListener("rung:replaced", () => this.take());
    this.addEventListener("keydown", (event) => {
      if (event.altKey && !event.ctrlKey && event.code === "KeyE") {
        event.preventDefault();
        this.toggle();
      }
    });
    this.parentElement?.querySelector("[data-editor-toggle]")?.addEventListener("click", () => this.toggle());
    if (localStorage.getItem(REMEMBERED) !== "yes") this.enrich();
    this.tell();
  }

  disconnectedCallback(): void {
    this.view?.destroy();
    this.view = null;
  }

  private get area(): HTMLTextAreaElement {
    return this.querySelector("textarea")!;
  }

  private toggle(): void {
    const plain = this.view !== null;
    localStorage.setItem(REMEMBERED, plain ? "yes" : "no");
    if (plain) this.plain();
    else this.enrich();
    this.tell();
    announce(plain ? "Plain text field." : "Editor with highlighting.");
    if (plain) this.area.focus();
    else this.view?.focus();
  }

  private tell(): void {
    const button = this.parentElement?.querySelector("[data-editor-toggle]");
    button?.setAttribute("aria-pressed", String(this.view === null));
  }

  private plain(): void {
    this.view?.destroy();
    this.view = null;
    this.area.hidden = false;
  }

  private enrich(): void {
    const area = this.area;
    this.view = new EditorView({
      state: EditorState.create({ doc: area.value, extensions: this.extensions(area) }),
      parent: this,
    });
    area.hidden = true;
  }

  private extensions(area: HTMLTextAreaElement): Extension[] {
    const label = area.getAttribute("aria-label") ?? "Code";
    return [
      EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>("meta[name=rung-nonce]")?.nonce ?? ""),
      lineNumbers(),
      highlightActiveLineGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      indentUnit.of("    "),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ activateOnTyping: false }),
      highlightActiveLine(),
      highlightSelectionMatches(),
      keymap.of([
        // Bound by the page, not by the editor.
        { key: "Mod-Enter", run: () => this.press("[data-run], [data-submit]") },
        { key: "Mod-Shift-Enter", run: () => this.press("[data-submit]") },
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...completionKeymap,
        indentWithTab,
      ]),
      this.getAttribute("language") === "sql" ? sql() : python(),
      ink,
      marked(this.getAttribute("mark") ?? ""),
      EditorView.contentAttributes.of({
        "aria-label": label,
        tabindex: "0",
        "aria-description": "Escape and then Tab leaves the editor. Alt+E changes to a plain text field.",
        spellcheck: "false",
        autocapitalize: "off",
      }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged || this.writing) return;
        area.value = update.state.doc.toString();
        area.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }),
    ];
  }

  private press(selector: string): boolean {
    const button = this.closest("form")?.querySelector<HTMLElement>(selector);
    button?.click();
    return button !== undefined && button !== null;
  }

  /** Another text came from outside: show it, keep the cursor as near as it can stay. */
  private take(): void {
    const view = this.view;
    if (!view) return;
    const doc = this.area.value;
    const at = Math.min(view.state.selection.main.head, doc.length);
    this.writing = true;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: doc }, selection: { anchor: at } });
    this.writing = false;
  }
}

/** A soft bar over every line that holds `text`: "the line to change". */
function marked(text: string): Extension {
  if (!text) return [];
  const line = Decoration.line({ class: "cm-marked" });
  return EditorView.decorations.compute(["doc"], (state) => {
    const found = [];
    for (let number = 1; number <= state.doc.lines; number++) {
      const here = state.doc.line(number);
      if (here.text.includes(text)) found.push(line.range(here.from));
    }
    return Decoration.set(found);
  });
}

customElements.define("rung-editor", RungEditor);
