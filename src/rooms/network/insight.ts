import { extremesOf } from "#kit/extremes.ts";
import { counted, enumerate } from "#kit/words.ts";
import { compareNames } from "#rooms/organisations";
import { called } from "./called.ts";
import type { Network, Node } from "./network.ts";

/** More pairs than this are counted and not named. */
const MOST_NAMED = 2;

/**
 * The finding above the drawing, from the lines in it: who share most, or who takes part in most. Null when there is
 * nothing to tell apart.
 */
export function networkInsight({ choice, centre, nodes, lines }: Network): string | null {
  const nameOf = (node: Node | undefined) => (node && "body" in node ? called(node.body) : "");
  if (choice.view !== "partners") {
    const largest = extremesOf(
      nodes.filter((it) => "arrangement" in it),
      (it) => it.weight,
      (it) => it.arrangement.title,
    );
    if (!largest || largest.most.value === largest.least.value) return null;
    const { value, names } = largest.most;
    if (names.length > 1) return null;
    return `De grootste groep is die van ${names[0]}: ${counted(value, "deelnemer", "deelnemers")}.`;
  }
  // Around one body only the lines that end there answer what the page asks.
  const asked = lines.filter(({ a, b }) => !centre || [nodes[a], nodes[b]].some((it) => isBody(it, centre)));
  const shared = extremesOf(
    asked,
    (it) => it.shared,
    ({ a, b }) => {
      const ends = [nodes[a], nodes[b]].filter((it) => !centre || !isBody(it, centre));
      return ends
        .map((it) => ({ name: nameOf(it) }))
        .sort(compareNames)
        .map((it) => it.name)
        .join(" en ");
    },
  );
  if (!shared || shared.most.value === shared.least.value) return null;
  const { value, names } = shared.most;
  const amount = counted(value, "regeling", "regelingen");
  if (centre)
    return names.length > MOST_NAMED
      ? `Met ${counted(names.length, "partner", "partners")} deelt ${called(centre)} het meest: ${amount}.`
      : `Het meest deelt ${called(centre)} met ${enumerate(names)}: ${amount}.`;
  return names.length > MOST_NAMED
    ? `${counted(names.length, "tweetal deelt", "tweetallen delen")} het meest: ${amount}.`
    : `Het meest delen ${names.join(", en ")}: ${amount}.`;
}

const isBody = (node: Node | undefined, body: Network["centre"]): boolean =>
  node !== undefined && "body" in node && node.body === body;
