import { called } from "./called.ts";
import type { Framed } from "./frame.ts";
import { byRank, isSought, type Ranked, spotsFor } from "./label-spots.ts";
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
 * As many names as fit without covering each other or a point, in the order of `byRank`.
 * All names are in the list below the picture.
 */
export function labelsOf({ network, width, height }: Framed): Label[] {
  const { nodes, centre } = network;
  const points = nodes.map((node) => ({ x: node.x, y: node.y, radius: drawnRadius(node, network) }));
  const rankOf = (node: Node): Ranked => ({
    first: "body" in node && node.body === centre,
    arrangement: !("body" in node),
    population: "body" in node ? node.body.population : null,
    weight: node.weight,
  });
  const wanted = nodes
    .map((node, index) => ({ node, index }))
    // The titles of a whole country of arrangements would leave no room for who takes part in them.
    .filter(({ node }) => centre !== null || "body" in node)
    .sort((a, b) => byRank(rankOf(a.node), rankOf(b.node)) || a.index - b.index)
    .flatMap(({ node, index }) => {
      const text = pointName(node);
      const point = points[index];
      const sought = isSought(rankOf(node));
      return point ? [{ ...point, text, index, width: widthOf(text), sought }] : [];
    });
  return spotsFor(wanted, points, LABEL_SIZE, { width, height }).map(({ name, spot }) => ({
    x: round(spot.x),
    y: round(spot.y),
    anchor: spot.anchor,
    text: name.text,
    node: name.index,
  }));
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

const round = (value: number): number => Math.round(value * 10) / 10;
