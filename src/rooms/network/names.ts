import { called } from "./called.ts";
import type { Framed } from "./frame.ts";
import { type Network, nameOf, type Node } from "./network.ts";

/** A name beside its point. */
export interface Label {
  x: number;
  y: number;
  anchor: "start" | "end" | "middle";
  text: string;
  /** Place of its point in `nodes`. */
  node: number;
}

export const LABEL_SIZE = 11;
const LONGEST = 26;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The radius of a point: larger for who is in more. */
export const radiusOf = (node: Node): number =>
  "body" in node ? 3 + Math.min(5, Math.sqrt(node.weight)) : 2.5;

const CENTRE_EXTRA = 3;

/** As it is drawn: the one everything is about stands out. */
export const drawnRadius = (node: Node, { centre }: Network): number =>
  radiusOf(node) + ("body" in node && node.body === centre ? CENTRE_EXTRA : 0);

/** What nearly every title begins with, and tells nothing beside a point. */
const KIND_WORDS = /^(de |het )?(gemeenschappelijke regeling|gr|regeling)\s+(?=\S)/i;

/** The name as it fits beside a point. */
function pointName(node: Node): string {
  const name = "body" in node ? called(node.body) : nameOf(node).replace(KIND_WORDS, "");
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}

/**
 * As many names as fit without covering each other or a point: the one in the middle first, then whoever is in most.
 * All names are in the list below the picture.
 */
export function labelsOf({ network, width }: Framed): Label[] {
  const { nodes, centre } = network;
  // The titles of a whole country of arrangements would leave no room for who takes part in them.
  const named = (node: Node) => centre !== null || "body" in node;
  const taken = nodes.map((node): Box => {
    const radius = drawnRadius(node, network);
    return { left: node.x - radius, right: node.x + radius, top: node.y - radius, bottom: node.y + radius };
  });
  const first = (node: Node) => ("body" in node ? (node.body === centre ? 2 : 1) : 0);
  const order = nodes
    .map((node, index) => ({ node, index }))
    .filter(({ node }) => named(node))
    .sort((a, b) => first(b.node) - first(a.node) || b.node.weight - a.node.weight || a.index - b.index);
  const labels: Label[] = [];
  for (const { node, index } of order) {
    const spot = spotsAround(node, index, drawnRadius(node, network) + 2).find(
      ({ box }) => box.left >= 0 && box.right <= width && !taken.some((it) => overlap(it, box)),
    );
    if (!spot) continue;
    taken.push(spot.box);
    labels.push(spot.label);
  }
  return labels;
}

/** Right, left, above, below, and then the corners. */
function spotsAround(node: Node, index: number, gap: number): { label: Label; box: Box }[] {
  const text = pointName(node);
  const width = widthOf(text);
  const spot = (anchor: Label["anchor"], dx: number, dy: number) => {
    const x = node.x + dx;
    const y = node.y + dy;
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return {
      label: { x: round(x), y: round(y), anchor, text, node: index },
      box: { left, right: left + width, top: y - LABEL_SIZE * 0.75, bottom: y + LABEL_SIZE * 0.15 },
    };
  };
  const below = gap + LABEL_SIZE * 0.75;
  return [
    spot("start", gap, 4),
    spot("end", -gap, 4),
    spot("middle", 0, -gap),
    spot("middle", 0, below),
    spot("start", gap * 0.6, -gap * 0.7),
    spot("start", gap * 0.6, below - gap * 0.2),
    spot("end", -gap * 0.6, -gap * 0.7),
    spot("end", -gap * 0.6, below - gap * 0.2),
  ];
}

/** Letters that take much less or more room than the others of our font. */
const NARROW = /[fijlrtI.,'’()-]/g;
const WIDE = /[mwMWGOQ@]/g;

/** Width of a text in our font, about; measured on names of municipalities. */
function widthOf(text: string): number {
  const narrow = text.match(NARROW)?.length ?? 0;
  const wide = text.match(WIDE)?.length ?? 0;
  return ((text.length - narrow - wide) * 0.58 + narrow * 0.36 + wide * 0.86) * LABEL_SIZE;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const round = (value: number): number => Math.round(value * 10) / 10;
