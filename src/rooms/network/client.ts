/// <reference lib="dom" />
/**
 * Lets readers come closer to the network: zoom, drag, point, search. The page is complete without it: the drawing it
 * stands in for is one button away, and the list below has the same lines.
 */
import { button } from "./client-button.ts";
import type { Moving } from "./client-drawing.ts";
import type { NetworkData } from "./client-graph.ts";

const figure = document.querySelector<HTMLElement>("#tekening");
const canvas = figure?.querySelector<HTMLElement>(".network-canvas");
const address = figure?.dataset.api;

if (figure && canvas && address !== undefined && canDraw()) start(figure, canvas, address);

/** Without WebGL the drawing stays. */
function canDraw(): boolean {
  const trial = document.createElement("canvas");
  return trial.getContext("webgl2") !== null;
}

function start(frame: HTMLElement, stage: HTMLElement, from: string): void {
  const bar = document.createElement("p");
  bar.className = "network-bar no-print";
  const toggle = button("Maak de tekening beweegbaar", () => {
    void show();
  });
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  bar.append(toggle, status);
  frame.before(bar);
  let picture: Moving | null = null;

  /** What draws is thirty times as large as this script, and on a phone may never be asked for. */
  async function drawn(): Promise<Moving> {
    const [{ draw }, data] = await Promise.all([import("./client-drawing.ts"), dataAt(from)]);
    return draw(stage, bar, data, new URL(from, location.href).searchParams.get("centraal"));
  }

  async function show(): Promise<void> {
    toggle.disabled = true;
    status.textContent = "De tekening wordt geladen…";
    try {
      picture ??= await drawn();
      still(false);
    } catch {
      status.textContent = "De beweegbare tekening kon niet worden geladen; u ziet de vaste.";
      toggle.disabled = false;
    }
  }

  /** Shows the fixed drawing or the moving one, and offers the other. */
  function still(fixed: boolean): void {
    frame.classList.toggle("moving", !fixed);
    stage.hidden = fixed;
    picture?.tools.forEach((it) => (it.hidden = fixed));
    toggle.disabled = false;
    toggle.textContent = fixed ? "Maak de tekening beweegbaar" : "Terug naar de vaste tekening";
    toggle.onclick = () => {
      if (fixed) void show();
      else still(true);
    };
    status.textContent = "";
    if (!fixed) picture?.refresh();
  }

  // On a phone a drawing that moves would catch the finger that wants to scroll: there the reader asks for it.
  // Elsewhere it comes when the reader does: who only reads the list loads nothing for it.
  if (!matchMedia("(min-width: 52rem)").matches) return;
  const arrival = new IntersectionObserver((seen) => {
    if (!seen.some((it) => it.isIntersecting)) return;
    arrival.disconnect();
    if (picture === null && !toggle.disabled) void show();
  });
  arrival.observe(frame);
}

async function dataAt(address: string): Promise<NetworkData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return (await answer.json()) as NetworkData;
}
