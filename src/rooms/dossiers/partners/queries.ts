/** Who is in a dossier with whom. */
import { type RawBuilder, sql } from "kysely";
import { among } from "#kit/database/among.ts";

/** A question for the organisations that are in a dossier with one of these, and keep it or spoke in it; drafts are nobody else's. */
export const partnersOf = (organisations: readonly string[]): RawBuilder<{ partner: string }> =>
  sql`select partner from dossier_partner where ${among("organisation", organisations)}`;
