/** Finds the municipality that a reader means, by code or by name. */
import { sql } from "kysely";
import { type Day, formatDay } from "#kit/day.ts";
import { holdsOn, type Validity } from "#kit/validity.ts";
import { enumerate } from "#kit/words.ts";
import {
  bareMunicipalName,
  foldName,
  keyByIdentifier,
  ORGANISATION_TYPES,
  presentOn,
  readLineage,
  shortName,
  sortName,
} from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { Body } from "./facts.ts";
import { readBodies } from "./state.ts";

/** Usually one; more when a body was succeeded by several. Or the sentence that says why there is none. */
export type Found = { bodies: Body[] } | { problem: string };

type Row = Body & Validity;

/** How many names a wrong spelling is answered with. */
const SUGGESTIONS = 3;
/** Below this share of common letter pairs a name is no suggestion: "Apingedam" and "Appingedam" share nine tenths. */
const ALIKE = 0.6;

/**
 * @param text `gm0003`, `0003` or `Appingedam`
 * @param on the day it must exist; null when that is not known, then any day will do
 */
export async function findMunicipality(db: Db, text: string, on: Day | null): Promise<Found> {
  const shown = text.slice(0, 60);
  const rows = await candidates(db, text);
  const municipalities = rows.filter((it) => it.type === "gemeente");
  const [other] = rows;
  if (municipalities.length === 0) {
    if (other)
      return {
        problem: `${other.name} is geen gemeente (wel: ${ORGANISATION_TYPES[other.type].toLowerCase()}).`,
      };
    const names = await namesLike(db, text);
    return {
      problem: `“${shown}” kennen we niet als gemeente.${names.length > 0 ? ` Bedoelt u ${enumerate(names).replace(" en ", " of ")}?` : ""}`,
    };
  }
  const standing = on === null ? municipalities : municipalities.filter((it) => holdsOn(it, on));
  const [first, second] = standing;
  if (first && second)
    return {
      problem: `Er zijn meer gemeenten die “${shown}” heten. Vul de code in: ${enumerate(standing.map((it) => it.key)).replace(" en ", " of ")}.`,
    };
  if (first) return { bodies: [first] };
  return { problem: absence(municipalities[0] as Row, on ?? "") };
}

/** Whoever stands on a day where these stood: themselves, or who they merged into. */
export async function standingFor(db: Db, text: string, on: Day): Promise<Found> {
  const direct = await findMunicipality(db, text, on);
  if ("bodies" in direct) return direct;
  const municipalities = (await candidates(db, text)).filter((it) => it.type === "gemeente");
  if (municipalities.length === 0) return direct;
  const lineage = await readLineage(
    db,
    municipalities.map((it) => it.key),
  );
  const heirs = await readBodies(
    db,
    municipalities.flatMap((it) => presentOn(it.key, on, lineage)),
  );
  return heirs.size > 0 ? { bodies: [...heirs.values()] } : direct;
}

function absence(it: Row, on: Day): string {
  const name = `De gemeente ${shortName(it.name)}`;
  if (it.valid_from !== null && on < it.valid_from)
    return `${name} bestond nog niet op ${formatDay(on)}; zij bestaat sinds ${formatDay(it.valid_from)}.`;
  return `${name} bestond niet meer op ${formatDay(on)}${it.valid_until === null ? "" : `; zij is opgeheven per ${formatDay(it.valid_until)}`}.`;
}

async function candidates(db: Db, text: string): Promise<Row[]> {
  const code = text.toLowerCase();
  const key = /^\d{4}$/.test(code) ? `gm${code}` : code;
  const rows = db
    .selectFrom("organisation")
    .select(["key", "name", "type", "province_key as provinceKey", "valid_from", "valid_until"]);
  const byKey = await rows.where("key", "=", key).execute();
  if (byKey.length > 0) return byKey;
  if (/^(gm|pv|ws|so|zb|mnre|oorg|col|roo-)\d+$/.test(key)) {
    const known = await keyByIdentifier(db, key);
    return known === null ? [] : rows.where("key", "=", known).execute();
  }
  const own = sortName(`Gemeente ${shortName(text)}`).replace(/ gemeente$/, "");
  const named = await rows
    .where("type", "=", "gemeente")
    .where(
      sql<boolean>`(${bareMunicipalName} = ${foldName(shortName(text))} or sort_name in (${own}, ${`${own} gemeente`}))`,
    )
    .orderBy("key")
    .execute();
  if (named.length > 0) return named;
  return rows
    .where("search_name", "=", foldName(text))
    .where("type", "!=", "gemeente")
    .orderBy("key")
    .limit(1)
    .execute();
}

/** Names written most like what was typed. */
async function namesLike(db: Db, text: string): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation")
    .select(["name", "sort_name"])
    .where("type", "=", "gemeente")
    .orderBy("sort_name")
    .execute();
  const typed = pairsOf(shortName(text));
  const likeness = new Map(
    rows.map((it) => [shortName(it.name), likenessOf(typed, pairsOf(shortName(it.name)))]),
  );
  return [...likeness]
    .filter(([, share]) => share >= ALIKE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SUGGESTIONS)
    .map(([name]) => name);
}

/** Letters two by two, with the edges of the word: "Ede" is _e, ed, de, e_. */
const pairsOf = (text: string): Set<string> => {
  const word = `_${foldName(text)}_`;
  return new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
};

/** The share of pairs that two words have in common, from 0 to 1. */
const likenessOf = (a: Set<string>, b: Set<string>): number =>
  (2 * a.intersection(b).size) / (a.size + b.size);
