/** Who sees which rows of this room, whatever a page forgets to ask (`kit/database/row-security.ts`). */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { ASKS, closeTable, ofOwnOrganisation, ofOwnSide, PLACES } from "#kit/database/row-security.ts";

const own = sql`person = ${ASKS}`;

export const rowSecurityMigrations: Record<string, Migration> = {
  "2026-11-29_people-roles": {
    async up(db) {
      await sql`create index membership_by_person on membership (person)`.execute(db);
      await sql`create index join_request_by_person on join_request (person)`.execute(db);
      await closeTable(db, "login", { reads: own });
      await closeTable(db, "session", { reads: own, writes: own });
      await closeTable(db, "platform_admin", { reads: own });
      // All members of an organisation know each other; a right there is given and taken there.
      await closeTable(db, "membership", {
        reads: sql`${own} or ${ofOwnOrganisation}`,
        writes: ofOwnOrganisation,
      });
      await closeTable(db, "invitation", { reads: ofOwnSide, writes: ofOwnSide });
      const request = sql`${own} or ${ofOwnSide}`;
      await closeTable(db, "join_request", { reads: request, writes: request });
      const review = sql`organisation || ' ' || side = any(${PLACES.sides})`;
      await closeTable(db, "rights_review", { reads: review, writes: review });
      // Whose place or request one sees, by the rules above.
      const met = sql`exists (select from membership m where m.person = person.id)
        or exists (select from join_request j where j.person = person.id)`;
      await closeTable(db, "person", { reads: sql`id = ${ASKS} or ${met}`, writes: sql`id = ${ASKS}` });
    },
  },
};
