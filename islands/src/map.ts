// <rung-map>: pan, zoom and walk the map that the server drew. Without this script it is a scrolling picture of links.
import { select } from "d3-selection";
import { type D3ZoomEvent, zoom, zoomIdentity, type ZoomBehavior } from "d3-zoom";

const SMALLEST = 0.35; // the whole map on a laptop
const LARGEST = 2.5;
const STEP = 1.35;
const MARGIN = 48; // px kept free around a mark that the keyboard reaches

class RungMap extends HTMLElement {
  private behaviour!: ZoomBehavior<SVGSVGElement, unknown>;

  connectedCallback(): void {
    this.classList.add("is-live");
    const world = this.svg.querySelector<SVGGElement>("[data-world]")!;
    const [width, height] = this.size;
    this.behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SMALLEST, LARGEST])
      .translateExtent([[-MARGIN, -MARGIN], [width + MARGIN, height + MARGIN]])
      // A plain wheel scrolls the page; with Ctrl (or a pinch) it zooms, as on other maps.
      .filter((event: Event) => (event instanceof WheelEvent ? event.ctrlKey || event.metaKey : !(event as MouseEvent).button))
      .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        world.setAttribute("transform", event.transform.toString());
      });
    select(this.svg).call(this.behaviour).on("dblclick.zoom", null);
    this.start();
    this.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-zoom]");
      if (button) this.turn(button.dataset.zoom ?? "");
    });
    this.svg.addEventListener("keydown", (event) => this.walk(event));
    this.svg.addEventListener("focusin", (event) => this.show(event.target as SVGGraphicsElement));
    this.svg.addEventListener("focusin", (event) => this.light(event.target as Element));
    this.svg.addEventListener("mouseover", (event) => this.light(event.target as Element));
    this.rove(this.marks.find((mark) => mark.matches("[data-next-mark]")) ?? this.marks[0]);
  }

  private get svg(): SVGSVGElement {
    return this.querySelector("svg")!;
  }

  private get size(): [number, number] {
    return [Number(this.svg.dataset.width), Number(this.svg.dataset.height)];
  }

  private get marks(): SVGAElement[] {
    return [...this.svg.querySelectorAll<SVGAElement>("a[data-x]")];
  }

  /** Begin where the learner is: the next skill, or the top left. */
  private start(): void {
    const box = this.svg.getBoundingClientRect();
    const scale = Math.max(0.8, Math.min(1, box.width / this.size[0]));
    const next = this.svg.querySelector<SVGAElement>("[data-next-mark]");
    const [x, y] = next ? place(next) : [0, 0];
    const left = Math.max(0, x - box.width / scale / 2);
    const top = Math.max(0, y - box.height / scale / 2);
    select(this.svg).call(this.behaviour.transform, zoomIdentity.scale(scale).translate(-left, -top));
  }

  private turn(how: string): void {
    const here = select(this.svg);
    if (how === "in") here.call(this.behaviour.scaleBy, STEP);
    else if (how === "out") here.call(this.behaviour.scaleBy, 1 / STEP);
    else if (how === "all") {
      const box = this.svg.getBoundingClientRect();
      const scale = Math.min(box.width / this.size[0], box.height / this.size[1]);
      here.call(this.behaviour.transform, zoomIdentity.scale(Math.max(SMALLEST, scale)));
    } else this.start();
  }

  /** Arrow keys go to the nearest mark in that direction; Home and End to the ends of the lane. */
  private walk(event: KeyboardEvent): void {
    const from = (event.target as Element).closest<SVGAElement>("a[data-x]");
    if (!from || event.ctrlKey || event.altKey || event.metaKey) return;
    const lane = this.marks.filter((mark) => mark.dataset.lane === from.dataset.lane);
    let to: SVGAElement | undefined;
    if (event.key === "Home") to = lane[0];
    else if (event.key === "End") to = lane[lane.length - 1];
    else if (event.key.startsWith("Arrow")) to = nearest(from, this.marks, event.key);
    else return;
    event.preventDefault();
    if (to) {
      this.rove(to);
      to.focus();
    }
  }

  private rove(to: SVGAElement | undefined): void {
    for (const mark of this.marks) mark.setAttribute("tabindex", mark === to ? "0" : "-1");
  }

  /** Light the lines that lead to and from a mark, also those that cross lanes. */
  private light(target: Element): void {
    const skill = target.closest<SVGAElement>("a[data-skill]")?.dataset.skill;
    for (const wire of this.svg.querySelectorAll<SVGPathElement>(".wire")) {
      wire.classList.toggle("lit", skill !== undefined && (wire.dataset.from === skill || wire.dataset.to === skill));
    }
  }

  /** Bring a mark that has the focus into view. */
  private show(target: SVGGraphicsElement): void {
    const mark = target.closest<SVGAElement>("a[data-x]");
    if (!mark) return;
    this.rove(mark);
    const box = this.svg.getBoundingClientRect();
    const at = mark.getBoundingClientRect();
    const dx = Math.max(0, box.left + MARGIN - at.left) - Math.max(0, at.right - box.right + MARGIN);
    const dy = Math.max(0, box.top + MARGIN - at.top) - Math.max(0, at.bottom - box.bottom + MARGIN);
    const scale = Number(/scale\(([^)]+)\)/.exec(this.svg.querySelector("[data-world]")?.getAttribute("transform") ?? "")?.[1] ?? 1);
    if (dx || dy) select(this.svg).call(this.behaviour.translateBy, dx / scale, dy / scale);
  }
}

function place(mark: SVGAElement): [number, number] {
  return [Number(mark.dataset.x), Number(mark.dataset.y)];
}

function nearest(from: SVGAElement, marks: SVGAElement[], key: string): SVGAElement | undefined {
  const [x, y] = place(from);
  const across = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  let best: SVGAElement | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const [mx, my] = place(mark);
    const along = sign * (across ? mx - x : my - y);
    const aside = Math.abs(across ? my - y : mx - x);
    if (along <= 0) continue;
    const far = along + 3 * aside; // prefer the same row or column
    if (far < least) {
      least = far;
      best = mark;
    }
  }
  return best;
}

customElements.define("rung-map", RungMap);
