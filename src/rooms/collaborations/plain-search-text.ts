import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Words are looked for as names are (`plainName`): without signs, so that "'s Hertogenbosch" finds "'s-Hertogenbosch". */
export const plainSearchText: Migration = {
  async up(db) {
    await sql`update version set search_text = trim(regexp_replace(
      regexp_replace(search_text, ${"['‘’`´]"}, '', 'g'), '[^a-z0-9]+', ' ', 'g'))`.execute(db);
  },
  async down() {
    // The signs are in the texts still; the next import writes them as that version does.
  },
};
