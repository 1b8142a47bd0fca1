/** Whose a code or number is. */
import { sql } from "kysely";
import { askedOnce } from "#kit/asked-once.ts";
import { Problem } from "#kit/problem.ts";
import { readingsOf } from "./codes.ts";
import type { Db } from "./db.ts";
import { findOrganisation, type Organisation } from "./queries.ts";

/** The code at the end of a TOOI address, in small letters; written as the index on it is. */
const codeInAddress = sql.raw("lower(substring(value from '[^/]*$'))");

/** Kinds of numbers that are looked up as they are, the register's own first: another body may have the same digits. */
const NUMBER_SCHEMES = ["roo", "cbs", "organisatiecode", "oin", "kvk", "rsin", "ictu"];

/**
 * The key behind another code of an organisation: its ROO id, a municipality code it had elsewhere, the number of
 * another register (OIN, KVK, RSIN). So an address with any code that was ever the organisation's leads somewhere.
 * A number that several have, as parts of one legal person do, leads to whoever has it still, a municipality first.
 */
export async function keyByIdentifier(db: Db, code: string): Promise<string | null> {
  for (const reading of readingsOf(code)) {
    const [first] = await keysByIdentifier(db, reading);
    if (first !== undefined) return first;
  }
  return null;
}

/** The keys of everybody whose code or number it is, by the most likely reading that is anybody's. */
export async function bearersOfCode(db: Db, code: string): Promise<string[]> {
  for (const reading of readingsOf(code)) {
    const [direct, others] = await Promise.all([
      findOrganisation(db, reading),
      keysByIdentifier(db, reading),
    ]);
    const found = new Set([...(direct ? [direct.key] : []), ...others]);
    if (found.size > 0) return [...found];
  }
  return [];
}

/** Everybody with that code or number, in the order in which `keyByIdentifier` takes one. */
async function keysByIdentifier(db: Db, given: string): Promise<string[]> {
  // All of them have digits: a name is asked for nowhere.
  if (!/\d/.test(given)) return [];
  const municipality = /^gm(\d{4})$/.exec(given)?.[1];
  const rows = await db
    .selectFrom("organisation_identifier")
    .select("organisation_key")
    .where((eb) =>
      eb.or([
        eb.and([eb("scheme", "=", "roo"), eb("value", "=", given.replace(/^roo-/, ""))]),
        eb.and([eb("scheme", "in", NUMBER_SCHEMES), eb("value", "=", given)]),
        // Not a parameter: a plan for any scheme cannot use the index, which holds those of TOOI alone.
        sql<boolean>`scheme = 'tooi' and ${codeInAddress} = ${given}`,
        ...(municipality ? [eb.and([eb("scheme", "=", "cbs"), eb("value", "=", municipality)])] : []),
      ]),
    )
    .orderBy(sql`array_position(${NUMBER_SCHEMES}::text[], scheme) nulls first`)
    .orderBy(sql`valid_until is not null`)
    .orderBy(sql`organisation_key not like 'gm%'`)
    .orderBy("organisation_key")
    .execute();
  return [...new Set(rows.map((it) => it.organisation_key))];
}

/** The organisation that any code it has or had stands for, whenever it existed. */
export const organisationByCode = askedOnce(
  async (db: Db, code: string): Promise<Organisation | undefined> => {
    for (const reading of readingsOf(code)) {
      const direct = await findOrganisation(db, reading);
      if (direct) return direct;
      const [key] = await keysByIdentifier(db, reading);
      if (key !== undefined) return findOrganisation(db, key);
    }
    return undefined;
  },
  (_, code) => code,
);

/**
 * The keys that codes in a field stand for, each by any code its organisation has or had.
 * @throws Problem 400 with one sentence for each code that nobody has
 */
export async function keysOfCodes(db: Db, field: string, codes: readonly string[]): Promise<string[]> {
  const found = await Promise.all(codes.map((code) => organisationByCode(db, code)));
  const unknown = codes.filter((_, index) => found[index] === undefined);
  if (unknown.length > 0)
    throw new Problem(
      400,
      "De vraag klopt niet.",
      unknown.map((code) => ({
        field,
        message: `Geen organisatie met de code “${code.slice(0, 60)}”. Zoek de organisatie op naam; de code staat op haar pagina.`,
      })),
    );
  return found.flatMap((it) => (it ? [it.key] : []));
}
