/** Who sees which rows of this room, whatever a page forgets to ask (`kit/entries/row-security.ts`). */
import type { Migration } from "kysely/migration";
import { closeAnswers, closeWithEntry } from "#kit/entries/row-security.ts";

export const rowSecurityMigrations: Record<string, Migration> = {
  "2026-11-30_ties-roles": {
    async up(db) {
      await closeWithEntry(db, "tie", "entry");
      await closeWithEntry(db, "tie_outsider", "tie");
      await closeAnswers(db, "tie_answer", "tie");
    },
  },
};
