/// <reference lib="dom" />
import type { Drawing } from "./client-graph.ts";

/** More partners than this are in the list below the drawing. */
const MOST_SHOWN = 12;

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/**
 * What is known of the point that was chosen, beside the drawing: who it is joined to, and the way to its page.
 * @param page address of the page with one organisation in the middle; its code goes in `centraal`
 */
export function panelFor(
  stage: HTMLElement,
  graph: Drawing,
  page: string,
  pick: (node: string) => void,
): { element: HTMLElement; show: (node: string | null) => void } {
  const panel = document.createElement("aside");
  panel.className = "network-panel";
  panel.setAttribute("aria-live", "polite");
  stage.after(panel);

  function show(node: string | null): void {
    panel.replaceChildren();
    if (node === null) {
      panel.append(line("p", "Wijs een rondje aan om te zien met wie het verbonden is. Kies het voor meer."));
      if (graph.someNode((_node, it) => it.arrangement))
        panel.append(line("p", "De kleine grijze rondjes zijn samenwerkingen."));
      return;
    }
    const it = graph.getNodeAttributes(node);
    const joined = graph
      .neighbors(node)
      .map((other) => ({ other, shared: graph.getEdgeAttribute(graph.edge(node, other), "shared") }))
      .sort((a, b) => b.shared - a.shared || nameOf(a.other).localeCompare(nameOf(b.other), "nl"));
    panel.append(
      line("h3", it.label),
      line(
        "p",
        it.arrangement
          ? counted(it.count, "deelnemer", "deelnemers")
          : `${counted(it.count, "samenwerking", "samenwerkingen")}${it.group === "" ? "" : ` · ${it.group}`}`,
      ),
    );
    const list = document.createElement("ul");
    for (const { other, shared } of joined.slice(0, MOST_SHOWN)) {
      const item = document.createElement("li");
      const choose = document.createElement("button");
      choose.type = "button";
      choose.className = "as-link";
      choose.textContent = nameOf(other);
      choose.onclick = () => {
        pick(other);
      };
      item.append(choose);
      if (shared > 1) item.append(` ${shared} samen`);
      list.append(item);
    }
    panel.append(list);
    if (joined.length > MOST_SHOWN) panel.append(line("p", `en nog ${joined.length - MOST_SHOWN}.`));
    const more = document.createElement("a");
    more.href = it.arrangement ? onDay(page, `/samenwerkingen/${node}`) : withCentre(page, node);
    more.textContent = it.arrangement ? "Naar deze samenwerking" : "Zet deze organisatie in het midden";
    panel.append(more);
  }

  const nameOf = (node: string) => graph.getNodeAttribute(node, "label");
  show(null);
  return { element: panel, show };
}

function withCentre(page: string, node: string): string {
  const address = new URL(page, location.href);
  address.searchParams.set("centraal", node);
  return address.pathname + address.search;
}

/** Another page on the day of this one. */
function onDay(page: string, path: string): string {
  const day = new URL(page, location.href).searchParams.get("geldigOp");
  return day === null ? path : `${path}?geldigOp=${day}`;
}

function line(tag: "p" | "h3", text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
