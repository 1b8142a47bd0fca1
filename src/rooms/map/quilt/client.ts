/// <reference lib="dom" />
/**
 * Makes the map of the lappendeken easier to explore: one stop for the keyboard with arrows between patches, a
 * caption, a closer look, and the years one after the other. Everything it shows stands on the page without it.
 */
import { nearestTowards, type Spot, type Way } from "./direction.ts";
import { Sight } from "./sight.ts";
import { playYears } from "./play.ts";

export interface PatchElement {
  link: SVGElement;
  path: SVGPathElement;
  title: SVGTitleElement;
  spot: Spot;
}

const figure = document.querySelector<HTMLElement>(".quilt-map");
const svg = figure?.querySelector<SVGSVGElement>("svg.quilt");
const caption = figure?.querySelector<HTMLElement>(".quilt-caption");
if (figure && svg && caption) explore(figure, svg, caption);

function explore(figure: HTMLElement, svg: SVGSVGElement, caption: HTMLElement): void {
  const patches = new Map<string, PatchElement>();
  for (const link of svg.querySelectorAll<SVGElement>("a[data-code]")) {
    const path = link.querySelector("path");
    const title = link.querySelector<SVGTitleElement>("title");
    if (!path || !title) continue;
    const box = path.getBBox();
    const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    patches.set(link.dataset.code ?? "", { link, path, title, spot });
  }
  const sight = new Sight(figure, svg);
  const pointer = ringIn(svg);
  let current: PatchElement | undefined;

  const show = (patch: PatchElement): void => {
    current = patch;
    pointer(patch.path);
    caption.hidden = false;
    caption.textContent = patch.title.textContent;
  };
  const stopAt = (patch: PatchElement): void => {
    for (const other of patches.values()) other.link.setAttribute("tabindex", "-1");
    patch.link.setAttribute("tabindex", "0");
  };

  const [first] = patches.values();
  if (!first) return;
  stopAt(first);
  caption.hidden = false;
  caption.textContent = "Wijs een gemeente aan, of loop met de pijltjestoetsen over de kaart.";

  for (const patch of patches.values()) {
    patch.link.addEventListener("pointerenter", () => {
      show(patch);
    });
    patch.link.addEventListener("focus", () => {
      stopAt(patch);
      show(patch);
      sight.follow(patch.spot);
    });
  }
  svg.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") sight.closer(current?.spot);
    else if (event.key === "-") sight.wider();
    else if (event.key === "0") sight.reset();
    else if (way && current) {
      const target = nearestTowards(current, way, patches.values());
      target?.link.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });
  if (figure.dataset.quilt === "shades")
    playYears(figure, svg, patches, () => {
      if (current) show(current);
    });
}

const WAYS: Partial<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Draws the outline of one patch above all others. */
function ringIn(svg: SVGSVGElement): (path: SVGPathElement) => void {
  const lines = ["pointed", "pointed-inner"].map((name) => {
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("class", name);
    svg.append(line);
    return line;
  });
  return (path) => {
    for (const line of lines) line.setAttribute("d", path.getAttribute("d") ?? "");
  };
}
