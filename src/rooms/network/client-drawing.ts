/// <reference lib="dom" />
/** The drawing that moves. */
import { UndirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { colourOf, mixed, onSchemeChange } from "./client-colours.ts";
import {
  type Drawing,
  type Drawn,
  type DrawnLine,
  fill,
  graphFrom,
  type NetworkData,
} from "./client-graph.ts";
import { button } from "./client-button.ts";
import { type Nameable, placeNames } from "./client-labels.ts";
import { panelFor } from "./client-panel.ts";

const LABEL_SIZE = 13;
/** Every point in sight may have its name: what does not fit is found when they are placed. */
const MOST_IN_A_CELL = 1000;

export interface Moving {
  tools: HTMLElement[];
  refresh: () => void;
}

/**
 * Draws the network in the place of the fixed drawing, with its tools in the bar.
 * @param centre the point that everything is about, if there is one
 */
export function draw(stage: HTMLElement, bar: HTMLElement, data: NetworkData, centre: string | null): Moving {
  stage.hidden = false;
  stage.parentElement?.classList.add("moving");
  const graph = graphFrom(data, new UndirectedGraph(), centre);
  fill(graph, data);
  let pointed: string | null = null;
  let picked: string | null = null;

  const near = (node: string) => {
    const middle = pointed ?? picked;
    return middle === null || node === middle || graph.areNeighbors(node, middle);
  };
  let paper: CanvasRenderingContext2D | null = null;
  let inSight: Nameable[] = [];
  const sigma = new Sigma<Drawn, DrawnLine>(graph, stage, {
    labelFont: getComputedStyle(stage).fontFamily,
    labelSize: LABEL_SIZE,
    labelDensity: MOST_IN_A_CELL,
    labelRenderedSizeThreshold: 0,
    minCameraRatio: 0.05,
    maxCameraRatio: 2,
    stagePadding: 30,
    zIndex: true,
    nodeReducer: (node, shown) =>
      near(node)
        ? { ...shown, forceLabel: node === (pointed ?? picked), zIndex: 1 }
        : { ...shown, color: mixed(shown.color, 0.2), label: null, zIndex: 0 },
    edgeReducer: (edge, shown) => {
      const middle = pointed ?? picked;
      return { ...shown, hidden: middle !== null && !graph.hasExtremity(edge, middle) };
    },
    // Only gathers who is in sight: names are placed when all are known.
    defaultDrawNodeLabel: (context, { key, label, x, y, size, ...node }) => {
      paper = context;
      if (!label) return;
      const { arrangement, population, count: weight } = graph.getNodeAttributes(key);
      const rank = { first: key === centre, arrangement, population, weight };
      inSight.push({ ...rank, label, x, y, size, forced: Boolean(node.forceLabel) });
    },
    defaultDrawNodeHover: (context, node, settings) => {
      if (!node.label) return;
      context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
      const width = context.measureText(node.label).width;
      // At the right edge it stands left of its point.
      const right = node.x + node.size + 1;
      const left = right + width + 8 > stage.clientWidth ? node.x - node.size - 9 - width : right;
      context.fillStyle = colourOf("--paper-raised");
      context.fillRect(left, node.y - 11, width + 8, 22);
      context.fillStyle = colourOf("--ink");
      context.fillText(node.label, left + 4, node.y + 5);
    },
  });

  sigma.on("beforeRender", () => {
    inSight = [];
  });
  sigma.on("afterRender", () => {
    if (paper) writeNames(paper, inSight, { width: stage.clientWidth, height: stage.clientHeight });
  });

  const panel = panelFor(stage, graph, stage.parentElement?.dataset.page ?? "", pick);
  function pick(node: string | null): void {
    picked = node;
    pointed = null;
    panel.show(node);
    stage.dataset.picked = node ?? "";
    sigma.refresh({ skipIndexation: true });
    if (node === null) return;
    const spot = sigma.getNodeDisplayData(node);
    if (spot) void sigma.getCamera().animate({ x: spot.x, y: spot.y, ratio: 0.25 }, { duration: 400 });
  }

  sigma.on("enterNode", ({ node }) => {
    pointed = node;
    sigma.refresh({ skipIndexation: true });
  });
  sigma.on("leaveNode", () => {
    pointed = null;
    sigma.refresh({ skipIndexation: true });
  });
  sigma.on("clickNode", ({ node }) => {
    pick(node);
  });
  sigma.on("clickStage", () => {
    pick(null);
  });
  onSchemeChange(() => {
    fill(graph, data);
    sigma.refresh();
  });
  searchHere(graph, pick, stage);

  const camera = sigma.getCamera();
  const tools = [
    button("Dichterbij", () => void camera.animatedZoom({ duration: 200 })),
    button("Verder weg", () => void camera.animatedUnzoom({ duration: 200 })),
    button("Alles", () => {
      pick(null);
      void camera.animatedReset({ duration: 200 });
    }),
  ];
  bar.append(...tools);
  return {
    tools: [...tools, panel.element],
    refresh: () => {
      sigma.refresh();
    },
  };
}

/** Names on the drawing, with paper around them so that lines do not run through. */
function writeNames(
  context: CanvasRenderingContext2D,
  points: readonly Nameable[],
  picture: { width: number; height: number },
): void {
  context.font = `${LABEL_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  context.lineJoin = "round";
  context.lineWidth = 5;
  context.strokeStyle = colourOf("--paper");
  context.fillStyle = colourOf("--ink");
  const widthOf = (text: string) => context.measureText(text).width;
  for (const { label, x, y } of placeNames(points, widthOf, LABEL_SIZE, picture)) {
    context.strokeText(label, x, y);
    context.fillText(label, x, y);
  }
}

/** A name that is in the drawing is shown there; any other question goes to the server as it did. */
function searchHere(graph: Drawing, pick: (node: string) => void, stage: HTMLElement): void {
  const field = document.querySelector<HTMLInputElement>("input#zoek");
  field?.form?.addEventListener("submit", (event) => {
    if (stage.hidden) return;
    const typed = field.value.trim().toLowerCase();
    const found = graph.findNode((node, it) => node === typed || it.label.toLowerCase() === typed);
    if (found === undefined) return;
    event.preventDefault();
    pick(found);
    stage.scrollIntoView({ block: "nearest" });
  });
}
