/** A room of several parts: each says what it adds (`part.ts` in its folder), and the room is what they add together. */
import { Hono } from "hono";
import type { DemoShare } from "#kit/demo.ts";
import type { Ruled } from "#kit/policy.ts";
import type { Building, Room, Section, Subject } from "#kit/room.ts";
import type { Parting } from "#kit/takeout/parting.ts";
import { joinedWaits } from "#kit/waiting.ts";

type Added =
  | (
      | "kinds"
      | "tables"
      | "migrations"
      | "policies"
      | "processings"
      | "belongings"
      | "parting"
      | "waits"
      | "demo"
    )
  | ("news" | "topics" | "holds" | "cli" | "faces" | "pages" | "sections" | "places" | "scopes" | "forget");
export type RoomPart = Pick<Room, Added>;

const all = <Each>(lists: readonly (readonly Each[] | undefined)[]): Each[] =>
  lists.flatMap((it) => it ?? []);
const there = <Each>(some: readonly (Each | undefined)[]): Each[] => some.filter((it) => it !== undefined);
const merged = <Each extends object>(some: readonly (Each | undefined)[]): Each =>
  Object.assign({}, ...some) as Each;

const joinedPolicies = (some: readonly Ruled[]): Ruled => ({
  rules: merged(some.map((it) => it.rules)),
  words: merged(some.map((it) => it.words)),
});

const joinedParting = (some: readonly Parting[]): Parting => ({
  look: async (db, leaver) => (await Promise.all(some.map((it) => it.look(db, leaver)))).flat(),
  part: async (trx, leaver, by) => {
    const gone: string[] = [];
    for (const it of some) gone.push(...(await it.part(trx, leaver, by)));
    return gone;
  },
});

const joinedDemo = (some: readonly DemoShare[]): DemoShare => ({
  roles: all(some.map((it) => it.roles)),
  fill: async (db, demo) => {
    for (const it of some) await it.fill(db, demo);
  },
});

const subjectsOf = (parts: readonly RoomPart[]): Subject[] => [
  ...new Set(parts.flatMap((it) => Object.keys(it.sections ?? {}) as Subject[])),
];

/** @param parts in the order of their addresses: what is fixed before what has a number in it */
export const joinedParts = (parts: readonly RoomPart[]): RoomPart => ({
  kinds: merged(parts.map((it) => it.kinds)),
  tables: merged(parts.map((it) => it.tables)),
  migrations: merged(parts.map((it) => it.migrations)),
  policies: joinedPolicies(there(parts.map((it) => it.policies))),
  processings: all(parts.map((it) => it.processings)),
  belongings: all(parts.map((it) => it.belongings)),
  parting: joinedParting(there(parts.map((it) => it.parting))),
  waits: joinedWaits(there(parts.map((it) => it.waits))),
  demo: joinedDemo(there(parts.map((it) => it.demo))),
  news: merged(parts.map((it) => it.news)),
  topics: merged(parts.map((it) => it.topics)),
  holds: merged(parts.map((it) => it.holds)),
  scopes: merged(parts.map((it) => it.scopes)),
  forget: async (db, at) => {
    for (const it of parts) await it.forget?.(db, at);
  },
  cli: all(parts.map((it) => it.cli)),
  faces: all(parts.map((it) => it.faces)),
  places: all(parts.map((it) => it.places)),
  pages: (building) =>
    parts.reduce((routes, it) => (it.pages ? routes.route("/", it.pages(building)) : routes), new Hono()),
  sections: Object.fromEntries(
    subjectsOf(parts).map((subject) => [
      subject,
      (building: Building) =>
        all(parts.map((it) => it.sections?.[subject]?.(building) as Section[] | undefined)),
    ]),
  ),
});
