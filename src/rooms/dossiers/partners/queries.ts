/** Who is in a dossier with whom. */
import { among } from "#kit/database/among.ts";
import type { Db } from "../db.ts";

/** A question for the organisations that are in a dossier with one of these, and keep it or spoke in it; drafts are nobody else's. */
export const partnersOf = (db: Db, organisations: readonly string[]) =>
  db.selectFrom("dossier_partner").select("partner").where(among("organisation", organisations));
