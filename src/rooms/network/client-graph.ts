/// <reference lib="dom" />
import type { UndirectedGraph } from "graphology";
import { colourOf, mixed } from "./client-colours.ts";

/** What `/api/v1/lappendeken/netwerk` says, as far as a drawing needs it. */
export interface NetworkData {
  kleuren: { naam: string; kleur: string }[];
  knopen: {
    id: string;
    naam: string;
    soort: "organisatie" | "samenwerking";
    kleur: number | null;
    inwoners: number | null;
    aantal: number;
    x: number;
    y: number;
    straal: number;
  }[];
  verbindingen: { van: string; naar: string; gedeeld: number }[];
}

/** A point as it is drawn. */
export interface Drawn {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  arrangement: boolean;
  count: number;
  population: number | null;
  /** The name of its colour. */
  group: string;
}

export interface DrawnLine {
  size: number;
  color: string;
  shared: number;
}

export type Drawing = UndirectedGraph<Drawn, DrawnLine>;

/** The one everything is about stands out, as in the fixed drawing. */
const CENTRE_EXTRA = 3;

/** The points and lines, without colours yet. */
export function graphFrom(data: NetworkData, graph: Drawing, centre: string | null): Drawing {
  for (const it of data.knopen)
    graph.addNode(it.id, {
      x: it.x,
      // Pictures count downwards, this one upwards.
      y: -it.y,
      size: it.straal + (it.id === centre ? CENTRE_EXTRA : 0),
      label: it.naam.replace(/^gemeente /i, ""),
      color: "",
      arrangement: it.soort === "samenwerking",
      count: it.aantal,
      population: it.inwoners,
      group: it.kleur === null ? "" : (data.kleuren[it.kleur]?.naam ?? ""),
    });
  for (const it of data.verbindingen)
    graph.addEdge(it.van, it.naar, {
      size: Math.min(3.2, 0.5 + it.gedeeld / 5),
      color: "",
      shared: it.gedeeld,
    });
  return graph;
}

/** Gives points and lines the colours of the scheme in use. */
export function fill(graph: Drawing, data: NetworkData): void {
  const colours = data.kleuren.map((it) => colourOf(`--${it.kleur}`));
  const none = colourOf("--ink-soft");
  const shades = new Map(data.knopen.map((it) => [it.id, it.kleur]));
  const colour = (node: string) => colours[shades.get(node) ?? -1] ?? none;
  graph.updateEachNodeAttributes((node, it) => ({ ...it, color: colour(node) }));
  graph.updateEachEdgeAttributes((_edge, it, a, b) => ({
    ...it,
    color:
      shades.get(a) === shades.get(b) || graph.getNodeAttribute(b, "arrangement")
        ? mixed(colour(a), 0.45)
        : mixed(none, 0.3),
  }));
}
