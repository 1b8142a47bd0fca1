/** Which names a field offers while one types: who is meant by the finder first, then what search finds. */
import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { holdsOn, type Validity } from "#kit/validity.ts";
import { collaborationPath } from "#rooms/collaborations";
import {
  everyOrganisation,
  fullName,
  type Nameable,
  ORGANISATION_TYPES,
  organisationPath,
  type OrganisationType,
  plainName,
  shortName,
  whoIsMeant,
} from "#rooms/organisations";
import { classify, families, OTHER, taskPath } from "#rooms/tasks";
import type { Db } from "./db.ts";
import { ask } from "./pages.tsx";

/** A name that may be meant by what was typed so far. */
export interface Completion {
  kind: "organisatie" | "samenwerking" | "taak";
  key: string;
  name: string;
  /** What a field is to hold, so that it means this one and no other. */
  fill: string;
  /** What kind of thing it is, in a word or two. */
  about: string;
  /** Its page. */
  path: string;
}

/** More is no help to choose from. */
const MOST = 8;
/** Of those offered beside collaborations. */
const MOST_ORGANISATIONS = 5;
/** Who is mostly meant by a name that several have; the others after them. */
const COMMON: readonly OrganisationType[] = ["gemeente", "provincie", "waterschap", "ministerie"];

/** Hits to choose those of the types asked for from. */
const MOST_HITS = 40;

interface Known extends Nameable, Validity {
  type: OrganisationType;
  /** As people say it. */
  short: string;
}

/** Combinations of types that fields ask for; an address may name any. */
const MOST_KINDS = 8;

/** Everyone there ever was, of these types or of all. */
const everyone = keptPerEdition(
  async (building, ...types: OrganisationType[]): Promise<readonly Known[]> =>
    (await everyOrganisation(building))
      .filter((it) => types.length === 0 || types.includes(it.type))
      .map(({ code, name, type, valid_from, valid_until }) => ({
        code,
        name,
        short: shortName(name),
        type,
        valid_from,
        valid_until,
      })),
  { most: MOST_KINDS },
);

/** Organisations that may be meant on a day, of these types or of all; those that exist then, if any do. */
export async function organisationsBegun(
  building: Building,
  text: string,
  day: Day,
  types: readonly OrganisationType[] = [],
): Promise<Completion[]> {
  const db: Db = building.db;
  const [all, namesakes] = [await everyone(building, ...types), await everyone(building)];
  const meant = await whoIsMeant(db, all, text);
  const likely = meant.how === "unknown" ? meant.like : meant.found;
  const { hits } = await ask(building, { zoek: text, soort: "organisaties" }, day, MOST_HITS);
  const byCode = new Map(all.map((it) => [it.code, it]));
  const found = new Set([
    ...likely.toSorted((a, b) => standing(a) - standing(b)),
    ...hits.flatMap(({ document: { key } }) => byCode.get(key) ?? []),
  ]);
  const present = [...found].filter((it) => holdsOn(it, day));
  return (present.length > 0 ? present : [...found]).slice(0, MOST).map((it) => ({
    kind: "organisatie",
    key: it.code,
    name: fullName(it.code, it.name),
    fill:
      namesakes.filter((other) => other.short === it.short && (other === it || holdsOn(other, day))).length >
      1
        ? `${it.short} (${it.code})`
        : it.short,
    about: `${ORGANISATION_TYPES[it.type]}${holdsOn(it, day) ? "" : ", bestaat niet op deze dag"}`,
    path: organisationPath(it.code),
  }));
}

const standing = ({ type }: Known): number => {
  const at = COMMON.indexOf(type);
  return at < 0 ? COMMON.length : at;
};

/** Collaborations of a day that search finds by what was typed. */
export async function collaborationsBegun(building: Building, text: string, day: Day): Promise<Completion[]> {
  const { hits } = await ask(building, { zoek: text, soort: "samenwerkingen" }, day, MOST);
  return hits
    .filter((it) => it.inForce)
    .map(({ document: { key, title } }) => ({
      kind: "samenwerking",
      key,
      name: title,
      // Several have the same title; the number behind it tells them apart.
      fill: `${title} (${key})`,
      about: "Samenwerking",
      path: collaborationPath(key),
    }));
}

/** Both, as the field of the front page has them. */
export async function anythingBegun(building: Building, text: string, day: Day): Promise<Completion[]> {
  const organisations = await organisationsBegun(building, text, day);
  const collaborations = await collaborationsBegun(building, text, day);
  const room = Math.max(MOST_ORGANISATIONS, MOST - collaborations.length);
  const first = organisations.slice(0, room);
  return [...first, ...collaborations.slice(0, MOST - first.length)];
}

/** Kinds of task: by the words of their names, and by what the words that were typed are sorted into. */
export function tasksBegun(text: string): Completion[] {
  const typed = plainName(text).split(" ");
  const begun = families.filter(({ name }) => {
    const words = plainName(name).split(" ");
    return typed.every((it) => words.some((word) => word.startsWith(it)));
  });
  const { code } = classify({ title: text, citationTitle: null, themes: [] });
  const sorted = families.filter((it) => it.code === code && code !== OTHER);
  return [...new Set([...begun, ...sorted])].slice(0, MOST).map((it) => ({
    kind: "taak",
    key: it.code,
    name: it.name,
    fill: it.name,
    about: "Soort taak",
    path: taskPath(it.code),
  }));
}
