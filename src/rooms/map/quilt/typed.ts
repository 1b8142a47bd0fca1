/** What people type in the form of the map, as the codes that its addresses have. */
import type { Day } from "#kit/day.ts";
import type { FieldError, Suggestion } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { fabricOf, findArrangement, readingOf } from "#rooms/day";
import { asName, codesTyped } from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { QuiltQuery } from "./question.ts";

export interface Typed {
  /** The question, with codes for what is clear and without what is not. */
  query: QuiltQuery;
  /** What was named, as an address has it; empty when all was codes already. */
  changed: Record<string, string>;
  /** What the fields show: the name of who carries out, and what is typed but not yet clear. */
  shown: { uitvoerder: string | undefined; samenwerking: string | undefined };
  errors: FieldError[];
}

/** One field of the form: the codes for what was typed, or what is still to be made clear. */
interface Read {
  codes: string[];
  unclear?: string;
  errors: FieldError[];
}

const NUMBERS_ONLY = /^[\d,\s]*$/;
/** More titles than this ask for more words. */
const MOST_MEANT = 8;

/** @param arrangements what each field for an arrangement holds: numbers with commas, or a title, which has commas too */
export async function readTyped(
  building: Building,
  query: QuiltQuery,
  arrangements: readonly string[],
  day: Day,
): Promise<Typed> {
  const { uitvoerder, samenwerking } = query;
  const executor: Read =
    uitvoerder === undefined
      ? { codes: [], errors: [] }
      : await codesTyped(building, "uitvoerder", [uitvoerder], day);
  const [code] = executor.codes;
  const layers = await arrangementsTyped(building, query, arrangements, day);
  const numbers = layers.codes.length > 0 ? layers.codes.join(",") : undefined;
  const changed = {
    ...(code !== undefined && code !== uitvoerder ? { uitvoerder: code } : {}),
    ...(numbers !== undefined && numbers !== samenwerking ? { samenwerking: numbers } : {}),
  };
  return {
    query: { ...query, uitvoerder: code, samenwerking: numbers },
    changed,
    shown: {
      uitvoerder: code === undefined ? uitvoerder : await asName(building.db, code),
      samenwerking: layers.unclear,
    },
    errors: [...executor.errors, ...layers.errors],
  };
}

async function arrangementsTyped(
  building: Building,
  query: QuiltQuery,
  typed: readonly string[],
  day: Day,
): Promise<Read> {
  if (typed.every((it) => NUMBERS_ONLY.test(it))) return { codes: [...typed], errors: [] };
  const db: Db = building.db;
  const fabric = await fabricOf(building, day, readingOf(query));
  const codes: string[] = [];
  const unclear: string[] = [];
  const errors: FieldError[] = [];
  for (const [index, text] of typed.entries()) {
    const found = NUMBERS_ONLY.test(text) ? text : await findArrangement(db, fabric, text);
    if (typeof found === "string") codes.push(found);
    else if ("item" in found) codes.push(found.item.key);
    else {
      unclear.push(text);
      const field = "samenwerking";
      if ("problem" in found) errors.push({ field, message: found.problem });
      else {
        const meant = found.several
          .slice(0, MOST_MEANT)
          .map((it): Suggestion => ({ name: it.title, value: typed.with(index, it.key).join(",") }));
        const more = found.several.length > MOST_MEANT ? " Typ meer van de titel." : "";
        errors.push({
          field,
          message: `Er zijn meer samenwerkingen met “${text.slice(0, 60)}” in de titel.${more}`,
          meant,
        });
      }
    }
  }
  return { codes, errors, ...(unclear.length > 0 ? { unclear: unclear.join(", ") } : {}) };
}
