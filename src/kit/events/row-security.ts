/** Who sees that an organisation takes part in what happened: whoever sees what happened, and nobody else. */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "../database/row-security.ts";
import { visibleFrom } from "../visibility.ts";

/**
 * Of events for who takes part, where the organisations of whoever asks do: no more than its rule shows. A view of the owner,
 * for the rule of an event asks it, and PostgreSQL refuses a rule that asks its own table.
 */
const TAKING_PART = { table: "event_taking_part", thing: "event" };

export const eventRowSecurity: Record<string, Migration> = {
  "2026-12-01_event-participants": {
    async up(db) {
      await sql`create view event_taking_part with (security_barrier) as
        select event.id as event, substr(subject, length('organisation:') + 1) as organisation
        from event, unnest(about) as subject
        where visibility = 'participants'
          and subject = any(array(select 'organisation:' || key from unnest(${PLACES.organisations}) as key))`.execute(
        db,
      );
      const seen = visibleFrom(PLACES, "event", TAKING_PART);
      await sql`alter policy seen on event using ((select sees_all()) or (${seen}))`.execute(db);
      await sql`alter view event_participant set (security_invoker = true)`.execute(db);
    },
  },
};
