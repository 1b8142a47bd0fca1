/** Who is in a dossier with whom. */
import { type RawBuilder, sql } from "kysely";

/**
 * That the organisation in a column is in a dossier with one of these, and keeps it or spoke in it; drafts are nobody else's. One row is
 * looked for, and not all with whom they are.
 */
export const isPartnerOf = (organisations: RawBuilder<unknown>, column: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from dossier_pair pair
    where pair.organisation = any(${organisations}) and pair.partner = ${sql.ref(column)})`;
