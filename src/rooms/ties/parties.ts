/** Who takes part, as people type it: names with a role behind them; and both ways between that and the facts. */
import type { Day } from "#kit/day.ts";
import { type FieldError, inWords } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { holdsOn } from "#kit/validity.ts";
import {
  asName,
  codesTyped,
  everyOrganisation,
  goneBefore,
  namesFor,
  organisationByCode,
  successorsOf,
  whoIsMeant,
} from "#rooms/organisations";
import type { Db } from "./db.ts";
import { type Outsider, roleOf, TIE_ROLES, type TieFacts, type TieRole, withRole } from "./facts.ts";

const ROLE_BEHIND = new RegExp(`^(.*?)\\s*\\((${Object.values(TIE_ROLES).join("|")})\\)$`, "i");
const roleCalled = new Map<string, TieRole>(
  Object.entries(TIE_ROLES).map(([role, word]) => [word, role as TieRole]),
);

/** "Oldambt (penvoerder)": who, and as what. Other brackets belong to the name: "Bergen (L)". */
function roleIn(typed: string): { name: string; role: TieRole } {
  const [, name = typed, word = ""] = ROLE_BEHIND.exec(typed) ?? [];
  return { name, role: roleCalled.get(word.toLowerCase()) ?? "participant" };
}

/**
 * The organisations that were named in a field and the owner, by key, each with its role; and what is not clear.
 * @param before who took part already: one of them may be no more by now
 */
export async function participantsIn(
  building: Building,
  field: string,
  text: string,
  { owner, today, before }: { owner: string; today: Day; before: readonly string[] },
): Promise<{ roles: Map<string, TieRole>; errors: FieldError[] }> {
  const db: Db = building.db;
  const roles = new Map<string, TieRole>([[owner, "participant"]]);
  const errors: FieldError[] = [];
  const typed = text.split(/[,;\n]/).map((it) => roleIn(it.trim()));
  for (const { name, role } of typed.filter((it) => it.name !== "")) {
    const { codes, errors: unclear } = await codesTyped(building, field, [name], today);
    errors.push(...unclear.map((it) => ({ ...it, message: inWords(it) })));
    // A code may be one of many that an organisation has; it takes part by its key.
    const found = codes[0] === undefined ? null : await organisationByCode(db, codes[0]);
    if (found) roles.set(found.key, role);
  }
  for (const key of roles.keys()) {
    const message = await gone(db, key, { today, before, named: roles });
    if (message !== null) errors.push({ field, message });
  }
  return { roles, errors };
}

/** Who is no more can confirm nothing: then it would wait for ever. Who took part before stays, beside whoever followed it. */
async function gone(
  db: Db,
  key: string,
  { today, before, named }: { today: Day; before: readonly string[]; named: ReadonlyMap<string, unknown> },
): Promise<string | null> {
  const organisation = await organisationByCode(db, key);
  if (!organisation) return null;
  const stays = before.includes(key);
  if (stays && (await successorsOf(db, key)).every((it) => named.has(it.key))) return null;
  return goneBefore(db, organisation, today, {
    cannot: "kan niets bevestigen",
    instead: stays ? "Noem ook" : "Noem",
  });
}

/** A party on each line, with its number and role behind it or not; one that is named twice is one. */
export function outsidersIn(text: string): Outsider[] {
  const found = text.split(/\r?\n/).flatMap((line): [string, Outsider][] => {
    const { name: party, role } = roleIn(line.trim());
    const [, name = "", kvk = null] =
      /^(.*?)(?:[\s,;(]+(?:kvk[\s:-]*(?:nummer)?[\s:-]*)?(\d{8})\)?)?$/i.exec(party) ?? [];
    return name === "" ? [] : [[name, { name, kvk, role }]];
  });
  return [...new Map(found).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Behind a name: what is called a number of the Chamber of Commerce, or has as many digits as one has about. */
const NUMBER_BEHIND =
  /(?:\bkvk\b[^\p{L}\d]*(?:nummer[^\p{L}\d]*)?(?<called>[\d .]*)|[\s,;(](?<bare>\d{6,}))\)?$/iu;

/** The numbers that cannot be one, each with its line: left alone they would become a part of the name. */
export const numbersWrong = (field: string, text: string): FieldError[] =>
  text.split(/\r?\n/).flatMap((line): FieldError[] => {
    const { name } = roleIn(line.trim());
    const { called, bare } = NUMBER_BEHIND.exec(name)?.groups ?? {};
    const typed = called ?? bare;
    return typed === undefined || /^\d{8}$/.test(typed)
      ? []
      : [{ field, message: `“${name}”: een KvK-nummer heeft 8 cijfers, zonder spaties of punten.` }];
  });

/** Who does the work: an organisation that we know, or what people call it; null with a sentence where several are called so. */
export async function executorIn(
  building: Building,
  text: string,
  today: Day,
): Promise<Pick<TieFacts, "executor" | "executorKey"> | { unclear: string }> {
  const db: Db = building.db;
  const named = async (key: string) => ({ executor: await asName(db, key), executorKey: key });
  const meant = await whoIsMeant(db, await everyOrganisation(building), text);
  if (meant.how === "code") return named(meant.key);
  const called = meant.how === "name" ? meant.found : [];
  const present = called.filter((it) => holdsOn(it, today));
  // Who is no more did it then, or its heirs do it now: its page leads to them.
  const meantBy = present.length > 0 ? present : called;
  const [only, another] = meantBy;
  if (only && another)
    return { unclear: `Er zijn meer organisaties die “${text}” heten: ${await names(db, meantBy)}.` };
  return only ? named(only.code) : { executor: text, executorKey: null };
}

const names = (db: Db, found: readonly { code: string }[]) =>
  Promise.all(found.map(async ({ code }) => `${await asName(db, code)} (${code})`)).then((it) =>
    it.join(", "),
  );

/** The participants beside its owner, as they are typed. */
export async function participantsTyped(db: Db, owner: string, facts: TieFacts): Promise<string> {
  const others = facts.participants.filter((it) => it !== owner);
  const typed = others.map(async (key) => withRole(await namesFor(db, [key]), roleOf(facts, key)));
  return (await Promise.all(typed)).join(", ");
}

export const outsidersTyped = ({ outsiders }: TieFacts): string =>
  outsiders.map(({ name, kvk, role }) => withRole(kvk === null ? name : `${name}, ${kvk}`, role)).join("\n");
