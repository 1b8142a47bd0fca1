/// <reference lib="dom" />
import type { Spot } from "./direction.ts";

const CLOSEST = 8;
/** From this close on the numbers on the patches can be read. */
const READABLE = 2.5;
const STEP = 1.6;

/** Which part of the map is in sight; the page itself does not scroll or grow. */
export class Sight {
  readonly #svg: SVGSVGElement;
  readonly #whole: { x: number; y: number; width: number; height: number };
  readonly #labelled: boolean;
  #zoom = 1;
  #middle: Spot;
  #changed: () => void;

  constructor(figure: HTMLElement, svg: SVGSVGElement) {
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.#svg = svg;
    this.#whole = { x, y, width, height };
    this.#labelled = svg.classList.contains("labelled");
    this.#middle = { x: x + width / 2, y: y + height / 2 };
    this.#changed = this.#tools(figure);
    this.#changed();
    this.#wheel();
    this.#drag();
  }

  closer(towards: Spot = this.#middle): void {
    this.#look(this.#zoom * STEP, towards);
  }

  wider(): void {
    this.#look(this.#zoom / STEP, this.#middle);
  }

  reset(): void {
    this.#look(1, this.#middle);
  }

  /** Keeps a place in sight while one walks over the map. */
  follow({ x, y }: Spot): void {
    const { width, height } = this.#whole;
    const far =
      Math.abs(x - this.#middle.x) > (width / this.#zoom) * 0.4 ||
      Math.abs(y - this.#middle.y) > (height / this.#zoom) * 0.4;
    if (far) this.#look(this.#zoom, { x, y });
  }

  #look(zoom: number, middle: Spot): void {
    const { x, y, width, height } = this.#whole;
    this.#zoom = Math.min(CLOSEST, Math.max(1, zoom));
    const [across, down] = [width / this.#zoom, height / this.#zoom];
    // Never past the edge of the map.
    const within = (value: number, from: number, room: number, size: number) =>
      Math.min(from + room - size / 2, Math.max(from + size / 2, value));
    this.#middle = { x: within(middle.x, x, width, across), y: within(middle.y, y, height, down) };
    const corner = [this.#middle.x - across / 2, this.#middle.y - down / 2];
    this.#svg.setAttribute("viewBox", [...corner, across, down].map((it) => it.toFixed(1)).join(" "));
    this.#svg.classList.toggle("labelled", this.#labelled || this.#zoom >= READABLE);
    this.#svg.classList.toggle("near", this.#zoom > 1);
    this.#changed();
  }

  #tools(figure: HTMLElement): () => void {
    const bar = document.createElement("div");
    bar.className = "quilt-tools no-print";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Inzoomen");
    const button = (sign: string, name: string, act: () => void) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = sign;
      made.setAttribute("aria-label", name);
      made.addEventListener("click", act);
      bar.append(made);
      return made;
    };
    const nearer = button("+", "Dichterbij", () => {
      this.closer();
    });
    const further = button("−", "Verder weg", () => {
      this.wider();
    });
    figure.querySelector(".quilt-frame")?.prepend(bar);
    return () => {
      nearer.disabled = this.#zoom >= CLOSEST;
      further.disabled = this.#zoom <= 1;
    };
  }

  /** The wheel scrolls the page; with Ctrl, and so with a pinch on a touchpad, it brings the map closer. */
  #wheel(): void {
    this.#svg.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const at = this.#placeOf(event);
        const before = this.#zoom;
        const zoom = Math.min(CLOSEST, Math.max(1, before * Math.exp(-event.deltaY / 200)));
        // What is under the pointer stays there.
        const keep = (middle: number, point: number) => point + ((middle - point) * before) / zoom;
        this.#look(zoom, { x: keep(this.#middle.x, at.x), y: keep(this.#middle.y, at.y) });
      },
      { passive: false },
    );
  }

  /** Seen from close by the map can be dragged; a drag is no click. */
  #drag(): void {
    let from: { place: Spot; x: number; y: number } | null = null;
    let dragged = false;
    this.#svg.addEventListener("pointerdown", (event) => {
      dragged = false;
      from = this.#zoom > 1 ? { place: this.#middle, x: event.clientX, y: event.clientY } : null;
    });
    window.addEventListener("pointermove", (event) => {
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!dragged && Math.hypot(dx, dy) < 6) return;
      dragged = true;
      const scale = this.#unitsPerPixel();
      this.#look(this.#zoom, { x: from.place.x - dx * scale, y: from.place.y - dy * scale });
    });
    for (const end of ["pointerup", "pointercancel"])
      window.addEventListener(end, () => {
        from = null;
      });
    this.#svg.addEventListener("dragstart", (event) => {
      event.preventDefault();
    });
    this.#svg.addEventListener("click", (event) => {
      if (dragged) event.preventDefault();
      dragged = false;
    });
  }

  #unitsPerPixel(): number {
    const box = this.#svg.getBoundingClientRect();
    return Math.max(this.#whole.width / box.width, this.#whole.height / box.height) / this.#zoom;
  }

  #placeOf(event: MouseEvent): Spot {
    const box = this.#svg.getBoundingClientRect();
    const scale = this.#unitsPerPixel();
    return {
      x: this.#middle.x + (event.clientX - box.left - box.width / 2) * scale,
      y: this.#middle.y + (event.clientY - box.top - box.height / 2) * scale,
    };
  }
}
