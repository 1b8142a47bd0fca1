/// <reference lib="dom" />
import type { PatchElement } from "./client.ts";

/** Long enough to see what changed. */
const PAUSE = 1500;

interface Row {
  code: string;
  klasse: number | null;
  toelichting: string;
  opKaart: string;
}

/** Shows the map year after year, with the rows of the API; the table keeps the day of the page. */
export function playYears(
  figure: HTMLElement,
  svg: SVGSVGElement,
  patches: ReadonlyMap<string, PatchElement>,
  shown: () => void,
): void {
  const years = [...figure.querySelectorAll<HTMLAnchorElement>(".quilt-years a[data-day]")];
  const address = figure.dataset.rows;
  const list = figure.querySelector(".quilt-years");
  if (years.length < 2 || address === undefined || !list) return;
  // Who wants no motion steps through the years, one press at a time.
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const { bar, button, status } = controls();
  list.append(bar);

  let at = Math.max(
    0,
    years.findIndex((it) => it.dataset.day === figure.dataset.day),
  );
  let timer: number | undefined;
  const rest = () => (still.matches ? "Volgend jaar" : "Jaren afspelen");
  button.textContent = rest();

  const stop = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    button.textContent = rest();
  };
  const step = async (): Promise<void> => {
    at = (at + 1) % years.length;
    const year = years[at];
    if (!year) return;
    const rows = await rowsOn(address, year.dataset.day ?? "");
    paint(rows, patches);
    relabel(rows, svg);
    // Those are of the day of the page.
    svg.querySelector(".dotted-ties")?.remove();
    for (const other of years) other.removeAttribute("aria-current");
    year.setAttribute("aria-current", "true");
    status.replaceChildren(
      `De kaart toont ${year.title}; de tabel blijft zoals zij was. `,
      linkTo(year.href, "Bekijk deze dag helemaal"),
    );
    shown();
  };
  const go = async (): Promise<void> => {
    try {
      await step();
    } catch {
      stop();
      status.textContent =
        "De kaart van dat jaar kon niet worden opgehaald. Kies het jaar in de rij hierboven.";
      return;
    }
    if (timer === undefined) return;
    // At the end of the row the show is over.
    if (at === years.length - 1) stop();
    else timer = window.setTimeout(() => void go(), PAUSE);
  };
  button.addEventListener("click", () => {
    if (timer !== undefined) {
      stop();
      return;
    }
    if (!still.matches) {
      if (at === years.length - 1) at = -1;
      timer = window.setTimeout(() => undefined, 0);
      button.textContent = "Pauze";
    }
    void go();
  });
}

/** One press too many asks nothing twice. */
const fetched = new Map<string, Promise<Row[]>>();

function rowsOn(address: string, day: string): Promise<Row[]> {
  const known = fetched.get(day);
  if (known) return known;
  const rows = fetch(`${address}&geldigOp=${day}`).then(async (answer) => {
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return ((await answer.json()) as { resultaten: Row[] }).resultaten;
  });
  fetched.set(day, rows);
  rows.catch(() => fetched.delete(day));
  return rows;
}

/** The municipality that is looked from has the step after the shades. */
const OWN = 9;

function paint(rows: readonly Row[], patches: ReadonlyMap<string, PatchElement>): void {
  for (const { code, klasse, toelichting } of rows) {
    const patch = patches.get(code);
    if (!patch) continue;
    const colour = klasse === null ? "blank" : klasse === OWN ? "patch-2" : `shade-${klasse}`;
    patch.path.setAttribute("class", colour);
    patch.title.textContent = toelichting;
  }
}

/** Steps so dark that a number on them is light. */
const DARK_FROM = 4;

function relabel(rows: readonly Row[], svg: SVGSVGElement): void {
  const labels = new Map(
    [...svg.querySelectorAll<SVGTextElement>("text[data-label]")].map((it) => [it.dataset.label, it]),
  );
  for (const { code, klasse, opKaart } of rows) {
    const label = labels.get(code);
    if (!label) continue;
    label.textContent = opKaart;
    label.classList.toggle("on-dark", klasse !== null && klasse >= DARK_FROM && klasse !== OWN);
  }
}

function controls() {
  const bar = document.createElement("div");
  bar.className = "quilt-play";
  const button = document.createElement("button");
  button.type = "button";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  bar.append(button, status);
  return { bar, button, status };
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}
