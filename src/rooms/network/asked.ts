import type { Day } from "#kit/day.ts";
import { type FieldError, notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import {
  type Body,
  chosenFrom,
  type Fabric,
  fabricOf,
  findBody,
  type Found,
  readingOf,
  withExecutor,
} from "#rooms/day";
import { shortName } from "#rooms/organisations";
import { type Colours, coloursOf } from "./colours.ts";
import { type Network, networkOf } from "./network.ts";
import { type Paths, pathsBetween } from "./paths.ts";
import { choiceOf, type NetworkQuery } from "./question.ts";

/** A picture that was asked for, with what it was made from. */
export interface AskedNetwork {
  /** All arrangements of the day. */
  whole: Fabric;
  /** Those that pass the filters. */
  chosen: Fabric;
  network: Network;
  colours: Colours;
}

/**
 * What stands in the middle is not there that day, though the register knows it. With one in its place that one is in
 * the middle (`asked`); otherwise there is no picture.
 */
export interface StandIn {
  /** Why, in a sentence. */
  sentence: string;
  /** Who stand that day where it stands in the register. */
  standing: Body[];
}

/**
 * @throws Problem 404 when nobody has the code in the middle, or whoever has it is not there on the day and not one
 *   other stands in its place
 */
export async function networkAsked(building: Building, query: NetworkQuery, day: Day): Promise<AskedNetwork> {
  const { asked, instead } = await networkOrStandIn(building, query, day);
  if (!asked) throw notFound(instead.sentence);
  return asked;
}

/** The same for a page, that can say who stands in the place of whoever was asked for. */
export async function networkOrStandIn(
  building: Building,
  query: NetworkQuery,
  day: Day,
): Promise<{ asked: AskedNetwork; instead: StandIn | null } | { asked: null; instead: StandIn }> {
  const { whole, chosen } = await fabricsOf(building, query, day);
  const choice = choiceOf(query);
  const { centre, instead } = await middleOf(building, whole, choice.centre);
  if (instead && centre === null) return { asked: null, instead };
  const network = networkOf(whole, chosen, { ...choice, centre });
  return { asked: { whole, chosen, network, colours: coloursOf(whole, network) }, instead };
}

/** The key of whoever a code stands for that day; the code itself when nobody has it. */
async function middleOf(
  { db }: Building,
  whole: Fabric,
  code: string | null,
): Promise<{ centre: string | null; instead: StandIn | null }> {
  if (code === null || whole.indexOf.has(code)) return { centre: code, instead: null };
  const found = await findBody(db, whole, code);
  if ("item" in found) return { centre: found.item.code, instead: null };
  if (!("problem" in found) || found.otherDay === undefined) return { centre: code, instead: null };
  const { problem, otherDay, like: standing = [] } = found;
  const [first, second] = standing;
  return first && !second
    ? { centre: first.code, instead: { sentence: otherDay, standing } }
    : { centre: null, instead: { sentence: problem, standing } };
}

export async function fabricsOf(building: Building, query: NetworkQuery, day: Day) {
  const [whole, asked] = await Promise.all([
    fabricOf(building, day, readingOf(query)),
    withExecutor(building, query),
  ]);
  return { whole, chosen: chosenFrom(whole, asked) };
}

/** One field in which a reader names an organisation. */
export interface Named {
  field: string;
  /** As typed. */
  text: string;
  found: Found<Body>;
}

/** What a reader means by a name or code; when it is nothing we know, names that look like it. */
export async function named(building: Building, whole: Fabric, field: string, text: string): Promise<Named> {
  return { field, text, found: await findBody(building.db, whole, text) };
}

/** How a body is written in a field: with its code only where names are not enough. */
export const typedName = (whole: Fabric, body: Body): string => {
  const name = shortName(body.name);
  return sameNames(whole, name) > 1 ? `${name} (${body.code})` : name;
};

const sameNames = (whole: Fabric, name: string): number =>
  whole.bodies.filter((it) => shortName(it.name) === name).length;

/** Two ends and what joins them; errors when an end is missing, unknown or the same. */
export interface AskedPaths {
  from: Named | null;
  to: Named | null;
  errors: FieldError[];
  /** Null as long as the ends are not both clear. */
  answer: { from: Body; to: Body; paths: Paths } | null;
}

export async function pathsAsked(
  building: Building,
  { whole, chosen }: { whole: Fabric; chosen: Fabric },
  query: { van?: string | undefined; naar?: string | undefined },
): Promise<AskedPaths> {
  const end = (field: "van" | "naar") => {
    const text = query[field];
    return text === undefined ? null : named(building, whole, field, text);
  };
  const from = await end("van");
  const to = await end("naar");
  const errors = [...endErrors("van", from), ...endErrors("naar", to)];
  const a = itemOf(from);
  const b = itemOf(to);
  if (a && b && a.index === b.index)
    errors.push({ field: "naar", message: "Dit is twee keer dezelfde organisatie. Kies een andere." });
  const answer =
    a && b && errors.length === 0 ? { from: a, to: b, paths: pathsBetween(chosen, a.index, b.index) } : null;
  return { from, to, errors, answer };
}

const itemOf = (end: Named | null): Body | null => (end && "item" in end.found ? end.found.item : null);

function endErrors(field: "van" | "naar", end: Named | null): FieldError[] {
  if (end === null)
    return [{ field, message: `Vul in ${field === "van" ? "van wie" : "naar wie"} u een verbinding zoekt.` }];
  return "problem" in end.found ? [errorOf(field, end.found)] : [];
}

/** The names that may be meant stand under the field's sentence, each as a link. */
export const errorOf = (
  field: string,
  { problem, otherDay }: Extract<Found<Body>, { problem: string }>,
): FieldError => ({ field, message: problem, ...(otherDay !== undefined && { otherDay: true }) });
