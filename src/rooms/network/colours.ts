import { allCommunities, type Body, type Fabric, municipalCommunities } from "#rooms/day";
import { ORGANISATION_TYPES, provinceName, PROVINCES } from "#rooms/organisations";
import { type Colour, HUES } from "#kit/look/palette.ts";
import type { Network } from "./network.ts";

/** Bodies that have one colour, and what that colour says. */
export interface Shade {
  label: string;
  hue: Colour;
  /** Bodies of the picture, in Dutch order. */
  members: Body[];
}

export interface Colours {
  shades: Shade[];
  /** Place in `shades` of each node; -1 for arrangements and for bodies without a colour. */
  shadeOf: number[];
}

/**
 * What the colours of a picture mean. Groups come from all arrangements of the day, so that a body keeps its group
 * when the reader looks at some of them.
 */
export function coloursOf(whole: Fabric, network: Network): Colours {
  const classify = classifierOf(whole, network);
  const members = new Map<string, Body[]>();
  const names = network.nodes.map((node) => {
    const name = "body" in node ? classify.nameOf(node.body) : null;
    if (name !== null && "body" in node) members.set(name, [...(members.get(name) ?? []), node.body]);
    return name;
  });
  const present = classify.order.filter((name) => members.has(name));
  const shades = present.map((name): Shade => {
    const hue = HUES[classify.order.indexOf(name) % HUES.length] ?? "patch-1";
    const sorted = (members.get(name) ?? []).sort((a, b) => (a.sortName < b.sortName ? -1 : 1));
    return { label: classify.labelOf(name), hue, members: sorted };
  });
  const place = new Map(present.map((name, index) => [name, index]));
  return { shades, shadeOf: names.map((name) => (name === null ? -1 : (place.get(name) ?? -1))) };
}

interface Classifier {
  /** All classes in a fixed order, so that each keeps its hue whatever the picture shows. */
  order: string[];
  nameOf: (body: Body) => string | null;
  labelOf: (name: string) => string;
}

function classifierOf(whole: Fabric, { choice }: Network): Classifier {
  if (choice.colouring === "provincies")
    return { order: Object.keys(PROVINCES), nameOf: (body) => body.province, labelOf: provinceName };
  if (choice.colouring === "soort") {
    const labels: Record<string, string> = ORGANISATION_TYPES;
    return {
      order: Object.keys(labels),
      nameOf: (body) => body.type,
      labelOf: (name) => labels[name] ?? name,
    };
  }
  const { groups, groupOf } =
    choice.kind === "gemeenten" ? municipalCommunities(whole) : allCommunities(whole);
  return {
    order: groups.map((it) => String(it.number)),
    nameOf: (body) => {
      const group = groupOf[body.index] ?? -1;
      return group < 0 ? null : String(group);
    },
    labelOf: (name) => groups[Number(name)]?.name ?? name,
  };
}
