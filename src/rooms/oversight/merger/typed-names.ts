import { asName } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { type Typed, typedMunicipalities } from "./question.ts";

/** The question as its form shows it: names, for codes that came in the address. */
export async function withNames(db: Db, typed: Typed): Promise<Typed> {
  const { gemeenten, blijft } = typed;
  // A name with a comma would come back as two.
  const named = async (code: string) => {
    const name = await asName(db, code);
    return name.includes(",") ? code : name;
  };
  return {
    ...typed,
    ...(gemeenten === undefined
      ? {}
      : { gemeenten: (await Promise.all(typedMunicipalities(typed).map(named))).join(",") }),
    ...(blijft === undefined ? {} : { blijft: await asName(db, blijft) }),
  };
}
