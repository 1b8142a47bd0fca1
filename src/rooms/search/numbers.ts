/** Codes and numbers: whoever types one means its bearer, whatever its name. */
import type { Building } from "#kit/room.ts";
import { collaborationNumbered } from "#rooms/collaborations";
import { findOrganisation, keysByIdentifier } from "#rooms/organisations";
import type { Db } from "./db.ts";

/** A code with its letters, or a number that may be written in groups and with its register before it. */
const NUMBER =
  /^(?:(?:oin|kvk|rsin|roo|cbs|tooi|gemeentecode)[\s:-]*(?:nummer|id)?[\s:-]*)?([a-z]{0,5}-?\d[\d\s.]*)$/;

/** The keys of whoever bears a code or number, when the question is one; of a number of four digits a municipality. */
export async function bearersOf(building: Building, question: string): Promise<ReadonlySet<string>> {
  const code = NUMBER.exec(question.trim().toLowerCase())?.[1]?.replaceAll(/[\s.]/g, "");
  if (code === undefined || code.length < 4) return NOBODY;
  const db = building.db as unknown as Db;
  const given = /^\d{4}$/.test(code) ? `gm${code}` : code;
  const [direct, others, arrangement] = await Promise.all([
    findOrganisation(db, given),
    keysByIdentifier(db, given),
    collaborationNumbered(db, code.replace(/^roo-/, "")),
  ]);
  return new Set([direct?.key, ...others, arrangement?.key].filter((it) => it !== undefined));
}

const NOBODY: ReadonlySet<string> = new Set();
