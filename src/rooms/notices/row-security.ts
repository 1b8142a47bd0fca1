/** Who sees which rows of this room, whatever a page forgets to ask (`kit/database/row-security.ts`). */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { ASKS, closeTable, openRows, PLACES } from "#kit/database/row-security.ts";

const own = sql`person = ${ASKS}`;

export const rowSecurityMigrations: Record<string, Migration> = {
  "2026-11-30_notices-roles": {
    async up(db) {
      for (const table of ["notice_choice", "notice", "notice_stop", "feed_key"])
        await closeTable(db, table, { reads: own, writes: own });
      // One may know what one is told of, wherever it happened.
      await openRows(db, "event", "told", sql`exists (select from notice n where n.event = event.id)`);
      const side = sql`organisation || ' ' || side = any(${PLACES.sides}) or made_by = ${ASKS}`;
      await closeTable(db, "webhook", { reads: side, writes: side });
      const delivery = sql`exists (select from webhook w where w.id = delivery.webhook)`;
      await closeTable(db, "delivery", { reads: delivery, writes: delivery });
    },
  },
};
