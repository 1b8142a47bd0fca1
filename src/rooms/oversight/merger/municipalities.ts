/** Finds the municipality that a reader means, by code or by name. */
import { type Day, formatDay } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { holdsOn, type Validity } from "#kit/validity.ts";
import { enumerate } from "#kit/words.ts";
import {
  type Nameable,
  ORGANISATION_TYPES,
  presentOn,
  readLineage,
  shortName,
  whoIsMeant,
} from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { Body } from "./facts.ts";
import { readBodies } from "./state.ts";

/** Usually one; more when a body was succeeded by several. Or the sentence that says why there is none. */
export type Found = { bodies: Body[] } | { problem: string; like?: Nameable[] };

type Row = Body & Validity & Nameable;

/** How many names a part of a name is answered with. */
const MOST_ALIKE = 3;

/**
 * @param text `gm0003`, `0003` or `Appingedam`
 * @param on the day it must exist; null when that is not known, then any day will do
 */
export async function findMunicipality(building: Building, text: string, on: Day | null): Promise<Found> {
  const shown = text.slice(0, 60);
  const { municipalities, other, like } = await candidates(building, text);
  if (municipalities.length === 0) {
    if (other)
      return {
        problem: `${other.name} is geen gemeente (wel: ${ORGANISATION_TYPES[other.type].toLowerCase()}).`,
      };
    return { problem: `“${shown}” kennen we niet als gemeente.`, like };
  }
  const standing = on === null ? municipalities : municipalities.filter((it) => holdsOn(it, on));
  const [first, second] = standing;
  if (first && second)
    return {
      problem: `Er zijn meer gemeenten die “${shown}” heten. Vul de code in: ${enumerate(standing.map((it) => it.key)).replace(" en ", " of ")}.`,
      like: standing,
    };
  if (first) return { bodies: [first] };
  return { problem: absence(municipalities[0] as Row, on ?? "") };
}

/** Whoever stands on a day where these stood: themselves, or who they merged into. */
export async function standingFor(building: Building, text: string, on: Day): Promise<Found> {
  const direct = await findMunicipality(building, text, on);
  if ("bodies" in direct) return direct;
  const { municipalities } = await candidates(building, text);
  if (municipalities.length === 0) return direct;
  const { db } = building;
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

/** Municipalities that can be meant; when there are none, another organisation that is, or names that look like it. */
async function candidates(
  building: Building,
  text: string,
): Promise<{ municipalities: Row[]; other?: Row | undefined; like: Row[] }> {
  const { municipalities, others } = await nameables(building);
  const meant = await whoIsMeant(building.db, municipalities, text);
  // Words that names begin with are no name: a merger is not guessed at.
  if (meant.how === "words" || meant.how === "begun")
    return { municipalities: [], like: meant.found.slice(0, MOST_ALIKE) };
  if (meant.found.length > 0) return { municipalities: meant.found, like: [] };
  const other = await whoIsMeant(building.db, others, text);
  return {
    municipalities: [],
    other: other.how === "name" || other.how === "code" ? other.found[0] : undefined,
    like: meant.how === "unknown" ? meant.like : [],
  };
}

/** Everyone there is by name, read once: a name is looked for among all of them. */
const nameables = keptPerEdition(async ({ db }: { db: Db }) => {
  const rows = await rowsOf(db).execute();
  return {
    municipalities: rows.filter((it) => it.type === "gemeente"),
    others: rows.filter((it) => it.type !== "gemeente"),
  };
});

const rowsOf = (db: Db) =>
  db
    .selectFrom("organisation")
    .select([
      "key",
      "key as code",
      "name",
      "type",
      "province_key as provinceKey",
      "valid_from",
      "valid_until",
    ])
    .orderBy("key");
