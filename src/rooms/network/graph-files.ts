import { svgText as xmlText } from "#kit/picture.ts";
import { ORGANISATION_TYPES, provinceName } from "#rooms/organisations";
import { PALETTE } from "#kit/look/palette.ts";
import type { Colours } from "./colours.ts";
import { type Network, keyOf, nameOf, type Node } from "./network.ts";

/** What programs for networks get about each point, in this order. */
const ATTRIBUTES = [
  { id: "label", type: "string" },
  { id: "soort", type: "string" },
  { id: "provincie", type: "string" },
  { id: "groep", type: "string" },
  { id: "aantal", type: "int" },
  { id: "x", type: "double" },
  { id: "y", type: "double" },
] as const;

type Attributes = Record<(typeof ATTRIBUTES)[number]["id"], string | number>;

function attributesOf(node: Node, shade: string): Attributes {
  const body = "body" in node ? node.body : null;
  return {
    label: nameOf(node),
    soort: body ? ORGANISATION_TYPES[body.type] : "Samenwerking",
    provincie: body?.province == null ? "" : provinceName(body.province),
    groep: shade,
    aantal: node.weight,
    x: node.x,
    // Pictures count downwards, programs for networks upwards.
    y: node.y === 0 ? 0 : -node.y,
  };
}

const shadeLabel = ({ shades, shadeOf }: Colours, index: number): string =>
  shades[shadeOf[index] ?? -1]?.label ?? "";

/**
 * The network as GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html): undirected, with the number of
 * shared arrangements as `weight`.
 */
export function graphmlOf(network: Network, colours: Colours, description: string): string {
  const { nodes, lines } = network;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `<desc>${xmlText(description)}</desc>`,
    ...ATTRIBUTES.map((it) => `<key id="${it.id}" for="node" attr.name="${it.id}" attr.type="${it.type}"/>`),
    '<key id="weight" for="edge" attr.name="weight" attr.type="int"/>',
    '<graph id="netwerk" edgedefault="undirected">',
    ...nodes.map((node, index) => {
      const attributes = attributesOf(node, shadeLabel(colours, index));
      const data = ATTRIBUTES.map(
        (it) => `<data key="${it.id}">${xmlText(String(attributes[it.id]))}</data>`,
      ).join("");
      return `<node id="${xmlText(keyOf(node))}">${data}</node>`;
    }),
    ...lines.map(
      (line, index) =>
        `<edge id="e${index}" source="${endOf(network, line.a)}" target="${endOf(network, line.b)}"><data key="weight">${line.shared}</data></edge>`,
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/**
 * The network as GEXF 1.2 (https://gexf.net/schema.html), with the places, sizes and colours of the picture. Programs
 * that read 1.3 read this too; many read nothing newer.
 */
export function gexfOf(network: Network, colours: Colours, description: string, day: string): string {
  const { nodes, lines } = network;
  const columns = ATTRIBUTES.filter((it) => it.id !== "label" && it.id !== "x" && it.id !== "y");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `<meta lastmodifieddate="${day}"><creator>Vliegwiel</creator><description>${xmlText(description)}</description></meta>`,
    '<graph defaultedgetype="undirected" mode="static">',
    '<attributes class="node" mode="static">',
    ...columns.map(
      (it) => `<attribute id="${it.id}" title="${it.id}" type="${it.type === "int" ? "integer" : it.type}"/>`,
    ),
    "</attributes>",
    `<nodes count="${nodes.length}">`,
    ...nodes.map((node, index) => {
      const attributes = attributesOf(node, shadeLabel(colours, index));
      const values = columns
        .map((it) => `<attvalue for="${it.id}" value="${xmlText(String(attributes[it.id]))}"/>`)
        .join("");
      const hue = colours.shades[colours.shadeOf[index] ?? -1]?.hue ?? "ink-soft";
      return (
        `<node id="${xmlText(keyOf(node))}" label="${xmlText(nameOf(node))}"><attvalues>${values}</attvalues>` +
        `${vizColour(PALETTE[hue])}<viz:position x="${attributes.x}" y="${attributes.y}" z="0"/>` +
        `<viz:size value="${(4 + Math.sqrt(node.weight)).toFixed(2)}"/></node>`
      );
    }),
    "</nodes>",
    `<edges count="${lines.length}">`,
    ...lines.map(
      (line, index) =>
        `<edge id="e${index}" source="${endOf(network, line.a)}" target="${endOf(network, line.b)}" weight="${line.shared}"/>`,
    ),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

/** As three numbers, which every version of the format knows. */
function vizColour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color r="${r ?? 0}" g="${g ?? 0}" b="${b ?? 0}"/>`;
}

function endOf({ nodes }: Network, index: number): string {
  const node = nodes[index];
  return node ? xmlText(keyOf(node)) : "";
}
