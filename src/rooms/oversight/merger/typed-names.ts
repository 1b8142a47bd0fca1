import { asName, namesFor } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { type Typed, typedMunicipalities } from "./question.ts";

/** The question as its form shows it: names, for codes that came in the address. */
export async function withNames(db: Db, typed: Typed): Promise<Typed> {
  const { gemeenten, blijft } = typed;
  return {
    ...typed,
    ...(gemeenten === undefined ? {} : { gemeenten: await namesFor(db, typedMunicipalities(typed)) }),
    ...(blijft === undefined ? {} : { blijft: await asName(db, blijft) }),
  };
}
