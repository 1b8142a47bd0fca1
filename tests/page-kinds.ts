/**
 * An address of every kind of page, file and API answer there is, as the site and the rooms offer them: for what is looked
 * at in a browser and for what is measured. In measurements bodies must have the same degree in a register of every size:
 * `MEASURED_CODES`.
 */
import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ExampleAddresses } from "../src/kit/example-addresses.ts";

const source = join(import.meta.dirname, "..", "src");
const offered: ExampleAddresses[] = [];
for (const file of ["site/addresses.ts", ...globSync("rooms/*/addresses.ts", { cwd: source }).toSorted()]) {
  const { addresses } = (await import(pathToFileURL(join(source, file)).href)) as {
    addresses: ExampleAddresses;
  };
  offered.push(addresses);
}

/** One of each kind of page, with the states that look different. */
export const PAGES: readonly string[] = offered.flatMap((it) => [...it.pages, ...(it.lookedAt ?? [])]);

/** Every kind of page, file and API answer. */
export const MEASURED_ROUTES: readonly string[] = offered.flatMap((it) => [
  ...it.pages,
  ...(it.measured ?? []),
]);

/** Pages for who has logged in: only the room that can log somebody in can look at them. */
const PERSONAL: readonly string[] = offered.flatMap((it) => it.personal ?? []);

/** Whether a route is for who has logged in. */
export const isPersonal = (route: string): boolean => PERSONAL.includes(exampleOf(route) ?? "");

/** The first address of these that a route of the router answers: `/taken/:key`. */
export function exampleOf(route: string): string | undefined {
  const answered = new RegExp(
    `^${route.replaceAll(/:\w+(?:\{(.+?)\})?/g, (_, only?: string) => only ?? "[^/?]+")}(?:\\?|$)`,
  );
  // A thing of people has a number where a page beside it has a word: `/dossiers/:id` is not `/dossiers/stappen`.
  return [...PERSONAL, ...PAGES, ...MEASURED_ROUTES].find((it) => answered.test(it));
}

/** Codes in `MEASURED_ROUTES` whose own ties must not grow. */
export const MEASURED_CODES: readonly string[] = [...new Set(offered.flatMap((it) => it.bodies ?? []))];

/** The n-th of many different days on which the register says something: nothing is kept of it yet. */
export const dayNumber = (n: number): string =>
  new Date(Date.UTC(2018, 0, 2 + ((n * 37) % 3_000))).toISOString().slice(0, 10);

const timeless = new Set(offered.flatMap((it) => it.timeless ?? []));

/** A route on the n-th day, where it takes one. */
export const onDay = (route: string, n: number): string => {
  if (route.includes("{dag}")) return route.replace("{dag}", dayNumber(n));
  // What names a day in its own way keeps that one.
  if (timeless.has(route) || /geldigOp=|[?&]dag=/.test(route)) return route;
  return `${route}${route.includes("?") ? "&" : "?"}geldigOp=${dayNumber(n)}`;
};
