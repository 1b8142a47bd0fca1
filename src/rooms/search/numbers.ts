/** Codes and numbers: whoever types one means its bearer, whatever its name. */
import type { Building } from "#kit/room.ts";
import { collaborationNumbered } from "#rooms/collaborations";
import { bearersOfCode, codeIn } from "#rooms/organisations";
import type { Db } from "./db.ts";

/** Fewer digits than this are no number of anybody: "Regio 22". */
const CODE = /^[a-z]{0,5}-?\d{4,}$|^[a-z]{2,5}-?\d+$/;

/** The keys of whoever bears a code or number, when the question is one. */
export async function bearersOf(building: Building, question: string): Promise<ReadonlySet<string>> {
  const code = codeIn(question);
  if (!CODE.test(code)) return NOBODY;
  const db = building.db as unknown as Db;
  const [bearers, arrangement] = await Promise.all([
    bearersOfCode(db, question),
    collaborationNumbered(db, code.replace(/^roo-/, "")),
  ]);
  return new Set([...bearers, ...(arrangement ? [arrangement.key] : [])]);
}

const NOBODY: ReadonlySet<string> = new Set();
